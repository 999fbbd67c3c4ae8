package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.loyalty.MonetaryBasis;
import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.loyalty.RfmScore;
import io.dangol.crm.loyalty.RfmScores;
import io.dangol.crm.loyalty.RfmScoring;
import io.dangol.crm.loyalty.RfmTable;
import io.dangol.crm.loyalty.SegmentTable;
import io.dangol.crm.loyalty.SegmentTotal;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.purchase.PurchaseSummary;
import io.dangol.crm.relationship.CohortPeriod;
import io.dangol.crm.relationship.CohortTable;
import io.dangol.crm.relationship.StageProfit;
import io.dangol.crm.relationship.StageTable;
import io.dangol.crm.value.Concentration;
import io.dangol.crm.value.NegativePolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.RandomAccess;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * What a {@link CustomerBook} says at one instant.
 *
 * <p>Columns of all customers are computed once; an assessment with its reasons is made when it is asked for. Immutable and
 * thread-safe.
 */
public final class BookReading {

    /** The return rate, by amount, from which the book remarks on it: 20 %. */
    public static final double NOTABLE_RETURN_RATE = 0.2;

    /** How many customers {@link #nextActions(int)} looks at for their net alone. */
    public static final int CANDIDATES_BY_NET = 1_000;

    /** The share of the company's net from which the book remarks on a customer: 1 %. */
    public static final double LARGE_SHARE = 0.01;

    private final PurchaseLog log;
    private final Instant at;
    private final LocalDate date;
    private final ZoneId zone;
    private final SegmentTable segments;
    private final Columns columns;
    private final Optional<RfmScores> rfm;
    private final Optional<RfmScores> rfmOnGross;
    private final CompanyAssessment company;
    private final CustomerFiles files;
    private final RelationshipPolicy policy;
    private final Relationships relationships;

    BookReading(
            PurchaseLog log,
            Instant at,
            ZoneId zone,
            RfmScoring scoring,
            SegmentTable segments,
            CustomerFiles files,
            RelationshipPolicy policy) {
        this.log = log;
        this.at = at;
        this.zone = zone;
        this.date = at.atZone(zone).toLocalDate();
        this.segments = segments;
        this.columns = new Columns(log);
        this.rfm = scored(scoring, MonetaryBasis.NET);
        this.rfmOnGross = scored(scoring, MonetaryBasis.GROSS);
        this.company = new CompanyAssessment(
                PurchaseSummary.of(log),
                log.customers(),
                columns.buyers(),
                columns.oneOrder(),
                columns.netNotPositive(),
                Concentration.of(columns.net, NegativePolicy.RAW));
        this.files = files;
        this.policy = policy;
        this.relationships = new Relationships(files, log, at, policy);
    }

    private Optional<RfmScores> scored(RfmScoring scoring, MonetaryBasis basis) {
        if (columns.buyers() == 0) {
            return Optional.empty();
        }
        RfmTable table = RfmTable.of(log).asOf(date).zone(zone).monetary(basis).build();
        return Optional.of(scoring.fit(table).score(table));
    }

    /** Returns the instant of this reading. */
    public Instant at() {
        return at;
    }

    /** Returns the local date of this reading, from which recency is counted. */
    public LocalDate date() {
        return date;
    }

    /** Returns the zone of local dates. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns the currency of all amounts. */
    public CurrencyUnit currency() {
        return log.currency();
    }

    /** Returns the number of customers who bought or gave back. */
    public int size() {
        return log.customers();
    }

    /** Returns the totals and the concentration. */
    public CompanyAssessment company() {
        return company;
    }

    /** Returns the scores of all customers with a sale, the monetary value net; empty if nobody bought. */
    public Optional<RfmScores> rfm() {
        return rfm;
    }

    /** Returns customers, orders and net of every segment, in the order of the table; empty if nobody bought. */
    public List<SegmentTotal> segments() {
        return rfm.map(segments::totals).orElse(List.of());
    }

    /** Returns the assessment of a customer; empty if the customer neither bought nor gave back. */
    public Optional<CustomerAssessment> of(CustomerId customer) {
        OptionalInt index = log.indexOf(customer);
        return index.isEmpty() ? Optional.empty() : Optional.of(assess(index.getAsInt()));
    }

    /** Returns the assessments of all customers in the order of their ids, each made when it is read. */
    public List<CustomerAssessment> assessments() {
        return new Assessments();
    }

    /**
     * Returns the customers with the highest net, highest first, equal amounts in the order of the ids.
     *
     * @param count how many at most, zero or more
     */
    public List<CustomerAssessment> topByNet(int count) {
        return top(count, columns.net);
    }

    /** Returns the customers with the highest gross, as {@link #topByNet}. */
    public List<CustomerAssessment> topByGross(int count) {
        return top(count, columns.gross);
    }

    /**
     * Returns stage and activity of every customer who bought, gave back, or was otherwise known by the instant of this
     * reading, by rising id.
     */
    public StageTable stages() {
        return relationships.stages();
    }

    /** Returns customers, orders, net and margin of every stage; the rows add up to the company's totals. */
    public StageProfit stageProfit() {
        return StageProfit.of(stages(), log);
    }

    /** Returns who came back, by when they first bought, in periods of the book's zone. */
    public CohortTable cohorts(CohortPeriod period) {
        return CohortTable.of(log, period, zone, at);
    }

    /**
     * Returns all that is known about a customer, whether they bought or not; empty for one of whom nothing was known by the
     * instant of this reading.
     */
    public Optional<CustomerContext> context(CustomerId customer) {
        return relationships.context(customer, this);
    }

    /** Returns what to do next for a customer, the most urgent first; empty if no rule applies. */
    public List<NextAction> nextActions(CustomerContext context) {
        return policy.actions().propose(context);
    }

    /**
     * Returns the customers for whom there is most to do, each with the most urgent action: the most urgent first, equal ones
     * by falling net, then by id.
     *
     * <p>Looked at are all customers of whom the book holds more than purchases, and the {@value #CANDIDATES_BY_NET} with the
     * highest net.
     *
     * @param count how many at most, zero or more
     */
    public List<CustomerAction> nextActions(int count) {
        requireCount(count);
        Set<CustomerId> candidates = new HashSet<>(files.customers(at));
        highest(CANDIDATES_BY_NET, columns.net).forEach(index -> candidates.add(log.customer(index)));
        PriorityQueue<CustomerAction> best = new PriorityQueue<>(Comparator.reverseOrder());
        for (CustomerId customer : candidates) {
            context(customer)
                    .flatMap(context -> nextActions(context).stream()
                            .findFirst()
                            .map(action -> new CustomerAction(context, action)))
                    .ifPresent(best::add);
            if (best.size() > count) {
                best.remove();
            }
        }
        return best.stream().sorted().toList();
    }

    /**
     * Counts the customers whose return rate, by amount, is at least so high; customers without a sale have none.
     *
     * @param rate zero or more, taken as the decimal number that it prints as; 1 is everything
     */
    public int countReturnRateAtLeast(double rate) {
        if (!(rate >= 0)) {
            throw new IllegalArgumentException(
                    "Return rate is " + rate + "; it must be zero or more, 1 being everything.");
        }
        BigDecimal asWritten = BigDecimal.valueOf(Math.min(rate, Long.MAX_VALUE));
        int count = 0;
        for (int i = 0; i < size(); i++) {
            long gross = columns.gross[i];
            long returns = gross - columns.net[i];
            count += gross > 0 && isAtLeast(returns, gross, rate, asWritten) ? 1 : 0;
        }
        return count;
    }

    /** Compares a quotient with a rate; exactly, where doubles cannot tell them apart. */
    private static boolean isAtLeast(long part, long whole, double rate, BigDecimal asWritten) {
        double quotient = (double) part / whole;
        if (Math.abs(quotient - rate) > 1e-9 * rate) {
            return quotient > rate;
        }
        return BigDecimal.valueOf(part).compareTo(asWritten.multiply(BigDecimal.valueOf(whole))) >= 0;
    }

    /** Returns the date and the number of customers, no customer. */
    @Override
    public String toString() {
        return "Customer book on " + date + " (" + zone + "): " + size() + " customers";
    }

    private List<CustomerAssessment> top(int count, long[] amounts) {
        return highest(requireCount(count), amounts).stream().map(this::assess).toList();
    }

    /** Returns the customers with the highest amounts, highest first, equal ones by rising index. */
    private static List<Integer> highest(int count, long[] amounts) {
        Comparator<Integer> worstFirst =
                Comparator.<Integer>comparingLong(i -> amounts[i]).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
        for (int i = 0; i < amounts.length && count > 0; i++) {
            if (best.size() < count) {
                best.add(i);
            } else if (worstFirst.compare(i, best.element()) > 0) {
                best.remove();
                best.add(i);
            }
        }
        return best.stream().sorted(worstFirst.reversed()).toList();
    }

    private static int requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Top " + count + " customers; the number must be zero or more.");
        }
        return count;
    }

    /** Returns what a customer bought and gave back; empty without either. */
    Optional<PurchaseSummary> summary(CustomerId customer) {
        OptionalInt index = log.indexOf(customer);
        return index.isEmpty() ? Optional.empty() : Optional.of(PurchaseSummary.of(log, index.getAsInt()));
    }

    /** Returns the place of a customer among those who bought; empty for one who did not. */
    Optional<Rank> rank(CustomerId customer) {
        OptionalInt index = log.indexOf(customer);
        return index.isEmpty() ? Optional.empty() : rank(index.getAsInt());
    }

    private Optional<Rank> rank(int index) {
        return columns.orders[index] == 0 ? Optional.empty() : Optional.of(columns.rank(index));
    }

    /** Returns the segment of a customer's scores; empty for one who did not buy. */
    Optional<String> segment(CustomerId customer) {
        return rfm.flatMap(scores -> {
            OptionalInt row = scores.table().indexOf(customer);
            return row.isEmpty() ? Optional.empty() : Optional.of(segment(scores, row.getAsInt()));
        });
    }

    private String segment(RfmScores scores, int row) {
        return segments.segmentOf(
                scores.score(RfmDimension.RECENCY, row),
                scores.score(RfmDimension.FREQUENCY, row),
                scores.score(RfmDimension.MONETARY, row));
    }

    private CustomerAssessment assess(int index) {
        PurchaseSummary summary = PurchaseSummary.of(log, index);
        CustomerId customer = log.customer(index);
        Optional<RfmScore> scores = rfm.flatMap(all -> all.of(customer));
        Optional<RfmScore> onGross = rfmOnGross.flatMap(all -> all.of(customer));
        Reasons reasons = new Reasons(log, index, summary, zone);
        return new CustomerAssessment(
                customer,
                summary,
                rank(index),
                scores,
                scores.map(segments::segmentOf),
                reasons.netExplained(),
                reasons.findings(scores, onGross, log.netMinor()));
    }

    private final class Assessments extends AbstractList<CustomerAssessment> implements RandomAccess {

        @Override
        public CustomerAssessment get(int index) {
            return assess(Objects.checkIndex(index, size()));
        }

        @Override
        public int size() {
            return log.customers();
        }
    }

    /** One number per customer, so that a million of them cost a few arrays. */
    private static final class Columns {

        private final long[] gross;
        private final long[] net;
        private final int[] orders;
        private final long[] buyersGross;
        private final long[] buyersNet;

        private Columns(PurchaseLog log) {
            int n = log.customers();
            gross = new long[n];
            net = new long[n];
            orders = new int[n];
            for (int i = 0; i < n; i++) {
                for (int row = log.firstRow(i); row < log.endRow(i); row++) {
                    gross[i] += log.isReturn(row) ? 0 : log.minor(row);
                    net[i] += log.signedMinor(row);
                    orders[i] += log.opensDocument(row) ? 1 : 0;
                }
            }
            buyersGross = sortedOfBuyers(gross);
            buyersNet = sortedOfBuyers(net);
        }

        private long[] sortedOfBuyers(long[] amounts) {
            long[] sorted = new long[amounts.length];
            int count = 0;
            for (int i = 0; i < amounts.length; i++) {
                if (orders[i] > 0) {
                    sorted[count++] = amounts[i];
                }
            }
            sorted = Arrays.copyOf(sorted, count);
            Arrays.sort(sorted);
            return sorted;
        }

        private int buyers() {
            return buyersNet.length;
        }

        private int oneOrder() {
            return (int) Arrays.stream(orders).filter(count -> count == 1).count();
        }

        private int netNotPositive() {
            return (int) Arrays.stream(net).filter(amount -> amount <= 0).count();
        }

        private Rank rank(int index) {
            return new Rank(
                    buyers() - countUpTo(buyersGross, gross[index]) + 1,
                    buyers() - countUpTo(buyersNet, net[index]) + 1,
                    buyers());
        }

        /** Counts the values that are not above a value. */
        private static int countUpTo(long[] sorted, long value) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] <= value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
