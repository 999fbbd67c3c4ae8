package io.dangol.crm.loyalty;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/**
 * One type of customers found by k-means; what to call it is for the host to say.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number 1 for the type with the highest mean of the first feature
 * @param size number of customers, 1 or more
 * @param centroid mean of each feature in its original unit, in the order of the features
 * @param withinSumOfSquares sum of the squared distances of its customers to the centroid, 0 or more; see {@link
 *     KMeansTypes#withinSumOfSquares()}
 */
public record KMeansType(
        @Positive int number,
        @Positive int size,
        @NotEmpty List<@NotNull Double> centroid,
        @PositiveOrZero double withinSumOfSquares) {

    public KMeansType {
        centroid = List.copyOf(centroid);
        // written so that a NaN is refused as well
        if (number < 1 || size < 1 || centroid.isEmpty() || !(withinSumOfSquares >= 0)) {
            throw new IllegalArgumentException(
                    "Type " + number + " of " + size + " customers with centroid " + centroid
                            + " and sum of squares " + withinSumOfSquares
                            + ": number and size must be 1 or more, the centroid has a mean per feature, the sum is 0 or more.");
        }
    }
}
