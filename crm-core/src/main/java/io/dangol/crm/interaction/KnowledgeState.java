package io.dangol.crm.interaction;

/**
 * Where a piece of knowledge stands in its life.
 *
 * <p>Immutable and thread-safe.
 */
public enum KnowledgeState {
    /** Written down. */
    DRAFT,

    /** Found right by somebody. */
    REVIEWED,

    /** To be used by everybody. */
    PUBLISHED,

    /** No longer to be used; the end. */
    RETIRED
}
