package io.dangol.crm.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;

/** Figures as they stand in reasons: the same in every locale. */
final class Wording {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Wording() {}

    /** Writes an amount with its currency, such as {@code GBP 1,234.50}. */
    static String money(CurrencyUnit currency, long minor) {
        int decimals = currency.getDecimalPlaces();
        String digits = BigDecimal.valueOf(minor, decimals).toPlainString();
        int whole = digits.length() - (decimals == 0 ? 0 : decimals + 1);
        return currency.getCode() + ' ' + grouped(digits.substring(0, whole)) + digits.substring(whole);
    }

    /** Writes a number with so many decimals, half even. */
    static String decimal(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** Writes a count with its noun, such as {@code 1 order} or {@code 1,234 orders}. */
    static String count(long number, String noun) {
        return grouped(number) + ' ' + noun + (number == 1 ? "" : "s");
    }

    /** Writes a number with a comma before every third digit from the end. */
    static String grouped(long number) {
        return grouped(Long.toString(number));
    }

    /** Sets a comma before every third digit from the end; by hand, since a book of a million customers formats millions. */
    private static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        int sign = digits.startsWith("-") ? 1 : 0;
        for (int at = digits.length() - 3; at > sign; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** Writes a share with as many decimals as keep it from reading as all or nothing when it is not. */
    static String percent(long part, long whole) {
        double share = 100.0 * part / whole;
        if (share > 999) {
            return "more than 999 %";
        }
        for (int decimals = 1; decimals < 6; decimals++) {
            BigDecimal shown = BigDecimal.valueOf(share).setScale(decimals, RoundingMode.HALF_UP);
            boolean readsAsAll = shown.compareTo(HUNDRED) == 0 && part != whole;
            boolean readsAsNothing = shown.signum() == 0 && part != 0;
            if (!readsAsAll && !readsAsNothing) {
                return shown + " %";
            }
        }
        return share > 1 ? "almost 100 %" : "almost 0 %";
    }
}
