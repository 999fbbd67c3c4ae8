package io.dangol.crm.conduct;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Fired;
import io.dangol.crm.workflow.Outcome;
import io.dangol.crm.workflow.Permission;
import io.dangol.crm.workflow.Workflow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The handling of conduct cases without a store: pure functions from a case and a command to the case after it and the line of
 * its trail.
 *
 * <p>A {@link ConductDesk} is the same with a store. A host that keeps its own units of work calls this and saves case and
 * entry together.
 *
 * <p>Instants are kept to the microsecond. Immutable and thread-safe.
 */
public final class ConductProcess {

    private final Workflow<ConductState, ConductEvent, ConductSubject> workflow = ConductWorkflow.standard();
    private final ConductPolicy policy;

    private ConductProcess(ConductPolicy policy) {
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** Returns the handling by a policy. */
    public static ConductProcess of(ConductPolicy policy) {
        return new ConductProcess(policy);
    }

    /** Returns the policy. */
    public ConductPolicy policy() {
        return policy;
    }

    /**
     * Begins a case with the first incident of a customer.
     *
     * @param command the {@linkplain ConductCommand#report report}
     * @throws IllegalArgumentException if the command is another one
     */
    public ConductResult begin(ConductCommand command, Actor actor, Instant at, CommandId id) {
        return begin(List.of(), command, actor, at, id);
    }

    /**
     * Begins a case with the first incident of a customer.
     *
     * @param linked the incidents of other records of the same customer, whose ids are not used again
     * @param command the {@linkplain ConductCommand#report report}
     * @throws IllegalArgumentException if the command is another one
     */
    public ConductResult begin(
            Collection<Incident> linked, ConductCommand command, Actor actor, Instant at, CommandId id) {
        Incident incident = command.asGiven()
                .incident()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A conduct case cannot begin with " + command.event() + ". Report an incident first."));
        Instant now = micros(at);
        ConductCase empty = new ConductCase(
                incident.customer(),
                workflow.initial(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                policy.name());
        ConductSubject subject = new ConductSubject(empty, List.copyOf(linked), Optional.of(command), policy);
        Outcome<ConductState, ConductEvent> outcome =
                workflow.fire(workflow.begin(), command.event(), subject, actor, now);
        return outcome.fold(
                fired -> {
                    ConductEntry entry =
                            entry(subject, Version.of(1), command, fired, actor, now, id, Optional.empty());
                    return new ConductResult.Handled(ConductFold.begin(entry), entry);
                },
                ConductResult.NotHandled::new);
    }

    /**
     * Carries a command out on a case, or refuses it.
     *
     * @param current the case with the version at which it is stored
     * @throws IllegalArgumentException if the instant is before the last change of the case
     */
    public ConductResult handle(
            Stored<ConductCase> current, ConductCommand command, Actor actor, Instant at, CommandId id) {
        return handle(current, List.of(), command, actor, at, id, current.version());
    }

    /**
     * Carries a command out on a case, or refuses it.
     *
     * @param current the case with the version at which it is stored
     * @param linked the incidents of other records of the same customer, which count for what is recommended
     * @param expected the version on which the actor decided
     * @throws IllegalArgumentException if the instant is before the last change of the case, or an incident is in the case and
     *     among the linked ones
     */
    public ConductResult handle(
            Stored<ConductCase> current,
            Collection<Incident> linked,
            ConductCommand command,
            Actor actor,
            Instant at,
            CommandId id,
            Version expected) {
        Instant now = micros(at);
        if (expected.equals(current.version())) {
            // who decided on another version is told that first: the change that is later than the instant is not
            // theirs
            requireOrder(current.value(), now);
        }
        ConductSubject subject =
                new ConductSubject(current.value(), List.copyOf(linked), Optional.of(command.asGiven()), policy);
        Outcome<ConductState, ConductEvent> outcome = workflow.fire(
                current.value().position(current.version().value()),
                command.event(),
                subject,
                actor,
                now,
                expected.value());
        return outcome.fold(
                fired -> {
                    ConductCommand completed = new ConductOutcome(subject, command, actor, now).completed();
                    ConductEntry entry = entry(
                            subject,
                            current.version().next(),
                            completed,
                            fired,
                            actor,
                            now,
                            id,
                            Optional.of(fired.from()));
                    return new ConductResult.Handled(ConductFold.apply(current.value(), entry), entry);
                },
                ConductResult.NotHandled::new);
    }

    private static void requireOrder(ConductCase before, Instant at) {
        if (at.isBefore(before.changedAt())) {
            throw new IllegalArgumentException("The conduct case of customer " + before.customer()
                    + " was changed last at " + before.changedAt() + " and is to be changed at " + at
                    + ", before that. Give commands in the order of time.");
        }
    }

    private ConductEntry entry(
            ConductSubject subject,
            Version version,
            ConductCommand command,
            Fired<ConductState, ConductEvent> fired,
            Actor actor,
            Instant at,
            CommandId id,
            Optional<ConductState> from) {
        return new ConductEntry(
                subject.conduct().key(),
                subject.conduct().customer(),
                version,
                id,
                command,
                actor.id(),
                actor.roles(),
                at,
                from,
                fired.position().state(),
                fired.position().resumesTo(),
                policy.name());
    }

    /**
     * Returns what the system would do with a case at an instant: watch, draft, propose or recommend the next rung, or withdraw
     * what no longer fits; empty if nothing follows from the record.
     *
     * @param linked the incidents of other records of the same customer
     */
    public Optional<ConductCommand> proposal(Stored<ConductCase> current, Collection<Incident> linked, Instant at) {
        ConductSubject subject = new ConductSubject(current.value(), List.copyOf(linked), Optional.empty(), policy);
        return workflow
                .permitted(current.value().position(current.version().value()), subject, Actor.SYSTEM, micros(at))
                .stream()
                .filter(permission ->
                        permission.isAllowed() && permission.inputs().isEmpty())
                .map(Permission::event)
                .filter(event -> event != ConductEvent.ASSESS)
                .map(ConductCommand::automatic)
                .findFirst();
    }

    /**
     * Returns what somebody can do with a case at an instant, by rising name of the event. What must be given with an event is
     * named and not checked.
     */
    public List<Permission<ConductState, ConductEvent>> permitted(
            Stored<ConductCase> current, Collection<Incident> linked, Actor actor, Instant at) {
        ConductSubject subject = new ConductSubject(current.value(), List.copyOf(linked), Optional.empty(), policy);
        return workflow.permitted(current.value().position(current.version().value()), subject, actor, micros(at));
    }

    /** Returns what the record of a case amounts to at an instant, incidents that are exempt included. */
    public ConductAssessment assess(ConductCase conduct, Collection<Incident> linked, Instant at) {
        ConductSubject subject = new ConductSubject(conduct, List.copyOf(linked), Optional.empty(), policy);
        return policy.at(at)
                .assess(CustomerIncidents.ofRecords(conduct.customer(), subject.incidents(), conduct.frequencies())
                        .asOf(at));
    }

    private static Instant micros(Instant at) {
        return EpochMicros.toInstant(EpochMicros.truncate(at));
    }
}
