package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The public holidays of South Korea from 2024 to 2027, with their substitutes, from a table that comes with the
 * library.
 *
 * <p>A holiday that falls on a weekend is listed on its own date, and its substitute on the date that is free in its
 * place; a service that is open on Saturdays needs both. Two holidays share 2025-05-05. Names are in English.
 *
 * <p>The table was compiled for this library from public facts. Fixed dates and substitutes follow the statute, with
 * the weekday computed; lunar dates are those on which a published table (focus-shift/jollyday, pull request 1456)
 * and the Dangi calendar of ICU4J 77.1 agree, and for 2027 those of the Dangi calendar. {@link #entries} gives the
 * source of every date.
 *
 * <p>Caution: entries that {@link #toVerify} lists rest on one secondary source, namely Labor Day from 2026 and its
 * substitute, the substitute of Constitution Day 2027, and the elections and temporary holidays of 2024 and 2025.
 * Check them before production use, and leave one out with {@link #without}. Elections and temporary holidays that
 * were declared later than the table was made are missing; add them with {@link #and}. Labor Day of 2024 and 2025 is
 * not listed, because it was no public holiday then.
 *
 * <p>The table is read from the library's own resources when a source is made, and never again. Immutable and
 * thread-safe.
 */
public final class KoreanHolidays implements HolidaySource {

    private static final HolidayCoverage COVERAGE =
            new HolidayCoverage(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 1, 1));

    private final List<SourcedHoliday> entries;
    private final HolidaySource holidays;

    private KoreanHolidays(List<SourcedHoliday> entries) {
        this.entries = entries;
        this.holidays =
                HolidaySource.of(entries.stream().map(SourcedHoliday::holiday).toList());
    }

    /** Returns the holidays of all kinds. */
    public static KoreanHolidays all() {
        return new KoreanHolidays(KoreanTable.read());
    }

    /** Returns the holidays of some kinds; none of them if the set is empty or the table has none of its kinds. */
    public static KoreanHolidays of(Set<HolidayKind> kinds) {
        Set<HolidayKind> wanted = EnumSet.noneOf(HolidayKind.class);
        wanted.addAll(kinds);
        return new KoreanHolidays(KoreanTable.read().stream()
                .filter(entry -> wanted.contains(entry.holiday().kind()))
                .toList());
    }

    @Override
    public List<Holiday> holidays(LocalDate from, LocalDate before) {
        return holidays.holidays(from, before);
    }

    /** Returns the years of the table, 2024-01-01 to 2028-01-01. */
    @Override
    public HolidayCoverage coverage() {
        return COVERAGE;
    }

    /** Returns every entry with its source, by date, then by name. */
    public List<SourcedHoliday> entries() {
        return entries;
    }

    /** Returns the entries that rest on one secondary source, by date, then by name. */
    public List<SourcedHoliday> toVerify() {
        return entries.stream().filter(SourcedHoliday::toVerify).toList();
    }
}
