package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class RecoveryStudyProperties {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final Scale STARS = Scale.of(1, 5);
    private static final Duration WINDOW = Duration.ofDays(20);

    private static Instant onDay(int day) {
        return Instant.EPOCH.plus(Duration.ofDays(day));
    }

    /** A few customers and days, so that cases, comparisons and purchases meet; without an end it is open. */
    private record Event(int customer, int day, Optional<ProblemOutcome> end, int stars) {

        CustomerId id() {
            return CustomerId.of("c" + customer);
        }

        Answer answer(String id, int at) {
            return Answer.of(id, id(), Instrument.CSAT, stars, STARS, onDay(at));
        }

        ProblemCase problem(int number) {
            String reference = "C-" + number;
            if (end.isEmpty()) {
                return ProblemCase.open(reference, id(), onDay(day));
            }
            ProblemOutcome outcome = end.get();
            if (outcome == ProblemOutcome.SILENT) {
                return ProblemCase.silent(reference, id(), onDay(day));
            }
            ProblemCase complaint = ProblemCase.complaint(reference, id(), onDay(day), outcome, onDay(day + stars));
            return stars == 1 ? complaint : complaint.after(answer("after-" + number, day + 2 * stars));
        }

        ComparisonCase comparison(int number) {
            return stars == 1
                    ? ComparisonCase.of(id(), onDay(day))
                    : ComparisonCase.of(answer("without-" + number, day));
        }

        Purchase purchase() {
            return Purchase.sale(id(), onDay(day), Money.ofMinor(EUR, stars - 1));
        }
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Event> event = Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(ProblemOutcome.class).optional(0.8),
                        Arbitraries.integers().between(1, 5))
                .as(Event::new);
        return event.list().ofMaxSize(30);
    }

    private static RecoveryStudy study(
            List<ProblemCase> cases, List<ComparisonCase> others, List<Event> bought, int asOf) {
        PurchaseLog log =
                PurchaseLog.of(EUR, bought.stream().map(Event::purchase).toList());
        return RecoveryStudy.of(log, WINDOW)
                .cases(cases)
                .withoutProblem(others)
                .retainedIf(CustomerPresence.boughtWithin(log, Duration.ofDays(10)))
                .minimum(2)
                .at(onDay(asOf));
    }

    private static List<ProblemCase> cases(List<Event> events) {
        List<ProblemCase> cases = new ArrayList<>();
        events.forEach(event -> cases.add(event.problem(cases.size())));
        return cases;
    }

    private static List<ComparisonCase> comparisons(List<Event> events) {
        List<ComparisonCase> comparisons = new ArrayList<>();
        events.forEach(event -> comparisons.add(event.comparison(comparisons.size())));
        return comparisons;
    }

    @Property
    void orderHasNoMeaning(
            @ForAll("events") List<Event> problems,
            @ForAll("events") List<Event> without,
            @ForAll("events") List<Event> bought,
            @ForAll @IntRange(min = 0, max = 100) int asOf,
            @ForAll long chance) {
        List<ProblemCase> cases = cases(problems);
        List<ComparisonCase> others = comparisons(without);
        RecoveryStudy study = study(cases, others, bought, asOf);
        List<ProblemCase> shuffledCases = new ArrayList<>(cases);
        List<ComparisonCase> shuffledOthers = new ArrayList<>(others);
        Random random = new Random(chance);
        Collections.shuffle(shuffledCases, random);
        Collections.shuffle(shuffledOthers, random);
        RecoveryStudy shuffled = study(shuffledCases, shuffledOthers, bought, asOf);
        assertThat(shuffled.outcomes()).isEqualTo(study.outcomes());
        assertThat(shuffled.recoveryRate()).isEqualTo(study.recoveryRate());
        assertThat(shuffled.repurchaseRate()).isEqualTo(study.repurchaseRate());
        assertThat(shuffled.silentReturnRate()).isEqualTo(study.silentReturnRate());
        assertThat(shuffled.satisfactionParadox()).isEqualTo(study.satisfactionParadox());
        assertThat(shuffled.repurchaseParadox()).isEqualTo(study.repurchaseParadox());
        assertThat(shuffled.comparisonCasesLeftOut()).isEqualTo(study.comparisonCasesLeftOut());
    }

    @Property
    void noCaseIsLost(
            @ForAll("events") List<Event> problems,
            @ForAll("events") List<Event> without,
            @ForAll("events") List<Event> bought,
            @ForAll @IntRange(min = 0, max = 100) int asOf) {
        RecoveryStudy study = study(cases(problems), comparisons(without), bought, asOf);
        long counted = study.openCases();
        for (ProblemOutcome outcome : ProblemOutcome.values()) {
            counted += study.repurchaseRate(outcome).cases();
        }
        assertThat(counted).isEqualTo(problems.size());
        assertThat(study.outcomes()).hasSize(problems.size());
        RecoveryParadox satisfaction = study.satisfactionParadox();
        RecoveryParadox repurchase = study.repurchaseParadox();
        assertThat(satisfaction.withoutProblem().n()
                        + satisfaction.withoutProblemLeftOut()
                        + study.comparisonCasesLeftOut())
                .isEqualTo(without.size());
        assertThat(repurchase.withoutProblem().n() + repurchase.withoutProblemLeftOut())
                .isEqualTo(satisfaction.withoutProblem().n() + satisfaction.withoutProblemLeftOut());
    }

    /** What is counted once stays: a later instant moves customers out of the too young, and changes nobody else. */
    @Property
    void timeOnlyMovesTheTooYoung(
            @ForAll("events") List<Event> problems,
            @ForAll("events") List<Event> bought,
            @ForAll @IntRange(min = 0, max = 100) int asOf,
            @ForAll @IntRange(min = 0, max = 50) int more) {
        RecoveryStudy now = study(cases(problems), List.of(), bought, asOf);
        RecoveryStudy later = study(cases(problems), List.of(), bought, asOf + more);
        for (int i = 0; i < problems.size(); i++) {
            Observed before = now.outcomes().get(i).repurchased();
            if (before != Observed.TOO_YOUNG) {
                assertThat(later.outcomes().get(i).repurchased()).isEqualTo(before);
            }
        }
        assertThat(later.repurchaseRate().tooYoung())
                .isLessThanOrEqualTo(now.repurchaseRate().tooYoung());
    }

    @Property
    void aVerdictFollowsItsInterval(
            @ForAll("events") List<Event> problems,
            @ForAll("events") List<Event> without,
            @ForAll("events") List<Event> bought) {
        RecoveryStudy study = study(cases(problems), comparisons(without), bought, 100);
        for (RecoveryParadox paradox : List.of(study.satisfactionParadox(), study.repurchaseParadox())) {
            boolean isAbove = paradox.difference().low().orElse(-1) > 0;
            boolean isEnough =
                    paradox.recovered().n() >= 2 && paradox.withoutProblem().n() >= 2;
            boolean isEmpty =
                    paradox.recovered().n() == 0 || paradox.withoutProblem().n() == 0;
            assertThat(paradox.verdict() == ParadoxVerdict.PARADOX).isEqualTo(isAbove && isEnough);
            assertThat(paradox.verdict() == ParadoxVerdict.NO_DATA).isEqualTo(isEmpty);
            if (paradox.verdict() == ParadoxVerdict.NO_PARADOX) {
                assertThat(paradox.difference().high().orElseThrow()).isNotPositive();
            }
        }
    }

    @Property
    void noAnswerIsLost(
            @ForAll("events") List<Event> answered,
            @ForAll("events") List<Event> problems,
            @ForAll @IntRange(min = 0, max = 100) int asOf,
            @ForAll @IntRange(min = 1, max = 5) int upTo,
            @ForAll long chance) {
        List<Answer> answers = new ArrayList<>();
        answered.forEach(event -> answers.add(event.answer("a-" + answers.size(), event.day())));
        DissatisfactionRule rule = DissatisfactionRule.of(Instrument.CSAT, STARS, upTo, WINDOW);
        SilentReading reading = rule.read(answers, cases(problems), onDay(asOf));
        assertThat(reading.silent().size()
                        + reading.complained()
                        + reading.tooEarly()
                        + reading.repeats()
                        + reading.satisfied()
                        + reading.others()
                        + reading.later())
                .isEqualTo(answers.size());
        List<Answer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(chance));
        assertThat(rule.read(shuffled, cases(problems), onDay(asOf))).isEqualTo(reading);
    }
}
