package io.dangol.crm.metrics.report;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.sla.ClockReading;
import io.dangol.crm.sla.ClockState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Open clocks in the order in which they ask for work, each list by the instant at which its clocks are due, those
 * without one last.
 *
 * @param breached missed and not stopped
 * @param running within their target
 * @param paused within their target and paused
 */
record DueList(List<ClockReading> breached, List<ClockReading> running, List<ClockReading> paused) {

    private static final Comparator<ClockReading> ORDER = Comparator.comparing(
                    (ClockReading reading) -> reading.dueAt().orElse(Instant.MAX))
            .thenComparing(ClockReading::ticket)
            .thenComparing(ClockReading::metric)
            .thenComparingInt(ClockReading::cycle);

    /**
     * Returns the readings that are open.
     *
     * @throws IllegalArgumentException if one of them is of another instant
     */
    static List<ClockReading> open(List<ClockReading> readings, Instant at) {
        List<ClockReading> open =
                readings.stream().filter(reading -> reading.state().isOpen()).toList();
        for (ClockReading reading : open) {
            if (EpochMicros.truncate(reading.at()) != EpochMicros.truncate(at)) {
                throw new IllegalArgumentException("The clock '" + reading.metric() + "' of ticket " + reading.ticket()
                        + " was read at " + reading.at() + " and the attainment is of " + at
                        + "; both must be of one instant. Read the clocks at the instant of the attainment.");
            }
        }
        return open;
    }

    static DueList of(List<ClockReading> open) {
        return new DueList(
                those(open, state -> state == ClockState.BREACHED),
                those(open, state -> state == ClockState.RUNNING || state == ClockState.AT_RISK),
                those(open, state -> state == ClockState.PAUSED));
    }

    private static List<ClockReading> those(List<ClockReading> open, Predicate<ClockState> state) {
        return open.stream()
                .filter(reading -> state.test(reading.state()))
                .sorted(ORDER)
                .toList();
    }

    boolean isEmpty() {
        return breached.isEmpty() && running.isEmpty() && paused.isEmpty();
    }
}
