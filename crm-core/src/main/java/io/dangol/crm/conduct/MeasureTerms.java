package io.dangol.crm.conduct;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How long measures last and how much time people have.
 *
 * <p>Months and days are those of the calendar, in the zone of the policy. Immutable and thread-safe.
 *
 * @param watchMonths how long a watch lasts, 1 to 120
 * @param warningMonths how long a pre-warning stands, 1 to 120
 * @param handlerMonths how long a dedicated handler has the customer, 1 to 120
 * @param restrictionMonths how long a restriction lasts at most, 1 to 12
 * @param restrictionReviewMonths after how many months a restriction is reviewed, 1 to its length
 * @param exitReviewMonths after how many months an exit is reviewed, and again; 1 to 12
 * @param remedyDays how long a customer has to change after a pre-warning before anything harder, 0 to 365
 * @param noticeDays how long after the decision an exit comes into force, 0 to 365
 * @param appealDays how long a measure can be appealed against after it was decided, 30 to 365
 * @param holdHours how long an interim hold lasts at most, 1 to 72
 * @param declinedMonths how long what was declined or lifted is not recommended again on the same incidents, 1 to 120
 */
public record MeasureTerms(
        @Positive @Max(MeasureTerms.MAX_MONTHS) int watchMonths,
        @Positive @Max(MeasureTerms.MAX_MONTHS) int warningMonths,
        @Positive @Max(MeasureTerms.MAX_MONTHS) int handlerMonths,
        @Positive @Max(MeasureTerms.YEAR) int restrictionMonths,
        @Positive @Max(MeasureTerms.YEAR) int restrictionReviewMonths,
        @Positive @Max(MeasureTerms.YEAR) int exitReviewMonths,
        @PositiveOrZero @Max(MeasureTerms.MAX_DAYS) int remedyDays,
        @PositiveOrZero @Max(MeasureTerms.MAX_DAYS) int noticeDays,
        @Max(MeasureTerms.MAX_DAYS) int appealDays,
        @Positive @Max(MeasureTerms.MAX_HOLD_HOURS) int holdHours,
        @Positive @Max(MeasureTerms.MAX_MONTHS) int declinedMonths) {

    /** The most months of a term. */
    static final int MAX_MONTHS = 120;

    /** The most months of a restriction, and between two reviews. */
    static final int YEAR = 12;

    /** The most days of a term. */
    static final int MAX_DAYS = 365;

    /** The least days for an appeal. */
    static final int MIN_APPEAL_DAYS = 30;

    /** The most hours of an interim hold. */
    static final int MAX_HOLD_HOURS = 72;

    public MeasureTerms {
        requireRange("Months of a watch", watchMonths, 1, MAX_MONTHS);
        requireRange("Months of a pre-warning", warningMonths, 1, MAX_MONTHS);
        requireRange("Months of a dedicated handler", handlerMonths, 1, MAX_MONTHS);
        requireRange("Months of a restriction", restrictionMonths, 1, YEAR);
        requireRange("Months until the review of a restriction", restrictionReviewMonths, 1, restrictionMonths);
        requireRange("Months until the review of an exit", exitReviewMonths, 1, YEAR);
        requireRange("Days of the remedy period", remedyDays, 0, MAX_DAYS);
        requireRange("Days of notice", noticeDays, 0, MAX_DAYS);
        requireRange("Days for an appeal", appealDays, MIN_APPEAL_DAYS, MAX_DAYS);
        requireRange("Hours of an interim hold", holdHours, 1, MAX_HOLD_HOURS);
        requireRange("Months without a repeat of what was declined", declinedMonths, 1, MAX_MONTHS);
    }

    /**
     * Returns the terms of a house without rules of its own: watch 6 months, pre-warning and handler 12, restriction 12 with
     * a review at 6, an exit reviewed each year; 30 days each to change, of notice and to appeal; a hold of 72 hours; nothing
     * that was declined again for 6 months.
     */
    public static MeasureTerms standard() {
        return new MeasureTerms(6, 12, 12, 12, 6, 12, 30, 30, 30, 72, 6);
    }

    private static void requireRange(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(what + ": " + value + "; allowed are " + low + " to " + high + ".");
        }
    }

    /** Returns how many months a measure of a rung lasts; 0 for one that lasts until it is lifted. */
    int months(Rung rung) {
        return switch (rung) {
            case NONE, EXIT -> 0;
            case WATCH -> watchMonths;
            case PRE_WARNING -> warningMonths;
            case DEDICATED_HANDLER -> handlerMonths;
            case RESTRICTION -> restrictionMonths;
        };
    }

    /** Returns after how many months a measure of a rung is reviewed; 0 for one that only ends. */
    int reviewMonths(Rung rung) {
        return switch (rung) {
            case NONE, WATCH, PRE_WARNING, DEDICATED_HANDLER -> 0;
            case RESTRICTION -> restrictionReviewMonths;
            case EXIT -> exitReviewMonths;
        };
    }
}
