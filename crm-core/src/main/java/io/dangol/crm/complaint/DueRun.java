package io.dangol.crm.complaint;

import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.DueTimer;
import io.dangol.crm.workflow.RefusalReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What came of what was due.
 *
 * <p>A timer that is refused, such as a follow-up that cannot end while a promise is open, or an answer without a reply of the
 * customer before the reminders were sent, is due again each time until that is done: {@code refused} is the list of what
 * somebody has to do.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at up to when
 * @param done what was fired
 * @param refused what the workflow refused
 * @param failed the complaints on which something cannot be done at all, such as one in a state that the workflow does not
 *     have, or with a change that is later than the desk's clock; the others are done all the same
 * @param overtaken the complaints that somebody else changed in the meantime; they are due again the next time
 * @param next where to go on; empty if this was all
 */
public record DueRun(
        Instant at,
        List<HandlingResult.Handled> done,
        List<HandlingResult.NotHandled> refused,
        List<DueFailure> failed,
        List<ComplaintNumber> overtaken,
        Optional<Cursor> next) {

    /** A timer that sets its own clock anew and is very late goes on in the next run. */
    private static final int MOST_MOVES = 16;

    public DueRun {
        Objects.requireNonNull(at, "at");
        done = List.copyOf(done);
        refused = List.copyOf(refused);
        failed = List.copyOf(failed);
        overtaken = List.copyOf(overtaken);
        Objects.requireNonNull(next, "next");
    }

    static DueRun over(ComplaintDesk desk, PageRequest request) {
        Instant at = desk.clock().instant();
        Page<Stored<Complaint>> page = desk.store().due(at, request);
        List<HandlingResult.Handled> done = new ArrayList<>();
        List<HandlingResult.NotHandled> refused = new ArrayList<>();
        List<DueFailure> failed = new ArrayList<>();
        List<ComplaintNumber> overtaken = new ArrayList<>();
        for (Stored<Complaint> stored : page.items()) {
            ComplaintNumber number = stored.value().number();
            try {
                if (!isDone(desk, stored, at, done, refused)) {
                    overtaken.add(number);
                }
            } catch (IdempotencyConflictException e) {
                // another scheduler has read the same version at another instant
                overtaken.add(number);
            } catch (IllegalArgumentException e) {
                failed.add(new DueFailure(number, String.valueOf(e.getMessage())));
            }
        }
        return new DueRun(at, done, refused, failed, overtaken, page.next());
    }

    /**
     * Fires the timers of a complaint, one after the other, for what one does decides whether the next is due; then raises it
     * one level, however many other clocks have run out. Timers come first: they count from when they were due, and not from
     * the escalation. Each move is decided on what the one before has made, so that a change in between is noticed.
     *
     * @return false if somebody else has changed the complaint in the meantime
     */
    private static boolean isDone(
            ComplaintDesk desk,
            Stored<Complaint> stored,
            Instant at,
            List<HandlingResult.Handled> done,
            List<HandlingResult.NotHandled> refused) {
        ComplaintProcess process = desk.process(at);
        Set<ComplaintEvent> notAllowed = new HashSet<>();
        Stored<Complaint> current = stored;
        for (int moves = 0; moves < MOST_MOVES; moves++) {
            Optional<ComplaintCommand> next = next(process, current.value(), at, notAllowed);
            if (next.isEmpty()) {
                break;
            }
            HandlingResult result = desk.as(Actor.SYSTEM)
                    .command(id(current, next.get()))
                    .expecting(current.version())
                    .tryCarryOut(current.value().number(), next.get());
            if (isOvertaken(result)) {
                return false;
            }
            Stored<Complaint> before = current;
            current = result.fold(
                    handled -> {
                        done.add(handled);
                        return new Stored<>(handled.entry().version(), handled.complaint());
                    },
                    not -> {
                        refused.add(not);
                        notAllowed.add(next.get().event());
                        return before;
                    });
        }
        return true;
    }

    private static boolean isOvertaken(HandlingResult result) {
        return result.fold(
                handled -> false, refused -> refused.refusal().reason().equals(RefusalReason.STALE_VERSION));
    }

    private static Optional<ComplaintCommand> next(
            ComplaintProcess process, Complaint complaint, Instant at, Set<ComplaintEvent> notAllowed) {
        Optional<ComplaintCommand> timer = process.timersDue(complaint, at).stream()
                .map(DueTimer::event)
                .filter(event -> !notAllowed.contains(event))
                .findFirst()
                .map(ComplaintCommand::of);
        if (timer.isPresent() || notAllowed.contains(ComplaintEvent.ESCALATE)) {
            return timer;
        }
        List<ComplaintClock> over = process.toEscalate(complaint, at);
        return over.isEmpty() ? Optional.empty() : Optional.of(ComplaintCommand.escalate(over));
    }

    /** Two schedulers that see the same version give the same name, so that one of them is a repeat. */
    private static CommandId id(Stored<Complaint> stored, ComplaintCommand command) {
        return CommandId.of("due " + stored.value().number() + " " + stored.version() + " " + command.event());
    }
}
