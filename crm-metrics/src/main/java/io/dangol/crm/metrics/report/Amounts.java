package io.dangol.crm.metrics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Writes the amounts of one table in the finest unit in which all of them fit into its columns. */
final class Amounts {

    private static final int WIDEST = 12;

    /** Keys of the words for 1, 1,000, 1,000,000 and so on; the first has none. */
    private static final List<String> THOUSANDS = List.of("", "thousand", "million", "billion", "trillion");

    private final CurrencyUnit currency;
    private final int decimals;
    private final int thousands;

    private Amounts(CurrencyUnit currency, int decimals, int thousands) {
        this.currency = currency;
        this.decimals = decimals;
        this.thousands = thousands;
    }

    /** Returns the unit in which each amount has at most 12 characters, minor units if possible. */
    static Amounts fitting(CurrencyUnit currency, List<Money> amounts) {
        Amounts unit = new Amounts(currency, currency.getDecimalPlaces(), 0);
        for (int thousands = 0; !unit.fits(amounts) && thousands < THOUSANDS.size(); thousands++) {
            unit = new Amounts(currency, 0, thousands);
        }
        return unit;
    }

    /** Returns such as {@code GBP} or {@code million KRW}. */
    String unit(Words words) {
        String code = currency.getCode();
        return thousands == 0 ? code : words.text("unit." + THOUSANDS.get(thousands), code);
    }

    /** Tells whether amounts are written to the minor unit. */
    boolean isExact() {
        return decimals == currency.getDecimalPlaces() && thousands == 0;
    }

    String format(Money money) {
        BigDecimal amount = money.getAmount().movePointLeft(3 * thousands).setScale(decimals, RoundingMode.HALF_EVEN);
        return String.format(Locale.ROOT, "%,." + decimals + "f", amount);
    }

    private boolean fits(List<Money> amounts) {
        return amounts.stream().allMatch(money -> format(money).length() <= WIDEST);
    }
}
