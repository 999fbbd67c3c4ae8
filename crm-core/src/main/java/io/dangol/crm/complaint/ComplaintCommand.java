package io.dangol.crm.complaint;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.OpenText;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody wants to do with a complaint: an event with what belongs to it.
 *
 * <p>Reasons and references are labels of the house, kept in the audit trail for good: they say nothing about a person.
 * What a customer wrote is kept elsewhere, and a command refers to it. {@code toString} shows the event alone.
 *
 * <p>Immutable and thread-safe.
 *
 * @param event which event
 * @param details what belongs to it, by name; a host's own events have their own
 */
public record ComplaintCommand(ComplaintEvent event, Snapshot details) {

    /** The most characters of a reason. */
    public static final int MAX_REASON = 200;

    /** The most characters of a reference or a key of staff. */
    public static final int MAX_REFERENCE = 64;

    /** The instant that the process adds to an answer. */
    static final String PROMISES_DUE_BY = "promisesDueBy";

    private static final String DETAILS = "complaint-details";
    private static final int DETAILS_VERSION = 1;

    public ComplaintCommand {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(details, "details");
    }

    /** Returns an event without details. */
    public static ComplaintCommand of(ComplaintEvent event) {
        return new ComplaintCommand(event, fields().build());
    }

    /** Returns an event of the host's own with details of its own. */
    public static ComplaintCommand of(ComplaintEvent event, Snapshot details) {
        return new ComplaintCommand(event, details);
    }

    /** Tells the customer that it was received. */
    public static ComplaintCommand acknowledge() {
        return of(ComplaintEvent.ACKNOWLEDGE);
    }

    /**
     * Answers it at once.
     *
     * @param article the reference of the article of the manual
     */
    public static ComplaintCommand answerFromManual(String article) {
        return of(ComplaintEvent.ANSWER_FROM_MANUAL, fields().text("article", reference("Article reference", article)));
    }

    /** States severity, complexity, impact, and whether something must be done at once. */
    public static ComplaintCommand assess(Assessment assessment) {
        return of(ComplaintEvent.ASSESS, assessment(assessment));
    }

    /**
     * States the same, with an earlier end for the answer than the profile gives.
     *
     * @param answerBy until when it is to be answered; a later instant than that of the profile changes nothing
     */
    public static ComplaintCommand assess(Assessment assessment, Instant answerBy) {
        return of(ComplaintEvent.ASSESS, assessment(assessment).instant("answerBy", micros(answerBy)));
    }

    private static SnapshotBuilder assessment(Assessment assessment) {
        return fields().constant("severity", assessment.severity())
                .constant("complexity", assessment.complexity())
                .constant("impact", assessment.impact())
                .flag("immediateAction", assessment.immediateAction());
    }

    /** Gives it to its first owner. */
    public static ComplaintCommand assign(String owner, String reason) {
        return of(ComplaintEvent.ASSIGN, owner(owner, reason));
    }

    /** Gives it to another owner. */
    public static ComplaintCommand reassign(String owner, String reason) {
        return of(ComplaintEvent.REASSIGN, owner(owner, reason));
    }

    private static SnapshotBuilder owner(String owner, String reason) {
        return fields().text("owner", reference("Key of an owner", owner)).text("reason", reason(reason));
    }

    /** Asks the customer something; {@code question} refers to what was asked. */
    public static ComplaintCommand requestInfo(String question) {
        return of(
                ComplaintEvent.REQUEST_INFO, fields().text("question", reference("Reference of a question", question)));
    }

    /** Asks somebody else something. */
    public static ComplaintCommand requestThirdParty(String party) {
        return of(ComplaintEvent.REQUEST_THIRD_PARTY, fields().text("party", reference("Key of a third party", party)));
    }

    /** The customer has replied. */
    public static ComplaintCommand infoReceived() {
        return of(ComplaintEvent.INFO_RECEIVED);
    }

    /** Somebody else has replied. */
    public static ComplaintCommand thirdPartyReplied() {
        return of(ComplaintEvent.THIRD_PARTY_REPLIED);
    }

    /** Speaks to the customer. */
    public static ComplaintCommand contact(ContactKind kind) {
        return of(ComplaintEvent.CONTACT, fields().constant("kind", kind));
    }

    /** Of the simple workflow: says what came of it and what is to be done. */
    public static ComplaintCommand reportResult(Finding finding, String reasons, ServiceRecovery recovery) {
        return of(ComplaintEvent.REPORT_RESULT, proposal(finding, reasons, recovery));
    }

    /** Says what was found and proposes what is to be done. */
    public static ComplaintCommand proposeRemedy(Finding finding, String reasons, ServiceRecovery recovery) {
        return of(ComplaintEvent.PROPOSE_REMEDY, proposal(finding, reasons, recovery));
    }

    private static SnapshotBuilder proposal(Finding finding, String reasons, ServiceRecovery recovery) {
        for (RecoveryAction action : recovery.actions()) {
            if (action.promisedAt().isPresent() || !action.isOpen()) {
                throw new IllegalArgumentException("Recovery action " + action.id()
                        + " is proposed and promised or ended already. Propose what is planned.");
            }
        }
        return fields().constant("finding", finding)
                .text("reasons", reason(reasons))
                .snapshot("recovery", recovery.snapshot());
    }

    /** Gives the proposal to somebody with the authority for it. */
    public static ComplaintCommand submit() {
        return of(ComplaintEvent.SUBMIT);
    }

    /** Agrees to the proposal. */
    public static ComplaintCommand approve() {
        return of(ComplaintEvent.APPROVE);
    }

    /** Does not agree to the proposal. */
    public static ComplaintCommand decline(String reason) {
        return of(ComplaintEvent.DECLINE, fields().text("reason", reason(reason)));
    }

    /**
     * Answers the customer.
     *
     * @param escalationRights the reference of the text, sent with the answer, that says where the customer can go next
     */
    public static ComplaintCommand sendAnswer(String escalationRights) {
        return of(
                ComplaintEvent.SEND_ANSWER,
                fields().text("escalationRights", reference("Reference of the escalation rights", escalationRights)));
    }

    /** Of the simple workflow: answers the customer. */
    public static ComplaintCommand sendAnswer() {
        return of(ComplaintEvent.SEND_ANSWER);
    }

    /** The customer accepts the answer. */
    public static ComplaintCommand accept() {
        return of(ComplaintEvent.ACCEPT);
    }

    /** The customer disputes the answer; somebody else looks into it. */
    public static ComplaintCommand dispute(String reviewer, String reason) {
        return of(ComplaintEvent.DISPUTE, owner(reviewer, reason));
    }

    /** The customer takes it to somebody outside. */
    public static ComplaintCommand referExternal(String body) {
        return of(ComplaintEvent.REFER_EXTERNAL, fields().text("body", reference("Key of an external body", body)));
    }

    /** Somebody outside has decided. */
    public static ComplaintCommand externalDecision(boolean upheld, boolean binding) {
        return of(
                ComplaintEvent.EXTERNAL_DECISION,
                fields().flag("upheld", upheld).flag("binding", binding));
    }

    /** The customer has said how it was handled. */
    public static ComplaintCommand recordSatisfaction(Answer answer) {
        return of(
                ComplaintEvent.RECORD_SATISFACTION,
                fields().text("customer", answer.customer().value())
                        .snapshot("mark", SatisfactionMark.of(answer).snapshot()));
    }

    /** Closes it with the code that its facts give. */
    public static ComplaintCommand close() {
        return of(ComplaintEvent.CLOSE);
    }

    /**
     * Closes it with a code where its facts give none, such as after an import.
     *
     * @throws IllegalArgumentException if the code is that of a move of its own, such as a withdrawal
     */
    public static ComplaintCommand close(ClosingCode code) {
        if (code.isOfAMove()) {
            throw new IllegalArgumentException(
                    "A complaint is to be closed as " + code + ", which is a move of its own. Fire that move instead.");
        }
        return of(ComplaintEvent.CLOSE, fields().constant("code", code));
    }

    /**
     * The customer takes it back; what was promised is taken back too.
     *
     * @param word the reference of what the customer said or wrote
     */
    public static ComplaintCommand withdraw(String word) {
        return of(
                ComplaintEvent.WITHDRAW,
                fields().text("word", reference("Reference of the customer's word", word))
                        .flag("cancelPromises", true));
    }

    /**
     * The customer takes it back; what was promised goes over to a case of the house.
     *
     * @param word the reference of what the customer said or wrote
     */
    public static ComplaintCommand withdraw(String word, String promisesTo) {
        return of(
                ComplaintEvent.WITHDRAW,
                fields().text("word", reference("Reference of the customer's word", word))
                        .text("promisesTo", reference("Key of where promises go", promisesTo)));
    }

    /** Makes it one with another complaint of the same customer, to which open promises go over. */
    public static ComplaintCommand merge(ComplaintNumber into) {
        return of(ComplaintEvent.MERGE, fields().text("into", into.value()).text("promisesTo", into.value()));
    }

    /** Takes over what a complaint that was merged has carried over. */
    static ComplaintCommand absorb(Complaint other) {
        return of(
                ComplaintEvent.ABSORB,
                fields().text("number", other.number().value())
                        .instant("receivedAt", other.milestones().receivedAt())
                        .list(
                                "promises",
                                other.recovery().actions().stream()
                                        .filter(action -> action.carriedTo().isPresent()
                                                && action.cancelledAt()
                                                        .equals(other.milestones()
                                                                .closedAt()))
                                        .map(RecoveryAction::takenOver)
                                        .toList(),
                                action -> PlainValue.of(action.snapshot())));
    }

    /** It is not for this house; {@code whereToGo} refers to what the customer was told. */
    public static ComplaintCommand rejectOutOfScope(String reason, String whereToGo) {
        return of(
                ComplaintEvent.REJECT_OUT_OF_SCOPE,
                fields().text("reason", reason(reason))
                        .text("whereToGo", reference("Reference of where to go", whereToGo))
                        .flag("cancelPromises", true));
    }

    /** Takes it up again. */
    public static ComplaintCommand reopen(ReopenGround ground, String reason) {
        return of(ComplaintEvent.REOPEN, fields().constant("ground", ground).text("reason", reason(reason)));
    }

    /** Takes it one level higher. */
    public static ComplaintCommand escalate(EscalationReason reason) {
        return of(ComplaintEvent.ESCALATE, fields().constant("reason", reason));
    }

    /** Takes it one level higher because of one clock or several, which then give no notice any more. */
    public static ComplaintCommand escalate(ComplaintClock clock, ComplaintClock... more) {
        List<ComplaintClock> clocks = new ArrayList<>(List.of(more));
        clocks.add(0, clock);
        return escalate(clocks);
    }

    static ComplaintCommand escalate(List<ComplaintClock> clocks) {
        return of(
                ComplaintEvent.ESCALATE,
                fields().constant("reason", EscalationReason.CLOCK_AT_RISK)
                        .list("clocks", clocks, clock -> PlainValue.of(clock.name())));
    }

    /**
     * Puts a wrong state right. From an answered one back to where work is done on it, it takes the last answer back: it was
     * none.
     */
    public static ComplaintCommand correct(ComplaintState state, String reason) {
        return of(ComplaintEvent.CORRECT, corrected(state, reason));
    }

    /**
     * Puts a state right that should be a closed one, with the code where the facts give none.
     *
     * @throws IllegalArgumentException if the state is open, which has no code
     */
    public static ComplaintCommand correct(ComplaintState state, String reason, ClosingCode code) {
        if (state.isOpen()) {
            throw new IllegalArgumentException("A complaint is to be corrected to " + state + " with the code " + code
                    + "; only a closed one has a code. Leave the code out.");
        }
        return of(ComplaintEvent.CORRECT, corrected(state, reason).constant("code", code));
    }

    private static SnapshotBuilder corrected(ComplaintState state, String reason) {
        return fields().text("state", state.name())
                .constant("phase", state.phase())
                .text("reason", reason(reason));
    }

    /** Something that is planned or promised was done. */
    public static ComplaintCommand executeRemedy(String action) {
        return of(
                ComplaintEvent.EXECUTE_REMEDY, fields().text("action", reference("Key of a recovery action", action)));
    }

    /** Something that is planned or promised will not be done. */
    public static ComplaintCommand cancelRemedy(String action, String reason) {
        return of(
                ComplaintEvent.CANCEL_REMEDY,
                fields().text("action", reference("Key of a recovery action", action))
                        .text("reason", reason(reason)));
    }

    /** Extends a statutory time once, as its rule allows. */
    public static ComplaintCommand extendDeadline(ComplaintClock clock, String reason) {
        return of(
                ComplaintEvent.EXTEND_DEADLINE,
                fields().text("clock", clock.name()).text("reason", reason(reason)));
    }

    private static SnapshotBuilder fields() {
        return Snapshot.builder(DETAILS, DETAILS_VERSION);
    }

    private static ComplaintCommand of(ComplaintEvent event, SnapshotBuilder fields) {
        return new ComplaintCommand(event, fields.build());
    }

    private static String reason(String text) {
        return OpenText.require("Reason", text, MAX_REASON);
    }

    private static String reference(String what, String key) {
        return KeyText.require(what, key, MAX_REFERENCE);
    }

    private static Instant micros(Instant at) {
        return EpochMicros.toInstant(EpochMicros.truncate(at));
    }

    /** Returns this command with an instant that the process works out. */
    ComplaintCommand with(String field, Instant at) {
        Map<String, PlainValue> fields = new LinkedHashMap<>(details.fields());
        fields.put(field, PlainValue.of(at));
        return new ComplaintCommand(event, new Snapshot(details.type(), details.schemaVersion(), fields));
    }

    /** Tells whether an entry was made by this command, but for what the process has added to it. */
    boolean isInputOf(ComplaintEntry entry) {
        Map<String, PlainValue> made =
                new LinkedHashMap<>(entry.input().details().fields());
        made.remove(PROMISES_DUE_BY);
        return entry.event().equals(event) && made.equals(details.fields());
    }

    Optional<String> text(String field) {
        return details.optional(field, Snapshot::text);
    }

    /** Returns the clocks because of which a complaint is escalated; none for another reason or event. */
    public List<ComplaintClock> clocks() {
        return details.has("clocks") ? details.list("clocks", value -> ComplaintClock.of(value.asText())) : List.of();
    }

    boolean flag(String field) {
        return details.optional(field, Snapshot::flag).orElse(false);
    }

    <T extends Enum<T>> Optional<T> constant(String field, Class<T> type) {
        return details.optional(field, (fields, name) -> fields.constant(name, type));
    }

    Optional<ServiceRecovery> recovery() {
        return details.optional("recovery", Snapshot::snapshot).map(ServiceRecovery::restore);
    }

    /** Returns the state to which a correction leads; empty for another event. */
    Optional<ComplaintState> chosenState() {
        return text("state")
                .map(name -> ComplaintState.of(
                        name, constant("phase", ComplaintPhase.class).orElseThrow()));
    }

    /** Returns the event alone. */
    @Override
    public String toString() {
        return "ComplaintCommand[" + event + "]";
    }
}
