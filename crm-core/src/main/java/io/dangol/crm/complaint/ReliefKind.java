package io.dangol.crm.complaint;

/**
 * What a customer got in the end, in the three words of the complaint database of the US Consumer Financial Protection
 * Bureau.
 *
 * <p>Immutable and thread-safe.
 */
public enum ReliefKind {
    /** Money, or what stands for it. */
    MONETARY_RELIEF,

    /** Something else, tangible or not. */
    NON_MONETARY_RELIEF,

    /** An explanation and nothing else. */
    EXPLANATION
}
