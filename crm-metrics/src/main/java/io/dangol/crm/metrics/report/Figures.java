package io.dangol.crm.metrics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;

/** How numbers are written for a reader, in any language. */
final class Figures {

    private static final double BEYOND_PERCENT = 10;
    private static final int CUT_DECIMALS = 3;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Figures() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * Writes a share as a percentage with one decimal, without its sign, as {@code 29.9}; what is not nothing or not all
     * never reads as if it were, and what is ten times the whole or more reads as {@code > 999}.
     */
    static String percent(double share) {
        if (Math.abs(share) >= BEYOND_PERCENT) {
            return share > 0 ? "> 999" : "< -999";
        }
        String text = String.format(Locale.ROOT, "%.1f", share * 100);
        return switch (text) {
            case "0.0" -> share == 0 ? "0.0" : "< 0.1";
            case "-0.0" -> share == 0 ? "0.0" : "> -0.1";
            case "100.0" -> share < 1 ? "> 99.9" : "100.0";
            default -> text;
        };
    }

    /** Writes a coefficient with four decimals. */
    static String coefficient(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Writes an index from 0 to 1 with two decimals. */
    static String index(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Writes what adds to an index or takes from it, with its sign; what rounds to nothing has none. */
    static String signedIndex(double value) {
        String text = String.format(Locale.ROOT, "%+.2f", value);
        return text.endsWith("0.00") ? "0.00" : text;
    }

    /** Writes a zone by its usual name. */
    static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** Writes an instant to the minute in which it lies, as {@code 2024-03-04 09:00}. */
    static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
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
}
