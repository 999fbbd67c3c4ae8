package io.dangol.crm.complaint;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** Windows of time after an event, and the orders in them. */
final class CaseTime {

    /** Far above any window, far below where a sum with an instant leaves its range. */
    private static final Duration LONGEST = Duration.ofDays(365_000);

    private CaseTime() {}

    static void requireWindow(String what, Duration window) {
        if (window.isZero()
                || window.isNegative()
                || window.compareTo(LONGEST) > 0
                || window.toNanosPart() % 1_000 != 0) {
            throw new IllegalArgumentException(what + " is " + window
                    + "; it must be above zero, at most 365,000 days, in whole microseconds."
                    + " Write days as Duration.ofDays(n).");
        }
    }

    /** Tells whether a window that begins at an instant has not ended by another. */
    static boolean isTooYoung(Instant start, Duration window, Instant asOf) {
        return start.plus(window).isAfter(asOf);
    }

    /** Tells whether a customer placed a paid order after an instant and up to and including another. */
    static boolean isOrdered(PurchaseLog log, CustomerId customer, Instant after, Instant upTo) {
        OptionalInt index = log.indexOf(customer);
        if (index.isEmpty()) {
            return false;
        }
        for (int row = log.endRow(index.getAsInt()) - 1; row >= log.firstRow(index.getAsInt()); row--) {
            Instant at = EpochMicros.toInstant(log.micros(row));
            if (!at.isAfter(after)) {
                return false;
            }
            // a sale above zero is part of a paid order of the same time
            if (!at.isAfter(upTo) && log.signedMinor(row) > 0) {
                return true;
            }
        }
        return false;
    }
}
