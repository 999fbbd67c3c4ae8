package io.dangol.crm.sla;

import io.dangol.crm.calendar.WorkTimeline;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run of a clock from its start to its stop, with everything worked out that does not depend on when it is read.
 *
 * <p>The tail is the last stretch in which the clock ran: up to now, or up to its stop. It is taken to go on for ever, so
 * that the due instant of a clock that stopped early is where it would have been. A clock that is paused, or stopped in a
 * pause, has no tail: it is due only if it used up its target before.
 */
final class Cycle {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int PERCENT = 100;

    private final SlaMetric metric;
    private final int number;
    private final SlaAgreement agreement;
    private final @Nullable SlaTarget target;
    private final List<Segment> segments;
    private final long startedAt;
    private final long stoppedAt;
    private final boolean lapsed;
    private final long targetMicros;
    private final long riskMicros;
    private final long usedBeforeTail;
    private final long tailFrom;
    /** Null without a tail or a target. */
    private final @Nullable WorkTimeline tailTime;

    private final long due;
    private final long breachesAfter;

    /**
     * @param segments in order and without gaps, the last one open or ending at the stop
     * @param stoppedAt {@link WorkTimeline#NEVER} while the clock has not stopped
     * @param lapsed whether it stopped without what it waited for
     */
    Cycle(
            SlaMetric metric,
            int number,
            SlaAgreement agreement,
            @Nullable SlaTarget target,
            List<Segment> segments,
            long startedAt,
            long stoppedAt,
            boolean lapsed) {
        this.metric = metric;
        this.number = number;
        this.agreement = agreement;
        this.target = target;
        this.segments = segments;
        this.startedAt = startedAt;
        this.stoppedAt = stoppedAt;
        this.lapsed = lapsed;
        this.targetMicros = target == null ? 0 : micros(target.within());
        this.riskMicros = share(targetMicros, agreement.atRiskPercent());
        Segment last = segments.get(segments.size() - 1);
        this.tailFrom = last.counts() ? last.from() : WorkTimeline.NEVER;
        this.tailTime = last.counts() && target != null ? timeOf(last) : null;
        this.usedBeforeTail = target == null ? 0 : usedBeforeTailIn(segments);
        this.due = target == null ? WorkTimeline.NEVER : reached(targetMicros);
        this.breachesAfter = target == null ? WorkTimeline.NEVER : lastWithin(targetMicros);
    }

    static long micros(Duration duration) {
        return duration.getSeconds() * MICROS_PER_SECOND + duration.getNano() / NANOS_PER_MICRO;
    }

    static Duration duration(long micros) {
        return Duration.ofSeconds(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }

    /** Returns a percentage of a stretch of time, rounded up to the microsecond. */
    static long share(long micros, int percent) {
        long whole = micros / PERCENT * percent;
        long rest = micros % PERCENT * percent;
        return whole + (rest + PERCENT - 1) / PERCENT;
    }

    private WorkTimeline timeOf(Segment segment) {
        SlaTarget own = segment.target();
        return Objects.requireNonNull(own == null ? target : own).calendar().timeline();
    }

    private long usedBeforeTailIn(List<Segment> all) {
        long used = 0;
        for (Segment segment : all) {
            if (segment.counts() && segment.from() != tailFrom) {
                used += timeOf(segment).between(segment.from(), segment.to());
            }
        }
        return used;
    }

    /** Returns the first instant at which so much time is used, {@link WorkTimeline#NEVER} if that is not known. */
    long reached(long work) {
        if (work <= 0) {
            return startedAt;
        }
        long left = work;
        for (Segment segment : segments) {
            if (segment.counts() && segment.from() != tailFrom) {
                long used = timeOf(segment).between(segment.from(), segment.to());
                if (used >= left) {
                    return timeOf(segment).plus(segment.from(), left);
                }
                left -= used;
            }
        }
        return tailTime == null ? WorkTimeline.NEVER : tailTime.plus(tailFrom, left);
    }

    /** Returns the last instant at which no more than so much time is used, {@link WorkTimeline#NEVER} if not known. */
    long lastWithin(long work) {
        long left = work;
        for (Segment segment : segments) {
            if (segment.counts() && segment.from() != tailFrom) {
                WorkTimeline time = timeOf(segment);
                long used = time.between(segment.from(), segment.to());
                if (used > left) {
                    return time.nextOpen(time.plus(segment.from(), left));
                }
                left -= used;
            }
        }
        long at = tailTime == null ? WorkTimeline.NEVER : tailTime.plus(tailFrom, left);
        return tailTime == null || at == WorkTimeline.NEVER ? WorkTimeline.NEVER : tailTime.nextOpen(at);
    }

    /** Returns the time used at an instant, which is not before the last segment begins. */
    long elapsed(long at) {
        return tailTime == null
                ? usedBeforeTail
                : usedBeforeTail + tailTime.between(tailFrom, Math.max(tailFrom, Math.min(at, stoppedAt)));
    }

    ClockState state(long elapsed) {
        return target == null
                ? ClockState.NO_TARGET
                : ClockState.of(
                        elapsed,
                        targetMicros,
                        riskMicros,
                        stoppedAt != WorkTimeline.NEVER,
                        lapsed,
                        tailFrom == WorkTimeline.NEVER);
    }

    /**
     * Returns the instant at which the result was decided: of the stop if the target was met, else the last instant before
     * it was missed; {@link WorkTimeline#NEVER} if it is open at the instant of reading, lapsed, or without a target.
     */
    long decidedAt(long at) {
        ClockState state = state(elapsed(at));
        return switch (state) {
            case MET -> stoppedAt;
            case MISSED, BREACHED -> breachesAfter;
            default -> WorkTimeline.NEVER;
        };
    }

    /** Returns who owned the ticket at an instant of the cycle, empty text for nobody. */
    String ownerAt(long at) {
        String owner = "";
        for (Segment segment : segments) {
            if (segment.from() <= at) {
                owner = segment.owner();
            }
        }
        return owner;
    }

    /** Returns the open time of a segment up to an instant, whether it counts or not; 0 without a target. */
    long openTime(Segment segment, long at) {
        long end = Math.min(segment.to(), at);
        return target == null || end <= segment.from() ? 0 : timeOf(segment).between(segment.from(), end);
    }

    SlaMetric metric() {
        return metric;
    }

    int number() {
        return number;
    }

    SlaAgreement agreement() {
        return agreement;
    }

    @Nullable
    SlaTarget target() {
        return target;
    }

    List<Segment> segments() {
        return segments;
    }

    long startedAt() {
        return startedAt;
    }

    long stoppedAt() {
        return stoppedAt;
    }

    boolean isLapsed() {
        return lapsed;
    }

    long targetMicros() {
        return targetMicros;
    }

    long riskMicros() {
        return riskMicros;
    }

    long usedBeforeTail() {
        return usedBeforeTail;
    }

    long tailFrom() {
        return tailFrom;
    }

    /** Returns the open time by which the tail counts, or would. Asked of cycles with a target only. */
    WorkTimeline calendarTime() {
        return tailTime == null ? Objects.requireNonNull(target).calendar().timeline() : tailTime;
    }

    long due() {
        return due;
    }

    long breachesAfter() {
        return breachesAfter;
    }
}
