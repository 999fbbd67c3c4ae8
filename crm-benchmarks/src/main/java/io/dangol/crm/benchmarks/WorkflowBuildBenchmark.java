package io.dangol.crm.benchmarks;

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

/**
 * Building the definition of the small case. Ours is checked when it is built: that every state is reached and leads to an
 * end, which no peer checks.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkflowBuildBenchmark {

    /**
     * Compares the engines, and counts the transitions of ours.
     *
     * @throws IllegalStateException if two engines differ
     */
    @Setup
    public void prepare() {
        SameEnds.check();
        int built = OurCase.workflow(CaseTable.EIGHT).transitions().size();
        if (built != CaseTable.EIGHT.transitions()) {
            throw new IllegalStateException(
                    "The table has " + CaseTable.EIGHT.transitions() + " transitions, the workflow " + built + ".");
        }
    }

    /** Builds and checks a workflow. */
    @Benchmark
    public Object ours() {
        return OurCase.workflow(CaseTable.EIGHT);
    }

    /** Makes a configuration of stateless4j. */
    @Benchmark
    public Object peerStateless4j() {
        return Stateless4jCase.config(CaseTable.EIGHT, CaseFile.SMALL);
    }

    /** Builds a machine of Spring and starts it. */
    @Benchmark
    public Object peerSpring() {
        return SpringCase.machine(CaseTable.EIGHT, CaseFile.SMALL);
    }

    /** Makes a builder of Squirrel with its first machine, for which it compiles the definition. */
    @Benchmark
    public Object peerSquirrel() {
        return SquirrelCase.small().newStateMachine(CaseState.NEW);
    }
}
