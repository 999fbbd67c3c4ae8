package io.dangol.crm.loyalty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;

/**
 * How many candidates one rule turned away; a candidate is counted at the first rule that it does not meet.
 *
 * <p>Immutable and thread-safe.
 *
 * @param criterion the rule in words
 * @param notMet candidates who do not meet it, 0 or more
 * @param unknown candidates of whom it is not known, 0 or more
 */
public record CriterionRejections(
        @NotBlank String criterion,
        @PositiveOrZero long notMet,
        @PositiveOrZero long unknown) {

    public CriterionRejections {
        Objects.requireNonNull(criterion, "criterion");
        if (criterion.isBlank()) {
            throw new IllegalArgumentException("Rejections name a blank rule. Say which rule turned candidates away.");
        }
        if (notMet < 0 || unknown < 0) {
            throw new IllegalArgumentException(
                    notMet + " candidates not met and " + unknown + " unknown; both numbers must be 0 or more.");
        }
    }

    /** Returns all whom the rule turned away. */
    public long total() {
        return notMet + unknown;
    }
}
