package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductReading;
import io.dangol.crm.loyalty.RfmScore;
import io.dangol.crm.loyalty.RfmScores;
import io.dangol.crm.loyalty.RfmScoring;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final CustomerColumns columns;
    private final CustomerScores scores;
    private final CompanyAssessment company;
    private final RelationshipPolicy policy;
    private final Relationships relationships;
    private final BookConduct conduct;

    BookReading(
            PurchaseLog log,
            Instant at,
            ZoneId zone,
            RfmScoring scoring,
            SegmentTable segments,
            CustomerFiles files,
            RelationshipPolicy policy,
            ConductPolicy conductPolicy) {
        this.log = log;
        this.at = at;
        this.zone = zone;
        this.date = at.atZone(zone).toLocalDate();
        this.columns = new CustomerColumns(log);
        this.scores = CustomerScores.of(log, date, zone, scoring, segments);
        this.company = new CompanyAssessment(
                PurchaseSummary.of(log),
                log.customers(),
                columns.buyers(),
                columns.oneOrder(),
                columns.netNotPositive(),
                Concentration.of(columns.net(), NegativePolicy.RAW));
        this.policy = policy;
        this.relationships = new Relationships(files, log, at, policy);
        this.conduct = new BookConduct(files, conductPolicy, at);
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
        return scores.onNet();
    }

    /** Returns customers, orders and net of every segment, in the order of the table; empty if nobody bought. */
    public List<SegmentTotal> segments() {
        return scores.totals();
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
        return top(columns.highestNet(requireCount(count)));
    }

    /** Returns the customers with the highest gross, as {@link #topByNet}. */
    public List<CustomerAssessment> topByGross(int count) {
        return top(columns.highestGross(requireCount(count)));
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
        OptionalInt row = stages().indexOf(customer);
        return row.isEmpty() ? Optional.empty() : Optional.of(relationships.context(row.getAsInt(), this));
    }

    /**
     * Returns the score and the indicated rung of every customer of whom an incident or a frequency was on file by the
     * instant of this reading, by rising id. It is computed when it is first asked for; {@link CustomerContext#conduct} has
     * the reasons for one customer.
     */
    public ConductReading conduct() {
        return conduct.everybody();
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
        Set<CustomerId> ofHighNet = new HashSet<>();
        columns.highestNet(CANDIDATES_BY_NET).forEach(index -> ofHighNet.add(log.customer(index)));
        return relationships.mostUrgent(count, ofHighNet, this);
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
        return columns.countReturnRateAtLeast(rate);
    }

    /** Returns the date and the number of customers, no customer. */
    @Override
    public String toString() {
        return "Customer book on " + date + " (" + zone + "): " + size() + " customers";
    }

    private List<CustomerAssessment> top(List<Integer> customers) {
        return customers.stream().map(this::assess).toList();
    }

    private static int requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Top " + count + " customers; the number must be zero or more.");
        }
        return count;
    }

    /** Returns what the recorded conduct of a customer amounts to; empty if none was on file. */
    Optional<ConductAssessment> conduct(CustomerId customer) {
        return conduct.of(customer);
    }

    /** Returns what a customer bought and gave back; empty without either. */
    Optional<PurchaseSummary> summary(CustomerId customer) {
        OptionalInt index = log.indexOf(customer);
        return index.isEmpty() ? Optional.empty() : Optional.of(PurchaseSummary.of(log, index.getAsInt()));
    }

    /** Returns the place of a customer among those who bought; empty for one who did not. */
    Optional<Rank> rank(CustomerId customer) {
        OptionalInt index = log.indexOf(customer);
        return index.isEmpty() ? Optional.empty() : columns.rank(index.getAsInt());
    }

    /** Returns the segment of a customer's scores; empty for one who did not buy. */
    Optional<String> segment(CustomerId customer) {
        return scores.segment(customer);
    }

    private CustomerAssessment assess(int index) {
        PurchaseSummary summary = PurchaseSummary.of(log, index);
        CustomerId customer = log.customer(index);
        Optional<RfmScore> onNet = scores.onNet().flatMap(all -> all.of(customer));
        Optional<RfmScore> onGross = scores.onGross().flatMap(all -> all.of(customer));
        Reasons reasons = new Reasons(log, index, summary, zone);
        return new CustomerAssessment(
                customer,
                summary,
                columns.rank(index),
                onNet,
                onNet.map(scores.segments()::segmentOf),
                reasons.netExplained(),
                reasons.findings(onNet, onGross, log.netMinor()));
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
}
