package io.dangol.crm.benchmarks;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.calendar.WorkTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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
 * From the instants at which a ticket comes in and is answered to the working time between them, with a break at noon
 * and holidays. Every answer comes exactly the given hours after its ticket.
 *
 * <p>The peer is {@code ProjectCalendar.getWork} of MPXJ. It works on local time, which is converted for it beforehand.
 * It remembers its answers until the garbage collector runs: with a few thousand pairs most of its answers are
 * remembered ones, which is to its favour; {@code -p tickets=65536} makes it work.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkCalendarElapsedBenchmark {

    /** Working hours that a ticket may take: half a day, 30 business days, one business year. */
    @Param({"4", "240", "2080"})
    private int hours;

    /** Number of tickets asked about in turn; a power of two. */
    @Param("4096")
    private int tickets;

    private ReceivedTickets received;
    private WorkCalendar calendar;
    private WorkTimeline timeline;
    private Instant[] answered;
    private long[] answeredMicros;
    private LocalDateTime[] answeredLocal;
    private MpxjCalendar mpxj;

    /**
     * Draws the tickets and compares the answers.
     *
     * @throws IllegalStateException if the two faces of ours or the peer do not return the hours on a ticket
     */
    @Setup
    public void prepare() {
        received = ReceivedTickets.of(tickets);
        calendar = OfficeHours.WITH_LUNCH.calendar();
        timeline = calendar.timeline();
        mpxj = MpxjCalendar.of(OfficeHours.WITH_LUNCH);
        Duration open = Duration.ofHours(hours);
        answered = Arrays.stream(received.instants)
                .map(instant -> calendar.plus(instant, open).orElseThrow())
                .toArray(Instant[]::new);
        answeredMicros = Arrays.stream(answered).mapToLong(EpochMicros::exact).toArray();
        answeredLocal = Arrays.stream(answered).map(ReceivedTickets::local).toArray(LocalDateTime[]::new);
        org.mpxj.Duration mpxjSpan = MpxjCalendar.span(hours);
        for (int ticket = 0; ticket < received.count(); ticket++) {
            long micros = timeline.between(received.micros[ticket], answeredMicros[ticket]);
            received.requireEqual(ticket, open, Duration.of(micros, ChronoUnit.MICROS));
            received.requireEqual(ticket, open, calendar.between(received.instants[ticket], answered[ticket]));
            received.requireEqual(ticket, mpxjSpan, mpxj.between(received.locals[ticket], answeredLocal[ticket]));
        }
    }

    /** Asks in epoch microseconds. */
    @Benchmark
    public long oursTimelineBetween() {
        int ticket = received.next();
        return timeline.between(received.micros[ticket], answeredMicros[ticket]);
    }

    /** Asks in {@code java.time}. */
    @Benchmark
    public Duration oursBetween() {
        int ticket = received.next();
        return calendar.between(received.instants[ticket], answered[ticket]);
    }

    /** Asks MPXJ. */
    @Benchmark
    public org.mpxj.Duration peerMpxjGetWork() {
        int ticket = received.next();
        return mpxj.between(received.locals[ticket], answeredLocal[ticket]);
    }
}
