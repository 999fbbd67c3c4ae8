package io.dangol.crm.sla;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/**
 * What part of the fee is given back when less than an agreed share of targets was met in a period.
 *
 * <pre>{@code
 * ServiceCredits credits = ServiceCredits.none().below("0.99", "5").below("0.95", "10");
 * credits.of(97, 100, fee); // 5 % of the fee
 * }</pre>
 *
 * <p>The tier with the lowest threshold above the share counts, not the sum. A share exactly at a threshold is not below
 * it. Immutable and thread-safe.
 *
 * @param tiers the highest threshold first, all thresholds different, credits rising
 */
public record ServiceCredits(@NotNull List<Tier> tiers) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A credit below a threshold.
     *
     * @param threshold share of targets met, above 0, at most 1
     * @param percent of the fee, above 0, at most 100
     */
    public record Tier(BigDecimal threshold, BigDecimal percent) {

        public Tier {
            if (threshold.signum() <= 0 || threshold.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("A credit is due below the share " + threshold
                        + "; allowed is above 0 to 1. Write 95 % as 0.95.");
            }
            if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
                throw new IllegalArgumentException(
                        "A credit of " + percent + " % of the fee; allowed is above 0 to 100.");
            }
        }
    }

    public ServiceCredits {
        tiers = tiers.stream()
                .sorted(Comparator.comparing(Tier::threshold).reversed())
                .toList();
        for (int i = 1; i < tiers.size(); i++) {
            Tier higher = tiers.get(i - 1);
            Tier lower = tiers.get(i);
            if (higher.threshold().compareTo(lower.threshold()) == 0
                    || higher.percent().compareTo(lower.percent()) >= 0) {
                throw new IllegalArgumentException("Credits of " + higher.percent() + " % below "
                        + higher.threshold() + " and " + lower.percent() + " % below " + lower.threshold()
                        + "; the lower share must have the higher credit, and each share only one.");
            }
        }
    }

    /** Returns no credits. */
    public static ServiceCredits none() {
        return new ServiceCredits(List.of());
    }

    /**
     * Returns these credits with one more tier.
     *
     * @param threshold share of targets met, such as {@code 0.95}
     * @param percent of the fee, such as {@code 10}
     * @throws IllegalArgumentException if a number is not allowed or contradicts another tier
     */
    public ServiceCredits below(String threshold, String percent) {
        List<Tier> more = new ArrayList<>(tiers);
        more.add(new Tier(new BigDecimal(threshold), new BigDecimal(percent)));
        return new ServiceCredits(more);
    }

    /**
     * Returns the percentage of the fee that is credited for so many targets met of so many decided; 0 where none was
     * decided.
     *
     * @throws IllegalArgumentException if a count is negative or more are met than decided
     */
    public BigDecimal percent(long met, long decided) {
        if (met < 0 || met > decided) {
            throw new IllegalArgumentException(
                    met + " targets met of " + decided + " decided; allowed are 0 to as many as were decided.");
        }
        BigDecimal percent = BigDecimal.ZERO;
        for (Tier tier : tiers) {
            // met / decided < threshold, without a division that rounds
            if (BigDecimal.valueOf(met).compareTo(tier.threshold().multiply(BigDecimal.valueOf(decided))) < 0) {
                percent = tier.percent();
            }
        }
        return percent;
    }

    /**
     * Returns the credit on a fee, rounded half up to the minor unit.
     *
     * @throws IllegalArgumentException if a count is negative or more are met than decided
     */
    public Money of(long met, long decided, Money fee) {
        return fee.multipliedBy(percent(met, decided).movePointLeft(2), RoundingMode.HALF_UP);
    }
}
