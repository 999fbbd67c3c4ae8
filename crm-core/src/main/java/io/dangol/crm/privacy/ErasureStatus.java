package io.dangol.crm.privacy;

/**
 * What became of one step of an erasure plan.
 *
 * <p>Immutable and thread-safe.
 */
public enum ErasureStatus {
    /** It was carried out. */
    DONE,
    /** The holding was left as it is, as the plan said. */
    RETAINED,
    /** It failed; whether something was changed is not known. Carry the plan out again. */
    FAILED
}
