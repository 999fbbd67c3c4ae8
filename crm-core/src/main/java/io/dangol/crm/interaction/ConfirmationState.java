package io.dangol.crm.interaction;

/**
 * How the contact that confirms a purchase stands.
 *
 * <p>Immutable and thread-safe.
 */
public enum ConfirmationState {
    /** The window has not begun. */
    NOT_YET,

    /** The window is open and no contact was made. */
    DUE,

    /** A contact was made in the window. */
    DONE,

    /** The window is over and no contact was made in it. */
    MISSED
}
