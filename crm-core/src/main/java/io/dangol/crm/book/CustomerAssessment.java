package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.loyalty.RfmScore;
import io.dangol.crm.purchase.PurchaseSummary;
import io.dangol.crm.value.Breakdown;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What the book says about one customer at one instant, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer who is assessed
 * @param summary orders, gross, returns, net, return rate and margin
 * @param rank the place among the customers who bought; empty for one who only gave back
 * @param rfm recency, frequency and monetary score on net, explained; empty for a customer without a sale
 * @param segment the segment of these scores; empty where they are
 * @param netExplained how net comes about: its parts add up to it exactly
 * @param findings what a reader should know, the most important first
 */
public record CustomerAssessment(
        @NotNull CustomerId customer,
        @NotNull PurchaseSummary summary,
        Optional<Rank> rank,
        Optional<RfmScore> rfm,
        Optional<String> segment,
        @NotNull Breakdown netExplained,
        List<Finding> findings) {

    public CustomerAssessment {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(rank, "rank");
        Objects.requireNonNull(rfm, "rfm");
        Objects.requireNonNull(segment, "segment");
        findings = List.copyOf(findings);
        if (!netExplained.amount().equals(summary.net())) {
            throw new IllegalArgumentException("Net of customer " + customer + " is " + summary.net()
                    + ", but its parts add up to " + netExplained.amount() + "; they must be equal.");
        }
        if (rfm.isPresent() != segment.isPresent()) {
            throw new IllegalArgumentException("Customer " + customer
                    + " has a segment without scores or scores without a segment; both must be given, or neither.");
        }
    }

    /** Returns sales minus returns. */
    public Money net() {
        return summary.net();
    }

    /** Returns the sum of sales. */
    public Money gross() {
        return summary.gross();
    }
}
