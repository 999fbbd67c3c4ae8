package io.dangol.crm.benchmarks;

import com.github.oxo42.stateless4j.StateMachine;
import io.dangol.crm.workflow.Position;
import io.dangol.crm.workflow.Workflow;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One firing, out of five that lead a case back to where it was: our workflow with role, guard, version check and result,
 * and the peers with a guard alone.
 *
 * <p>The plain table is no peer but what a program without an engine would do: an array of states, and the guard.
 */
// JMH calls the method marked @Setup before any other, and a plain table is indexed by ordinals
@SuppressWarnings({"NullAway.Init", "EnumOrdinal"})
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkflowFireBenchmark {

    private static final List<CaseEvent> TO_WORK = List.of(CaseEvent.ACCEPT, CaseEvent.START);
    private static final int LOOP = 5;
    private static final int EVENTS = CaseEvent.values().length;

    private CaseFile file;
    private CaseEvent[] events;
    private Workflow<CaseState, CaseEvent, CaseFile> workflow;
    private Position<CaseState> position;
    private CaseState[] table;
    private CaseState plain;
    private StateMachine<CaseState, CaseEvent> stateless4j;
    private org.springframework.statemachine.StateMachine<CaseState, CaseEvent> spring;
    private SquirrelCase.Small squirrel;

    /**
     * Takes a case of each engine to work, and compares where they stand after a loop and after a life.
     *
     * @throws IllegalStateException if two engines differ
     */
    @Setup
    public void prepare() {
        file = CaseFile.SMALL;
        events = CaseEvent.LOOP.toArray(new CaseEvent[0]);
        SameEnds.check();
        workflow = OurCase.workflow(CaseTable.EIGHT);
        position = OurCase.run(workflow, TO_WORK);
        table = new CaseState[CaseState.values().length * CaseEvent.values().length];
        for (CaseTable.Row<CaseState, CaseEvent> row : CaseTable.EIGHT.rows()) {
            row.from().forEach(from -> table[cell(from, row.event())] = row.to());
        }
        plain = CaseState.WORKING;
        stateless4j = Stateless4jCase.machine(CaseTable.EIGHT, Stateless4jCase.config(CaseTable.EIGHT, file));
        spring = SpringCase.machine(CaseTable.EIGHT, file);
        squirrel = SquirrelCase.small().newStateMachine(CaseState.NEW);
        for (CaseEvent event : TO_WORK) {
            stateless4j.fire(event);
            SpringCase.fire(spring, event);
            squirrel.fire(event, file);
        }
        SameEnds.require(CaseState.WORKING, position.state());
        SameEnds.require(CaseState.WORKING, peerPlainTable());
        SameEnds.require(CaseState.WORKING, peerStateless4j());
        SameEnds.require(CaseState.WORKING, peerSpring());
        SameEnds.require(CaseState.WORKING, peerSquirrel());
        SameEnds.require(CaseState.WORKING, ours().state());
        SameEnds.require(CaseState.WORKING, oursKept().state());
    }

    /** The number of columns is a constant, as a program without an engine would have it. */
    private static int cell(CaseState state, CaseEvent event) {
        return state.ordinal() * EVENTS + event.ordinal();
    }

    /** Fires at our position, which the caller passes from one firing to the next, as a program does that reads and saves it. */
    @Benchmark
    @OperationsPerInvocation(LOOP)
    public Position<CaseState> ours() {
        Position<CaseState> current = position;
        for (CaseEvent event : events) {
            current = workflow.fire(current, event, file, OurCase.AGENT, OurCase.AT)
                    .orThrow();
        }
        position = current;
        return current;
    }

    /**
     * Does the same and keeps each position in an object that lives long, as the peers do: that the garbage collector notes
     * each such write takes part of the time.
     */
    @Benchmark
    @OperationsPerInvocation(LOOP)
    public Position<CaseState> oursKept() {
        for (CaseEvent event : events) {
            position = workflow.fire(position, event, file, OurCase.AGENT, OurCase.AT)
                    .orThrow();
        }
        return position;
    }

    /** Looks into an array. */
    @Benchmark
    @OperationsPerInvocation(LOOP)
    public CaseState peerPlainTable() {
        for (CaseEvent event : events) {
            if (file.isWithinLimit()) {
                plain = table[cell(plain, event)];
            }
        }
        return plain;
    }

    /** Fires at a machine of stateless4j. */
    @Benchmark
    @OperationsPerInvocation(LOOP)
    public CaseState peerStateless4j() {
        for (CaseEvent event : events) {
            stateless4j.fire(event);
        }
        return stateless4j.getState();
    }

    /** Fires at a machine of Spring. */
    @Benchmark
    @OperationsPerInvocation(LOOP)
    public CaseState peerSpring() {
        for (CaseEvent event : events) {
            SpringCase.fire(spring, event);
        }
        return spring.getState().getId();
    }

    /** Fires at a machine of Squirrel. */
    @Benchmark
    @OperationsPerInvocation(LOOP)
    public CaseState peerSquirrel() {
        for (CaseEvent event : events) {
            squirrel.fire(event, file);
        }
        return squirrel.getCurrentState();
    }
}
