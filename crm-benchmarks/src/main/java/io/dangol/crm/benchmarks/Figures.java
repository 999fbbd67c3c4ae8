package io.dangol.crm.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** How numbers are written in a report: in every place of the world the same. */
final class Figures {

    /** Stands for a number that JMH did not give. */
    static final String UNKNOWN = "n/a";

    /** Stands for what is not there. */
    static final String ABSENT = "–";

    private static final int SCORE_DIGITS = 4;
    private static final double SMALLEST_PLAIN = 1e-4;
    private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB"};
    private static final double BYTE_STEP = 1_000;

    private Figures() {}

    /** Returns the text of something that may not be there. */
    static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse(ABSENT);
    }

    /**
     * Returns a number with at least this many significant digits, such as {@code 1,234} or {@code 0.01230}; whole
     * digits are never rounded away. Below 0.0001 it is written as {@code 1.23e-05}.
     */
    static String plain(double value, int digits) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        if (Double.isInfinite(value)) {
            return "∞";
        }
        if (value != 0 && Math.abs(value) < SMALLEST_PLAIN) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
        }
        return fixed(value, decimals(value, digits));
    }

    /** Returns a score and its error, rounded to the same place, with the unit: {@code 12.34 ± 0.56 ms/op}. */
    static String score(double score, double error, String unit) {
        String written = plain(score, SCORE_DIGITS);
        boolean scientific = written.contains("e");
        String margin = Double.isNaN(error) || Double.isNaN(score) || scientific
                ? plain(error, SCORE_DIGITS)
                : fixed(error, decimals(score, SCORE_DIGITS));
        return written + " ± " + margin + " " + unit;
    }

    /** Returns a number of bytes in steps of 1,000, such as {@code 24.00 MB}. */
    static String bytes(double bytes) {
        if (Double.isNaN(bytes)) {
            return UNKNOWN;
        }
        int unit = 0;
        double scaled = bytes;
        while (scaled >= BYTE_STEP && unit < BYTE_UNITS.length - 1) {
            scaled /= BYTE_STEP;
            unit++;
        }
        return plain(scaled, SCORE_DIGITS) + " " + BYTE_UNITS[unit];
    }

    private static int decimals(double value, int digits) {
        if (value == 0) {
            return 0;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        return Math.max(0, digits - (rounded.precision() - rounded.scale()));
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
