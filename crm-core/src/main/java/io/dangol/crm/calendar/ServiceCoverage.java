package io.dangol.crm.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How much of the time in which service is asked for is served: of 24 hours on 365 days, or of the office hours of customers
 * in other zones.
 *
 * <pre>{@code
 * WorkCalendar desk = seoul.union(berlin).union(denver);
 * ServiceCoverage.of(desk, WorkCalendar.always(), from, to).share(); // 0.74
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param asked open time of the calendar that is asked for
 * @param served the part of it in which the other calendar is open too
 * @param gaps when service is asked for and not served, in order
 */
public record ServiceCoverage(Duration asked, Duration served, List<OpenInterval> gaps) {

    private static final double NANOS_PER_SECOND = 1e9;

    public ServiceCoverage {
        Objects.requireNonNull(asked, "asked");
        gaps = List.copyOf(gaps);
        if (served.isNegative() || served.compareTo(asked) > 0) {
            throw new IllegalArgumentException(
                    "Of " + asked + " asked for, " + served + " are served; allowed is from none to all of it.");
        }
    }

    /**
     * Returns the coverage of a window.
     *
     * @param offered when service is given
     * @param wanted when it is asked for
     * @param from inclusive
     * @param to exclusive
     * @throws IllegalArgumentException if {@code to} is before {@code from}, or an instant is outside the horizon
     */
    public static ServiceCoverage of(WorkCalendar offered, WorkCalendar wanted, Instant from, Instant to) {
        return new ServiceCoverage(
                wanted.between(from, to),
                wanted.intersection(offered).between(from, to),
                wanted.except(offered).openIntervals(from, to));
    }

    /** Returns the share that is served, 0 to 1; empty where nothing is asked for. */
    public OptionalDouble share() {
        return asked.isZero() ? OptionalDouble.empty() : OptionalDouble.of(seconds(served) / seconds(asked));
    }

    private static double seconds(Duration duration) {
        return duration.toSeconds() + duration.toNanosPart() / NANOS_PER_SECOND;
    }
}
