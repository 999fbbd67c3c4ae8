package io.dangol.crm.value;

/**
 * A point of a concentration curve: a fraction of the customers and the share of the total that they hold.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customers fraction of the customers, 0 to 1
 * @param share their share of the total; finite, beyond 0 to 1 only where negative values count
 */
public record CurvePoint(double customers, double share) {

    public CurvePoint {
        if (!(customers >= 0 && customers <= 1) || !Double.isFinite(share)) {
            throw new IllegalArgumentException("Curve point is (" + customers + ", " + share
                    + "); the fraction of customers must lie between 0 and 1 and the share be finite.");
        }
    }
}
