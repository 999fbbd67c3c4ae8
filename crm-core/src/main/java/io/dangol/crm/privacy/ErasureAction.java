package io.dangol.crm.privacy;

/**
 * What is done with one holding when a person is to be forgotten.
 *
 * <p>Immutable and thread-safe.
 */
public enum ErasureAction {
    /** The items are removed. */
    DELETE,
    /** What is personal is removed from the items, the rest stays. */
    ANONYMISE,
    /** The person's key is destroyed, so that nobody can read the items any more. */
    SHRED_KEY,
    /** Nothing is done, because something stands against it. */
    RETAIN
}
