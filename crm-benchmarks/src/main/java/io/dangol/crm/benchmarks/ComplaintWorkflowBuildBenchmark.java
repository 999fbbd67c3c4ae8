package io.dangol.crm.benchmarks;

import io.dangol.crm.complaint.ComplaintCase;
import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintPhase;
import io.dangol.crm.complaint.ComplaintRoles;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.workflow.Workflow;
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

/** Building and checking the standard workflow of complaints, which is made anew at each call, and one that a host extends. */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ComplaintWorkflowBuildBenchmark {

    private static final ComplaintState AT_WAREHOUSE = ComplaintState.of("AT_WAREHOUSE", ComplaintPhase.HANDLING);
    private static final ComplaintEvent ASK = ComplaintEvent.of("ASK_WAREHOUSE");
    private static final ComplaintEvent REPLY = ComplaintEvent.of("WAREHOUSE_REPLIED");

    private ComplaintWorkflow standard;

    /**
     * Counts the states.
     *
     * @throws IllegalStateException if the extended workflow has not one more, or two calls return the same workflow
     */
    @Setup
    public void prepare() {
        standard = ComplaintWorkflow.standard();
        int states = standard.definition().states().size();
        if (oursExtended().states().size() != states + 1 || standard.definition() == oursStandard()) {
            throw new IllegalStateException("The workflow is not built anew.");
        }
    }

    /** Describes, builds and checks the standard workflow. */
    @Benchmark
    public Workflow<ComplaintState, ComplaintEvent, ComplaintCase> oursStandard() {
        return ComplaintWorkflow.standard().definition();
    }

    /** Adds a state with two moves to the standard workflow, builds it and checks it. */
    @Benchmark
    public Workflow<ComplaintState, ComplaintEvent, ComplaintCase> oursExtended() {
        return standard.toBuilder("with a warehouse")
                .phase(ComplaintPhase.HANDLING.name(), AT_WAREHOUSE)
                .on(ASK)
                .from(ComplaintState.INVESTIGATING)
                .to(AT_WAREHOUSE)
                .by(ComplaintRoles.OWNER)
                .on(REPLY)
                .from(AT_WAREHOUSE)
                .to(ComplaintState.INVESTIGATING)
                .build();
    }
}
