package io.dangol.crm.complaint;

/**
 * How severe, complex or far-reaching something is.
 *
 * <p>Immutable and thread-safe.
 */
public enum ImpactLevel {
    /** Little. */
    LOW,

    /** Noticeable. */
    MEDIUM,

    /** Much. */
    HIGH
}
