package io.dangol.crm.complaint;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.IntervalMethod;
import io.dangol.crm.estimate.ReferenceFigure;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.Money;

/**
 * What became of the customers who had a problem, counted in the house's own cases and purchases as of an instant.
 *
 * <pre>{@code
 * RecoveryStudy study = RecoveryStudy.of(purchases, Duration.ofDays(180))
 *         .cases(cases)
 *         .withoutProblem(others)
 *         .retainedIf(CustomerPresence.boughtWithin(purchases, Duration.ofDays(365)))
 *         .at(asOf);
 * study.repurchaseRate();       // of those whose complaint was solved, beside what others published
 * study.satisfactionParadox();  // are they more satisfied than customers without a problem?
 * }</pre>
 *
 * <p>A window begins when a complaint ends, or when a silent customer was dissatisfied. A customer <em>repurchased</em> who placed a
 * paid order in it, its beginning excluded and its end included; a customer is <em>retained</em> who is one at its end. Cases whose
 * window is not over as of the instant are counted apart: who has come back already would be in, and who may yet come back would not.
 *
 * <p>In each measure a customer counts once, by the first case of the group in question: three cases of one customer are not three customers.
 * The order of cases has no meaning. A purchase log that ends before the instant makes customers look lost who are not.
 *
 * <p>Immutable and thread-safe.
 */
public final class RecoveryStudy {

    private final Duration window;
    private final Instant asOf;
    private final double level;
    private final long minimum;
    private final List<RecoveryOutcome> outcomes;
    private final ComparisonGroup comparison;

    RecoveryStudy(
            Duration window,
            Instant asOf,
            double level,
            long minimum,
            List<RecoveryOutcome> outcomes,
            ComparisonGroup comparison) {
        this.window = window;
        this.asOf = asOf;
        this.level = level;
        this.minimum = minimum;
        this.outcomes = List.copyOf(outcomes);
        this.comparison = comparison;
    }

    /**
     * Returns a builder of a study of repurchase in a log.
     *
     * @param log the purchases of all customers, up to the instant as of which the study will be
     * @param window how long a customer has to buy again, above zero, at most 365,000 days, in whole microseconds
     * @throws IllegalArgumentException if the window is not allowed
     */
    public static RecoveryStudyBuilder of(PurchaseLog log, Duration window) {
        return new RecoveryStudyBuilder(log, window);
    }

    /** Returns the window in which repurchase and retention are observed. */
    public Duration window() {
        return window;
    }

    /** Returns the instant as of which the study is. */
    public Instant asOf() {
        return asOf;
    }

    /** Returns what became of every case, open ones among them, by the instant from which it counts, then by reference. */
    public List<RecoveryOutcome> outcomes() {
        return outcomes;
    }

    /** Returns how many complaints are open; they are in no rate. */
    public long openCases() {
        return outcomes.stream()
                .filter(each -> each.problem().outcome().isEmpty())
                .count();
    }

    /**
     * Returns which part of the customers whose problem was solved are still customers, beside what others have published; nobody is
     * counted unless the study was told who is a customer.
     */
    public ObservedRate recoveryRate() {
        return rate(
                each -> each.problem().isSolved(),
                RecoveryOutcome::retained,
                List.of(
                        ComplaintFigures.STAY_IF_SOLVED,
                        RepurchaseReference.TARP_MAJOR.figure(ProblemOutcome.SATISFIED_QUICKLY)));
    }

    /** Returns which part of the customers whose complaint was solved bought again, quickly solved or not. */
    public ObservedRate repurchaseRate() {
        return rate(
                each -> each.problem().isSolved(),
                RecoveryOutcome::repurchased,
                List.of(
                        ComplaintFigures.REPURCHASE_IF_SATISFIED,
                        RepurchaseReference.TARP_MAJOR.figure(ProblemOutcome.SATISFIED)));
    }

    /** Returns which part of the dissatisfied who never complained bought again. */
    public ObservedRate silentReturnRate() {
        return rate(
                each -> each.problem().outcome().equals(Optional.of(ProblemOutcome.SILENT)),
                RecoveryOutcome::repurchased,
                List.of(
                        ComplaintFigures.SILENT_RETURN,
                        RepurchaseReference.TARP_MINOR.figure(ProblemOutcome.SILENT),
                        RepurchaseReference.TARP_MAJOR.figure(ProblemOutcome.SILENT)));
    }

    /** Returns which part of the customers with an outcome bought again, beside the same of large and of small losses. */
    public ObservedRate repurchaseRate(ProblemOutcome outcome) {
        return rate(
                each -> each.problem().outcome().equals(Optional.of(outcome)),
                RecoveryOutcome::repurchased,
                List.of(
                        RepurchaseReference.TARP_MAJOR.figure(outcome),
                        RepurchaseReference.TARP_MINOR.figure(outcome)));
    }

    /**
     * Returns the observed rates of the four outcomes as an argument of {@link ComplaintEconomics}; empty unless each has a counted
     * customer. Look at how many there are before using them.
     */
    public Optional<RepurchaseRates> repurchaseRates() {
        OptionalDouble quick = observed(ProblemOutcome.SATISFIED_QUICKLY);
        OptionalDouble satisfied = observed(ProblemOutcome.SATISFIED);
        OptionalDouble unsatisfied = observed(ProblemOutcome.UNSATISFIED);
        OptionalDouble silent = observed(ProblemOutcome.SILENT);
        return quick.isPresent() && satisfied.isPresent() && unsatisfied.isPresent() && silent.isPresent()
                ? Optional.of(new RepurchaseRates(
                        quick.getAsDouble(), satisfied.getAsDouble(), unsatisfied.getAsDouble(), silent.getAsDouble()))
                : Optional.empty();
    }

    /**
     * Returns how the customers whose case has ended are spread over the outcomes, each by the first, as an argument of {@link
     * ComplaintEconomics}; empty if there is none. It is as true as the list of cases is whole, that of the silent above all.
     */
    public Optional<ComplaintShares> shares() {
        Map<ProblemOutcome, Long> counts = new EnumMap<>(ProblemOutcome.class);
        firstPerCustomer(each -> each.problem().outcome().isPresent())
                .forEach(each -> counts.merge(each.problem().outcome().orElseThrow(), 1L, Long::sum));
        return counts.isEmpty() ? Optional.empty() : Optional.of(ComplaintShares.ofCounts(counts));
    }

    private OptionalDouble observed(ProblemOutcome outcome) {
        return repurchaseRate(outcome).rate().value();
    }

    /**
     * Returns the mean of satisfaction after the recovery minus before the problem, of the customers whose problem was solved and who
     * answered both times.
     */
    public Estimate satisfactionChange() {
        double[] changes = firstPerCustomer(each -> each.problem().isSolved()).stream()
                .map(RecoveryOutcome::satisfactionChange)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        return Estimate.ofMean(changes, level).withMinimum(minimum);
    }

    /**
     * Returns whether customers whose problem was solved are more satisfied afterwards than those without a problem.
     *
     * <p>Compared are the means of those who answered; who did not answer is counted apart, and may think otherwise.
     */
    public RecoveryParadox satisfactionParadox() {
        List<RecoveryOutcome> solved = firstPerCustomer(each -> each.problem().isSolved());
        double[] recovered = solved.stream()
                .map(RecoveryOutcome::after)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        double[] without = comparison.satisfaction();
        return new RecoveryParadox(
                ParadoxMeasure.SATISFACTION,
                Estimate.ofMean(recovered, level).withMinimum(minimum),
                Estimate.ofMean(without, level).withMinimum(minimum),
                compared(Estimate.ofMeanDifference(recovered, without, level), recovered.length, without.length),
                solved.size() - recovered.length,
                comparison.customers() - without.length);
    }

    /** Returns whether customers whose problem was solved buy again more often than those without a problem. */
    public RecoveryParadox repurchaseParadox() {
        ObservedRate solved = repurchaseRate();
        Tally recovered = Tally.of(firstPerCustomer(each -> each.problem().isSolved()).stream()
                .map(RecoveryOutcome::repurchased)
                .toList());
        Tally without = Tally.of(comparison.repurchased());
        Estimate difference =
                Estimate.ofDifference(recovered.yes(), recovered.counted(), without.yes(), without.counted(), level);
        return new RecoveryParadox(
                ParadoxMeasure.REPURCHASE,
                solved.rate(),
                proportion(without),
                compared(difference, recovered.counted(), without.counted()),
                recovered.tooYoung() + recovered.unknown(),
                without.tooYoung() + without.unknown());
    }

    /**
     * Returns how many of the comparison cases are in no comparison: their customers had a problem after all, or are in it by an earlier
     * case.
     */
    public long comparisonCasesLeftOut() {
        return comparison.leftOut();
    }

    /** Returns the sum of the known costs of recovery, of all cases; empty where none is known. */
    public Optional<Money> cost() {
        return outcomes.stream().flatMap(each -> each.cost().stream()).reduce(Money::plus);
    }

    /** Returns of how many cases the cost is known. */
    public long costedCases() {
        return outcomes.stream().filter(each -> each.cost().isPresent()).count();
    }

    private ObservedRate rate(
            Predicate<RecoveryOutcome> group,
            Function<RecoveryOutcome, Observed> what,
            List<ReferenceFigure> references) {
        List<RecoveryOutcome> first = firstPerCustomer(group);
        Tally tally = Tally.of(first.stream().map(what).toList());
        long all = outcomes.stream().filter(group).count();
        return new ObservedRate(proportion(tally), tally.tooYoung(), tally.unknown(), all - first.size(), references);
    }

    private Estimate proportion(Tally tally) {
        return Estimate.ofProportion(tally.yes(), tally.counted(), IntervalMethod.WILSON, level)
                .withMinimum(minimum);
    }

    /** Marks a difference if either group is too small, where the estimate itself knows only both together. */
    private Estimate compared(Estimate difference, long n1, long n2) {
        return Math.min(n1, n2) < minimum ? difference.withMinimum(Long.MAX_VALUE) : difference;
    }

    private List<RecoveryOutcome> firstPerCustomer(Predicate<RecoveryOutcome> group) {
        Set<CustomerId> seen = new HashSet<>();
        List<RecoveryOutcome> first = new ArrayList<>();
        for (RecoveryOutcome each : outcomes) {
            if (group.test(each) && seen.add(each.problem().customer())) {
                first.add(each);
            }
        }
        return first;
    }

    /** Returns the rates, no customer. */
    @Override
    public String toString() {
        return outcomes.size() + " cases as of " + asOf + ", window " + window + "; retained "
                + recoveryRate().rate()
                + "; repurchased " + repurchaseRate().rate() + "; silent who returned "
                + silentReturnRate().rate();
    }
}
