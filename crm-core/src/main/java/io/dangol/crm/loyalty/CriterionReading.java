package io.dangol.crm.loyalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a rule says about one candidate, part by part.
 *
 * <p>Immutable and thread-safe.
 *
 * @param criterion the rule in words
 * @param outcome whether it is met
 * @param observed what the candidate has, for a rule on one feature; empty for a rule made of others
 * @param parts readings of the rules that this one is made of, all of them, in their order; empty for a rule on one feature
 */
public record CriterionReading(
        @NotBlank String criterion,
        @NotNull CriterionOutcome outcome,
        @NotNull String observed,
        List<@NotNull @Valid CriterionReading> parts) {

    public CriterionReading {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(observed, "observed");
        parts = List.copyOf(parts);
        if (criterion.isBlank()) {
            throw new IllegalArgumentException("A reading has a blank rule. Say which rule was read.");
        }
    }

    /** Returns whether the rule is met; an unknown outcome is not. */
    public boolean isMet() {
        return outcome == CriterionOutcome.MET;
    }

    /**
     * Returns rule, outcome and evidence, such as {@code orders at least 3: not met, is 2}; parts follow in brackets.
     */
    @Override
    public String toString() {
        String text = criterion + ": " + outcome.label();
        if (parts.isEmpty()) {
            return text + ", is " + observed;
        }
        return parts.stream().map(CriterionReading::toString).collect(Collectors.joining("; ", text + " [", "]"));
    }
}
