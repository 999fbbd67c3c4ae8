package io.dangol.crm.relationship;

import io.dangol.crm.purchase.PurchaseLog;

/**
 * The kernel of {@link CohortTable}: one pass over the log, all counts in flat arrays.
 *
 * <p>Rows of a customer come in the order of time, so that the period only moves forward; nothing is searched but the
 * first. Sums of parts of a log fit a long as its sums of sales and of returns do.
 */
final class CohortCounts {

    /** Cells of cohort 0 by period, then of cohort 1 from its own period on, and so on. */
    final int[] active;

    final long[] orders;
    final long[] net;
    /** By age from 1, at index 0 that of age 1. */
    final long[] atRisk;

    final long[] lapsed;
    long outside;
    private final int periods;
    private final int complete;

    private CohortCounts(int periods, int complete) {
        this.periods = periods;
        this.complete = complete;
        int cells = periods * (periods + 1) / 2;
        active = new int[cells];
        orders = new long[cells];
        net = new long[cells];
        atRisk = new long[Math.max(0, complete - 1)];
        lapsed = new long[atRisk.length];
    }

    /**
     * @param bounds where the periods begin, and where the last one ends
     * @param until the last instant that counts
     * @param complete how many periods are complete, from the first
     */
    static CohortCounts of(PurchaseLog log, long[] bounds, long until, int complete) {
        CohortCounts counts = new CohortCounts(bounds.length - 1, complete);
        for (int customer = 0; customer < log.customers(); customer++) {
            counts.add(log, customer, bounds, until);
        }
        for (int i = counts.atRisk.length - 2; i >= 0; i--) {
            counts.atRisk[i] += counts.atRisk[i + 1];
        }
        return counts;
    }

    private void add(PurchaseLog log, int customer, long[] bounds, long until) {
        int end = log.endRow(customer);
        int cohort = cohort(log, customer, bounds, until);
        int period = 0;
        int latestActive = cohort - 1;
        int unbroken = cohort - 1;
        boolean isCounted = false;
        for (int row = log.firstRow(customer); row < end; row++) {
            long time = log.micros(row);
            if (time > until) {
                break;
            }
            long amount = log.signedMinor(row);
            if (cohort == periods || time < bounds[cohort]) {
                outside += amount;
                continue;
            }
            period = Math.max(period, cohort);
            while (period + 1 < periods && time >= bounds[period + 1]) {
                period++;
            }
            int cell = cell(cohort, period);
            net[cell] += amount;
            if (log.opensDocument(row)) {
                isCounted = false;
            }
            // a sale is above zero; a return is not, and a free line makes no paid order
            if (amount > 0 && !isCounted) {
                isCounted = true;
                orders[cell]++;
                if (period > latestActive) {
                    latestActive = period;
                    active[cell]++;
                    unbroken = period == unbroken + 1 ? period : unbroken;
                }
            }
        }
        noteLapse(cohort, unbroken);
    }

    /** Returns the period of the first paid order, the number of periods if there is none. */
    private int cohort(PurchaseLog log, int customer, long[] bounds, long until) {
        for (int row = log.firstRow(customer); row < log.endRow(customer) && log.micros(row) <= until; row++) {
            // any sale above zero belongs to a paid order of the same time
            if (log.signedMinor(row) > 0) {
                int low = 0;
                int high = periods - 1;
                while (low < high) {
                    int middle = (low + high + 1) >>> 1;
                    if (bounds[middle] <= log.micros(row)) {
                        low = middle;
                    } else {
                        high = middle - 1;
                    }
                }
                return low;
            }
        }
        return periods;
    }

    /** Counts at which ages a customer was at risk of a first period without a purchase, and when it came. */
    private void noteLapse(int cohort, int lastUnbroken) {
        // at risk at every complete age after 0 up to the first one without a purchase
        int lapse = lastUnbroken + 1;
        int lastAtRisk = Math.min(lapse, complete - 1);
        if (lastAtRisk > cohort) {
            atRisk[lastAtRisk - cohort - 1]++;
            if (lapse < complete) {
                lapsed[lapse - cohort - 1]++;
            }
        }
    }

    int cell(int cohort, int period) {
        return cohort * periods - cohort * (cohort - 1) / 2 + period - cohort;
    }
}
