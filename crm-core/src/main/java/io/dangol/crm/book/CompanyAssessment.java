package io.dangol.crm.book;

import io.dangol.crm.purchase.PurchaseSummary;
import io.dangol.crm.value.Concentration;
import io.dangol.crm.value.ParetoAnalysis;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;

/**
 * What the book says about the company at one instant: totals, and how far they rest on few customers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param summary totals over all customers
 * @param customers who bought or gave back
 * @param buyers who bought
 * @param oneOrder buyers with a single order
 * @param netNotPositive customers whose net is zero or negative
 * @param netConcentration how net is spread over all customers, negative values as they are
 */
public record CompanyAssessment(
        @NotNull PurchaseSummary summary,
        @PositiveOrZero int customers,
        @PositiveOrZero int buyers,
        @PositiveOrZero int oneOrder,
        @PositiveOrZero int netNotPositive,
        @NotNull Concentration netConcentration) {

    public CompanyAssessment {
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(netConcentration, "netConcentration");
        if (oneOrder < 0
                || oneOrder > buyers
                || buyers > customers
                || netNotPositive < 0
                || netNotPositive > customers) {
            throw new IllegalArgumentException(customers + " customers, " + buyers + " buyers, " + oneOrder
                    + " with one order, " + netNotPositive + " without positive net:"
                    + " each must be zero or more and part of the one before it or of all customers.");
        }
    }

    /** Returns how far the 2:8 rule holds: the share of net of the top fifth of the customers. */
    public ParetoAnalysis pareto() {
        return ParetoAnalysis.of(netConcentration);
    }
}
