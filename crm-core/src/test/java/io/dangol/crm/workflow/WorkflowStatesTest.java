package io.dangol.crm.workflow;

import static io.dangol.crm.workflow.Repairs.AT;
import static io.dangol.crm.workflow.Repairs.BOSS;
import static io.dangol.crm.workflow.Repairs.JUN;
import static io.dangol.crm.workflow.Repairs.MINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dangol.crm.workflow.Repairs.Event;
import io.dangol.crm.workflow.Repairs.Job;
import io.dangol.crm.workflow.Repairs.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** States that are remembered, chosen, imported or unknown. */
class WorkflowStatesTest {

    private static final Job JOB = Job.unpaid();
    private final Workflow<State, Event, Job> workflow = Repairs.workflow();

    @Test
    void theRememberedStateOutlivesASecondWait() {
        Position<State> asked =
                workflow.fire(workflow.begin(), Event.ASK, JOB, MINA, AT).orThrow();
        assertThat(asked.resumesTo()).contains(State.RECEIVED);
        Position<State> waiting =
                workflow.fire(asked, Event.REQUEST_PART, JOB, MINA, AT).orThrow();
        assertThat(waiting.resumesTo()).contains(State.RECEIVED);
        assertThat(waiting).hasToString("AWAITING_PART at version 2, goes back to RECEIVED");
        Position<State> still =
                workflow.fire(waiting, Event.ESCALATE, JOB, MINA, AT).orThrow();
        assertThat(still.resumesTo()).contains(State.RECEIVED);
        assertThat(workflow.fire(still, Event.GO_ON, JOB, JUN, AT)).isEqualTo(Position.of(State.RECEIVED, 4));
    }

    @Test
    void aCorrectionIntoAWaitRemembersWhereItCameFromIfAMoveLeadsFromThere() {
        Job corrected = JOB.withChosen(State.AWAITING_CUSTOMER);
        assertThat(workflow.fire(Position.of(State.RECEIVED, 0), Event.CORRECT, corrected, BOSS, AT))
                .isEqualTo(Position.of(State.AWAITING_CUSTOMER, Optional.of(State.RECEIVED), 1));
        assertThat(workflow.fire(Position.of(State.READY, 0), Event.CORRECT, corrected, BOSS, AT))
                .isEqualTo(Position.of(State.AWAITING_CUSTOMER, Optional.of(State.IN_WORK), 1));
        assertThat(workflow.fire(
                        Position.of(State.AWAITING_PART, Optional.of(State.RECEIVED), 0),
                        Event.CORRECT,
                        corrected,
                        BOSS,
                        AT))
                .isEqualTo(Position.of(State.AWAITING_CUSTOMER, Optional.of(State.RECEIVED), 1));
    }

    @Test
    void anImportFallsBack() {
        assertThat(workflow.importAt(State.AWAITING_PART, 9))
                .isEqualTo(Position.of(State.AWAITING_PART, Optional.of(State.IN_WORK), 9));
        assertThat(workflow.importAt(State.READY, 9)).isEqualTo(Position.of(State.READY, 9));
        assertThat(workflow.fire(Position.of(State.AWAITING_PART, 9), Event.GO_ON, JOB, JUN, AT))
                .isEqualTo(Position.of(State.IN_WORK, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> workflow.importAt(State.READY, -1))
                .withMessage(
                        "Position in state READY has the version -1; allowed is 0, before the first move, or more.");
    }

    @Test
    void anInitialStateThatRemembersBeginsWithItsFallback() {
        Workflow<String, String, Object> queue = Workflow.<String, String, Object>named("queue")
                .initial("waiting")
                .terminal("served")
                .remembers("waiting", "called")
                .on("go on")
                .from("waiting")
                .toRemembered()
                .on("wait")
                .from("called")
                .to("waiting")
                .on("serve")
                .from("called")
                .to("served")
                .build();
        assertThat(queue.begin()).isEqualTo(queue.importAt("waiting", 0));
        assertThat(queue.begin().resumesTo()).contains("called");
    }

    @Test
    void aRememberedStateThatTheWorkflowDoesNotHaveIsNotPassedOver() {
        Workflow<String, String, Object> tickets = Workflow.<String, String, Object>named("tickets")
                .initial("open")
                .terminal("closed")
                .remembers("waiting", "open")
                .on("ask")
                .from("open")
                .to("waiting")
                .on("reply")
                .from("waiting")
                .toRemembered()
                .on("close")
                .from("open")
                .to("closed")
                .build();
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(
                        () -> tickets.fire(Position.of("waiting", Optional.of("triage"), 3), "reply", "any", JUN, AT))
                .withMessage(
                        "Workflow tickets has no state triage; it has open, closed, waiting. Use the definition that"
                                + " the entity was stored under, or map the state to one of these.");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> tickets.fire(Position.of("waiting", Optional.of("closed"), 3), "reply", "any", JUN, AT))
                .withMessage("Workflow tickets: state waiting cannot go back to closed, from which no move leads to it;"
                        + " it may go back to open. Map the remembered state to one of these, or import the case at"
                        + " waiting.");
    }

    @Test
    void aStateThatTheWorkflowDoesNotHaveIsATypedError() {
        Workflow<String, String, Object> bulb = Workflow.<String, String, Object>named("bulb")
                .initial("lit")
                .terminal("out")
                .on("burn out")
                .from("lit")
                .to("out")
                .build();
        UnknownStateException thrown = catchThrowableOfType(
                UnknownStateException.class, () -> bulb.fire(Position.of("dim", 0), "burn out", "any", JUN, AT));
        assertThat(thrown.workflow()).isEqualTo("bulb");
        assertThat(thrown.state()).isEqualTo("dim");
        assertThat(thrown)
                .hasMessage("Workflow bulb has no state dim; it has lit, out. Use the definition that the entity was"
                        + " stored under, or map the state to one of these.");
        assertThatExceptionOfType(UnknownStateException.class).isThrownBy(() -> bulb.importAt("dim", 0));
        assertThatExceptionOfType(UnknownStateException.class).isThrownBy(() -> bulb.isTerminal("dim"));
        assertThatExceptionOfType(UnknownStateException.class).isThrownBy(() -> bulb.phase("dim"));
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> bulb.permitted(Position.of("dim", 0), "any", JUN, AT));
        assertThat(bulb.has("dim")).isFalse();
        assertThat(bulb.has("lit")).isTrue();
    }

    @Test
    void aCorrectionToNoStateOfTheWorkflowIsATypedError() {
        Workflow<String, String, String> lamp = Workflow.<String, String, String>named("lamp")
                .initial("on")
                .terminal("off")
                .on("switch")
                .from("on")
                .to("off")
                .on("correct")
                .fromOpen()
                .toChosen(wanted -> wanted)
                .build();
        assertThat(lamp.fire(lamp.begin(), "correct", "off", JUN, AT)).isEqualTo(Position.of("off", 1));
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> lamp.fire(lamp.begin(), "correct", "dim", JUN, AT));
    }
}
