package io.dangol.crm.loyalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a firm wants with the customers of one segment, and what it does for that.
 *
 * <p>Immutable and thread-safe.
 *
 * @param segment name of the segment or customer type, not blank; {@value SegmentTable#OTHER} is for customers whom no rule
 *     matches
 * @param goal what is to be reached, not blank
 * @param actions what is done, the first thing first; at least one, no code twice
 */
public record Strategy(
        @NotBlank String segment,
        @NotBlank String goal,
        @NotEmpty List<@NotNull @Valid StrategyAction> actions) {

    public Strategy {
        Objects.requireNonNull(segment, "segment");
        Objects.requireNonNull(goal, "goal");
        actions = List.copyOf(actions);
        if (segment.isBlank()) {
            throw new IllegalArgumentException("A strategy names a blank segment. Name the segment it is for.");
        }
        if (goal.isBlank()) {
            throw new IllegalArgumentException(
                    "The strategy for " + segment + " has a blank goal. Say what is to be reached.");
        }
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("The strategy for " + segment
                    + " has no action. Give at least one; to leave customers alone is one too.");
        }
        Set<String> codes = new HashSet<>();
        for (StrategyAction action : actions) {
            if (!codes.add(action.code())) {
                throw new IllegalArgumentException("The strategy for " + segment + " has the action " + action.code()
                        + " twice. Keep the one in the right place.");
            }
        }
    }

    /**
     * Returns the strategy for a segment.
     *
     * @throws IllegalArgumentException if the segment or the goal is blank, there is no action, or a code comes twice
     */
    public static Strategy of(String segment, String goal, StrategyAction... actions) {
        return new Strategy(segment, goal, List.of(actions));
    }
}
