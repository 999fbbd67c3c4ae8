package io.dangol.crm.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The agreements of a service, and which of them holds for a ticket: the first policy in order that matches and whose
 * agreement is valid when the ticket comes in, else the default.
 *
 * <pre>{@code
 * SlaPolicies policies = SlaPolicies
 *         .when("gold customers", f -> f.segment().equals(Optional.of("gold")), gold)
 *         .when("outages", f -> "outage".equals(f.attributes().get("type")), outage)
 *         .otherwise(standard);
 * TicketClock clock = policies.open(TicketId.of("4711"), TicketFacts.of(Priority.HIGH), receivedAt);
 * }</pre>
 *
 * <p>Immutable; thread-safe if the predicates are.
 */
public final class SlaPolicies {

    /** The order matters within one event: the first response is over before the next one is asked for. */
    private static final List<SlaMetric> STANDARD =
            List.of(SlaMetric.FIRST_RESPONSE, SlaMetric.NEXT_RESPONSE, SlaMetric.PERIODIC_UPDATE, SlaMetric.RESOLUTION);

    private final List<SlaPolicy> policies;
    private final SlaAgreement fallback;
    private final Map<String, SlaAgreement> byName;
    private final List<SlaMetric> metrics;
    private final List<SlaMetric> tracked;

    private SlaPolicies(List<SlaPolicy> policies, SlaAgreement fallback, List<SlaAgreement> others) {
        this.policies = List.copyOf(policies);
        this.fallback = fallback;
        Map<String, SlaAgreement> agreements = new LinkedHashMap<>();
        policies.forEach(policy -> add(agreements, policy.agreement()));
        add(agreements, fallback);
        others.forEach(other -> add(agreements, other));
        this.byName = agreements;
        this.metrics = metrics(agreements);
        this.tracked = Stream.concat(STANDARD.stream(), metrics.stream().filter(SlaMetric::isCustom))
                .toList();
    }

    private static void add(Map<String, SlaAgreement> agreements, SlaAgreement agreement) {
        SlaAgreement other = agreements.putIfAbsent(agreement.name(), agreement);
        if (other != null && !other.equals(agreement)) {
            throw new IllegalArgumentException(
                    "There are two agreements of the name " + agreement.name() + ". Give each a name of its own.");
        }
    }

    private static List<SlaMetric> metrics(Map<String, SlaAgreement> agreements) {
        Map<String, SlaMetric> metrics = new TreeMap<>();
        for (SlaAgreement agreement : agreements.values()) {
            for (SlaTarget target : agreement.targets()) {
                SlaMetric other = metrics.put(target.metric().name(), target.metric());
                if (other != null && !other.equals(target.metric())) {
                    throw new IllegalArgumentException("There are two metrics of the name '" + target.metric()
                            + "'. Build the metric once and use it in all agreements.");
                }
            }
        }
        return List.copyOf(metrics.values());
    }

    /** Begins a list of policies with the one that is asked first. */
    public static Rules when(String name, Predicate<TicketFacts> tickets, SlaAgreement agreement) {
        return new Rules().when(name, tickets, agreement);
    }

    /**
     * Returns the policies under which one agreement holds for every ticket.
     *
     * @throws IllegalArgumentException if the agreement is not valid for ever
     */
    public static SlaPolicies always(SlaAgreement agreement) {
        return new Rules().otherwise(agreement);
    }

    /** Returns the policies of an agreement that the caller chose. */
    static SlaPolicies only(SlaAgreement agreement) {
        return new SlaPolicies(List.of(), agreement, List.of());
    }

    /** Returns these policies with one more agreement that tickets can be changed to. */
    SlaPolicies with(SlaAgreement other) {
        List<SlaAgreement> known = new ArrayList<>(byName.values());
        known.add(other);
        return new SlaPolicies(policies, fallback, known);
    }

    /** Returns the policies in the order in which they are asked. */
    public List<SlaPolicy> policies() {
        return policies;
    }

    /** Returns the agreement that holds where no policy matches. */
    public SlaAgreement fallback() {
        return fallback;
    }

    /** Returns the agreement of a name, empty if there is none. */
    public Optional<SlaAgreement> agreement(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the metrics of all targets, by name. */
    public List<SlaMetric> metrics() {
        return metrics;
    }

    /** Returns the metrics whose clocks run, with a target or without: the standard ones, then the host's own. */
    List<SlaMetric> tracked() {
        return tracked;
    }

    /** Returns the policy that matches a ticket, empty where the default holds. */
    public Optional<SlaPolicy> match(TicketFacts facts, Instant openedAt) {
        return policies.stream()
                .filter(p -> p.agreement().isValidAt(openedAt) && p.tickets().test(facts))
                .findFirst();
    }

    /** Returns the agreement that holds for a ticket. */
    public SlaAgreement agreementFor(TicketFacts facts, Instant openedAt) {
        return match(facts, openedAt).map(SlaPolicy::agreement).orElse(fallback);
    }

    /** Returns the clock of a ticket that came in at an instant. */
    public TicketClock open(TicketId ticket, TicketFacts facts, Instant openedAt) {
        return TicketClock.of(this, ticket, facts, List.of(TicketEvent.created(openedAt)));
    }

    /** Policies are equal if they have the same agreements and policies, predicates themselves included. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SlaPolicies that
                        && policies.equals(that.policies)
                        && fallback.equals(that.fallback)
                        && byName.equals(that.byName));
    }

    @Override
    public int hashCode() {
        return Objects.hash(policies, fallback);
    }

    /** Policies without a default yet. Mutable, for one thread. */
    public static final class Rules {

        private final List<SlaPolicy> policies = new ArrayList<>();

        private Rules() {}

        /** Adds a policy that is asked after those before. */
        public Rules when(String name, Predicate<TicketFacts> tickets, SlaAgreement agreement) {
            policies.add(new SlaPolicy(name, tickets, agreement));
            return this;
        }

        /**
         * Returns the policies with the agreement that holds where none matches.
         *
         * @throws IllegalArgumentException if the default is not valid for ever, or names contradict each other
         */
        public SlaPolicies otherwise(SlaAgreement fallback) {
            Objects.requireNonNull(fallback, "fallback");
            if (fallback.validFrom().isPresent() || fallback.validUntil().isPresent()) {
                throw new IllegalArgumentException("The default agreement " + fallback.name()
                        + " is valid for a time only. Make it a policy, and give a default that always holds.");
            }
            return new SlaPolicies(policies, fallback, List.of());
        }
    }
}
