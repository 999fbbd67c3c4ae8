package io.dangol.crm.conduct;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Whether enough is established for a measure that hurts: verified incidents within some months, two of which were reported
 * by different people or rest on different evidence.
 *
 * <p>Without it a score is hearsay: any number of reports that nobody verified never gets beyond a pre-warning. Two incidents
 * of one reporter are independent if each has evidence and no piece of it is of both.
 *
 * <p>Immutable and thread-safe.
 *
 * @param open whether it is open
 * @param verified how many verified incidents happened on {@code from} or later
 * @param needed how many it takes, at least 2
 * @param from the first day that counts, in the zone of the policy
 */
public record Gate(
        boolean open,
        @PositiveOrZero int verified,
        @Min(Gate.MIN_NEEDED) int needed,
        @NotNull LocalDate from) {

    /** The least number of verified incidents that a gate takes: one alone is no pattern. */
    static final int MIN_NEEDED = 2;

    public Gate {
        Objects.requireNonNull(from, "from");
        if (verified < 0 || needed < MIN_NEEDED || (open && verified < needed)) {
            throw new IllegalArgumentException("A gate is " + (open ? "open" : "shut") + " with " + verified
                    + " verified incidents of " + needed + " needed; it takes at least " + MIN_NEEDED
                    + ", and is open only if there are as many as it takes.");
        }
    }

    /** Returns why it is open or shut, in a sentence. */
    public String reason() {
        String found = verified + " verified since " + from + ", " + needed + " needed";
        if (open) {
            return found + ": open.";
        }
        return verified < needed
                ? found + ": shut."
                : found + ", but all of one reporter and no two on different evidence: shut.";
    }
}
