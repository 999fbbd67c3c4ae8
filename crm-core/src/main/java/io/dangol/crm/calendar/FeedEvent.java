package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entry that was read, with all the dates on which it begins.
 *
 * @param rule by which it comes again; empty if by none
 * @param further the further dates of RDATE
 * @param excluded the dates on which it does not begin, by EXDATE or because another entry stands for it
 * @param standsFor whether it stands for one date of a series, by RECURRENCE-ID
 */
record FeedEvent(
        HolidayFeedEntry entry,
        Optional<YearlyRule> rule,
        Set<LocalDate> further,
        Set<LocalDate> excluded,
        boolean standsFor) {

    /** Returns this entry without the dates of a series for which other entries stand. */
    FeedEvent excluding(Set<LocalDate> dates) {
        if (standsFor || dates.isEmpty()) {
            return this;
        }
        Set<LocalDate> all = new HashSet<>(excluded);
        all.addAll(dates);
        return new FeedEvent(entry, rule, further, all, false);
    }

    /** Adds the holidays in a window; the window does not begin within a year of {@link LocalDate#MIN}. */
    void addTo(Collection<Holiday> holidays, DateWindow window) {
        DateWindow starts = new DateWindow(window.from().minusDays(entry.days() - 1L), window.before());
        Stream.concat(
                        rule.stream().flatMap(yearly -> yearly.dates(starts).stream()),
                        Stream.concat(Stream.of(entry.first()), further.stream())
                                .filter(starts::contains))
                .filter(date -> !excluded.contains(date))
                .flatMap(date -> date.datesUntil(date.plusDays(entry.days())))
                .filter(window::contains)
                .map(date -> new Holiday(date, entry.summary(), HolidayKind.OTHER))
                .forEach(holidays::add);
    }

    /** Returns the dates on which it begins that a year beyond may not repeat: all but those of an endless rule. */
    Stream<LocalDate> datedStarts() {
        Stream<LocalDate> ruled = rule.stream().map(YearlyRule::last);
        return rule.filter(YearlyRule::isEndless).isPresent()
                ? further.stream()
                : Stream.concat(Stream.concat(Stream.of(entry.first()), ruled), further.stream());
    }
}
