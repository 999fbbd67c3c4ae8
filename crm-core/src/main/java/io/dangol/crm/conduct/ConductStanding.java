package io.dangol.crm.conduct;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * How a customer stands by the recorded conduct alone: the rung that is indicated, and what it rests on.
 *
 * <p>It is no measure. What is done is up to people, by a {@link ConductCase}, one rung at a time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param indicated the rung that score and gate indicate
 * @param byScore the rung that the score alone would indicate, at least {@code indicated}
 * @param gate whether enough is established for rungs above {@link Rung#PRE_WARNING}
 */
public record ConductStanding(
        @NotNull Rung indicated,
        @NotNull Rung byScore,
        @NotNull @Valid Gate gate) {

    public ConductStanding {
        Objects.requireNonNull(indicated, "indicated");
        Objects.requireNonNull(byScore, "byScore");
        Objects.requireNonNull(gate, "gate");
        if (indicated.isAbove(byScore) || (indicated.isAbove(Rung.PRE_WARNING) && !gate.open())) {
            throw new IllegalArgumentException("Rung " + indicated + " is indicated where the score alone gives "
                    + byScore + " and the gate is " + (gate.open() ? "open" : "shut")
                    + "; it cannot be above the score, nor above PRE_WARNING behind a shut gate.");
        }
    }

    /** Tells whether the gate keeps the score from a higher rung. */
    public boolean isHeldByGate() {
        return byScore.isAbove(indicated);
    }
}
