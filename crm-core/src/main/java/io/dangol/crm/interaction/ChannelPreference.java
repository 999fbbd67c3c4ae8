package io.dangol.crm.interaction;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.OpenText;
import io.dangol.crm.Personal;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * On which channel a customer likes to be reached, and at which local hours of which weekdays.
 *
 * <p>The hours run from {@code from} (inclusive) to {@code to} (exclusive), by the clock on the wall where the customer
 * is: an hour that is repeated when clocks go back suits twice, one that is left out suits never. If {@code to} is
 * before {@code from}, they run over midnight and belong to the weekday on which they begin: Friday 22:00 to 02:00
 * holds the first two hours of Saturday. {@code to} at 00:00 is the end of the day, so 00:00 to 00:00 is the whole day.
 *
 * <p>Where the customer likes to be reached may be personal; {@code toString} shows its length at most. Immutable and
 * thread-safe.
 *
 * @param channel the channel
 * @param place where, such as {@code home} or {@code work}, 1 to 64 characters as {@link KeyText} allows; empty if
 *     anywhere
 * @param weekdays the weekdays on which the hours begin, one or more, unmodifiable, in the order of the week
 * @param from when they begin
 * @param to when they end; not the same as {@code from} except for the whole day
 * @param zone by which local time
 */
public record ChannelPreference(
        @NotNull Channel channel,
        @Personal Optional<@Size(max = ChannelPreference.MAX_PLACE) String> place,
        @NotEmpty Set<DayOfWeek> weekdays,
        @NotNull LocalTime from,
        @NotNull LocalTime to,
        @NotNull ZoneId zone) {

    /** The most characters that a place may have. */
    public static final int MAX_PLACE = 64;

    public ChannelPreference {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(zone, "zone");
        place.ifPresent(text -> KeyText.require("Place of a channel preference", text, MAX_PLACE));
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("Preference for channel " + channel.code()
                    + " has no weekday; it would suit never. Name the days, or leave the preference out.");
        }
        if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("Preference for channel " + channel.code() + " from " + from + " to "
                    + to + ": hours that end when they begin are none. Write the whole day as 00:00 to 00:00.");
        }
        weekdays = Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
    }

    /**
     * Returns a preference for any place.
     *
     * @throws IllegalArgumentException if there is no weekday, or the hours end when they begin and are not the whole
     *     day
     */
    public static ChannelPreference of(
            Channel channel, Set<DayOfWeek> weekdays, LocalTime from, LocalTime to, ZoneId zone) {
        return new ChannelPreference(channel, Optional.empty(), weekdays, from, to, zone);
    }

    /**
     * Returns this preference for one place.
     *
     * @throws IllegalArgumentException if the text is not as {@link KeyText} allows, or longer than 64 characters
     */
    public ChannelPreference in(String where) {
        return new ChannelPreference(channel, Optional.of(where), weekdays, from, to, zone);
    }

    /**
     * Returns whether the customer likes to be reached at an instant.
     *
     * @throws IllegalArgumentException if the instant is beyond the range of microseconds
     */
    public boolean suits(Instant at) {
        EpochMicros.truncate(at);
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean sinceToday = weekdays.contains(local.getDayOfWeek()) && !time.isBefore(from);
        if (to.equals(LocalTime.MIDNIGHT)) {
            return sinceToday;
        }
        if (from.isBefore(to)) {
            return sinceToday && time.isBefore(to);
        }
        return sinceToday || (weekdays.contains(local.getDayOfWeek().minus(1)) && time.isBefore(to));
    }

    /** Returns the preference for a log: the length of the place in its stead. */
    @Override
    public String toString() {
        return "ChannelPreference[channel=" + channel.code() + ", place=" + OpenText.redacted(place) + ", weekdays="
                + weekdays + ", from=" + from + ", to=" + to + ", zone=" + zone + "]";
    }
}
