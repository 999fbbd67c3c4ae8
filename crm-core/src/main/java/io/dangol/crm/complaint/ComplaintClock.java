package io.dangol.crm.complaint;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is measured on a complaint: one of the constants, or one that the host adds to workflow and profile.
 *
 * <p>How long it may take, a {@link DeadlineProfile} says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name 1 to 64 characters as {@link KeyText} allows
 */
public record ComplaintClock(
        @NotBlank @Size(max = ComplaintClock.MAX_NAME) String name) implements Comparable<ComplaintClock> {

    /** The most characters of a name. */
    public static final int MAX_NAME = 64;

    /** From receipt until the customer is told that it was received. */
    public static final ComplaintClock ACK = new ComplaintClock("ACK");

    /** From receipt until it is assessed. */
    public static final ComplaintClock ASSESS = new ComplaintClock("ASSESS");

    /** From receipt, and from each word to the customer, to the next one, as long as there is no answer. */
    public static final ComplaintClock PROGRESS = new ComplaintClock("PROGRESS");

    /** From receipt until the customer accepts an answer given at once: the short path. */
    public static final ComplaintClock SUMMARY = new ComplaintClock("SUMMARY");

    /** From receipt to the answer. */
    public static final ComplaintClock FINAL = new ComplaintClock("FINAL");

    /** From a question to the customer, or a reminder, to the reply. */
    public static final ComplaintClock REPLY = new ComplaintClock("REPLY");

    /** From submission to the decision on a proposal. */
    public static final ComplaintClock APPROVAL = new ComplaintClock("APPROVAL");

    /** From the answer until it counts as accepted. */
    public static final ComplaintClock ACCEPT = new ComplaintClock("ACCEPT");

    /** From the answer until the customer can no longer go outside. */
    public static final ComplaintClock REFERRAL = new ComplaintClock("REFERRAL");

    /** From the follow-up until it is closed without an answer of the customer. */
    public static final ComplaintClock SURVEY = new ComplaintClock("SURVEY");

    /** From a promise of redress until it is to be executed: the earliest one that is open. */
    public static final ComplaintClock RECOVERY = new ComplaintClock("RECOVERY");

    public ComplaintClock {
        KeyText.require("Name of a clock", name, MAX_NAME);
    }

    /**
     * Returns a clock of the host's own.
     *
     * @throws IllegalArgumentException if the name is empty, too long, or not as {@link KeyText} allows
     */
    public static ComplaintClock of(String name) {
        return new ComplaintClock(name);
    }

    @Override
    public int compareTo(ComplaintClock other) {
        return name.compareTo(other.name);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
