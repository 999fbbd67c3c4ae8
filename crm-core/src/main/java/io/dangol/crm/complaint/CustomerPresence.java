package io.dangol.crm.complaint;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;

/**
 * Says who is a customer at an instant: by contract, by membership, or by having bought lately.
 *
 * <p>An implementation answers the same for the same question. It is called from the caller's thread only.
 */
@FunctionalInterface
public interface CustomerPresence {

    /** Tells whether somebody is a customer at an instant. */
    boolean isCustomer(CustomerId customer, Instant at);

    /**
     * Returns the presence of those who placed a paid order within a time before the instant, the instant included and its
     * beginning not; for a house without contracts.
     *
     * <p>Choose the time longer than most gaps between orders. Thread-safe.
     *
     * @param within how long before, above zero, at most 365,000 days, in whole microseconds
     * @throws IllegalArgumentException if the duration is not allowed
     */
    static CustomerPresence boughtWithin(PurchaseLog log, Duration within) {
        CaseTime.requireWindow("The time in which a customer must have bought", within);
        return (customer, at) -> CaseTime.isOrdered(log, customer, at.minus(within), at);
    }
}
