package io.dangol.crm.complaint;

/**
 * How a complaint ended. The codes are fixed, whatever states a host adds, so that statistics of any workflow can be set
 * side by side.
 *
 * <p>Immutable and thread-safe.
 */
public enum ClosingCode {
    /** The customer was right, and got something tangible. */
    UPHELD_TANGIBLE,

    /** The customer was right, and got an apology, an explanation or the like. */
    UPHELD_PSYCHOLOGICAL,

    /** The customer was right, and got both. */
    UPHELD_BOTH,

    /** The customer was right in part. */
    PARTLY_UPHELD,

    /** The customer was not right, and was told why. */
    NOT_UPHELD_EXPLAINED,

    /** It was answered at once, from the manual. */
    ANSWERED_FROM_MANUAL,

    /** The customer took it back. */
    WITHDRAWN,

    /** It was one with another complaint. */
    DUPLICATE,

    /** It was not for this house. */
    OUT_OF_SCOPE,

    /** The customer did not reply and was answered on the evidence held. */
    NO_REPLY,

    /** Somebody outside decided for the customer. */
    EXTERNAL_UPHELD,

    /** Somebody outside decided for the house. */
    EXTERNAL_REJECTED;

    /** Tells whether the code is that of a move of its own, and not to be chosen when a complaint is closed. */
    public boolean isOfAMove() {
        return this == WITHDRAWN || this == DUPLICATE || this == OUT_OF_SCOPE;
    }

    /** Tells whether the customer was right, in all or in part. */
    public boolean isUpheld() {
        return switch (this) {
            case UPHELD_TANGIBLE, UPHELD_PSYCHOLOGICAL, UPHELD_BOTH, PARTLY_UPHELD, EXTERNAL_UPHELD -> true;
            default -> false;
        };
    }
}
