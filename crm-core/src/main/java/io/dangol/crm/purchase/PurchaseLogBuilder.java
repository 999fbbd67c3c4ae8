package io.dangol.crm.purchase;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Collects purchases in any order into a {@link PurchaseLog}.
 *
 * <p>A refused purchase throws and leaves the builder as it was, so that a host can note the reason and go on. Mutable, for
 * one thread; to fill in parallel, build one log per thread and {@linkplain PurchaseLog#merge merge} them.
 */
public final class PurchaseLogBuilder {

    private final CurrencyUnit currency;
    private final RowBuffer rows = new RowBuffer();
    private @Nullable RateSource rates;
    private @Nullable ZoneId rateZone;
    /** Sales and the cost of returns together, and the other way round: what a margin adds and what it takes. */
    private long given;

    private long taken;
    /** Per document, its customer. */
    private int[] owner = new int[16];

    PurchaseLogBuilder(CurrencyUnit currency) {
        this.currency = Objects.requireNonNull(currency, "currency");
    }

    /**
     * Lets purchases of other currencies in, converted at the rate of their local date and rounded to the minor unit, half
     * even. Without this they are refused.
     *
     * @param zone the zone whose local date a rate is asked for
     */
    public PurchaseLogBuilder rates(RateSource source, ZoneId zone) {
        this.rates = Objects.requireNonNull(source, "source");
        this.rateZone = Objects.requireNonNull(zone, "zone");
        return this;
    }

    /**
     * Adds one purchase.
     *
     * @throws IllegalArgumentException if its currency is another and no rate is known, its amount in minor units is beyond
     *     a {@code long}, its document belongs to another customer, or a sum of sales, returns or costs would be beyond a
     *     {@code long}
     */
    public PurchaseLogBuilder add(Purchase purchase) {
        Money amount = converted(purchase.amount(), purchase);
        long minor = minorOf(amount);
        boolean isReturn = purchase.kind() == PurchaseKind.RETURN;
        @Nullable
        Money cost = purchase.cost().map(money -> converted(money, purchase)).orElse(null);
        long costMinor = cost == null ? 0 : minorOf(cost);
        @Nullable String document = purchase.document().orElse(null);
        if (document != null) {
            requireOwner(document, purchase.customer());
        }
        count(isReturn, minor, costMinor);
        byte flag = (byte) ((isReturn ? RowBuffer.RETURN : 0) | (cost == null ? 0 : RowBuffer.COST_KNOWN));
        int row = rows.size;
        rows.append(purchase.customer(), EpochMicros.truncate(purchase.at()), minor, flag);
        if (document != null
                || cost != null
                || purchase.product().isPresent()
                || purchase.originalDocument().isPresent()) {
            RowBuffer.Details details = rows.details();
            details.cost[row] = costMinor;
            details.revision[row] = purchase.revision();
            details.product[row] = numbered(details.products, purchase.product().orElse(null));
            details.original[row] =
                    numbered(details.originals, purchase.originalDocument().orElse(null));
            if (document != null) {
                details.document[row] = own(details.documents.number(document), rows.customer[row]);
            }
        }
        return this;
    }

    /**
     * Adds one purchase without document, product and cost, without making an object for it.
     *
     * @param micros the time as {@link EpochMicros}
     * @param signedMinor the amount in minor units of this log's currency: a sale is zero or more, a return is negative
     * @throws IllegalArgumentException if the sum of sales or of returns would be beyond a {@code long}
     */
    public PurchaseLogBuilder add(CustomerId customer, long micros, long signedMinor) {
        Objects.requireNonNull(customer, "customer");
        addPlain(customer, micros, absolute(signedMinor), signedMinor < 0);
        return this;
    }

    private void addPlain(CustomerId customer, long micros, long minor, boolean isReturn) {
        count(isReturn, minor, 0);
        rows.append(customer, micros, minor, isReturn ? RowBuffer.RETURN : 0);
    }

    /**
     * Adds purchases one after the other; those before a refused one stay added.
     *
     * @throws IllegalArgumentException as {@link #add(Purchase)}
     */
    public PurchaseLogBuilder addAll(Iterable<? extends Purchase> purchases) {
        purchases.forEach(this::add);
        return this;
    }

    /** Returns how many of the purchases added are replaced by a higher revision of their document. */
    public int superseded() {
        return LogAssembly.superseded(rows);
    }

    /** Returns the log of the purchases added so far; the builder may go on. */
    public PurchaseLog build() {
        return LogAssembly.assemble(currency, rows);
    }

    static PurchaseLog ofColumns(
            CurrencyUnit currency, List<CustomerId> customers, int[] customer, long[] micros, long[] signedMinor) {
        if (customer.length != micros.length || customer.length != signedMinor.length) {
            throw new IllegalArgumentException("Columns have " + customer.length + ", " + micros.length + " and "
                    + signedMinor.length + " rows; they must have the same number.");
        }
        PurchaseLogBuilder builder = new PurchaseLogBuilder(currency);
        Dictionary<CustomerId> numbered = new Dictionary<>(CustomerId::value);
        for (CustomerId id : customers) {
            int before = numbered.size();
            if (numbered.number(id) < before) {
                throw new IllegalArgumentException(
                        "Customer " + id + " appears twice; each customer must have one index. Renumber the rows.");
            }
        }
        long[] minor = new long[signedMinor.length];
        RowBuffer rows = new RowBuffer(numbered, customer, micros, minor, customer.length);
        for (int row = 0; row < minor.length; row++) {
            if (customer[row] < 0 || customer[row] >= numbered.size()) {
                throw new IllegalArgumentException("Row " + row + " names customer index " + customer[row]
                        + "; it must be 0 to " + (numbered.size() - 1) + ".");
            }
            boolean isReturn = signedMinor[row] < 0;
            minor[row] = absolute(signedMinor[row]);
            builder.count(isReturn, minor[row], 0);
            rows.flags[row] = isReturn ? RowBuffer.RETURN : 0;
        }
        return LogAssembly.assemble(currency, rows);
    }

    PurchaseLogBuilder addRows(PurchaseLog log) {
        boolean plain = log.details().isEmpty();
        for (int customer = 0; customer < log.customers(); customer++) {
            for (int row = log.firstRow(customer); row < log.endRow(customer); row++) {
                if (plain && !log.isCostKnown(row)) {
                    addPlain(log.customer(customer), log.micros(row), log.minor(row), log.isReturn(row));
                } else {
                    add(log.purchase(customer, row));
                }
            }
        }
        return this;
    }

    private Money converted(Money money, Purchase purchase) {
        CurrencyUnit from = money.getCurrencyUnit();
        if (from.equals(currency)) {
            return money;
        }
        if (rates == null || rateZone == null) {
            throw new IllegalArgumentException("Purchase in " + from + " for a log in " + currency
                    + "; a log has one currency. Give the builder a RateSource, or convert the amount first.");
        }
        LocalDate date = purchase.at().atZone(rateZone).toLocalDate();
        BigDecimal rate = rates.rate(from, currency, date)
                .filter(value -> value.signum() > 0)
                .orElseThrow(() ->
                        new IllegalArgumentException("No rate above zero from " + from + " to " + currency + " on "
                                + date + "; the rate source must know it. Add the rate, or convert the amount first."));
        return money.convertedTo(currency, rate, RoundingMode.HALF_EVEN);
    }

    private static long minorOf(Money amount) {
        try {
            return amount.getAmountMinorLong();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "Amount " + amount
                            + " is beyond the range of minor units in a long, about 9.2e18. Check the amount.",
                    e);
        }
    }

    private static long absolute(long signedMinor) {
        if (signedMinor == Long.MIN_VALUE) {
            throw new IllegalArgumentException(
                    "A return of " + signedMinor + " minor units has no positive amount in a long. Check the amount.");
        }
        return Math.abs(signedMinor);
    }

    private void count(boolean isReturn, long minor, long costMinor) {
        long adds = isReturn ? costMinor : minor;
        long takes = isReturn ? minor : costMinor;
        if (adds > Long.MAX_VALUE - given || takes > Long.MAX_VALUE - taken) {
            throw new IllegalArgumentException("The sum of " + (isReturn ? "returns" : "sales")
                    + " or costs would pass 9.2e18 minor units with a purchase of " + minor + " and a cost of "
                    + costMinor
                    + "; a log holds less. Check the amounts, or use a currency with fewer decimals.");
        }
        given += adds;
        taken += takes;
    }

    private void requireOwner(String document, CustomerId customer) {
        RowBuffer.@Nullable Details details = rows.details;
        int code = details == null ? TextColumn.ABSENT : details.documents.find(document);
        if (code != TextColumn.ABSENT && owner[code] != rows.customers.find(customer)) {
            throw new IllegalArgumentException(
                    "Document " + document
                            + " belongs to another customer; a document has one. Give it another number, or correct the customer.");
        }
    }

    private int own(int document, int customer) {
        if (document >= owner.length) {
            owner = Arrays.copyOf(owner, Math.max(document + 1, owner.length * 2));
        }
        owner[document] = customer;
        return document;
    }

    private static int numbered(Dictionary<String> texts, @Nullable String text) {
        return text == null ? TextColumn.ABSENT : texts.number(text);
    }
}
