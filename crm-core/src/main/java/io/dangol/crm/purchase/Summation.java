package io.dangol.crm.purchase;

import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.util.Optional;

/** Sums rows of a log in one pass; one object per summary, none per row. */
final class Summation {

    private final PurchaseLog log;
    private long orders;
    private long saleLines;
    private long returnLines;
    private long costedLines;
    private long gross;
    private long returned;
    private long costedSales;
    private long costedReturns;
    private long margin;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    Summation(PurchaseLog log) {
        this.log = log;
    }

    static PurchaseSummary over(PurchaseLog log, int from, int to) {
        Summation sum = new Summation(log);
        for (int row = from; row < to; row++) {
            sum.add(row, log.opensDocument(row));
        }
        return sum.result();
    }

    void add(int row, boolean opensOrder) {
        long minor = log.minor(row);
        if (log.isReturn(row)) {
            returnLines++;
            returned += minor;
        } else {
            saleLines++;
            gross += minor;
            orders += opensOrder ? 1 : 0;
            first = Math.min(first, log.micros(row));
            last = Math.max(last, log.micros(row));
        }
        if (log.isCostKnown(row)) {
            // no overflow: the builder keeps sales with the cost of returns, and returns with the cost of sales, in a
            // long
            long profit = minor - log.details().cost(row);
            costedLines++;
            if (log.isReturn(row)) {
                costedReturns += minor;
                margin -= profit;
            } else {
                costedSales += minor;
                margin += profit;
            }
        }
    }

    PurchaseSummary result() {
        return new PurchaseSummary(
                log.currency(),
                orders,
                saleLines,
                returnLines,
                costedLines,
                gross,
                returned,
                costedSales,
                costedReturns,
                margin,
                instant(first),
                instant(last));
    }

    private Optional<Instant> instant(long micros) {
        return saleLines == 0 ? Optional.empty() : Optional.of(EpochMicros.toInstant(micros));
    }
}
