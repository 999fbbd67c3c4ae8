package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintHistory;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.ComplaintWorkflow;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MadeUpComplaintsTest {

    private static final List<ComplaintTrail> TRAILS = new MadeUpComplaints(20250101).trails();
    private static final List<Complaint> AT_THE_END =
            TRAILS.stream().map(ComplaintTrail::complaint).toList();

    private static Set<ComplaintEvent> events() {
        return TRAILS.stream()
                .flatMap(trail -> trail.entries().stream())
                .map(ComplaintEntry::event)
                .collect(Collectors.toSet());
    }

    @Test
    void theSameSeedMakesTheSameTrailsAndAnotherSeedOthers() {
        assertThat(new MadeUpComplaints(20250101).trails()).isEqualTo(TRAILS);
        assertThat(new MadeUpComplaints(20250102).trails()).isNotEqualTo(TRAILS);
    }

    @Test
    void everySeedCanBeLived() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(new MadeUpComplaints(seed).trails()).hasSizeGreaterThan(220);
        }
    }

    @Test
    void everyStateIsReachedAndEveryKindOfMoveIsMade() {
        Set<ComplaintState> reached = TRAILS.stream()
                .flatMap(trail -> trail.entries().stream())
                .map(ComplaintEntry::to)
                .collect(Collectors.toSet());
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        ComplaintWorkflow.standard().definition().states());
        assertThat(events())
                .contains(
                        ComplaintEvent.DISPUTE,
                        ComplaintEvent.REOPEN,
                        ComplaintEvent.REFER_EXTERNAL,
                        ComplaintEvent.EXTERNAL_DECISION,
                        ComplaintEvent.MERGE,
                        ComplaintEvent.WITHDRAW,
                        ComplaintEvent.REJECT_OUT_OF_SCOPE,
                        ComplaintEvent.DECLINE,
                        ComplaintEvent.INFO_RECEIVED,
                        ComplaintEvent.THIRD_PARTY_REPLIED)
                // these the desk fires by itself
                .contains(
                        ComplaintEvent.NO_REPLY,
                        ComplaintEvent.NO_DISPUTE,
                        ComplaintEvent.SURVEY_LAPSED,
                        ComplaintEvent.ESCALATE);
    }

    @Test
    void someEndInEachWayThatTheFactsCanGive() {
        Set<ClosingCode> codes = AT_THE_END.stream()
                .flatMap(complaint -> complaint.code().stream())
                .collect(Collectors.toSet());
        // the house never gives without a word
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(ClosingCode.UPHELD_TANGIBLE)));
    }

    @Test
    void someAreOpenAtTheEndAndSomeOfThemOverdue() {
        ComplaintHistory history = ComplaintHistory.of(AT_THE_END, MadeUpComplaints.END);
        assertThat(history.open()).isBetween(20L, 60L);
        assertThat(history.late()).isPositive();
        assertThat(history.inTime()).isGreaterThan(history.late());
        assertThat(history.disputed()).isPositive();
        assertThat(history.reopened()).isPositive();
        assertThat(TRAILS)
                .allSatisfy(trail -> assertThat(trail.entries())
                        .allSatisfy(entry -> assertThat(entry.at()).isBefore(MadeUpComplaints.END)));
    }
}
