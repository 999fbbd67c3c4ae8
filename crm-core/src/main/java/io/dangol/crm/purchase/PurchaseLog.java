package io.dangol.crm.purchase;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.RandomAccess;
import java.util.function.IntPredicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All purchases of many customers in one currency, by columns: the input of every calculation about buying.
 *
 * <p>A row is one {@link Purchase}. Customers are numbered from 0 in the order of their ids; the rows of a customer stand
 * together, ordered by time. The order is canonical: the same purchases give an equal log, whatever the order in which they
 * came. All sales of one document have the time of the earliest of them, and so have its returns. Amounts are whole minor
 * units (cents, pence, won), and the sums of sales, returns and costs fit a {@code long}, so that no partial sum overflows.
 *
 * <p><em>Gross</em> is the sum of sales; <em>net</em> is gross minus returns.
 *
 * <p>A row takes 17 bytes, and 4 bytes more for each of document, revision, product and original document, and 8 for cost,
 * where any row has one. A row or customer index out of range throws {@link IndexOutOfBoundsException}. Immutable and
 * thread-safe.
 */
public final class PurchaseLog {

    private final CurrencyUnit currency;
    private final CustomerId[] customers;
    private final int[] start;
    private final long[] micros;
    private final long[] minor;
    private final byte[] flags;
    private final LogDetails details;
    private final long grossMinor;
    private final long returnsMinor;

    PurchaseLog(
            CurrencyUnit currency,
            CustomerId[] customers,
            int[] start,
            long[] micros,
            long[] minor,
            byte[] flags,
            LogDetails details) {
        this.currency = currency;
        this.customers = customers;
        this.start = start;
        this.micros = micros;
        this.minor = minor;
        this.flags = flags;
        this.details = details;
        long gross = 0;
        long returns = 0;
        for (int row = 0; row < minor.length; row++) {
            if (isReturn(row)) {
                returns += minor[row];
            } else {
                gross += minor[row];
            }
        }
        this.grossMinor = gross;
        this.returnsMinor = returns;
    }

    /** Returns a builder of a log in one currency. */
    public static PurchaseLogBuilder in(CurrencyUnit currency) {
        return new PurchaseLogBuilder(currency);
    }

    /**
     * Returns the log of these purchases.
     *
     * @throws IllegalArgumentException as {@link PurchaseLogBuilder#add(Purchase)}
     */
    public static PurchaseLog of(CurrencyUnit currency, Iterable<Purchase> purchases) {
        return in(currency).addAll(purchases).build();
    }

    /**
     * Returns the log of purchases that already stand in columns, each its own document.
     *
     * @param customers the distinct customers, in any order; those without a row are left out
     * @param customer per row, the index of the customer in {@code customers}
     * @param micros per row, the time as {@link EpochMicros}
     * @param signedMinor per row, the amount in minor units: a sale is zero or more, a return is negative
     * @throws IllegalArgumentException if the columns differ in length, a customer appears twice or an index is out of
     *     range, or the sum of sales or of returns is beyond a {@code long}
     */
    public static PurchaseLog ofColumns(
            CurrencyUnit currency, List<CustomerId> customers, int[] customer, long[] micros, long[] signedMinor) {
        return PurchaseLogBuilder.ofColumns(currency, customers, customer, micros, signedMinor);
    }

    /** Returns the currency of all amounts. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** Returns the number of rows. */
    public int size() {
        return micros.length;
    }

    /** Returns the number of customers with at least one row. */
    public int customers() {
        return customers.length;
    }

    /** Returns the customer of an index, 0 to {@code customers() − 1}, in the order of the ids. */
    public CustomerId customer(int index) {
        return customers[index];
    }

    /** Returns the index of a customer; empty if the customer has no row. */
    public OptionalInt indexOf(CustomerId customer) {
        int found = Arrays.binarySearch(customers, customer);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Returns the first row of a customer. */
    public int firstRow(int customer) {
        return start[Objects.checkIndex(customer, customers.length)];
    }

    /** Returns the row after the last row of a customer. */
    public int endRow(int customer) {
        return start[Objects.checkIndex(customer, customers.length) + 1];
    }

    /** Returns the time of a row as {@link EpochMicros}. */
    public long micros(int row) {
        return micros[row];
    }

    /** Returns the amount of a row in minor units, zero or more for sales and returns alike. */
    public long minor(int row) {
        return minor[row];
    }

    /** Returns the amount of a row in minor units as it changes net value: negative for a return. */
    public long signedMinor(int row) {
        return isReturn(row) ? -minor[row] : minor[row];
    }

    /** Tells whether a row is a return. */
    public boolean isReturn(int row) {
        return (flags[row] & RowBuffer.RETURN) != 0;
    }

    /**
     * Tells whether a row is the first sale of its document, so that the number of such rows is the number of orders. A sale
     * without a document is an order of its own; a return never is.
     */
    public boolean opensDocument(int row) {
        return (flags[row] & RowBuffer.OPENS_DOCUMENT) != 0;
    }

    /** Returns what the goods of a row cost the house in minor units; empty if unknown. */
    public OptionalLong costMinor(int row) {
        return isCostKnown(row) ? OptionalLong.of(details.cost(row)) : OptionalLong.empty();
    }

    /** Returns the document of a row. */
    public Optional<String> document(int row) {
        return details.document().text(Objects.checkIndex(row, size()));
    }

    /** Returns the product of a row. */
    public Optional<String> product(int row) {
        return details.product().text(Objects.checkIndex(row, size()));
    }

    /** Returns the document that a return gives back. */
    public Optional<String> originalDocument(int row) {
        return details.original().text(Objects.checkIndex(row, size()));
    }

    /** Returns a number of minor units as money of this log. */
    public Money money(long minorUnits) {
        return Money.ofMinor(currency, minorUnits);
    }

    /** Returns the sum of all sales in minor units. */
    public long grossMinor() {
        return grossMinor;
    }

    /** Returns the sum of all returns in minor units, zero or more. */
    public long returnsMinor() {
        return returnsMinor;
    }

    /** Returns sales minus returns in minor units. */
    public long netMinor() {
        return grossMinor - returnsMinor;
    }

    /** Returns the time of the earliest row; empty for an empty log. */
    public Optional<Instant> first() {
        return Arrays.stream(micros).min().stream()
                .mapToObj(EpochMicros::toInstant)
                .findAny();
    }

    /** Returns the time of the latest row; empty for an empty log. */
    public Optional<Instant> last() {
        return Arrays.stream(micros).max().stream()
                .mapToObj(EpochMicros::toInstant)
                .findAny();
    }

    /** Returns a row as a purchase. */
    public Purchase purchase(int row) {
        int customer = Arrays.binarySearch(start, row);
        // empty slices do not occur, so a miss points behind the customer in whose slice the row lies
        int owner = customer >= 0 ? customer : -customer - 2;
        return purchase(owner, row);
    }

    /** Returns the purchases of a customer by time, as a view; empty if the customer has none. */
    public List<Purchase> of(CustomerId customer) {
        OptionalInt index = indexOf(customer);
        return index.isEmpty() ? List.of() : new Rows(index.getAsInt());
    }

    /**
     * Returns the purchases from an instant (inclusive) to another (exclusive). The
     * sales of a document lie wholly inside or outside, and so do its returns.
     *
     * @throws IllegalArgumentException if the window ends before it begins
     */
    public PurchaseLog between(Instant from, Instant to) {
        PurchaseQuery window = PurchaseQuery.between(from, to);
        long low = EpochMicros.ceiling(window.from());
        long high = EpochMicros.ceiling(window.to());
        return select(row -> micros[row] >= low && micros[row] < high);
    }

    /** Returns the purchases before an instant. */
    public PurchaseLog until(Instant to) {
        long high = EpochMicros.ceiling(to);
        return select(row -> micros[row] < high);
    }

    /**
     * Returns the log of the purchases of both logs together, as if one builder had been given all of them: documents in both
     * add their lines, or the higher revision replaces the lower.
     *
     * @throws IllegalArgumentException if the currencies differ, a document belongs to different customers, or a sum is
     *     beyond a {@code long}
     */
    public PurchaseLog merge(PurchaseLog other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot merge a log in " + currency + " with one in " + other.currency
                    + "; a log has one currency. Build the second log in " + currency + " with a RateSource.");
        }
        return new PurchaseLogBuilder(currency).addRows(this).addRows(other).build();
    }

    /**
     * Returns the log in which the sales of a customer on one local day are one sale, and the returns one return: the choice
     * of models that count days on which a customer bought.
     *
     * <p>The merged row has the earliest time and the sum of the amounts; it keeps document, product, original document and
     * cost only where all its rows agree on having them, and the first three only if they are the same.
     */
    public PurchaseLog mergeSameDay(ZoneId zone) {
        return new DayMerger(this, LocalDays.in(zone)).merged();
    }

    boolean isCostKnown(int row) {
        return (flags[row] & RowBuffer.COST_KNOWN) != 0;
    }

    LogDetails details() {
        return details;
    }

    Purchase purchase(int customer, int row) {
        Optional<Money> cost = isCostKnown(row) ? Optional.of(money(details.cost(row))) : Optional.empty();
        return new Purchase(
                customers[customer],
                EpochMicros.toInstant(micros[row]),
                money(minor[row]),
                isReturn(row) ? PurchaseKind.RETURN : PurchaseKind.SALE,
                document(row),
                details.revision(row),
                product(row),
                cost,
                originalDocument(row));
    }

    private PurchaseLog select(IntPredicate wanted) {
        int[] rows = new int[size()];
        CustomerId[] kept = new CustomerId[customers.length];
        int[] keptStart = new int[customers.length + 1];
        int count = 0;
        int keptCustomers = 0;
        for (int customer = 0; customer < customers.length; customer++) {
            for (int row = start[customer]; row < start[customer + 1]; row++) {
                if (wanted.test(row)) {
                    rows[count++] = row;
                }
            }
            if (count > keptStart[keptCustomers]) {
                kept[keptCustomers++] = customers[customer];
                keptStart[keptCustomers] = count;
            }
        }
        if (count == size()) {
            return this;
        }
        int[] selected = Arrays.copyOf(rows, count);
        byte[] selectedFlags = new byte[count];
        for (int i = 0; i < count; i++) {
            selectedFlags[i] = flags[selected[i]];
        }
        return new PurchaseLog(
                currency,
                Arrays.copyOf(kept, keptCustomers),
                Arrays.copyOf(keptStart, keptCustomers + 1),
                Arrays.stream(selected).mapToLong(row -> micros[row]).toArray(),
                Arrays.stream(selected).mapToLong(row -> minor[row]).toArray(),
                selectedFlags,
                details.select(selected));
    }

    /** Two logs are equal if they hold equal purchases in the same currency. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PurchaseLog that
                && currency.equals(that.currency)
                && Arrays.equals(start, that.start)
                && Arrays.equals(micros, that.micros)
                && Arrays.equals(minor, that.minor)
                && Arrays.equals(flags, that.flags)
                && Arrays.equals(customers, that.customers)
                && details.equals(that.details);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(micros) + Arrays.hashCode(minor);
    }

    /** Returns the size and the totals, no customer. */
    @Override
    public String toString() {
        return size() + " lines of " + customers() + " customers, gross " + money(grossMinor) + ", net "
                + money(netMinor());
    }

    private final class Rows extends AbstractList<Purchase> implements RandomAccess {

        private final int customer;

        private Rows(int customer) {
            this.customer = customer;
        }

        @Override
        public Purchase get(int index) {
            return purchase(customer, start[customer] + Objects.checkIndex(index, size()));
        }

        @Override
        public int size() {
            return start[customer + 1] - start[customer];
        }
    }
}
