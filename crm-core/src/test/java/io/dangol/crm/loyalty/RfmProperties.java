package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.Contribution;
import io.dangol.crm.CustomerId;
import io.dangol.crm.Score;
import io.dangol.crm.estimate.QuantileMethod;
import io.dangol.crm.estimate.Quantiles;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseArbitraries;
import io.dangol.crm.purchase.PurchaseKind;
import io.dangol.crm.purchase.PurchaseLog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class RfmProperties {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate AS_OF = LocalDate.parse("1970-01-04");

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        return PurchaseArbitraries.purchases();
    }

    @Provide
    Arbitrary<List<int[]>> rows() {
        return RfmTables.rows();
    }

    @Provide
    Arbitrary<RfmScoring> scorings() {
        return RfmTables.scorings();
    }

    @Provide
    Arbitrary<LocalDate> beginnings() {
        return Arbitraries.longs().between(-3, 2).map(LocalDate::ofEpochDay);
    }

    private static PurchaseLog log(List<Purchase> purchases) {
        return PurchaseLog.of(CurrencyUnit.EUR, purchases);
    }

    private static RfmTable table(PurchaseLog log) {
        return RfmTable.of(log).asOf(AS_OF).zone(SEOUL).build();
    }

    private static RfmScores fitted(RfmScoring scoring, RfmTable table) {
        return scoring.fit(table).score(table);
    }

    /** All that is in a table, one line a row. */
    private static List<String> lines(RfmTable table) {
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.customer(row) + " " + table.recencyDays(row) + " " + table.frequency(row) + " "
                        + table.monetary(row))
                .toList();
    }

    private static List<String> labels(RfmScores scores) {
        return scores.stream().map(s -> s.customer() + " " + s.label()).toList();
    }

    @Property
    void measuresEqualThoseOfPlainPurchases(
            @ForAll("purchases") List<Purchase> purchases,
            @ForAll("beginnings") LocalDate since,
            @ForAll FrequencyBasis frequency,
            @ForAll MonetaryBasis monetary) {
        PurchaseLog log = log(purchases);
        RfmTable table = RfmTable.of(log)
                .since(since)
                .asOf(AS_OF)
                .zone(SEOUL)
                .frequency(frequency)
                .monetary(monetary)
                .build();
        List<String> expected = new ArrayList<>();
        for (int customer = 0; customer < log.customers(); customer++) {
            CustomerId id = log.customer(customer);
            List<Purchase> inside =
                    log.of(id).stream().filter(p -> day(p).isAfter(since)).toList();
            List<Purchase> sales =
                    inside.stream().filter(p -> p.kind() == PurchaseKind.SALE).toList();
            if (!sales.isEmpty()) {
                expected.add(id + " " + plainMeasures(sales, inside, frequency, monetary));
            }
        }
        assertThat(lines(table)).isEqualTo(expected);
        assertThat(table.unscored()).isEqualTo(log.customers() - expected.size());
    }

    private static String plainMeasures(
            List<Purchase> sales, List<Purchase> inside, FrequencyBasis frequency, MonetaryBasis monetary) {
        LocalDate last = sales.stream()
                .map(RfmProperties::day)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long documents = sales.stream().filter(p -> p.document().isEmpty()).count()
                + sales.stream().flatMap(p -> p.document().stream()).distinct().count();
        long days = sales.stream().map(RfmProperties::day).distinct().count();
        long gross =
                sales.stream().mapToLong(p -> p.amount().getAmountMinorLong()).sum();
        long returned =
                inside.stream().mapToLong(p -> p.amount().getAmountMinorLong()).sum() - gross;
        Money amount = Money.ofMinor(CurrencyUnit.EUR, monetary == MonetaryBasis.GROSS ? gross : gross - returned);
        if (monetary == MonetaryBasis.NET_PER_DOCUMENT) {
            amount = amount.dividedBy(documents, RoundingMode.HALF_EVEN);
        }
        return ChronoUnit.DAYS.between(last, AS_OF) + " " + (frequency == FrequencyBasis.DAYS ? days : documents) + " "
                + amount;
    }

    private static LocalDate day(Purchase purchase) {
        return LocalDate.ofInstant(purchase.at(), SEOUL);
    }

    @Property
    void orderOfPurchasesHasNoEffect(
            @ForAll("purchases") List<Purchase> purchases,
            @ForAll("scorings") RfmScoring scoring,
            @ForAll Random random) {
        RfmTable table = table(log(purchases));
        Assume.that(table.size() > 0);
        List<Purchase> shuffled = new ArrayList<>(purchases);
        Collections.shuffle(shuffled, random);
        assertThat(labels(fitted(scoring, table(log(shuffled))))).isEqualTo(labels(fitted(scoring, table)));
    }

    @Property
    void partsOfALogMergedGiveTheMeasuresOfTheWhole(
            @ForAll("purchases") List<Purchase> purchases, @ForAll @IntRange(max = 60) int at) {
        int cut = Math.min(at, purchases.size());
        PurchaseLog merged = log(purchases.subList(0, cut)).merge(log(purchases.subList(cut, purchases.size())));
        assertThat(lines(table(merged))).isEqualTo(lines(table(log(purchases))));
    }

    @Property
    void orderOfColumnsHasNoEffect(@ForAll("rows") List<int[]> rows, @ForAll("scorings") RfmScoring scoring) {
        RfmTable table = RfmTables.of(1, rows);
        int n = rows.size();
        RfmTable reversed = RfmTable.ofColumns(
                CurrencyUnit.EUR,
                IntStream.range(0, n).mapToObj(i -> table.customer(n - 1 - i)).toList(),
                IntStream.range(0, n).map(i -> table.recencyDays(n - 1 - i)).toArray(),
                IntStream.range(0, n).map(i -> table.frequency(n - 1 - i)).toArray(),
                IntStream.range(0, n)
                        .mapToLong(i -> table.monetaryMinor(n - 1 - i))
                        .toArray());
        assertThat(labels(fitted(scoring, reversed))).isEqualTo(labels(fitted(scoring, table)));
    }

    /** R_COMPAT adds one major unit to each cut and fixed cuts are amounts: both depend on the unit. */
    @Property
    void unitOfMoneyHasNoEffect(
            @ForAll("rows") List<int[]> rows,
            @ForAll("scorings") RfmScoring scoring,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long unit) {
        Assume.that(scoring.monetary().mode() != RfmMode.R_COMPAT
                && scoring.monetary().mode() != RfmMode.FIXED);
        assertThat(labels(fitted(scoring, RfmTables.of(unit, rows))))
                .isEqualTo(labels(fitted(scoring, RfmTables.of(1, rows))));
    }

    @Property
    void cutsAreTypeSevenQuantiles(@ForAll("rows") List<int[]> rows, @ForAll @IntRange(min = 2, max = 10) int bins) {
        RfmTable table = RfmTables.of(1, rows);
        RfmModel model = RfmScoring.quantiles(bins).fit(table);
        for (RfmDimension dimension : RfmDimension.values()) {
            double unit = dimension == RfmDimension.MONETARY ? 100 : 1;
            Quantiles values = Quantiles.of(Arrays.stream(table.values(dimension))
                    .mapToDouble(value -> value / unit)
                    .toArray());
            for (int j = 1; j < bins; j++) {
                assertThat(model.cuts(dimension).get(j - 1))
                        .isCloseTo(
                                values.quantile(j / (double) bins, QuantileMethod.TYPE_7)
                                        .orElseThrow(),
                                within(1e-9));
            }
        }
    }

    @Property
    void betterValuesNeverScoreLowerAndEqualOnesScoreEqual(
            @ForAll("rows") List<int[]> rows, @ForAll("scorings") RfmScoring scoring) {
        RfmTable table = RfmTables.of(1, rows);
        RfmScores scores = fitted(scoring, table);
        requireMonotone(scores, RfmDimension.RECENCY, row -> -table.recencyDays(row));
        requireMonotone(scores, RfmDimension.FREQUENCY, table::frequency);
        requireMonotone(scores, RfmDimension.MONETARY, table::monetaryMinor);
    }

    private static void requireMonotone(RfmScores scores, RfmDimension dimension, IntToLongFunction moreIsBetter) {
        RfmMode mode = scores.model().scoring().binning(dimension).mode();
        for (int a = 0; a < scores.size(); a++) {
            for (int b = 0; b < scores.size(); b++) {
                if (mode == RfmMode.NESTED && !sameCell(scores, dimension, a, b)) {
                    continue;
                }
                long first = moreIsBetter.applyAsLong(a);
                long second = moreIsBetter.applyAsLong(b);
                int lower = scores.score(dimension, a);
                int higher = scores.score(dimension, b);
                boolean ordered =
                        first < second ? lower <= higher : first != second || mode == RfmMode.NTILE || lower == higher;
                assertThat(ordered)
                        .as("%s %d scores %d, %d scores %d", dimension, first, lower, second, higher)
                        .isTrue();
            }
        }
    }

    private static boolean sameCell(RfmScores scores, RfmDimension dimension, int a, int b) {
        return scores.score(RfmDimension.RECENCY, a) == scores.score(RfmDimension.RECENCY, b)
                && (dimension == RfmDimension.FREQUENCY
                        || scores.score(RfmDimension.FREQUENCY, a) == scores.score(RfmDimension.FREQUENCY, b));
    }

    @Property
    void countsAndCellsAndSegmentsAddUp(@ForAll("rows") List<int[]> rows, @ForAll("scorings") RfmScoring scoring) {
        RfmTable table = RfmTables.of(1, rows);
        RfmScores scores = fitted(scoring, table);
        for (RfmDimension dimension : RfmDimension.values()) {
            assertThat(Arrays.stream(scores.counts(dimension)).sum()).isEqualTo(table.size());
            assertThat(scores.effectiveBins(dimension)).isBetween(1, scoring.bins(dimension));
        }
        long money =
                IntStream.range(0, table.size()).mapToLong(table::monetaryMinor).sum();
        assertThat(scores.cells().stream().mapToInt(RfmCell::customers).sum()).isEqualTo(table.size());
        assertThat(scores.cells().stream()
                        .mapToLong(cell -> cell.revenue().getAmountMinorLong())
                        .sum())
                .isEqualTo(money);
        List<SegmentTotal> totals = SegmentTable.of(
                        SegmentRule.of("recent").recency(2, 2),
                        SegmentRule.of("often").frequency(2, 2))
                .totals(scores);
        assertThat(totals.stream().mapToInt(SegmentTotal::customers).sum()).isEqualTo(table.size());
        assertThat(totals.stream()
                        .mapToLong(total -> total.revenue().getAmountMinorLong())
                        .sum())
                .isEqualTo(money);
    }

    @Property
    void contributionsAddUpToTheCompositeAndBothFacesAgree(
            @ForAll("rows") List<int[]> rows, @ForAll("scorings") RfmScoring scoring) {
        RfmTable table = RfmTables.of(1, rows);
        RfmScores scores = fitted(scoring, table);
        for (int row = 0; row < scores.size(); row++) {
            RfmScore score = scores.of(table.customer(row)).orElseThrow();
            assertThat(score).isEqualTo(scores.explain(row));
            assertThat(score.recencyDays()).isEqualTo(table.recencyDays(row));
            assertThat(score.monetary()).isEqualTo(table.monetary(row));
            assertThat(score.label())
                    .isEqualTo(scores.score(RfmDimension.RECENCY, row) + "-"
                            + scores.score(RfmDimension.FREQUENCY, row) + "-"
                            + scores.score(RfmDimension.MONETARY, row));
            double sum = score.score().contributions().stream()
                    .mapToDouble(Contribution::amount)
                    .sum();
            assertThat(scores.composite(row))
                    .isEqualTo(score.score().value())
                    .isCloseTo(sum, within(1e-15))
                    .isBetween(0.0, 1.0);
        }
    }

    @Property
    void positionsMakeGroupsWhoseSizesDifferByOneAtMost(
            @ForAll("rows") List<int[]> rows, @ForAll @IntRange(min = 2, max = 10) int bins) {
        RfmTable table = RfmTables.of(1, rows);
        RfmScores scores =
                fitted(RfmScoring.builder().all(RfmBinning.ntiles(bins)).build(), table);
        int size = rows.size() / bins;
        int larger = rows.size() % bins;
        List<Integer> expected = IntStream.range(0, bins)
                .mapToObj(bin -> bin < larger ? size + 1 : size)
                .toList();
        for (RfmDimension dimension : RfmDimension.values()) {
            assertThat(Arrays.stream(scores.counts(dimension)).boxed().toList()).isEqualTo(expected);
        }
    }

    @Property
    void rowsOfAMigrationAddUp(
            @ForAll("rows") List<int[]> rows,
            @ForAll("rows") List<int[]> later,
            @ForAll("scorings") RfmScoring scoring) {
        RfmModel model = scoring.fit(RfmTables.of(1, rows));
        RfmScores before = model.score(RfmTables.of(1, rows));
        RfmScores after = model.score(RfmTables.of(1, later));
        for (RfmDimension dimension : RfmDimension.values()) {
            MigrationMatrix matrix = MigrationMatrix.between(before, after, dimension);
            int bins = scoring.bins(dimension);
            for (int score = 1; score <= bins; score++) {
                int s = score;
                assertThat(matrix.stayed(s) + matrix.left(s)).isEqualTo(before.counts(dimension)[s - 1]);
                assertThat(IntStream.rangeClosed(1, bins)
                                        .map(i -> matrix.count(i, s))
                                        .sum()
                                + matrix.entered(s))
                        .isEqualTo(after.counts(dimension)[s - 1]);
                double shares = IntStream.rangeClosed(1, bins)
                        .mapToObj(j -> matrix.share(s, j))
                        .collect(Collectors.summingDouble(share -> share.orElse(0)));
                assertThat(shares).isCloseTo(matrix.stayed(s) == 0 ? 0 : 1, within(1e-12));
            }
        }
    }

    /** A score is the compensated sum of its parts; at the highest scores these are the weights. */
    @Property
    void weightsSumToOneAndNeverAbove(
            @ForAll @DoubleRange(max = 1) @Scale(17) double a,
            @ForAll @DoubleRange(max = 1) @Scale(17) double b,
            @ForAll @IntRange(min = -900, max = 900) int picos) {
        double off = picos / 1e12;
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        Assume.that(low + off >= 0);
        RfmWeights weights = RfmWeights.of(low + off, high - low, 1 - high);
        Score all = Score.of(
                new Contribution("r", weights.recency(), ""),
                new Contribution("f", weights.frequency(), ""),
                new Contribution("m", weights.monetary(), ""));
        assertThat(all.value()).isBetween(Math.nextDown(1.0), 1.0);
        assertThat(weights.recency()).isCloseTo(low, within(1e-9));
        assertThat(weights.frequency()).isCloseTo(high - low, within(1e-9));
        assertThat(weights.monetary()).isCloseTo(1 - high, within(1e-9));
    }

    /** Amounts and cuts from all over a long and beyond, compared in exact decimals. */
    @Property
    void fixedCutsScoreOneMoreThanTheNumberOfCutsPassed(
            @ForAll("amounts") long cents, @ForAll("cuts") List<Double> cuts, @ForAll CutSide side) {
        double[] ascending =
                cuts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        RfmTable table = RfmTable.ofColumns(
                CurrencyUnit.EUR, List.of(CustomerId.of("a")), new int[1], new int[] {1}, new long[] {cents});
        RfmScoring scoring =
                RfmScoring.builder().monetary(RfmBinning.fixed(side, ascending)).build();
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        long passed = Arrays.stream(ascending)
                .filter(cut -> amount.compareTo(BigDecimal.valueOf(cut)) >= (side == CutSide.UPPER ? 0 : 1))
                .count();
        assertThat(fitted(scoring, table).score(RfmDimension.MONETARY, 0)).isEqualTo(1 + (int) passed);
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().greaterOrEqual(-Long.MAX_VALUE),
                Arbitraries.longs().between(-500, 500),
                Arbitraries.of(-Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<List<Double>> cuts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(-1e300, -9.3e16, -1.0, -0.0, 0.25, 1.0, 9.3e16, 1e300),
                        Arbitraries.longs().map(amount -> amount / 100.0),
                        Arbitraries.doubles().between(-5, 5))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .withoutEdgeCases();
    }

    @Property
    void frozenCutsGivenAsFixedCutsGiveTheSameScores(
            @ForAll("rows") List<int[]> rows, @ForAll("rows") List<int[]> later) {
        RfmModel model = RfmScoring.quantiles(5).fit(RfmTables.of(1, rows));
        RfmScoring.Builder fixed = RfmScoring.builder();
        fixed.recency(fixed(model, RfmDimension.RECENCY));
        fixed.frequency(fixed(model, RfmDimension.FREQUENCY));
        fixed.monetary(fixed(model, RfmDimension.MONETARY));
        RfmTable table = RfmTables.of(1, later);
        assertThat(labels(fitted(fixed.build(), table))).isEqualTo(labels(model.score(table)));
    }

    private static RfmBinning fixed(RfmModel model, RfmDimension dimension) {
        return RfmBinning.fixed(
                CutSide.LOWER,
                model.cuts(dimension).stream().mapToDouble(Double::doubleValue).toArray());
    }
}
