package io.dangol.crm.interaction;

/**
 * For how long content is kept, as a class; the host says how long each class is.
 *
 * <p>Immutable and thread-safe.
 */
public enum RetentionClass {
    /** For days or weeks, unless a matter needs it longer. */
    TRANSIENT,

    /** Until the matter that it belongs to is closed for good. */
    CASE,

    /** As long as the customer stays one. */
    RELATIONSHIP,

    /** As long as a law says. */
    STATUTORY
}
