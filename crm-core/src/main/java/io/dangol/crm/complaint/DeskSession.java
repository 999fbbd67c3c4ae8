package io.dangol.crm.complaint;

import io.dangol.crm.feedback.Answer;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Permission;
import io.dangol.crm.workflow.Role;
import io.dangol.crm.workflow.TransitionRefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A {@link ComplaintDesk} as somebody uses it: one method for each move, and beside it one that begins with {@code try}.
 *
 * <pre>{@code
 * desk.as(agent).assign(number, "carla", "needs the warehouse");
 * desk.as(agent).expecting(version).command(CommandId.of("form-4711")).accept(number);
 * desk.as(agent).onBehalfOf(ComplaintRoles.CUSTOMER).accept(number);
 * }</pre>
 *
 * <p>A move that the workflow refuses throws {@link TransitionRefusedException}; the method with {@code try} returns the
 * refusal. Both throw an {@link IllegalArgumentException} for a number that no complaint has, for text that is not allowed,
 * and for an instant before the last change of the complaint, and a {@link io.dangol.crm.storage.StorageException} if the
 * host's storage fails. Moves are those of the desk's workflow: one that it does not have is refused.
 *
 * <p>Without {@link #expecting} a move that somebody else overtook is decided anew on what is stored then; with it, it is
 * refused as stale. With {@link #command} a repeat of a move that was carried out returns the complaint as it stands and
 * changes nothing.
 *
 * <p>Immutable; thread-safe if the store and the clock of the desk are.
 */
public final class DeskSession {

    private final ComplaintDesk desk;
    private final Actor actor;
    private final Optional<Version> expected;
    private final Optional<CommandId> command;
    private final Optional<Instant> at;

    DeskSession(
            ComplaintDesk desk,
            Actor actor,
            Optional<Version> expected,
            Optional<CommandId> command,
            Optional<Instant> at) {
        this.desk = desk;
        this.actor = Objects.requireNonNull(actor, "actor");
        this.expected = expected;
        this.command = command;
        this.at = at;
    }

    /** Returns this session for moves that were decided on a version: they are refused if another one is stored. */
    public DeskSession expecting(Version version) {
        return new DeskSession(desk, actor, Optional.of(Objects.requireNonNull(version, "version")), command, at);
    }

    /** Returns this session for one move that the caller has named, by which a repeat of it is recognised. */
    public DeskSession command(CommandId id) {
        return new DeskSession(desk, actor, expected, Optional.of(Objects.requireNonNull(id, "id")), at);
    }

    /** Returns this session for moves that were made at an instant, in the place of the desk's clock. */
    public DeskSession at(Instant instant) {
        return new DeskSession(desk, actor, expected, command, Optional.of(Objects.requireNonNull(instant, "instant")));
    }

    /** Returns this session in another role alone: the actor writes down what somebody else did. */
    public DeskSession onBehalfOf(Role role) {
        return new DeskSession(desk, Actor.of(actor.id(), role), expected, command, at);
    }

    /**
     * Takes a complaint in: a number is issued and its clocks run.
     *
     * @return the complaint
     */
    public Complaint register(ComplaintIntake intake, ComplaintText text) {
        Objects.requireNonNull(intake, "intake");
        Objects.requireNonNull(text, "text");
        return new DeskWork(desk, actor, expected, command, at).register(intake, text);
    }

    /**
     * Takes a complaint over from another system, in mid-life, under a number of this desk.
     *
     * @param text what the customer said; empty if not known
     * @param state where it stands
     * @param receivedAt when it was received
     * @param owner who has it; empty if nobody
     * @param code how it ended; given if and only if the state is closed
     * @return the complaint
     */
    public Complaint importAt(
            ComplaintIntake intake,
            Optional<ComplaintText> text,
            ComplaintState state,
            Instant receivedAt,
            Optional<String> owner,
            Optional<ClosingCode> code) {
        Objects.requireNonNull(intake, "intake");
        return new DeskWork(desk, actor, expected, command, at).importAt(intake, text, state, receivedAt, owner, code);
    }

    /** Returns what the actor can do with a complaint now, by rising name of the event; see {@link ComplaintProcess#permitted}. */
    public List<Permission<ComplaintState, ComplaintEvent>> permitted(ComplaintNumber number) {
        return new DeskWork(desk, actor, expected, command, at).permitted(number);
    }

    /** Carries a command out, such as one with an event of the host's own. */
    public Complaint carryOut(ComplaintNumber number, ComplaintCommand what) {
        return orThrow(tryCarryOut(number, what));
    }

    /** Does as {@link #carryOut}, or returns why not. */
    public HandlingResult tryCarryOut(ComplaintNumber number, ComplaintCommand what) {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(what, "what");
        return new DeskWork(desk, actor, expected, command, at).carryOut(number, what);
    }

    /** Tells the customer that it was received. */
    public Complaint acknowledge(ComplaintNumber number) {
        return orThrow(tryAcknowledge(number));
    }

    /** Does as {@link #acknowledge}, or returns why not. */
    public HandlingResult tryAcknowledge(ComplaintNumber number) {
        return tryCarryOut(number, ComplaintCommand.acknowledge());
    }

    /** Answers it at once, from an article of the manual. */
    public Complaint answerFromManual(ComplaintNumber number, String article) {
        return orThrow(tryAnswerFromManual(number, article));
    }

    /** Does as {@link #answerFromManual}, or returns why not. */
    public HandlingResult tryAnswerFromManual(ComplaintNumber number, String article) {
        return tryCarryOut(number, ComplaintCommand.answerFromManual(article));
    }

    /** States severity, complexity and impact. */
    public Complaint assess(ComplaintNumber number, Assessment assessment) {
        return orThrow(tryAssess(number, assessment));
    }

    /** Does as {@link #assess}, or returns why not. */
    public HandlingResult tryAssess(ComplaintNumber number, Assessment assessment) {
        return tryCarryOut(number, ComplaintCommand.assess(assessment));
    }

    /** Gives it to its first owner; it enters the open list. */
    public Complaint assign(ComplaintNumber number, String owner, String reason) {
        return orThrow(tryAssign(number, owner, reason));
    }

    /** Does as {@link #assign}, or returns why not. */
    public HandlingResult tryAssign(ComplaintNumber number, String owner, String reason) {
        return tryCarryOut(number, ComplaintCommand.assign(owner, reason));
    }

    /** Gives it to another owner. */
    public Complaint reassign(ComplaintNumber number, String owner, String reason) {
        return orThrow(tryReassign(number, owner, reason));
    }

    /** Does as {@link #reassign}, or returns why not. */
    public HandlingResult tryReassign(ComplaintNumber number, String owner, String reason) {
        return tryCarryOut(number, ComplaintCommand.reassign(owner, reason));
    }

    /** Asks the customer something. */
    public Complaint requestInfo(ComplaintNumber number, String question) {
        return orThrow(tryRequestInfo(number, question));
    }

    /** Does as {@link #requestInfo}, or returns why not. */
    public HandlingResult tryRequestInfo(ComplaintNumber number, String question) {
        return tryCarryOut(number, ComplaintCommand.requestInfo(question));
    }

    /** Asks somebody else something. */
    public Complaint requestThirdParty(ComplaintNumber number, String party) {
        return orThrow(tryRequestThirdParty(number, party));
    }

    /** Does as {@link #requestThirdParty}, or returns why not. */
    public HandlingResult tryRequestThirdParty(ComplaintNumber number, String party) {
        return tryCarryOut(number, ComplaintCommand.requestThirdParty(party));
    }

    /** The customer has replied. */
    public Complaint infoReceived(ComplaintNumber number) {
        return orThrow(tryInfoReceived(number));
    }

    /** Does as {@link #infoReceived}, or returns why not. */
    public HandlingResult tryInfoReceived(ComplaintNumber number) {
        return tryCarryOut(number, ComplaintCommand.infoReceived());
    }

    /** Somebody else has replied. */
    public Complaint thirdPartyReplied(ComplaintNumber number) {
        return orThrow(tryThirdPartyReplied(number));
    }

    /** Does as {@link #thirdPartyReplied}, or returns why not. */
    public HandlingResult tryThirdPartyReplied(ComplaintNumber number) {
        return tryCarryOut(number, ComplaintCommand.thirdPartyReplied());
    }

    /** Speaks to the customer. */
    public Complaint contact(ComplaintNumber number, ContactKind kind) {
        return orThrow(tryContact(number, kind));
    }

    /** Does as {@link #contact}, or returns why not. */
    public HandlingResult tryContact(ComplaintNumber number, ContactKind kind) {
        return tryCarryOut(number, ComplaintCommand.contact(kind));
    }

    /** Of the simple workflow: says what came of it and what is to be done. */
    public Complaint reportResult(ComplaintNumber number, Finding finding, String reasons, ServiceRecovery recovery) {
        return orThrow(tryReportResult(number, finding, reasons, recovery));
    }

    /** Does as {@link #reportResult}, or returns why not. */
    public HandlingResult tryReportResult(
            ComplaintNumber number, Finding finding, String reasons, ServiceRecovery recovery) {
        return tryCarryOut(number, ComplaintCommand.reportResult(finding, reasons, recovery));
    }

    /** Says what was found and proposes what is to be done. */
    public Complaint proposeRemedy(ComplaintNumber number, Finding finding, String reasons, ServiceRecovery recovery) {
        return orThrow(tryProposeRemedy(number, finding, reasons, recovery));
    }

    /** Does as {@link #proposeRemedy}, or returns why not. */
    public HandlingResult tryProposeRemedy(
            ComplaintNumber number, Finding finding, String reasons, ServiceRecovery recovery) {
        return tryCarryOut(number, ComplaintCommand.proposeRemedy(finding, reasons, recovery));
    }

    /** Gives the proposal to somebody with the authority for it. */
    public Complaint submit(ComplaintNumber number) {
        return orThrow(trySubmit(number));
    }

    /** Does as {@link #submit}, or returns why not. */
    public HandlingResult trySubmit(ComplaintNumber number) {
        return tryCarryOut(number, ComplaintCommand.submit());
    }

    /** Agrees to the proposal. */
    public Complaint approve(ComplaintNumber number) {
        return orThrow(tryApprove(number));
    }

    /** Does as {@link #approve}, or returns why not. */
    public HandlingResult tryApprove(ComplaintNumber number) {
        return tryCarryOut(number, ComplaintCommand.approve());
    }

    /** Does not agree to the proposal. */
    public Complaint decline(ComplaintNumber number, String reason) {
        return orThrow(tryDecline(number, reason));
    }

    /** Does as {@link #decline}, or returns why not. */
    public HandlingResult tryDecline(ComplaintNumber number, String reason) {
        return tryCarryOut(number, ComplaintCommand.decline(reason));
    }

    /** Of the simple workflow: answers the customer; what is planned is promised. */
    public Complaint sendAnswer(ComplaintNumber number) {
        return orThrow(trySendAnswer(number));
    }

    /** Does as {@link #sendAnswer}, or returns why not. */
    public HandlingResult trySendAnswer(ComplaintNumber number) {
        return tryCarryOut(number, ComplaintCommand.sendAnswer());
    }

    /** Answers the customer, with a reference to the text that says where to go next; what is planned is promised. */
    public Complaint sendAnswer(ComplaintNumber number, String escalationRights) {
        return orThrow(trySendAnswer(number, escalationRights));
    }

    /** Does as {@link #sendAnswer}, or returns why not. */
    public HandlingResult trySendAnswer(ComplaintNumber number, String escalationRights) {
        return tryCarryOut(number, ComplaintCommand.sendAnswer(escalationRights));
    }

    /** The customer accepts the answer. */
    public Complaint accept(ComplaintNumber number) {
        return orThrow(tryAccept(number));
    }

    /** Does as {@link #accept}, or returns why not. */
    public HandlingResult tryAccept(ComplaintNumber number) {
        return tryCarryOut(number, ComplaintCommand.accept());
    }

    /** The customer disputes the answer; somebody else looks into it. */
    public Complaint dispute(ComplaintNumber number, String reviewer, String reason) {
        return orThrow(tryDispute(number, reviewer, reason));
    }

    /** Does as {@link #dispute}, or returns why not. */
    public HandlingResult tryDispute(ComplaintNumber number, String reviewer, String reason) {
        return tryCarryOut(number, ComplaintCommand.dispute(reviewer, reason));
    }

    /** The customer takes it to somebody outside. */
    public Complaint referExternal(ComplaintNumber number, String body) {
        return orThrow(tryReferExternal(number, body));
    }

    /** Does as {@link #referExternal}, or returns why not. */
    public HandlingResult tryReferExternal(ComplaintNumber number, String body) {
        return tryCarryOut(number, ComplaintCommand.referExternal(body));
    }

    /** Somebody outside has decided. */
    public Complaint externalDecision(ComplaintNumber number, boolean upheld, boolean binding) {
        return orThrow(tryExternalDecision(number, upheld, binding));
    }

    /** Does as {@link #externalDecision}, or returns why not. */
    public HandlingResult tryExternalDecision(ComplaintNumber number, boolean upheld, boolean binding) {
        return tryCarryOut(number, ComplaintCommand.externalDecision(upheld, binding));
    }

    /** The customer has said how it was handled. */
    public Complaint recordSatisfaction(ComplaintNumber number, Answer answer) {
        return orThrow(tryRecordSatisfaction(number, answer));
    }

    /** Does as {@link #recordSatisfaction}, or returns why not. */
    public HandlingResult tryRecordSatisfaction(ComplaintNumber number, Answer answer) {
        return tryCarryOut(number, ComplaintCommand.recordSatisfaction(answer));
    }

    /** Closes it with the code that its facts give. */
    public Complaint close(ComplaintNumber number) {
        return orThrow(tryClose(number));
    }

    /** Does as {@link #close}, or returns why not. */
    public HandlingResult tryClose(ComplaintNumber number) {
        return tryCarryOut(number, ComplaintCommand.close());
    }

    /** Closes it with a code where its facts give none. */
    public Complaint close(ComplaintNumber number, ClosingCode code) {
        return orThrow(tryClose(number, code));
    }

    /** Does as {@link #close}, or returns why not. */
    public HandlingResult tryClose(ComplaintNumber number, ClosingCode code) {
        return tryCarryOut(number, ComplaintCommand.close(code));
    }

    /** The customer takes it back, and with it what was promised. */
    public Complaint withdraw(ComplaintNumber number, String word) {
        return orThrow(tryWithdraw(number, word));
    }

    /** Does as {@link #withdraw}, or returns why not. */
    public HandlingResult tryWithdraw(ComplaintNumber number, String word) {
        return tryCarryOut(number, ComplaintCommand.withdraw(word));
    }

    /** The customer takes it back; what was promised goes over to a case of the house. */
    public Complaint withdraw(ComplaintNumber number, String word, String promisesTo) {
        return orThrow(tryWithdraw(number, word, promisesTo));
    }

    /** Does as {@link #withdraw}, or returns why not. */
    public HandlingResult tryWithdraw(ComplaintNumber number, String word, String promisesTo) {
        return tryCarryOut(number, ComplaintCommand.withdraw(word, promisesTo));
    }

    /** Makes it one with another complaint of the customer, which takes over the earlier receipt and open promises. */
    public Complaint merge(ComplaintNumber number, ComplaintNumber into) {
        return orThrow(tryMerge(number, into));
    }

    /** Does as {@link #merge}, or returns why not. */
    public HandlingResult tryMerge(ComplaintNumber number, ComplaintNumber into) {
        return tryCarryOut(number, ComplaintCommand.merge(into));
    }

    /** It is not for this house; says where to go. */
    public Complaint rejectOutOfScope(ComplaintNumber number, String reason, String whereToGo) {
        return orThrow(tryRejectOutOfScope(number, reason, whereToGo));
    }

    /** Does as {@link #rejectOutOfScope}, or returns why not. */
    public HandlingResult tryRejectOutOfScope(ComplaintNumber number, String reason, String whereToGo) {
        return tryCarryOut(number, ComplaintCommand.rejectOutOfScope(reason, whereToGo));
    }

    /** Takes it up again. */
    public Complaint reopen(ComplaintNumber number, ReopenGround ground, String reason) {
        return orThrow(tryReopen(number, ground, reason));
    }

    /** Does as {@link #reopen}, or returns why not. */
    public HandlingResult tryReopen(ComplaintNumber number, ReopenGround ground, String reason) {
        return tryCarryOut(number, ComplaintCommand.reopen(ground, reason));
    }

    /** Takes it one level higher. */
    public Complaint escalate(ComplaintNumber number, EscalationReason reason) {
        return orThrow(tryEscalate(number, reason));
    }

    /** Does as {@link #escalate}, or returns why not. */
    public HandlingResult tryEscalate(ComplaintNumber number, EscalationReason reason) {
        return tryCarryOut(number, ComplaintCommand.escalate(reason));
    }

    /** Puts a wrong state right. */
    public Complaint correct(ComplaintNumber number, ComplaintState state, String reason) {
        return orThrow(tryCorrect(number, state, reason));
    }

    /** Does as {@link #correct}, or returns why not. */
    public HandlingResult tryCorrect(ComplaintNumber number, ComplaintState state, String reason) {
        return tryCarryOut(number, ComplaintCommand.correct(state, reason));
    }

    /** Puts a state right that should be a closed one, with the code where the facts give none. */
    public Complaint correct(ComplaintNumber number, ComplaintState state, String reason, ClosingCode code) {
        return orThrow(tryCorrect(number, state, reason, code));
    }

    /** Does as {@link #correct}, or returns why not. */
    public HandlingResult tryCorrect(ComplaintNumber number, ComplaintState state, String reason, ClosingCode code) {
        return tryCarryOut(number, ComplaintCommand.correct(state, reason, code));
    }

    /** Something that is planned or promised was done. */
    public Complaint executeRemedy(ComplaintNumber number, String action) {
        return orThrow(tryExecuteRemedy(number, action));
    }

    /** Does as {@link #executeRemedy}, or returns why not. */
    public HandlingResult tryExecuteRemedy(ComplaintNumber number, String action) {
        return tryCarryOut(number, ComplaintCommand.executeRemedy(action));
    }

    /** Something that is planned or promised will not be done. */
    public Complaint cancelRemedy(ComplaintNumber number, String action, String reason) {
        return orThrow(tryCancelRemedy(number, action, reason));
    }

    /** Does as {@link #cancelRemedy}, or returns why not. */
    public HandlingResult tryCancelRemedy(ComplaintNumber number, String action, String reason) {
        return tryCarryOut(number, ComplaintCommand.cancelRemedy(action, reason));
    }

    /** Extends a statutory time once, as its rule allows. */
    public Complaint extendDeadline(ComplaintNumber number, ComplaintClock clock, String reason) {
        return orThrow(tryExtendDeadline(number, clock, reason));
    }

    /** Does as {@link #extendDeadline}, or returns why not. */
    public HandlingResult tryExtendDeadline(ComplaintNumber number, ComplaintClock clock, String reason) {
        return tryCarryOut(number, ComplaintCommand.extendDeadline(clock, reason));
    }

    private static Complaint orThrow(HandlingResult result) {
        return result.fold(HandlingResult.Handled::complaint, refused -> {
            throw new TransitionRefusedException(refused.refusal());
        });
    }
}
