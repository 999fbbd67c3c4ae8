package io.dangol.crm.loyalty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What the customers of one segment add up to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param segment name of the segment
 * @param customers number of customers, 0 or more
 * @param orders sum of their frequencies: sale documents, or purchase days by the basis of the table
 * @param revenue what they bought together, by {@code basis}
 * @param basis {@link MonetaryBasis#GROSS} or {@link MonetaryBasis#NET}
 */
public record SegmentTotal(
        @NotBlank String segment,
        @PositiveOrZero int customers,
        @PositiveOrZero long orders,
        @NotNull Money revenue,
        @NotNull MonetaryBasis basis) {

    public SegmentTotal {
        Objects.requireNonNull(segment, "segment");
        Objects.requireNonNull(revenue, "revenue");
        Objects.requireNonNull(basis, "basis");
        if (customers < 0 || orders < 0) {
            throw new IllegalArgumentException("Segment " + segment + " has " + customers + " customers and " + orders
                    + " orders; neither may be negative.");
        }
    }
}
