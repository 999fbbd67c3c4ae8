package io.dangol.crm.value;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Short names for amounts in tests. */
final class Amounts {

    static final CurrencyUnit GBP = CurrencyUnit.of("GBP");
    static final CurrencyUnit KRW = CurrencyUnit.of("KRW");

    private Amounts() {}

    static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    static Money krw(long amount) {
        return Money.ofMinor(KRW, amount);
    }
}
