package io.dangol.crm.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.workflow.ComplaintTable.Event;
import io.dangol.crm.workflow.ComplaintTable.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConformanceTest {

    private final Workflow<State, Event, Object> table = ComplaintTable.workflow();
    private final Conformance<State, Event> log =
            ComplaintTable.incidentLog(table).build();

    @Test
    void aChangeIsExplainedByAsFewEventsAsPossible() {
        assertThat(log.fit("Active", "Resolved")).isEqualTo(ChangeFit.ONE_STEP);
        assertThat(log.path("Active", "Resolved"))
                .containsExactly(new Step<>(State.REMEDY_PROPOSED, Event.SEND_ANSWER, State.ANSWERED));
        assertThat(log.fit("Awaiting Vendor", "Resolved")).isEqualTo(ChangeFit.TWO_STEPS);
        assertThat(log.path("Awaiting Vendor", "Resolved"))
                .containsExactly(
                        new Step<>(State.AWAITING_THIRD_PARTY, Event.THIRD_PARTY_REPLIED, State.ACKNOWLEDGED),
                        new Step<>(State.ACKNOWLEDGED, Event.ANSWER_FROM_MANUAL, State.ANSWERED));
        assertThat(log.fit("Awaiting Vendor", "Awaiting Problem")).isEqualTo(ChangeFit.UNCHANGED);
        assertThat(log.path("Awaiting Vendor", "Awaiting Problem")).isEmpty();
    }

    @Test
    void whatOnlyACodedEventExplainsNeedsACode() {
        assertThat(log.fit("New", "Closed")).isEqualTo(ChangeFit.NEEDS_CODE);
        assertThat(log.path("New", "Closed")).containsExactly(new Step<>(State.RECEIVED, Event.WITHDRAW, State.CLOSED));
        assertThat(log.fit("Resolved", "Closed")).isEqualTo(ChangeFit.ONE_STEP);
        assertThat(log.path("Resolved", "Closed"))
                .containsExactly(new Step<>(State.FOLLOW_UP, Event.CLOSE, State.CLOSED));
    }

    @Test
    void whatIsExcludedExplainsNothing() {
        Conformance<State, Event> strict = ComplaintTable.incidentLog(table)
                .excluding(Event.WITHDRAW, Event.MERGE, Event.REJECT_OUT_OF_SCOPE, Event.REOPEN)
                .build();
        assertThat(strict.fit("New", "Closed")).isEqualTo(ChangeFit.MORE_STEPS);
        assertThat(strict.path("New", "Closed")).hasSize(3);
        assertThat(strict.fit("Closed", "Active")).isEqualTo(ChangeFit.IMPOSSIBLE);
        assertThat(strict.path("Closed", "Active")).isEmpty();
    }

    @Test
    void namesAreNumberedAsTheyWereGiven() {
        assertThat(log.names().get(log.number("Resolved"))).isEqualTo("Resolved");
        assertThat(log.number("-100")).isEqualTo(-1);
        assertThat(log.states("Resolved")).containsExactly(State.ANSWERED, State.FOLLOW_UP);
        assertThat(log.fit(log.number("New"), log.number("Active"))).isEqualTo(log.fit("New", "Active"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.fit("New", "Old"))
                .withMessage(
                        "The log has no name Old; it has New, Active, Awaiting User Info, Awaiting Vendor, Awaiting"
                                + " Problem, Awaiting Evidence, Resolved, Closed. Give it when it is described.");
        assertThatIllegalArgumentException().isThrownBy(() -> log.states("Old"));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> log.fit(0, 8));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> log.fit(-1, 8));
    }

    @Test
    void aReplayCountsEveryRow() {
        ReplayReport<State, Event> report = log.replay()
                .add("1", "New")
                .add("2", "Active")
                .add("1", "New")
                .add("1", "-100")
                .add("1", "Closed")
                .add("2", "Awaiting Vendor")
                .add("2", "Awaiting Problem")
                .add("2", "Resolved")
                .add("2", "Awaiting Vendor")
                .add("2", "Resolved")
                .add("3", "-100")
                .report();
        assertThat(report.rows()).isEqualTo(11);
        assertThat(report.cases()).isEqualTo(3);
        assertThat(report.skipped()).isEqualTo(Map.of("-100", 2L));
        assertThat(report.skippedRows()).isEqualTo(2);
        assertThat(report.changes()).isEqualTo(5);
        assertThat(report.count(ChangeFit.UNCHANGED)).isEqualTo(1);
        assertThat(report.count(ChangeFit.NEEDS_CODE)).isEqualTo(1);
        assertThat(report.count(ChangeFit.IMPOSSIBLE)).isZero();
        assertThat(report.observed())
                .extracting(change -> change.from() + " > " + change.to() + " " + change.count() + " " + change.fit())
                .containsExactly(
                        "Awaiting Vendor > Awaiting Problem 1 UNCHANGED",
                        "Active > Awaiting Vendor 1 ONE_STEP",
                        "Awaiting Problem > Resolved 1 TWO_STEPS",
                        "Awaiting Vendor > Resolved 1 TWO_STEPS",
                        "Resolved > Awaiting Vendor 1 TWO_STEPS",
                        "New > Closed 1 NEEDS_CODE");
        assertThat(report.observed().get(5).path()).isEqualTo(log.path("New", "Closed"));
        assertThat(log.replay().report()).isEqualTo(new ReplayReport<>(0, 0, Map.of(), List.of()));
    }

    @Test
    void aDescriptionThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.conformance().name("New"))
                .withMessage(
                        "Workflow complaint table: the name New stands for no state. Give it one, or leave it out to"
                                + " have its rows skipped and counted.");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> table.conformance().name("New", State.RECEIVED).name("New", State.ASSESSED))
                .withMessage(
                        "Workflow complaint table: the name New is given twice. Give it once, with all its states.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.conformance().build())
                .withMessage(
                        "Workflow complaint table: no name of the log is given. Say name(\"New\", state) for each.");
        Workflow<State, Event, Object> smaller =
                table.toBuilder().remove(Event.MERGE).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> smaller.conformance().coded(Event.MERGE))
                .withMessageStartingWith("Workflow complaint table has no event MERGE; it has ACKNOWLEDGE, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> smaller.conformance().excluding(Event.MERGE));
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> table.toBuilder()
                        .removeState(State.AWAITING_APPROVAL)
                        .build()
                        .conformance()
                        .name("Active", State.AWAITING_APPROVAL));
    }
}
