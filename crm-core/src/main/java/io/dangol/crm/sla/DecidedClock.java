package io.dangol.crm.sla;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One run of a clock whose result is decided: met when it stopped in time, missed from the instant of the breach on, stopped
 * or not.
 *
 * <p>{@code toString} leaves the owner out, who is a person of the house. Immutable and thread-safe.
 *
 * @param reading the clock at the instant of the report
 * @param owner the host's key of who owned the ticket when the result was decided, empty for nobody
 * @param decidedAt when it stopped, if it was met; else the last instant at which it was not missed yet
 * @param time where the elapsed time went, the parts add up to it
 */
public record DecidedClock(
        @NotNull ClockReading reading,
        @NotNull String owner,
        @NotNull Instant decidedAt,
        List<TimeShare> time) implements Comparable<DecidedClock> {

    private static final Comparator<DecidedClock> ORDER = Comparator.comparing(
                    (DecidedClock d) -> d.reading().ticket())
            .thenComparing(d -> d.reading().metric())
            .thenComparingInt(d -> d.reading().cycle());

    public DecidedClock {
        time = List.copyOf(time);
    }

    /** Tells whether the target was met. */
    public boolean isMet() {
        return !reading.isBreached();
    }

    /** Returns by how much more than the target was used, zero if it was met. */
    public Duration overrun() {
        return isMet()
                ? Duration.ZERO
                : reading.remaining().map(Duration::negated).orElse(Duration.ZERO);
    }

    /** Compares by ticket, metric and run. */
    @Override
    public int compareTo(DecidedClock other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "DecidedClock[" + reading.ticket() + ", " + reading.metric() + ", cycle " + reading.cycle() + ", "
                + reading.state() + "]";
    }
}
