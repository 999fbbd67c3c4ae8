package io.dangol.crm.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.Snapshot;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final CustomerId KIM = CustomerId.of("7");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Answer ANSWER = Answer.of("a-1", KIM, Instrument.CSAT, 4, Scale.of(1, 5), NOON);

    @Test
    void answersKnowWhereTheyLieOnTheirScale() {
        assertThat(ANSWER.normalised()).isEqualTo(0.75);
        assertThat(ANSWER.subject()).isEmpty();
        assertThat(ANSWER.dimension()).isEmpty();
    }

    @Test
    void detailsAreAddedOneByOne() {
        Answer answer =
                ANSWER.about(AnswerSubject.of("complaint", "C-2024-000123")).on(QualityDimension.EMPATHY);
        assertThat(answer.subject()).contains(AnswerSubject.of("complaint", "C-2024-000123"));
        assertThat(answer.dimension()).contains(QualityDimension.EMPATHY);
        assertThat(answer.value()).isEqualTo(4);
    }

    @Test
    void valuesBesideTheScaleAreRefusedNamingBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.of("a-2", KIM, Instrument.CSAT, 6, Scale.of(1, 5), NOON))
                .withMessageContaining("Answer a-2 to CSAT has the value 6.0")
                .withMessageContaining("its scale 1.0..5.0");
        for (double value :
                new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Math.nextUp(5.0)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Answer.of("a-2", KIM, Instrument.CSAT, value, Scale.of(1, 5), NOON))
                    .withMessageContaining("the value " + value);
        }
    }

    @Test
    void recommendationIsAWholeNumberFromZeroToTen() {
        assertThat(Answer.of("a-3", KIM, Instrument.NPS, 10, Scale.of(0, 10), NOON)
                        .normalised())
                .isOne();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.of("a-3", KIM, Instrument.NPS, 4, Scale.of(1, 5), NOON))
                .withMessageContaining("on the scale 1.0..5.0; allowed are whole numbers on 0.0..10.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.of("a-3", KIM, Instrument.NPS, 8.5, Scale.NPS, NOON))
                .withMessageContaining("8.5");
    }

    @Test
    void instantsAreTruncatedToMicroseconds() {
        assertThat(Answer.of("a", KIM, Instrument.CES, 4, Scale.of(1, 7), NOON.plusNanos(1_999))
                        .at())
                .isEqualTo(NOON.plusNanos(1_000));
    }

    @Test
    void instantsReachToTheEndsOfTheRangeAndNoFurther() {
        for (long end : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            Answer answer = Answer.of("a", KIM, Instrument.CES, 4, Scale.of(1, 7), EpochMicros.toInstant(end));
            assertThat(Answer.restore(answer.snapshot())).isEqualTo(answer);
            assertThat(AnswerQuery.between(Instant.MIN, Instant.MAX).matches(answer))
                    .isTrue();
        }
        for (Instant beyond : List.of(Instant.MIN, Instant.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Answer.of("a", KIM, Instrument.CES, 4, Scale.of(1, 7), beyond))
                    .withMessageContaining("beyond the range of microseconds");
        }
    }

    @Test
    void idsAreKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.of(" a", KIM, Instrument.CSAT, 4, Scale.of(1, 5), NOON))
                .withMessageContaining("Answer id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.of("x".repeat(201), KIM, Instrument.CSAT, 4, Scale.of(1, 5), NOON));
    }

    @Test
    void snapshotsOfOtherThingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.restore(Snapshot.builder("promise", 1).build()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.restore(Snapshot.builder("answer", 2).build()));
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullsAreRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> Answer.of("a", null, Instrument.CSAT, 4, Scale.of(1, 5), NOON));
        assertThatNullPointerException().isThrownBy(() -> Answer.of("a", KIM, null, 4, Scale.of(1, 5), NOON));
        assertThatNullPointerException().isThrownBy(() -> ANSWER.about(null));
    }
}
