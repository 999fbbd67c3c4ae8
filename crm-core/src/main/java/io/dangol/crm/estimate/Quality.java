package io.dangol.crm.estimate;

/**
 * How far an {@link Estimate} can be used.
 *
 * <p>Immutable and thread-safe.
 */
public enum Quality {
    /** There is a value, and enough observations for the purpose at hand. */
    OK,

    /** There is a value, but too few observations for the purpose at hand, or for an interval. */
    LOW_SAMPLE,

    /** There are no observations, so there is no value. */
    NO_DATA
}
