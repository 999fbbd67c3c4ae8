package io.dangol.crm.benchmarks;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintDesk;
import io.dangol.crm.complaint.ComplaintProcess;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.storage.PageRequest;
import java.time.Instant;
import java.util.Optional;
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
 * One complaint at a desk over the store in memory, which holds others that are investigated: ten moves from its receipt to
 * its closing, then its erasure, so that the store keeps its size.
 *
 * <p>The time of a move is not to depend on how many complaints are stored.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 2)
public class ComplaintDeskBenchmark {

    private static final CustomerId CUSTOMER = CustomerId.of("10001");

    /** Number of complaints in the store. */
    @Param({"1000", "10000", "100000"})
    private int stored;

    private InMemoryComplaints store;
    private ComplaintDesk desk;
    private Instant now;

    /**
     * Takes the stored complaints over, and one to its end.
     *
     * @throws IllegalStateException if that one is not closed and erased
     */
    @Setup
    public void prepare() {
        ComplaintProcess process = ComplaintLife.process();
        now = ComplaintLife.START;
        store = new InMemoryComplaints();
        desk = ComplaintDesk.over(store)
                .workflow(process.workflow())
                .profile(process.profile())
                .clock(() -> now)
                .build();
        for (int i = 0; i < stored; i++) {
            now = now.plusSeconds(1);
            desk.as(ComplaintLife.AGENT)
                    .importAt(
                            ComplaintLife.intake(ComplaintLife.customer(i)),
                            Optional.of(ComplaintLife.TEXT),
                            ComplaintState.INVESTIGATING,
                            now,
                            Optional.of("carla"),
                            Optional.empty());
        }
        ComplaintState end = oursLife().state();
        int left = store.ofCustomer(CUSTOMER, PageRequest.first(1)).items().size();
        if (!end.equals(ComplaintState.CLOSED) || left > 0) {
            throw new IllegalStateException("The complaint ends in " + end + ", and " + left + " are left of it.");
        }
    }

    /** Receives a complaint, takes it to its end, and erases it. */
    @Benchmark
    public Complaint oursLife() {
        now = now.plusSeconds(1);
        Complaint complaint = desk.as(ComplaintLife.AGENT).register(ComplaintLife.intake(CUSTOMER), ComplaintLife.TEXT);
        for (ComplaintLife.Stage stage : ComplaintLife.STAGES) {
            now = now.plusSeconds(1);
            complaint = desk.as(stage.actor())
                    .carryOut(complaint.number(), stage.command().apply(CUSTOMER));
        }
        store.delete(CUSTOMER);
        return complaint;
    }
}
