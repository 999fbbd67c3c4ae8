package io.dangol.crm.relationship;

/**
 * What can move a customer up or down the ladder.
 *
 * <p>Immutable and thread-safe.
 */
public enum LadderEventKind {
    /** The customer made an order and owes or paid money for it; an order of nothing is not one. */
    ORDER_PAID,
    /** Somebody whom the customer referred became a customer, that is, bought. */
    REFERRAL_CONVERTED,
    /** The customer answered how likely a recommendation is, 0 to 10. */
    RECOMMENDATION,
    /** A contract with the customer came into force; each start is one contract. */
    CONTRACT_STARTED,
    /** One of the contracts of the customer ended. */
    CONTRACT_ENDED,
    /** The customer began to buy from the firm alone. */
    EXCLUSIVITY_STARTED,
    /** The customer no longer buys from the firm alone. */
    EXCLUSIVITY_ENDED;

    private static final LadderEventKind[] ALL = values();

    static LadderEventKind of(int number) {
        return ALL[number];
    }

    /** Returns the place in the order of the constants, which columns keep. */
    @SuppressWarnings("EnumOrdinal") // a column of bytes holds it in memory only, nothing stores it
    int number() {
        return ordinal();
    }
}
