package io.dangol.crm.relationship;

import io.dangol.crm.purchase.PurchaseLog;

/**
 * Walks the paid orders of one customer of a log: documents with a sale above zero, in the order of time.
 *
 * <p>The sales of a document stand side by side in the log. One object serves all customers.
 */
final class PaidOrders {

    private final PurchaseLog log;
    private int row;
    private int end;
    private boolean isCounted;

    PaidOrders(PurchaseLog log) {
        this.log = log;
    }

    /** Begins with the rows of a customer. */
    void of(int customer) {
        row = log.firstRow(customer);
        end = log.endRow(customer);
        isCounted = false;
        seek();
    }

    /** Begins with no rows. */
    void ofNobody() {
        row = 0;
        end = 0;
    }

    boolean isDone() {
        return row == end;
    }

    long micros() {
        return log.micros(row);
    }

    void advance() {
        row++;
        seek();
    }

    private void seek() {
        while (row < end && !isPaidOrder()) {
            row++;
        }
    }

    private boolean isPaidOrder() {
        if (log.isReturn(row)) {
            return false;
        }
        if (log.opensDocument(row)) {
            isCounted = false;
        }
        if (isCounted || log.minor(row) == 0) {
            return false;
        }
        isCounted = true;
        return true;
    }
}
