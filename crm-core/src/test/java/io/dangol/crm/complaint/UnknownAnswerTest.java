package io.dangol.crm.complaint;

import static io.dangol.crm.complaint.ComplaintHouse.AGENT;
import static io.dangol.crm.complaint.ComplaintHouse.APOLOGY;
import static io.dangol.crm.complaint.ComplaintHouse.CARLA;
import static io.dangol.crm.complaint.ComplaintHouse.KIM;
import static io.dangol.crm.complaint.ComplaintHouse.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is not known of a complaint is in no figure: the past of an imported one, a promise that was taken back. */
class UnknownAnswerTest {

    private static final Instant LATER = NINE.plus(Duration.ofDays(400));

    private static ComplaintHouse imported(ComplaintState state, Optional<ClosingCode> code) {
        return ComplaintHouse.imported(ComplaintWorkflow.standard(), state, code, LATER);
    }

    @Test
    void anImportedClosedComplaintIsNeitherLateNorInTime() {
        Complaint complaint = imported(ComplaintState.CLOSED, Optional.of(ClosingCode.UPHELD_BOTH))
                .complaint();
        ComplaintStatistics figures = complaint.statistics().orElseThrow();
        assertThat(figures.timeToAnswer()).isEmpty();
        assertThat(figures.answeredInTime()).isEmpty();
        assertThat(figures.acknowledgedInTime()).isEmpty();
        assertThat(figures.summaryResolution()).isEmpty();
        ComplaintHistory history = ComplaintHistory.of(List.of(complaint), LATER);
        assertThat(history).isEqualTo(new ComplaintHistory(LATER, 1, 0, 0, 0, 1, 0, 0, 0));
        assertThat(ProblemCase.of(complaint, Duration.ofDays(3))).isEmpty();
    }

    @Test
    void anImportedAnswerThatIsAcceptedIsSolvedAndNotQuickly() {
        ComplaintHouse house =
                imported(ComplaintState.ANSWERED, Optional.empty()).does(KIM, ComplaintCommand.accept());
        Complaint complaint = house.complaint();
        assertThat(complaint.milestones().firstAnsweredAt()).isEmpty();
        assertThat(complaint.milestones().answeredAt()).contains(LATER);
        assertThat(ComplaintHistory.of(List.of(complaint), LATER).late()).isZero();
        assertThat(ProblemCase.of(complaint, Duration.ofDays(3000)).flatMap(ProblemCase::outcome))
                .contains(ProblemOutcome.SATISFIED);
    }

    @Test
    void theAnswerAfterAnImportIsNotTakenForTheFirst() {
        Complaint complaint = imported(ComplaintState.ANSWERED, Optional.empty())
                .does(KIM, ComplaintCommand.dispute("agent", "asks for more"))
                .does(AGENT, ComplaintCommand.proposeRemedy(Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY)))
                .after(Duration.ofDays(1))
                .does(AGENT, ComplaintCommand.sendAnswer("rights-1"))
                .complaint();
        assertThat(complaint.milestones().firstAnsweredAt()).isEmpty();
        assertThat(complaint.milestones().answeredAt()).contains(LATER.plus(Duration.ofDays(1)));
    }

    @Test
    void whatWasNotAnsweredWhenItWasImportedIsAnsweredFirstHere() {
        Complaint complaint = imported(ComplaintState.INVESTIGATING, Optional.empty())
                .does(CARLA, ComplaintCommand.proposeRemedy(Finding.UPHELD, "lost", ServiceRecovery.of(APOLOGY)))
                .does(AGENT, ComplaintCommand.sendAnswer("rights-1"))
                .complaint();
        assertThat(complaint.milestones().firstAnsweredAt()).contains(LATER);
        assertThat(ComplaintHistory.of(List.of(complaint), LATER).late()).isEqualTo(1);
        assertThat(complaint.clock(ComplaintClock.ACK)).isEmpty();
    }

    @Test
    void aPromiseThatWasTakenBackIsNeitherKeptNorBroken() {
        Complaint complaint = ComplaintHouse.standard()
                .answered()
                .does(KIM, ComplaintCommand.withdraw("letter-1"))
                .complaint();
        assertThat(complaint.recovery().actions()).hasSize(1);
        assertThat(complaint.statistics().orElseThrow().recoveredInTime()).isEmpty();
    }

    @Test
    void whoGoesOutsideWithoutAnAnswerHasDisputedNone() {
        ComplaintHouse unanswered = ComplaintHouse.standard()
                .after(Duration.ofDays(60))
                .does(KIM, ComplaintCommand.referExternal("ombudsman"));
        assertThat(ComplaintHistory.of(List.of(unanswered.complaint()), unanswered.now())
                        .disputed())
                .isZero();
        ComplaintHouse answered =
                ComplaintHouse.standard().answered().does(KIM, ComplaintCommand.referExternal("ombudsman"));
        assertThat(ComplaintHistory.of(List.of(answered.complaint()), answered.now())
                        .disputed())
                .isEqualTo(1);
    }
}
