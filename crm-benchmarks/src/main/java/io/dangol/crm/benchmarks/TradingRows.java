package io.dangol.crm.benchmarks;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.examples.PurchaseColumns;
import io.dangol.crm.examples.TradingCompany;
import io.dangol.crm.purchase.LocalDays;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/**
 * The first rows of a made-up trading company in the order of time, as a host reads them from its table of orders.
 *
 * <p>Neighbouring rows belong to different customers, so that whoever looks customers up pays for it. The arrays are shared
 * with the benchmarks, which do not change them.
 */
final class TradingRows {

    private static final long SEED = 20_250_101;
    private static final int ROWS_PER_CUSTOMER = 5;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final CurrencyUnit currency;
    private final ZoneId zone;
    private final List<CustomerId> customers;
    private final int[] customer;
    private final long[] micros;
    private final long[] signedMinor;

    private TradingRows(TradingCompany company, PurchaseColumns columns, long[] order) {
        currency = company.currency();
        zone = company.zone();
        customers = List.copyOf(columns.customers());
        customer = new int[order.length];
        micros = new long[order.length];
        signedMinor = new long[order.length];
        for (int row = 0; row < order.length; row++) {
            int from = (int) order[row];
            customer[row] = columns.customer()[from];
            micros[row] = columns.micros()[from];
            signedMinor[row] = columns.signedMinor()[from];
        }
    }

    /**
     * Returns exactly this many rows, of one customer for every five of them.
     *
     * @throws IllegalStateException if the company has fewer
     */
    static TradingRows of(int rows) {
        TradingCompany company =
                TradingCompany.of(SEED).customers(rows / ROWS_PER_CUSTOMER).build();
        PurchaseColumns columns = company.columns();
        if (columns.size() < rows) {
            throw new IllegalStateException(rows + " rows are wanted, the company has " + columns.size() + " only.");
        }
        return new TradingRows(company, columns, Arrays.copyOf(inTime(columns), rows));
    }

    /** Returns the net amount of each customer of a company in minor units. */
    static long[] netByCustomer(int customers) {
        PurchaseColumns columns =
                TradingCompany.of(SEED).customers(customers).build().columns();
        long[] net = new long[customers];
        for (int row = 0; row < columns.size(); row++) {
            net[columns.customer()[row]] += columns.signedMinor()[row];
        }
        return net;
    }

    /** Returns the rows in the order of time, the row in the lower half of each number; times are whole seconds. */
    private static long[] inTime(PurchaseColumns columns) {
        long[] order = new long[columns.size()];
        Arrays.setAll(order, row -> ((columns.micros()[row] / MICROS_PER_SECOND) << Integer.SIZE) | row);
        Arrays.sort(order);
        return order;
    }

    /** Builds the log of these rows. */
    PurchaseLog log() {
        return PurchaseLog.ofColumns(currency, customers, customer, micros, signedMinor);
    }

    /** Returns these rows as objects that share the key of each customer. */
    List<Order> orders() {
        return IntStream.range(0, customer.length)
                .mapToObj(row -> new Order(
                        customers.get(customer[row]).value(), EpochMicros.toInstant(micros[row]), signedMinor[row]))
                .toList();
    }

    /** Returns the zone of local dates. */
    ZoneId zone() {
        return zone;
    }

    /** Returns the local date of the last row. */
    LocalDate lastDay() {
        return LocalDate.ofEpochDay(LocalDays.in(zone).epochDay(micros[micros.length - 1]));
    }
}
