package io.dangol.crm.complaint;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.Money;

/** Collects the cases of a {@link RecoveryStudy}; not thread-safe. */
public final class RecoveryStudyBuilder {

    /** The fewest customers in a group that are not called few, unless another number is stated: 30, a rule of thumb. */
    public static final long DEFAULT_MINIMUM = 30;

    private static final Comparator<ProblemCase> FIRST_CASE = Comparator.comparing(ProblemCase::countsFrom)
            .thenComparing(ProblemCase::reference)
            .thenComparing(ProblemCase::isComplaint);

    private static final Comparator<ComparisonCase> FIRST_COMPARISON = Comparator.comparing(ComparisonCase::from)
            .thenComparing(ComparisonCase::customer)
            .thenComparing(each -> each.satisfaction().isEmpty())
            .thenComparing(each -> each.satisfaction().map(Answer::id).orElse(""));

    private final PurchaseLog log;
    private final Duration window;
    private final List<ProblemCase> cases = new ArrayList<>();
    private final List<ComparisonCase> comparisons = new ArrayList<>();
    private Optional<CustomerPresence> presence = Optional.empty();
    private double level = Estimate.DEFAULT_LEVEL;
    private long minimum = DEFAULT_MINIMUM;

    RecoveryStudyBuilder(PurchaseLog log, Duration window) {
        CaseTime.requireWindow("The window of a study", window);
        this.log = Objects.requireNonNull(log, "log");
        this.window = window;
    }

    /** Adds customers who had a problem, in any order: solved, unsolved, silent and open. */
    public RecoveryStudyBuilder cases(Collection<ProblemCase> some) {
        cases.addAll(some);
        return this;
    }

    /** Adds customers without a problem, in any order; those who are in a case as well are left out, and counted. */
    public RecoveryStudyBuilder withoutProblem(Collection<ComparisonCase> some) {
        comparisons.addAll(some);
        return this;
    }

    /** States who is a customer; without it, nobody is known to be retained. */
    public RecoveryStudyBuilder retainedIf(CustomerPresence isCustomer) {
        presence = Optional.of(isCustomer);
        return this;
    }

    /** States the level of the intervals, above 0 and below 1, instead of 0.95. */
    public RecoveryStudyBuilder level(double share) {
        level = share;
        return this;
    }

    /** States how many customers a group must have not to be called few, 0 or more, instead of 30. */
    public RecoveryStudyBuilder minimum(long perGroup) {
        minimum = perGroup;
        return this;
    }

    /**
     * Returns the study as of an instant, in which problems, ends and answers after it have not happened; the builder may go on.
     *
     * @throws IllegalArgumentException if two complaints or two silent cases have the same reference, costs are in different
     *     currencies, answers are to different instruments or on different scales, or level or minimum are out of their range
     */
    public RecoveryStudy at(Instant asOf) {
        if (!(level > 0 && level < 1) || minimum < 0) {
            throw new IllegalArgumentException("Level " + level + " and minimum " + minimum
                    + "; the level is above 0 and below 1, the minimum 0 or more. Write 95 % as 0.95.");
        }
        List<ProblemCase> sorted = cases.stream().sorted(FIRST_CASE).toList();
        List<ComparisonCase> others =
                comparisons.stream().sorted(FIRST_COMPARISON).toList();
        requireDistinct(sorted);
        requireOneCurrency(sorted);
        requireOneScale(sorted, others);
        List<RecoveryOutcome> outcomes =
                sorted.stream().map(each -> outcome(each, asOf)).toList();
        return new RecoveryStudy(window, asOf, level, minimum, outcomes, comparison(sorted, others, asOf));
    }

    private RecoveryOutcome outcome(ProblemCase problem, Instant asOf) {
        boolean isOpen = problem.outcome().isEmpty();
        Instant from = problem.countsFrom();
        Observed retained = isOpen || presence.isEmpty()
                ? Observed.UNKNOWN
                : observed(from, asOf, end -> presence.get().isCustomer(problem.customer(), end));
        return new RecoveryOutcome(
                problem,
                retained,
                isOpen ? Observed.UNKNOWN : repurchased(problem.customer(), from, asOf),
                value(problem.before(), asOf),
                value(problem.after(), asOf));
    }

    private Observed repurchased(CustomerId customer, Instant from, Instant asOf) {
        return observed(from, asOf, end -> CaseTime.isOrdered(log, customer, from, end));
    }

    /** Asks only about windows that are over: nobody knows yet who will be a customer at the end of the others. */
    private Observed observed(Instant from, Instant asOf, Predicate<Instant> isSoAtEnd) {
        if (CaseTime.isTooYoung(from, window, asOf)) {
            return Observed.TOO_YOUNG;
        }
        return isSoAtEnd.test(from.plus(window)) ? Observed.YES : Observed.NO;
    }

    private ComparisonGroup comparison(List<ProblemCase> problems, List<ComparisonCase> sorted, Instant asOf) {
        Set<CustomerId> seen = new HashSet<>();
        for (ProblemCase problem : problems) {
            if (!problem.problemAt().isAfter(asOf)) {
                seen.add(problem.customer());
            }
        }
        List<Observed> repurchased = new ArrayList<>();
        List<OptionalDouble> satisfaction = new ArrayList<>();
        for (ComparisonCase each : sorted) {
            if (seen.add(each.customer())) {
                repurchased.add(repurchased(each.customer(), each.from(), asOf));
                satisfaction.add(value(each.satisfaction(), asOf));
            }
        }
        return new ComparisonGroup(repurchased, satisfaction, sorted.size() - repurchased.size());
    }

    private static OptionalDouble value(Optional<Answer> answer, Instant asOf) {
        return answer.filter(given -> !given.at().isAfter(asOf)).stream()
                .mapToDouble(Answer::value)
                .findFirst();
    }

    private static void requireDistinct(List<ProblemCase> sorted) {
        Set<String> complaints = new HashSet<>();
        Set<String> silent = new HashSet<>();
        for (ProblemCase each : sorted) {
            if (!(each.isComplaint() ? complaints : silent).add(each.reference())) {
                throw new IllegalArgumentException(
                        "Case " + each.reference() + " is given twice. Give each complaint once, in its latest state.");
            }
        }
    }

    private static void requireOneCurrency(List<ProblemCase> sorted) {
        Optional<Money> first = Optional.empty();
        for (ProblemCase each : sorted) {
            if (each.cost().isPresent()) {
                Money cost = each.cost().get();
                first.ifPresent(other -> Decimals.requireSameCurrency("A cost of recovery", other, "another", cost));
                first = first.or(each::cost);
            }
        }
    }

    private static void requireOneScale(List<ProblemCase> sorted, List<ComparisonCase> others) {
        List<Answer> answers = new ArrayList<>();
        for (ProblemCase each : sorted) {
            each.before().ifPresent(answers::add);
            each.after().ifPresent(answers::add);
        }
        others.forEach(each -> each.satisfaction().ifPresent(answers::add));
        if (!answers.isEmpty()) {
            answers.forEach(SatisfactionScale.of(answers.get(0))::require);
        }
    }
}
