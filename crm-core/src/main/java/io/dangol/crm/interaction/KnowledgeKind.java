package io.dangol.crm.interaction;

/**
 * Where knowledge about customers comes from.
 *
 * <p>Immutable and thread-safe.
 */
public enum KnowledgeKind {
    /** From what customers said, or what was said with them. */
    CONVERSATIONAL,

    /** From what customers were seen to do. */
    OBSERVED,

    /** From a model that says what customers may do. An association is not a cause. */
    PREDICTED
}
