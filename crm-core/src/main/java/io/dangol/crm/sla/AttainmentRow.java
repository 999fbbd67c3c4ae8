package io.dangol.crm.sla;

import io.dangol.crm.estimate.Estimate;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;

/**
 * How many targets were met of those decided, and how long it took.
 *
 * <p>Times are open time used, pauses left out, of all decided clocks; a clock that is breached and has not stopped counts
 * with its time so far. Quantiles are by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996).
 * Immutable and thread-safe.
 *
 * @param key what the row is about
 * @param met how many targets were met
 * @param missed how many were missed
 * @param share of targets met, with its Wilson interval at 95 %; of fewer than {@value #FEW} decided it is a
 *     {@link io.dangol.crm.estimate.Quality#LOW_SAMPLE}
 * @param median of the elapsed times
 * @param p90 the time that nine of ten did not exceed
 * @param p95 the time that 19 of 20 did not exceed
 * @param longest the longest time
 */
public record AttainmentRow(
        AttainmentKey key,
        @PositiveOrZero long met,
        @PositiveOrZero long missed,
        Estimate share,
        Duration median,
        Duration p90,
        Duration p95,
        Duration longest) {

    /** Of fewer decided targets than this a share is not to be gone by: {@value}. */
    public static final int FEW = 30;

    /** Returns how many targets were decided. */
    public long decided() {
        return met + missed;
    }
}
