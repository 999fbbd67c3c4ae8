package io.dangol.crm.loyalty;

/**
 * What happened to the segment of a customer between two scorings.
 *
 * <p>Immutable and thread-safe.
 */
public enum SegmentChangeKind {
    /** Scored both times, in a segment of the same name. */
    STAYED,
    /** Scored both times, in segments of different names. */
    MOVED,
    /** Scored the second time only. */
    ENTERED,
    /** Scored the first time only. */
    LEFT
}
