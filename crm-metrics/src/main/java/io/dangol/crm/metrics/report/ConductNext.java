package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.Measure;
import io.dangol.crm.conduct.Rung;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is to happen in a case after the instant of the report, by its dates: what is already known, and what will
 * follow if nothing more is recorded.
 *
 * @param at when, to the start of what ends
 * @param day as it is written
 * @param what in words
 */
record ConductNext(Instant at, String day, String what) {

    /** How far ahead a fading score is looked at. */
    private static final Duration HORIZON = Duration.ofDays(3_653);

    /** Returns what is to happen, the next first. */
    static List<ConductNext> of(ReviewFacts facts) {
        List<ConductNext> next = new ArrayList<>();
        ConductCase conduct = facts.conduct();
        for (Measure measure : conduct.measures()) {
            if (measure.liftedAt().isEmpty() && !measure.hasEnded(facts.at())) {
                ofMeasure(facts, measure, next);
            }
        }
        conduct.activeHold(facts.at())
                .ifPresent(hold -> next.add(new ConductNext(
                        hold.until(), facts.minute(hold.until()), facts.words().text("review.next.hold"))));
        conduct.activeExemptions(facts.at())
                .forEach(exemption -> next.add(end(
                        facts,
                        exemption.until(),
                        facts.words()
                                .counted(
                                        "review.next.exemption",
                                        exemption.incidents().size()))));
        fading(facts).ifPresent(next::add);
        shutting(facts).ifPresent(next::add);
        next.sort(Comparator.comparing(ConductNext::at).thenComparing(ConductNext::what));
        return List.copyOf(next);
    }

    private static void ofMeasure(ReviewFacts facts, Measure measure, List<ConductNext> next) {
        String name = facts.rung(measure.rung()) + " " + measure.key();
        Words words = facts.words();
        if (measure.from().isAfter(facts.at()) && !measure.isStayed()) {
            next.add(begin(facts, measure.from(), words.text("review.next.from", name)));
        }
        measure.reviewAt()
                .ifPresent(day -> next.add(begin(
                        facts,
                        day,
                        words.text(day.isAfter(facts.at()) ? "review.next.review" : "review.next.review-due", name))));
        measure.until().ifPresent(end -> next.add(end(facts, end, words.text("review.next.until", name))));
        measure.remedyUntil()
                .filter(end -> end.isAfter(facts.at()))
                .ifPresent(end -> next.add(end(facts, end, words.text("review.next.remedy", name))));
        if (measure.appealUntil().isAfter(facts.at()) && measure.rung() != Rung.WATCH) {
            next.add(end(facts, measure.appealUntil(), words.text("review.next.appeal", name)));
        }
    }

    private static ConductNext begin(ReviewFacts facts, Instant at, String what) {
        return new ConductNext(at, facts.day(at), what);
    }

    private static ConductNext end(ReviewFacts facts, Instant at, String what) {
        return new ConductNext(at, facts.lastDay(at), what);
    }

    /**
     * Returns when the score falls below the highest limit that it reaches; empty if it reaches none or stays above.
     */
    private static Optional<ConductNext> fading(ReviewFacts facts) {
        Rung reached = facts.assessment().standing().byScore();
        double limit = facts.policy().threshold(reached);
        return reached == Rung.NONE
                ? Optional.empty()
                : first(
                                facts,
                                at -> ScoreCourse.assess(facts.policy(), facts.conduct(), at)
                                                .total()
                                        < limit)
                        .map(at -> begin(
                                facts,
                                at,
                                facts.words()
                                        .text("review.next.fades", ReviewFacts.factor(limit), facts.rung(reached))));
    }

    /**
     * Returns when the gate shuts because incidents are too long ago; empty if it is shut, or something is exempt now.
     */
    private static Optional<ConductNext> shutting(ReviewFacts facts) {
        boolean open = facts.assessment().standing().gate().open();
        return open && !facts.hasExempt()
                ? first(
                                facts,
                                at -> !ScoreCourse.assess(facts.policy(), facts.conduct(), at)
                                        .standing()
                                        .gate()
                                        .open())
                        .map(at -> begin(facts, at, facts.words().text("review.next.shuts")))
                : Optional.empty();
    }

    /** Returns the first minute of the years to come from which on something holds that does not cease to hold. */
    private static Optional<Instant> first(ReviewFacts facts, Predicate<Instant> holds) {
        Instant low = facts.at();
        Instant high = low.plus(HORIZON);
        if (!holds.test(high)) {
            return Optional.empty();
        }
        while (Duration.between(low, high).compareTo(Duration.ofMinutes(1)) > 0) {
            Instant middle = low.plus(Duration.between(low, high).dividedBy(2));
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(high);
    }
}
