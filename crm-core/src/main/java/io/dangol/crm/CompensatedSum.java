package io.dangol.crm;

/**
 * A running sum of doubles that keeps what rounding loses.
 *
 * <p>The result carries about one rounding of the exact sum, where plain addition carries one for each number (Neumaier 1974,
 * <a href="https://doi.org/10.1002/zamm.19740540106">doi 10.1002/zamm.19740540106</a>). Its last bits still depend on the
 * order of the numbers: sort them first where the order has no meaning. NaN and infinities spread as in plain addition.
 *
 * <p>Mutable, for one thread; local to a loop it stays off the heap.
 */
public final class CompensatedSum {

    private double sum;
    private double lost;

    /** Makes a sum of nothing, 0. */
    public CompensatedSum() {}

    /** Adds a number. */
    public void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    /** Returns the sum of the numbers so far. */
    public double value() {
        // beyond the finite numbers there is no rounding to give back, and what was lost is no number
        return Double.isFinite(lost) ? sum + lost : sum;
    }
}
