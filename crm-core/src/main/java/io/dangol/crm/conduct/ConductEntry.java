package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
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
 * One line of the trail of a conduct case: who did what, when, in which role, and why.
 *
 * <p>It holds all that {@link ConductTrail} needs to make the case anew. Instants are kept to the microsecond. Immutable and
 * thread-safe; {@code toString} leaves the details out.
 *
 * @param caseKey the {@linkplain ConductCase#key key} of the case
 * @param customer of whose case
 * @param version the version that it made
 * @param command by which command
 * @param input what was done, and what the process worked out
 * @param actor the host's key of who did it
 * @param roles in which roles
 * @param at when it was done
 * @param from the state before; empty for the first entry
 * @param to the state after
 * @param resumesTo the state to which it goes back after an appeal; empty if none
 * @param policy the name of the policy
 */
public record ConductEntry(
        String caseKey,
        CustomerId customer,
        Version version,
        CommandId command,
        ConductCommand input,
        String actor,
        List<Role> roles,
        Instant at,
        Optional<ConductState> from,
        ConductState to,
        Optional<ConductState> resumesTo,
        String policy) {

    /** The type of the snapshot of an entry. */
    public static final String SNAPSHOT_TYPE = "conduct-entry";

    /** The version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    public ConductEntry {
        KeyText.require("Key of a conduct case", caseKey, Change.MAX_KEY_LENGTH);
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(resumesTo, "resumesTo");
        Objects.requireNonNull(policy, "policy");
        roles = List.copyOf(roles);
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        if (version.isAbsent()) {
            throw new IllegalArgumentException("An entry of the conduct case of customer " + customer
                    + " has version 0; the first entry makes version 1.");
        }
    }

    /**
     * Returns the entry that a write carries; a store keeps it together with the case.
     *
     * @throws IllegalArgumentException if the write does not carry exactly one, of its case, version and command
     */
    public static ConductEntry of(Change change) {
        if (change.events().size() != 1) {
            throw new IllegalArgumentException("Write " + change.command() + " of a conduct case carries "
                    + change.events().size() + " entries; each write carries the one that it makes."
                    + " Save case and entry of one result together.");
        }
        ConductEntry entry = restore(change.events().get(0));
        boolean belongs = entry.caseKey().equals(change.key())
                && entry.version().equals(change.version())
                && entry.command().equals(change.command());
        if (!belongs) {
            throw new IllegalArgumentException("Write " + change.command() + " makes version " + change.version()
                    + " of conduct case " + change.key() + ", its entry is that of command "
                    + entry.command() + ", which made version " + entry.version() + " of " + entry.caseKey()
                    + ". Save case and entry of one result together.");
        }
        return entry;
    }

    /** Returns what happened. */
    public ConductEvent event() {
        return input.event();
    }

    /** Returns this entry without what somebody wrote; all else stays. */
    public ConductEntry anonymised() {
        return new ConductEntry(
                caseKey,
                customer,
                version,
                command,
                ConductRedaction.of(input),
                actor,
                roles,
                at,
                from,
                to,
                resumesTo,
                policy);
    }

    /** Returns the entry as plain values, from which {@link #restore} makes an equal one. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("caseKey", caseKey)
                .text("customer", customer.value())
                .number("version", version.value())
                .text("command", command.value())
                .constant("event", event())
                .snapshot("details", input.details())
                .text("actor", actor)
                .list("roles", roles, role -> PlainValue.of(role.name()))
                .instant("at", at)
                .optional("from", from, SnapshotBuilder::constant)
                .constant("to", to)
                .optional("resumesTo", resumesTo, SnapshotBuilder::constant)
                .text("policy", policy)
                .build();
    }

    /**
     * Returns the entry of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no entry
     */
    public static ConductEntry restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new ConductEntry(
                snapshot.text("caseKey"),
                CustomerId.of(snapshot.text("customer")),
                Version.of(snapshot.number("version")),
                CommandId.of(snapshot.text("command")),
                new ConductCommand(snapshot.constant("event", ConductEvent.class), snapshot.snapshot("details")),
                snapshot.text("actor"),
                snapshot.list("roles", value -> Role.of(value.asText())),
                snapshot.instant("at"),
                state(snapshot, "from"),
                snapshot.constant("to", ConductState.class),
                state(snapshot, "resumesTo"),
                snapshot.text("policy"));
    }

    private static Optional<ConductState> state(Snapshot snapshot, String field) {
        return snapshot.optional(field, (fields, name) -> fields.constant(name, ConductState.class));
    }

    /** Returns customer, version, event, actor and states. */
    @Override
    public String toString() {
        return "ConductEntry[" + customer + " version " + version + ", " + event() + " by " + actor + " at " + at + ", "
                + from.map(Enum::name).orElse("none") + " to " + to + "]";
    }
}
