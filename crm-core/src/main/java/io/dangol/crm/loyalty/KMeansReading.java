package io.dangol.crm.loyalty;

import io.dangol.crm.Score;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Objects;

/**
 * To which type a customer belongs, and how far from its mean the customer is, feature by feature.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type number of the nearest type, 1 or more
 * @param squaredDistance squared distance to its centroid, 0 or more, with what each feature adds; in squared standard
 *     deviations, or in squared original units if features were not standardised
 */
public record KMeansReading(
        @Positive int type, @NotNull @Valid Score squaredDistance) {

    public KMeansReading {
        Objects.requireNonNull(squaredDistance, "squaredDistance");
        if (type < 1) {
            throw new IllegalArgumentException("Type " + type + "; the first is 1.");
        }
    }
}
