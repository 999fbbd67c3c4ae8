package io.dangol.crm.privacy;

/**
 * On what ground personal data may be used (Regulation (EU) 2016/679, article 6(1)).
 *
 * <p>Immutable and thread-safe.
 */
public enum LegalBasis {
    /** The person agreed. */
    CONSENT,
    /** A contract with the person needs it. */
    CONTRACT,
    /** A law demands it. */
    LEGAL_OBLIGATION,
    /** Somebody's life depends on it. */
    VITAL_INTERESTS,
    /** A task in the public interest needs it. */
    PUBLIC_TASK,
    /** An interest of the house or of others outweighs that of the person. */
    LEGITIMATE_INTERESTS
}
