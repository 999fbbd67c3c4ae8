package io.dangol.crm.relationship;

import java.time.LocalDate;

/**
 * The calendar period by which customers are grouped and followed.
 *
 * <p>Immutable and thread-safe.
 */
public enum CohortPeriod {
    /** A calendar month. */
    MONTH(1),
    /** A quarter of a calendar year, beginning in January, April, July or October. */
    QUARTER(3),
    /** A calendar year. */
    YEAR(12);

    private final int months;

    CohortPeriod(int months) {
        this.months = months;
    }

    /** Returns the length in months. */
    public int months() {
        return months;
    }

    /** Returns the first day of the period in which a date lies. */
    public LocalDate startOf(LocalDate date) {
        int month = date.getMonthValue() - 1;
        return LocalDate.of(date.getYear(), month - month % months + 1, 1);
    }

    /** Returns the period that begins on a date, such as {@code 2011-03}, {@code 2011-Q1} or {@code 2011}. */
    String label(LocalDate start) {
        String month = start.toString().substring(0, start.toString().length() - 3);
        return switch (this) {
            case MONTH -> month;
            case QUARTER -> month.substring(0, month.length() - 3) + "-Q" + (start.getMonthValue() / months + 1);
            case YEAR -> month.substring(0, month.length() - 3);
        };
    }
}
