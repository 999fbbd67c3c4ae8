package io.dangol.crm.value;

/**
 * Where an experience lies in relation to a customer's zone of tolerance.
 *
 * <p>Immutable and thread-safe.
 */
public enum ToleranceLevel {
    /** Below the minimum: the customer is dissatisfied, whatever was expected. */
    BELOW_ADEQUATE,
    /** From adequate to desired, both included. */
    WITHIN,
    /** More than was wished for. */
    ABOVE_DESIRED;

    /** Returns the level from how an experience compares with adequate and with desired. */
    static ToleranceLevel of(int toAdequate, int toDesired) {
        if (toAdequate < 0) {
            return BELOW_ADEQUATE;
        }
        return toDesired > 0 ? ABOVE_DESIRED : WITHIN;
    }
}
