package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.workflow.Workflow;
import io.dangol.crm.workflow.WorkflowPaths;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardWorkflowTest {

    /** Row, states before, event, state after and roles; a question of the reference that it answers by a repair included. */
    private static final String TABLE = """
            2 | RECEIVED | ACKNOWLEDGE | ACKNOWLEDGED | handler, system
            3 | RECEIVED, ACKNOWLEDGED | ANSWER_FROM_MANUAL | ANSWERED | handler
            4 | ACKNOWLEDGED | ASSESS | ASSESSED | handler
            5 | ASSESSED | ASSIGN | INVESTIGATING | handler
            6 | INVESTIGATING | REASSIGN | same | handler, supervisor
            7 | ACKNOWLEDGED, ASSESSED, INVESTIGATING, INTERNAL_REVIEW | REQUEST_INFO | AWAITING_CUSTOMER | owner
            7 | ACKNOWLEDGED, ASSESSED, INVESTIGATING, INTERNAL_REVIEW | REQUEST_THIRD_PARTY | AWAITING_THIRD_PARTY | owner
            8 | AWAITING_CUSTOMER | INFO_RECEIVED | remembered | customer
            8 | AWAITING_THIRD_PARTY | THIRD_PARTY_REPLIED | remembered | third party
            9 | AWAITING_CUSTOMER | NO_REPLY | ANSWERED | system
            10 | INVESTIGATING, INTERNAL_REVIEW, REMEDY_PROPOSED | PROPOSE_REMEDY | REMEDY_PROPOSED | owner
            11 | REMEDY_PROPOSED | SUBMIT | AWAITING_APPROVAL | owner
            12 | AWAITING_APPROVAL | APPROVE | REMEDY_PROPOSED | approver
            13 | AWAITING_APPROVAL | DECLINE | remembered | approver
            14 | REMEDY_PROPOSED | SEND_ANSWER | ANSWERED | handler
            15 | ANSWERED | ACCEPT | FOLLOW_UP | customer
            15 | ANSWERED | NO_DISPUTE | FOLLOW_UP | system
            16 | ANSWERED, FOLLOW_UP | DISPUTE | INTERNAL_REVIEW | customer
            17 | all but EXTERNAL_REVIEW | REFER_EXTERNAL | EXTERNAL_REVIEW | customer
            18 | EXTERNAL_REVIEW | EXTERNAL_DECISION | FOLLOW_UP | ombudsman
            19 | FOLLOW_UP | RECORD_SATISFACTION | same | customer, handler
            20 | FOLLOW_UP | CLOSE | CLOSED | handler
            20 | FOLLOW_UP | SURVEY_LAPSED | CLOSED | system
            21 | open but EXTERNAL_REVIEW | WITHDRAW | CLOSED | customer
            22 | RECEIVED, ACKNOWLEDGED, ASSESSED, INVESTIGATING | MERGE | CLOSED | handler
            22 | open | ABSORB | same | system
            23 | RECEIVED, ACKNOWLEDGED, ASSESSED | REJECT_OUT_OF_SCOPE | CLOSED | handler
            24 | CLOSED | REOPEN | INVESTIGATING | customer, handler
            25 | open | ESCALATE | same | handler, system
            26 | open | CORRECT | chosen | supervisor
            27 | all but RECEIVED, CLOSED | CONTACT | same | handler, owner, system
            28 | open | EXECUTE_REMEDY | same | handler, owner, system
            29 | open | CANCEL_REMEDY | same | supervisor
            30 | open | EXTEND_DEADLINE | same | handler, supervisor
            """;

    private static final Set<String> STATES = Set.of(
            "RECEIVED",
            "ACKNOWLEDGED",
            "ASSESSED",
            "INVESTIGATING",
            "AWAITING_CUSTOMER",
            "AWAITING_THIRD_PARTY",
            "INTERNAL_REVIEW",
            "REMEDY_PROPOSED",
            "AWAITING_APPROVAL",
            "ANSWERED",
            "FOLLOW_UP",
            "EXTERNAL_REVIEW",
            "CLOSED");

    private final Workflow<ComplaintState, ComplaintEvent, ComplaintCase> workflow =
            ComplaintWorkflow.standard().definition();

    @Test
    void theDocumentedTableIsWhatTheCodeDoes() {
        assertThat(MoveTable.movesOf(workflow))
                .containsExactlyInAnyOrderElementsOf(MoveTable.of(STATES, TABLE).moves());
        assertThat(workflow.states().stream().map(ComplaintState::name)).containsExactlyInAnyOrderElementsOf(STATES);
    }

    @ParameterizedTest
    @CsvSource({
        "FOLLOW_UP, 1",
        "ANSWERED, 2",
        "EXTERNAL_REVIEW, 2",
        "RECEIVED, 3",
        "ACKNOWLEDGED, 3",
        "AWAITING_CUSTOMER, 3",
        "REMEDY_PROPOSED, 3",
        "ASSESSED, 4",
        "INVESTIGATING, 4",
        "INTERNAL_REVIEW, 4",
        "AWAITING_THIRD_PARTY, 4",
        "AWAITING_APPROVAL, 4"
    })
    void theFewestStepsToClosingAreThoseOfTheReference(String name, int steps) {
        WorkflowPaths<ComplaintState, ComplaintEvent> paths = workflow.paths()
                .excluding(
                        ComplaintEvent.WITHDRAW,
                        ComplaintEvent.MERGE,
                        ComplaintEvent.REJECT_OUT_OF_SCOPE,
                        ComplaintEvent.REFER_EXTERNAL,
                        ComplaintEvent.CORRECT);
        ComplaintState state = workflow.states().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(paths.steps(state, ComplaintState.CLOSED)).hasValue(steps);
        assertThat(workflow.paths().steps(ComplaintState.RECEIVED, state)).isPresent();
    }

    @Test
    void pathsCoverTheMoves() {
        assertThat(workflow.paths().covering()).isNotEmpty();
        assertThat(ComplaintWorkflow.simple().definition().paths().covering()).isNotEmpty();
    }
}
