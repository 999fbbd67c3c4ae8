package io.dangol.crm.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackValuesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");

    @Test
    void servqualHasItsFiveDimensionsInOrder() {
        assertThat(QualityDimension.servqual())
                .extracting(QualityDimension::code)
                .containsExactly("tangibles", "reliability", "responsiveness", "assurance", "empathy");
    }

    @Test
    void hostsDefineDimensionsAndInstrumentsOfTheirOwn() {
        assertThat(QualityDimension.of("access", "Access").name()).isEqualTo("Access");
        assertThat(Instrument.of("parking")).hasToString("parking");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualityDimension.of("", "Access"))
                .withMessageContaining("Code of a quality dimension");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualityDimension.of("access", "x".repeat(101)))
                .withMessageContaining("Name of a quality dimension has 101 characters");
        assertThatIllegalArgumentException().isThrownBy(() -> Instrument.of("x".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerSubject.of("order", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> AnswerSubject.of("", "1"));
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "3, 3", "NaN, 1", "1, NaN", "0, Infinity", "-Infinity, 0", "-1e308, 1e308"})
    void scalesGoUpAndAreFinite(double min, double max) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of(min, max))
                .withMessageContaining("Scale from");
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.25", "5, 1", "4.5, 0.875"})
    void normalisedIsTheShareOfTheWay(double value, double share) {
        assertThat(Scale.of(1, 5).normalised(value)).isEqualTo(share);
    }

    @Test
    void valuesBesideTheScaleAreNamedWithIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.of(1, 5).require(0.5))
                .withMessageContaining("Value 0.5 is not on the scale 1.0..5.0");
        assertThat(Scale.of(1, 5).require(5)).isEqualTo(5);
    }

    @Test
    void negativeZeroIsZero() {
        assertThat(Scale.of(-0.0, 10)).isEqualTo(Scale.NPS);
        assertThat(Answer.of("a", CustomerId.of("1"), Instrument.NPS, -0.0, Scale.NPS, MONDAY))
                .isEqualTo(Answer.of("a", CustomerId.of("1"), Instrument.NPS, 0.0, Scale.NPS, MONDAY));
    }

    @Test
    void queriesTakeTheirWindowInstrumentAndCustomer() {
        Answer first = answer("1", Instrument.NPS, MONDAY);
        Answer second = answer("2", Instrument.NPS, MONDAY.plusNanos(1_000));
        Answer third = answer("1", Instrument.of("own"), TUESDAY.minusNanos(1_000));
        Answer late = answer("1", Instrument.NPS, TUESDAY);
        Answer early = answer("1", Instrument.NPS, MONDAY.minusNanos(1_000));
        AnswerQuery all = AnswerQuery.between(MONDAY, TUESDAY);
        Stream<Answer> matched = Stream.of(first, second, third, late, early).filter(all::matches);
        assertThat(matched).containsExactly(first, second, third);
        assertThat(all.to(Instrument.NPS).matches(third)).isFalse();
        assertThat(all.to(Instrument.NPS).matches(second)).isTrue();
        assertThat(all.of(CustomerId.of("1")).matches(second)).isFalse();
        assertThat(all.of(CustomerId.of("1")).to(Instrument.NPS).matches(first)).isTrue();
    }

    @Test
    void windowsThatEndBeforeTheyBeginAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerQuery.between(TUESDAY, MONDAY))
                .withMessageContaining("must not end before it begins");
        assertThat(AnswerQuery.between(MONDAY, MONDAY).matches(answer("1", Instrument.NPS, MONDAY)))
                .isFalse();
    }

    private static Answer answer(String customer, Instrument instrument, Instant at) {
        return Answer.of(customer + at, CustomerId.of(customer), instrument, 9, Scale.NPS, at);
    }
}
