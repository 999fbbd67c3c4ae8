package io.dangol.crm.conduct;

import io.dangol.crm.KeyText;
import io.dangol.crm.estimate.Estimate;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * When a house tells a customer of a better-suited offer, because its service cannot do for them what they need.
 *
 * <pre>{@code
 * MisfitReading reading = MisfitPolicy.standard().read(
 *         List.of(StatedNeed.unmet("weekend-delivery"), StatedNeed.unmet("cold-chain"), StatedNeed.met("invoice")),
 *         valueByQuarter);
 * reading.verdict();     // REFER
 * reading.unmetNeeds();  // [cold-chain, weekend-delivery]
 * }</pre>
 *
 * <p>Such a <i>no-prospect</i> customer has done nothing wrong. This is an axis of its own: no incident, score or measure goes
 * into it, and it goes into none.
 *
 * <p>A customer is referred if the unmet share, needs the service cannot meet / needs stated, is at least {@code unmetFrom}, or
 * if the value was negative in each of the last {@code periods} periods. Either is judged only with enough data; where neither
 * can be judged there is no verdict. The numbers are data of the house, the standard ones a start that is not calibrated.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name 1 to 64 characters as {@link KeyText} allows
 * @param unmetFrom from which unmet share a customer is referred, above 0, at most 1
 * @param minNeeds how many needs must be stated before their share is judged, 1 to 1,000
 * @param periods w: how many periods in a row the value must be negative, 1 to 120
 */
public record MisfitPolicy(
        @NotBlank @Size(max = MisfitPolicy.MAX_NAME) String name,
        @Positive @Max(1) double unmetFrom,
        @Positive @Max(MisfitPolicy.MAX_NEEDS) int minNeeds,
        @Positive @Max(MisfitPolicy.MAX_PERIODS) int periods) {

    /** The most characters of a name. */
    public static final int MAX_NAME = 64;

    static final int MAX_NEEDS = 1_000;
    static final int MAX_PERIODS = 120;

    public MisfitPolicy {
        KeyText.require("Name of a misfit policy", name, MAX_NAME);
        if (!(unmetFrom > 0 && unmetFrom <= 1)) {
            throw new IllegalArgumentException("Misfit policy " + name + " refers from an unmet share of " + unmetFrom
                    + "; allowed is above 0, at most 1. Write half as 0.5.");
        }
        if (minNeeds < 1 || minNeeds > MAX_NEEDS || periods < 1 || periods > MAX_PERIODS) {
            throw new IllegalArgumentException("Misfit policy " + name + " judges from " + minNeeds + " needs and by "
                    + periods + " periods; allowed are 1 to " + MAX_NEEDS + " needs and 1 to " + MAX_PERIODS
                    + " periods.");
        }
    }

    /** Returns the policy of a house without rules of its own: refer from half of at least 3 needs, or by 4 periods. */
    public static MisfitPolicy standard() {
        return new MisfitPolicy("standard", 0.5, 3, 4);
    }

    /**
     * Returns whether the service suits a customer.
     *
     * @param needs what the customer said to need, in any order; the same need twice counts once
     * @param values what the customer was worth to the house in each of consecutive periods, such as quarters, the earliest
     *     first and without gaps; a value of 0 is not negative
     * @throws IllegalArgumentException if one need is said to be met and not to be, or values are in different currencies
     */
    public MisfitReading read(Collection<StatedNeed> needs, List<Money> values) {
        Map<String, StatedNeed> byKey = byKey(needs);
        List<String> unmet = byKey.values().stream()
                .filter(need -> !need.canBeMet())
                .map(StatedNeed::key)
                .toList();
        Estimate share = Estimate.ofProportion(unmet.size(), byKey.size()).withMinimum(minNeeds);
        int negative = negativeAtTheEnd(values);
        boolean isShareKnown = byKey.size() >= minNeeds;
        boolean isUnmet = isShareKnown && share.value().orElse(0) >= unmetFrom;
        boolean isWorthless = negative >= periods;
        boolean isKnown = isShareKnown || values.size() >= periods;
        return new MisfitReading(
                verdict(isUnmet || isWorthless, isKnown),
                reasons(isUnmet, isWorthless),
                share,
                unmet,
                negative,
                periods);
    }

    private static MisfitVerdict verdict(boolean isMisfit, boolean isKnown) {
        if (isMisfit) {
            return MisfitVerdict.REFER;
        }
        return isKnown ? MisfitVerdict.FITS : MisfitVerdict.NO_DATA;
    }

    private static List<MisfitReason> reasons(boolean isUnmet, boolean isWorthless) {
        if (isUnmet) {
            return isWorthless
                    ? List.of(MisfitReason.UNMET_NEEDS, MisfitReason.PERSISTENT_NEGATIVE_VALUE)
                    : List.of(MisfitReason.UNMET_NEEDS);
        }
        return isWorthless ? List.of(MisfitReason.PERSISTENT_NEGATIVE_VALUE) : List.of();
    }

    private static Map<String, StatedNeed> byKey(Collection<StatedNeed> needs) {
        Map<String, StatedNeed> byKey = new TreeMap<>();
        for (StatedNeed need : needs) {
            StatedNeed before = byKey.putIfAbsent(need.key(), need);
            if (before != null && !before.equals(need)) {
                throw new IllegalArgumentException("Of " + needs.size()
                        + " stated needs one is given as met and as unmet. Say of each need one of the two.");
            }
        }
        return byKey;
    }

    private static int negativeAtTheEnd(List<Money> values) {
        int negative = 0;
        for (Money value : values) {
            CurrencyUnit currency = values.get(0).getCurrencyUnit();
            if (!value.getCurrencyUnit().equals(currency)) {
                throw new IllegalArgumentException("Values of periods are in " + currency + " and in "
                        + value.getCurrencyUnit() + ". Convert them to one currency first.");
            }
            negative = value.isNegative() ? negative + 1 : 0;
        }
        return negative;
    }
}
