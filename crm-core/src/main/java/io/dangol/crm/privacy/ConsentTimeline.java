package io.dangol.crm.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The statements about one customer id and purpose, and how the purpose stood after each of them.
 *
 * <p>The standings are folded once, so that a question costs a binary search. Immutable and thread-safe.
 */
final class ConsentTimeline {

    /** At one instant, withdrawals last. */
    static final Comparator<ConsentEvent> ORDER = Comparator.comparing(ConsentEvent::at)
            .thenComparing(ConsentEvent::action)
            .thenComparing(ConsentEvent::id);

    private final DataPurpose purpose;
    private final LocalPeriods periods;
    private final List<ConsentEvent> events;
    private final List<Standing> standings;

    private ConsentTimeline(DataPurpose purpose, LocalPeriods periods, List<ConsentEvent> events) {
        this.purpose = purpose;
        this.periods = periods;
        this.events = events;
        List<Standing> after = new ArrayList<>(events.size());
        Standing standing = Standing.NONE;
        for (ConsentEvent event : events) {
            standing = standing.after(event, periods.lapse(event, purpose));
            after.add(standing);
        }
        this.standings = List.copyOf(after);
    }

    static ConsentTimeline of(DataPurpose purpose, LocalPeriods periods) {
        return new ConsentTimeline(purpose, periods, List.of());
    }

    /** Returns this timeline with more statements, none of which it has. */
    ConsentTimeline plus(Collection<ConsentEvent> more) {
        List<ConsentEvent> all = new ArrayList<>(events);
        all.addAll(more);
        all.sort(ORDER);
        return new ConsentTimeline(purpose, periods, List.copyOf(all));
    }

    /** Returns all statements, in order; unmodifiable. */
    List<ConsentEvent> events() {
        return events;
    }

    /** Returns the statements at or before an instant, in order; unmodifiable. */
    List<ConsentEvent> eventsUntil(Instant at) {
        return events.subList(0, count(at));
    }

    /** Returns how the purpose stands at an instant. */
    Standing standingAt(Instant at) {
        int count = count(at);
        return count == 0 ? Standing.NONE : standings.get(count - 1).at(at);
    }

    private int count(Instant at) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).at().isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
