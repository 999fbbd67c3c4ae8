package io.dangol.crm.relationship;

import java.time.Duration;

/** Durations of rules as whole microseconds, and in words. */
final class RuleTime {

    /** Far above any rule, far below where sums with an instant leave a long. */
    private static final Duration LONGEST = Duration.ofDays(365_000);

    private RuleTime() {}

    static void requirePositive(String what, Duration duration) {
        if (duration.isZero()) {
            throw refused(what, duration);
        }
        requireNotNegative(what, duration);
    }

    static void requireNotNegative(String what, Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0 || duration.toNanosPart() % 1_000 != 0) {
            throw refused(what, duration);
        }
    }

    private static IllegalArgumentException refused(String what, Duration duration) {
        return new IllegalArgumentException(what + " is " + duration
                + "; it must be positive (a dwell may be zero), at most 365,000 days, in whole microseconds."
                + " Write days as Duration.ofDays(n).");
    }

    static long micros(Duration duration) {
        return duration.toSeconds() * 1_000_000 + duration.toNanosPart() / 1_000;
    }

    /** Returns whole days as {@code 365 days}, anything else as the duration writes itself. */
    static String text(Duration duration) {
        long days = duration.toDays();
        boolean isWhole = duration.equals(Duration.ofDays(days));
        return isWhole ? days + (days == 1 ? " day" : " days") : duration.toString();
    }
}
