package io.dangol.crm.value;

import io.dangol.crm.Score;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * How satisfied a customer is by a {@link SatisfactionModel}, with the reasons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param score the satisfaction and what adds up to it, in the unit of the model
 * @param expectation whether the expectation was missed, met or exceeded
 * @param level where the experience lies in relation to the zone of tolerance
 */
public record Satisfaction(
        @NotNull Score score,
        @NotNull Expectation expectation,
        @NotNull ToleranceLevel level) {

    public Satisfaction {
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(expectation, "expectation");
        Objects.requireNonNull(level, "level");
    }

    /**
     * Returns whether the experience reached the minimum; below it the customer is dissatisfied, however low the
     * expectation was.
     */
    public boolean reachesMinimum() {
        return level != ToleranceLevel.BELOW_ADEQUATE;
    }
}
