package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import java.util.Objects;

/**
 * What is true of one customer of a {@link TradingCompany}, and in a real company nobody would know.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the customer
 * @param kind whether the customer follows the company's buying process or was put in to be found
 * @param purchasesPerDay rate of purchases per calendar day while active, above 0
 * @param dropout probability of leaving for good after each repeat purchase, 0 to 1
 * @param meanBasket mean amount of a purchase in major units of the currency, above 0
 * @param returnShare probability that a purchase comes back in part or whole, 0 to 1
 * @param firstDay days from the start of the first year to the first purchase, with fraction
 * @param sales purchases within the days that the company covers, returns not counted
 * @param active whether the customer still buys at the end of those days
 */
public record Account(
        CustomerId id,
        Kind kind,
        double purchasesPerDay,
        double dropout,
        double meanBasket,
        double returnShare,
        double firstDay,
        int sales,
        boolean active) {

    /** Why a customer buys as it does. */
    public enum Kind {
        /** Drawn from the company's buying process. */
        ORDINARY,
        /** Buys every few days, three times the average basket, and never leaves. */
        LARGE,
        /** Buys every week, four times the average basket, and brings nearly everything back. */
        ABUSER
    }

    public Account {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
    }
}
