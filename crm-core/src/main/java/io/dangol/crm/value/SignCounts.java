package io.dangol.crm.value;

/** How many of some values are negative, zero and positive. */
record SignCounts(int negatives, int zeros, int positives) {

    /** Counts values in ascending order. */
    static SignCounts of(long[] sorted) {
        int negatives = 0;
        while (negatives < sorted.length && sorted[negatives] < 0) {
            negatives++;
        }
        int firstPositive = negatives;
        while (firstPositive < sorted.length && sorted[firstPositive] == 0) {
            firstPositive++;
        }
        return new SignCounts(negatives, firstPositive - negatives, sorted.length - firstPositive);
    }

    /** Counts values in ascending order, none of them NaN; a negative zero is zero. */
    static SignCounts of(double[] sorted) {
        int negatives = 0;
        while (negatives < sorted.length && sorted[negatives] < 0) {
            negatives++;
        }
        int firstPositive = negatives;
        while (firstPositive < sorted.length && sorted[firstPositive] == 0) {
            firstPositive++;
        }
        return new SignCounts(negatives, firstPositive - negatives, sorted.length - firstPositive);
    }

    /** Returns the index of the first value above zero. */
    int firstPositive() {
        return negatives + zeros;
    }
}
