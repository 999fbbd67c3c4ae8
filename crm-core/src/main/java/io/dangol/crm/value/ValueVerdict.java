package io.dangol.crm.value;

import org.joda.money.Money;

/**
 * Whether an offer leaves the customer better off, as before, or worse off.
 *
 * <p>Immutable and thread-safe.
 */
public enum ValueVerdict {
    /** The benefits exceed what the customer gives. */
    CREATED,
    /** Benefits and what the customer gives are equal to the minor unit. */
    NEUTRAL,
    /** The customer gives more than the benefits are worth. */
    DESTROYED;

    /** Returns the verdict on a value: created above zero, neutral at zero, destroyed below. */
    public static ValueVerdict of(Money value) {
        if (value.isZero()) {
            return NEUTRAL;
        }
        return value.isPositive() ? CREATED : DESTROYED;
    }
}
