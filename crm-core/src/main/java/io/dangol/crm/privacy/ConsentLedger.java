package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * merge never permits what either had refused.
 *
 * <p>The order in which events and merges are given has no meaning. Immutable and thread-safe.
 */
public final class ConsentLedger {

    /** At one instant, withdrawals last. */
    private static final Comparator<ConsentEvent> ORDER = Comparator.comparing(ConsentEvent::at)
            .thenComparing(ConsentEvent::action)
            .thenComparing(ConsentEvent::id);

    private static final Comparator<ConsentMerge> MERGE_ORDER = Comparator.comparing(ConsentMerge::at);

    private final PurposeRegistry registry;
    private final ZoneId zone;
    private final Map<String, ConsentEvent> events;
    private final Map<CustomerId, List<ConsentEvent>> bySubject;
    private final Set<ConsentMerge> merges;
    private final Map<CustomerId, List<ConsentMerge>> mergesOf;

    private ConsentLedger(
            PurposeRegistry registry, ZoneId zone, Map<String, ConsentEvent> events, Set<ConsentMerge> merges) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.zone = Objects.requireNonNull(zone, "zone");
        this.events = events;
        this.merges = merges;
        this.bySubject = new HashMap<>();
        events.values().forEach(event -> add(bySubject, event.subject(), event));
        bySubject.values().forEach(list -> list.sort(ORDER));
        this.mergesOf = new HashMap<>();
        merges.forEach(merge -> {
            add(mergesOf, merge.absorbed(), merge);
            add(mergesOf, merge.survivor(), merge);
        });
    }

    /**
     * Returns a ledger without statements.
     *
     * @param registry the purposes that statements may be about
     * @param zone whose calendar counts how long a consent is valid and how long data is kept
     */
    public static ConsentLedger of(PurposeRegistry registry, ZoneId zone) {
        return new ConsentLedger(registry, zone, Map.of(), Set.of());
    }

    /**
     * Returns this ledger with more events; an event that is there already counts once.
     *
     * @throws IllegalArgumentException if an event is about a purpose that is not registered or rests on a basis that its
     *     purpose does not allow, or if two different events have one id; then no event was added
     */
    public ConsentLedger plus(Collection<ConsentEvent> more) {
        Map<String, ConsentEvent> all = new HashMap<>(events);
        for (ConsentEvent event : more) {
            DataPurpose purpose = registry.purpose(event.purpose());
            if (!purpose.allowedBases().contains(event.basis())) {
                throw new IllegalArgumentException("Consent event " + event.id() + " rests on " + event.basis()
                        + "; purpose " + purpose.code() + " allows " + purpose.allowedBases()
                        + ". Allow the basis in the register, or record the event for another purpose.");
            }
            ConsentEvent known = all.putIfAbsent(event.id(), event);
            if (known != null && !known.equals(event)) {
                throw new IllegalArgumentException("Two different consent events have the id " + event.id()
                        + "; an event never changes. Give the second one an id of its own.");
            }
        }
        return new ConsentLedger(registry, zone, all, merges);
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
     * Returns this ledger with all events about a person that a log holds.
     *
     * @throws IllegalArgumentException as {@link #plus(Collection)} does
     * @throws io.dangol.crm.storage.StorageException if the log fails
     */
    public ConsentLedger plus(ConsentLog log, CustomerId subject) {
        List<ConsentEvent> all = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MAX_LIMIT);
        Page<ConsentEvent> page = log.events(subject, request);
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = log.events(subject, request.after(page.next().get()));
            all.addAll(page.items());
        }
        return plus(all);
    }

    /**
     * Returns this ledger in which two ids stand for one person from an instant on. The same merge again changes nothing.
     *
     * <p>The merge itself is remembered by this ledger only: the host gives the merges of a person when it builds the ledger
     * anew, and leaves out one that it has taken back.
     *
     * @param absorbed the id that is given up; statements about it still count
     * @param survivor the id that is kept
     * @param at when; statements at this very instant come before the merge
     * @throws IllegalArgumentException if the two ids are the same
     */
    public ConsentLedger merge(CustomerId absorbed, CustomerId survivor, Instant at) {
        Set<ConsentMerge> all = new HashSet<>(merges);
        all.add(new ConsentMerge(absorbed, survivor, at));
        return new ConsentLedger(registry, zone, events, all);
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
        return List.copyOf(bySubject.getOrDefault(subject, List.of()));
    }

    /** Returns all ids that stand for a person at an instant, the given one first, the others rising; unmodifiable. */
    public List<CustomerId> idsOf(CustomerId subject, Instant at) {
        Set<CustomerId> found = new TreeSet<>(Set.of(subject));
        Deque<CustomerId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            CustomerId one = open.remove();
            for (ConsentMerge merge : mergesOf.getOrDefault(one, List.of())) {
                if (!merge.at().isAfter(at) && found.add(merge.other(one))) {
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
        return zone;
    }

    /** Returns the counts, such as {@code ConsentLedger[12 events, 1 merge]}. */
    @Override
    public String toString() {
        return "ConsentLedger[" + events.size() + " events, " + merges.size() + " merges]";
    }

    Standing standing(CustomerId subject, DataPurpose purpose, Instant at) {
        List<CustomerId> ids = idsOf(subject, at);
        List<ConsentEvent> statements = ids.stream()
                .flatMap(id -> bySubject.getOrDefault(id, List.of()).stream())
                .filter(event ->
                        event.purpose().equals(purpose.code()) && !event.at().isAfter(at))
                .sorted(ORDER)
                .toList();
        List<ConsentMerge> joins = ids.stream()
                .flatMap(id -> mergesOf.getOrDefault(id, List.of()).stream())
                .filter(merge -> !merge.at().isAfter(at))
                .distinct()
                .sorted(MERGE_ORDER)
                .toList();
        Map<CustomerId, CustomerId> person = new HashMap<>();
        Map<CustomerId, Standing> standings = new HashMap<>();
        ids.forEach(id -> standings.put(id, Standing.NONE));
        int next = 0;
        for (ConsentMerge join : joins) {
            while (next < statements.size() && !statements.get(next).at().isAfter(join.at())) {
                apply(statements.get(next++), purpose, person, standings);
            }
            CustomerId absorbed = current(person, join.absorbed());
            CustomerId survivor = current(person, join.survivor());
            if (!absorbed.equals(survivor)) {
                standings.put(survivor, of(standings, survivor).merged(of(standings, absorbed), join.at()));
                person.put(absorbed, survivor);
            }
        }
        while (next < statements.size()) {
            apply(statements.get(next++), purpose, person, standings);
        }
        return of(standings, current(person, subject)).at(at);
    }

    private void apply(
            ConsentEvent event,
            DataPurpose purpose,
            Map<CustomerId, CustomerId> person,
            Map<CustomerId, Standing> standings) {
        CustomerId id = current(person, event.subject());
        Standing before = of(standings, id);
        standings.put(
                id,
                event.action() == ConsentAction.GRANT
                        ? before.granted(event.at(), event.basis(), lapse(event, purpose))
                        : before.withdrawn(event.at()));
    }

    private Optional<Instant> lapse(ConsentEvent event, DataPurpose purpose) {
        return event.basis() == LegalBasis.CONSENT
                ? purpose.consentValidity()
                        .map(validity -> event.at().atZone(zone).plus(validity).toInstant())
                : Optional.empty();
    }

    private static CustomerId current(Map<CustomerId, CustomerId> person, CustomerId id) {
        CustomerId at = id;
        for (CustomerId next = person.get(at); next != null; next = person.get(at)) {
            at = next;
        }
        return at;
    }

    private static Standing of(Map<CustomerId, Standing> standings, CustomerId id) {
        return standings.getOrDefault(id, Standing.NONE);
    }

    private static <T> void add(Map<CustomerId, List<T>> lists, CustomerId id, T value) {
        lists.computeIfAbsent(id, key -> new ArrayList<>()).add(value);
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
