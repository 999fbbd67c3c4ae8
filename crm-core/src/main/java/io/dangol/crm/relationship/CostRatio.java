package io.dangol.crm.relationship;

import io.dangol.crm.estimate.ReferenceFigure;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.joda.money.Money;

/**
 * What a new customer costs beside what it costs to keep one.
 *
 * <p>The ratio is acquisition cost per new customer / retention cost per kept customer, from what the firm itself spent;
 * {@link #references()} are what others say.
 *
 * <p>Immutable and thread-safe.
 *
 * @param acquisition what was spent in a period to win customers, zero or more
 * @param newCustomers how many were won in it
 * @param retention what was spent in it to keep customers, zero or more, in the same currency
 * @param keptCustomers how many were kept in it
 */
public record CostRatio(
        @NotNull Money acquisition,
        @PositiveOrZero long newCustomers,
        @NotNull Money retention,
        @PositiveOrZero long keptCustomers) {

    private static final List<ReferenceFigure> REFERENCES = List.of(
            ReferenceFigure.of(
                    "cost of a new customer to that of keeping one",
                    5,
                    "often quoted as five or more, folklore: no primary study found",
                    OptionalInt.empty()),
            new ReferenceFigure(
                    "cost of a new customer to that of keeping one",
                    2,
                    20,
                    "TARP (Technical Assistance Research Programs), by trade; as reported by Goodman",
                    OptionalInt.empty()));

    public CostRatio {
        Objects.requireNonNull(acquisition, "acquisition");
        Objects.requireNonNull(retention, "retention");
        if (!acquisition.getCurrencyUnit().equals(retention.getCurrencyUnit())) {
            throw new IllegalArgumentException("Acquisition cost " + acquisition + " and retention cost " + retention
                    + " are in two currencies; one is allowed. Convert one of them first.");
        }
        if (acquisition.isNegative() || retention.isNegative() || newCustomers < 0 || keptCustomers < 0) {
            throw new IllegalArgumentException("Acquisition cost " + acquisition + " for " + newCustomers
                    + " new customers and retention cost " + retention + " for " + keptCustomers
                    + " kept ones; none may be negative.");
        }
    }

    /** Returns the costs of these numbers of customers. */
    public static CostRatio of(Money acquisition, long newCustomers, Money retention, long keptCustomers) {
        return new CostRatio(acquisition, newCustomers, retention, keptCustomers);
    }

    /** Returns the acquisition cost per new customer, rounded to the minor unit, half even; empty without a new one. */
    public Optional<Money> perNew() {
        return each(acquisition, newCustomers);
    }

    /** Returns the retention cost per kept customer, rounded to the minor unit, half even; empty without a kept one. */
    public Optional<Money> perKept() {
        return each(retention, keptCustomers);
    }

    /**
     * Returns how many times the cost of keeping a customer a new one costs, from the unrounded costs; empty without a new
     * or a kept customer, or if keeping costs nothing.
     */
    public OptionalDouble ratio() {
        if (newCustomers == 0 || keptCustomers == 0 || retention.isZero()) {
            return OptionalDouble.empty();
        }
        BigDecimal top = acquisition.getAmount().multiply(BigDecimal.valueOf(keptCustomers));
        BigDecimal bottom = retention.getAmount().multiply(BigDecimal.valueOf(newCustomers));
        return OptionalDouble.of(top.divide(bottom, MathContext.DECIMAL128).doubleValue());
    }

    /** Returns the ratios that others have published: the one that everybody quotes, and a range from one study house. */
    public static List<ReferenceFigure> references() {
        return REFERENCES;
    }

    private static Optional<Money> each(Money cost, long customers) {
        return customers == 0
                ? Optional.empty()
                : Optional.of(cost.dividedBy(BigDecimal.valueOf(customers), RoundingMode.HALF_EVEN));
    }
}
