package io.dangol.crm.complaint;

import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.DueTimer;
import io.dangol.crm.workflow.RefusalReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
 * @param overtaken the complaints that somebody else changed in the meantime; they are due again the next time
 * @param next where to go on; empty if this was all
 */
public record DueRun(
        Instant at,
        List<HandlingResult.Handled> done,
        List<HandlingResult.NotHandled> refused,
        List<ComplaintNumber> overtaken,
        Optional<Cursor> next) {

    public DueRun {
        Objects.requireNonNull(at, "at");
        done = List.copyOf(done);
        refused = List.copyOf(refused);
        overtaken = List.copyOf(overtaken);
        Objects.requireNonNull(next, "next");
    }

    static DueRun over(ComplaintDesk desk, PageRequest request) {
        Instant at = desk.clock().instant();
        Page<Stored<Complaint>> page = desk.store().due(at, request);
        List<HandlingResult.Handled> done = new ArrayList<>();
        List<HandlingResult.NotHandled> refused = new ArrayList<>();
        List<ComplaintNumber> overtaken = new ArrayList<>();
        for (Stored<Complaint> stored : page.items()) {
            ComplaintNumber number = stored.value().number();
            // each move is decided on what the one before has made, so that a change in between is noticed
            Version version = stored.version();
            for (ComplaintCommand command : commands(desk.process(at), stored.value(), at)) {
                HandlingResult result = desk.as(Actor.SYSTEM)
                        .command(id(stored, command))
                        .expecting(version)
                        .tryCarryOut(number, command);
                if (isOvertaken(result)) {
                    overtaken.add(number);
                    break;
                }
                result.fold(done::add, refused::add);
                version = versionAfter(result, version);
            }
        }
        return new DueRun(at, done, refused, overtaken, page.next());
    }

    private static boolean isOvertaken(HandlingResult result) {
        return result.fold(
                handled -> false, refused -> refused.refusal().reason().equals(RefusalReason.STALE_VERSION));
    }

    private static Version versionAfter(HandlingResult result, Version before) {
        return result.fold(handled -> handled.entry().version(), refused -> before);
    }

    private static List<ComplaintCommand> commands(ComplaintProcess process, Complaint complaint, Instant at) {
        List<ComplaintCommand> commands = new ArrayList<>();
        List<ComplaintClock> over = process.toEscalate(complaint, at);
        if (!over.isEmpty()) {
            // one level higher, however many clocks ran out since the last run
            commands.add(ComplaintCommand.escalate(over));
        }
        // one timer at a time: what it does decides whether the next one is still due
        process.timersDue(complaint, at).stream()
                .findFirst()
                .map(DueTimer::event)
                .map(ComplaintCommand::of)
                .ifPresent(commands::add);
        return commands;
    }

    /** Two schedulers that see the same version give the same name, so that one of them is a repeat. */
    private static CommandId id(Stored<Complaint> stored, ComplaintCommand command) {
        return CommandId.of("due " + stored.value().number() + " " + stored.version() + " " + command.event());
    }
}
