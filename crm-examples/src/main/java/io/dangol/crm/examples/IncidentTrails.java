package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintCase;
import io.dangol.crm.complaint.ComplaintClock;
import io.dangol.crm.complaint.ComplaintCommand;
import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintIntake;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintPolicy;
import io.dangol.crm.complaint.ComplaintProcess;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.complaint.DeadlineProfile;
import io.dangol.crm.complaint.HandlingResult;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.ClockEffect;
import io.dangol.crm.workflow.Conformance;
import io.dangol.crm.workflow.Effect;
import io.dangol.crm.workflow.Role;
import io.dangol.crm.workflow.TransitionRefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes the cases of a log over as complaints with the trail that the log gives: an import in the first state that is
 * known, then each change of state as an event of the host's own, {@code LOGGED}, which says no more than that the log
 * has it.
 *
 * <p>The log has states alone. So no clock runs but that of the answer, which stops where the case is replied to or
 * closed; and since a closed complaint has a code, all closed ones have the same one. A case stands for its customer.
 * For one log and one thread.
 */
final class IncidentTrails {

    /** What happened by the log: the case was in another state from then on. */
    static final ComplaintEvent LOGGED = ComplaintEvent.of("LOGGED");

    /** The code of all closed cases, for the log has none. */
    static final ClosingCode ASSUMED = ClosingCode.NOT_UPHELD_EXPLAINED;

    private static final String STATE = "state";
    private static final List<Effect> RUN_ON = List.of(new ClockEffect(ClockEffect.Type.RESUME, "FINAL"));
    private static final List<Effect> STOP = List.of(new ClockEffect(ClockEffect.Type.STOP, "FINAL"));
    private static final Map<String, ComplaintState> STATES =
            ComplaintWorkflow.standard().definition().states().stream()
                    .collect(Collectors.toMap(ComplaintState::name, state -> state));

    private final Conformance<ComplaintState, ComplaintEvent> log;
    private final ComplaintProcess process = process();
    private final Map<String, Case> cases = new LinkedHashMap<>();

    /** A case as it stands, and how it came to that. */
    private record Case(Complaint complaint, List<ComplaintEntry> entries) {
        Case after(HandlingResult.Handled handled) {
            entries.add(handled.entry());
            return new Case(handled.complaint(), entries);
        }
    }

    private IncidentTrails(Conformance<ComplaintState, ComplaintEvent> log) {
        this.log = log;
    }

    private static ComplaintProcess process() {
        DeadlineProfile generic = DeadlineProfile.generic(WorkCalendar.always());
        return ComplaintProcess.of(
                ComplaintWorkflow.of(ComplaintWorkflow.standard().toBuilder("standard with a log")
                        .on(LOGGED)
                        .fromOpen()
                        .from(ComplaintState.CLOSED)
                        .toChosen(IncidentTrails::target)
                        .reopens()
                        .by(Role.SYSTEM)
                        .does((subject, actor, at) -> target(subject).phase().isAfterWork() ? STOP : RUN_ON)
                        .build()),
                DeadlineProfile.named("ANSWER", generic.source(), generic.calendar())
                        .with(
                                ComplaintClock.FINAL,
                                generic.rule(ComplaintClock.FINAL).orElseThrow()),
                ComplaintPolicy.standard());
    }

    private static ComplaintState target(ComplaintCase subject) {
        String name = subject.command().orElseThrow().details().text(STATE);
        return Objects.requireNonNull(STATES.get(name), name);
    }

    /**
     * Returns the trails of the cases, in the order in which they come in the log.
     *
     * @param log what its states stand for; a case is in the first state of each name
     */
    static List<ComplaintTrail> of(IncidentCases incidents, Conformance<ComplaintState, ComplaintEvent> log) {
        IncidentTrails trails = new IncidentTrails(log);
        incidents.rows().forEach(trails::add);
        return trails.cases.values().stream()
                .map(known -> ComplaintTrail.of(known.entries()))
                .toList();
    }

    private void add(IncidentCases.Row row) {
        if (log.number(row.state()) < 0) {
            return;
        }
        ComplaintState state = log.states(row.state()).iterator().next();
        Case known = cases.get(row.caseId());
        if (known == null) {
            HandlingResult.Handled taken = taken(row, state);
            cases.put(row.caseId(), new Case(taken.complaint(), new ArrayList<>()).after(taken));
        } else if (!known.complaint().state().equals(state)) {
            cases.put(row.caseId(), known.after(moved(row, known, state)));
        }
    }

    private HandlingResult.Handled taken(IncidentCases.Row row, ComplaintState state) {
        return process.importAt(
                ComplaintNumber.of("I-" + row.caseId()),
                ComplaintIntake.of(CustomerId.of("of-" + row.caseId()), "import", "incident"),
                Optional.empty(),
                state,
                row.openedAt(),
                Optional.empty(),
                code(state),
                Actor.SYSTEM,
                row.at(),
                CommandId.of("import " + row.caseId()));
    }

    /** Moves a case; a time before that of the update before it counts as the same one. */
    private HandlingResult.Handled moved(IncidentCases.Row row, Case known, ComplaintState state) {
        Complaint before = known.complaint();
        Version version = Version.of(known.entries().size());
        Instant last = before.milestones().changedAt();
        SnapshotBuilder details = Snapshot.builder("logged", 1)
                .text(STATE, state.name())
                .optional("code", code(state), SnapshotBuilder::constant);
        return process.handle(
                        new Stored<>(version, before),
                        ComplaintCommand.of(LOGGED, details.build()),
                        Actor.SYSTEM,
                        row.at().isBefore(last) ? last : row.at(),
                        CommandId.of("logged " + row.caseId() + " " + version.next()))
                .fold(handled -> handled, refused -> {
                    throw new TransitionRefusedException(refused.refusal());
                });
    }

    private static Optional<ClosingCode> code(ComplaintState state) {
        return state.isOpen() ? Optional.empty() : Optional.of(ASSUMED);
    }
}
