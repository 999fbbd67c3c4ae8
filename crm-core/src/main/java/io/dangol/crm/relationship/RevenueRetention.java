package io.dangol.crm.relationship;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.PurchaseLog;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How much of the revenue of the customers of one period is there in a later one, from the same customers.
 *
 * <p>Starting customers are those with revenue above zero in the first period; the others, new ones among them, are left
 * out. Net revenue retention (NRR) is Σ now / Σ start. Gross revenue retention (GRR) takes min(now, start) of each
 * customer, so that what one spends more cannot hide what another spends less; it is at most 1. The sums are exact and
 * bridge: start + expansion − contraction − lost = now.
 *
 * <p>Revenue now may be negative, where returns of earlier sales are more than the sales; it counts as it is, and such a
 * customer as lost. Immutable and thread-safe.
 *
 * @param currency of all amounts
 * @param customers how many starting customers there are
 * @param leftOut how many customers were given without revenue above zero at the start
 * @param startMinor the revenue at the start, in minor units
 * @param expansionMinor what customers bring more than at the start, in minor units
 * @param contractionMinor what customers who still bring something bring less, in minor units
 * @param lostMinor what customers who bring nothing any more bring less, in minor units
 */
public record RevenueRetention(
        @NotNull CurrencyUnit currency,
        @PositiveOrZero int customers,
        @PositiveOrZero int leftOut,
        @PositiveOrZero long startMinor,
        @PositiveOrZero long expansionMinor,
        @PositiveOrZero long contractionMinor,
        @PositiveOrZero long lostMinor) {

    public RevenueRetention {
        Objects.requireNonNull(currency, "currency");
        if (customers < 0
                || leftOut < 0
                || startMinor < customers
                || expansionMinor < 0
                || contractionMinor < 0
                || lostMinor < 0) {
            throw new IllegalArgumentException("Revenue retention of " + customers + " customers with " + startMinor
                    + " at the start, " + expansionMinor + " more, " + contractionMinor + " less, " + lostMinor
                    + " lost and " + leftOut
                    + " left out: none may be negative, and each customer starts with one minor unit at least.");
        }
        try {
            // what is left must be a long as well
            Math.addExact(
                    Math.subtractExact(Math.subtractExact(startMinor, contractionMinor), lostMinor), expansionMinor);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The revenues sum to more than 2^63 − 1 minor units. Split the customers over two calls.", e);
        }
    }

    /**
     * Returns the retention of columns of net revenue, one row a customer.
     *
     * @param startMinor revenue in the first period, in minor units
     * @param nowMinor revenue of the same customer in the later period
     * @throws IllegalArgumentException if the columns differ in length or a sum is beyond a {@code long}
     */
    public static RevenueRetention of(CurrencyUnit currency, long[] startMinor, long[] nowMinor) {
        if (startMinor.length != nowMinor.length) {
            throw new IllegalArgumentException("Columns have " + startMinor.length + " and " + nowMinor.length
                    + " rows; give both amounts of each customer.");
        }
        Sums sums = new Sums();
        for (int row = 0; row < startMinor.length; row++) {
            sums.add(startMinor[row], nowMinor[row]);
        }
        return sums.result(currency);
    }

    /**
     * Returns the retention of net revenue by customer; one who is missing in the second map has nothing now.
     *
     * @throws IllegalArgumentException if an amount is in another currency or beyond a {@code long}, or a sum is
     */
    public static RevenueRetention of(CurrencyUnit currency, Map<CustomerId, Money> start, Map<CustomerId, Money> now) {
        Sums sums = new Sums();
        start.forEach((customer, money) -> {
            Money later = now.get(customer);
            sums.add(minor(currency, money), later == null ? 0 : minor(currency, later));
        });
        now.forEach((customer, money) -> {
            if (!start.containsKey(customer)) {
                sums.add(0, minor(currency, money));
            }
        });
        return sums.result(currency);
    }

    /**
     * Returns the retention of what the customers of one log spent, net of returns, in another: usually two windows of one
     * log, made with {@link PurchaseLog#between}.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    public static RevenueRetention of(PurchaseLog start, PurchaseLog now) {
        if (!start.currency().equals(now.currency())) {
            throw new IllegalArgumentException("The logs are in " + start.currency() + " and " + now.currency()
                    + "; one currency is allowed. Build the second log in " + start.currency()
                    + " with a RateSource.");
        }
        Sums sums = new Sums();
        for (int customer = 0; customer < start.customers(); customer++) {
            OptionalInt later = now.indexOf(start.customer(customer));
            sums.add(net(start, customer), later.isEmpty() ? 0 : net(now, later.getAsInt()));
        }
        for (int customer = 0; customer < now.customers(); customer++) {
            if (start.indexOf(now.customer(customer)).isEmpty()) {
                sums.add(0, net(now, customer));
            }
        }
        return sums.result(start.currency());
    }

    private static long net(PurchaseLog log, int customer) {
        long sum = 0;
        for (int row = log.firstRow(customer); row < log.endRow(customer); row++) {
            sum += log.signedMinor(row);
        }
        return sum;
    }

    private static long minor(CurrencyUnit currency, Money money) {
        if (!money.getCurrencyUnit().equals(currency)) {
            throw new IllegalArgumentException("Revenue in " + money.getCurrencyUnit() + " where " + currency
                    + " is asked for; one currency is allowed. Convert it first.");
        }
        try {
            return money.getAmountMinorLong();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("Revenue of " + money + " is beyond a long of minor units.", e);
        }
    }

    /** Returns what the starting customers brought at the start. */
    public Money start() {
        return Money.ofMinor(currency, startMinor);
    }

    /** Returns what the starting customers bring now, net. */
    public Money now() {
        return Money.ofMinor(currency, startMinor - contractionMinor - lostMinor + expansionMinor);
    }

    /** Returns Σ min(now, start): what is left without what anybody brings more. */
    public Money kept() {
        return Money.ofMinor(currency, startMinor - contractionMinor - lostMinor);
    }

    /** Returns net revenue retention, Σ now / Σ start; empty without a starting customer. */
    public OptionalDouble net() {
        return ratio(now());
    }

    /** Returns gross revenue retention, Σ min(now, start) / Σ start, at most 1; empty without a starting customer. */
    public OptionalDouble gross() {
        return ratio(kept());
    }

    private OptionalDouble ratio(Money part) {
        return customers == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) part.getAmountMinorLong() / startMinor);
    }

    private static final class Sums {

        private int customers;
        private int leftOut;
        private long start;
        private long expansion;
        private long contraction;
        private long lost;

        void add(long before, long now) {
            if (before <= 0) {
                leftOut++;
                return;
            }
            customers++;
            try {
                start = Math.addExact(start, before);
                if (now > before) {
                    expansion = Math.addExact(expansion, now - before);
                } else if (now > 0) {
                    contraction = Math.addExact(contraction, before - now);
                } else {
                    lost = Math.addExact(lost, Math.subtractExact(before, now));
                }
                // what is left must be a long as well
                Math.addExact(Math.subtractExact(Math.subtractExact(start, contraction), lost), expansion);
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException(
                        "The revenues sum to more than 2^63 − 1 minor units. Split the customers over two calls.", e);
            }
        }

        RevenueRetention result(CurrencyUnit currency) {
            return new RevenueRetention(currency, customers, leftOut, start, expansion, contraction, lost);
        }
    }
}
