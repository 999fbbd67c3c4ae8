package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Recency, frequency and monetary value of the customers who bought in a window of time, one row a customer.
 *
 * <p>Rows are ordered by customer id. A customer without a qualifying sale has no row; {@link #unscored()} says how
 * many there are. Columns are plain numbers, so that a table of a million customers takes 16 to 24 MB beside the ids.
 *
 * <p>Immutable and thread-safe.
 */
public final class RfmTable {

    private final CurrencyUnit currency;
    private final FrequencyBasis frequencyBasis;
    private final MonetaryBasis monetaryBasis;
    private final @Nullable LocalDate asOf;
    private final CustomerId[] customers;
    private final int[] recencyDays;
    private final int[] frequency;
    private final long[] monetaryMinor;
    /** The sum behind the monetary value: the same array unless that is a mean. */
    private final long[] revenueMinor;

    private final int unscored;

    /** Takes arrays that nobody else keeps, in customer order. */
    RfmTable(
            CurrencyUnit currency,
            FrequencyBasis frequencyBasis,
            MonetaryBasis monetaryBasis,
            @Nullable LocalDate asOf,
            CustomerId[] customers,
            int[] recencyDays,
            int[] frequency,
            long[] monetaryMinor,
            long[] revenueMinor,
            int unscored) {
        this.currency = currency;
        this.frequencyBasis = frequencyBasis;
        this.monetaryBasis = monetaryBasis;
        this.asOf = asOf;
        this.customers = customers;
        this.recencyDays = recencyDays;
        this.frequency = frequency;
        this.monetaryMinor = monetaryMinor;
        this.revenueMinor = revenueMinor;
        this.unscored = unscored;
    }

    /** Returns a builder that measures the customers of a log; analysis date and zone must follow. */
    public static Builder of(PurchaseLog log) {
        return new Builder(log);
    }

    /**
     * Returns a table of measures that a host has computed itself: orders as frequency, net amounts, no analysis date.
     *
     * @param currency currency of the amounts
     * @param customers one id a row, in any order, none twice
     * @param recencyDays whole days from the last sale to the analysis date, 0 or more
     * @param frequency number of orders, 1 or more
     * @param monetaryMinor sales minus returns in minor units of the currency
     * @throws IllegalArgumentException if lengths differ, a customer is named twice, a recency is negative, a frequency
     *     is not positive, or the absolute amounts sum to more than a {@code long} holds
     */
    public static RfmTable ofColumns(
            CurrencyUnit currency,
            List<CustomerId> customers,
            int[] recencyDays,
            int[] frequency,
            long[] monetaryMinor) {
        Objects.requireNonNull(currency, "currency");
        int size = customers.size();
        if (recencyDays.length != size || frequency.length != size || monetaryMinor.length != size) {
            throw new IllegalArgumentException("Columns differ in length: " + size + " customers, " + recencyDays.length
                    + " recencies, " + frequency.length + " frequencies, " + monetaryMinor.length
                    + " amounts. Give one of each per customer.");
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        CustomerId[] given = customers.toArray(CustomerId[]::new);
        Arrays.sort(order, Comparator.comparing(i -> given[i]));
        CustomerId[] ids = new CustomerId[size];
        int[] days = new int[size];
        int[] orders = new int[size];
        long[] amounts = new long[size];
        long total = 0;
        for (int row = 0; row < size; row++) {
            int from = order[row];
            ids[row] = given[from];
            days[row] = recencyDays[from];
            orders[row] = frequency[from];
            amounts[row] = monetaryMinor[from];
            requireMeasures(ids[row], days[row], orders[row]);
            if (row > 0 && ids[row].equals(ids[row - 1])) {
                throw new IllegalArgumentException(
                        "Customer " + ids[row] + " is named twice. Give one row per customer.");
            }
            total = addAbsolute(total, amounts[row]);
        }
        return new RfmTable(
                currency, FrequencyBasis.DOCUMENTS, MonetaryBasis.NET, null, ids, days, orders, amounts, amounts, 0);
    }

    static void requireMeasures(CustomerId customer, int days, int orders) {
        if (days < 0) {
            throw new IllegalArgumentException("Recency of customer " + customer + " is " + days
                    + " days; it must be 0 or more. Leave out sales after the analysis date.");
        }
        if (orders < 1) {
            throw new IllegalArgumentException("Frequency of customer " + customer + " is " + orders
                    + "; it must be 1 or more. Leave out customers without a qualifying sale.");
        }
    }

    private static long addAbsolute(long total, long amount) {
        try {
            return Math.addExact(total, Math.absExact(amount));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The absolute amounts sum to more than 2^63 − 1 minor units. Split the customers over tables.", e);
        }
    }

    /** Returns the number of customers with at least one qualifying sale. */
    public int size() {
        return customers.length;
    }

    /** Returns the number of customers of the log that have no qualifying sale in the window and so no row. */
    public int unscored() {
        return unscored;
    }

    /** Returns the currency of the monetary values. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** Returns what one unit of frequency is. */
    public FrequencyBasis frequencyBasis() {
        return frequencyBasis;
    }

    /** Returns which amount the monetary values are. */
    public MonetaryBasis monetaryBasis() {
        return monetaryBasis;
    }

    /** Returns the analysis date, or empty for a table of given columns. */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * Returns the customer of a row.
     *
     * @throws IndexOutOfBoundsException if {@code row} is not 0 to {@code size() - 1}; so of every other row accessor
     */
    public CustomerId customer(int row) {
        return customers[row];
    }

    /** Returns the row of a customer, or empty if the customer has no qualifying sale. */
    public OptionalInt indexOf(CustomerId customer) {
        int row = Arrays.binarySearch(customers, customer);
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** Returns the whole local days from the last qualifying sale to the analysis date, 0 or more. */
    public int recencyDays(int row) {
        return recencyDays[row];
    }

    /** Returns the number of qualifying sale documents or purchase days, 1 or more, by {@link #frequencyBasis()}. */
    public int frequency(int row) {
        return frequency[row];
    }

    /** Returns the monetary value in minor units by {@link #monetaryBasis()}; net values may be zero or negative. */
    public long monetaryMinor(int row) {
        return monetaryMinor[row];
    }

    /** Returns the monetary value by {@link #monetaryBasis()}; net values may be zero or negative. */
    public Money monetary(int row) {
        return Money.ofMinor(currency, monetaryMinor[row]);
    }

    /**
     * Returns the revenue of a row in minor units: gross for {@link MonetaryBasis#GROSS}, else net, also where the
     * monetary value is a mean.
     */
    long revenueMinor(int row) {
        return revenueMinor[row];
    }

    /** Returns {@link MonetaryBasis#GROSS} or {@link MonetaryBasis#NET}. */
    MonetaryBasis revenueBasis() {
        return monetaryBasis == MonetaryBasis.GROSS ? MonetaryBasis.GROSS : MonetaryBasis.NET;
    }

    /** Returns the first row whose customer id is not lower than the given one, {@code size()} if all are lower. */
    int rowFrom(CustomerId customer) {
        int row = Arrays.binarySearch(customers, customer);
        return row < 0 ? -row - 1 : row;
    }

    int[] recencyColumn() {
        return recencyDays;
    }

    int[] frequencyColumn() {
        return frequency;
    }

    long[] monetaryColumn() {
        return monetaryMinor;
    }

    /** Returns a copy of one column. */
    long[] values(RfmDimension dimension) {
        return switch (dimension) {
            case RECENCY -> Arrays.stream(recencyDays).asLongStream().toArray();
            case FREQUENCY -> Arrays.stream(frequency).asLongStream().toArray();
            case MONETARY -> monetaryMinor.clone();
        };
    }

    /** Returns the number of customers and what is measured, no customer. */
    @Override
    public String toString() {
        return "RFM of " + size() + " customers"
                + asOf().map(date -> " on " + date).orElse("") + ", " + frequencyBasis.name() + ", "
                + monetaryBasis.name() + " in " + currency;
    }

    /**
     * Collects how a log is measured; not thread-safe.
     *
     * <p>The window is open to the past unless {@link #since} closes it, and ends with the analysis date, both counted
     * in local dates of the zone. Only sales and returns inside it count; a return is booked at its own time.
     */
    public static final class Builder {

        private final PurchaseLog log;
        private @Nullable LocalDate asOf;
        private @Nullable ZoneId zone;
        private @Nullable LocalDate since;
        private FrequencyBasis frequencyBasis = FrequencyBasis.DOCUMENTS;
        private MonetaryBasis monetaryBasis = MonetaryBasis.NET;

        private Builder(PurchaseLog log) {
            this.log = Objects.requireNonNull(log, "log");
        }

        /** Sets the analysis date: the last day of the window, to which recency is counted. Required. */
        public Builder asOf(LocalDate date) {
            asOf = Objects.requireNonNull(date, "date");
            return this;
        }

        /** Sets the zone whose calendar days are counted. Required. */
        public Builder zone(ZoneId zoneId) {
            zone = Objects.requireNonNull(zoneId, "zoneId");
            return this;
        }

        /** Sets the day before the window begins; without it the window holds all earlier purchases. */
        public Builder since(LocalDate exclusive) {
            since = Objects.requireNonNull(exclusive, "exclusive");
            return this;
        }

        /** Sets what one unit of frequency is; sale documents unless set. */
        public Builder frequency(FrequencyBasis basis) {
            frequencyBasis = Objects.requireNonNull(basis, "basis");
            return this;
        }

        /** Sets which amount the monetary value is; sales minus returns unless set. */
        public Builder monetary(MonetaryBasis basis) {
            monetaryBasis = Objects.requireNonNull(basis, "basis");
            return this;
        }

        /**
         * Measures the customers of the log.
         *
         * @throws IllegalArgumentException if the analysis date or the zone is missing, the window is empty, or the log
         *     has purchases after the analysis date
         */
        public RfmTable build() {
            if (asOf == null || zone == null) {
                throw new IllegalArgumentException("An RFM table needs an analysis date and a zone; given are "
                        + (asOf == null ? "no date" : asOf) + " and " + (zone == null ? "no zone" : zone)
                        + ". Call asOf(...) and zone(...).");
            }
            if (since != null && !since.isBefore(asOf)) {
                throw new IllegalArgumentException("The window after " + since + " up to " + asOf
                        + " is empty. Give a since(...) that is before the analysis date.");
            }
            return new RfmMeasures(log, zone, since, asOf, frequencyBasis, monetaryBasis).table();
        }
    }
}
