package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DissatisfactionRuleTest {

    private static final Scale STARS = Scale.of(1, 5);
    private static final DissatisfactionRule RULE =
            DissatisfactionRule.of(Instrument.CSAT, STARS, 2, Duration.ofDays(30));

    private static Instant day(int day) {
        return Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofDays(day));
    }

    private static Answer stars(String customer, int day, double value) {
        return Answer.of("a-" + customer + day, CustomerId.of(customer), Instrument.CSAT, value, STARS, day(day));
    }

    private static ProblemCase complaint(String customer, int day) {
        return ProblemCase.open("C-" + customer, CustomerId.of(customer), day(day));
    }

    @Test
    void theSilentAreDissatisfiedAndDidNotComplainInTime() {
        SilentReading reading = RULE.read(
                List.of(
                        stars("late", 100, 2),
                        stars("silent", 50, 1),
                        stars("silent", 60, 1),
                        stars("happy", 50, 2.5),
                        stars("before", 50, 2),
                        stars("after", 50, 2),
                        stars("muchLater", 50, 2),
                        stars("young", 121, 1),
                        stars("youngWhoComplained", 149, 1),
                        stars("future", 151, 1),
                        stars("complainsTomorrow", 50, 1),
                        Answer.of("o", CustomerId.of("x"), Instrument.CES, 1, Scale.of(1, 7), day(50)),
                        Answer.of("p", CustomerId.of("y"), Instrument.CSAT, 1, Scale.of(1, 7), day(50))),
                List.of(
                        complaint("before", 20),
                        complaint("after", 80),
                        complaint("muchLater", 81),
                        complaint("youngWhoComplained", 150),
                        complaint("complainsTomorrow", 151),
                        ProblemCase.silent("other", CustomerId.of("silent"), day(50))),
                day(150));
        assertThat(reading.silent())
                .containsExactly(
                        ProblemCase.silent("a-complainsTomorrow50", CustomerId.of("complainsTomorrow"), day(50)),
                        ProblemCase.silent("a-muchLater50", CustomerId.of("muchLater"), day(50)),
                        ProblemCase.silent("a-silent50", CustomerId.of("silent"), day(50)),
                        ProblemCase.silent("a-late100", CustomerId.of("late"), day(100)));
        assertThat(reading.complained()).isEqualTo(2);
        assertThat(reading.tooEarly()).isEqualTo(2);
        assertThat(reading.repeats()).isEqualTo(1);
        assertThat(reading.satisfied()).isEqualTo(1);
        assertThat(reading.others()).isEqualTo(2);
        assertThat(reading.later()).isEqualTo(1);
        assertThat(reading.complainingShare()).isEqualTo(Estimate.ofProportion(2, 6));
        assertThat(reading)
                .hasToString("4 silent, 2 complained, 2 too early to tell, 1 repeats, 1 satisfied, 2 others, 1 later");
    }

    @Test
    void patienceIsOverAtItsEnd() {
        List<Answer> answers = List.of(stars("ann", 10, 1));
        assertThat(RULE.read(answers, List.of(), day(40)).silent()).hasSize(1);
        assertThat(RULE.read(answers, List.of(), day(40).minusNanos(1)).tooEarly())
                .isEqualTo(1);
    }

    @Test
    void noAnswersAreNoData() {
        SilentReading none = RULE.read(List.of(), List.of(), day(0));
        assertThat(none.silent()).isEmpty();
        assertThat(none.complainingShare().quality()).isEqualTo(Quality.NO_DATA);
    }

    @Test
    void aRuleNeedsAPointOnItsScaleAndTime() {
        for (double wrong : new double[] {0.9, 5.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> DissatisfactionRule.of(Instrument.CSAT, STARS, wrong, Duration.ofDays(1)))
                    .withMessageContaining("not on the scale");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DissatisfactionRule.of(Instrument.CSAT, STARS, 2, Duration.ZERO))
                .withMessageContaining("above zero");
    }
}
