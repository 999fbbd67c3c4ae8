package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ProblemCaseTest {

    private static final CustomerId ANN = CustomerId.of("ann");
    private static final Scale STARS = Scale.of(1, 5);
    private static final Instant PROBLEM = Instant.parse("2024-03-01T09:00:00Z");
    private static final Instant END = Instant.parse("2024-03-04T09:00:00Z");
    private static final ProblemCase CASE = ProblemCase.complaint("C-1", ANN, PROBLEM, ProblemOutcome.SATISFIED, END);

    private static Answer stars(Instant at) {
        return Answer.of("a", ANN, Instrument.CSAT, 4, STARS, at);
    }

    @Test
    void aComplaintThatEndedHasAnOutcomeAndAnEnd() {
        assertThat(CASE.isComplaint()).isTrue();
        assertThat(CASE.isSolved()).isTrue();
        assertThat(CASE.countsFrom()).isEqualTo(END);
        ProblemCase open = ProblemCase.open("C-2", ANN, PROBLEM);
        assertThat(open.isComplaint()).isTrue();
        assertThat(open.isSolved()).isFalse();
        assertThat(open.countsFrom()).isEqualTo(PROBLEM);
        ProblemCase silent = ProblemCase.silent("a-1", ANN, PROBLEM.plusNanos(1_999));
        assertThat(silent.isComplaint()).isFalse();
        assertThat(silent.isSolved()).isFalse();
        assertThat(silent.countsFrom()).isEqualTo(PROBLEM.plusNanos(1_000));
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProblemCase.complaint("C-1", ANN, PROBLEM, ProblemOutcome.SILENT, END))
                .withMessage("Case C-1 has outcome SILENT and was resolved at 2024-03-04T09:00:00Z; a complaint that"
                        + " ended has both, an open one neither, a silent one an outcome alone.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProblemCase(
                        "C-1",
                        ANN,
                        PROBLEM,
                        Optional.of(ProblemOutcome.UNSATISFIED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .withMessageContaining("no instant of resolution");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProblemCase(
                        "C-1",
                        ANN,
                        PROBLEM,
                        Optional.empty(),
                        Optional.of(END),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .withMessageContaining("no outcome");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProblemCase.complaint("C-1", ANN, END, ProblemOutcome.SATISFIED, PROBLEM))
                .withMessageContaining("later instant second");
        assertThatIllegalArgumentException().isThrownBy(() -> ProblemCase.open(" ", ANN, PROBLEM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CASE.costing(Money.parse("EUR -1.00")))
                .withMessageContaining("zero or more");
    }

    @Test
    void answersLieOutsideTheTimeOfTheProblem() {
        assertThat(CASE.before(stars(PROBLEM)).after(stars(END)).after()).hasValue(stars(END));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CASE.before(stars(PROBLEM.plusSeconds(1))))
                .withMessageContaining("give the last one before it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CASE.after(stars(END.minusSeconds(1))))
                .withMessageContaining("give one after it");
        ProblemCase open = ProblemCase.open("C-2", ANN, PROBLEM);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open.after(stars(END)))
                .withMessageContaining("leave the answer out");
    }

    @Test
    void answersAreTheCustomersOwnAndToOneQuestion() {
        Answer bobs = Answer.of("b", CustomerId.of("bob"), Instrument.CSAT, 4, STARS, END);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CASE.after(bobs))
                .withMessageContaining("answers of the same customer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComparisonCase(ANN, PROBLEM, Optional.of(bobs)))
                .withMessageContaining("answer of the same customer");
        ProblemCase before = CASE.before(stars(PROBLEM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> before.after(Answer.of("c", ANN, Instrument.CSAT, 4, Scale.of(1, 7), END)))
                .withMessageContaining("one instrument on one scale");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> before.after(Answer.of("c", ANN, Instrument.CES, 4, STARS, END)));
    }

    @Test
    void countsAreNeverNegative() {
        Estimate none = Estimate.ofProportion(0, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> new ObservedRate(none, -1, 0, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ObservedRate(none, 0, -1, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ObservedRate(none, 0, 0, -1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecoveryParadox(ParadoxMeasure.REPURCHASE, none, none, none, -1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecoveryParadox(ParadoxMeasure.REPURCHASE, none, none, none, 0, -1));
        for (int wrong = 0; wrong < 6; wrong++) {
            long[] counts = new long[6];
            counts[wrong] = -1;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SilentReading(
                            List.of(), counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]))
                    .withMessageContaining("-1");
        }
    }

    @Test
    void changeNeedsBothAnswers() {
        OptionalDouble none = OptionalDouble.empty();
        OptionalDouble four = OptionalDouble.of(4);
        assertThat(new RecoveryOutcome(CASE, Observed.NO, Observed.NO, OptionalDouble.of(3), four).satisfactionChange())
                .hasValue(1);
        assertThat(new RecoveryOutcome(CASE, Observed.NO, Observed.NO, none, four).satisfactionChange())
                .isEmpty();
        assertThat(new RecoveryOutcome(CASE, Observed.NO, Observed.NO, four, none).satisfactionChange())
                .isEmpty();
    }
}
