package io.dangol.crm.feedback;

/**
 * The range that an answer may take, both ends included.
 *
 * <p>More is better: turn a scale on which less is better around before it gets here. Immutable and thread-safe.
 *
 * @param min the worst value, finite
 * @param max the best value, finite and above {@code min}; the width is finite too
 */
public record Scale(double min, double max) {

    /** The scale of the likelihood to recommend: 0 to 10. */
    public static final Scale NPS = new Scale(0, 10);

    public Scale {
        // a negative zero would make two scales that nobody can tell apart
        min += 0.0;
        max += 0.0;
        double width = max - min;
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("Scale from " + min + " to " + max
                    + "; both ends are finite numbers and the first is below the second. Swap them if reversed.");
        }
    }

    /**
     * Returns a scale.
     *
     * @throws IllegalArgumentException if an end or the width is not finite, or the first end is not below the second
     */
    public static Scale of(double min, double max) {
        return new Scale(min, max);
    }

    /** Returns whether a value lies on the scale; NaN does not. */
    public boolean contains(double value) {
        return value >= min && value <= max;
    }

    /**
     * Returns a value that lies on the scale.
     *
     * @throws IllegalArgumentException if it does not; the message names the value and the scale
     */
    public double require(double value) {
        if (!contains(value)) {
            throw new IllegalArgumentException("Value " + value + " is not on the scale " + this
                    + ". Reject the answer, or state the scale on which it was given.");
        }
        return value;
    }

    /**
     * Returns where a value lies between the ends: 0 at the lower, 1 at the upper, and in proportion between.
     *
     * @throws IllegalArgumentException if the value does not lie on the scale
     */
    public double normalised(double value) {
        return (require(value) - min) / (max - min);
    }

    /** Returns the ends, such as {@code 1.0..5.0}. */
    @Override
    public String toString() {
        return min + ".." + max;
    }
}
