package io.dangol.crm.benchmarks;

/**
 * A number that JMH measured.
 *
 * @param score in {@code unit}; NaN if JMH gave none
 * @param error half the width of the 99.9 % interval, in {@code unit}; NaN if JMH gave none
 * @param unit such as {@code ms/op}
 */
record Metric(double score, double error, String unit) {

    /** Returns score, error and unit, such as {@code 12.34 ± 0.56 ms/op}. */
    @Override
    public String toString() {
        return Figures.score(score, error, unit);
    }
}
