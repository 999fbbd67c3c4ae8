package io.dangol.crm.purchase;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a set of purchases amounts to: the totals of one customer, of a segment, or of all.
 *
 * <p>Summaries of disjoint sets of documents merge to the summary of their union, in any order and grouping, so that totals
 * can be kept up to date without reading everything again.
 *
 * <p>Immutable and thread-safe.
 *
 * @param currency of all amounts
 * @param orders the number of sale documents
 * @param saleLines the number of sale lines
 * @param returnLines the number of return lines
 * @param costedLines the number of lines, sales and returns, whose cost is known
 * @param grossMinor the sum of sales in minor units
 * @param returnsMinor the sum of returns in minor units, zero or more
 * @param costedSalesMinor the sum of those sales whose cost is known, in minor units
 * @param costedReturnsMinor the sum of those returns whose cost is known, in minor units
 * @param marginMinor sales minus returns minus the cost of both, over the lines whose cost is known, in minor units
 * @param firstSale when the first sale took place; empty without a sale
 * @param lastSale when the last sale took place; empty without a sale
 */
public record PurchaseSummary(
        @NotNull CurrencyUnit currency,
        @PositiveOrZero long orders,
        @PositiveOrZero long saleLines,
        @PositiveOrZero long returnLines,
        @PositiveOrZero long costedLines,
        @PositiveOrZero long grossMinor,
        @PositiveOrZero long returnsMinor,
        @PositiveOrZero long costedSalesMinor,
        @PositiveOrZero long costedReturnsMinor,
        long marginMinor,
        Optional<Instant> firstSale,
        Optional<Instant> lastSale) {

    public PurchaseSummary {
        Objects.requireNonNull(currency, "currency");
        if (orders < 0
                || orders > saleLines
                || returnLines < 0
                || costedLines < 0
                || costedLines > saleLines + returnLines
                || costedSalesMinor < 0
                || costedSalesMinor > grossMinor
                || costedReturnsMinor < 0
                || costedReturnsMinor > returnsMinor) {
            throw new IllegalArgumentException("Summary of " + orders + " orders, " + saleLines + " sale lines of "
                    + grossMinor + " (" + costedSalesMinor + " with known cost), " + returnLines + " return lines of "
                    + returnsMinor + " (" + costedReturnsMinor + " with known cost), " + costedLines
                    + " lines with known cost: each must be zero or more, and a part at most its whole.");
        }
        if (firstSale.isPresent() != (saleLines > 0) || lastSale.isPresent() != (saleLines > 0)) {
            throw new IllegalArgumentException("Summary of " + saleLines + " sale lines with first sale " + firstSale
                    + " and last sale " + lastSale + ": both must be given with a sale, and neither without.");
        }
    }

    /** Returns the summary of no purchase. */
    public static PurchaseSummary empty(CurrencyUnit currency) {
        return new PurchaseSummary(currency, 0, 0, 0, 0, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty());
    }

    /** Returns the summary of all purchases of a log. */
    public static PurchaseSummary of(PurchaseLog log) {
        return Summation.over(log, 0, log.size());
    }

    /** Returns the summary of the customer of an index. */
    public static PurchaseSummary of(PurchaseLog log, int customer) {
        return Summation.over(log, log.firstRow(customer), log.endRow(customer));
    }

    /**
     * Returns the summary of both sets of purchases together, which have no document in common.
     *
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if a sum is beyond a {@code long}
     */
    public PurchaseSummary merge(PurchaseSummary other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot merge a summary in " + currency + " with one in "
                    + other.currency + "; convert the purchases first.");
        }
        return new PurchaseSummary(
                currency,
                orders + other.orders,
                saleLines + other.saleLines,
                returnLines + other.returnLines,
                costedLines + other.costedLines,
                Math.addExact(grossMinor, other.grossMinor),
                Math.addExact(returnsMinor, other.returnsMinor),
                Math.addExact(costedSalesMinor, other.costedSalesMinor),
                Math.addExact(costedReturnsMinor, other.costedReturnsMinor),
                Math.addExact(marginMinor, other.marginMinor),
                Stream.of(firstSale, other.firstSale).flatMap(Optional::stream).min(Instant::compareTo),
                Stream.of(lastSale, other.lastSale).flatMap(Optional::stream).max(Instant::compareTo));
    }

    /** Returns sales minus returns in minor units. */
    public long netMinor() {
        return grossMinor - returnsMinor;
    }

    /** Returns the sum of sales. */
    public Money gross() {
        return Money.ofMinor(currency, grossMinor);
    }

    /** Returns the sum of returns, zero or more. */
    public Money returned() {
        return Money.ofMinor(currency, returnsMinor);
    }

    /** Returns sales minus returns. */
    public Money net() {
        return Money.ofMinor(currency, netMinor());
    }

    /**
     * Returns which part of the sales came back, by amount: 0 for nothing, 1 for all, above 1 if returns of earlier sales are
     * among them; empty where nothing was sold.
     */
    public OptionalDouble returnRate() {
        return grossMinor == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) returnsMinor / grossMinor);
    }

    /**
     * Returns sales minus returns minus the cost of both, over the lines whose cost is known; empty where none is.
     *
     * <p>Where sales have a known cost and their returns do not, the margin still holds what came back: read it with
     * {@link #costCoverage()} and {@link #returnCostCoverage()}.
     */
    public Optional<Money> margin() {
        return costedLines == 0 ? Optional.empty() : Optional.of(Money.ofMinor(currency, marginMinor));
    }

    /** Returns the part of the sales, by amount, whose cost is known, 0 to 1; empty where nothing was sold. */
    public OptionalDouble costCoverage() {
        return grossMinor == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) costedSalesMinor / grossMinor);
    }

    /** Returns the part of the returns, by amount, whose cost is known, 0 to 1; empty where nothing came back. */
    public OptionalDouble returnCostCoverage() {
        return returnsMinor == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) costedReturnsMinor / returnsMinor);
    }
}
