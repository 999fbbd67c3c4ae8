package io.dangol.crm.workflow;

/**
 * Why an event was refused, in the order in which it is checked.
 *
 * <p>Immutable and thread-safe.
 */
public enum RefusalReason {
    /** The caller read an older version, or a newer one, than the entity has. */
    STALE_VERSION,

    /** The state has no transition of the event. */
    NO_TRANSITION,

    /** No transition of the event is open to a role of the actor. */
    FORBIDDEN,

    /** A guard said no. */
    GUARD
}
