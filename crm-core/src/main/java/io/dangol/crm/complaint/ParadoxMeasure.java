package io.dangol.crm.complaint;

/**
 * In what recovered customers are compared with customers without a problem.
 *
 * <p>Immutable and thread-safe.
 */
public enum ParadoxMeasure {
    /** The mean of the answers, on their scale. */
    SATISFACTION,

    /** The share who buy again within the window. */
    REPURCHASE
}
