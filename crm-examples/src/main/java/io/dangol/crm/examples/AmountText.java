package io.dangol.crm.examples;

import org.joda.money.CurrencyUnit;

/**
 * Reads amounts as they stand in files into minor units of a currency.
 *
 * <p>Accepted are a sign, digits, and a point with decimals: {@code 12}, {@code -27.50}, {@code +3.5}. More decimals than the
 * currency has are accepted while they are zeros. Stateless and thread-safe.
 */
final class AmountText {

    private AmountText() {}

    /**
     * Returns the amount in minor units.
     *
     * @param what what the amount is called in a message
     */
    static long minor(String text, CurrencyUnit currency, String what) throws RowRefusedException {
        requireNumber(text, what);
        int scale = currency.getDecimalPlaces();
        boolean negative = text.charAt(0) == '-';
        long value = 0;
        int decimals = -1;
        try {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '.') {
                    decimals = 0;
                } else if (c >= '0' && c <= '9' && decimals < scale) {
                    value = Math.addExact(Math.multiplyExact(value, 10L), (long) (c - '0'));
                    decimals += decimals < 0 ? 0 : 1;
                } else if (c >= '1' && c <= '9') {
                    throw refused(
                            text, what, "has more decimals than " + currency + " has, " + scale + "; round it first");
                }
            }
            for (int i = Math.max(0, decimals); i < scale; i++) {
                value = Math.multiplyExact(value, 10L);
            }
            return negative ? -value : value;
        } catch (ArithmeticException e) {
            throw refused(text, what, "is beyond the range of amounts in " + currency + ", about 9.2e18 minor units");
        }
    }

    private static void requireNumber(String text, String what) throws RowRefusedException {
        if (text.isEmpty()) {
            throw new RowRefusedException(RejectReason.AMOUNT, "the " + what + " is empty; give a number");
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else {
                points = 2;
            }
        }
        if (digits == 0 || points > 1) {
            String name = text.substring(start);
            boolean special =
                    name.equalsIgnoreCase("nan") || name.equalsIgnoreCase("inf") || name.equalsIgnoreCase("infinity");
            throw refused(
                    text,
                    what,
                    special
                            ? "is not a finite number"
                            : "is not a number; accepted are digits with a decimal point, as 1234.50");
        }
    }

    private static RowRefusedException refused(String text, String what, String why) {
        return new RowRefusedException(RejectReason.AMOUNT, "the " + what + " '" + Shown.of(text) + "' " + why);
    }
}
