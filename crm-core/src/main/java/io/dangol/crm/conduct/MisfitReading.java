package io.dangol.crm.conduct;

import io.dangol.crm.estimate.Estimate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Whether the service suits a customer, and why not.
 *
 * <p>It leads to a referral and to nothing else: there is no measure in it, and it counts nowhere as misconduct. Immutable and
 * thread-safe.
 *
 * @param verdict whether to refer the customer; {@code REFER} exactly if there is a reason
 * @param reasons each once, in the order in which they are declared
 * @param unmetShare the share of the stated needs that the service cannot meet, 0 to 1, with its 95 % Wilson interval; without
 *     stated needs there is no value, and with too few for the policy it is a low sample
 * @param unmetNeeds the keys of those needs, sorted: what a better-suited offer has to meet
 * @param negativePeriods in how many periods in a row, up to the last one, the value was negative
 * @param neededPeriods how many in a row make it persistent, at least 1
 */
public record MisfitReading(
        @NotNull MisfitVerdict verdict,
        @NotNull List<@NotNull MisfitReason> reasons,
        @NotNull Estimate unmetShare,
        @NotNull List<@Size(max = StatedNeed.MAX_KEY) String> unmetNeeds,
        @PositiveOrZero int negativePeriods,
        @Positive int neededPeriods) {

    public MisfitReading {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(unmetShare, "unmetShare");
        reasons = List.copyOf(new TreeSet<>(reasons));
        unmetNeeds = List.copyOf(new TreeSet<>(unmetNeeds));
        if ((verdict == MisfitVerdict.REFER) == reasons.isEmpty()) {
            throw new IllegalArgumentException("A misfit reading is " + verdict + " for " + reasons.size()
                    + " reasons; it is REFER exactly if there is one. Let a MisfitPolicy read it.");
        }
        if (negativePeriods < 0 || neededPeriods < 1) {
            throw new IllegalArgumentException("A misfit reading has " + negativePeriods + " negative periods of "
                    + neededPeriods + " needed; the first is at least 0, the second at least 1.");
        }
    }

    /** Returns whether the customer is better referred to another offer. */
    public boolean isReferral() {
        return verdict == MisfitVerdict.REFER;
    }

    /** Returns what the verdict rests on, in a sentence that names neither customer nor need. */
    public String explanation() {
        return verdict + ": " + unmetNeeds.size() + " of " + unmetShare.n()
                + " stated needs cannot be met; value negative in the last " + negativePeriods + " periods, "
                + neededPeriods + " in a row are persistent.";
    }

    /** Returns the {@linkplain #explanation explanation}. */
    @Override
    public String toString() {
        return "MisfitReading[" + explanation() + "]";
    }
}
