package io.dangol.crm.sla;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A contract about the time of service: its parties and validity, the targets and the calendars by which they are measured,
 * when clocks pause, what is excluded, and what is credited when targets are missed.
 *
 * <pre>{@code
 * SlaAgreement gold = SlaAgreement.named("gold")
 *         .firstResponse(Priority.HIGH, Duration.ofHours(1), seoul)
 *         .resolution(Priority.HIGH, Duration.ofHours(8), seoul)
 *         .pausesIn("pending")
 *         .build();
 * }</pre>
 *
 * <p>A ticket has, per metric, the first target in order whose scope includes it. Immutable; thread-safe if the predicates
 * of custom metrics and exclusions are.
 *
 * @param name the name by which policies and events refer to it, 1 to 64 characters as {@link KeyText} allows
 * @param kind between whom it is made
 * @param provider who serves, by name; empty if not stated
 * @param recipient who is served, by name; empty if not stated
 * @param validFrom from when on it holds, inclusive; empty for always
 * @param validUntil until when it holds, exclusive; empty for ever
 * @param targets at least one, no two of a metric with the same scope
 * @param pauses the statuses in which clocks pause
 * @param onReopen what a reopening does to the clock of the resolution
 * @param onChange what a change of priority or of agreement does to clocks that run
 * @param atRiskPercent from what share of its target on a clock is at risk, 1 to 100
 * @param exclusions tickets that do not count towards attainment
 * @param credits what is credited when targets are missed
 */
public record SlaAgreement(
        @NotBlank String name,
        AgreementKind kind,
        Optional<String> provider,
        Optional<String> recipient,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil,
        @NotEmpty List<SlaTarget> targets,
        List<PauseRule> pauses,
        ReopenMode onReopen,
        ChangeMode onChange,
        @Min(1) @Max(100) int atRiskPercent,
        List<Exclusion> exclusions,
        ServiceCredits credits) {

    /** The most characters of a name. */
    public static final int MAX_NAME = 64;

    public SlaAgreement {
        KeyText.require("Agreement name", name, MAX_NAME);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(onReopen, "onReopen");
        Objects.requireNonNull(onChange, "onChange");
        Objects.requireNonNull(credits, "credits");
        targets = List.copyOf(targets);
        pauses = List.copyOf(pauses);
        exclusions = List.copyOf(exclusions);
        requireOrder(name, validFrom, validUntil);
        requireTargets(name, targets);
        if (atRiskPercent < 1 || atRiskPercent > 100) {
            throw new IllegalArgumentException(
                    "Agreement " + name + ": clocks at risk from " + atRiskPercent + " %; allowed is 1 to 100.");
        }
    }

    private static void requireOrder(String name, Optional<Instant> from, Optional<Instant> until) {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("Agreement " + name + " is valid from " + from.get() + " until "
                    + until.get() + "; the end must be after the beginning.");
        }
    }

    private static void requireTargets(String name, List<SlaTarget> targets) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(
                    "Agreement " + name + " has no target. Add one, such as firstResponse(...) or resolution(...).");
        }
        Set<List<Object>> seen = new HashSet<>();
        Map<String, SlaMetric> metrics = new HashMap<>();
        for (SlaTarget target : targets) {
            if (!seen.add(List.of(target.metric(), target.scope()))) {
                throw new IllegalArgumentException("Agreement " + name + " has two targets of " + target.metric()
                        + " for the same tickets. Give one, or limit their scopes.");
            }
            SlaMetric other = metrics.put(target.metric().name(), target.metric());
            if (other != null && !other.equals(target.metric())) {
                throw new IllegalArgumentException("Agreement " + name + " has two metrics of the name '"
                        + target.metric() + "'. Build the metric once and use it in both targets.");
            }
        }
    }

    /** Begins an agreement of a name. */
    public static SlaAgreementBuilder named(String name) {
        return new SlaAgreementBuilder(name);
    }

    /** Tells whether the agreement holds at an instant. */
    public boolean isValidAt(Instant at) {
        return (validFrom.isEmpty() || !at.isBefore(validFrom.get()))
                && (validUntil.isEmpty() || at.isBefore(validUntil.get()));
    }

    /** Returns the target of a metric for a ticket, empty if there is none. */
    public Optional<SlaTarget> target(SlaMetric metric, TicketFacts facts) {
        for (SlaTarget target : targets) {
            if (target.metric().equals(metric) && target.scope().includes(facts)) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    /** Tells whether a clock of a metric pauses in a status. */
    public boolean pausesIn(String status, SlaMetric metric) {
        for (PauseRule rule : pauses) {
            if (rule.pauses(status, metric)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first exclusion that a ticket falls under, empty if it counts. */
    public Optional<Exclusion> exclusionOf(TicketFacts facts) {
        return exclusions.stream().filter(e -> e.tickets().test(facts)).findFirst();
    }

    /**
     * Returns the clock of a ticket under this agreement alone.
     *
     * @throws IllegalArgumentException if the agreement does not hold at that instant
     */
    public TicketClock open(TicketId ticket, Priority priority, Instant openedAt) {
        return open(ticket, TicketFacts.of(priority), openedAt);
    }

    /**
     * Returns the clock of a ticket under this agreement alone.
     *
     * @throws IllegalArgumentException if the agreement does not hold at that instant
     */
    public TicketClock open(TicketId ticket, TicketFacts facts, Instant openedAt) {
        if (!isValidAt(openedAt)) {
            throw new IllegalArgumentException("Agreement " + name + " does not hold at " + openedAt + "; it is valid"
                    + validFrom.map(from -> " from " + from).orElse("")
                    + validUntil.map(until -> " until " + until).orElse("") + ". Open the ticket under another one.");
        }
        return TicketClock.of(SlaPolicies.only(this), ticket, facts, List.of(TicketEvent.created(openedAt)));
    }

    /** Returns name, kind and the number of targets; not the parties. */
    @Override
    public String toString() {
        return "SlaAgreement[" + name + ", " + kind + ", " + targets.size() + " targets]";
    }
}
