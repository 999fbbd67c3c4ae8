package io.dangol.crm.sla;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.WorkTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One clock each of many tickets in columns, to be read at one instant: who is late, who will be.
 *
 * <p>Row by row it says what {@link TicketClock#read(SlaMetric, Instant)} says, without an object made. Only tickets that
 * have a target and whose clock has started have a row. Columns are as of an instant: a later event needs new ones, and they
 * are read at that instant or later.
 *
 * <p>Durations and instants are microseconds. Rows are numbered from 0; another row throws an
 * {@link IndexOutOfBoundsException}. Immutable and thread-safe.
 */
public final class ClockColumns {

    private static final ClockState[] STATES = ClockState.values();

    private final long asOf;
    private final TicketId[] tickets;
    private final WorkTimeline[] times;
    private final long[] used;
    private final long[] tailFrom;
    private final long[] stoppedAt;
    private final long[] target;
    private final long[] risk;
    private final long[] due;
    private final long[] breachesAfter;
    private final boolean[] lapsed;

    private ClockColumns(long asOf, List<TicketId> ids, List<Cycle> cycles) {
        int size = cycles.size();
        this.asOf = asOf;
        tickets = ids.toArray(TicketId[]::new);
        times = new WorkTimeline[size];
        used = new long[size];
        tailFrom = new long[size];
        stoppedAt = new long[size];
        target = new long[size];
        risk = new long[size];
        due = new long[size];
        breachesAfter = new long[size];
        lapsed = new boolean[size];
        for (int i = 0; i < size; i++) {
            Cycle cycle = cycles.get(i);
            times[i] = cycle.calendarTime();
            used[i] = cycle.usedBeforeTail();
            tailFrom[i] = cycle.tailFrom();
            stoppedAt[i] = cycle.stoppedAt();
            target[i] = cycle.targetMicros();
            risk[i] = cycle.riskMicros();
            due[i] = cycle.due();
            breachesAfter[i] = cycle.breachesAfter();
            lapsed[i] = cycle.isLapsed();
        }
    }

    /**
     * Returns the columns of a metric, one row for each ticket in the order given, by what had happened up to an instant.
     * Tickets that came in later have no row.
     */
    public static ClockColumns of(SlaMetric metric, Collection<TicketClock> clocks, Instant asOf) {
        long micros = EpochMicros.truncate(asOf);
        List<TicketId> ids = new ArrayList<>(clocks.size());
        List<Cycle> cycles = new ArrayList<>(clocks.size());
        for (TicketClock clock : clocks) {
            if (clock.openedAt().isAfter(asOf)) {
                continue;
            }
            List<Cycle> all = clock.upTo(micros).cycles(metric);
            if (!all.isEmpty() && all.get(all.size() - 1).target() != null) {
                ids.add(clock.ticket());
                cycles.add(all.get(all.size() - 1));
            }
        }
        return new ClockColumns(micros, ids, cycles);
    }

    /** Returns the number of rows. */
    public int size() {
        return tickets.length;
    }

    /** Returns the ticket of a row. */
    public TicketId ticket(int row) {
        return tickets[row];
    }

    /**
     * Returns the open time used at an instant, pauses left out.
     *
     * @throws IllegalArgumentException if the instant is before that of the columns, or outside the horizon
     */
    public long elapsed(int row, long at) {
        requireNotBefore(at);
        return elapsedAt(row, at);
    }

    private long elapsedAt(int row, long at) {
        long from = tailFrom[row];
        return from == WorkTimeline.NEVER
                ? used[row]
                : used[row] + times[row].between(from, Math.max(from, Math.min(at, stoppedAt[row])));
    }

    /**
     * Returns how a clock stands at an instant.
     *
     * @throws IllegalArgumentException if the instant is before that of the columns, or outside the horizon
     */
    public ClockState state(int row, long at) {
        requireNotBefore(at);
        return stateAt(row, at);
    }

    private ClockState stateAt(int row, long at) {
        return ClockState.of(
                elapsedAt(row, at),
                target[row],
                risk[row],
                stoppedAt[row] != WorkTimeline.NEVER,
                lapsed[row],
                tailFrom[row] == WorkTimeline.NEVER);
    }

    /** Returns the target of a row. */
    public long target(int row) {
        return target[row];
    }

    /** Returns the first instant at which the target is used up, {@link WorkTimeline#NEVER} if that is not known. */
    public long dueAt(int row) {
        return due[row];
    }

    /** Returns the last instant at which the target is not exceeded, {@link WorkTimeline#NEVER} if that is not known. */
    public long breachesAfter(int row) {
        return breachesAfter[row];
    }

    /**
     * Returns how many clocks stand how at an instant, for every state, none counted as 0.
     *
     * @throws IllegalArgumentException if the instant is before that of the columns, or outside the horizon
     */
    @SuppressWarnings("EnumOrdinal") // a counter per state, and no object per row
    public Map<ClockState, Integer> count(Instant at) {
        long micros = EpochMicros.truncate(at);
        requireNotBefore(micros);
        int[] counts = new int[STATES.length];
        for (int row = 0; row < tickets.length; row++) {
            counts[stateAt(row, micros).ordinal()]++;
        }
        Map<ClockState, Integer> byState = new EnumMap<>(ClockState.class);
        for (int i = 0; i < counts.length; i++) {
            byState.put(STATES[i], counts[i]);
        }
        return byState;
    }

    private void requireNotBefore(long at) {
        if (at < asOf) {
            throw new IllegalArgumentException("Clocks as of " + EpochMicros.toInstant(asOf) + " are asked for "
                    + EpochMicros.toInstant(at) + ", before that. Make the columns as of the earlier instant.");
        }
    }
}
