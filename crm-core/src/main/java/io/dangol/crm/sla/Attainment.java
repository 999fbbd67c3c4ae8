package io.dangol.crm.sla;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.WorkTimeline;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.QuantileMethod;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well agreements were kept: the share of targets met, how long it took, and each breach with where its time went.
 *
 * <pre>{@code
 * Attainment attainment = Attainment.of(clocks, SEOUL, at);
 * attainment.by(Dimension.MONTH); // a row for each metric and month
 * attainment.breaches();          // the longest overrun first
 * }</pre>
 *
 * <p>A run of a clock counts once its result is decided: when it stops in time it is met, in that month; when its target is
 * exceeded it is missed, in the month of the breach, whether it stops later or not. Clocks that go on within their target,
 * that lapsed, and those of tickets that the agreement excludes do not count. Only what had happened up to the instant of the
 * report is known.
 *
 * <p>The order of the clocks has no effect. Immutable and thread-safe.
 */
public final class Attainment {

    private static final double MEDIAN = 0.5;
    private static final double NINE_OF_TEN = 0.9;
    private static final double NINETEEN_OF_TWENTY = 0.95;

    /** What rows can be told apart by, besides the metric. */
    public enum Dimension {
        /** The agreement whose target held. */
        AGREEMENT,
        /** The month, in the zone of the report, in which the result was decided. */
        MONTH,
        /** Who owned the ticket when the result was decided. */
        OWNER
    }

    private final Instant at;
    private final ZoneId zone;
    private final List<DecidedClock> decided;
    private final int open;
    private final int lapsed;
    private final int excluded;

    private Attainment(Instant at, ZoneId zone, List<DecidedClock> decided, int open, int lapsed, int excluded) {
        this.at = at;
        this.zone = zone;
        this.decided = decided;
        this.open = open;
        this.lapsed = lapsed;
        this.excluded = excluded;
    }

    /**
     * Returns the attainment of tickets as known at an instant. Tickets that came in later are left out.
     *
     * @param clocks no two of one ticket
     * @param zone whose months are told apart
     * @throws IllegalArgumentException if two clocks are of one ticket
     */
    public static Attainment of(Collection<TicketClock> clocks, ZoneId zone, Instant at) {
        Objects.requireNonNull(zone, "zone");
        long micros = EpochMicros.truncate(at);
        List<DecidedClock> decided = new ArrayList<>();
        Set<TicketId> tickets = new HashSet<>();
        int open = 0;
        int lapsed = 0;
        int excluded = 0;
        for (TicketClock clock : clocks) {
            if (!tickets.add(clock.ticket())) {
                throw new IllegalArgumentException("Ticket " + clock.ticket()
                        + " is given twice. Give each ticket one clock, with all its events.");
            }
            if (clock.openedAt().isAfter(at)) {
                continue;
            }
            TicketClock then = clock.upTo(micros);
            for (List<Cycle> cycles : then.allCycles()) {
                for (Cycle cycle : cycles) {
                    long decidedAt = cycle.decidedAt(micros);
                    if (cycle.target() == null) {
                        continue;
                    }
                    if (cycle.agreement().exclusionOf(then.facts()).isPresent()) {
                        excluded++;
                    } else if (decidedAt != WorkTimeline.NEVER) {
                        decided.add(new DecidedClock(
                                then.reading(cycle, micros),
                                cycle.ownerAt(decidedAt),
                                EpochMicros.toInstant(decidedAt),
                                TicketClock.explain(cycle, micros)));
                    } else if (cycle.isLapsed()) {
                        lapsed++;
                    } else {
                        open++;
                    }
                }
            }
        }
        decided.sort(null);
        return new Attainment(at, zone, List.copyOf(decided), open, lapsed, excluded);
    }

    /** Returns the instant up to which events are known. */
    public Instant at() {
        return at;
    }

    /** Returns the zone whose months are told apart. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns every decided run, by ticket, metric and run. */
    public List<DecidedClock> decided() {
        return decided;
    }

    /** Returns how many runs go on within their target. */
    public int open() {
        return open;
    }

    /** Returns how many runs ended within their target without what they waited for. */
    public int lapsed() {
        return lapsed;
    }

    /** Returns how many runs are of tickets that their agreement excludes. */
    public int excluded() {
        return excluded;
    }

    /** Returns the missed targets, the longest overrun first, equal ones by ticket, metric and run. */
    public List<DecidedClock> breaches() {
        return decided.stream()
                .filter(clock -> !clock.isMet())
                .sorted(Comparator.comparing(DecidedClock::overrun).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Returns a row for each metric, and each value of the dimensions, for which a result was decided, by key. */
    public List<AttainmentRow> by(Dimension... dimensions) {
        Set<Dimension> wanted = EnumSet.noneOf(Dimension.class);
        wanted.addAll(Arrays.asList(dimensions));
        Map<AttainmentKey, List<DecidedClock>> groups = new TreeMap<>();
        for (DecidedClock clock : decided) {
            groups.computeIfAbsent(key(clock, wanted), key -> new ArrayList<>()).add(clock);
        }
        return groups.entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue()))
                .toList();
    }

    private AttainmentKey key(DecidedClock clock, Set<Dimension> wanted) {
        ClockReading reading = clock.reading();
        return new AttainmentKey(
                reading.metric(),
                wanted.contains(Dimension.AGREEMENT) ? Optional.of(reading.agreement()) : Optional.empty(),
                wanted.contains(Dimension.MONTH)
                        ? Optional.of(YearMonth.from(clock.decidedAt().atZone(zone)))
                        : Optional.empty(),
                wanted.contains(Dimension.OWNER) ? Optional.of(clock.owner()) : Optional.empty());
    }

    private static AttainmentRow row(AttainmentKey key, List<DecidedClock> clocks) {
        long met = clocks.stream().filter(DecidedClock::isMet).count();
        long[] elapsed = clocks.stream()
                .mapToLong(clock -> Cycle.micros(clock.reading().elapsed()))
                .sorted()
                .toArray();
        return new AttainmentRow(
                key,
                met,
                clocks.size() - met,
                Estimate.ofProportion(met, clocks.size()).withMinimum(AttainmentRow.FEW),
                quantile(MEDIAN, elapsed),
                quantile(NINE_OF_TEN, elapsed),
                quantile(NINETEEN_OF_TWENTY, elapsed),
                Cycle.duration(elapsed[elapsed.length - 1]));
    }

    private static Duration quantile(double p, long[] sorted) {
        return Cycle.duration(Math.round(QuantileMethod.TYPE_7.quantile(p, sorted)));
    }
}
