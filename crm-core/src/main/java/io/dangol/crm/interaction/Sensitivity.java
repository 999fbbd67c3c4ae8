package io.dangol.crm.interaction;

/**
 * How much harm it does if content reaches the wrong people; the later constant is the more sensitive one.
 *
 * <p>Immutable and thread-safe.
 */
public enum Sensitivity {
    /** Says nothing about a person by itself. */
    INTERNAL,

    /** Says something about a person. */
    PERSONAL,

    /** Shows where somebody was, what somebody did, or how somebody lives. */
    SENSITIVE,

    /** Is of a category that the law protects most, such as health. */
    SPECIAL_CATEGORY
}
