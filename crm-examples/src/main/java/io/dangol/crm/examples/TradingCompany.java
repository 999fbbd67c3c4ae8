package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A made-up trading company: the purchases of its customers over a year, drawn from a known process and a seed.
 *
 * <p>Ordinary customers buy by the BG/NBD process (Fader, Hardie and Lee 2005, <a
 * href="https://doi.org/10.1287/mksc.1040.0098">doi 10.1287/mksc.1040.0098</a>): a first purchase, then purchases at
 * exponential intervals with a rate of the customer's own, rates being gamma distributed; after each repeat purchase the
 * customer leaves for good with a probability of the customer's own, these being beta distributed. Amounts follow the
 * gamma-gamma process (Fader and Hardie 2013): gamma distributed about the customer's own mean, these means being inverse
 * gamma distributed, so that their tail is that of a Pareto distribution with exponent {@code q}. First purchases fall on
 * day {@code L·u²} of the first year, {@code L} days long, for a uniform {@code u}: many in January, some in December.
 *
 * <p>On top of the process:
 *
 * <ul>
 *   <li>the company is open every day from 08:00 to 20:00 local time: the day of a purchase is that of the process, the
 *       fraction of the day is stretched over the opening hours, down to a second;
 *   <li>8 % of purchases come back one to thirty days later, two fifths of these in full, the others in part, on a return
 *       document ({@code R-…}) that names the original one ({@code S-…});
 *   <li>the cost is known for three purchases in ten, 50 to 75 % of the amount; what comes back
 *       of these carries its part of the cost, rounded half up to a minor unit;
 *   <li>a few {@linkplain Account.Kind#LARGE large accounts} and {@linkplain Account.Kind#ABUSER abusers} stand outside
 *       the process; set both to 0 for a company of ordinary customers alone.
 * </ul>
 *
 * <p>The same settings give the same bits on every Java version. Each customer has a stream of random numbers of its own,
 * so that covering more days only adds rows at the end. All customers are invented; the names of {@link #records()} too.
 *
 * <p>Immutable and thread-safe; every call generates anew.
 */
public final class TradingCompany implements Iterable<Purchase> {

    /** The most customers of one company; their keys have eight digits. */
    public static final int MAX_CUSTOMERS = 20_000_000;

    private static final int FIRST_KEY = 10_000_000;
    private static final int OPEN_SECONDS = 12 * 60 * 60;
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final long PER_SECOND = 1_000_000;

    private final TradingCompanyBuilder settings;
    private final long scatterStep;
    private final long scatterOffset;
    private final long[] openings;

    TradingCompany(TradingCompanyBuilder settings) {
        this.settings = settings;
        this.scatterStep = coprimeStep(settings.seed, settings.customers);
        this.scatterOffset = Long.remainderUnsigned(Chance.mix(~settings.seed), settings.customers);
        this.openings = openings(firstDay(), settings.days, settings.zone);
    }

    /** Returns the settings of a company with a seed; what is not set keeps its default. */
    public static TradingCompanyBuilder of(long seed) {
        return new TradingCompanyBuilder(seed);
    }

    /** Returns the currency of all amounts. */
    public CurrencyUnit currency() {
        return settings.currency;
    }

    /** Returns the zone in which the company keeps its hours. */
    public ZoneId zone() {
        return settings.zone;
    }

    /** Returns the first day. */
    public LocalDate firstDay() {
        return LocalDate.of(settings.year, 1, 1);
    }

    /** Returns the day after the last one. */
    public LocalDate endDay() {
        return firstDay().plusDays(settings.days);
    }

    /** Returns what is true of each customer, in the order of their keys. */
    public List<Account> accounts() {
        AccountWalk walk = walk();
        List<Account> accounts = new ArrayList<>(settings.customers);
        for (int i = 0; i < settings.customers; i++) {
            accounts.add(walk.account(i));
        }
        return Collections.unmodifiableList(accounts);
    }

    /** Returns all purchases and returns by time, those of the same second by customer and document. */
    public List<Purchase> purchases() {
        List<Purchase> purchases = new ArrayList<>();
        AccountWalk walk = walk();
        for (int i = 0; i < settings.customers; i++) {
            CustomerId key = key(i);
            walk.rows(
                    i,
                    (customer, sequence, isReturn, micros, minor, costMinor) ->
                            purchases.add(purchase(key, sequence, isReturn, micros, minor, costMinor)));
        }
        purchases.sort(Comparator.comparing(Purchase::at)
                .thenComparing(Purchase::customer)
                .thenComparing(purchase -> purchase.document().orElseThrow()));
        return Collections.unmodifiableList(purchases);
    }

    /** Returns {@link #purchases()} as a stream. */
    public Stream<Purchase> stream() {
        return purchases().stream();
    }

    /** Returns an iterator over {@link #purchases()}. */
    @Override
    public Iterator<Purchase> iterator() {
        return purchases().iterator();
    }

    /** Returns the log of {@link #purchases()}, with documents and costs. */
    public PurchaseLog log() {
        return PurchaseLog.of(settings.currency, purchases());
    }

    /**
     * Returns all purchases and returns as columns, without documents and costs: the rows of one customer stand together,
     * each return after its sale. Every customer is walked twice, first to count, so that no column is ever copied:
     * 50 million rows take 1 GB.
     *
     * @throws IllegalArgumentException if there are more rows than an array can hold
     */
    public PurchaseColumns columns() {
        AccountWalk walk = walk();
        long[] count = {0};
        for (int i = 0; i < settings.customers; i++) {
            walk.rows(i, (customer, sequence, isReturn, micros, minor, costMinor) -> count[0]++);
        }
        if (count[0] > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "The company has " + count[0] + " rows, more than an array can hold. Ask for fewer customers.");
        }
        Filler filler = new Filler((int) count[0]);
        for (int i = 0; i < settings.customers; i++) {
            walk.rows(i, filler);
        }
        return new PurchaseColumns(settings.currency, keys(), filler.customer, filler.micros, filler.signedMinor);
    }

    /**
     * Returns what the company knows of its customers beside their purchases, made up to fit them: who they are, contacts
     * with promises and referrals, answers to the recommendation question, contracts, and one prospect in a dozen customers
     * who asked and has not bought. Names are invented from syllables, addresses lead nowhere (RFC 2606).
     */
    public CompanyRecords records() {
        List<long[]> sales = new ArrayList<>(settings.customers);
        AccountWalk walk = walk();
        for (int i = 0; i < settings.customers; i++) {
            LongStream.Builder times = LongStream.builder();
            walk.rows(i, (customer, sequence, isReturn, micros, minor, costMinor) -> {
                if (!isReturn) {
                    times.add(micros);
                }
            });
            sales.add(times.build().toArray());
        }
        return new CompanyLife(this, settings, sales).records();
    }

    CustomerId key(int customer) {
        return CustomerId.of(Integer.toString(FIRST_KEY + customer));
    }

    /** Returns the time of the process, in days since the first one began, as an instant within the opening hours. */
    long micros(double day) {
        int whole = (int) day;
        long second = (long) ((day - whole) * OPEN_SECONDS);
        return openings[whole] + second * PER_SECOND;
    }

    /** Returns who the customer is: large accounts and abusers are scattered over the customers by a permutation. */
    Account.Kind kind(int customer) {
        long place = (customer * scatterStep + scatterOffset) % settings.customers;
        if (place < settings.largeAccounts) {
            return Account.Kind.LARGE;
        }
        return place < (long) settings.largeAccounts + settings.abusers ? Account.Kind.ABUSER : Account.Kind.ORDINARY;
    }

    private Purchase purchase(CustomerId key, int sequence, boolean isReturn, long micros, long minor, long costMinor) {
        String number = key + "-" + sequence;
        Money amount = Money.ofMinor(settings.currency, minor);
        Purchase row;
        if (isReturn) {
            row = Purchase.returned(key, EpochMicros.toInstant(micros), amount)
                    .withDocument("R-" + number)
                    .withOriginalDocument("S-" + number);
        } else {
            row = Purchase.sale(key, EpochMicros.toInstant(micros), amount).withDocument("S-" + number);
        }
        return costMinor < 0 ? row : row.withCost(Money.ofMinor(settings.currency, costMinor));
    }

    private AccountWalk walk() {
        return new AccountWalk(this, settings);
    }

    private List<CustomerId> keys() {
        return new Keys(this);
    }

    private static long coprimeStep(long seed, int customers) {
        int step = (int) Long.remainderUnsigned(Chance.mix(seed), customers);
        while (gcd(step, customers) != 1) {
            step++;
        }
        return step;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static long[] openings(LocalDate first, int days, ZoneId zone) {
        long[] openings = new long[days];
        for (int i = 0; i < days; i++) {
            openings[i] = EpochMicros.truncate(
                    first.plusDays(i).atTime(OPENING).atZone(zone).toInstant());
        }
        return openings;
    }

    /** The keys by place, made when asked for. */
    private static final class Keys extends AbstractList<CustomerId> implements RandomAccess {
        private final TradingCompany company;

        private Keys(TradingCompany company) {
            this.company = company;
        }

        @Override
        public CustomerId get(int index) {
            return company.key(Objects.checkIndex(index, size()));
        }

        @Override
        public int size() {
            return company.settings.customers;
        }
    }

    private static final class Filler implements AccountWalk.Rows {
        private final int[] customer;
        private final long[] micros;
        private final long[] signedMinor;
        private int size;

        Filler(int capacity) {
            this.customer = new int[capacity];
            this.micros = new long[capacity];
            this.signedMinor = new long[capacity];
        }

        @Override
        public void row(int of, int sequence, boolean isReturn, long at, long minor, long costMinor) {
            customer[size] = of;
            micros[size] = at;
            signedMinor[size] = isReturn ? -minor : minor;
            size++;
        }
    }
}
