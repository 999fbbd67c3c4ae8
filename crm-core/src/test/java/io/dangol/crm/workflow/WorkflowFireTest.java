package io.dangol.crm.workflow;

import static io.dangol.crm.workflow.Repairs.AT;
import static io.dangol.crm.workflow.Repairs.BOSS;
import static io.dangol.crm.workflow.Repairs.JUN;
import static io.dangol.crm.workflow.Repairs.MINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

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
}
