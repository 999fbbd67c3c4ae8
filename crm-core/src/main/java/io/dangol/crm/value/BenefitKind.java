package io.dangol.crm.value;

/**
 * Whether a benefit is of the material or of the mental kind.
 *
 * <p>Immutable and thread-safe.
 */
public enum BenefitKind {
    /** A thing, a saving, a function: a discount, free delivery, a warranty. */
    MATERIAL,
    /** A feeling: recognition, trust, belonging, peace of mind. */
    MENTAL
}
