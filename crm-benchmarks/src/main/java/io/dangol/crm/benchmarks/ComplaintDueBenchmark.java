package io.dangol.crm.benchmarks;

import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.complaint.ClockRule;
import io.dangol.crm.complaint.ComplaintClock;
import io.dangol.crm.complaint.ComplaintDesk;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.complaint.DeadlinePeriod;
import io.dangol.crm.complaint.DeadlineProfile;
import io.dangol.crm.complaint.DueRun;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.storage.PageRequest;
import java.time.Duration;
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
 * What is due at a desk: of so many open complaints the next hundredth is escalated, page by page.
 *
 * <p>The complaints came in one a second, and the time to acknowledge each is a day. The clock of the desk goes on from run
 * to run, so that each finds as many that no run before has seen.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 50)
@Measurement(iterations = 30)
public class ComplaintDueBenchmark {

    private static final int RUNS = 100;
    private static final PageRequest PAGE = PageRequest.first(500);

    /** Number of open complaints. */
    @Param({"1000", "10000", "100000"})
    private int open;

    private ComplaintDesk desk;
    private Instant now;

    /** Receives the complaints. */
    @Setup
    public void prepare() {
        now = ComplaintLife.START;
        desk = ComplaintDesk.over(new InMemoryComplaints())
                .workflow(ComplaintWorkflow.standard())
                .profile(DeadlineProfile.named("a day", "made up", WorkCalendar.always())
                        .with(ComplaintClock.ACK, ClockRule.statutory(DeadlinePeriod.openHours(24))))
                .clock(() -> now)
                .build();
        for (int i = 0; i < open; i++) {
            now = now.plusSeconds(1);
            desk.as(ComplaintLife.AGENT).register(ComplaintLife.intake(ComplaintLife.customer(i)), ComplaintLife.TEXT);
        }
        now = ComplaintLife.START.plus(Duration.ofDays(1));
    }

    /**
     * Runs what has become due.
     *
     * @throws IllegalStateException if it is not a hundredth of what is open
     */
    @Benchmark
    public int oursRunDue() {
        now = now.plusSeconds(open / RUNS);
        int done = 0;
        Optional<PageRequest> request = Optional.of(PAGE);
        while (request.isPresent()) {
            DueRun run = desk.runDue(request.get());
            done += run.done().size();
            request = run.next().map(PAGE::after);
        }
        if (done != open / RUNS) {
            throw new IllegalStateException("Of " + open + " open complaints " + done + " were due.");
        }
        return done;
    }
}
