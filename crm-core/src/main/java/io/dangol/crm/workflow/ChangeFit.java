package io.dangol.crm.workflow;

/**
 * How a change from one name of a foreign log to another fits a workflow; the first that applies.
 *
 * <p>Immutable and thread-safe.
 */
public enum ChangeFit {
    /** Both names can stand for the same state: nothing need have happened. */
    UNCHANGED,

    /** One event leads from a state of the one name to a state of the other. */
    ONE_STEP,

    /** Two events do: the log left a state out. */
    TWO_STEPS,

    /** One event or two do, of which one must be coded, such as a withdrawal: only a code tells why. */
    NEEDS_CODE,

    /** Only three or more events do: the log left several states out. */
    MORE_STEPS,

    /** No events do. */
    IMPOSSIBLE
}
