package io.dangol.crm.loyalty;

/**
 * What is measured of a customer.
 *
 * <p>Immutable and thread-safe.
 */
public enum RfmDimension {
    /** Whole local days from the last qualifying sale to the analysis date; fewer days give a higher score. */
    RECENCY("recency"),
    /** Number of qualifying sales, by a {@link FrequencyBasis}; more give a higher score. */
    FREQUENCY("frequency"),
    /** Amount bought, by a {@link MonetaryBasis}; more gives a higher score. */
    MONETARY("monetary");

    private final String label;

    RfmDimension(String label) {
        this.label = label;
    }

    /** Returns the name in lower case, as it stands in contributions and messages. */
    public String label() {
        return label;
    }
}
