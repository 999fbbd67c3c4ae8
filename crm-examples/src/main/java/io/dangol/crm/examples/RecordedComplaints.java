package io.dangol.crm.examples;

import static io.dangol.crm.complaint.ComplaintState.ANSWERED;
import static io.dangol.crm.complaint.ComplaintState.CLOSED;
import static io.dangol.crm.complaint.ComplaintState.EXTERNAL_REVIEW;
import static io.dangol.crm.complaint.ComplaintState.INTERNAL_REVIEW;
import static io.dangol.crm.complaint.ComplaintState.RECEIVED;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import io.dangol.crm.calendar.WeekDays;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.complaint.ClockRule;
import io.dangol.crm.complaint.ClosingCode;
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
import io.dangol.crm.complaint.DeadlinePeriod;
import io.dangol.crm.complaint.DeadlineProfile;
import io.dangol.crm.complaint.Finding;
import io.dangol.crm.complaint.HandlingResult;
import io.dangol.crm.complaint.RecoveryAction;
import io.dangol.crm.complaint.ServiceRecovery;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Role;
import io.dangol.crm.workflow.TransitionRefusedException;
import io.dangol.crm.workflow.Workflow;
import io.dangol.crm.workflow.WorkflowBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes the audit trails of complaints that were handled elsewhere, of which a row says when what happened.
 *
 * <p>A complaint is imported as received, and each thing that is known happens to it at its time, so that it can be read as
 * it stood on any day. The workflow is one of four states that refuses nothing which the row may say: what the other house
 * allowed is its own matter. The answer is due on the day that the row names, otherwise by
 * {@link DeadlineProfile#generic} with Monday to Friday as business days. Immutable and thread-safe.
 */
final class RecordedComplaints {

    private static final ComplaintWorkflow WORKFLOW = ComplaintWorkflow.of(workflow());
    private static final String DETAILS = "complaint-details";

    private final ZoneId zone;
    private final DeadlineProfile profile;

    /** What happened to a complaint. */
    private record Step(Instant at, ComplaintCommand command) {}

    /**
     * Makes trails.
     *
     * @param zone of business days and of days for the answer
     */
    RecordedComplaints(ZoneId zone) {
        this.zone = zone;
        this.profile = DeadlineProfile.generic(WorkCalendar.in(zone)
                .weekly(WeekDays.from(MONDAY).to(FRIDAY), "09:00-17:00")
                .build());
    }

    private static Workflow<ComplaintState, ComplaintEvent, ComplaintCase> workflow() {
        WorkflowBuilder<ComplaintState, ComplaintEvent, ComplaintCase> moves =
                Workflow.<ComplaintState, ComplaintEvent, ComplaintCase>named("records")
                        .states(RECEIVED, ANSWERED, INTERNAL_REVIEW, EXTERNAL_REVIEW, CLOSED)
                        .initial(RECEIVED)
                        .terminal(CLOSED)
                        .startsAtOnce("FINAL");
        return moves.on(ComplaintEvent.REPORT_RESULT)
                .from(RECEIVED)
                .toSame()
                .by(Role.SYSTEM)
                .on(ComplaintEvent.SEND_ANSWER)
                .from(RECEIVED)
                .to(ANSWERED)
                .by(Role.SYSTEM)
                .stops("FINAL")
                .on(ComplaintEvent.EXECUTE_REMEDY)
                .fromOpen()
                .from(CLOSED)
                .toSame()
                .reopens()
                .by(Role.SYSTEM)
                .on(ComplaintEvent.DISPUTE)
                .from(ANSWERED)
                .to(INTERNAL_REVIEW)
                .by(Role.SYSTEM)
                .on(ComplaintEvent.REFER_EXTERNAL)
                .fromOpen(EXTERNAL_REVIEW)
                .to(EXTERNAL_REVIEW)
                .by(Role.SYSTEM)
                .stops("FINAL")
                .on(ComplaintEvent.RECORD_SATISFACTION)
                .fromOpen()
                .toSame()
                .by(Role.SYSTEM)
                .on(ComplaintEvent.CLOSE)
                .fromOpen()
                .to(CLOSED)
                .by(Role.SYSTEM)
                .stops("FINAL")
                .build();
    }

    /**
     * Returns the trail of a row under a number.
     *
     * @throws IllegalArgumentException if what happened comes in an order in which it cannot have happened
     */
    ComplaintTrail trail(ComplaintRow row, ComplaintNumber number) {
        ComplaintProcess process = ComplaintProcess.of(
                WORKFLOW, row.answerBy().map(day -> due(row, day)).orElse(profile), ComplaintPolicy.standard());
        HandlingResult.Handled now = process.importAt(
                number,
                ComplaintIntake.of(row.customer(), row.channel(), row.category()),
                Optional.empty(),
                RECEIVED,
                row.receivedAt(),
                Optional.empty(),
                Optional.empty(),
                Actor.SYSTEM,
                row.receivedAt(),
                CommandId.of("import " + number));
        List<ComplaintEntry> entries = new ArrayList<>();
        entries.add(now.entry());
        for (Step step : steps(row, number)) {
            now = orThrow(process.handle(
                    new Stored<>(now.entry().version(), now.complaint()),
                    step.command(),
                    Actor.SYSTEM,
                    step.at(),
                    CommandId.of("import " + number + " " + entries.size())));
            entries.add(now.entry());
        }
        return ComplaintTrail.of(entries);
    }

    private static HandlingResult.Handled orThrow(HandlingResult result) {
        return result.fold(handled -> handled, refused -> {
            throw new TransitionRefusedException(refused.refusal());
        });
    }

    private DeadlineProfile due(ComplaintRow row, LocalDate day) {
        long days = ChronoUnit.DAYS.between(row.receivedAt().atZone(zone).toLocalDate(), day);
        if (days < 0 || days > DeadlinePeriod.MAX_AMOUNT) {
            throw new IllegalArgumentException("answer_by is " + days + " days after received_at; allowed are 0 to "
                    + DeadlinePeriod.MAX_AMOUNT + ". Correct one of them.");
        }
        return profile.renamed("STATED", "the complaints file")
                .with(ComplaintClock.FINAL, ClockRule.statutory(DeadlinePeriod.calendarDays((int) days)));
    }

    /** Returns what happened, in the order of time; of what happened at once, in the order in which it can. */
    private static List<Step> steps(ComplaintRow row, ComplaintNumber number) {
        List<Step> steps = new ArrayList<>();
        row.firstAnswer().ifPresent(at -> answer(row, at, steps));
        row.redress()
                .ifPresent(redress -> redress.kept()
                        .ifPresent(at -> steps.add(new Step(at, ComplaintCommand.executeRemedy(key(redress))))));
        row.disputedAt().ifPresent(at -> steps.add(new Step(at, ComplaintCommand.of(ComplaintEvent.DISPUTE))));
        row.satisfaction()
                .ifPresent(mark -> row.closedAt().or(row::firstAnswer).ifPresent(at -> {
                    Answer answer =
                            Answer.of("of-" + number, row.customer(), Instrument.CSAT, mark.score(), mark.scale(), at);
                    steps.add(new Step(at, ComplaintCommand.recordSatisfaction(answer)));
                }));
        row.closedAt().ifPresent(at -> close(row, at, steps));
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private static void answer(ComplaintRow row, Instant at, List<Step> steps) {
        row.redress().ifPresent(redress -> {
            RecoveryAction promised = RecoveryAction.of(key(redress), redress.kind());
            ServiceRecovery plan =
                    ServiceRecovery.of(redress.due().map(promised::dueBy).orElse(promised));
            steps.add(new Step(at, ComplaintCommand.reportResult(finding(row.code()), "as recorded", plan)));
        });
        steps.add(new Step(at, ComplaintCommand.sendAnswer()));
    }

    private static String key(ComplaintRow.Redress redress) {
        return redress.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who is promised redress counts as right, unless the code says otherwise. */
    private static Finding finding(Optional<ClosingCode> code) {
        if (code.equals(Optional.of(ClosingCode.NOT_UPHELD_EXPLAINED))) {
            return Finding.NOT_UPHELD;
        }
        return code.equals(Optional.of(ClosingCode.PARTLY_UPHELD)) ? Finding.PARTLY_UPHELD : Finding.UPHELD;
    }

    /** Closes it with its code; who decided outside was asked before. What was promised and is open stays so. */
    private static void close(ComplaintRow row, Instant at, List<Step> steps) {
        ClosingCode code = row.code().orElseThrow();
        if (ComplaintRow.isFromOutside(code)) {
            steps.add(new Step(at, ComplaintCommand.referExternal("outside")));
        }
        steps.add(new Step(
                at,
                ComplaintCommand.of(
                        ComplaintEvent.CLOSE,
                        Snapshot.builder(DETAILS, 1)
                                .constant("code", code)
                                .flag("cancelPromises", code.isOfAMove())
                                .build())));
    }
}
