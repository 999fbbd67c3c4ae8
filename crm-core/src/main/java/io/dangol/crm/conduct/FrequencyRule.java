package io.dangol.crm.conduct;

import io.dangol.crm.KeyText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * How what happens more often to those who come more often is weighed: by its rate, never by its count.
 *
 * <p>Returns and late payments grow with visits, so that a count would punish the best customers. The rate of k in n is
 * pulled towards what is usual, (k + a) / (n + a + b), which is the mean of a Beta distribution after the observation (a
 * <i>shrunk</i> rate): few visits say little. Up to a tolerated rate it weighs nothing, from there it rises in a straight
 * line to all its points at the full rate. A rate is no incident: it never opens the {@link Gate}.
 *
 * <pre>{@code
 * FrequencyRule returns = FrequencyRule.named("returns")
 *         .of(IncidentType.RULE_BREAKER)
 *         .usual(2, 18)
 *         .from(0.25)
 *         .to(0.75)
 *         .points(2)
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what is counted, 1 to 64 characters as {@link KeyText} allows
 * @param type under which type it counts
 * @param priorEvents a: how many events are assumed beforehand; above 0, at most a million
 * @param priorOthers b: how many visits without an event are assumed beforehand; above 0, at most a million
 * @param tolerated the rate up to which nothing counts, at least the usual one a / (a + b)
 * @param full the rate from which all points count, above the tolerated one, at most 1
 * @param points what the full rate weighs on the day on which it was counted; above 0, at most a million
 */
public record FrequencyRule(
        @NotBlank @Size(max = Incident.MAX_KEY) String name,
        @NotNull @Valid IncidentType type,
        @Positive double priorEvents,
        @Positive double priorOthers,
        double tolerated,
        double full,
        @Positive double points) {

    public FrequencyRule {
        KeyText.require("Name of a frequency rule", name, Incident.MAX_KEY);
        Objects.requireNonNull(type, "type");
        requirePositive(name, "prior events", priorEvents);
        requirePositive(name, "prior others", priorOthers);
        requirePositive(name, "points", points);
        double usual = priorEvents / (priorEvents + priorOthers);
        if (!(tolerated >= usual && tolerated < full && full <= 1)) {
            throw new IllegalArgumentException("Frequency rule " + name + " tolerates " + tolerated
                    + " and weighs fully from " + full + "; allowed is usual rate " + usual
                    + " <= tolerated < full <= 1, so that who is not known weighs nothing.");
        }
    }

    private static void requirePositive(String name, String what, double value) {
        if (!(value > 0 && value <= TypeRule.MAX_WEIGHT)) {
            throw new IllegalArgumentException("Frequency rule " + name + " has " + what + " " + value
                    + "; it must be above 0 and at most " + TypeRule.MAX_WEIGHT + ".");
        }
    }

    /** Returns the rate of k in n as it is pulled towards the usual one, 0 to 1. */
    public double shrunkRate(long events, long visits) {
        return (events + priorEvents) / (visits + priorEvents + priorOthers);
    }

    /** Returns what k in n weighs on the day on which it was counted, 0 to all points. */
    double pointsOf(long events, long visits) {
        double share = (shrunkRate(events, visits) - tolerated) / (full - tolerated);
        return points * Math.max(0, Math.min(1, share));
    }

    /** Begins a rule of a name, under {@link IncidentType#RULE_BREAKER}, as the standard of each setter says. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Describes a rule; mutable, for one thread. What is not allowed is refused by {@link #build}. */
    public static final class Builder {

        private final String name;
        private IncidentType type = IncidentType.RULE_BREAKER;
        private double priorEvents = 2;
        private double priorOthers = 18;
        private double tolerated = 0.25;
        private double full = 0.75;
        private double points = 2;

        private Builder(String name) {
            this.name = name;
        }

        /** Sets under which type it counts. */
        public Builder of(IncidentType incidentType) {
            type = incidentType;
            return this;
        }

        /** Sets how many events and how many visits without one are assumed beforehand; 2 and 18 without a call. */
        public Builder usual(double events, double others) {
            priorEvents = events;
            priorOthers = others;
            return this;
        }

        /** Sets the rate up to which nothing counts; 0.25 without a call. */
        public Builder from(double rate) {
            tolerated = rate;
            return this;
        }

        /** Sets the rate from which all points count; 0.75 without a call. */
        public Builder to(double rate) {
            full = rate;
            return this;
        }

        /** Sets what the full rate weighs on the day on which it was counted; 2 without a call. */
        public Builder points(double most) {
            points = most;
            return this;
        }

        /**
         * Returns the rule.
         *
         * @throws IllegalArgumentException if the name is not allowed, or a number is out of its range
         */
        public FrequencyRule build() {
            return new FrequencyRule(name, type, priorEvents, priorOthers, tolerated, full, points);
        }
    }
}
