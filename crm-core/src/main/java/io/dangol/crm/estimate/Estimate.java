package io.dangol.crm.estimate;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A number estimated from observations, with how many there were and between which bounds the truth may lie.
 *
 * <p>Without observations there is no value: the quality is {@link Quality#NO_DATA} and value and bounds are empty,
 * never zero and never NaN. Where a value has no interval, as the mean of one observation, the bounds alone are empty.
 * Proportions are shares from 0 to 1, not percentages. The bounds of every factory here enclose the value.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the estimate; empty exactly when the quality is {@code NO_DATA}
 * @param n the number of observations, or of events for a rate
 * @param low the lower bound; present together with {@code high}
 * @param high the upper bound, not below {@code low}
 * @param level the share of such intervals that hold the truth in the long run, above 0 and below 1, usually 0.95
 * @param method how the bounds were computed, or would have been
 * @param quality how far the estimate can be used
 */
public record Estimate(
        OptionalDouble value,
        @PositiveOrZero long n,
        OptionalDouble low,
        OptionalDouble high,
        @Positive double level,
        IntervalMethod method,
        Quality quality) {

    /** The level of an interval where none is named: 95 %. */
    public static final double DEFAULT_LEVEL = 0.95;

    /** The most trials or events of an exact interval; the series behind it may not converge for many more. */
    private static final long MAX_EXACT = 1_000_000_000;

    private static final int MAX_DECIMALS = 12;

    public Estimate {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(quality, "quality");
        requireLevel(level);
        requireCount(n, "observations");
        if (value.isEmpty() != (quality == Quality.NO_DATA)) {
            throw new IllegalArgumentException("An estimate of quality " + quality
                    + (value.isEmpty() ? " has no value" : " has the value " + value.getAsDouble())
                    + "; the value is absent exactly when the quality is NO_DATA.");
        }
        if (low.isPresent() != high.isPresent() || (low.isPresent() && value.isEmpty())) {
            throw new IllegalArgumentException("An estimate has value " + value + ", low " + low + " and high " + high
                    + "; both bounds or none are given, and none without a value.");
        }
        requireFinite(value, "value");
        requireFinite(low, "lower bound");
        requireFinite(high, "upper bound");
        if (low.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            throw new IllegalArgumentException("An estimate has the bounds " + low.getAsDouble() + " and "
                    + high.getAsDouble() + "; give the lower one first.");
        }
    }

    /**
     * Returns the share of successes with its {@link IntervalMethod#WILSON} interval at 95 %; without trials there is no
     * data.
     *
     * @throws IllegalArgumentException if a count is negative or there are more successes than trials
     */
    public static Estimate ofProportion(long successes, long n) {
        return ofProportion(successes, n, IntervalMethod.WILSON, DEFAULT_LEVEL);
    }

    /**
     * Returns the share of successes with an interval of the caller's choice; without trials there is no data.
     *
     * @param method {@code WILSON}, {@code WILSON_CORRECTED} or {@code CLOPPER_PEARSON}, the last one for at most
     *     1,000,000,000 trials
     * @throws IllegalArgumentException if a count is negative, there are more successes than trials, the method is
     *     another one or not meant for so many trials, or the level is not between 0 and 1
     */
    public static Estimate ofProportion(long successes, long n, IntervalMethod method, double level) {
        requireShare(successes, n);
        requireLevel(level);
        if (method != IntervalMethod.WILSON
                && method != IntervalMethod.WILSON_CORRECTED
                && method != IntervalMethod.CLOPPER_PEARSON) {
            throw new IllegalArgumentException("Interval method " + method
                    + " is not one of a proportion; use WILSON, WILSON_CORRECTED or CLOPPER_PEARSON.");
        }
        if (method == IntervalMethod.CLOPPER_PEARSON && n > MAX_EXACT) {
            throw new IllegalArgumentException(n + " trials are too many for CLOPPER_PEARSON, at most " + MAX_EXACT
                    + "; use WILSON, which hardly differs for so many.");
        }
        if (n == 0) {
            return noData(0, method, level);
        }
        Interval interval = switch (method) {
            case WILSON -> Interval.wilson(successes, n, level);
            case WILSON_CORRECTED -> Interval.wilsonCorrected(successes, n, level);
            default -> Interval.clopperPearson(successes, n, level);
        };
        return of((double) successes / n, n, interval, method, level);
    }

    /**
     * Returns a share that is as precise as one of so many independent trials, with its {@link IntervalMethod#WILSON} interval:
     * for a share whose variance comes from a method of its own, as with censored or weighted observations, where the trials
     * are share (1 − share) / variance.
     *
     * @param share 0 to 1
     * @param trials the effective number of trials, above 0, finite, not necessarily whole
     * @param n from how many observations, at least 1
     * @param level the level of the interval, above 0 and below 1, such as 0.95
     * @throws IllegalArgumentException if a number is out of its range, or the level is not between 0 and 1
     */
    public static Estimate ofShare(double share, double trials, long n, double level) {
        requireLevel(level);
        // written so that a NaN is refused as well
        if (!(share >= 0 && share <= 1) || !(trials > 0) || Double.isInfinite(trials) || n < 1) {
            throw new IllegalArgumentException("Share " + share + " of " + trials + " effective trials from " + n
                    + " observations; the share is from 0 to 1, the trials are above 0, and there is an observation.");
        }
        return of(share, n, Interval.wilson(share, trials, level), IntervalMethod.WILSON, level);
    }

    /**
     * Returns the mean with its {@link IntervalMethod#STUDENT_T} interval.
     *
     * <p>The observations are taken as independent and alike. The result has the same bits in whatever order they come.
     * One observation gives its value as the mean, no interval and {@link Quality#LOW_SAMPLE}; none gives no data.
     *
     * @param values the observations, finite; not changed
     * @throws IllegalArgumentException if an observation is not finite, the level is not between 0 and 1, or the
     *     observations are so large that a bound is beyond the range of a double
     */
    public static Estimate ofMean(double[] values, double level) {
        requireLevel(level);
        int n = values.length;
        if (n == 0) {
            return noData(0, IntervalMethod.STUDENT_T, level);
        }
        double[] sorted = sortedFinite(values);
        double mean = Moments.mean(sorted);
        if (n == 1) {
            return withoutInterval(mean, n, IntervalMethod.STUDENT_T, level);
        }
        Interval interval = Interval.student(mean, Moments.standardError(sorted, mean), n, level);
        return of(mean, n, interval, IntervalMethod.STUDENT_T, level);
    }

    /**
     * Returns the mean of the first observations minus that of the second, of two independent groups that may differ in
     * their spread, with its {@link IntervalMethod#WELCH} interval.
     *
     * <p>The result has the same bits in whatever order each group comes. Without observations in either group there is no
     * data; with a single one in either there is a difference, no interval and {@link Quality#LOW_SAMPLE}. Groups without
     * any spread have an interval without width. The number of observations is that of both groups together.
     *
     * @param first the observations of one group, finite; not changed
     * @param second those of the other
     * @throws IllegalArgumentException if an observation is not finite, the level is not between 0 and 1, or the
     *     observations are so large that a bound is beyond the range of a double
     */
    public static Estimate ofMeanDifference(double[] first, double[] second, double level) {
        requireLevel(level);
        long n = (long) first.length + second.length;
        double[] sorted1 = sortedFinite(first);
        double[] sorted2 = sortedFinite(second);
        if (sorted1.length == 0 || sorted2.length == 0) {
            return noData(n, IntervalMethod.WELCH, level);
        }
        double mean1 = Moments.mean(sorted1);
        double mean2 = Moments.mean(sorted2);
        double difference = mean1 - mean2;
        if (sorted1.length == 1 || sorted2.length == 1) {
            return withoutInterval(difference, n, IntervalMethod.WELCH, level);
        }
        Interval interval = Interval.welch(
                difference,
                Moments.standardError(sorted1, mean1),
                sorted1.length,
                Moments.standardError(sorted2, mean2),
                sorted2.length,
                level);
        return of(difference, n, interval, IntervalMethod.WELCH, level);
    }

    /**
     * Returns the first share minus the second, of two independent groups, with its {@link IntervalMethod#NEWCOMBE}
     * interval; without trials in either group there is no data. The number of observations is that of both groups
     * together.
     *
     * @throws IllegalArgumentException if a count is negative, a group has more successes than trials, or the level is
     *     not between 0 and 1
     */
    public static Estimate ofDifference(long successes1, long n1, long successes2, long n2, double level) {
        requireShare(successes1, n1);
        requireShare(successes2, n2);
        requireLevel(level);
        if (n1 > Long.MAX_VALUE - n2) {
            throw new IllegalArgumentException(n1 + " and " + n2 + " trials are together more than a long holds.");
        }
        long n = n1 + n2;
        if (n1 == 0 || n2 == 0) {
            return noData(n, IntervalMethod.NEWCOMBE, level);
        }
        Interval interval = Interval.newcombe(successes1, n1, successes2, n2, level);
        return of((double) successes1 / n1 - (double) successes2 / n2, n, interval, IntervalMethod.NEWCOMBE, level);
    }

    /**
     * Returns the events per unit of exposure with their {@link IntervalMethod#GARWOOD} interval.
     *
     * <p>No events in some exposure are data: the rate is 0 and its upper bound says what can be excluded. No exposure is
     * no data. The number of observations is that of the events.
     *
     * @param events how often something happened, 0 to 1,000,000,000
     * @param exposure over how much time, how many contacts or whatever else the rate is per; 0 or more, finite
     * @throws IllegalArgumentException if a number is out of its range, there are events without exposure, the exposure is
     *     so small that a bound is beyond the range of a double, or the level is not between 0 and 1
     */
    public static Estimate ofRate(long events, double exposure, double level) {
        requireCount(events, "events");
        requireLevel(level);
        if (events > MAX_EXACT) {
            throw new IllegalArgumentException(events + " events are too many for GARWOOD, at most " + MAX_EXACT
                    + "; use ofStandardError with the root of the events, which hardly differs for so many.");
        }
        if (!(exposure >= 0) || Double.isInfinite(exposure) || (exposure == 0 && events > 0)) {
            throw new IllegalArgumentException(events + " events in an exposure of " + exposure
                    + "; the exposure is finite, not negative, and above 0 where there are events.");
        }
        if (exposure == 0) {
            return noData(0, IntervalMethod.GARWOOD, level);
        }
        Interval counts = Interval.garwood(events, level);
        Interval interval = new Interval(counts.low() / exposure, counts.high() / exposure);
        return of(events / exposure, events, interval, IntervalMethod.GARWOOD, level);
    }

    /**
     * Returns an estimate that comes with its own standard error, with its {@link IntervalMethod#NORMAL} interval; an
     * estimate from no observations is no data.
     *
     * @param standardError the estimated standard deviation of the estimate, in its unit; 0 or more, finite
     * @param n from how many observations
     * @throws IllegalArgumentException if the value is not finite, the standard error is negative or not finite, the
     *     count is negative, or the level is not between 0 and 1
     */
    public static Estimate ofStandardError(double value, double standardError, long n, double level) {
        requireCount(n, "observations");
        requireLevel(level);
        if (!Double.isFinite(value) || !(standardError >= 0) || Double.isInfinite(standardError)) {
            throw new IllegalArgumentException("Estimate " + value + " with standard error " + standardError
                    + "; both are finite numbers, and the standard error is not negative.");
        }
        return n == 0
                ? noData(0, IntervalMethod.NORMAL, level)
                : of(value, n, Interval.normal(value, standardError, level), IntervalMethod.NORMAL, level);
    }

    /**
     * Returns this estimate, marked {@link Quality#LOW_SAMPLE} if it rests on fewer observations than a minimum; value
     * and bounds stay.
     *
     * @throws IllegalArgumentException if the minimum is negative
     */
    public Estimate withMinimum(long minimum) {
        requireCount(minimum, "observations as a minimum");
        return n >= minimum || quality == Quality.NO_DATA
                ? this
                : new Estimate(value, n, low, high, level, method, Quality.LOW_SAMPLE);
    }

    /**
     * Returns the estimate for a human reader, such as {@code 0.80 [0.71, 0.87] n=100 WILSON 95%}: as many decimals as
     * show the width of the interval in two digits, and the quality where it is not {@code OK}.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (value.isPresent()) {
            String format = "%." + decimals() + "f";
            text.append(String.format(Locale.ROOT, format, value.getAsDouble())).append(' ');
            if (low.isPresent()) {
                text.append(String.format(
                        Locale.ROOT, "[" + format + ", " + format + "] ", low.getAsDouble(), high.getAsDouble()));
            }
        }
        String percent =
                BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString();
        text.append("n=")
                .append(n)
                .append(' ')
                .append(method)
                .append(' ')
                .append(percent)
                .append('%');
        return quality == Quality.OK
                ? text.toString()
                : text.append(' ').append(quality).toString();
    }

    private int decimals() {
        double width = low.isPresent() ? high.getAsDouble() - low.getAsDouble() : 0;
        double scale = width > 0 ? width : Math.abs(value.getAsDouble()) / 10;
        return scale > 0 ? (int) Math.max(0, Math.min(MAX_DECIMALS, 1 - Math.floor(Math.log10(scale)))) : 2;
    }

    private static Estimate of(double value, long n, Interval interval, IntervalMethod method, double level) {
        return new Estimate(
                OptionalDouble.of(value),
                n,
                OptionalDouble.of(interval.low()),
                OptionalDouble.of(interval.high()),
                level,
                method,
                Quality.OK);
    }

    private static Estimate withoutInterval(double value, long n, IntervalMethod method, double level) {
        return new Estimate(
                OptionalDouble.of(value),
                n,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                level,
                method,
                Quality.LOW_SAMPLE);
    }

    private static double[] sortedFinite(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (double value : sorted) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("The observations hold " + value
                        + "; only finite numbers have a mean. Leave out or report missing ones first.");
            }
        }
        return sorted;
    }

    private static Estimate noData(long n, IntervalMethod method, double level) {
        return new Estimate(
                OptionalDouble.empty(),
                n,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                level,
                method,
                Quality.NO_DATA);
    }

    private static void requireShare(long successes, long n) {
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException(successes + " successes in " + n
                    + " trials; the successes are from 0 to the number of trials. Check the order of the arguments.");
        }
    }

    private static void requireCount(long count, String what) {
        if (count < 0) {
            throw new IllegalArgumentException(count + " " + what + "; a count is 0 or more.");
        }
    }

    private static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Level " + level + " is not above 0 and below 1. Write 95 % as 0.95.");
        }
    }

    private static void requireFinite(OptionalDouble number, String what) {
        if (number.isPresent() && !Double.isFinite(number.getAsDouble())) {
            throw new IllegalArgumentException("The " + what + " of an estimate is " + number.getAsDouble()
                    + "; it must be a finite number. Leave it empty where there is none.");
        }
    }
}
