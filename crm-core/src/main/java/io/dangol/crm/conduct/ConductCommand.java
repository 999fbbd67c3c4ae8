package io.dangol.crm.conduct;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.OpenText;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be done with a conduct case, with what it takes.
 *
 * <p>Reasons are those of the firm, in writing; they name no third person. Immutable and thread-safe; {@code toString} shows
 * the event alone.
 *
 * @param event what is to happen
 * @param details what it takes, as plain values
 */
public record ConductCommand(
        @NotNull ConductEvent event, @NotNull Snapshot details) {

    /** What the process works out and adds, so that a replay needs no policy. */
    static final String MADE = "made";

    static final String RECOMMENDATION = "recommendation";
    static final String EXEMPTION = "exemption";
    static final String NEXT_REVIEW = "nextReview";
    static final String ENDS_AT = "endsAt";
    static final String TOTAL = "total";

    private static final Set<String> WORKED_OUT = Set.of(MADE, RECOMMENDATION, EXEMPTION, NEXT_REVIEW, ENDS_AT, TOTAL);
    private static final String DETAILS = "conduct-details";

    public ConductCommand {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(details, "details");
    }

    /** Records an incident. */
    public static ConductCommand report(Incident incident) {
        return of(ConductEvent.REPORT, fields().snapshot("incident", incident.snapshot()));
    }

    /** States how far an incident is established. */
    public static ConductCommand establish(String incident, Verification verification, String reason) {
        return of(ConductEvent.ESTABLISH, established(incident, verification, reason));
    }

    /**
     * States how far an incident is established, with more that shows it.
     *
     * @param evidence keys of evidence that come to those there are
     */
    public static ConductCommand establish(
            String incident, Verification verification, String reason, Collection<String> evidence) {
        return of(
                ConductEvent.ESTABLISH,
                established(incident, verification, reason).list("evidence", evidence, PlainValue::of));
    }

    /** States that an incident was provoked, or that it was not, and how far it is established. */
    public static ConductCommand establish(
            String incident, Verification verification, String reason, boolean provoked) {
        return of(
                ConductEvent.ESTABLISH,
                established(incident, verification, reason).flag("provoked", provoked));
    }

    private static SnapshotBuilder established(String incident, Verification verification, String reason) {
        return fields().text("incident", key("Id of an incident", incident))
                .constant("verification", verification)
                .text("reason", reason(reason));
    }

    /** Records how often something happened at how many visits. */
    public static ConductCommand count(Frequency frequency) {
        return of(ConductEvent.COUNT, fields().snapshot("frequency", frequency.snapshot()));
    }

    /** Notes that the case was looked at, or does what the record suggests and takes nothing from a person. */
    static ConductCommand automatic(ConductEvent event) {
        return of(event, fields());
    }

    /**
     * Sends the drafted pre-warning.
     *
     * @param notice the host's key of what is sent, which tells the procedure beforehand
     */
    public static ConductCommand sendWarning(String notice, String reason) {
        return of(
                ConductEvent.SEND_WARNING, fields().text("terms", terms(notice)).text("reason", reason(reason)));
    }

    /**
     * Names the handler.
     *
     * @param handler the host's key of the person
     */
    public static ConductCommand assignHandler(String handler, String reason) {
        return of(
                ConductEvent.ASSIGN_HANDLER,
                fields().text("terms", terms(handler)).text("reason", reason(reason)));
    }

    /**
     * Decides the restriction, for as long as the policy allows.
     *
     * @param restriction what is withheld, such as {@code prepayment}
     */
    public static ConductCommand restrict(String restriction, String reason) {
        return of(
                ConductEvent.RESTRICT,
                fields().text("terms", terms(restriction)).text("reason", reason(reason)));
    }

    /**
     * Decides the restriction for some months.
     *
     * @param restriction what is withheld, such as {@code prepayment}
     * @param months how many, 1 to as many as the policy allows
     */
    public static ConductCommand restrict(String restriction, int months, String reason) {
        return of(
                ConductEvent.RESTRICT,
                fields().text("terms", terms(restriction))
                        .text("reason", reason(reason))
                        .number("months", months));
    }

    /** Approves the exit as the first of two. */
    public static ConductCommand approveExit(String reason) {
        return of(ConductEvent.APPROVE_EXIT, fields().text("reason", reason(reason)));
    }

    /**
     * Approves the exit as the second of two, and gives notice.
     *
     * @param notice the host's key of what is sent, with the reasons and how to appeal
     */
    public static ConductCommand confirmExit(String notice, String reason) {
        return of(
                ConductEvent.CONFIRM_EXIT, fields().text("terms", terms(notice)).text("reason", reason(reason)));
    }

    /** Declines what was drafted, proposed or recommended; the same incidents do not bring it back for a time. */
    public static ConductCommand decline(String reason) {
        return of(ConductEvent.DECLINE, fields().text("reason", reason(reason)));
    }

    /** Holds the customer off for some hours because of a verified incident of severity 4. */
    public static ConductCommand hold(String incident, int hours, String reason) {
        return of(
                ConductEvent.HOLD,
                fields().text("incident", key("Id of an incident", incident))
                        .number("hours", hours)
                        .text("reason", reason(reason)));
    }

    /** Ends the interim hold early. */
    public static ConductCommand releaseHold(String reason) {
        return of(ConductEvent.RELEASE_HOLD, fields().text("reason", reason(reason)));
    }

    /** Keeps a measure after a review. */
    public static ConductCommand review(String measure, String reason) {
        return of(ConductEvent.REVIEW, onMeasure(measure).text("reason", reason(reason)));
    }

    /** Ends a measure; the same incidents do not bring it back for a time. */
    public static ConductCommand lift(String measure, String reason) {
        return of(ConductEvent.LIFT, onMeasure(measure).text("reason", reason(reason)));
    }

    /** Exempts incidents until an instant. */
    public static ConductCommand exempt(Collection<String> incidents, Instant until, String reason) {
        return of(
                ConductEvent.EXEMPT,
                fields().list("incidents", incidents, PlainValue::of)
                        .instant("until", micros(until))
                        .text("reason", reason(reason)));
    }

    /**
     * Appeals against a measure.
     *
     * @param incidents the ids of the incidents that the customer contests; none if the measure alone is contested
     * @param grounds the host's key of what the customer wrote
     */
    public static ConductCommand fileAppeal(String measure, Collection<String> incidents, String grounds) {
        return of(
                ConductEvent.FILE_APPEAL,
                onMeasure(measure)
                        .list("incidents", incidents, PlainValue::of)
                        .text("grounds", key("Grounds of an appeal", grounds)));
    }

    /**
     * Allows the appeal: these incidents of those in question are retracted, the measure ends, and its other incidents stand
     * but do not bring it back for a time.
     */
    public static ConductCommand allowAppeal(Collection<String> retracted, String reason) {
        return of(
                ConductEvent.ALLOW_APPEAL,
                fields().list("retracted", retracted, PlainValue::of).text("reason", reason(reason)));
    }

    /** Allows the appeal: the measure ends; its incidents and the contested ones stand and are exempt until an instant. */
    public static ConductCommand allowAppeal(Instant exemptUntil, String reason) {
        return of(
                ConductEvent.ALLOW_APPEAL,
                fields().instant("until", micros(exemptUntil)).text("reason", reason(reason)));
    }

    /** Rejects the appeal. */
    public static ConductCommand rejectAppeal(String reason) {
        return of(ConductEvent.REJECT_APPEAL, fields().text("reason", reason(reason)));
    }

    /** Takes the appeal back. */
    public static ConductCommand withdrawAppeal() {
        return of(ConductEvent.WITHDRAW_APPEAL, fields());
    }

    private static SnapshotBuilder onMeasure(String measure) {
        return fields().text("measure", key("Key of a measure", measure));
    }

    private static SnapshotBuilder fields() {
        return Snapshot.builder(DETAILS, 1);
    }

    private static ConductCommand of(ConductEvent event, SnapshotBuilder fields) {
        return new ConductCommand(event, fields.build());
    }

    private static String reason(String text) {
        return OpenText.require("Reason", text, HumanDecision.MAX_REASON);
    }

    private static String terms(String text) {
        return KeyText.require("Terms of a measure", text, Measure.MAX_TERMS);
    }

    private static String key(String what, String text) {
        return KeyText.require(what, text, Incident.MAX_KEY);
    }

    private static Instant micros(Instant at) {
        return EpochMicros.toInstant(EpochMicros.truncate(at));
    }

    /** Returns this command with what the process has worked out. */
    ConductCommand with(Map<String, PlainValue> more) {
        Map<String, PlainValue> all = new LinkedHashMap<>(details.fields());
        all.putAll(more);
        return new ConductCommand(event, new Snapshot(details.type(), details.schemaVersion(), all));
    }

    /**
     * Returns this command, as one that somebody gives.
     *
     * @throws IllegalArgumentException if it has what the process works out
     */
    ConductCommand asGiven() {
        if (details.fields().keySet().stream().anyMatch(WORKED_OUT::contains)) {
            throw new IllegalArgumentException("Command " + event + " of a conduct case has one of the fields "
                    + new TreeSet<>(WORKED_OUT) + ", which the process works out. Give the command without them.");
        }
        return this;
    }

    /** Tells whether an entry was made by this command, but for what the process has added to it. */
    boolean isInputOf(ConductEntry entry) {
        Map<String, PlainValue> given =
                new LinkedHashMap<>(entry.input().details().fields());
        given.keySet().removeAll(WORKED_OUT);
        return entry.event() == event && given.equals(details.fields());
    }

    Optional<String> text(String field) {
        return details.optional(field, Snapshot::text);
    }

    Optional<Instant> instant(String field) {
        return details.optional(field, Snapshot::instant);
    }

    Optional<Long> number(String field) {
        return details.optional(field, Snapshot::number);
    }

    Optional<Snapshot> snapshot(String field) {
        return details.optional(field, Snapshot::snapshot);
    }

    List<String> texts(String field) {
        return details.has(field) ? details.list(field, PlainValue::asText) : List.of();
    }

    Optional<Incident> incident() {
        return event == ConductEvent.REPORT ? snapshot("incident").map(Incident::restore) : Optional.empty();
    }

    Optional<Verification> verification() {
        return details.optional("verification", (fields, field) -> fields.constant(field, Verification.class));
    }

    Optional<Boolean> provoked() {
        return details.optional("provoked", Snapshot::flag);
    }

    /** Returns the reason that a person gave; empty for what runs by itself. */
    public Optional<String> reason() {
        return text("reason");
    }

    /** Returns the event alone. */
    @Override
    public String toString() {
        return "ConductCommand[" + event + "]";
    }
}
