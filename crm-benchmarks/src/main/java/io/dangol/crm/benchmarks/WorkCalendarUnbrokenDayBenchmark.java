package io.dangol.crm.benchmarks;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.calendar.WorkTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
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
 * From the instant at which a ticket comes in to the one at which it is due, on days from 9 to 17 without a break, and
 * with holidays.
 *
 * <p>The peer is {@code BusinessCalendarImpl.calculateBusinessTimeAsDate} of jBPM, which can express no break. Where a
 * span ends exactly at a closing it answers with the next opening, so it is compared with the next opening of ours;
 * what is timed is our deadline itself.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Duser.timezone=Asia/Seoul"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkCalendarUnbrokenDayBenchmark {

    /** Working hours that a ticket may take: half a day, 30 business days, one business year. */
    @Param({"4", "240", "2080"})
    private int hours;

    /** Number of tickets asked about in turn; a power of two. */
    @Param("4096")
    private int tickets;

    private ReceivedTickets received;
    private WorkCalendar calendar;
    private WorkTimeline timeline;
    private Duration open;
    private long openMicros;
    private JbpmCalendar jbpm;
    private String jbpmSpan;

    /**
     * Draws the tickets and compares the answers.
     *
     * @throws IllegalStateException if the two faces of ours or the peer differ on a ticket
     */
    @Setup
    public void prepare() {
        received = ReceivedTickets.of(tickets);
        calendar = OfficeHours.NINE_TO_FIVE.calendar();
        timeline = calendar.timeline();
        open = Duration.ofHours(hours);
        openMicros = TimeUnit.HOURS.toMicros(hours);
        jbpm = new JbpmCalendar();
        jbpmSpan = JbpmCalendar.span(hours);
        for (int ticket = 0; ticket < received.count(); ticket++) {
            Instant due = calendar.plus(received.instants[ticket], open).orElseThrow();
            received.requireEqual(
                    ticket, due, EpochMicros.toInstant(timeline.plus(received.micros[ticket], openMicros)));
            Instant rolled = calendar.nextOpen(due).orElseThrow();
            received.requireEqual(
                    ticket, rolled, jbpm.plus(received.millis[ticket], jbpmSpan).toInstant());
        }
    }

    /** Asks in epoch microseconds. */
    @Benchmark
    public long oursTimelinePlus() {
        return timeline.plus(received.micros[received.next()], openMicros);
    }

    /** Asks in {@code java.time}. */
    @Benchmark
    public Optional<Instant> oursPlus() {
        return calendar.plus(received.instants[received.next()], open);
    }

    /** Asks jBPM. */
    @Benchmark
    public Date peerJbpmCalculateDate() {
        return jbpm.plus(received.millis[received.next()], jbpmSpan);
    }
}
