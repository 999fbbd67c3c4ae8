package io.dangol.crm.interaction;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.estimate.Estimate;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How often a customer used a product or service in a window of local days, beside the window of the same length
 * before.
 *
 * <p>A use is an interaction of kind {@link InteractionKind#USE}; a day is active if it has one. The window ends with
 * the local day of the instant asked about, as far as it has come: ask at the end of a day to compare whole days. What
 * comes after the instant does not count. The window before is taken as observed if the first interaction of any kind
 * lies before it or on its first day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param days how many local days the window has, 1 to 3,660
 * @param activeDays on how many of them there was a use
 * @param uses how many uses there were
 * @param activeDaysBefore on how many days of the window before there was a use
 * @param usesBefore how many uses there were in the window before
 * @param observedBefore whether the customer was known through all of the window before
 * @param daysSinceLast how many local days lie between the last use, in the window or before it, and the instant, 0 for
 *     the same day; empty if there was none
 */
public record UsageMetric(
        @Min(1) @Max(UsageMetric.MAX_DAYS) int days,
        @PositiveOrZero int activeDays,
        @PositiveOrZero int uses,
        @PositiveOrZero int activeDaysBefore,
        @PositiveOrZero int usesBefore,
        boolean observedBefore,
        OptionalLong daysSinceLast) {

    /** The most days that a window may have. */
    public static final int MAX_DAYS = 3_660;

    public UsageMetric {
        Objects.requireNonNull(daysSinceLast, "daysSinceLast");
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException(
                    "Window of " + days + " days; allowed are 1 to " + MAX_DAYS + ". Choose a shorter one.");
        }
        requireCounts(days, activeDays, uses);
        requireCounts(days, activeDaysBefore, usesBefore);
    }

    /**
     * Returns the use in a window that ends with the local day of an instant.
     *
     * @throws IllegalArgumentException if the number of days is not from 1 to 3,660, or the instant is beyond the range of
     *     microseconds
     */
    public static UsageMetric of(Journey journey, Instant at, int days, ZoneId zone) {
        EpochMicros.truncate(at);
        LocalDate today = LocalDate.ofInstant(at, zone);
        LocalDate begin = today.minusDays(days - 1L);
        LocalDate beginBefore = begin.minusDays(days);
        Set<LocalDate> active = new HashSet<>();
        Set<LocalDate> activeBefore = new HashSet<>();
        int uses = 0;
        int usesBefore = 0;
        boolean observedBefore = false;
        OptionalLong sinceLast = OptionalLong.empty();
        for (Interaction interaction : journey.interactions()) {
            if (interaction.at().isAfter(at)) {
                break;
            }
            LocalDate day = LocalDate.ofInstant(interaction.at(), zone);
            observedBefore |= !day.isAfter(beginBefore);
            if (interaction.kind() != InteractionKind.USE) {
                continue;
            }
            sinceLast = OptionalLong.of(ChronoUnit.DAYS.between(day, today));
            if (!day.isBefore(begin)) {
                uses++;
                active.add(day);
            } else if (!day.isBefore(beginBefore)) {
                usesBefore++;
                activeBefore.add(day);
            }
        }
        return new UsageMetric(days, active.size(), uses, activeBefore.size(), usesBefore, observedBefore, sinceLast);
    }

    /** Returns the uses per active day, 1 or more; empty without an active day. */
    public OptionalDouble usesPerActiveDay() {
        return activeDays == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) uses / activeDays);
    }

    /** Returns the share of active days in the window, with its interval. */
    public Estimate activeShare() {
        return Estimate.ofProportion(activeDays, days);
    }

    /**
     * Returns the share of active days minus that of the window before, with an interval that takes days as
     * independent; no data if the window before was not wholly observed.
     */
    public Estimate change() {
        return observedBefore
                ? Estimate.ofDifference(activeDays, days, activeDaysBefore, days, Estimate.DEFAULT_LEVEL)
                : Estimate.ofDifference(activeDays, days, 0, 0, Estimate.DEFAULT_LEVEL);
    }

    /** Returns which way the change goes, if its interval does not hold 0. */
    public UsageTrend trend() {
        Estimate change = change();
        if (change.low().isEmpty()) {
            return UsageTrend.UNKNOWN;
        }
        if (change.low().getAsDouble() > 0) {
            return UsageTrend.RISING;
        }
        return change.high().getAsDouble() < 0 ? UsageTrend.FALLING : UsageTrend.STEADY;
    }

    private static void requireCounts(int days, int activeDays, int uses) {
        if (activeDays < 0 || activeDays > days || uses < activeDays || (activeDays == 0 && uses > 0)) {
            throw new IllegalArgumentException(uses + " uses on " + activeDays + " active days of " + days
                    + "; each active day has one use or more, and there are no more of them than days.");
        }
    }
}
