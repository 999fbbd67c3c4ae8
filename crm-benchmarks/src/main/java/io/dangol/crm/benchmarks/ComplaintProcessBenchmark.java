package io.dangol.crm.benchmarks;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintProcess;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.HandlingResult;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.workflow.TransitionRefusedException;
import java.time.Instant;
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
 * One complaint from its receipt to its closing, ten moves of the standard workflow with guards, clocks, recovery and an
 * entry of the audit trail for each; nothing is stored.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class ComplaintProcessBenchmark {

    private static final ComplaintNumber NUMBER = ComplaintNumber.of("C-2024-000001");
    private static final CustomerId CUSTOMER = ComplaintLife.customer(1);

    private ComplaintProcess process;

    /**
     * Makes the process and looks where a life ends.
     *
     * @throws IllegalStateException if the complaint is not closed at the end
     */
    @Setup
    public void prepare() {
        process = ComplaintLife.process();
        Complaint complaint = oursLife();
        if (!complaint.state().equals(ComplaintState.CLOSED)) {
            throw new IllegalStateException("The complaint ends in " + complaint.state() + ".");
        }
    }

    /** Handles a complaint. */
    @Benchmark
    public Complaint oursLife() {
        Instant at = ComplaintLife.START;
        HandlingResult.Handled done = process.receive(
                NUMBER,
                ComplaintLife.intake(CUSTOMER),
                ComplaintLife.TEXT,
                ComplaintLife.AGENT,
                at,
                CommandId.of("life 1"));
        for (ComplaintLife.Stage stage : ComplaintLife.STAGES) {
            at = at.plusSeconds(1);
            Stored<Complaint> current = new Stored<>(done.entry().version(), done.complaint());
            CommandId id = CommandId.of("life " + current.version().next());
            done = process.handle(current, stage.command().apply(CUSTOMER), stage.actor(), at, id)
                    .fold(handled -> handled, refused -> {
                        throw new TransitionRefusedException(refused.refusal());
                    });
        }
        return done.complaint();
    }
}
