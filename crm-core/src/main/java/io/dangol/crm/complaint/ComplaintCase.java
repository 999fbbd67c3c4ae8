package io.dangol.crm.complaint;

import io.dangol.crm.workflow.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a guard of a complaint workflow sees: the complaint, what is to be done with it, and by which rules.
 *
 * <p>Conditions on the case must hold without the command, which is absent where one asks what is allowed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param complaint the complaint as it stands
 * @param command what is to be done; empty where one asks what is allowed
 * @param other the complaint that takes part in a merge; empty for any other event
 * @param policy what the house has decided
 * @param profile how long clocks may run
 */
public record ComplaintCase(
        Complaint complaint,
        Optional<ComplaintCommand> command,
        Optional<Complaint> other,
        ComplaintPolicy policy,
        DeadlineProfile profile) {

    public ComplaintCase {
        Objects.requireNonNull(complaint, "complaint");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(profile, "profile");
    }

    Optional<String> input(String field) {
        return command.flatMap(given -> given.text(field));
    }

    boolean hasInput(String field) {
        return command.map(given -> given.details().has(field)).orElse(false);
    }

    boolean isMissed(ComplaintClock clock, Instant at) {
        return complaint.isMissed(clock, at);
    }

    /** Tells whether an actor may grant what the recovery costs that is not taken back. */
    boolean isWithinAuthority(Actor actor) {
        return policy.limits().allows(actor, complaint.recovery().cost());
    }
}
