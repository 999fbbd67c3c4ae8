package io.dangol.crm.benchmarks;

import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.sla.ClockColumns;
import io.dangol.crm.sla.ClockState;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.SlaAgreement;
import io.dangol.crm.sla.SlaMetric;
import io.dangol.crm.sla.SlaPolicies;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.sla.TicketEvent;
import io.dangol.crm.sla.TicketFacts;
import io.dangol.crm.sla.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
 * How many tickets are on time, at risk, paused or late at one instant: from columns, from a reading of each clock, and from
 * the events themselves.
 *
 * <p>Tickets of 30 days with a reply, a pause and, half of them, a solution.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TicketClockBenchmark {

    private static final Instant START = Instant.parse("2024-01-02T00:00:00Z");
    private static final int MONTH_SECONDS = 30 * 86_400;
    private static final int DAY_SECONDS = 86_400;
    private static final TicketFacts FACTS = TicketFacts.of(Priority.HIGH);

    /** Number of tickets. */
    @Param({"100000", "1000000"})
    private int tickets;

    private SlaPolicies policies;
    private List<TicketClock> clocks;
    private ClockColumns columns;
    private Instant at;

    /**
     * Draws the tickets and compares the answers.
     *
     * @throws IllegalStateException if columns, readings and events do not agree
     */
    @Setup
    public void prepare() {
        WorkCalendar office = OfficeHours.WITH_LUNCH.calendar();
        policies = SlaPolicies.always(SlaAgreement.named("standard")
                .firstResponse(Priority.HIGH, Duration.ofHours(4), office)
                .resolution(Priority.HIGH, Duration.ofHours(40), office)
                .pausesIn("pending")
                .build());
        SplittableRandom random = new SplittableRandom(4);
        clocks = new ArrayList<>(tickets);
        for (int i = 0; i < tickets; i++) {
            clocks.add(TicketClock.of(policies, TicketId.of("T-" + i), FACTS, events(random)));
        }
        at = START.plusSeconds(MONTH_SECONDS + 5 * DAY_SECONDS);
        columns = ClockColumns.of(SlaMetric.RESOLUTION, clocks, at);
        Map<ClockState, Integer> expected = columns.count(at);
        if (!expected.equals(oursReadings()) || !expected.equals(oursFromEvents())) {
            throw new IllegalStateException("Columns count " + expected + " and readings " + oursReadings() + ".");
        }
    }

    private static List<TicketEvent> events(SplittableRandom random) {
        Instant opened = START.plusSeconds(random.nextInt(MONTH_SECONDS));
        Instant paused = opened.plusSeconds(1 + random.nextInt(DAY_SECONDS));
        Instant resumed = paused.plusSeconds(1 + random.nextInt(DAY_SECONDS));
        List<TicketEvent> events = new ArrayList<>(List.of(
                TicketEvent.created(opened),
                TicketEvent.agentReply(opened.plusSeconds(1 + random.nextInt(DAY_SECONDS))),
                TicketEvent.statusChanged(paused, "pending"),
                TicketEvent.statusChanged(resumed, "open")));
        if (random.nextBoolean()) {
            events.add(TicketEvent.solved(resumed.plusSeconds(random.nextInt(10 * DAY_SECONDS))));
        }
        return events;
    }

    /** Counts in columns. */
    @Benchmark
    public Map<ClockState, Integer> oursColumns() {
        return columns.count(at);
    }

    /** Reads each clock. */
    @Benchmark
    public Map<ClockState, Integer> oursReadings() {
        return count(clocks);
    }

    /** Makes each clock from its events, and reads it. */
    @Benchmark
    public Map<ClockState, Integer> oursFromEvents() {
        return count(clocks.stream()
                .map(clock -> TicketClock.of(policies, clock.ticket(), FACTS, clock.events()))
                .toList());
    }

    private Map<ClockState, Integer> count(List<TicketClock> all) {
        Map<ClockState, Integer> counts = new EnumMap<>(ClockState.class);
        for (ClockState state : ClockState.values()) {
            counts.put(state, 0);
        }
        all.stream()
                .filter(clock -> !clock.openedAt().isAfter(at))
                .forEach(clock ->
                        counts.merge(clock.read(SlaMetric.RESOLUTION, at).state(), 1, Integer::sum));
        return counts;
    }
}
