package io.dangol.crm.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * What became of one customer after a problem: whether the customer stayed and bought again, how satisfied before and after, and
 * what the recovery cost.
 *
 * <p>Immutable and thread-safe.
 *
 * @param problem the case
 * @param retained whether the customer was still one at the end of the window
 * @param repurchased whether the customer placed a paid order in the window
 * @param before satisfaction before the problem, on the scale of the answers; empty if unknown
 * @param after satisfaction after the recovery, on the same scale; empty if unknown, as of an answer still to come
 */
public record RecoveryOutcome(
        @NotNull @Valid ProblemCase problem,
        @NotNull Observed retained,
        @NotNull Observed repurchased,
        OptionalDouble before,
        OptionalDouble after) {

    public RecoveryOutcome {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(retained, "retained");
        Objects.requireNonNull(repurchased, "repurchased");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** Returns satisfaction after minus before; empty unless both are known. */
    public OptionalDouble satisfactionChange() {
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Returns what the recovery cost; empty if unknown. */
    public Optional<Money> cost() {
        return problem.cost();
    }
}
