package io.dangol.crm.complaint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * Arithmetic on numbers as people write them: the double 0.3 is three tenths here, so that a result that is exact on paper
 * comes out exact, and money is rounded once.
 */
final class Decimals {

    private Decimals() {}

    static BigDecimal of(double value) {
        return BigDecimal.valueOf(value);
    }

    static BigDecimal quotient(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL128);
    }

    static Money times(Money amount, BigDecimal factor) {
        return amount.multipliedBy(factor, RoundingMode.HALF_EVEN);
    }

    /** Returns a number for a human reader, without an exponent and without trailing zeros. */
    static String text(BigDecimal value) {
        BigDecimal shown = value.stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    }

    /** Refuses a number that is no share; written so that a NaN is refused as well. */
    static void requireShare(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be from 0 to 1. Write 30 % as 0.3.");
        }
    }

    static void requireNotNegative(String what, Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(what + " is " + amount + "; it must be zero or more.");
        }
    }

    static void requireSameCurrency(String what, Money amount, String otherWhat, Money other) {
        if (!amount.getCurrencyUnit().equals(other.getCurrencyUnit())) {
            throw new IllegalArgumentException(what + " " + amount + " and " + otherWhat + " " + other
                    + " are in two currencies; one is allowed. Convert one of them first.");
        }
    }
}
