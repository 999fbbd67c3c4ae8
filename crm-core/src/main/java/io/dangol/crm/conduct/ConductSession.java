package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Permission;
import io.dangol.crm.workflow.Role;
import io.dangol.crm.workflow.TransitionRefusedException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A {@link ConductDesk} as somebody uses it: one method for each move of a person.
 *
 * <pre>{@code
 * desk.as(lead).restrict(customer, "prepayment", "third theft this year");
 * desk.as(lead).expecting(version).command(CommandId.of("form-4711")).approveExit(customer, "went on stealing");
 * desk.as(clerk).onBehalfOf(ConductRoles.CUSTOMER).fileAppeal(customer, "M-4", List.of("I-9"), "letter-102");
 * ConductResult result = desk.as(lead).tryCarryOut(customer, ConductCommand.decline("she was provoked"));
 * }</pre>
 *
 * <p>A move that is refused throws {@link TransitionRefusedException}; {@link #tryCarryOut} returns the refusal, for every
 * move by its {@link ConductCommand}. Both throw an {@link IllegalArgumentException} for a customer without a case, for text
 * that is not allowed, and for an instant before the last change of the case, and a
 * {@link io.dangol.crm.storage.StorageException} if the host's storage fails.
 *
 * <p>Without {@link #expecting} a move that somebody else overtook is decided anew on what is stored then; with it, it is
 * refused as stale. With {@link #command} a repeat of a move that was carried out returns the case as it stands and changes
 * nothing.
 *
 * <p>Immutable; thread-safe if the store and the clock of the desk are.
 */
public final class ConductSession {

    private final ConductDesk desk;
    private final Actor actor;
    private final Optional<Version> expected;
    private final Optional<CommandId> command;
    private final Optional<Instant> at;

    ConductSession(
            ConductDesk desk,
            Actor actor,
            Optional<Version> expected,
            Optional<CommandId> command,
            Optional<Instant> at) {
        this.desk = desk;
        this.actor = Objects.requireNonNull(actor, "actor");
        this.expected = expected;
        this.command = command;
        this.at = at;
    }

    /** Returns this session for moves that were decided on a version: they are refused if another one is stored. */
    public ConductSession expecting(Version version) {
        return new ConductSession(desk, actor, Optional.of(version), command, at);
    }

    /** Returns this session for one move that the caller has named, by which a repeat of it is recognised. */
    public ConductSession command(CommandId id) {
        return new ConductSession(desk, actor, expected, Optional.of(id), at);
    }

    /** Returns this session for moves that were made at an instant, in the place of the desk's clock. */
    public ConductSession at(Instant instant) {
        return new ConductSession(desk, actor, expected, command, Optional.of(instant));
    }

    /** Returns this session in another role alone: the actor writes down what somebody else did. */
    public ConductSession onBehalfOf(Role role) {
        return new ConductSession(desk, Actor.of(actor.id(), role), expected, command, at);
    }

    /** Returns what the actor can do with a case now, by rising name of the event; see {@link ConductProcess#permitted}. */
    public List<Permission<ConductState, ConductEvent>> permitted(CustomerId customer) {
        return work().permitted(customer);
    }

    /** Carries a command out. */
    public ConductCase carryOut(CustomerId customer, ConductCommand what) {
        return tryCarryOut(customer, what).fold(ConductResult.Handled::conduct, refused -> {
            throw new TransitionRefusedException(refused.refusal());
        });
    }

    /** Does as {@link #carryOut}, or returns why not. */
    public ConductResult tryCarryOut(CustomerId customer, ConductCommand what) {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(what, "what");
        return work().carryOut(customer, what);
    }

    private ConductWork work() {
        return new ConductWork(desk, actor, expected, command, at);
    }

    /** Records an incident; the first one of a customer begins the case. */
    public ConductCase report(Incident incident) {
        return carryOut(incident.customer(), ConductCommand.report(incident));
    }

    /** Records how often something happened at how many visits; the customer needs a case. */
    public ConductCase count(Frequency frequency) {
        return carryOut(frequency.customer(), ConductCommand.count(frequency));
    }

    /** States how far an incident is established. */
    public ConductCase establish(CustomerId customer, String incident, Verification verification, String reason) {
        return carryOut(customer, ConductCommand.establish(incident, verification, reason));
    }

    /** States how far an incident is established, with more that shows it. */
    public ConductCase establish(
            CustomerId customer,
            String incident,
            Verification verification,
            String reason,
            Collection<String> evidence) {
        return carryOut(customer, ConductCommand.establish(incident, verification, reason, evidence));
    }

    /** States how far an incident is established, and whether it was provoked. */
    public ConductCase establish(
            CustomerId customer, String incident, Verification verification, String reason, boolean provoked) {
        return carryOut(customer, ConductCommand.establish(incident, verification, reason, provoked));
    }

    /** Sends the drafted pre-warning, which tells the procedure beforehand. */
    public ConductCase sendWarning(CustomerId customer, String notice, String reason) {
        return carryOut(customer, ConductCommand.sendWarning(notice, reason));
    }

    /** Names the trained handler. */
    public ConductCase assignHandler(CustomerId customer, String handler, String reason) {
        return carryOut(customer, ConductCommand.assignHandler(handler, reason));
    }

    /** Decides the restriction, for as long as the policy allows. */
    public ConductCase restrict(CustomerId customer, String restriction, String reason) {
        return carryOut(customer, ConductCommand.restrict(restriction, reason));
    }

    /** Decides the restriction for some months. */
    public ConductCase restrict(CustomerId customer, String restriction, int months, String reason) {
        return carryOut(customer, ConductCommand.restrict(restriction, months, reason));
    }

    /** Approves the exit as the first of two. */
    public ConductCase approveExit(CustomerId customer, String reason) {
        return carryOut(customer, ConductCommand.approveExit(reason));
    }

    /** Approves the exit as the second of two, and gives notice. */
    public ConductCase confirmExit(CustomerId customer, String notice, String reason) {
        return carryOut(customer, ConductCommand.confirmExit(notice, reason));
    }

    /** Declines what was drafted, proposed or recommended. */
    public ConductCase decline(CustomerId customer, String reason) {
        return carryOut(customer, ConductCommand.decline(reason));
    }

    /** Holds the customer off for some hours because of a verified incident of severity 4. */
    public ConductCase hold(CustomerId customer, String incident, int hours, String reason) {
        return carryOut(customer, ConductCommand.hold(incident, hours, reason));
    }

    /** Ends the interim hold early. */
    public ConductCase releaseHold(CustomerId customer, String reason) {
        return carryOut(customer, ConductCommand.releaseHold(reason));
    }

    /** Keeps a measure after a review. */
    public ConductCase review(CustomerId customer, String measure, String reason) {
        return carryOut(customer, ConductCommand.review(measure, reason));
    }

    /** Ends a measure. */
    public ConductCase lift(CustomerId customer, String measure, String reason) {
        return carryOut(customer, ConductCommand.lift(measure, reason));
    }

    /** Exempts incidents until an instant. */
    public ConductCase exempt(CustomerId customer, Collection<String> incidents, Instant until, String reason) {
        return carryOut(customer, ConductCommand.exempt(incidents, until, reason));
    }

    /** Appeals against a measure. */
    public ConductCase fileAppeal(CustomerId customer, String measure, Collection<String> incidents, String grounds) {
        return carryOut(customer, ConductCommand.fileAppeal(measure, incidents, grounds));
    }

    /** Allows the appeal and retracts these incidents of those in question. */
    public ConductCase allowAppeal(CustomerId customer, Collection<String> retracted, String reason) {
        return carryOut(customer, ConductCommand.allowAppeal(retracted, reason));
    }

    /** Allows the appeal and exempts the incidents until an instant. */
    public ConductCase allowAppeal(CustomerId customer, Instant exemptUntil, String reason) {
        return carryOut(customer, ConductCommand.allowAppeal(exemptUntil, reason));
    }

    /** Rejects the appeal. */
    public ConductCase rejectAppeal(CustomerId customer, String reason) {
        return carryOut(customer, ConductCommand.rejectAppeal(reason));
    }

    /** Takes the appeal back. */
    public ConductCase withdrawAppeal(CustomerId customer) {
        return carryOut(customer, ConductCommand.withdrawAppeal());
    }
}
