package io.dangol.crm.benchmarks;

/**
 * A quotient of two measured times, with the range that their errors allow.
 *
 * @param value the quotient of the two scores; NaN if one of them is missing
 * @param low the lower end of the range; NaN if not known
 * @param high the upper end of the range, infinite if the divisor may be 0; NaN if not known
 */
record Ratio(double value, double low, double high) {

    private static final int DIGITS = 3;

    /** Returns the quotient and its range, such as {@code 3.21× (2.95 to 3.50)}; what is not known is {@code n/a}. */
    @Override
    public String toString() {
        if (Double.isNaN(value)) {
            return Figures.UNKNOWN;
        }
        String range = Double.isNaN(low) || Double.isNaN(high)
                ? Figures.UNKNOWN
                : Figures.plain(low, DIGITS) + " to " + Figures.plain(high, DIGITS);
        return Figures.plain(value, DIGITS) + "× (" + range + ")";
    }
}
