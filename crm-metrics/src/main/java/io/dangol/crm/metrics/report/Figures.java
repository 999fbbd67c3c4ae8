package io.dangol.crm.metrics.report;

import io.dangol.crm.book.FindingKind;
import io.dangol.crm.purchase.PurchaseSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.Money;

/** How numbers and their words are written for a reader. */
final class Figures {

    private static final double BEYOND_PERCENT = 10;
    private static final int CUT_DECIMALS = 3;

    private Figures() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Writes such as {@code 1 order} and {@code 1,200 orders}. */
    static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Writes such as {@code 1st}, {@code 12th} and {@code 1,022nd}. */
    static String ordinal(long number) {
        long tens = number % 100;
        String end = tens >= 11 && tens <= 13
                ? "th"
                : switch ((int) (number % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return count(number) + end;
    }

    /**
     * Writes a share with one decimal, as {@code 29.9 %}; what is not nothing or not all never reads as if it were, and
     * what is ten times the whole or more reads as {@code > 999 %}.
     */
    static String percent(double share) {
        if (Math.abs(share) >= BEYOND_PERCENT) {
            return share > 0 ? "> 999 %" : "< -999 %";
        }
        String text = String.format(Locale.ROOT, "%.1f", share * 100);
        return switch (text) {
            case "0.0" -> share == 0 ? "0.0 %" : "< 0.1 %";
            case "-0.0" -> share == 0 ? "0.0 %" : "> -0.1 %";
            case "100.0" -> share < 1 ? "> 99.9 %" : "100.0 %";
            default -> text + " %";
        };
    }

    /** Says over which part of the business a margin is, as {@code cost is known for 34.7 % of sales, 30.0 % of returns}. */
    static String costCoverage(PurchaseSummary summary) {
        String sales = "cost is known for " + percent(summary.costCoverage().orElse(0)) + " of sales";
        return summary.returnLines() == 0
                ? sales
                : sales + ", " + percent(summary.returnCostCoverage().orElse(0)) + " of returns";
    }

    /** Writes a fraction of customers, as {@code 20 %}. */
    static String wholePercent(double fraction) {
        return Math.round(fraction * 100) + " %";
    }

    /** Writes a coefficient with four decimals. */
    static String coefficient(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Writes an amount without its currency. */
    static String amount(Money money) {
        BigDecimal amount = money.getAmount();
        return String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }

    /** Writes a cut between scores with three decimals at most. */
    static String cut(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(CUT_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    static String words(FindingKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
