package io.dangol.crm.loyalty;

/**
 * Which amount the monetary value is.
 *
 * <p>A customer who returns nearly all that was bought looks like one of the best by {@link #GROSS} and like one of the
 * least by {@link #NET}, so every result says which of them it holds.
 *
 * <p>Immutable and thread-safe.
 */
public enum MonetaryBasis {
    /** Sales minus returns of the window; may be zero or negative. */
    NET("net"),
    /** Sales of the window, returns left out; never negative. */
    GROSS("gross"),
    /** {@link #NET} divided by the number of sale documents, rounded half to even to the minor unit. */
    NET_PER_DOCUMENT("net per order");

    private final String label;

    MonetaryBasis(String label) {
        this.label = label;
    }

    /** Returns the words that follow an amount on this basis. */
    String label() {
        return label;
    }
}
