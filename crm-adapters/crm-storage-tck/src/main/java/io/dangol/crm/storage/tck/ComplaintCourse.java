package io.dangol.crm.storage.tck;

import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintCommand;
import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.complaint.ComplaintIntake;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintProcess;
import io.dangol.crm.complaint.ComplaintRoles;
import io.dangol.crm.complaint.ComplaintStore;
import io.dangol.crm.complaint.ComplaintText;
import io.dangol.crm.complaint.EscalationReason;
import io.dangol.crm.complaint.HandlingResult;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens to one complaint, move by move, without a store; mutable, for one thread. */
final class ComplaintCourse {

    private static final Actor CLERK = Actor.of(
            "clerk",
            ComplaintRoles.HANDLER,
            ComplaintRoles.SUPERVISOR,
            ComplaintRoles.CUSTOMER,
            ComplaintRoles.OMBUDSMAN,
            Role.SYSTEM);

    private final ComplaintProcess process;
    private final List<HandlingResult.Handled> steps = new ArrayList<>();

    private ComplaintCourse(ComplaintProcess process) {
        this.process = process;
    }

    /** Begins with a receipt. */
    static ComplaintCourse of(
            ComplaintProcess process, String number, ComplaintIntake intake, ComplaintText text, Instant at) {
        return of(process, number, intake, text, at, CommandId.of(number + " received"));
    }

    /** Begins with a receipt by a command. */
    static ComplaintCourse of(
            ComplaintProcess process,
            String number,
            ComplaintIntake intake,
            ComplaintText text,
            Instant at,
            CommandId command) {
        ComplaintCourse course = new ComplaintCourse(process);
        course.steps.add(process.receive(ComplaintNumber.of(number), intake, text, CLERK, at, command));
        return course;
    }

    /** Goes on with a move, a second later. */
    ComplaintCourse then(ComplaintCommand command) {
        return then(command, Optional.empty());
    }

    /** Goes on with a move that another complaint takes part in, a second later. */
    ComplaintCourse then(ComplaintCommand command, Optional<Complaint> other) {
        CommandId id = CommandId.of(number() + " then " + steps.size());
        steps.add(next(command, other, id, version(), 1));
        return this;
    }

    /** Returns what a move would make of the complaint, some seconds later, if it were stored at a version. */
    HandlingResult.Handled next(
            ComplaintCommand command, Optional<Complaint> other, CommandId id, Version stored, int seconds) {
        Instant at = complaint().milestones().changedAt().plusSeconds(seconds);
        return process.handle(new Stored<>(stored, complaint()), other, command, CLERK, at, id, stored)
                .fold(handled -> handled, refused -> {
                    throw new IllegalStateException(refused.message());
                });
    }

    /** Returns another write of the complaint, without what was said, as if it were stored at a version. */
    Change moved(String command, int stored, int seconds) {
        HandlingResult.Handled moved = next(
                ComplaintCommand.escalate(EscalationReason.REQUEST),
                Optional.empty(),
                CommandId.of(command),
                Version.of(stored),
                seconds);
        return change(moved.complaint().anonymised(), moved.entry());
    }

    /** Returns the complaint as it stands. */
    Complaint complaint() {
        return steps.get(steps.size() - 1).complaint();
    }

    /** Returns its number. */
    ComplaintNumber number() {
        return complaint().number();
    }

    /** Returns the version that the last move made. */
    Version version() {
        return Version.of(steps.size());
    }

    /** Returns its entries. */
    List<ComplaintEntry> entries() {
        return steps.stream().map(HandlingResult.Handled::entry).toList();
    }

    /** Returns the writes of its moves. */
    List<Change> changes() {
        return steps.stream()
                .map(step -> change(step.complaint(), step.entry()))
                .toList();
    }

    /** Returns the write of the last move. */
    Change change() {
        return changes().get(steps.size() - 1);
    }

    /** Writes all of it. */
    ComplaintCourse save(ComplaintStore store) {
        changes().forEach(store::save);
        return this;
    }

    /** Returns the write of a complaint with an entry. */
    static Change change(Complaint complaint, ComplaintEntry entry) {
        return new Change(
                entry.command(),
                complaint.number().value(),
                Version.of(entry.version().value() - 1),
                complaint.snapshot(),
                List.of(entry.snapshot()));
    }
}
