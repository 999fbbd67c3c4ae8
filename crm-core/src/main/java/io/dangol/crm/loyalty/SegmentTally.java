package io.dangol.crm.loyalty;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import org.joda.money.Money;

/**
 * How many customers took one way between two scorings, and what they bought.
 *
 * <p>The two amounts are equal if one table was scored twice. They are sums of net revenue unless the tables are gross, see
 * {@link SegmentChanges#basis()}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customers number of customers, 0 or more
 * @param before revenue of these customers in the table before, zero for those who entered
 * @param after revenue of these customers in the table after, zero for those who left
 */
public record SegmentTally(
        @PositiveOrZero int customers,
        @NotNull Money before,
        @NotNull Money after) {

    public SegmentTally {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (customers < 0) {
            throw new IllegalArgumentException(customers + " customers; the number must be 0 or more.");
        }
        if (!before.isSameCurrency(after)) {
            throw new IllegalArgumentException("Amounts before and after are in " + before.getCurrencyUnit() + " and "
                    + after.getCurrencyUnit() + ". Convert one of them first.");
        }
    }
}
