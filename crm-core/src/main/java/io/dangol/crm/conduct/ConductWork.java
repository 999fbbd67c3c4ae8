package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.ContentHash;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.storage.VersionConflictException;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One move at a desk: reads, decides, saves, and decides anew where somebody else was faster.
 *
 * <p>A move without a name of its own is named by case and version; if that name is taken, somebody else has made the version.
 */
record ConductWork(
        ConductDesk desk,
        Actor actor,
        Optional<Version> expected,
        Optional<CommandId> command,
        Optional<Instant> given) {

    /** Under contention each attempt loses to one that succeeds, so many fail only among many writers. */
    private static final int ATTEMPTS = 64;

    Instant at() {
        return EpochMicros.toInstant(
                EpochMicros.truncate(given.orElseGet(() -> desk.clock().instant())));
    }

    ConductResult carryOut(CustomerId customer, ConductCommand what) {
        for (int attempt = 1; ; attempt++) {
            Optional<ConductEntry> before = command.flatMap(desk.store()::entry);
            if (before.isPresent()) {
                return repeat(customer, what, before.get());
            }
            Optional<Stored<ConductCase>> current = desk.store().find(customer);
            try {
                ConductResult result = attempt(customer, current, what);
                Version version = current.map(Stored::version).orElse(Version.ABSENT);
                boolean done = result.fold(handled -> !save(handled, version).replayed(), refused -> true);
                if (done) {
                    return result;
                }
            } catch (VersionConflictException | IdempotencyConflictException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private ConductResult attempt(CustomerId customer, Optional<Stored<ConductCase>> current, ConductCommand what) {
        // the time is read after the case, so that it is not before the change of whoever was faster
        Instant at = at();
        if (current.isEmpty()) {
            boolean begins = what.event() == ConductEvent.REPORT
                    && expected.filter(version -> !version.isAbsent()).isEmpty();
            if (!begins) {
                throw noCase(customer);
            }
            return desk.process(at)
                    .begin(
                            desk.linked(customer),
                            what,
                            actor,
                            at,
                            command(ConductCase.key(customer, at), Version.ABSENT));
        }
        Stored<ConductCase> stored = current.get();
        return desk.process(at)
                .handle(
                        stored,
                        desk.linked(customer),
                        what,
                        actor,
                        at,
                        command(stored.value().key(), stored.version()),
                        expected.orElse(stored.version()));
    }

    List<Permission<ConductState, ConductEvent>> permitted(CustomerId customer) {
        Instant at = at();
        return desk.process(at).permitted(require(customer), desk.linked(customer), actor, at);
    }

    private ConductResult repeat(CustomerId customer, ConductCommand what, ConductEntry entry) {
        // what was written may have been erased since
        boolean same = what.isInputOf(entry) || ConductRedaction.of(what).isInputOf(entry);
        if (!entry.customer().equals(customer) || !same) {
            throw new IdempotencyConflictException(
                    entry.command(),
                    ContentHash.of(what.details()),
                    ContentHash.of(entry.input().details()));
        }
        return new ConductResult.Handled(require(customer).value(), entry);
    }

    private Stored<ConductCase> require(CustomerId customer) {
        return desk.store().find(customer).orElseThrow(() -> noCase(customer));
    }

    private static IllegalArgumentException noCase(CustomerId customer) {
        return new IllegalArgumentException(
                "There is no conduct case of customer " + customer + ". Report an incident first; it begins the case.");
    }

    private CommandId command(String caseKey, Version version) {
        return command.orElseGet(() -> name(caseKey, version));
    }

    /** Returns the name of the next change of a case. */
    static CommandId name(String caseKey, Version version) {
        return CommandId.of(caseKey + " " + version.next());
    }

    private Saved save(ConductResult.Handled handled, Version before) {
        return desk.store()
                .save(new Change(
                        handled.entry().command(),
                        handled.conduct().key(),
                        before,
                        handled.conduct().snapshot(),
                        List.of(handled.entry().snapshot())));
    }
}
