package io.dangol.crm.conduct;

import io.dangol.crm.KeyText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a house weighs misconduct, from which score which rung is indicated, and how long measures last.
 *
 * <pre>{@code
 * ConductPolicy policy = ConductPolicy.standard(SEOUL).toBuilder("with scalpers")
 *         .type(IncidentType.of("SCALPER"), 3, 365)
 *         .build();
 * ConductAssessment a = policy.at(now).assess(customer, incidents);
 * }</pre>
 *
 * <p>The numbers are data: the standard ones are a start, chosen on a simulation and not calibrated on real cases. What is
 * law stays fixed: what is disputed or retracted weighs nothing, what is verified weighs fully, and the gate takes at least
 * two verified incidents. A house that changes its policy keeps the versions in a {@link io.dangol.crm.PolicyHistory}.
 *
 * <p>Immutable and thread-safe.
 */
public final class ConductPolicy {

    private static final double STANDARD_HALF_LIFE = 270;

    private final String name;
    private final ZoneId zone;
    private final List<TypeRule> types;
    private final List<FrequencyRule> frequencies;
    private final double reported;
    private final double corroborated;
    private final double provoked;
    private final double[] thresholds;
    private final int gateIncidents;
    private final int gateMonths;
    private final double harmFrom;
    private final MeasureTerms terms;

    private ConductPolicy(Builder builder) {
        name = builder.name;
        zone = builder.zone;
        types = List.copyOf(builder.types.values());
        frequencies = List.copyOf(builder.frequencies.values());
        reported = builder.reported;
        corroborated = builder.corroborated;
        provoked = builder.provoked;
        thresholds = builder.thresholds.clone();
        gateIncidents = builder.gateIncidents;
        gateMonths = builder.gateMonths;
        harmFrom = builder.harmFrom == null ? threshold(Rung.RESTRICTION) : builder.harmFrom;
        terms = builder.terms;
    }

    /**
     * Returns the policy of a house without rules of its own: the six types of Lovelock with weights 5, 1.5, 2.5, 2, 4, 3, all
     * with a half-life of 270 days; what is reported weighs 0.3, corroborated 0.6, what was provoked half; rungs from scores 1,
     * 2, 3, 4 and 8; the gate takes 2 verified incidents within 24 months.
     *
     * <p>One half-life for all finds more on made-up customers than a longer one for theft and damage and a shorter one for
     * broken rules: {@code ConductReviewExample --simulate} shows both. A house with reasons of its own sets them by type.
     *
     * @param zone in which months and days are counted
     */
    public static ConductPolicy standard(ZoneId zone) {
        return new Builder("standard", zone)
                .type(IncidentType.THIEF, 5, STANDARD_HALF_LIFE)
                .type(IncidentType.RULE_BREAKER, 1.5, STANDARD_HALF_LIFE)
                .type(IncidentType.BELLIGERENT, 2.5, STANDARD_HALF_LIFE)
                .type(IncidentType.FAMILY_FEUDER, 2, STANDARD_HALF_LIFE)
                .type(IncidentType.VANDAL, 4, STANDARD_HALF_LIFE)
                .type(IncidentType.DEADBEAT, 3, STANDARD_HALF_LIFE)
                .build();
    }

    /**
     * Begins a policy without types, and else as {@link #standard} is.
     *
     * @param name 1 to 64 characters as {@link KeyText} allows
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static Builder named(String name, ZoneId zone) {
        return new Builder(name, zone);
    }

    /** Begins a policy of another name that has all that this one has. */
    public Builder toBuilder(String newName) {
        Builder builder = new Builder(newName, zone)
                .verification(reported, corroborated)
                .provoked(provoked)
                .thresholds(thresholds[0], thresholds[1], thresholds[2], thresholds[3], thresholds[4])
                .gate(gateIncidents, gateMonths)
                .terms(terms);
        types.forEach(rule -> builder.types.put(rule.type(), rule));
        frequencies.forEach(rule -> builder.frequencies.put(rule.name(), rule));
        // a limit that follows the thresholds goes on following them
        return harmFrom == threshold(Rung.RESTRICTION) ? builder : builder.harmFrom(harmFrom);
    }

    /**
     * Returns this policy made ready for an instant; keep it to assess many customers.
     *
     * @throws IllegalArgumentException if the instant is beyond the range of {@link io.dangol.crm.EpochMicros}
     */
    public ConductScorer at(Instant at) {
        return new ConductScorer(this, at);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the zone in which months and days are counted. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns how types weigh, in the order in which they were declared; it decides which of two equal types dominates. */
    public List<TypeRule> types() {
        return types;
    }

    /** Returns what is weighed by its rate, in the order in which it was declared. */
    public List<FrequencyRule> frequencies() {
        return frequencies;
    }

    /** Returns the share with which an incident weighs, 0 to 1. */
    public double factor(Verification verification) {
        return switch (verification) {
            case REPORTED -> reported;
            case CORROBORATED -> corroborated;
            case VERIFIED -> 1;
            case DISPUTED, RETRACTED -> 0;
        };
    }

    /** Returns the share with which a provoked incident weighs, 0 to 1. */
    public double provoked() {
        return provoked;
    }

    /** Returns the score from which a rung is indicated; 0 for {@link Rung#NONE}. */
    public double threshold(Rung rung) {
        return rung == Rung.NONE ? 0 : thresholds[rung.code() - 1];
    }

    /** Returns how many verified incidents the gate takes, at least 2. */
    public int gateIncidents() {
        return gateIncidents;
    }

    /** Returns within how many months they must have happened. */
    public int gateMonths() {
        return gateMonths;
    }

    /** Returns the score from which harm counts as high beside the value of a customer. */
    public double harmFrom() {
        return harmFrom;
    }

    /** Returns how long measures last. */
    public MeasureTerms terms() {
        return terms;
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return "ConductPolicy[" + name + "]";
    }

    /** Describes a policy; mutable, for one thread. */
    public static final class Builder {

        private final String name;
        private final ZoneId zone;
        private final Map<IncidentType, TypeRule> types = new LinkedHashMap<>();
        private final Map<String, FrequencyRule> frequencies = new LinkedHashMap<>();
        private double reported = 0.3;
        private double corroborated = 0.6;
        private double provoked = 0.5;
        private double[] thresholds = {1, 2, 3, 4, 8};
        private int gateIncidents = Gate.MIN_NEEDED;
        private int gateMonths = 24;
        private @Nullable Double harmFrom;
        private MeasureTerms terms = MeasureTerms.standard();

        private Builder(String name, ZoneId zone) {
            this.name = KeyText.require("Name of a conduct policy", name, Incident.MAX_KEY);
            this.zone = Objects.requireNonNull(zone, "zone");
        }

        /**
         * Declares a type, or weighs one anew in its place.
         *
         * @param weight what one verified, unprovoked incident of severity 1 weighs on the day it happens, at most a million
         * @param halfLifeDays after how many days of 24 hours it weighs half, 0.001 to a million
         * @throws IllegalArgumentException if weight or half-life is out of its range
         */
        public Builder type(IncidentType type, double weight, double halfLifeDays) {
            types.put(type, new TypeRule(type, weight, halfLifeDays));
            return this;
        }

        /** Declares what is weighed by its rate, or anew what has its name. */
        public Builder frequency(FrequencyRule rule) {
            frequencies.put(rule.name(), rule);
            return this;
        }

        /**
         * Sets how much an incident weighs that is not verified.
         *
         * @throws IllegalArgumentException unless 0 ≤ reported ≤ corroborated ≤ 1
         */
        public Builder verification(double ofReported, double ofCorroborated) {
            if (!(ofReported >= 0 && ofReported <= ofCorroborated && ofCorroborated <= 1)) {
                throw new IllegalArgumentException(
                        "Policy " + name + " weighs what is reported by " + ofReported
                                + " and what is corroborated by " + ofCorroborated
                                + "; allowed is 0 <= reported <= corroborated <= 1, so that to establish more never weighs less.");
            }
            reported = ofReported;
            corroborated = ofCorroborated;
            return this;
        }

        /**
         * Sets how much a provoked incident weighs.
         *
         * @throws IllegalArgumentException unless 0 ≤ share ≤ 1
         */
        public Builder provoked(double share) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("Policy " + name + " weighs what was provoked by " + share
                        + "; allowed is 0 to 1, so that a provoked incident never weighs more.");
            }
            provoked = share;
            return this;
        }

        /**
         * Sets the scores from which the five rungs are indicated.
         *
         * @throws IllegalArgumentException unless they are finite, above 0 and rise strictly
         */
        public Builder thresholds(double watch, double preWarning, double handler, double restriction, double exit) {
            double[] next = {watch, preWarning, handler, restriction, exit};
            for (int i = 0; i < next.length; i++) {
                if (!(next[i] > (i == 0 ? 0 : next[i - 1])) || next[i] == Double.POSITIVE_INFINITY) {
                    throw new IllegalArgumentException("Policy " + name + " has the thresholds " + Arrays.toString(next)
                            + "; they must be finite, above 0, and rise strictly from rung to rung.");
                }
            }
            thresholds = next;
            return this;
        }

        /**
         * Sets what opens the gate to measures that hurt.
         *
         * @param incidents how many verified ones, at least 2
         * @param months within how many months, 1 to 120
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Builder gate(int incidents, int months) {
            if (incidents < Gate.MIN_NEEDED || months < 1 || months > MeasureTerms.MAX_MONTHS) {
                throw new IllegalArgumentException("Policy " + name + " has a gate of " + incidents
                        + " verified incidents within " + months + " months; allowed are " + Gate.MIN_NEEDED
                        + " incidents and more, within 1 to " + MeasureTerms.MAX_MONTHS + " months.");
            }
            gateIncidents = incidents;
            gateMonths = months;
            return this;
        }

        /**
         * Sets from which score harm counts as high beside the value of a customer; that of a restriction if it is not set.
         *
         * @throws IllegalArgumentException if the score is not a finite number above 0
         */
        public Builder harmFrom(double score) {
            if (!(score > 0) || score == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "Policy " + name + " counts harm from " + score + "; it must be a finite number above 0.");
            }
            harmFrom = score;
            return this;
        }

        /** Sets how long measures last. */
        public Builder terms(MeasureTerms periods) {
            terms = Objects.requireNonNull(periods, "periods");
            return this;
        }

        /**
         * Returns the policy.
         *
         * @throws IllegalArgumentException if there is no type, or a frequency is of a type that was not declared
         */
        public ConductPolicy build() {
            if (types.isEmpty()) {
                throw new IllegalArgumentException(
                        "Policy " + name + " has no incident type. Declare one, or begin with the standard policy.");
            }
            List<String> unknown = new ArrayList<>();
            frequencies.values().stream()
                    .filter(rule -> !types.containsKey(rule.type()))
                    .forEach(rule -> unknown.add(rule.name() + " of " + rule.type()));
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException("Policy " + name + " weighs the frequencies " + unknown
                        + ", whose types it does not declare. Declare the types first.");
            }
            return new ConductPolicy(this);
        }
    }
}
