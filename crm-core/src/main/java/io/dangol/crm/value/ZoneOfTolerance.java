package io.dangol.crm.value;

/**
 * The range on a rating scale from the least that a customer accepts to what the customer wishes for.
 *
 * <p>Zeithaml, Berry and Parasuraman, <i>The nature and determinants of customer expectations of service</i> (1993), <a
 * href="https://doi.org/10.1177/0092070393211001">doi 10.1177/0092070393211001</a>. Both ends belong to the zone. The
 * same in money is a {@link ValueZone}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param adequate the least that is accepted, on any scale on which more is better; finite
 * @param desired what is wished for, at least {@code adequate}; finite
 */
public record ZoneOfTolerance(double adequate, double desired) {

    public ZoneOfTolerance {
        if (!(Double.isFinite(adequate) && Double.isFinite(desired) && adequate <= desired)) {
            throw new IllegalArgumentException("Zone of tolerance is from " + adequate + " to " + desired
                    + "; both must be finite and adequate at most desired.");
        }
    }

    /**
     * Returns where an experience lies.
     *
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    public ToleranceLevel level(double experienced) {
        Expectation.requireFinite("Experienced value", experienced);
        return ToleranceLevel.of(experienced < adequate ? -1 : 0, experienced > desired ? 1 : 0);
    }
}
