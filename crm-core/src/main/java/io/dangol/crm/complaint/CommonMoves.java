package io.dangol.crm.complaint;

import static io.dangol.crm.complaint.ComplaintRoles.CUSTOMER;
import static io.dangol.crm.complaint.ComplaintRoles.HANDLER;
import static io.dangol.crm.complaint.ComplaintRoles.OWNER;
import static io.dangol.crm.complaint.ComplaintRoles.SUPERVISOR;
import static io.dangol.crm.complaint.ComplaintState.ANSWERED;
import static io.dangol.crm.complaint.ComplaintState.CLOSED;
import static io.dangol.crm.complaint.ComplaintState.FOLLOW_UP;
import static io.dangol.crm.complaint.ComplaintState.RECEIVED;
import static io.dangol.crm.workflow.Role.SYSTEM;

import io.dangol.crm.workflow.ClockEffect;
import io.dangol.crm.workflow.Effect;
import io.dangol.crm.workflow.Workflow;
import io.dangol.crm.workflow.WorkflowBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The moves that the simple and the standard workflow share. Stateless and thread-safe. */
final class CommonMoves {

    /** The clocks of the house that stand still while somebody is waited for. */
    static final String[] WORKING = {"ASSESS", "PROGRESS"};

    private static final String[] AFTER_ANSWER = {"ACCEPT", "SURVEY"};

    /**
     * The clocks that a workflow has besides those after an answer.
     *
     * @param untilAnswer those that run from receipt to the answer
     * @param waiting those that run on the way
     */
    record Clocks(List<String> untilAnswer, List<String> waiting) {

        static final Clocks STANDARD =
                new Clocks(List.of("ACK", "ASSESS", "PROGRESS", "FINAL"), List.of("REPLY", "APPROVAL"));
        static final Clocks SIMPLE = new Clocks(List.of("PROGRESS", "FINAL"), List.of());

        String[] fromReceipt() {
            return Stream.concat(untilAnswer.stream(), Stream.of("SUMMARY")).toArray(String[]::new);
        }

        private void stop(List<Effect> effects) {
            add(effects, ClockEffect.Type.STOP, untilAnswer.toArray(String[]::new));
            add(effects, ClockEffect.Type.STOP, waiting.toArray(String[]::new));
        }
    }

    private CommonMoves() {}

    static WorkflowBuilder<ComplaintState, ComplaintEvent, ComplaintCase> begin(
            String name, Clocks clocks, ComplaintState... states) {
        WorkflowBuilder<ComplaintState, ComplaintEvent, ComplaintCase> moves =
                Workflow.<ComplaintState, ComplaintEvent, ComplaintCase>named(name)
                        .states(states)
                        .initial(RECEIVED)
                        .terminal(CLOSED)
                        .startsAtOnce(clocks.fromReceipt())
                        .timer(ComplaintEvent.NO_DISPUTE, "ACCEPT")
                        .timer(ComplaintEvent.SURVEY_LAPSED, "SURVEY")
                        .clocks((subject, clock) -> subject.complaint()
                                .clock(ComplaintClock.of(clock))
                                .filter(ClockRun::isRunning)
                                .flatMap(ClockRun::dueAt))
                        .describedBy(
                                subject -> "Complaint " + subject.complaint().number());
        for (ComplaintState state : states) {
            moves.phase(state.phase().name(), state);
        }
        return moves;
    }

    /** What becomes of clocks where a complaint is answered, by whatever move. */
    static Effect[] onAnswer(Clocks clocks) {
        List<Effect> effects = new ArrayList<>();
        clocks.stop(effects);
        add(effects, ClockEffect.Type.START, "ACCEPT", "REFERRAL");
        return effects.toArray(new Effect[0]);
    }

    /** What becomes of clocks where it is closed: all stop but that of the way outside. */
    static Effect[] onClosing(Clocks clocks) {
        List<Effect> effects = new ArrayList<>();
        clocks.stop(effects);
        add(effects, ClockEffect.Type.STOP, AFTER_ANSWER);
        add(effects, ClockEffect.Type.STOP, "SUMMARY");
        return effects.toArray(new Effect[0]);
    }

    /** What becomes of clocks where the work begins again: statutory time runs on to the same end. */
    static Effect[] onWorkAgain() {
        List<Effect> effects = new ArrayList<>();
        add(effects, ClockEffect.Type.STOP, AFTER_ANSWER);
        add(effects, ClockEffect.Type.RESUME, "FINAL");
        add(effects, ClockEffect.Type.START, "PROGRESS");
        return effects.toArray(new Effect[0]);
    }

    /** What becomes of clocks where a complaint is put into a state from outside: by an import or a correction. */
    static List<Effect> onEntering(ComplaintState state) {
        List<Effect> effects = new ArrayList<>();
        switch (state.phase()) {
            case CLOSED -> effects.addAll(List.of(onClosing(Clocks.STANDARD)));
            case EXTERNAL -> {
                effects.addAll(List.of(onClosing(Clocks.STANDARD)));
                add(effects, ClockEffect.Type.STOP, "REFERRAL");
            }
            case REPLIED -> {
                effects.addAll(List.of(onAnswer(Clocks.STANDARD)));
                if (state.equals(FOLLOW_UP)) {
                    add(effects, ClockEffect.Type.STOP, "ACCEPT");
                    add(effects, ClockEffect.Type.START, "SURVEY");
                }
            }
            default -> {
                add(effects, ClockEffect.Type.STOP, AFTER_ANSWER);
                add(effects, ClockEffect.Type.STOP, "REPLY", "APPROVAL");
                add(effects, ClockEffect.Type.RESUME, "FINAL");
                add(effects, ClockEffect.Type.RESUME, WORKING);
                waiting(effects, state);
            }
        }
        return List.copyOf(effects);
    }

    /** The same for a correction, after which a complaint that counted as answered needs a word to the customer again. */
    static List<Effect> onCorrecting(ComplaintState from, ComplaintState to) {
        List<Effect> effects = new ArrayList<>();
        if (from.phase().isAfterWork() && !to.phase().isAfterWork()) {
            add(effects, ClockEffect.Type.START, "PROGRESS");
        }
        effects.addAll(onEntering(to));
        return List.copyOf(effects);
    }

    private static void waiting(List<Effect> effects, ComplaintState state) {
        if (state.equals(ComplaintState.AWAITING_CUSTOMER)) {
            add(effects, ClockEffect.Type.PAUSE, WORKING);
            add(effects, ClockEffect.Type.START, "REPLY");
        } else if (state.equals(ComplaintState.AWAITING_THIRD_PARTY)) {
            add(effects, ClockEffect.Type.PAUSE, WORKING);
        } else if (state.equals(ComplaintState.AWAITING_APPROVAL)) {
            add(effects, ClockEffect.Type.START, "APPROVAL");
        }
        if (state.phase() != ComplaintPhase.INTAKE) {
            add(effects, ClockEffect.Type.STOP, "ACK", "ASSESS");
        }
    }

    private static void add(List<Effect> effects, ClockEffect.Type type, String... clocks) {
        for (String clock : clocks) {
            effects.add(new ClockEffect(type, clock));
        }
    }

    /** Acceptance, follow-up and closing. */
    static void afterAnswer(WorkflowBuilder<ComplaintState, ComplaintEvent, ComplaintCase> moves, Clocks clocks) {
        moves.on(ComplaintEvent.ACCEPT)
                .from(ANSWERED)
                .to(FOLLOW_UP)
                .by(CUSTOMER)
                .stops("ACCEPT", "SUMMARY")
                .starts("SURVEY")
                .note("15")
                .on(ComplaintEvent.NO_DISPUTE)
                .from(ANSWERED)
                .to(FOLLOW_UP)
                .by(SYSTEM)
                .stops("ACCEPT")
                .starts("SURVEY")
                .note("15")
                .on(ComplaintEvent.RECORD_SATISFACTION)
                .from(FOLLOW_UP)
                .toSame()
                .by(CUSTOMER, HANDLER)
                .needs("answer of the customer", ComplaintGuards::answerIsOfTheCustomer)
                .note("19")
                .on(ComplaintEvent.CLOSE)
                .from(FOLLOW_UP)
                .to(CLOSED)
                .by(HANDLER)
                .when("promises executed", ComplaintGuards::promisesAreExecuted)
                .needs("closing code", ComplaintGuards::hasCode)
                .effects(onClosing(clocks))
                .note("20")
                .on(ComplaintEvent.SURVEY_LAPSED)
                .from(FOLLOW_UP)
                .to(CLOSED)
                .by(SYSTEM)
                .when("promises executed", ComplaintGuards::promisesAreExecuted)
                .when("closing code", ComplaintGuards::hasCode)
                .effects(onClosing(clocks))
                .note("20");
    }

    /** Endings before an answer, taking up again, and what can happen at any time. */
    static void atAnyTime(
            WorkflowBuilder<ComplaintState, ComplaintEvent, ComplaintCase> moves,
            Clocks clocks,
            ComplaintState work,
            List<ComplaintState> mergeable,
            List<ComplaintState> rejectable,
            Optional<ComplaintState> external) {
        ComplaintState[] outside = external.stream().toArray(ComplaintState[]::new);
        moves.on(ComplaintEvent.WITHDRAW)
                .fromOpen(outside)
                .to(CLOSED)
                .by(CUSTOMER)
                .needs(
                        "customer's word",
                        ComplaintGuards.given("word", "the customer's word is not recorded; refer to it"))
                .effects(onClosing(clocks))
                .note("21")
                .on(ComplaintEvent.MERGE)
                .from(mergeable.toArray(ComplaintState[]::new))
                .to(CLOSED)
                .by(HANDLER)
                .needs("merge target", ComplaintGuards::mergeTargetIsAllowed)
                .effects(onClosing(clocks))
                .note("22")
                .on(ComplaintEvent.ABSORB)
                .fromOpen()
                .toSame()
                .by(SYSTEM)
                .when("merge partner", ComplaintGuards::isMergePartner)
                .note("22")
                .on(ComplaintEvent.REJECT_OUT_OF_SCOPE)
                .from(rejectable.toArray(ComplaintState[]::new))
                .to(CLOSED)
                .by(HANDLER)
                .needs(
                        "where to go",
                        ComplaintGuards.given("whereToGo", "the customer is not told where to go; say it"))
                .effects(onClosing(clocks))
                .note("23")
                .on(ComplaintEvent.REOPEN)
                .from(CLOSED)
                .to(work)
                .reopens()
                .by(CUSTOMER, HANDLER)
                .when("reopening left", ComplaintGuards::reopeningIsLeft)
                .needs("ground", ComplaintGuards::hasGround)
                .effects(onWorkAgain())
                .note("24")
                .on(ComplaintEvent.ESCALATE)
                .fromOpen()
                .toSame()
                .by(SYSTEM, HANDLER)
                .needs("reason", ComplaintGuards.given("reason", "no reason is named; name one"))
                .note("25")
                .on(ComplaintEvent.CORRECT)
                .fromOpen()
                .toChosen(subject ->
                        subject.command().flatMap(ComplaintCommand::chosenState).orElseThrow())
                .by(SUPERVISOR)
                .needs("right state", ComplaintGuards::correctionIsWhole)
                .does((subject, actor, at) -> onCorrecting(
                        subject.complaint().state(),
                        subject.command().flatMap(ComplaintCommand::chosenState).orElseThrow()))
                .note("26")
                .on(ComplaintEvent.EXECUTE_REMEDY)
                .fromOpen()
                .toSame()
                .by(HANDLER, OWNER, SYSTEM)
                .when("open action", ComplaintGuards::hasOpenAction)
                .needs("promised action", ComplaintGuards::mayBeExecuted)
                .note("28")
                .on(ComplaintEvent.CANCEL_REMEDY)
                .fromOpen()
                .toSame()
                .by(SUPERVISOR)
                .when("open action", ComplaintGuards::hasOpenAction)
                .needs("open action named", ComplaintGuards::actionIsOpen)
                .note("29")
                .on(ComplaintEvent.EXTEND_DEADLINE)
                .fromOpen()
                .toSame()
                .by(HANDLER, SUPERVISOR)
                .when("extension left", ComplaintGuards::mayBeExtended)
                .needs("clock", ComplaintGuards::clockMayBeExtended)
                .note("30");
    }
}
