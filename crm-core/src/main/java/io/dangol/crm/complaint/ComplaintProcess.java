package io.dangol.crm.complaint;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.DueTimer;
import io.dangol.crm.workflow.Effect;
import io.dangol.crm.workflow.Fired;
import io.dangol.crm.workflow.Outcome;
import io.dangol.crm.workflow.Permission;
import io.dangol.crm.workflow.Position;
import io.dangol.crm.workflow.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The handling of complaints without a store: pure functions from a complaint and a command to the complaint after it and
 * the line of its audit trail.
 *
 * <p>A {@link ComplaintDesk} is the same with a store. A host that keeps its own units of work calls this and saves complaint
 * and entry together.
 *
 * <p>The role {@link ComplaintRoles#OWNER} is given and taken here: who holds it is the owner of the complaint, and as long
 * as it has none, each handler but the person complained of; somebody who writes down what a customer or another outsider
 * did does not hold it. Instants are kept to the microsecond; the event of a timer that is fired late counts from the instant
 * at which it was due, or from the last change before it; one that answers the customer counts from when it is fired.
 *
 * <p>Immutable; thread-safe if the guards that a host adds are.
 */
public final class ComplaintProcess {

    private static final String DETAILS = "complaint-details";
    private static final Role NOBODY = Role.of("not the owner");

    private final ComplaintWorkflow workflow;
    private final DeadlineProfile profile;
    private final ComplaintPolicy policy;

    private ComplaintProcess(ComplaintWorkflow workflow, DeadlineProfile profile, ComplaintPolicy policy) {
        this.workflow = Objects.requireNonNull(workflow, "workflow");
        this.profile = Objects.requireNonNull(profile, "profile");
        this.policy = Objects.requireNonNull(policy, "policy");
        workflow.definition().timers().forEach((event, clock) -> requireDue(event, ComplaintClock.of(clock)));
    }

    /** Nobody acts at the end of a window, so no timer may run by one. */
    private void requireDue(ComplaintEvent event, ComplaintClock clock) {
        if (profile.rule(clock)
                .map(ClockRule::kind)
                .filter(ClockKind.WINDOW::equals)
                .isPresent()) {
            throw new IllegalArgumentException("Profile " + profile.name() + " has clock " + clock
                    + " as a window, and in workflow " + workflow.name() + " its end fires " + event
                    + ". Make it an internal or a statutory time.");
        }
    }

    /**
     * Returns the handling by a workflow, with clocks by a profile and the decisions of a policy.
     *
     * @throws IllegalArgumentException if a timer of the workflow runs by a window of the profile
     */
    public static ComplaintProcess of(ComplaintWorkflow workflow, DeadlineProfile profile, ComplaintPolicy policy) {
        return new ComplaintProcess(workflow, profile, policy);
    }

    /** Returns the workflow. */
    public ComplaintWorkflow workflow() {
        return workflow;
    }

    /** Returns the profile. */
    public DeadlineProfile profile() {
        return profile;
    }

    /** Returns the policy. */
    public ComplaintPolicy policy() {
        return policy;
    }

    /**
     * Takes a complaint in: its clocks begin to run.
     *
     * @param at when it was received
     * @throws IllegalArgumentException if the instant is outside the horizon of calendars
     */
    public HandlingResult.Handled receive(
            ComplaintNumber number,
            ComplaintIntake intake,
            ComplaintText text,
            Actor actor,
            Instant at,
            CommandId command) {
        ComplaintState initial = workflow.definition().initial();
        ComplaintClocks clocks = receipt(at);
        ComplaintEntry entry = firstEntry(
                number,
                new ComplaintCommand(ComplaintEvent.RECEIVE, details(intake, at).build()),
                initial,
                Optional.empty(),
                actor,
                at,
                command,
                clocks);
        Complaint complaint = ComplaintFold.begin(entry).withText(Optional.of(text));
        return new HandlingResult.Handled(complaint, entry, List.of());
    }

    /**
     * Takes a complaint over from another system, in mid-life. Its clocks are those of its receipt, as they stand in its
     * state; what the other system did with them is not known, so those that are over have left no trace. Neither is known
     * when it was answered first, and the statistics leave that out.
     *
     * @param state where it stands
     * @param receivedAt when it was received
     * @param owner who has it; empty if nobody
     * @param code how it ended; given if and only if the state is closed
     * @param at when it is taken over, not before its receipt
     * @throws io.dangol.crm.workflow.UnknownStateException if the workflow has no such state
     * @throws IllegalArgumentException if the instants are in the wrong order, or the code does not fit the state
     */
    public HandlingResult.Handled importAt(
            ComplaintNumber number,
            ComplaintIntake intake,
            Optional<ComplaintText> text,
            ComplaintState state,
            Instant receivedAt,
            Optional<String> owner,
            Optional<ClosingCode> code,
            Actor actor,
            Instant at,
            CommandId command) {
        Position<ComplaintState> position = workflow.definition().importAt(state, 0);
        if (at.isBefore(receivedAt)) {
            throw new IllegalArgumentException("Complaint " + number + " was received at " + receivedAt
                    + " and is imported at " + at + ", before that. Check the two instants.");
        }
        if (code.isPresent() == state.isOpen()) {
            throw new IllegalArgumentException("Complaint " + number + " is to be imported in state " + state + " with "
                    + code.map(known -> "the closing code " + known).orElse("no closing code")
                    + "; a closed complaint has a code, an open one has none. Give the code of a closed one alone.");
        }
        if (owner.isPresent() && owner.equals(intake.complainedOf())) {
            throw new IllegalArgumentException("Complaint " + number
                    + " is to be imported with the person complained of as its owner. Name another owner, or none.");
        }
        ComplaintClocks clocks = receipt(receivedAt);
        clocks.carryOut(CommonMoves.onEntering(state), at);
        clocks.forgetStopped();
        SnapshotBuilder details = details(intake, receivedAt)
                .optional("owner", owner, SnapshotBuilder::text)
                .optional("code", code, SnapshotBuilder::constant);
        ComplaintEntry entry = firstEntry(
                number,
                new ComplaintCommand(ComplaintEvent.IMPORT, details.build()),
                position.state(),
                position.resumesTo(),
                actor,
                at,
                command,
                clocks);
        Complaint complaint = ComplaintFold.begin(entry).withText(text);
        return new HandlingResult.Handled(complaint, entry, List.of());
    }

    private Collection<String> timers() {
        return workflow.definition().timers().values();
    }

    private ComplaintClocks receipt(Instant at) {
        ComplaintClocks clocks = new ComplaintClocks(profile, timers(), List.of());
        workflow.definition().startedAtOnce().forEach(clock -> clocks.start(ComplaintClock.of(clock), micros(at)));
        return clocks;
    }

    private static SnapshotBuilder details(ComplaintIntake intake, Instant receivedAt) {
        return Snapshot.builder(DETAILS, 1)
                .snapshot("intake", intake.snapshot())
                .instant("receivedAt", micros(receivedAt));
    }

    private ComplaintEntry firstEntry(
            ComplaintNumber number,
            ComplaintCommand input,
            ComplaintState state,
            Optional<ComplaintState> resumesTo,
            Actor actor,
            Instant at,
            CommandId command,
            ComplaintClocks clocks) {
        return new ComplaintEntry(
                number,
                Version.of(1),
                command,
                input,
                actor.id(),
                actor.roles(),
                at,
                at,
                Optional.empty(),
                state,
                resumesTo,
                clocks.changed(),
                workflow.name(),
                profile.name(),
                policy.name(),
                policy.listing());
    }

    /**
     * Carries a command out on a complaint, or refuses it.
     *
     * @param current the complaint with the version at which it is stored
     * @throws IllegalArgumentException if the instant is before the last change of the complaint, or outside the horizon of
     *     calendars
     * @throws io.dangol.crm.workflow.UnknownStateException if the workflow does not have the state of the complaint
     */
    public HandlingResult handle(
            Stored<Complaint> current, ComplaintCommand command, Actor actor, Instant at, CommandId id) {
        return handle(current, Optional.empty(), command, actor, at, id, current.version());
    }

    /**
     * Carries a command out on a complaint, or refuses it.
     *
     * @param current the complaint with the version at which it is stored
     * @param other the complaint into which it is to be merged, or that is merged into it; empty for another command
     * @param expected the version on which the actor decided
     * @throws IllegalArgumentException if the instant is before the last change of the complaint, or outside the horizon of
     *     calendars
     * @throws io.dangol.crm.workflow.UnknownStateException if the workflow does not have the state of the complaint
     */
    public HandlingResult handle(
            Stored<Complaint> current,
            Optional<Complaint> other,
            ComplaintCommand command,
            Actor actor,
            Instant at,
            CommandId id,
            Version expected) {
        Complaint before = current.value();
        Instant now = micros(at);
        requireOrder(before, now);
        ComplaintCase subject = new ComplaintCase(before, Optional.of(command), other, policy, profile);
        Outcome<ComplaintState, ComplaintEvent> outcome = workflow.definition()
                .fire(
                        before.position(current.version().value()),
                        command.event(),
                        subject,
                        acting(before, actor),
                        now,
                        expected.value());
        return outcome.fold(fired -> handled(current, command, fired, actor, now, id), HandlingResult.NotHandled::new);
    }

    private static void requireOrder(Complaint before, Instant at) {
        if (at.isBefore(before.milestones().changedAt())) {
            throw new IllegalArgumentException("Complaint " + before.number() + " was changed last at "
                    + before.milestones().changedAt() + " and is to be changed at " + at
                    + ", before that. Give commands in the order of time.");
        }
    }

    private HandlingResult.Handled handled(
            Stored<Complaint> current,
            ComplaintCommand command,
            Fired<ComplaintState, ComplaintEvent> fired,
            Actor actor,
            Instant now,
            CommandId id) {
        Complaint before = current.value();
        Instant effective = effectiveAt(before, fired, now);
        ComplaintClocks clocks = new ComplaintClocks(profile, timers(), before.clocks());
        clocks.carryOut(fired.effects(), effective);
        clocks.carryOut(command, before);
        ComplaintCommand dated = dated(command, effective);
        Complaint interim =
                ComplaintFold.apply(before, entry(current, dated, fired, actor, now, effective, id, clocks));
        clocks.follow(interim.recovery(), effective);
        ComplaintEntry entry = entry(current, dated, fired, actor, now, effective, id, clocks);
        Complaint after = ComplaintFold.apply(before, entry);
        return new HandlingResult.Handled(after, entry, effects(fired, before, after));
    }

    /** Adds to an answer until when its promises are to be kept that have no instant of their own. */
    private ComplaintCommand dated(ComplaintCommand command, Instant at) {
        if (!command.event().equals(ComplaintEvent.SEND_ANSWER)) {
            return command;
        }
        return profile.rule(ComplaintClock.RECOVERY)
                .flatMap(rule -> rule.period().endFrom(at, profile.calendar()))
                .map(end -> command.with(ComplaintCommand.PROMISES_DUE_BY, end))
                .orElse(command);
    }

    private Instant effectiveAt(Complaint before, Fired<ComplaintState, ComplaintEvent> fired, Instant now) {
        Optional<Instant> due = fired.transition()
                .clock()
                .flatMap(clock -> before.clock(ComplaintClock.of(clock)))
                .flatMap(ClockRun::dueAt);
        // who is answered late is answered now
        boolean answers =
                fired.state().phase() == ComplaintPhase.REPLIED && fired.from().phase() != ComplaintPhase.REPLIED;
        Instant counted = before.milestones().countedAt();
        return due.filter(end -> !answers)
                .map(end -> end.isBefore(counted) ? counted : end)
                .orElse(now);
    }

    private ComplaintEntry entry(
            Stored<Complaint> current,
            ComplaintCommand command,
            Fired<ComplaintState, ComplaintEvent> fired,
            Actor actor,
            Instant now,
            Instant effective,
            CommandId id,
            ComplaintClocks clocks) {
        return new ComplaintEntry(
                current.value().number(),
                current.version().next(),
                id,
                command,
                actor.id(),
                actor.roles(),
                now,
                effective,
                Optional.of(fired.from()),
                fired.state(),
                fired.resumesTo(),
                clocks.changed(),
                workflow.name(),
                profile.name(),
                policy.name(),
                policy.listing());
    }

    private List<Effect> effects(Fired<ComplaintState, ComplaintEvent> fired, Complaint before, Complaint after) {
        List<Effect> effects = new ArrayList<>(fired.effects());
        Milestones now = after.milestones();
        if (now.listedAt().isPresent()
                && !now.listedAt().equals(before.milestones().listedAt())) {
            effects.add(ComplaintEffect.ENTER_OPEN_LIST);
        }
        if (before.milestones().isListed() && !now.isListed()) {
            effects.add(ComplaintEffect.RETIRE_NUMBER);
        }
        if (before.isOpen() && !after.isOpen()) {
            effects.add(ComplaintEffect.RECORD_STATISTICS);
        }
        if (fired.event().equals(ComplaintEvent.WITHDRAW)
                && before.assessment().map(Assessment::immediateAction).orElse(false)) {
            effects.add(ComplaintEffect.KEEP_INTERNAL_CASE);
        }
        if (fired.event().equals(ComplaintEvent.RECORD_SATISFACTION) && ComplaintGuards.isDissatisfied(after, policy)) {
            effects.add(ComplaintEffect.OFFER_REOPENING);
        }
        return effects;
    }

    /**
     * Returns for each event that the state of a complaint has, by rising name, whether an actor can fire it now, what they
     * must give with it, and if they cannot, why.
     *
     * @throws io.dangol.crm.workflow.UnknownStateException if the workflow does not have the state of the complaint
     */
    public List<Permission<ComplaintState, ComplaintEvent>> permitted(
            Stored<Complaint> current, Actor actor, Instant at) {
        Complaint complaint = current.value();
        return workflow.definition()
                .permitted(
                        complaint.position(current.version().value()),
                        asked(complaint),
                        acting(complaint, actor),
                        micros(at));
    }

    /**
     * Returns the events of timers that are due on a complaint, the earliest first.
     *
     * @throws io.dangol.crm.workflow.UnknownStateException if the workflow does not have the state of the complaint
     */
    public List<DueTimer<ComplaintEvent>> timersDue(Complaint complaint, Instant at) {
        return workflow.definition().due(complaint.position(0), asked(complaint), micros(at));
    }

    /**
     * Returns the running clocks of a complaint whose time is over at an instant, of which nobody was told and that are no
     * timers: those that it is to be escalated for.
     */
    public List<ComplaintClock> toEscalate(Complaint complaint, Instant at) {
        return complaint.isOpen()
                ? complaint.clocks().stream()
                        .filter(run -> run.isRunning() && !run.noticed() && run.kind() != ClockKind.WINDOW)
                        .filter(run -> run.dueAt().map(due -> !due.isAfter(at)).orElse(false))
                        .map(ClockRun::clock)
                        .filter(clock -> !workflow.definition().timers().containsValue(clock.name()))
                        .toList()
                : List.of();
    }

    private ComplaintCase asked(Complaint complaint) {
        return new ComplaintCase(complaint, Optional.empty(), Optional.empty(), policy, profile);
    }

    private static Actor acting(Complaint complaint, Actor actor) {
        boolean concerned = complaint.intake().complainedOf().equals(Optional.of(actor.id()));
        boolean outsider = ComplaintRoles.OUTSIDE.containsAll(actor.roles());
        boolean owns = !concerned
                && !outsider
                && complaint.owner().map(owner -> owner.equals(actor.id())).orElse(actor.has(ComplaintRoles.HANDLER));
        if (owns == actor.has(ComplaintRoles.OWNER)) {
            return actor;
        }
        List<Role> roles = new ArrayList<>(actor.roles());
        if (owns) {
            roles.add(ComplaintRoles.OWNER);
        } else if (roles.size() > 1) {
            roles.remove(ComplaintRoles.OWNER);
        } else {
            // an actor has a role; one that opens nothing stands for none
            return Actor.of(actor.id(), NOBODY);
        }
        return new Actor(actor.id(), roles);
    }

    private static Instant micros(Instant at) {
        return EpochMicros.toInstant(EpochMicros.truncate(at));
    }
}
