package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.RefusalReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of looking at the records that were due.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at up to when
 * @param done what was done: watched, drafted, proposed, recommended, withdrawn, or looked at without a consequence
 * @param failed the cases on which nothing can be done until somebody has put them right; the others are done all the same
 * @param overtaken the customers whose cases somebody else changed in the meantime; they are due again the next time
 * @param next where to go on; empty if this was all
 */
public record ConductRun(
        Instant at,
        List<ConductResult.Handled> done,
        List<Failure> failed,
        List<CustomerId> overtaken,
        Optional<Cursor> next) {

    public ConductRun {
        Objects.requireNonNull(at, "at");
        done = List.copyOf(done);
        failed = List.copyOf(failed);
        overtaken = List.copyOf(overtaken);
        Objects.requireNonNull(next, "next");
    }

    /**
     * A case on which nothing can be done.
     *
     * <p>Immutable and thread-safe.
     *
     * @param customer whose
     * @param reason why, and what to do
     */
    public record Failure(CustomerId customer, String reason) {

        public Failure {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(reason, "reason");
        }
    }

    static ConductRun over(ConductDesk desk, PageRequest request) {
        Instant at = desk.clock().instant();
        Page<Stored<ConductCase>> page = desk.store().due(at, request);
        List<ConductResult.Handled> done = new ArrayList<>();
        List<Failure> failed = new ArrayList<>();
        List<CustomerId> overtaken = new ArrayList<>();
        for (Stored<ConductCase> stored : page.items()) {
            CustomerId customer = stored.value().customer();
            try {
                ConductCommand what = desk.process(at)
                        .proposal(stored, desk.linked(customer), at)
                        .orElseGet(() -> ConductCommand.automatic(ConductEvent.ASSESS));
                ConductResult result = desk.as(Actor.SYSTEM)
                        .command(id(stored, what))
                        .expecting(stored.version())
                        .at(at)
                        .tryCarryOut(customer, what);
                result.fold(
                        done::add,
                        refused -> isStale(refused)
                                ? overtaken.add(customer)
                                : failed.add(new Failure(customer, refused.message())));
            } catch (IdempotencyConflictException e) {
                // another scheduler has read the same version at another instant
                overtaken.add(customer);
            } catch (IllegalArgumentException e) {
                failed.add(new Failure(customer, String.valueOf(e.getMessage())));
            }
        }
        return new ConductRun(at, done, failed, overtaken, page.next());
    }

    private static boolean isStale(ConductResult.NotHandled refused) {
        return refused.refusal().reason().equals(RefusalReason.STALE_VERSION);
    }

    /** Two schedulers that see the same version give the same name, so that one of them is a repeat. */
    private static CommandId id(Stored<ConductCase> stored, ConductCommand what) {
        return CommandId.of(ConductWork.name(stored.value().key(), stored.version()) + " due " + what.event());
    }
}
