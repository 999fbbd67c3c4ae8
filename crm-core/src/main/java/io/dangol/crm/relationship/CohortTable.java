package io.dangol.crm.relationship;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Customers grouped by the calendar period of their first paid order, and how many of each group bought again in each
 * period after.
 *
 * <p>A cohort is numbered from 0, the period of the earliest paid order. A cell is a cohort at an age: age 0 is the period
 * of the first order itself, age 1 the next one, and so on to the period of the as-of instant. A customer is active in a
 * cell with a paid order in that period; a paid order is a document with a sale above zero, and a return takes none back.
 * What a customer has to do with a cell beside paid orders, such as returns, is in its net revenue.
 *
 * <p>Periods begin at the start of their first local day in the zone and end where the next begins, so that a change of
 * clocks neither splits an order nor counts one twice. Rows up to and including the as-of instant count. A period is
 * complete if it ends not after the as-of instant; averages take complete cells only, those of cohorts that are old
 * enough, and so never mix a part of a period with whole ones.
 *
 * <p>The cells add up to the log: sizes to the customers with a paid order, orders to the paid orders, and net revenue
 * together with {@link #outsideNetMinor()} to the net of the log, each up to the as-of instant.
 *
 * <p>Being active is a purchase, not a subscription: a customer who is not active at an age may come back at the next.
 * {@link #unbrokenSurvival()} reads the same customers as if the first period without a purchase were the end.
 *
 * <p>A cohort or age out of range throws {@link IndexOutOfBoundsException}. Immutable and thread-safe.
 */
public final class CohortTable {

    /** The most periods that a table can span. */
    public static final int MOST_PERIODS = 1_200;

    private final CohortPeriod period;
    private final Instant asOf;
    private final CurrencyUnit currency;
    private final List<LocalDate> starts;
    private final int complete;
    private final CohortCounts counts;

    private CohortTable(
            CohortPeriod period,
            Instant asOf,
            CurrencyUnit currency,
            List<LocalDate> starts,
            int complete,
            CohortCounts counts) {
        this.period = period;
        this.asOf = asOf;
        this.currency = currency;
        this.starts = starts;
        this.complete = complete;
        this.counts = counts;
    }

    /**
     * Returns the cohorts of the customers of a log.
     *
     * @param zone whose calendar the periods are of
     * @param asOf up to when rows count, inclusive, and periods can be complete; rounded down to the microsecond
     * @throws IllegalArgumentException if the periods from the first paid order to the as-of instant are more than
     *     {@value #MOST_PERIODS}, or the instant is beyond the range of {@link EpochMicros}
     */
    public static CohortTable of(PurchaseLog log, CohortPeriod period, ZoneId zone, Instant asOf) {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(zone, "zone");
        long until = EpochMicros.truncate(asOf);
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        PaidOrders orders = new PaidOrders(log);
        for (int customer = 0; customer < log.customers(); customer++) {
            orders.of(customer);
            if (!orders.isDone() && orders.micros() <= until) {
                first = Math.min(first, orders.micros());
                last = Math.max(last, lastRow(log, customer, until));
            }
        }
        if (first > until) {
            CohortCounts none = CohortCounts.of(log, new long[] {Long.MAX_VALUE}, until, 0);
            return new CohortTable(period, EpochMicros.toInstant(until), log.currency(), List.of(), 0, none);
        }
        // a period that begins exactly at the as-of instant, and in which nothing happened yet, is none
        long beforeAsOf = until == first ? first : until - 1;
        List<LocalDate> starts = starts(period, zone, first, Math.max(last, beforeAsOf));
        long[] bounds = bounds(period, zone, starts);
        int complete = starts.size() - 1;
        // the end of the last period may be beyond what a long counts
        if (!end(period, zone, starts).isAfter(EpochMicros.toInstant(until))) {
            complete++;
        }
        CohortCounts counts = CohortCounts.of(log, bounds, until, complete);
        return new CohortTable(period, EpochMicros.toInstant(until), log.currency(), starts, complete, counts);
    }

    private static long lastRow(PurchaseLog log, int customer, long until) {
        int row = log.endRow(customer) - 1;
        while (log.micros(row) > until) {
            row--;
        }
        return log.micros(row);
    }

    private static List<LocalDate> starts(CohortPeriod period, ZoneId zone, long firstMicros, long lastMicros) {
        Instant first = EpochMicros.toInstant(firstMicros);
        Instant last = EpochMicros.toInstant(lastMicros);
        LocalDate start = period.startOf(first.atZone(zone).toLocalDate());
        // where clocks go back over midnight, the last hour of a day can come again after the next has begun
        LocalDate following = start.plusMonths(period.months());
        if (!begin(following, zone).isAfter(first)) {
            start = following;
        }
        List<LocalDate> starts = new ArrayList<>();
        while (!begin(start, zone).isAfter(last)) {
            if (starts.size() == MOST_PERIODS) {
                throw new IllegalArgumentException("From the first paid order at " + first + " to " + last
                        + " there are more than " + MOST_PERIODS + " periods of a "
                        + period + ". Choose longer periods, an earlier as-of instant or a part of the log.");
            }
            starts.add(start);
            start = start.plusMonths(period.months());
        }
        return List.copyOf(starts);
    }

    private static long[] bounds(CohortPeriod period, ZoneId zone, List<LocalDate> starts) {
        long[] bounds = new long[starts.size() + 1];
        for (int i = 0; i < starts.size(); i++) {
            bounds[i] = EpochMicros.ceiling(begin(starts.get(i), zone));
        }
        bounds[starts.size()] = EpochMicros.ceiling(end(period, zone, starts));
        return bounds;
    }

    private static Instant end(CohortPeriod period, ZoneId zone, List<LocalDate> starts) {
        return begin(starts.get(starts.size() - 1).plusMonths(period.months()), zone);
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Returns the number of cohorts, which is the number of periods: those without a new customer are among them. */
    public int cohorts() {
        return starts.size();
    }

    /** Returns the length of the periods. */
    public CohortPeriod period() {
        return period;
    }

    /** Returns the instant up to which the log was read. */
    public Instant asOf() {
        return asOf;
    }

    /** Returns the first day of the period of a cohort. */
    public LocalDate start(int cohort) {
        return starts.get(cohort);
    }

    /** Returns the period of a cohort in words, such as {@code 2011-03}, {@code 2011-Q1} or {@code 2011}. */
    public String label(int cohort) {
        return period.label(start(cohort));
    }

    /** Returns the greatest age of a cohort, that of the as-of instant. */
    public int oldest(int cohort) {
        return cohorts() - 1 - Objects.checkIndex(cohort, cohorts());
    }

    /** Returns the number of customers whose first paid order lies in the period of a cohort. */
    public int size(int cohort) {
        return active(cohort, 0);
    }

    /** Returns how many customers of a cohort made a paid order at an age. */
    public int active(int cohort, int age) {
        return counts.active[cell(cohort, age)];
    }

    /** Returns how many paid orders the customers of a cohort made at an age. */
    public long orders(int cohort, int age) {
        return counts.orders[cell(cohort, age)];
    }

    /** Returns the sales minus the returns of a cohort at an age, in minor units. */
    public long netMinor(int cohort, int age) {
        return counts.net[cell(cohort, age)];
    }

    /** Returns the sales minus the returns of a cohort at an age. */
    public Money net(int cohort, int age) {
        return Money.ofMinor(currency, netMinor(cohort, age));
    }

    /** Tells whether the period of a cell is over at the as-of instant. */
    public boolean isComplete(int cohort, int age) {
        cell(cohort, age);
        return cohort + age < complete;
    }

    /**
     * Returns the share of a cohort that was active at an age, with its Wilson interval at 95 %; no data for a cohort of
     * nobody. In a cell that is not complete it is the share so far.
     */
    public Estimate retention(int cohort, int age) {
        return Estimate.ofProportion(active(cohort, age), size(cohort));
    }

    /** Returns a cell with all that is known of it. */
    public CohortCell cell(LocalDate start, int age) {
        int cohort = starts.indexOf(start);
        if (cohort < 0) {
            throw new IllegalArgumentException("No cohort begins on " + start + "; they begin on "
                    + (starts.isEmpty()
                            ? "no day"
                            : starts.get(0) + " and each " + period + " after, to " + starts.get(starts.size() - 1))
                    + ".");
        }
        return cellOf(cohort, age);
    }

    /** Returns all cells, by cohort and then age. */
    public List<CohortCell> cells() {
        List<CohortCell> cells = new ArrayList<>(counts.active.length);
        for (int cohort = 0; cohort < cohorts(); cohort++) {
            for (int age = 0; age <= oldest(cohort); age++) {
                cells.add(cellOf(cohort, age));
            }
        }
        return List.copyOf(cells);
    }

    /**
     * Returns the share of customers active at an age, over all cohorts that are old enough together: Σ active / Σ size,
     * with its Wilson interval at 95 %. Each customer counts once. No data where no cohort is old enough.
     *
     * @throws IllegalArgumentException if the age is negative
     */
    public Estimate triangleAverage(int age) {
        long active = 0;
        long size = 0;
        for (int cohort = 0; cohort < oldEnough(age); cohort++) {
            active += active(cohort, age);
            size += size(cohort);
        }
        return Estimate.ofProportion(active, size);
    }

    /**
     * Returns the mean of the shares of the cohorts that are old enough and not empty, each cohort counting alike however
     * small it is, with Student's interval at 95 % over cohorts. {@link #triangleAverage} counts customers instead.
     *
     * @throws IllegalArgumentException if the age is negative
     */
    public Estimate simpleMean(int age) {
        double[] shares = new double[oldEnough(age)];
        int count = 0;
        for (int cohort = 0; cohort < shares.length; cohort++) {
            if (size(cohort) > 0) {
                shares[count++] = (double) active(cohort, age) / size(cohort);
            }
        }
        return Estimate.ofMean(Arrays.copyOf(shares, count), Estimate.DEFAULT_LEVEL);
    }

    /**
     * Returns the life table of unbroken activity: at risk at an age are the customers who were active at every age before
     * and for whom the period is complete; churned are those of them who were not active. Coming back later changes
     * nothing here, see {@link Reactivation}.
     */
    public SurvivalTable unbrokenSurvival() {
        return SurvivalTable.of(counts.atRisk, counts.lapsed);
    }

    /** Returns the number of customers with a paid order up to the as-of instant. */
    public int customers() {
        int sum = 0;
        for (int cohort = 0; cohort < cohorts(); cohort++) {
            sum += size(cohort);
        }
        return sum;
    }

    /**
     * Returns the net of the rows that belong to no cell, in minor units: those of customers without a paid order, and
     * returns before the period of the first one. Zero or negative.
     */
    public long outsideNetMinor() {
        return counts.outside;
    }

    private int oldEnough(int age) {
        if (age < 0) {
            throw new IllegalArgumentException("Age " + age + " is negative; the period of the first order has age 0.");
        }
        return Math.max(0, complete - age);
    }

    private CohortCell cellOf(int cohort, int age) {
        return new CohortCell(
                start(cohort),
                age,
                isComplete(cohort, age),
                size(cohort),
                active(cohort, age),
                orders(cohort, age),
                net(cohort, age));
    }

    private int cell(int cohort, int age) {
        Objects.checkIndex(age, oldest(cohort) + 1);
        return counts.cell(cohort, cohort + age);
    }

    /** Returns how many customers and cohorts there are, and their span. */
    @Override
    public String toString() {
        return customers() + " customers in " + cohorts() + " cohorts by " + period
                + (starts.isEmpty() ? "" : " from " + label(0)) + " as of " + asOf;
    }
}
