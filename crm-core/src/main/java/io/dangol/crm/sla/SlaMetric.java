package io.dangol.crm.sla;

import io.dangol.crm.KeyText;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a clock measures: when it starts, and what stops it. While it runs it counts business time, pauses left out.
 *
 * <p>The four constants are what help desks measure; {@link #custom} makes others. A custom metric is known by its name:
 * two of one name in one set of agreements must be the same.
 *
 * <p>Immutable; thread-safe if the predicates are.
 */
public final class SlaMetric implements Comparable<SlaMetric> {

    /**
     * From the receipt of a ticket to the first public reply of an agent. Internal notes and automatic replies answer
     * nothing. A ticket that an agent created waits for the requester to write first. A ticket that is solved or closed
     * without a reply stops the clock there.
     */
    public static final SlaMetric FIRST_RESPONSE = new SlaMetric("first response", null);

    /**
     * From the requester's oldest message that is not yet answered to the next public reply of an agent, once the first
     * response is over; starts anew each time. A reopening by the requester is a message. Solving or closing stops it.
     */
    public static final SlaMetric NEXT_RESPONSE = new SlaMetric("next response", null);

    /**
     * From one public reply of an agent to the next, as long as the ticket is open; starts with the first reply, so that it
     * never overrules the first response, and again with a reopening.
     */
    public static final SlaMetric PERIODIC_UPDATE = new SlaMetric("periodic update", null);

    /** From the receipt of a ticket to its solution; what a reopening does, {@link ReopenMode} says. */
    public static final SlaMetric RESOLUTION = new SlaMetric("resolution", null);

    /** The most characters of a name. */
    public static final int MAX_NAME = 64;

    /**
     * When a custom clock starts, pauses and stops.
     *
     * @param pause null if no event pauses it alone
     */
    record Rule(
            Predicate<TicketEvent> start,
            Predicate<TicketEvent> stop,
            @Nullable Predicate<TicketEvent> pause,
            @Nullable Predicate<TicketEvent> resume,
            boolean repeating) {}

    private final String name;
    private final @Nullable Rule rule;

    private SlaMetric(String name, @Nullable Rule rule) {
        this.name = name;
        this.rule = rule;
    }

    /**
     * Begins a metric of the host's own.
     *
     * @param name 1 to 64 characters as {@link KeyText} allows, none of the four standard names
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static Custom custom(String name) {
        KeyText.require("Metric name", name, MAX_NAME);
        for (SlaMetric standard : new SlaMetric[] {FIRST_RESPONSE, NEXT_RESPONSE, PERIODIC_UPDATE, RESOLUTION}) {
            if (standard.name.equals(name)) {
                throw new IllegalArgumentException(
                        "Metric '" + name + "' is a standard one. Use its constant, or choose another name.");
            }
        }
        return new Custom(name);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Tells whether this is a metric of the host's own. */
    public boolean isCustom() {
        return rule != null;
    }

    @Nullable
    Rule rule() {
        return rule;
    }

    /** Compares by name. */
    @Override
    public int compareTo(SlaMetric other) {
        return name.compareTo(other.name);
    }

    /** Metrics are equal if their names and the predicates themselves are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SlaMetric o && name.equals(o.name) && Objects.equals(rule, o.rule);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }

    /** Describes a metric of the host's own. Mutable, for one thread. */
    public static final class Custom {

        private final String name;
        private @Nullable Predicate<TicketEvent> start;
        private @Nullable Predicate<TicketEvent> stop;
        private @Nullable Predicate<TicketEvent> pause;
        private @Nullable Predicate<TicketEvent> resume;
        private boolean repeating;

        private Custom(String name) {
            this.name = name;
        }

        /** Starts the clock at the first event for which this is true. */
        public Custom startsOn(Predicate<TicketEvent> event) {
            start = Objects.requireNonNull(event, "event");
            return this;
        }

        /** Stops the clock at the first event after the start for which this is true. {@code CLOSED} always stops it. */
        public Custom stopsOn(Predicate<TicketEvent> event) {
            stop = Objects.requireNonNull(event, "event");
            return this;
        }

        /** Pauses this clock alone from one event to another, besides the pauses of the ticket. */
        public Custom pausesFrom(Predicate<TicketEvent> pauses, Predicate<TicketEvent> resumes) {
            pause = Objects.requireNonNull(pauses, "pauses");
            resume = Objects.requireNonNull(resumes, "resumes");
            return this;
        }

        /** Starts the clock anew at each further event of the start after a stop; an event may be both. */
        public Custom repeating() {
            repeating = true;
            return this;
        }

        /**
         * Returns the metric.
         *
         * @throws IllegalArgumentException if it is not said what starts and what stops it
         */
        public SlaMetric build() {
            if (start == null || stop == null) {
                throw new IllegalArgumentException(
                        "Metric '" + name + "' needs both, what starts and what stops it. Call startsOn and stopsOn.");
            }
            return new SlaMetric(name, new Rule(start, stop, pause, resume, repeating));
        }
    }
}
