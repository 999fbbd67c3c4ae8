package io.dangol.crm.relationship;

/**
 * Whether a customer is still there, read from how long ago the last paid order was.
 *
 * <p>An axis of its own beside {@link Stage}: a partner may be dormant, and a customer with one order may be active. The
 * thresholds are those of {@link ActivityRules}.
 *
 * <p>Immutable and thread-safe.
 */
public enum Activity {
    /** Has never made a paid order, so that there is no silence to measure. */
    NONE,
    /** The last paid order is recent. */
    ACTIVE,
    /** The last paid order is some time ago. */
    DORMANT,
    /** The last paid order is so long ago that the customer counts as gone. */
    LOST;

    private static final Activity[] ALL = values();

    static Activity of(int number) {
        return ALL[number];
    }

    /** Returns the place in the order of the constants, which columns keep. */
    @SuppressWarnings("EnumOrdinal") // a column of bytes holds it in memory only, nothing stores it
    int number() {
        return ordinal();
    }
}
