package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where a calendar learns its holidays: a bundled table, a feed, or a list of the host's own.
 *
 * <ol>
 *   <li>A source gives every holiday whose date lies in the window that is asked for, and no other.
 *   <li>They come by date, then by name. Several may share a date; no two are equal.
 *   <li>The same window gives the same holidays, however often and in whatever parts it is asked for.
 *   <li>A window that ends where it begins has no holidays; one that ends before it begins is refused with an
 *       {@link IllegalArgumentException}.
 * </ol>
 *
 * <pre>{@code
 * HolidaySource ours = KoreanHolidays.all()
 *         .without(day -> day.kind() == HolidayKind.ELECTION)
 *         .and(HolidaySource.of(Holiday.of(LocalDate.of(2026, 4, 1), "Founding day")));
 * }</pre>
 *
 * <p>The sources of this package are immutable and thread-safe; a host's own says whether it is.
 */
@FunctionalInterface
public interface HolidaySource {

    /**
     * Returns the holidays of the dates of a window, by date, then by name.
     *
     * @param from the first date, inclusive
     * @param before the end, exclusive; not before {@code from}
     * @throws IllegalArgumentException if the window ends before it begins
     */
    List<Holiday> holidays(LocalDate from, LocalDate before);

    /**
     * Returns a source of these holidays, in any order, equal ones once. It says that it knows every date; a list
     * that was made for some years is better stated with {@link #knownFor}.
     */
    static HolidaySource of(Holiday... holidays) {
        return of(Arrays.asList(holidays));
    }

    /** Returns a source of these holidays; the same as {@link #of(Holiday...)}. */
    static HolidaySource of(Collection<Holiday> holidays) {
        return FixedHolidays.of(holidays);
    }

    /** Returns the dates for which this source knows all holidays; every date unless a source says otherwise. */
    default HolidayCoverage coverage() {
        return HolidayCoverage.always();
    }

    /**
     * Returns this source without some of its holidays. The coverage stays: what is switched off is known.
     *
     * @param switchedOff tells the holidays that are left out
     */
    default HolidaySource without(Predicate<? super Holiday> switchedOff) {
        return new FilteredHolidays(this, switchedOff);
    }

    /**
     * Returns the holidays of this source and of another, equal ones once. It covers the dates that both cover, because
     * outside of one of them a holiday may be missing.
     */
    default HolidaySource and(HolidaySource other) {
        return new JoinedHolidays(this, other);
    }

    /** Returns this source with another statement of what it covers; its holidays stay the same, also those outside. */
    default HolidaySource knownFor(HolidayCoverage coverage) {
        return new StatedHolidays(this, coverage);
    }
}
