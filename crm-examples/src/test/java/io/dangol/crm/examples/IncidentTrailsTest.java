package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.complaint.ClockRun;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintClock;
import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintTrail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentTrailsTest {

    private static final Instant OPENED = Instant.parse("2025-03-03T09:00:00Z");

    /** Returns the trails of cases of which one row comes each hour, such as {@code 1 New}. */
    private static List<ComplaintTrail> trails(String... rows) {
        List<IncidentCases.Row> cases = new ArrayList<>();
        for (String row : rows) {
            String[] words = row.split(" ", 2);
            cases.add(new IncidentCases.Row(words[0], words[1], hour(cases.size()), OPENED));
        }
        return IncidentTrails.of(new IncidentCases(cases, List.of()), IncidentReplay.conformance());
    }

    private static Instant hour(int number) {
        return OPENED.plusSeconds(3_600L * number);
    }

    private static ClockRun answer(Complaint complaint) {
        return complaint.clock(ComplaintClock.FINAL).orElseThrow();
    }

    @Test
    void aCaseIsImportedInItsFirstStateAndMovedAsTheLogSays() {
        List<ComplaintTrail> trails = trails(
                "1 New",
                "2 Awaiting Vendor",
                "1 Active",
                "2 Awaiting Evidence",
                "1 -100",
                "1 Awaiting User Info",
                "2 New");
        assertThat(trails).extracting(trail -> trail.number().value()).containsExactly("I-1", "I-2");
        assertThat(trails.get(0).entries())
                .extracting(ComplaintEntry::event)
                .containsExactly(ComplaintEvent.IMPORT, IncidentTrails.LOGGED, IncidentTrails.LOGGED);
        assertThat(trails.get(0).entries())
                .extracting(ComplaintEntry::to)
                .containsExactly(
                        ComplaintState.RECEIVED, ComplaintState.INVESTIGATING, ComplaintState.AWAITING_CUSTOMER);
        assertThat(trails.get(0).entries()).extracting(ComplaintEntry::at).containsExactly(hour(0), hour(2), hour(5));
        // another name of the same state is no move
        assertThat(trails.get(1).entries())
                .extracting(ComplaintEntry::to)
                .containsExactly(ComplaintState.AWAITING_THIRD_PARTY, ComplaintState.RECEIVED);
    }

    @Test
    void onlyTheClockOfTheAnswerRunsAndStopsWithIt() {
        ComplaintTrail trail = trails("1 Awaiting User Info", "1 Resolved", "1 Active", "1 Closed")
                .get(0);
        assertThat(trail.complaint().clocks()).extracting(ClockRun::clock).containsExactly(ComplaintClock.FINAL);
        assertThat(answer(trail.asOf(hour(0)).orElseThrow()).isRunning()).isTrue();
        assertThat(answer(trail.asOf(hour(1)).orElseThrow()).isRunning()).isFalse();
        assertThat(answer(trail.asOf(hour(2)).orElseThrow()).isRunning()).isTrue();
        assertThat(answer(trail.asOf(hour(2)).orElseThrow()).dueAt())
                .isEqualTo(answer(trail.asOf(hour(0)).orElseThrow()).dueAt());
        assertThat(answer(trail.complaint()).isRunning()).isFalse();
        assertThat(trail.complaint().milestones().firstAnsweredAt()).contains(hour(1));
    }

    @Test
    void aClosedCaseHasTheAssumedCodeUntilItIsTakenUpAgain() {
        ComplaintTrail trail = trails("1 Closed", "1 Active", "1 Closed").get(0);
        assertThat(trail.asOf(hour(0)).orElseThrow().code()).contains(IncidentTrails.ASSUMED);
        assertThat(trail.asOf(hour(1)).orElseThrow().code()).isEmpty();
        assertThat(trail.complaint().code()).contains(IncidentTrails.ASSUMED);
        assertThat(trail.complaint().milestones().closedAt()).contains(hour(2));
    }

    @Test
    void anUpdateBeforeTheOneBeforeItCountsAsMadeWithIt() {
        List<IncidentCases.Row> rows = Arrays.asList(
                new IncidentCases.Row("1", "New", hour(0), OPENED),
                new IncidentCases.Row("1", "Active", hour(5), OPENED),
                new IncidentCases.Row("1", "Resolved", hour(3), OPENED));
        ComplaintTrail trail = IncidentTrails.of(new IncidentCases(rows, List.of()), IncidentReplay.conformance())
                .get(0);
        assertThat(trail.entries()).extracting(ComplaintEntry::at).containsExactly(hour(0), hour(5), hour(5));
    }
}
