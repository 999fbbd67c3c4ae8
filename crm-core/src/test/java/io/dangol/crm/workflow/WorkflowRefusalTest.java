package io.dangol.crm.workflow;

import static io.dangol.crm.workflow.Repairs.AT;
import static io.dangol.crm.workflow.Repairs.BOSS;
import static io.dangol.crm.workflow.Repairs.JUN;
import static io.dangol.crm.workflow.Repairs.MINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dangol.crm.workflow.Repairs.Event;
import io.dangol.crm.workflow.Repairs.Job;
import io.dangol.crm.workflow.Repairs.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why an event is refused, in which words, and what an actor may do instead. */
class WorkflowRefusalTest {

    private static final Job JOB = Job.unpaid();
    private final Workflow<State, Event, Job> workflow = Repairs.workflow();

    private Refused<State, Event> refused(Position<State> position, Event event, Job job, Actor actor) {
        Outcome<State, Event> outcome = workflow.fire(position, event, job, actor, AT);
        assertThat(outcome.isFired()).isFalse();
        return outcome.fold(
                fired -> {
                    throw new AssertionError(fired);
                },
                refusal -> refusal);
    }

    @Test
    void anEventThatTheStateDoesNotHaveIsRefusedWithAHint() {
        Refused<State, Event> refusal = refused(workflow.begin(), Event.HAND_OVER, JOB, MINA);
        assertThat(refusal.reason()).isEqualTo(RefusalReason.NO_TRANSITION);
        assertThat(refusal.message())
                .isEqualTo("Repair R-7: cannot HAND_OVER from RECEIVED at 2024-03-04T09:00Z; allowed: ASK, CORRECT,"
                        + " ESCALATE, REQUEST_PART, START. Finish the repair first.");
    }

    @Test
    void anEventWithoutAHintIsRefusedWithTheUsualAdvice() {
        assertThat(workflow.fire(workflow.begin(), Event.FINISH, JOB, MINA, AT.plusSeconds(30))
                        .fold(Object::toString, Refused::message))
                .isEqualTo("Repair R-7: cannot FINISH from RECEIVED at 2024-03-04T09:00:30Z; allowed: ASK, CORRECT,"
                        + " ESCALATE, REQUEST_PART, START. Fire one of these first.");
    }

    @Test
    void whereNothingIsAllowedTheAdviceSaysSo() {
        Workflow<String, String, Object> bulb = Workflow.<String, String, Object>named("bulb")
                .initial("lit")
                .terminal("out")
                .on("burn out")
                .from("lit")
                .to("out")
                .build();
        assertThat(bulb.fire(Position.of("out", 1), "lift", "any", JUN, AT).fold(Object::toString, Refused::message))
                .isEqualTo("Case: cannot lift from out at 2024-03-04T09:00Z; allowed: none. No event can be fired"
                        + " now.");
    }

    @Test
    void aGuardThatSaysNoIsNamedWithItsReason() {
        Refused<State, Event> refusal = refused(Position.of(State.READY, 4), Event.HAND_OVER, JOB, MINA);
        assertThat(refusal.reason()).isEqualTo(RefusalReason.GUARD);
        assertThat(refusal.guard()).contains("paid");
        assertThat(refusal.detail()).isEqualTo("the bill is not paid");
        assertThat(refusal.message())
                .isEqualTo("Repair R-7: cannot HAND_OVER from READY at 2024-03-04T09:00Z: the bill is not paid;"
                        + " allowed: CORRECT, ESCALATE. Put that right first, or fire another event.");
    }

    @Test
    void aMissingInputIsNamedAndTheEventStaysAllowed() {
        Refused<State, Event> refusal = refused(Position.of(State.IN_WORK, 1), Event.FINISH, JOB, MINA);
        assertThat(refusal.guard()).contains("a note is written");
        assertThat(refusal.allowed()).contains(Event.FINISH);
    }

    @Test
    void anActorWithoutTheRoleIsForbidden() {
        Refused<State, Event> refusal = refused(workflow.begin(), Event.START, JOB, JUN);
        assertThat(refusal.reason()).isEqualTo(RefusalReason.FORBIDDEN);
        assertThat(refusal.message())
                .isEqualTo("Repair R-7: cannot START from RECEIVED at 2024-03-04T09:00Z: open to mechanic, not to"
                        + " customer; allowed: ASK, CORRECT, ESCALATE, REQUEST_PART, START. Let somebody with that role"
                        + " do it.");
    }

    @Test
    void aVersionThatIsNotThatOfThePositionIsRefusedBeforeAnythingElse() {
        Outcome<State, Event> outcome = workflow.fire(Position.of(State.RECEIVED, 5), Event.HAND_OVER, JOB, JUN, AT, 4);
        assertThat(outcome.fold(Object::toString, Refused::message))
                .isEqualTo("Repair R-7: cannot HAND_OVER from RECEIVED at 2024-03-04T09:00Z: version 4 was expected, it"
                        + " is at version 5; allowed: ASK, CORRECT, ESCALATE, REQUEST_PART, START. Read it again and"
                        + " decide anew.");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.reason()).isEqualTo(RefusalReason.STALE_VERSION));
        assertThat(workflow.fire(Position.of(State.RECEIVED, 5), Event.START, JOB, MINA, AT, 6)
                        .isFired())
                .isFalse();
    }

    @Test
    void theReasonGivenIsThatOfTheFirstTransitionOpenToTheActor() {
        Workflow<String, String, Object> gate = Workflow.<String, String, Object>named("gate")
                .initial("shut")
                .terminal("open")
                .on("push")
                .from("shut")
                .to("open")
                .by(Repairs.HEAD)
                .when("first", any -> false, "first reason")
                .on("push")
                .from("shut")
                .to("open")
                .when("second", any -> false, "second reason")
                .on("push")
                .from("shut")
                .to("open")
                .when("third", any -> false, "third reason")
                .build();
        assertThat(gate.fire(gate.begin(), "push", "any", JUN, AT).fold(Object::toString, Refused::detail))
                .isEqualTo("second reason");
        assertThat(gate.fire(gate.begin(), "push", "any", BOSS, AT).fold(Object::toString, Refused::detail))
                .isEqualTo("first reason");
    }

    @Test
    void orThrowCarriesTheRefusal() {
        Outcome<State, Event> outcome = workflow.fire(workflow.begin(), Event.START, JOB, JUN, AT);
        TransitionRefusedException thrown = catchThrowableOfType(TransitionRefusedException.class, outcome::orThrow);
        assertThat(thrown.refusal()).isEqualTo(outcome);
        assertThat(thrown).hasMessage(thrown.refusal().message());
    }

    @Test
    void permissionsNameEveryEventOfTheStateWithItsAnswer() {
        Position<State> ready = Position.of(State.READY, 4);
        List<Permission<State, Event>> permissions = workflow.permitted(ready, JOB, MINA, AT);
        assertThat(permissions)
                .extracting(Permission::event)
                .containsExactly(Event.CORRECT, Event.ESCALATE, Event.HAND_OVER, Event.LAPSE);
        assertThat(permissions)
                .filteredOn(Permission::isAllowed)
                .extracting(Permission::event)
                .containsExactly(Event.ESCALATE);
        assertThat(permissions)
                .extracting(permission -> permission.refusal().map(Refused::reason))
                .containsExactly(
                        Optional.of(RefusalReason.FORBIDDEN),
                        Optional.empty(),
                        Optional.of(RefusalReason.GUARD),
                        Optional.of(RefusalReason.FORBIDDEN));
        assertThat(workflow.permitted(Position.of(State.IN_WORK, 1), JOB, MINA, AT))
                .filteredOn(permission -> permission.event() == Event.FINISH)
                .singleElement()
                .satisfies(permission -> {
                    assertThat(permission.isAllowed()).isTrue();
                    assertThat(permission.inputs()).containsExactly("a note is written");
                });
    }
}
