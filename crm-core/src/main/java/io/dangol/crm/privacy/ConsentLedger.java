package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All statements of consent, and what they permit at an instant.
 *
 * <p>For each person and purpose the last statement at or before the instant decides: a grant permits until it lapses, a
 * withdrawal does not permit. At equal instants a withdrawal comes last, and of two grants the earlier lapse counts. A
 * statement on another basis than consent is treated alike, so one statement stands for a person and purpose, whatever its
 * basis: give two grounds that must stand side by side two purposes. A consent that was withdrawn needs a new grant; nobody
 * having said anything permits nothing.
 *
 * <p>Two customers that turn out to be one person are {@linkplain #merge merged}. From then on, statements about either id
 * count for both, and the most restrictive of the two standings holds: a withdrawal of either wins over a grant of the other,
 * whichever came first; a lapsed consent of either is lapsed for both; of two grants the earlier lapse counts. Only a grant
 * after the merge lifts that. That one of them never said anything is no statement: the standing of the other holds. So a
 * merge never permits what either had refused. From the instant at which a merge is {@linkplain ConsentMerge#undoneAt taken
 * back}, each id stands as if it had never been made: a statement counts for the id under which it was recorded.
 *
 * <p>The order in which events and merges are given has no meaning. Each call that adds some copies the ledger, so give many at
 * once. A question costs a look-up of the person and a binary search among the statements; for a merged person it costs in
 * proportion to the statements about all the ids. Immutable and thread-safe.
 */
public final class ConsentLedger {

    private final PurposeRegistry registry;
    private final LocalPeriods periods;
    private final Map<String, ConsentEvent> events;
    private final Map<CustomerId, SortedMap<String, ConsentTimeline>> timelines;
    private final Map<ConsentMerge, ConsentMerge> merges;
    private final Map<CustomerId, List<ConsentMerge>> mergesOf;

    private ConsentLedger(
            PurposeRegistry registry,
            LocalPeriods periods,
            Map<String, ConsentEvent> events,
            Map<CustomerId, SortedMap<String, ConsentTimeline>> timelines,
            Map<ConsentMerge, ConsentMerge> merges,
            Map<CustomerId, List<ConsentMerge>> mergesOf) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.periods = periods;
        this.events = events;
        this.timelines = timelines;
        this.merges = merges;
        this.mergesOf = mergesOf;
    }

    /**
     * Returns a ledger without statements.
     *
     * @param registry the purposes that statements may be about
     * @param zone whose calendar counts how long a consent is valid and how long data is kept
     */
    public static ConsentLedger of(PurposeRegistry registry, ZoneId zone) {
        return new ConsentLedger(registry, new LocalPeriods(zone), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * Returns this ledger with more events; an event that is there already counts once.
     *
     * @throws IllegalArgumentException if an event is about a purpose that is not registered or rests on a basis that its
     *     purpose does not allow, or if two different events have one id; then no event was added
     */
    public ConsentLedger plus(Collection<ConsentEvent> more) {
        Map<String, ConsentEvent> all = new HashMap<>(events);
        Map<CustomerId, List<ConsentEvent>> added = new HashMap<>();
        for (ConsentEvent event : more) {
            DataPurpose purpose = registry.purpose(event.purpose());
            if (!purpose.allowedBases().contains(event.basis())) {
                throw new IllegalArgumentException("Consent event " + event.id() + " rests on " + event.basis()
                        + "; purpose " + purpose.code() + " allows " + purpose.allowedBases()
                        + ". Allow the basis in the register, or record the event for another purpose.");
            }
            ConsentEvent known = all.putIfAbsent(event.id(), event);
            if (known == null) {
                add(added, event.subject(), event);
            } else if (!known.equals(event)) {
                throw new IllegalArgumentException("Two different consent events have the id " + event.id()
                        + "; an event never changes. Give the second one an id of its own.");
            }
        }
        Map<CustomerId, SortedMap<String, ConsentTimeline>> extended = new HashMap<>(timelines);
        added.forEach((subject, news) -> extended.put(subject, extended(subject, news)));
        return new ConsentLedger(registry, periods, all, extended, merges, mergesOf);
    }

    /**
     * Returns this ledger with one more event.
     *
     * @throws IllegalArgumentException as {@link #plus(Collection)} does
     */
    public ConsentLedger plus(ConsentEvent event) {
        return plus(List.of(event));
    }

    /**
     * Returns this ledger with the statements about some customers that a log holds. Give all ids of a person who was merged:
     * a withdrawal under an id that is left out is not known.
     *
     * @throws IllegalArgumentException as {@link #plus(Collection)} does
     * @throws IllegalStateException if the log returns the same cursor twice in a row, so that reading would never end
     * @throws io.dangol.crm.storage.StorageException if the log fails
     */
    public ConsentLedger plus(ConsentLog log, Collection<CustomerId> subjects) {
        List<ConsentEvent> all = new ArrayList<>();
        for (CustomerId subject : new TreeSet<>(subjects)) {
            Pages.readAll("consent log", request -> log.events(subject, request), all::add);
        }
        return plus(all);
    }

    /**
     * Returns this ledger with the statements about one customer id that a log holds.
     *
     * @throws IllegalArgumentException as {@link #plus(Collection)} does
     * @throws IllegalStateException if the log returns the same cursor twice in a row, so that reading would never end
     * @throws io.dangol.crm.storage.StorageException if the log fails
     */
    public ConsentLedger plus(ConsentLog log, CustomerId subject) {
        return plus(log, List.of(subject));
    }

    /**
     * Returns this ledger with more merges. One that is there already counts once; one that is given with and without the
     * instant at which it was taken back was taken back.
     *
     * <p>Merges are remembered by this ledger only: the host gives them again when it builds the ledger anew.
     *
     * @throws IllegalArgumentException if one merge is taken back at two different instants
     */
    public ConsentLedger merge(Collection<ConsentMerge> more) {
        Map<ConsentMerge, ConsentMerge> all = new HashMap<>(merges);
        more.forEach(merge -> all.merge(merge.asMade(), merge, ConsentMerge::reconciled));
        Map<CustomerId, List<ConsentMerge>> index = new HashMap<>();
        all.values().forEach(merge -> {
            add(index, merge.absorbed(), merge);
            add(index, merge.survivor(), merge);
        });
        return new ConsentLedger(registry, periods, events, timelines, all, index);
    }

    /**
     * Returns this ledger in which two ids stand for one person from an instant on; as {@link #merge(Collection)} of one.
     *
     * @param absorbed the id that is given up; statements about it still count
     * @param survivor the id that is kept
     * @param at when; statements at this very instant come before the merge
     * @throws IllegalArgumentException if the two ids are the same
     */
    public ConsentLedger merge(CustomerId absorbed, CustomerId survivor, Instant at) {
        return merge(List.of(ConsentMerge.of(absorbed, survivor, at)));
    }

    /**
     * Returns whether data of a person may be used for a purpose at an instant, as far as the statements until then go. Whether
     * a field may be used is asked of {@link DataProtection}.
     *
     * @throws IllegalArgumentException if the purpose is not registered; the message names those that are
     */
    public Permission permission(CustomerId subject, String purpose, Instant at) {
        Standing standing = standing(subject, registry.purpose(purpose), at);
        return new Permission(
                standing.reason(), sentence(subject, purpose, at, standing), standing.since(), standing.until());
    }

    /** Returns the statements about one id, by rising instant, a withdrawal after a grant, then by id; unmodifiable. */
    public List<ConsentEvent> events(CustomerId subject) {
        return timelinesOf(subject).values().stream()
                .flatMap(timeline -> timeline.events().stream())
                .sorted(ConsentTimeline.ORDER)
                .toList();
    }

    /** Returns all ids that stand for a person at an instant, the given one first, the others rising; unmodifiable. */
    public List<CustomerId> idsOf(CustomerId subject, Instant at) {
        if (!mergesOf.containsKey(subject)) {
            return List.of(subject);
        }
        Set<CustomerId> found = new TreeSet<>(Set.of(subject));
        Deque<CustomerId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            CustomerId one = open.remove();
            for (ConsentMerge merge : mergesOf.getOrDefault(one, List.of())) {
                if (merge.standsAt(at) && found.add(merge.other(one))) {
                    open.add(merge.other(one));
                }
            }
        }
        found.remove(subject);
        List<CustomerId> ids = new ArrayList<>(List.of(subject));
        ids.addAll(found);
        return List.copyOf(ids);
    }

    /** Returns the purposes that statements may be about. */
    public PurposeRegistry registry() {
        return registry;
    }

    /** Returns the zone whose calendar counts periods. */
    public ZoneId zone() {
        return periods.zone();
    }

    /** Returns the counts, such as {@code ConsentLedger[12 events, 1 merges]}. */
    @Override
    public String toString() {
        return "ConsentLedger[" + events.size() + " events, " + merges.size() + " merges]";
    }

    LocalPeriods periods() {
        return periods;
    }

    Standing standing(CustomerId subject, DataPurpose purpose, Instant at) {
        List<CustomerId> ids = idsOf(subject, at);
        if (ids.size() == 1) {
            return timeline(subject, purpose).standingAt(at);
        }
        List<ConsentEvent> statements = ids.stream()
                .flatMap(id -> timeline(id, purpose).eventsUntil(at).stream())
                .sorted(ConsentTimeline.ORDER)
                .toList();
        List<ConsentMerge> joins = ids.stream()
                .flatMap(id -> mergesOf.getOrDefault(id, List.of()).stream())
                .filter(merge -> merge.standsAt(at))
                .distinct()
                .sorted(Comparator.comparing(ConsentMerge::at))
                .toList();
        return new ConsentFold(purpose, periods).take(statements, joins).standingAt(subject, at);
    }

    private SortedMap<String, ConsentTimeline> extended(CustomerId subject, List<ConsentEvent> news) {
        Map<String, List<ConsentEvent>> byPurpose = new HashMap<>();
        news.forEach(event -> add(byPurpose, event.purpose(), event));
        SortedMap<String, ConsentTimeline> extended = new TreeMap<>(timelinesOf(subject));
        byPurpose.forEach((code, more) ->
                extended.put(code, timeline(subject, registry.purpose(code)).plus(more)));
        return extended;
    }

    private SortedMap<String, ConsentTimeline> timelinesOf(CustomerId subject) {
        return timelines.getOrDefault(subject, Collections.emptySortedMap());
    }

    private ConsentTimeline timeline(CustomerId subject, DataPurpose purpose) {
        ConsentTimeline timeline = timelinesOf(subject).get(purpose.code());
        return timeline == null ? ConsentTimeline.of(purpose, periods) : timeline;
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    private static String sentence(CustomerId subject, String purpose, Instant at, Standing standing) {
        String what = switch (standing.reason()) {
            case GRANTED ->
                "permitted, granted on " + standing.bases() + " at " + when(standing.since())
                        + standing.until().map(end -> ", until " + end).orElse("");
            case WITHDRAWN -> "not permitted, withdrawn at " + when(standing.since());
            case EXPIRED -> "not permitted, the consent lapsed at " + when(standing.since());
            case NEVER_GRANTED, FIELD_NOT_FOR_PURPOSE -> "not permitted, nothing was stated until then";
        };
        return "Purpose " + purpose + " for customer " + subject + " at " + at + ": " + what + ".";
    }

    private static String when(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("an unknown instant");
    }
}
