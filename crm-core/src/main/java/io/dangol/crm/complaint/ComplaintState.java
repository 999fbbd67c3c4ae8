package io.dangol.crm.complaint;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * A state of a complaint: one of the constants, or one that the host adds.
 *
 * <p>The outcome is no state but a {@link ClosingCode}, and how high a complaint has gone is a number beside its state.
 * A host that has an enum of its own makes each constant one by {@link #of(Enum, ComplaintPhase)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name 1 to 64 characters as {@link KeyText} allows
 * @param phase the phase to which it belongs
 */
public record ComplaintState(
        @NotBlank @Size(max = ComplaintState.MAX_NAME) String name,
        @NotNull ComplaintPhase phase) {

    /** The most characters of a name. */
    public static final int MAX_NAME = 64;

    /** Taken in, with a number. */
    public static final ComplaintState RECEIVED = new ComplaintState("RECEIVED", ComplaintPhase.INTAKE);

    /** The customer knows that it was. */
    public static final ComplaintState ACKNOWLEDGED = new ComplaintState("ACKNOWLEDGED", ComplaintPhase.INTAKE);

    /** Its severity, complexity and impact are known. */
    public static final ComplaintState ASSESSED = new ComplaintState("ASSESSED", ComplaintPhase.INTAKE);

    /** Somebody looks into it. */
    public static final ComplaintState INVESTIGATING = new ComplaintState("INVESTIGATING", ComplaintPhase.HANDLING);

    /** The customer was asked something. */
    public static final ComplaintState AWAITING_CUSTOMER =
            new ComplaintState("AWAITING_CUSTOMER", ComplaintPhase.HANDLING);

    /** Somebody else was asked something. */
    public static final ComplaintState AWAITING_THIRD_PARTY =
            new ComplaintState("AWAITING_THIRD_PARTY", ComplaintPhase.HANDLING);

    /** Somebody else looks into it once more, because the customer disputes the answer. */
    public static final ComplaintState INTERNAL_REVIEW = new ComplaintState("INTERNAL_REVIEW", ComplaintPhase.HANDLING);

    /** There is a finding and what is to be done about it. */
    public static final ComplaintState REMEDY_PROPOSED = new ComplaintState("REMEDY_PROPOSED", ComplaintPhase.DECISION);

    /** What is proposed is beyond the authority of who proposed it. */
    public static final ComplaintState AWAITING_APPROVAL =
            new ComplaintState("AWAITING_APPROVAL", ComplaintPhase.DECISION);

    /** The customer has an answer. */
    public static final ComplaintState ANSWERED = new ComplaintState("ANSWERED", ComplaintPhase.REPLIED);

    /** The answer stands; the customer is asked how the complaint was handled. */
    public static final ComplaintState FOLLOW_UP = new ComplaintState("FOLLOW_UP", ComplaintPhase.REPLIED);

    /** Somebody outside decides. */
    public static final ComplaintState EXTERNAL_REVIEW = new ComplaintState("EXTERNAL_REVIEW", ComplaintPhase.EXTERNAL);

    /** Done. */
    public static final ComplaintState CLOSED = new ComplaintState("CLOSED", ComplaintPhase.CLOSED);

    /** Of the simple workflow: an owner has it. */
    public static final ComplaintState ASSIGNED = new ComplaintState("ASSIGNED", ComplaintPhase.HANDLING);

    /** Of the simple workflow: the owner has said what came of it. */
    public static final ComplaintState RESULT_REPORTED = new ComplaintState("RESULT_REPORTED", ComplaintPhase.DECISION);

    public ComplaintState {
        KeyText.require("Name of a state", name, MAX_NAME);
        Objects.requireNonNull(phase, "phase");
    }

    /**
     * Returns a state of the host's own.
     *
     * @throws IllegalArgumentException if the name is empty, too long, or not as {@link KeyText} allows
     */
    public static ComplaintState of(String name, ComplaintPhase phase) {
        return new ComplaintState(name, phase);
    }

    /**
     * Returns the state that a constant of the host's own enum stands for.
     *
     * @throws IllegalArgumentException if the name of the constant is longer than 64 characters
     */
    public static ComplaintState of(Enum<?> constant, ComplaintPhase phase) {
        return new ComplaintState(constant.name(), phase);
    }

    /** Tells whether the complaint is not done. */
    public boolean isOpen() {
        return phase != ComplaintPhase.CLOSED;
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
