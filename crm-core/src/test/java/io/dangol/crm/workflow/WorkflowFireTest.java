package io.dangol.crm.workflow;

import static io.dangol.crm.workflow.Repairs.AT;
import static io.dangol.crm.workflow.Repairs.BOSS;
import static io.dangol.crm.workflow.Repairs.JUN;
import static io.dangol.crm.workflow.Repairs.LATER;
import static io.dangol.crm.workflow.Repairs.MINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dangol.crm.workflow.Repairs.Event;
import io.dangol.crm.workflow.Repairs.Job;
import io.dangol.crm.workflow.Repairs.Notice;
import io.dangol.crm.workflow.Repairs.State;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkflowFireTest {

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
    void aFiringIsTheNewPositionWithItsEffects() {
        Fired<State, Event> fired = workflow.fire(
                        Position.of(State.IN_WORK, 3), Event.FINISH, JOB.withNote("new belt"), MINA, AT)
                .orThrow();
        assertThat(fired.isFired()).isTrue();
        assertThat(fired.state()).isEqualTo(State.READY);
        assertThat(fired.from()).isEqualTo(State.IN_WORK);
        assertThat(fired.event()).isEqualTo(Event.FINISH);
        assertThat(fired.version()).isEqualTo(4);
        assertThat(fired.effects())
                .containsExactly(new ClockEffect(ClockEffect.Type.START, "PICK_UP"), Notice.TELL_CUSTOMER);
        assertThat(fired).isEqualTo(Position.of(State.READY, 4)).hasToString("READY at version 4");
        assertThat(fired.position()).isEqualTo(fired).isNotInstanceOf(Fired.class);
    }

    @Test
    void whatAnActionWorksOutComesAfterTheOtherEffects() {
        Fired<State, Event> fired = workflow.fire(
                        Position.of(State.READY, 4), Event.HAND_OVER, JOB.withPaid(), MINA, AT)
                .orThrow();
        assertThat(fired.effects())
                .containsExactly(new ClockEffect(ClockEffect.Type.STOP, "PICK_UP"), Notice.PRINT_BILL);
        assertThat(workflow.isTerminal(fired.state())).isTrue();
    }

    @Test
    void aMoveThatKeepsTheStateRaisesTheVersion() {
        assertThat(workflow.fire(workflow.begin(), Event.ESCALATE, JOB, JUN, AT))
                .isEqualTo(Position.of(State.RECEIVED, 1));
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
    void aPositionOfOneWorkflowIsFiredInAnother() {
        Workflow<State, Event, Job> other = Workflow.<State, Event, Job>named("other order")
                .states(State.READY, State.AWAITING_PART, State.IN_WORK)
                .initial(State.IN_WORK)
                .terminal(State.RETURNED)
                .remembers(State.AWAITING_PART, State.IN_WORK)
                .on(Event.REQUEST_PART)
                .from(State.IN_WORK)
                .to(State.AWAITING_PART)
                .on(Event.GO_ON)
                .from(State.AWAITING_PART)
                .toRemembered()
                .on(Event.FINISH)
                .from(State.IN_WORK)
                .to(State.READY)
                .on(Event.HAND_OVER)
                .from(State.READY)
                .to(State.RETURNED)
                .build();
        Position<State> started =
                workflow.fire(workflow.begin(), Event.START, JOB, MINA, AT).orThrow();
        Position<State> waiting =
                other.fire(started, Event.REQUEST_PART, JOB, MINA, AT).orThrow();
        assertThat(waiting).isEqualTo(Position.of(State.AWAITING_PART, Optional.of(State.IN_WORK), 2));
        assertThat(workflow.fire(waiting, Event.GO_ON, JOB, MINA, AT)).isEqualTo(Position.of(State.IN_WORK, 3));
        Position<State> received = workflow.fire(started, Event.CORRECT, JOB.withChosen(State.RECEIVED), BOSS, AT)
                .orThrow();
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> other.fire(received, Event.FINISH, JOB, MINA, AT));
    }

    @Test
    void orThrowCarriesTheRefusal() {
        Outcome<State, Event> outcome = workflow.fire(workflow.begin(), Event.START, JOB, JUN, AT);
        TransitionRefusedException thrown = catchThrowableOfType(TransitionRefusedException.class, outcome::orThrow);
        assertThat(thrown.refusal()).isEqualTo(outcome);
        assertThat(thrown).hasMessage(thrown.refusal().message());
    }

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
    void nothingMayBeNull() {
        Position<State> begin = workflow.begin();
        assertThatNullPointerException().isThrownBy(() -> workflow.fire(begin, nothing(), JOB, MINA, AT));
        assertThatNullPointerException().isThrownBy(() -> workflow.fire(begin, Event.ESCALATE, nothing(), MINA, AT));
        assertThatNullPointerException().isThrownBy(() -> workflow.fire(begin, Event.ESCALATE, JOB, nothing(), AT));
        assertThatNullPointerException().isThrownBy(() -> workflow.fire(begin, Event.ESCALATE, JOB, MINA, nothing()));
        assertThatNullPointerException().isThrownBy(() -> workflow.fire(nothing(), Event.ESCALATE, JOB, MINA, AT));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what a caller without a null checker may pass
    private static <T> T nothing() {
        return null;
    }

    @Test
    void whatAGuardOrAnActionThrowsPassesThrough() {
        Workflow<String, String, Object> brittle = Workflow.<String, String, Object>named("brittle")
                .initial("whole")
                .terminal("broken")
                .on("guarded")
                .from("whole")
                .to("broken")
                .when("sound", (subject, actor, at) -> {
                    throw new IllegalStateException("guard");
                })
                .on("acted")
                .from("whole")
                .to("broken")
                .does((subject, actor, at) -> {
                    throw new IllegalStateException("action");
                })
                .build();
        Position<String> before = brittle.begin();
        assertThatIllegalStateException()
                .isThrownBy(() -> brittle.fire(before, "guarded", "any", JUN, AT))
                .withMessage("guard");
        assertThatIllegalStateException()
                .isThrownBy(() -> brittle.fire(before, "acted", "any", JUN, AT))
                .withMessage("action");
        assertThat(before).isEqualTo(Position.of("whole", 0));
    }

    @Test
    void aGuardThatChangesItsMindIsFound() {
        AtomicInteger calls = new AtomicInteger();
        Workflow<String, String, Object> fickle = Workflow.<String, String, Object>named("fickle")
                .initial("on")
                .terminal("off")
                .on("switch")
                .from("on")
                .to("off")
                .when("odd", any -> calls.getAndIncrement() > 0, "even")
                .build();
        assertThatIllegalStateException()
                .isThrownBy(() -> fickle.fire(fickle.begin(), "switch", "any", JUN, AT))
                .withMessage("Workflow fickle: the guards of on --switch--> off refused at first and passed when asked"
                        + " again. Make guards pure functions of their arguments.");
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

    @Test
    void theHighestPriorityIsTriedFirstThenTheFirstDeclared() {
        Workflow<String, String, Integer> sizes = Workflow.<String, String, Integer>named("sizes")
                .initial("new")
                .terminal("any", "small", "medium", "large")
                .on("sort")
                .from("new")
                .to("any")
                .priority(-1)
                .on("sort")
                .from("new")
                .to("small")
                .when("not large", size -> size < 10, "it is large")
                .on("sort")
                .from("new")
                .to("medium")
                .when("not huge", size -> size < 100, "it is huge")
                .on("sort")
                .from("new")
                .to("large")
                .when("positive", size -> size == 5 || size == 500, "it is odd")
                .priority(1)
                .build();
        assertThat(sizes.fire(sizes.begin(), "sort", 5, JUN, AT)).isEqualTo(Position.of("large", 1));
        assertThat(sizes.fire(sizes.begin(), "sort", 6, JUN, AT)).isEqualTo(Position.of("small", 1));
        assertThat(sizes.fire(sizes.begin(), "sort", 60, JUN, AT)).isEqualTo(Position.of("medium", 1));
        assertThat(sizes.fire(sizes.begin(), "sort", 600, JUN, AT)).isEqualTo(Position.of("any", 1));
        assertThat(sizes.transitions().stream().map(Transition::to))
                .containsExactly(List.of("large"), List.of("small"), List.of("medium"), List.of("any"));
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
    void aTimerCanBeFiredOnceItsClockHasRunOut() {
        Position<State> ready = Position.of(State.READY, 4);
        Job running = JOB.withLapseAt(LATER);
        assertThat(workflow.due(ready, running, LATER.minusNanos(1000))).isEmpty();
        assertThat(workflow.timers(ready, running)).containsExactly(new DueTimer<>(Event.LAPSE, "PICK_UP", LATER));
        assertThat(workflow.due(ready, running, LATER)).containsExactly(new DueTimer<>(Event.LAPSE, "PICK_UP", LATER));
        assertThat(workflow.timers(workflow.begin(), running)).isEmpty();
        assertThat(workflow.timers(ready, JOB)).isEmpty();
        assertThat(workflow.fire(ready, Event.LAPSE, running, Actor.SYSTEM, LATER))
                .isEqualTo(Position.of(State.RETURNED, 5));
        assertThat(workflow.fire(ready, Event.LAPSE, running, Actor.SYSTEM, AT)
                        .fold(Object::toString, Refused::message))
                .isEqualTo(
                        "Repair R-7: cannot LAPSE from READY at 2024-03-04T09:00Z: clock PICK_UP runs until"
                                + " 2024-04-03T09:00Z; allowed: CORRECT, ESCALATE. Put that right first, or fire another event.");
        Refused<State, Event> notRunning = refused(ready, Event.LAPSE, JOB, Actor.SYSTEM);
        assertThat(notRunning.guard()).contains("clock PICK_UP has run out");
        assertThat(notRunning.detail()).isEqualTo("clock PICK_UP does not run");
    }

    @Test
    void dueTimersComeTheEarliestFirstThenByName() {
        Workflow<String, String, Object> watches = Workflow.<String, String, Object>named("watches")
                .initial("a")
                .terminal("b")
                .clocks((subject, clock) -> Optional.of(clock.equals("late") ? AT : AT.minusSeconds(1)))
                .timer("z", "early")
                .timer("l", "late")
                .timer("y", "early")
                .on("z")
                .from("a")
                .to("b")
                .on("l")
                .from("a")
                .to("b")
                .on("y")
                .from("a")
                .to("b")
                .on("begin")
                .from("a")
                .toSame()
                .starts("early", "late")
                .build();
        assertThat(watches.due(watches.begin(), "any", AT))
                .extracting(DueTimer::event)
                .containsExactly("y", "z", "l");
        assertThat(watches.timers().keySet()).containsExactly("z", "l", "y");
        assertThat(watches.clocks()).containsExactly("early", "late");
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
