package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.PurchaseLog;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * Purchases as three columns of numbers, 20 bytes a row, without an object per row.
 *
 * <p>The arrays are handed over, not copied: whoever asked for the columns owns them. Not thread-safe while somebody
 * writes to them.
 */
public final class PurchaseColumns {

    private final CurrencyUnit currency;
    private final List<CustomerId> customers;
    private final int[] customer;
    private final long[] micros;
    private final long[] signedMinor;

    PurchaseColumns(
            CurrencyUnit currency, List<CustomerId> customers, int[] customer, long[] micros, long[] signedMinor) {
        this.currency = currency;
        this.customers = customers;
        this.customer = customer;
        this.micros = micros;
        this.signedMinor = signedMinor;
    }

    /** Returns the number of rows. */
    public int size() {
        return customer.length;
    }

    /** Returns the currency of all amounts. */
    public CurrencyUnit currency() {
        return currency;
    }

    /** Returns the customers that the column of customers counts, in the order of their keys. */
    public List<CustomerId> customers() {
        return customers;
    }

    /** Returns, per row, the place of the customer in {@link #customers()}. */
    public int[] customer() {
        return customer;
    }

    /** Returns, per row, the time in microseconds since 1970-01-01T00:00Z. */
    public long[] micros() {
        return micros;
    }

    /** Returns, per row, the amount in minor units: of a sale as it is, of a return negative. */
    public long[] signedMinor() {
        return signedMinor;
    }

    /** Returns a log of these rows; each row is a document of its own. */
    public PurchaseLog log() {
        return PurchaseLog.ofColumns(currency, customers, customer, micros, signedMinor);
    }
}
