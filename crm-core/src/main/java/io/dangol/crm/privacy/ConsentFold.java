package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statements about several ids that become one person, for one purpose, taken in together with the merges.
 *
 * <p>Not thread-safe.
 */
final class ConsentFold {

    private final DataPurpose purpose;
    private final LocalPeriods periods;
    private final Map<CustomerId, CustomerId> survivors = new HashMap<>();
    private final Map<CustomerId, Standing> standings = new HashMap<>();

    ConsentFold(DataPurpose purpose, LocalPeriods periods) {
        this.purpose = purpose;
        this.periods = periods;
    }

    /**
     * Takes in statements and merges, each by rising instant; statements at the instant of a merge come before it.
     */
    ConsentFold take(List<ConsentEvent> events, List<ConsentMerge> merges) {
        int next = 0;
        for (ConsentMerge merge : merges) {
            while (next < events.size() && !events.get(next).at().isAfter(merge.at())) {
                take(events.get(next++));
            }
            take(merge);
        }
        events.subList(next, events.size()).forEach(this::take);
        return this;
    }

    /** Returns how the purpose stands at an instant for the person that an id has become. */
    Standing standingAt(CustomerId id, Instant at) {
        return standing(current(id)).at(at);
    }

    private void take(ConsentEvent event) {
        CustomerId id = current(event.subject());
        Optional<Instant> lapse = periods.lapse(event, purpose);
        standings.put(id, standing(id).after(event, lapse));
    }

    private void take(ConsentMerge merge) {
        CustomerId absorbed = current(merge.absorbed());
        CustomerId survivor = current(merge.survivor());
        if (!absorbed.equals(survivor)) {
            standings.put(survivor, standing(survivor).merged(standing(absorbed), merge.at()));
            survivors.put(absorbed, survivor);
        }
    }

    private CustomerId current(CustomerId id) {
        CustomerId now = id;
        for (CustomerId next = survivors.get(now); next != null; next = survivors.get(now)) {
            now = next;
        }
        return now;
    }

    private Standing standing(CustomerId id) {
        return standings.getOrDefault(id, Standing.NONE);
    }
}
