package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way of one customer through the touchpoints of the house, in order of time.
 *
 * <p>Interactions of every kind are steps, ordered by instant and then by id, whatever the order in which they were
 * given. A customer without interactions has an empty journey. Immutable and thread-safe.
 */
public final class Journey {

    private static final Comparator<Interaction> ORDER =
            Comparator.comparing(Interaction::at).thenComparing(Interaction::id);

    private final CustomerId customer;
    private final List<Interaction> interactions;

    private Journey(CustomerId customer, List<Interaction> interactions) {
        this.customer = customer;
        this.interactions = interactions;
    }

    /**
     * Returns the journey of a customer; an interaction that is given twice is one step.
     *
     * @throws IllegalArgumentException if an interaction is of another customer, or two different ones have the same id
     */
    public static Journey of(CustomerId customer, Collection<Interaction> interactions) {
        Map<String, Interaction> byId = new HashMap<>();
        for (Interaction interaction : interactions) {
            if (!interaction.customer().equals(customer)) {
                throw new IllegalArgumentException(
                        "Interaction " + interaction.id() + " is of customer " + interaction.customer()
                                + ", the journey of " + customer + ". Make a journey for each customer.");
            }
            Interaction other = byId.putIfAbsent(interaction.id(), interaction);
            if (other != null && !other.equals(interaction)) {
                throw new IllegalArgumentException("Two different interactions of customer " + customer
                        + " have the id " + interaction.id() + "; an id names one entry. Check where they come from.");
            }
        }
        List<Interaction> sorted = new ArrayList<>(byId.values());
        sorted.sort(ORDER);
        return new Journey(customer, Collections.unmodifiableList(sorted));
    }

    /** Returns whose journey it is. */
    public CustomerId customer() {
        return customer;
    }

    /** Returns the interactions, the earliest first, equal instants by id. */
    public List<Interaction> interactions() {
        return interactions;
    }

    /** Returns the touchpoints in the order in which they were passed, repeats included. */
    public List<String> touchpoints() {
        return interactions.stream().map(Interaction::touchpoint).toList();
    }

    /** Returns how often each touchpoint was passed, by name; the counts add up to the number of interactions. */
    public SortedMap<String, Integer> touchpointCounts() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        interactions.forEach(interaction -> counts.merge(interaction.touchpoint(), 1, Integer::sum));
        return Collections.unmodifiableSortedMap(counts);
    }

    /**
     * Returns how many interactions lie in each phase, 0 included, in the order of the enum; the counts add up to the number
     * of interactions.
     */
    public Map<Phase, Integer> phaseCounts() {
        Map<Phase, Integer> counts = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            counts.put(phase, 0);
        }
        interactions.forEach(interaction -> counts.merge(interaction.phase(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /**
     * Returns how often the customer went from one touchpoint straight to another, by both names; the counts add up to
     * one less than the number of interactions.
     */
    public List<TouchpointTransition> transitions() {
        SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
        for (int i = 1; i < interactions.size(); i++) {
            counts.computeIfAbsent(interactions.get(i - 1).touchpoint(), from -> new TreeMap<>())
                    .merge(interactions.get(i).touchpoint(), 1, Integer::sum);
        }
        List<TouchpointTransition> transitions = new ArrayList<>();
        counts.forEach((from, targets) ->
                targets.forEach((to, count) -> transitions.add(new TouchpointTransition(from, to, count))));
        return List.copyOf(transitions);
    }

    /**
     * Returns how much the customer used the product or service in the days up to an instant.
     *
     * @param days how many local days the window has, 1 to 3,660
     * @throws IllegalArgumentException if the number of days is another, or the instant is beyond the range of microseconds
     */
    public UsageMetric usage(Instant at, int days, ZoneId zone) {
        return UsageMetric.of(this, at, days, zone);
    }

    /** Returns the customer and the number of interactions. */
    @Override
    public String toString() {
        return "Journey of " + customer + " with " + interactions.size() + " interactions";
    }
}
