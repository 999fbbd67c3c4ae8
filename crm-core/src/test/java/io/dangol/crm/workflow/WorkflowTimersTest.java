package io.dangol.crm.workflow;

import static io.dangol.crm.workflow.Repairs.AT;
import static io.dangol.crm.workflow.Repairs.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.workflow.Repairs.Event;
import io.dangol.crm.workflow.Repairs.Job;
import io.dangol.crm.workflow.Repairs.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Timers: what is due, and when it may be fired. */
class WorkflowTimersTest {

    private static final Job JOB = Job.unpaid();
    private final Workflow<State, Event, Job> workflow = Repairs.workflow();

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
        Refused<State, Event> notRunning = workflow.fire(ready, Event.LAPSE, JOB, Actor.SYSTEM, AT)
                .fold(
                        fired -> {
                            throw new AssertionError(fired);
                        },
                        refusal -> refusal);
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
}
