package io.dangol.crm.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.RealData;
import io.dangol.crm.workflow.ComplaintTable.Event;
import io.dangol.crm.workflow.ComplaintTable.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The incident log of an IT company (Amaral, Fantinato, Peres 2018, DOI 10.24432/C57S4H, CC BY 4.0), replayed on the moves
 * of a complaint. Nineteen changes between names of the same state are no changes of state.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceOnRealDataTest {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private List<CSVRecord> rows = List.of();

    @BeforeAll
    void read() {
        rows = RealData.rows("incident-log.csv.gz");
    }

    private ReplayReport<State, Event> replay(WorkflowBuilder<State, Event, Object> table) {
        LogReplay<State, Event> replay =
                ComplaintTable.incidentLog(table.build()).build().replay();
        rows.forEach(row -> replay.add(row.get("case_id"), row.get("state")));
        return replay.report();
    }

    private static void assertCounts(ReplayReport<State, Event> report, int oneStep, int twoSteps) {
        assertThat(report.rows()).isEqualTo(141_712);
        assertThat(report.cases()).isEqualTo(24_918);
        assertThat(report.skipped()).containsOnlyKeys("-100").containsEntry("-100", 5L);
        assertThat(report.changes()).isEqualTo(64_012);
        assertThat(report.count(ChangeFit.UNCHANGED)).isEqualTo(19);
        assertThat(report.count(ChangeFit.ONE_STEP)).isEqualTo(oneStep);
        assertThat(report.count(ChangeFit.TWO_STEPS)).isEqualTo(twoSteps);
        assertThat(report.count(ChangeFit.NEEDS_CODE)).isEqualTo(13);
        assertThat(report.count(ChangeFit.MORE_STEPS)).isZero();
        assertThat(report.count(ChangeFit.IMPOSSIBLE)).isZero();
    }

    @Test
    void theTableAsItStands() {
        ReplayReport<State, Event> report = replay(ComplaintTable.builder());
        assertCounts(report, 63_496, 503);
        assertThat(report.observed())
                .filteredOn(change -> change.fit() == ChangeFit.NEEDS_CODE)
                .extracting(change -> change.from() + " > " + change.to() + " " + change.count())
                .containsExactly("New > Closed 11", "Active > Closed 1", "Awaiting User Info > Closed 1");
        assertThat(report.observed())
                .filteredOn(change -> change.from().equals("Awaiting User Info")
                        && change.to().equals("Resolved"))
                .singleElement()
                .satisfies(change -> assertThat(change.count()).isEqualTo(4_657));
    }

    @Test
    void withoutWaitingBeforeTheWorkBegins() {
        assertCounts(
                replay(ComplaintTable.builder()
                        .remove(Event.REQUEST_INFO, State.ACKNOWLEDGED, State.ASSESSED)
                        .remove(Event.REQUEST_THIRD_PARTY, State.ACKNOWLEDGED, State.ASSESSED)),
                61_394,
                2_605);
    }

    @Test
    void withoutAnAnswerWhereTheCustomerDoesNotReply() {
        assertCounts(replay(ComplaintTable.builder().remove(Event.NO_REPLY)), 58_839, 5_160);
    }

    @Test
    void aReplayTakesFarLessThanReading() {
        String[] cases = rows.stream().map(row -> row.get("case_id")).toArray(String[]::new);
        String[] names = rows.stream().map(row -> row.get("state")).toArray(String[]::new);
        Conformance<State, Event> log =
                ComplaintTable.incidentLog(ComplaintTable.workflow()).build();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long start = threads.getCurrentThreadCpuTime();
            LogReplay<State, Event> replay = log.replay();
            for (int row = 0; row < cases.length; row++) {
                replay.add(cases[row], names[row]);
            }
            assertThat(replay.report().changes()).isEqualTo(64_012);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        System.out.println(
                "Replay of " + cases.length + " rows: processor time, best of 5: " + best / NANOS_PER_MILLI + " ms");
        assertThat(best / NANOS_PER_MILLI).isLessThanOrEqualTo(150);
    }
}
