package io.dangol.crm.loyalty;

/**
 * What one unit of frequency is.
 *
 * <p>Immutable and thread-safe.
 */
public enum FrequencyBasis {
    /** Each sale document, such as an order or invoice, counts once however many lines it has. */
    DOCUMENTS("order"),
    /** Each local day with at least one sale counts once. */
    DAYS("purchase day");

    private final String unit;

    FrequencyBasis(String unit) {
        this.unit = unit;
    }

    String counted(int count) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
