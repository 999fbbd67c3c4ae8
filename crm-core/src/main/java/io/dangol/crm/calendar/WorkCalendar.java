package io.dangol.crm.calendar;

import io.dangol.crm.EpochMicros;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The opening hours of a service in one time zone, from which business time is computed.
 *
 * <pre>{@code
 * WorkCalendar seoul = WorkCalendar.in(ZoneId.of("Asia/Seoul"))
 *         .weekly(WeekDays.from(MONDAY).to(FRIDAY), "09:00-12:00", "13:00-18:00")
 *         .closed(KoreanHolidays.all())
 *         .build();
 * Optional<Instant> due = seoul.plus(receivedAt, Duration.ofHours(4));
 * Duration worked = seoul.between(receivedAt, repliedAt);
 * }</pre>
 *
 * <p>Open time is half-open: the instant of an opening is open, that of a closing is not. Changes of the clock are taken
 * from the zone at the date concerned: a day of 24 hours has 23 in spring. An opening or closing in a gap of the clock
 * happens at the change, one in an overlap at its first occurrence. A calendar that is never open is legal: it has no open
 * time and no deadlines.
 *
 * <p>Instants are truncated to the microsecond in which they lie. Durations must be whole microseconds. The horizon is
 * {@link #HORIZON_START} to {@link #HORIZON_END}; instants outside are refused, and what does not happen within it is
 * empty. {@link #timeline} answers the same questions in {@code long} microseconds.
 *
 * <p>Calendars are equal if their definitions are. Immutable and thread-safe.
 */
public final class WorkCalendar {

    /** The first instant of which a calendar knows, the beginning of the year 1900 in UTC. */
    public static final Instant HORIZON_START = Instant.parse("1900-01-01T00:00:00Z");

    /** The instant at which a calendar ends, the beginning of the year 2200 in UTC. */
    public static final Instant HORIZON_END = Instant.parse("2200-01-01T00:00:00Z");

    private static final int NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final ZoneId zone;
    private final OpenTime time;
    private final HolidayCoverage coverage;
    private final WorkTimeline timeline;

    WorkCalendar(ZoneId zone, OpenTime time, HolidayCoverage coverage) {
        this.zone = zone;
        this.time = time;
        this.coverage = coverage;
        this.timeline = new WorkTimeline(time);
    }

    /** Begins a calendar whose hours are local times of a zone. */
    public static WorkCalendarBuilder in(ZoneId zone) {
        return new WorkCalendarBuilder(zone);
    }

    /** Returns the calendar that is open at every instant, so that business time is elapsed time. Its zone is UTC. */
    public static WorkCalendar always() {
        return new WorkCalendar(ZoneOffset.UTC, new AlwaysOpen(), HolidayCoverage.always());
    }

    /**
     * Returns a calendar that is open in stated intervals only, such as windows of maintenance, to be
     * {@linkplain #except excepted} from another. Intervals may overlap and be in any order.
     *
     * @param zone whose dates are business days where there is open time on them
     * @throws IllegalArgumentException if an interval reaches beyond the horizon
     */
    public static WorkCalendar during(ZoneId zone, Collection<OpenInterval> intervals) {
        Objects.requireNonNull(zone, "zone");
        long[] openings = new long[intervals.size()];
        long[] closings = new long[intervals.size()];
        int i = 0;
        for (OpenInterval interval : intervals) {
            openings[i] = micros(interval.opensAt());
            closings[i++] = micros(interval.closesAt());
        }
        return new WorkCalendar(
                zone, new FixedIntervals(zone, FixedIntervals.merge(openings, closings)), HolidayCoverage.always());
    }

    /** Returns the zone whose local times and dates the hours are. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Returns the dates for which all holiday sources of this calendar know the holidays. Beyond them, hours are those of
     * ordinary days.
     */
    public HolidayCoverage holidayCoverage() {
        return coverage;
    }

    /**
     * Returns the open time from one instant to another, negative where the second is before the first.
     *
     * @throws IllegalArgumentException if an instant is outside the horizon
     */
    public Duration between(Instant from, Instant to) {
        long micros = timeline.between(micros(from), micros(to));
        return Duration.ofSeconds(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }

    /**
     * Returns the earliest instant, not before the given one, by which a stretch of open time has passed. A stretch that
     * ends exactly at a closing ends there; {@link #nextOpen} of it is the last instant at which no more has passed.
     *
     * @return the instant; empty if there is none within the horizon, as in a calendar that never opens again
     * @throws IllegalArgumentException if the duration is negative or finer than a microsecond, or the instant is outside
     *     the horizon
     */
    public Optional<Instant> plus(Instant from, Duration open) {
        return instant(timeline.plus(micros(from), openMicros(open)));
    }

    /**
     * Returns the latest instant, not after the given one, from which a stretch of open time passes until it.
     *
     * @return the instant; empty if there is none within the horizon
     * @throws IllegalArgumentException if the duration is negative or finer than a microsecond, or the instant is outside
     *     the horizon
     */
    public Optional<Instant> minus(Instant to, Duration open) {
        return instant(timeline.minus(micros(to), openMicros(open)));
    }

    /**
     * Tells whether an instant is open.
     *
     * @throws IllegalArgumentException if the instant is outside the horizon
     */
    public boolean isOpen(Instant at) {
        return timeline.isOpen(micros(at));
    }

    /**
     * Returns an instant itself, truncated to the microsecond, if it is open, else the next opening.
     *
     * @return the instant; empty if the calendar does not open again within the horizon
     * @throws IllegalArgumentException if the instant is outside the horizon
     */
    public Optional<Instant> nextOpen(Instant at) {
        return instant(timeline.nextOpen(micros(at)));
    }

    /**
     * Returns the end of the open time in which an instant lies, or if it is closed, of the next open time.
     *
     * @return the instant; empty if the calendar does not close again within the horizon
     * @throws IllegalArgumentException if the instant is outside the horizon
     */
    public Optional<Instant> nextClose(Instant at) {
        return instant(timeline.nextClose(micros(at)));
    }

    /**
     * Returns the open intervals between two instants, in order, clipped to them; adjacent ones are one.
     *
     * @param from inclusive
     * @param to exclusive
     * @throws IllegalArgumentException if {@code to} is before {@code from}, or an instant is outside the horizon
     */
    public List<OpenInterval> openIntervals(Instant from, Instant to) {
        List<OpenInterval> intervals = new ArrayList<>();
        timeline.forEachOpen(
                micros(from),
                micros(to),
                (opens, closes) ->
                        intervals.add(new OpenInterval(EpochMicros.toInstant(opens), EpochMicros.toInstant(closes))));
        return List.copyOf(intervals);
    }

    /** Returns a calendar that is open when this or the other is. It keeps the zone of this. */
    public WorkCalendar union(WorkCalendar other) {
        return composed(SetOperation.UNION, other);
    }

    /** Returns a calendar that is open when both this and the other are. It keeps the zone of this. */
    public WorkCalendar intersection(WorkCalendar other) {
        return composed(SetOperation.INTERSECTION, other);
    }

    /** Returns a calendar that is open when this is and the other is not. It keeps the zone of this. */
    public WorkCalendar except(WorkCalendar other) {
        return composed(SetOperation.EXCEPT, other);
    }

    private WorkCalendar composed(SetOperation operation, WorkCalendar other) {
        return new WorkCalendar(
                zone, new ComposedTime(operation, time, other.time, zone), coverage.intersection(other.coverage));
    }

    /** Returns the days on which this calendar has hours. */
    public BusinessDays businessDays() {
        return new BusinessDays(time);
    }

    /** Returns the open time in epoch microseconds, for kernels and columns. */
    public WorkTimeline timeline() {
        return timeline;
    }

    private static long micros(Instant instant) {
        if (instant.isBefore(HORIZON_START) || instant.isAfter(HORIZON_END)) {
            throw new IllegalArgumentException("Instant " + instant
                    + " is outside the horizon of a calendar; allowed are " + HORIZON_START + " to " + HORIZON_END
                    + ". Leave out an instant that stands for 'never'.");
        }
        return EpochMicros.truncate(instant);
    }

    /** Longer than the horizon is as long as it gets: the answer is empty either way. */
    private static long openMicros(Duration open) {
        int nanos = open.getNano();
        if (nanos % NANOS_PER_MICRO != 0) {
            throw new IllegalArgumentException("Open time of " + open
                    + " is finer than a microsecond. Truncate it first, for example with"
                    + " Duration.truncatedTo(ChronoUnit.MICROS).");
        }
        long seconds = open.getSeconds();
        if (seconds < 0) {
            throw new IllegalArgumentException("Open time of " + open
                    + "; allowed is 0 or more. Go back in time with minus, not with a negative duration.");
        }
        return seconds < Long.MAX_VALUE / MICROS_PER_SECOND
                ? seconds * MICROS_PER_SECOND + nanos / NANOS_PER_MICRO
                : Long.MAX_VALUE;
    }

    private static Optional<Instant> instant(long micros) {
        return micros == WorkTimeline.NEVER ? Optional.empty() : Optional.of(EpochMicros.toInstant(micros));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof WorkCalendar o && zone.equals(o.zone) && time.equals(o.time));
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, time);
    }

    @Override
    public String toString() {
        return "WorkCalendar[" + zone + ", " + time + "]";
    }
}
