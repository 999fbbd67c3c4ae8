package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.Measure;

/** Says how a measure stands: announced, stayed, in force, over or lifted, with its days. */
final class MeasureStanding {

    private final ReviewFacts facts;

    MeasureStanding(ReviewFacts facts) {
        this.facts = facts;
    }

    String of(Measure measure) {
        Words words = facts.words();
        if (measure.liftedAt().filter(end -> !end.isAfter(facts.at())).isPresent()) {
            boolean early = measure.liftedAt().get().isBefore(measure.from());
            return words.text(
                    early ? "review.measure.undone" : "review.measure.lifted",
                    facts.day(measure.from()),
                    facts.day(measure.liftedAt().get()));
        }
        if (measure.isStayed()) {
            return words.text("review.measure.stayed", facts.day(measure.from()));
        }
        if (measure.hasEnded(facts.at())) {
            return words.text(
                    "review.measure.over",
                    facts.day(measure.from()),
                    measure.until().map(facts::lastDay).orElse("–"));
        }
        if (measure.from().isAfter(facts.at())) {
            return words.text("review.measure.announced", facts.day(measure.from()));
        }
        return measure.until()
                .map(end -> words.text("review.measure.until", facts.day(measure.from()), facts.lastDay(end)))
                .orElseGet(() -> words.text("review.measure.open", facts.day(measure.from())));
    }
}
