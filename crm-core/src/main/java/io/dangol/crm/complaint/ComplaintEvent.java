package io.dangol.crm.complaint;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Something that happens to a complaint: one of the constants, or one that the host adds.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name 1 to 64 characters as {@link KeyText} allows
 */
public record ComplaintEvent(
        @NotBlank @Size(max = ComplaintEvent.MAX_NAME) String name) {

    /** The most characters of a name. */
    public static final int MAX_NAME = 64;

    /** It comes in and is given a number. */
    public static final ComplaintEvent RECEIVE = new ComplaintEvent("RECEIVE");

    /** It comes from another system, in mid-life. */
    public static final ComplaintEvent IMPORT = new ComplaintEvent("IMPORT");

    /** The customer is told that it was received. */
    public static final ComplaintEvent ACKNOWLEDGE = new ComplaintEvent("ACKNOWLEDGE");

    /** It is answered at once, from an article of the manual. */
    public static final ComplaintEvent ANSWER_FROM_MANUAL = new ComplaintEvent("ANSWER_FROM_MANUAL");

    /** Severity, complexity and impact are found. */
    public static final ComplaintEvent ASSESS = new ComplaintEvent("ASSESS");

    /** An owner takes it over; it enters the open list. */
    public static final ComplaintEvent ASSIGN = new ComplaintEvent("ASSIGN");

    /** Another owner takes it over. */
    public static final ComplaintEvent REASSIGN = new ComplaintEvent("REASSIGN");

    /** The customer is asked something. */
    public static final ComplaintEvent REQUEST_INFO = new ComplaintEvent("REQUEST_INFO");

    /** Somebody else is asked something. */
    public static final ComplaintEvent REQUEST_THIRD_PARTY = new ComplaintEvent("REQUEST_THIRD_PARTY");

    /** The customer has replied. */
    public static final ComplaintEvent INFO_RECEIVED = new ComplaintEvent("INFO_RECEIVED");

    /** Somebody else has replied. */
    public static final ComplaintEvent THIRD_PARTY_REPLIED = new ComplaintEvent("THIRD_PARTY_REPLIED");

    /** The customer did not reply in time and is answered on the evidence held. */
    public static final ComplaintEvent NO_REPLY = new ComplaintEvent("NO_REPLY");

    /** The customer is told how it stands, reminded, or called unasked. */
    public static final ComplaintEvent CONTACT = new ComplaintEvent("CONTACT");

    /** Of the simple workflow: the owner says what came of it. */
    public static final ComplaintEvent REPORT_RESULT = new ComplaintEvent("REPORT_RESULT");

    /** There is a finding, with reasons and what is to be done. */
    public static final ComplaintEvent PROPOSE_REMEDY = new ComplaintEvent("PROPOSE_REMEDY");

    /** The proposal goes to somebody with the authority for it. */
    public static final ComplaintEvent SUBMIT = new ComplaintEvent("SUBMIT");

    /** Somebody else than the proposer agrees. */
    public static final ComplaintEvent APPROVE = new ComplaintEvent("APPROVE");

    /** Somebody with the authority does not agree. */
    public static final ComplaintEvent DECLINE = new ComplaintEvent("DECLINE");

    /** The customer is answered. */
    public static final ComplaintEvent SEND_ANSWER = new ComplaintEvent("SEND_ANSWER");

    /** The customer accepts the answer. */
    public static final ComplaintEvent ACCEPT = new ComplaintEvent("ACCEPT");

    /** The customer did not dispute the answer in time. */
    public static final ComplaintEvent NO_DISPUTE = new ComplaintEvent("NO_DISPUTE");

    /** The customer disputes the answer. */
    public static final ComplaintEvent DISPUTE = new ComplaintEvent("DISPUTE");

    /** The customer takes it to somebody outside. */
    public static final ComplaintEvent REFER_EXTERNAL = new ComplaintEvent("REFER_EXTERNAL");

    /** Somebody outside has decided. */
    public static final ComplaintEvent EXTERNAL_DECISION = new ComplaintEvent("EXTERNAL_DECISION");

    /** The customer has said how it was handled. */
    public static final ComplaintEvent RECORD_SATISFACTION = new ComplaintEvent("RECORD_SATISFACTION");

    /** It is done. */
    public static final ComplaintEvent CLOSE = new ComplaintEvent("CLOSE");

    /** The customer did not say in time how it was handled; it is done. */
    public static final ComplaintEvent SURVEY_LAPSED = new ComplaintEvent("SURVEY_LAPSED");

    /** The customer takes it back. */
    public static final ComplaintEvent WITHDRAW = new ComplaintEvent("WITHDRAW");

    /** It is one with another complaint of the same customer. */
    public static final ComplaintEvent MERGE = new ComplaintEvent("MERGE");

    /** Another complaint was merged into it. */
    public static final ComplaintEvent ABSORB = new ComplaintEvent("ABSORB");

    /** It is not for this house. */
    public static final ComplaintEvent REJECT_OUT_OF_SCOPE = new ComplaintEvent("REJECT_OUT_OF_SCOPE");

    /** It is taken up again. */
    public static final ComplaintEvent REOPEN = new ComplaintEvent("REOPEN");

    /** It goes one level higher. */
    public static final ComplaintEvent ESCALATE = new ComplaintEvent("ESCALATE");

    /** Its state was wrong and is put right. */
    public static final ComplaintEvent CORRECT = new ComplaintEvent("CORRECT");

    /** Something that was promised was done. */
    public static final ComplaintEvent EXECUTE_REMEDY = new ComplaintEvent("EXECUTE_REMEDY");

    /** Something that was promised will not be done. */
    public static final ComplaintEvent CANCEL_REMEDY = new ComplaintEvent("CANCEL_REMEDY");

    /** A statutory time is extended, as its rule allows. */
    public static final ComplaintEvent EXTEND_DEADLINE = new ComplaintEvent("EXTEND_DEADLINE");

    public ComplaintEvent {
        KeyText.require("Name of an event", name, MAX_NAME);
    }

    /**
     * Returns an event of the host's own.
     *
     * @throws IllegalArgumentException if the name is empty, too long, or not as {@link KeyText} allows
     */
    public static ComplaintEvent of(String name) {
        return new ComplaintEvent(name);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
