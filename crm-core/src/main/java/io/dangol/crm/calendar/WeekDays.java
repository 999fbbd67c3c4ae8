package io.dangol.crm.calendar;

import jakarta.validation.constraints.NotEmpty;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Days of the week, at least one: {@code WeekDays.from(MONDAY).to(FRIDAY)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param days the days, Monday first
 */
public record WeekDays(@NotEmpty Set<DayOfWeek> days) {

    public WeekDays {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("No day of the week is given; allowed are one to seven.");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** Returns the given days; one given twice counts once. */
    public static WeekDays of(DayOfWeek first, DayOfWeek... others) {
        return new WeekDays(EnumSet.of(first, others));
    }

    /** Returns all seven days. */
    public static WeekDays every() {
        return new WeekDays(EnumSet.allOf(DayOfWeek.class));
    }

    /** Begins a range of days. */
    public static Start from(DayOfWeek first) {
        return new Start(first);
    }

    /**
     * The first day of a range that is not finished yet.
     *
     * @param first the first day of the range
     */
    public record Start(DayOfWeek first) {

        public Start {
            Objects.requireNonNull(first, "first");
        }

        /**
         * Returns the days from the first to the last, both included. A range may run over Sunday: Sunday to Thursday are
         * five days.
         */
        public WeekDays to(DayOfWeek last) {
            Objects.requireNonNull(last, "last");
            EnumSet<DayOfWeek> days = EnumSet.of(first);
            for (DayOfWeek day = first; day != last; day = day.plus(1)) {
                days.add(day.plus(1));
            }
            return new WeekDays(days);
        }
    }
}
