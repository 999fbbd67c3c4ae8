package io.dangol.crm.benchmarks;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import io.dangol.crm.workflow.Fired;
import io.dangol.crm.workflow.Position;
import io.dangol.crm.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;

/**
 * The whole life of a new case, seven moves from its first state to its last, with a line of the audit trail for each.
 *
 * <p>The definition is there already, but for Spring Statemachine, which has one for each case.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkflowPathBenchmark {

    private CaseFile file;
    private CaseEvent[] events;
    private Workflow<CaseState, CaseEvent, CaseFile> workflow;
    private StateMachineConfig<CaseState, CaseEvent> stateless4j;
    private StateMachineBuilder<SquirrelCase.Small, CaseState, CaseEvent, CaseFile> squirrel;

    /**
     * Compares the trails.
     *
     * @throws IllegalStateException if two engines differ
     */
    @Setup
    public void prepare() {
        file = CaseFile.SMALL;
        events = CaseEvent.LIFE.toArray(new CaseEvent[0]);
        workflow = OurCase.workflow(CaseTable.EIGHT);
        stateless4j = Stateless4jCase.config(CaseTable.EIGHT, file);
        squirrel = SquirrelCase.small();
        SameEnds.check();
        List<CaseMove> ours = ours();
        if (!ours.equals(peerStateless4j()) || !ours.equals(peerSpring()) || !ours.equals(peerSquirrel())) {
            throw new IllegalStateException("The engines do not leave the same trail as " + ours + ".");
        }
    }

    /** Fires at positions. */
    @Benchmark
    public List<CaseMove> ours() {
        List<CaseMove> trail = new ArrayList<>(events.length);
        Position<CaseState> position = workflow.begin();
        for (CaseEvent event : events) {
            Fired<CaseState, CaseEvent> fired = workflow.fire(position, event, file, OurCase.AGENT, OurCase.AT)
                    .orThrow();
            trail.add(new CaseMove(fired.from(), fired.event(), fired.state(), fired.version(), OurCase.AT));
            position = fired;
        }
        return trail;
    }

    /** Makes a machine of stateless4j and fires at it. */
    @Benchmark
    public List<CaseMove> peerStateless4j() {
        List<CaseMove> trail = new ArrayList<>(events.length);
        StateMachine<CaseState, CaseEvent> machine = Stateless4jCase.machine(CaseTable.EIGHT, stateless4j);
        for (CaseEvent event : events) {
            CaseState before = machine.getState();
            machine.fire(event);
            trail.add(new CaseMove(before, event, machine.getState(), trail.size() + 1L, OurCase.AT));
        }
        return trail;
    }

    /** Builds a machine of Spring, starts it and fires at it. */
    @Benchmark
    public List<CaseMove> peerSpring() {
        List<CaseMove> trail = new ArrayList<>(events.length);
        var machine = SpringCase.machine(CaseTable.EIGHT, file);
        for (CaseEvent event : events) {
            CaseState before = machine.getState().getId();
            SpringCase.fire(machine, event);
            trail.add(new CaseMove(before, event, machine.getState().getId(), trail.size() + 1L, OurCase.AT));
        }
        return trail;
    }

    /** Makes a machine of Squirrel and fires at it. */
    @Benchmark
    public List<CaseMove> peerSquirrel() {
        List<CaseMove> trail = new ArrayList<>(events.length);
        SquirrelCase.Small machine = squirrel.newStateMachine(CaseState.NEW);
        machine.start(file);
        for (CaseEvent event : events) {
            CaseState before = machine.getCurrentState();
            machine.fire(event, file);
            trail.add(new CaseMove(before, event, machine.getCurrentState(), trail.size() + 1L, OurCase.AT));
        }
        return trail;
    }
}
