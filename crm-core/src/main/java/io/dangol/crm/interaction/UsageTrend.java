package io.dangol.crm.interaction;

/**
 * How the use in a window compares with that in the window before.
 *
 * <p>Immutable and thread-safe.
 */
public enum UsageTrend {
    /** More active days than before, beyond what chance explains at 95 %. */
    RISING,

    /** No difference that chance does not explain. */
    STEADY,

    /** Fewer active days than before, beyond what chance explains at 95 %. */
    FALLING,

    /** The window before was not wholly observed. */
    UNKNOWN
}
