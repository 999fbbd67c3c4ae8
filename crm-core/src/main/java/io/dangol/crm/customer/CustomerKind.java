package io.dangol.crm.customer;

/**
 * What a customer is.
 *
 * <p>Immutable and thread-safe.
 */
public enum CustomerKind {
    /** A natural person. */
    PERSON,
    /** A company or other organisation. */
    COMPANY
}
