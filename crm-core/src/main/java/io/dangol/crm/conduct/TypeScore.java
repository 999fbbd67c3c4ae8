package io.dangol.crm.conduct;

import io.dangol.crm.Score;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * What the incidents of one type weigh.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type the type
 * @param score the sum, with one contribution for each incident and frequency of the type
 */
public record TypeScore(
        @NotNull @Valid IncidentType type, @NotNull Score score) {

    public TypeScore {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(score, "score");
    }

    /** Returns the sum, not negative. */
    public double value() {
        return score.value();
    }
}
