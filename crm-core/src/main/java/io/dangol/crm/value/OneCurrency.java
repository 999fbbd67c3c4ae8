package io.dangol.crm.value;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The rule that amounts which meet in one calculation are in one currency. */
final class OneCurrency {

    private OneCurrency() {}

    /** Refuses an amount in another currency than the one that {@code whose} has. */
    static void require(CurrencyUnit currency, String whose, String what, Money amount) {
        if (!amount.getCurrencyUnit().equals(currency)) {
            throw new IllegalArgumentException(what + " is in " + amount.getCurrencyUnit() + ", " + whose + " in "
                    + currency + "; one currency is allowed. Convert one of them first.");
        }
    }
}
