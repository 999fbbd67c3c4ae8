package io.dangol.crm.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class FeedbackProperties {

    @Provide
    Arbitrary<Answer> answers() {
        Arbitrary<Double> min = Arbitraries.doubles().between(-1e6, 1e6);
        Arbitrary<Double> width = Arbitraries.doubles().between(0.001, 1e6).ofScale(3);
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1).ofScale(9);
        Arbitrary<Optional<AnswerSubject>> subject = Arbitraries.of(
                        AnswerSubject.of("order", "1"), AnswerSubject.of("case", "ü-2"))
                .optional();
        Arbitrary<Optional<QualityDimension>> dimension = Arbitraries.of(
                        QualityDimension.TANGIBLES, QualityDimension.of("access", "Access"))
                .optional();
        return Combinators.combine(min, width, share, Arbitraries.longs(), subject, dimension)
                .as((low, wide, at, micros, what, aspect) -> {
                    Scale scale = Scale.of(low, low + wide);
                    double value = Math.min(scale.max(), low + at * wide);
                    return new Answer(
                            "a" + micros,
                            CustomerId.of("c"),
                            Instrument.of("own"),
                            value,
                            scale,
                            EpochMicros.toInstant(micros),
                            what,
                            aspect);
                });
    }

    @Property
    void snapshotsRoundTrip(@ForAll("answers") Answer answer) {
        assertThat(Answer.restore(answer.snapshot())).isEqualTo(answer);
        assertThat(answer.anonymised().anonymised()).isEqualTo(answer.anonymised());
    }

    @Property
    void normalisedLiesBetweenZeroAndOneAndKeepsTheOrder(
            @ForAll("answers") Answer answer, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        Scale scale = answer.scale();
        double other = Math.min(scale.max(), scale.min() + share * (scale.max() - scale.min()));
        assertThat(answer.normalised()).isBetween(0.0, 1.0);
        assertThat(Double.compare(scale.normalised(other), answer.normalised()) * Double.compare(other, answer.value()))
                .isNotNegative();
    }
}
