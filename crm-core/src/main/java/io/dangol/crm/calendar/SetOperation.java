package io.dangol.crm.calendar;

import java.util.Arrays;

/** How the open time of two calendars becomes that of one. */
enum SetOperation {
    UNION,
    INTERSECTION,
    EXCEPT;

    /** Tells whether a point is open, given whether it is open on each side. */
    boolean isOpen(boolean first, boolean second) {
        return switch (this) {
            case UNION -> first || second;
            case INTERSECTION -> first && second;
            case EXCEPT -> first && !second;
        };
    }

    /**
     * Combines two sorted lists of edges (opening, closing, opening, …), in time in proportion to their lengths. The
     * result is merged: no two edges are equal.
     */
    long[] combine(long[] first, long[] second) {
        long[] edges = new long[first.length + second.length];
        int count = 0;
        int i = 0;
        int j = 0;
        boolean open = false;
        while (i < first.length || j < second.length) {
            long at = Math.min(
                    i < first.length ? first[i] : Long.MAX_VALUE, j < second.length ? second[j] : Long.MAX_VALUE);
            while (i < first.length && first[i] == at) {
                i++;
            }
            while (j < second.length && second[j] == at) {
                j++;
            }
            // an odd number of edges passed means: inside
            if (isOpen((i & 1) == 1, (j & 1) == 1) != open) {
                open = !open;
                edges[count++] = at;
            }
        }
        return Arrays.copyOf(edges, count);
    }
}
