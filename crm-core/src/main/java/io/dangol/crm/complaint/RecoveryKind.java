package io.dangol.crm.complaint;

/**
 * What can be done for a customer after a failure of service.
 *
 * <p>Immutable and thread-safe.
 */
public enum RecoveryKind {
    /** To say that one is sorry. */
    APOLOGY(RecoveryPart.PSYCHOLOGICAL, false),

    /** To say how it came about. */
    EXPLANATION(RecoveryPart.PSYCHOLOGICAL, false),

    /** To show that it matters. */
    EMPATHY(RecoveryPart.PSYCHOLOGICAL, false),

    /** The owner calls in person. */
    OWNER_CALL(RecoveryPart.PSYCHOLOGICAL, false),

    /** To say what is done so that it does not happen again. */
    ASSURANCE(RecoveryPart.PSYCHOLOGICAL, false),

    /** To give money back. */
    REFUND(RecoveryPart.TANGIBLE, true),

    /** To give another piece, or do the service again. */
    REPLACEMENT(RecoveryPart.TANGIBLE, false),

    /** To take something off a price. */
    DISCOUNT(RecoveryPart.TANGIBLE, true),

    /** To credit an account. */
    CREDIT(RecoveryPart.TANGIBLE, true),

    /** To give a voucher. */
    VOUCHER(RecoveryPart.TANGIBLE, true);

    private final RecoveryPart part;
    private final boolean monetary;

    RecoveryKind(RecoveryPart part, boolean monetary) {
        this.part = part;
        this.monetary = monetary;
    }

    /** Returns the part to which it belongs. */
    public RecoveryPart part() {
        return part;
    }

    /** Tells whether it is money, or stands for it. */
    public boolean isMonetary() {
        return monetary;
    }
}
