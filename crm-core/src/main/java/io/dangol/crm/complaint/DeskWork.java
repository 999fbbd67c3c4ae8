package io.dangol.crm.complaint;

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
import java.util.function.Function;

/**
 * One move at a desk: reads, decides, saves, and decides anew where somebody else was faster.
 *
 * <p>A move without a name of its own is named by number and version; if that name is taken, somebody else has made the
 * version.
 */
record DeskWork(
        ComplaintDesk desk,
        Actor actor,
        Optional<Version> expected,
        Optional<CommandId> command,
        Optional<Instant> given) {

    /** Under contention each attempt loses to one that succeeds, so many fail only among many writers. */
    private static final int ATTEMPTS = 64;

    private Instant at() {
        return EpochMicros.toInstant(
                EpochMicros.truncate(given.orElseGet(() -> desk.clock().instant())));
    }

    Complaint register(ComplaintIntake intake, ComplaintText text) {
        Instant at = at();
        return begin(
                at,
                ComplaintEvent.RECEIVE,
                intake,
                number -> desk.process(at).receive(number, intake, text, actor, at, name(number, Version.ABSENT)));
    }

    Complaint importAt(
            ComplaintIntake intake,
            Optional<ComplaintText> text,
            ComplaintState state,
            Instant receivedAt,
            Optional<String> owner,
            Optional<ClosingCode> code) {
        Instant at = at();
        return begin(
                receivedAt,
                ComplaintEvent.IMPORT,
                intake,
                number -> desk.process(at)
                        .importAt(
                                number,
                                intake,
                                text,
                                state,
                                receivedAt,
                                owner,
                                code,
                                actor,
                                at,
                                name(number, Version.ABSENT)));
    }

    private Complaint begin(
            Instant receivedAt,
            ComplaintEvent event,
            ComplaintIntake intake,
            Function<ComplaintNumber, HandlingResult.Handled> handling) {
        for (int attempt = 1; ; attempt++) {
            Optional<ComplaintEntry> before = command.flatMap(desk.store()::entry);
            if (before.isPresent()) {
                ComplaintEntry entry = before.get();
                boolean same = entry.event().equals(event)
                        && entry.input().details().snapshot("intake").equals(intake.snapshot());
                if (!same) {
                    throw otherContent(entry, ContentHash.of(intake.snapshot()));
                }
                return require(entry.number()).value();
            }
            HandlingResult.Handled handled = handling.apply(desk.nextNumber(receivedAt));
            try {
                if (!save(handled, Version.ABSENT).replayed()) {
                    return handled.complaint();
                }
            } catch (VersionConflictException | IdempotencyConflictException e) {
                // a host that numbers complaints elsewhere too may have used the number; a repeat may have been faster
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    List<Permission<ComplaintState, ComplaintEvent>> permitted(ComplaintNumber number) {
        Instant at = at();
        return desk.process(at).permitted(require(number), actor, at);
    }

    HandlingResult carryOut(ComplaintNumber number, ComplaintCommand what) {
        for (int attempt = 1; ; attempt++) {
            Optional<ComplaintEntry> before = command.flatMap(desk.store()::entry);
            if (before.isPresent()) {
                return repeat(number, what, before.get());
            }
            Stored<Complaint> current = require(number);
            try {
                HandlingResult result = attempt(current, what);
                boolean done =
                        result.fold(handled -> !save(handled, current.version()).replayed(), refused -> true);
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

    private HandlingResult attempt(Stored<Complaint> current, ComplaintCommand what) {
        Optional<Stored<Complaint>> other = what.event().equals(ComplaintEvent.MERGE)
                ? what.text("into").map(ComplaintNumber::of).flatMap(desk.store()::find)
                : Optional.empty();
        // the time is read after both complaints, so that it is not before the change of whoever was faster
        Instant at = at();
        HandlingResult result = desk.process(at)
                .handle(
                        current,
                        other.map(Stored::value),
                        what,
                        actor,
                        at,
                        name(current.value().number(), current.version()),
                        expected.orElse(current.version()));
        if (result.isHandled() && other.isPresent()) {
            absorb(current, other.get(), at);
        }
        return result;
    }

    /** The complaint that stays takes over first: if the other one cannot be closed then, the next attempt finds it done. */
    private void absorb(Stored<Complaint> merged, Stored<Complaint> into, Instant at) {
        ComplaintNumber number = merged.value().number();
        if (into.value().absorbed().contains(number)) {
            return;
        }
        CommandId id = CommandId.of("absorb " + number + " " + into.value().number());
        HandlingResult result = desk.process(at)
                .handle(
                        into,
                        Optional.of(merged.value()),
                        ComplaintCommand.absorb(merged.value()),
                        Actor.SYSTEM,
                        at,
                        id,
                        into.version());
        result.fold(handled -> save(handled, into.version()), refused -> {
            throw new IllegalStateException(
                    "Workflow " + desk.process(at).workflow().name()
                            + " merges complaints and does not let the other one take over: " + refused.message());
        });
    }

    private HandlingResult repeat(ComplaintNumber number, ComplaintCommand what, ComplaintEntry entry) {
        boolean same = entry.number().equals(number) && what.isInputOf(entry);
        if (!same) {
            throw otherContent(entry, ContentHash.of(what.details()));
        }
        return new HandlingResult.Handled(require(number).value(), entry, List.of());
    }

    private static IdempotencyConflictException otherContent(ComplaintEntry entry, ContentHash now) {
        return new IdempotencyConflictException(
                entry.command(), now, ContentHash.of(entry.input().details()));
    }

    private CommandId name(ComplaintNumber number, Version version) {
        return command.orElseGet(() -> CommandId.of("desk " + number + " " + version.next()));
    }

    private Saved save(HandlingResult.Handled handled, Version before) {
        return desk.store()
                .save(new Change(
                        handled.entry().command(),
                        handled.complaint().number().value(),
                        before,
                        handled.complaint().snapshot(),
                        List.of(handled.entry().snapshot())));
    }

    private Stored<Complaint> require(ComplaintNumber number) {
        return desk.store()
                .find(number)
                .orElseThrow(() -> new IllegalArgumentException("There is no complaint " + number
                        + ". Use a number that the desk has issued, or register the complaint first."));
    }
}
