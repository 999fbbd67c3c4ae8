package io.dangol.crm.complaint;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the audit trail of a complaint: who did what, when, in which role, and what it changed.
 *
 * <p>It holds all that {@link Complaint#replay} needs, the ends of clocks included, so that a replay needs neither workflow
 * nor calendar. It holds nothing that a customer said. {@code toString} leaves the details out.
 *
 * <p>Instants are kept to the microsecond. Immutable and thread-safe.
 *
 * @param number of which complaint
 * @param version the version that it made
 * @param command by which command
 * @param input what was done
 * @param actor the host's key of who did it
 * @param roles in which roles
 * @param at when it was done
 * @param effectiveAt when it counts: for the event of a timer that was fired late the instant at which it was due
 * @param from the state before; empty for a receipt or an import
 * @param to the state after
 * @param resumesTo the state to which it goes back; empty if none
 * @param clocks the clocks that changed, as they stand after
 * @param workflow the name of the workflow
 * @param profile the name of the profile
 * @param policy the name of the policy
 * @param listing the rule for the open list
 */
public record ComplaintEntry(
        ComplaintNumber number,
        Version version,
        CommandId command,
        ComplaintCommand input,
        String actor,
        List<Role> roles,
        Instant at,
        Instant effectiveAt,
        Optional<ComplaintState> from,
        ComplaintState to,
        Optional<ComplaintState> resumesTo,
        List<ClockRun> clocks,
        String workflow,
        String profile,
        String policy,
        ListPolicy listing) {

    /** The type of the snapshot of an entry. */
    public static final String SNAPSHOT_TYPE = "complaint-entry";

    /** The version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    public ComplaintEntry {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(resumesTo, "resumesTo");
        Objects.requireNonNull(listing, "listing");
        roles = List.copyOf(roles);
        clocks = List.copyOf(clocks);
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        effectiveAt = EpochMicros.toInstant(EpochMicros.truncate(effectiveAt));
        if (version.isAbsent()) {
            throw new IllegalArgumentException(
                    "An entry of complaint " + number + " has version 0; the first entry makes version 1.");
        }
    }

    /**
     * Returns the entry that a write carries; a store keeps it together with the complaint.
     *
     * @throws IllegalArgumentException if the write does not carry exactly one, of its number, version and command
     */
    public static ComplaintEntry of(Change change) {
        if (change.events().size() != 1) {
            throw new IllegalArgumentException(
                    "Write " + change.command() + " of complaint " + change.key() + " carries "
                            + change.events().size() + " entries; each write carries the one that it makes."
                            + " Save complaint and entry of one result together.");
        }
        ComplaintEntry entry = restore(change.events().get(0));
        boolean belongs = entry.number().value().equals(change.key())
                && entry.version().equals(change.version())
                && entry.command().equals(change.command());
        if (!belongs) {
            throw new IllegalArgumentException("Write " + change.command() + " makes version " + change.version()
                    + " of complaint " + change.key() + ", its entry is that of command " + entry.command()
                    + ", which made version " + entry.version() + " of " + entry.number()
                    + ". Save complaint and entry of one result together.");
        }
        return entry;
    }

    /** Returns what happened. */
    public ComplaintEvent event() {
        return input.event();
    }

    /** Tells whether a state was put right by hand. */
    public boolean isCorrection() {
        return event().equals(ComplaintEvent.CORRECT);
    }

    /** Returns the entry as plain values, from which {@link #restore} makes an equal one. */
    public Snapshot snapshot() {
        SnapshotBuilder builder = Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("number", number.value())
                .number("version", version.value())
                .text("command", command.value())
                .text("event", event().name())
                .snapshot("details", input.details())
                .text("actor", actor)
                .list("roles", roles, role -> PlainValue.of(role.name()))
                .instant("at", at)
                .instant("effectiveAt", effectiveAt)
                .text("to", to.name())
                .constant("toPhase", to.phase())
                .list("clocks", clocks, run -> PlainValue.of(run.snapshot()))
                .text("workflow", workflow)
                .text("profile", profile)
                .text("policy", policy)
                .constant("listing", listing);
        from.ifPresent(state -> builder.text("from", state.name()).constant("fromPhase", state.phase()));
        resumesTo.ifPresent(state -> builder.text("resumesTo", state.name()).constant("resumesToPhase", state.phase()));
        return builder.build();
    }

    /**
     * Returns the entry of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no entry
     */
    public static ComplaintEntry restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new ComplaintEntry(
                ComplaintNumber.of(snapshot.text("number")),
                Version.of(snapshot.number("version")),
                CommandId.of(snapshot.text("command")),
                new ComplaintCommand(ComplaintEvent.of(snapshot.text("event")), snapshot.snapshot("details")),
                snapshot.text("actor"),
                snapshot.list("roles", value -> Role.of(value.asText())),
                snapshot.instant("at"),
                snapshot.instant("effectiveAt"),
                state(snapshot, "from"),
                state(snapshot, "to").orElseThrow(),
                state(snapshot, "resumesTo"),
                snapshot.list("clocks", value -> ClockRun.restore(value.asSnapshot())),
                snapshot.text("workflow"),
                snapshot.text("profile"),
                snapshot.text("policy"),
                snapshot.constant("listing", ListPolicy.class));
    }

    private static Optional<ComplaintState> state(Snapshot snapshot, String field) {
        return snapshot.optional(field, Snapshot::text)
                .map(name -> ComplaintState.of(name, snapshot.constant(field + "Phase", ComplaintPhase.class)));
    }

    /** Returns number, version, event, actor and states. */
    @Override
    public String toString() {
        return "ComplaintEntry[" + number + " version " + version + ", " + event() + " by " + actor + " at " + at + ", "
                + from.map(ComplaintState::name).orElse("none") + " to " + to + "]";
    }
}
