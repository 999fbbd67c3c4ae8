package io.dangol.crm.complaint;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.ContentHash;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
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
                at, number -> desk.process(at).receive(number, intake, text, actor, at, name(number, Version.ABSENT)));
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

    private Complaint begin(Instant receivedAt, Function<ComplaintNumber, HandlingResult.Handled> handling) {
        for (int attempt = 1; ; attempt++) {
            Optional<ComplaintEntry> before = command.flatMap(desk.store()::entry);
            if (before.isPresent()) {
                return begunBefore(before.get(), handling);
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

    /** Returns the complaint that a repeat of its first command stands for, whose text may have been erased since. */
    private Complaint begunBefore(ComplaintEntry entry, Function<ComplaintNumber, HandlingResult.Handled> handling) {
        Complaint known = require(entry.number()).value();
        HandlingResult.Handled again = handling.apply(entry.number());
        Snapshot now = again.entry().input().details();
        Snapshot before = entry.input().details();
        boolean isReceipt = entry.event().equals(ComplaintEvent.RECEIVE);
        // a receipt is dated by the clock, which has gone on
        boolean same = again.entry().event().equals(entry.event())
                && (isReceipt ? now.snapshot("intake").equals(before.snapshot("intake")) : now.equals(before))
                && again.entry().to().equals(entry.to())
                && (known.text().isEmpty()
                        || known.text().equals(again.complaint().text()));
        if (!same) {
            throw otherContent(entry, ContentHash.of(now));
        }
        return known;
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
            Optional<ComplaintNumber> into = target(what);
            if (into.isPresent() && current.value().mergedInto().equals(into)) {
                absorb(number, into.get());
            }
            try {
                HandlingResult result = attempt(current, what);
                boolean done =
                        result.fold(handled -> !save(handled, current.version()).replayed(), refused -> true);
                if (done) {
                    if (result.isHandled()) {
                        into.ifPresent(target -> absorb(number, target));
                    }
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
        Optional<Stored<Complaint>> other = target(what).flatMap(desk.store()::find);
        // the time is read after both complaints, so that it is not before the change of whoever was faster
        Instant at = at();
        return desk.process(at)
                .handle(
                        current,
                        other.map(Stored::value),
                        what,
                        actor,
                        at,
                        name(current.value().number(), current.version()),
                        expected.orElse(current.version()));
    }

    private static Optional<ComplaintNumber> target(ComplaintCommand what) {
        return what.event().equals(ComplaintEvent.MERGE)
                ? what.text("into").map(ComplaintNumber::of)
                : Optional.empty();
    }

    /**
     * Lets the complaint that stays take over what the merged one has carried to it. The merged one is closed before, so that
     * nobody changes it in between; if the work ends there, a repeat of the merge goes on with it.
     */
    private void absorb(ComplaintNumber merged, ComplaintNumber into) {
        for (int attempt = 1; ; attempt++) {
            Complaint other = require(merged).value();
            Stored<Complaint> target = require(into);
            // what took it over may have been merged since, with all that it had
            while (!target.value().absorbed().contains(merged)
                    && target.value().mergedInto().isPresent()) {
                target = require(target.value().mergedInto().get());
            }
            if (target.value().absorbed().contains(merged)) {
                return;
            }
            try {
                absorb(other, target);
                return;
            } catch (VersionConflictException | IdempotencyConflictException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void absorb(Complaint merged, Stored<Complaint> target) {
        ComplaintNumber into = target.value().number();
        Instant changed = target.value().milestones().changedAt();
        Instant now = at();
        Instant at = now.isBefore(changed) ? changed : now;
        HandlingResult result = desk.process(at)
                .handle(
                        target,
                        Optional.of(merged),
                        ComplaintCommand.absorb(merged),
                        Actor.SYSTEM,
                        at,
                        CommandId.of("absorb " + merged.number() + " " + into),
                        target.version());
        result.fold(handled -> save(handled, target.version()), refused -> {
            throw new IllegalStateException("Complaint " + merged.number() + " was merged into " + into
                    + ", which could not take it over: " + refused.message()
                    + " If it was closed in the meantime, reopen it; then repeat the merge.");
        });
    }

    private HandlingResult repeat(ComplaintNumber number, ComplaintCommand what, ComplaintEntry entry) {
        boolean same = entry.number().equals(number) && what.isInputOf(entry);
        if (!same) {
            throw otherContent(entry, ContentHash.of(what.details()));
        }
        target(what).ifPresent(into -> absorb(number, into));
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
