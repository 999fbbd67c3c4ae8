package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What referred customers bring, each counted once, with the referrers to whom it is credited.
 *
 * <p>Only who referred a customer directly is credited; a chain of referrals credits each of its links with the next
 * one. The parts add up to the total exactly. That a referrer brought a customer does not say that the customer would
 * not have come otherwise.
 *
 * <p>Immutable and thread-safe.
 *
 * @param total the margin of all referred customers whose margin is known; 0 if there are none
 * @param referrers the parts, by margin from the largest down, equal ones by customer id; each referrer once,
 *     unmodifiable
 */
public record ReferralValue(@NotNull Money total, List<ReferrerValue> referrers) {

    private static final Comparator<ReferrerValue> ORDER =
            Comparator.comparing(ReferrerValue::margin).reversed().thenComparing(ReferrerValue::referrer);

    public ReferralValue {
        referrers = referrers.stream().sorted(ORDER).toList();
        requireOnce(referrers);
        Money sum = Money.zero(total.getCurrencyUnit());
        for (ReferrerValue part : referrers) {
            sum = sum.plus(part.margin());
        }
        if (!sum.equals(total)) {
            throw new IllegalArgumentException("Referral value is " + total + ", its parts add up to " + sum
                    + "; they must be equal. Make it with of.");
        }
    }

    /**
     * Returns the value of referred customers.
     *
     * @param margins the margin of each customer since the referral, over the period that the caller chose, in one
     *     currency; customers whom nobody referred are not counted, and those without an entry are reported by number
     * @throws IllegalArgumentException if the margin of a referred customer is in another currency
     */
    public static ReferralValue of(ReferralGraph graph, Map<CustomerId, Money> margins, CurrencyUnit currency) {
        List<ReferrerValue> parts = new ArrayList<>();
        Money total = Money.zero(currency);
        for (CustomerId referrer : graph.referrers()) {
            Money sum = Money.zero(currency);
            int known = 0;
            int unknown = 0;
            for (Referral credit : graph.creditedTo(referrer)) {
                Money margin = margins.get(credit.referred());
                if (margin == null) {
                    unknown++;
                } else if (margin.getCurrencyUnit().equals(currency)) {
                    sum = sum.plus(margin);
                    known++;
                } else {
                    throw new IllegalArgumentException("Margin of customer " + credit.referred() + " is in "
                            + margin.getCurrencyUnit() + ", the value in " + currency + ". Convert it first.");
                }
            }
            parts.add(new ReferrerValue(referrer, sum, known, unknown));
            total = total.plus(sum);
        }
        return new ReferralValue(total, parts);
    }

    /** Returns how many referred customers have a known margin. */
    public int customers() {
        return referrers.stream().mapToInt(ReferrerValue::customers).sum();
    }

    /** Returns how many referred customers have no known margin and are not in the total. */
    public int withoutMargin() {
        return referrers.stream().mapToInt(ReferrerValue::withoutMargin).sum();
    }

    private static void requireOnce(List<ReferrerValue> referrers) {
        Set<CustomerId> seen = new HashSet<>();
        for (ReferrerValue part : referrers) {
            if (!seen.add(part.referrer())) {
                throw new IllegalArgumentException("Referral value names the referrer " + part.referrer()
                        + " twice; each has one part. Add the two up.");
            }
        }
    }
}
