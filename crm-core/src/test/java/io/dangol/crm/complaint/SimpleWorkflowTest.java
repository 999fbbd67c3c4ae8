package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.workflow.Workflow;
import io.dangol.crm.workflow.WorkflowPaths;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimpleWorkflowTest {

    /**
     * Row of the standard workflow that the move is like, states before, event, state after and roles. An owner reports the
     * result in the place of a proposal, and what was reported is approved without being submitted.
     */
    static final String TABLE = """
            3 | RECEIVED | ANSWER_FROM_MANUAL | ANSWERED | handler
            5 | RECEIVED | ASSIGN | ASSIGNED | handler
            6 | ASSIGNED | REASSIGN | same | handler, supervisor
            10 | ASSIGNED, RESULT_REPORTED | REPORT_RESULT | RESULT_REPORTED | owner
            12 | RESULT_REPORTED | APPROVE | same | approver, supervisor
            13 | RESULT_REPORTED | DECLINE | ASSIGNED | approver, supervisor
            14 | RESULT_REPORTED | SEND_ANSWER | ANSWERED | handler
            15 | ANSWERED | ACCEPT | FOLLOW_UP | customer
            15 | ANSWERED | NO_DISPUTE | FOLLOW_UP | system
            16 | ANSWERED, FOLLOW_UP | DISPUTE | ASSIGNED | customer
            19 | FOLLOW_UP | RECORD_SATISFACTION | same | customer, handler
            20 | FOLLOW_UP | CLOSE | CLOSED | handler
            20 | FOLLOW_UP | SURVEY_LAPSED | CLOSED | system
            21 | open | WITHDRAW | CLOSED | customer
            22 | RECEIVED, ASSIGNED | MERGE | CLOSED | handler
            22 | open | ABSORB | same | system
            23 | RECEIVED | REJECT_OUT_OF_SCOPE | CLOSED | handler
            24 | CLOSED | REOPEN | ASSIGNED | customer, handler
            25 | open | ESCALATE | same | handler, system
            26 | open | CORRECT | chosen | supervisor
            27 | open but RECEIVED | CONTACT | same | handler, owner, system
            28 | open | EXECUTE_REMEDY | same | handler, owner, system
            29 | open | CANCEL_REMEDY | same | supervisor
            30 | open | EXTEND_DEADLINE | same | handler, supervisor
            """;

    static final Set<String> STATES =
            Set.of("RECEIVED", "ASSIGNED", "RESULT_REPORTED", "ANSWERED", "FOLLOW_UP", "CLOSED");

    private final Workflow<ComplaintState, ComplaintEvent, ComplaintCase> workflow =
            ComplaintWorkflow.simple().definition();

    @Test
    void theDocumentedTableIsWhatTheCodeDoes() {
        assertThat(MoveTable.movesOf(workflow))
                .containsExactlyInAnyOrderElementsOf(MoveTable.of(STATES, TABLE).moves());
        assertThat(workflow.states().stream().map(ComplaintState::name)).containsExactlyInAnyOrderElementsOf(STATES);
    }

    /** Counted by hand on the table: answered, accepted, closed; through an owner two more. */
    @ParameterizedTest
    @CsvSource({"RECEIVED, 3", "ASSIGNED, 4", "RESULT_REPORTED, 3", "ANSWERED, 2", "FOLLOW_UP, 1"})
    void theFewestStepsToClosingAreCountedOnTheTable(String name, int steps) {
        WorkflowPaths<ComplaintState, ComplaintEvent> paths = workflow.paths()
                .excluding(
                        ComplaintEvent.WITHDRAW,
                        ComplaintEvent.MERGE,
                        ComplaintEvent.REJECT_OUT_OF_SCOPE,
                        ComplaintEvent.CORRECT);
        ComplaintState state = workflow.states().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(paths.steps(state, ComplaintState.CLOSED)).hasValue(steps);
    }

    @Test
    void everyStateIsReachedAndLeadsToClosing() {
        WorkflowPaths<ComplaintState, ComplaintEvent> paths = workflow.paths();
        for (ComplaintState state : workflow.states()) {
            assertThat(paths.steps(ComplaintState.RECEIVED, state)).isPresent();
            assertThat(paths.steps(state, ComplaintState.CLOSED)).isPresent();
        }
    }
}
