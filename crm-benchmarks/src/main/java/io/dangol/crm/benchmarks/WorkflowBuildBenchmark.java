package io.dangol.crm.benchmarks;

import io.dangol.crm.complaint.ComplaintWorkflow;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Building a definition: of the small case, and of one of the size of the standard workflow of complaints. Ours is checked
 * when it is built, and what it is made of; no peer checks that every state is reached and leads to an end.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkflowBuildBenchmark {

    /** Which table. */
    @Param({"EIGHT", "STANDARD"})
    private String table = "";

    private CaseTable<?, ?> chosen = CaseTable.EIGHT;

    /**
     * Compares the engines on the small case, and counts the transitions of ours.
     *
     * @throws IllegalStateException if two engines differ
     */
    @Setup
    public void prepare() {
        chosen = table.equals("EIGHT") ? CaseTable.EIGHT : CaseTable.STANDARD;
        SameEnds.check();
        int built = OurCase.workflow(chosen).transitions().size();
        if (built != chosen.transitions()) {
            throw new IllegalStateException(
                    "The table has " + chosen.transitions() + " transitions, the workflow " + built + ".");
        }
    }

    /** Builds and checks a workflow. */
    @Benchmark
    public Object ours() {
        return OurCase.workflow(chosen);
    }

    /** Builds and checks the standard workflow of complaints itself, with its guards, whatever the table. */
    @Benchmark
    public Object oursComplaints() {
        return ComplaintWorkflow.standard();
    }

    /** Makes a configuration of stateless4j. */
    @Benchmark
    public Object peerStateless4j() {
        return Stateless4jCase.config(chosen, CaseFile.SMALL);
    }

    /** Builds a machine of Spring and starts it. */
    @Benchmark
    public Object peerSpring() {
        return SpringCase.machine(chosen, CaseFile.SMALL);
    }

    /** Makes a builder of Squirrel with its first machine, for which it compiles the definition. */
    @Benchmark
    public Object peerSquirrel() {
        return table.equals("EIGHT")
                ? SquirrelCase.small().newStateMachine(CaseState.NEW)
                : SquirrelCase.standard().newStateMachine(StandardState.RECEIVED);
    }
}
