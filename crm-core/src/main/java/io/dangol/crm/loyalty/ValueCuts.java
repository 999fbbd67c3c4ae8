package io.dangol.crm.loyalty;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Cuts between values.
 *
 * <p>Columns hold whole numbers, so "above the cut 14.2" is "15 or more": each cut becomes the least whole number that
 * passes it. It is computed without rounding, which makes scores independent of the unit of money and of the order of
 * floating-point operations, and leaves one integer comparison per row and cut.
 */
final class ValueCuts implements FrozenCuts {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final RfmDimension dimension;
    private final int bins;
    private final CutSide side;
    /** In days, units of frequency or major units of the currency. */
    private final List<Double> cuts;
    /** The least column value that passes each cut; cuts that no {@code long} passes are left out, the last ones if any. */
    private final long[] passing;

    private ValueCuts(RfmDimension dimension, CutSide side, List<BigDecimal> exact, int scale) {
        this.dimension = dimension;
        this.bins = exact.size() + 1;
        this.side = side;
        this.cuts = exact.stream()
                .map(cut -> cut.scaleByPowerOfTen(-scale).doubleValue())
                .toList();
        this.passing = exact.stream()
                .map(cut -> leastPassing(cut, side))
                // a cut below every long is passed by all, and so by the least of them
                .map(least -> least.max(LEAST))
                .filter(least -> least.compareTo(GREATEST) <= 0)
                .mapToLong(BigInteger::longValueExact)
                .toArray();
    }

    static ValueCuts quantiles(RfmDimension dimension, OrderStatistics values, int bins, CurrencyUnit currency) {
        return new ValueCuts(dimension, CutSide.LOWER, quantiles(values, bins), scale(dimension, currency));
    }

    static ValueCuts rCompatible(RfmDimension dimension, OrderStatistics values, int bins, CurrencyUnit currency) {
        int scale = scale(dimension, currency);
        BigDecimal one = BigDecimal.ONE.scaleByPowerOfTen(scale);
        List<BigDecimal> cuts = quantiles(values, bins).stream().map(one::add).toList();
        return new ValueCuts(dimension, CutSide.UPPER, cuts, scale);
    }

    static ValueCuts fixed(RfmDimension dimension, RfmBinning.Fixed fixed, CurrencyUnit currency) {
        int scale = scale(dimension, currency);
        List<BigDecimal> cuts = fixed.cuts().stream()
                .map(cut -> BigDecimal.valueOf(cut).scaleByPowerOfTen(scale))
                .toList();
        return new ValueCuts(dimension, fixed.side(), cuts, scale);
    }

    /** Returns the power of ten by which column units are finer than the units of a reader. */
    static int scale(RfmDimension dimension, CurrencyUnit currency) {
        return dimension == RfmDimension.MONETARY ? currency.getDecimalPlaces() : 0;
    }

    /**
     * Returns the type-7 quantiles at 1/k to (k−1)/k in column units.
     *
     * <p>The position (n−1)·j/k is kept as a fraction. A quotient that does not end, as thirds do, is rounded at 34
     * digits towards 0 where a long has 19: far too fine to move it onto or past a whole number.
     */
    private static List<BigDecimal> quantiles(OrderStatistics values, int bins) {
        BigDecimal divisor = BigDecimal.valueOf(bins);
        MathContext digits = new MathContext(MathContext.DECIMAL128.getPrecision(), RoundingMode.DOWN);
        List<BigDecimal> quantiles = new ArrayList<>(bins - 1);
        for (int j = 1; j < bins; j++) {
            long place = (values.size() - 1L) * j;
            int below = (int) (place / bins);
            int part = (int) (place % bins);
            BigDecimal quantile = BigDecimal.valueOf(values.at(below));
            if (part != 0) {
                BigDecimal step = BigDecimal.valueOf(values.at(below + 1)).subtract(quantile);
                quantile = quantile.multiply(divisor)
                        .add(step.multiply(BigDecimal.valueOf(part)))
                        .divide(divisor, digits);
            }
            quantiles.add(quantile);
        }
        return quantiles;
    }

    private static BigInteger leastPassing(BigDecimal cut, CutSide side) {
        return side == CutSide.UPPER
                ? cut.setScale(0, RoundingMode.CEILING).toBigIntegerExact()
                : cut.setScale(0, RoundingMode.FLOOR).toBigIntegerExact().add(BigInteger.ONE);
    }

    @Override
    public void score(RfmTable table, byte[] recency, byte[] frequency, byte[] scores) {
        switch (dimension) {
            case RECENCY -> score(table.recencyColumn(), bins, -1, scores);
            case FREQUENCY -> score(table.frequencyColumn(), 1, 1, scores);
            case MONETARY -> score(table.monetaryColumn(), scores);
        }
    }

    private void score(int[] values, int first, int step, byte[] scores) {
        long[] cut = passing;
        for (int row = 0; row < values.length; row++) {
            long value = values[row];
            int passed = 0;
            for (long least : cut) {
                passed += value >= least ? 1 : 0;
            }
            scores[row] = (byte) (first + step * passed);
        }
    }

    private void score(long[] values, byte[] scores) {
        long[] cut = passing;
        for (int row = 0; row < values.length; row++) {
            long value = values[row];
            int passed = 0;
            for (long least : cut) {
                passed += value >= least ? 1 : 0;
            }
            scores[row] = (byte) (1 + passed);
        }
    }

    /** Returns the score of one value in column units. */
    int score(long value) {
        int passed = 0;
        for (long least : passing) {
            passed += value >= least ? 1 : 0;
        }
        return dimension == RfmDimension.RECENCY ? bins - passed : 1 + passed;
    }

    @Override
    public List<Double> cuts(int recency, int frequency) {
        return cuts;
    }

    @Override
    public String describe(int score, int recency, int frequency) {
        return describe(score);
    }

    String describe(int score) {
        int passed = dimension == RfmDimension.RECENCY ? bins - score : score - 1;
        String from = side == CutSide.UPPER ? "at least " : "more than ";
        String to = side == CutSide.UPPER ? "less than " : "at most ";
        StringBuilder text = new StringBuilder(score + " of " + bins + ": ");
        if (passed > 0) {
            text.append(from).append(plain(cuts.get(passed - 1)));
        }
        if (passed < cuts.size()) {
            text.append(passed > 0 ? ", " : "").append(to).append(plain(cuts.get(passed)));
        }
        return dimension == RfmDimension.RECENCY ? text.append(" days").toString() : text.toString();
    }

    private static String plain(double cut) {
        BigDecimal decimal = BigDecimal.valueOf(cut);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
