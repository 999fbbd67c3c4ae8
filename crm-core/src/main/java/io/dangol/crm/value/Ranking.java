package io.dangol.crm.value;

/**
 * Values from lowest to highest, and what is held by the lowest or highest of them.
 *
 * <p>The questions that only the arithmetic of the values can answer; {@link Concentration} asks them. Shares, Gini and
 * sums of squares are asked for only where the total is above zero.
 */
interface Ranking {

    /** Returns how many values there are. */
    int size();

    /** Returns the sum in the unit of the values, rounded to the nearest double. */
    double total();

    /** Returns the value at an index, 0 for the lowest, in a unit of the ranking's own. */
    double value(int index);

    /** Returns the share of the total that a value is. */
    double share(int index);

    /** Returns the share of the total that the lowest values hold. */
    double shareOfLowest(int count);

    /** Returns the share of the total that the highest values hold. */
    double shareOfHighest(int count);

    /** Returns how many values are below the mean. */
    int belowMean();

    /** Returns how many values are at most the mean. */
    int atMostMean();

    /** Returns the Gini coefficient, not corrected for the number of values. */
    double gini();

    /** Returns the sum of the squared shares. */
    double sumOfSquaredShares();

    /** Returns how many of the highest values are needed for a share of the sum of the positive ones, which exists. */
    int smallestSet(double share);
}
