package io.dangol.crm.calendar;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The holidays of an iCalendar feed (RFC 5545), of which every entry can be switched off.
 *
 * <pre>{@code
 * HolidayFeed feed = HolidayFeed.parse(text);
 * feed.skipped().forEach(entry -> warn(entry.line(), entry.reason()));
 * WorkCalendar.in(zone).closed(feed.without("carnival-monday@example.org"));
 * }</pre>
 *
 * <p>An entry is a VEVENT of whole local days. Read are
 *
 * <ul>
 *   <li>DTSTART and DTEND (exclusive) as dates, or as local times of midnight with or without a zone; or DURATION in
 *       days or weeks. Without an end, or with one equal to the start, a date is one day. At most 366 days.
 *   <li>RRULE with FREQ=YEARLY and INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY, each up to 10,000 where it
 *       counts; UNTIL is the date that it names. A date that a year does not have, such as 29 February, is left out
 *       in that year. The rule must give the date of DTSTART.
 *   <li>RDATE and EXDATE as dates; RECURRENCE-ID for one date of a series, which stands for that date with a date and
 *       name of its own; STATUS:CANCELLED, which withdraws an entry or one date of a series.
 *   <li>UID and SUMMARY, whose escapes are resolved.
 * </ul>
 *
 * <p>An entry that has anything else that decides on dates, such as a time of day or a monthly rule, is not applied
 * in part but listed in {@link #skipped} with the reason. TRANSP is not read: feeds mark holidays as free and as busy
 * alike. Other properties and components are passed over. Entries of one UID without RECURRENCE-ID are kept side by
 * side. All holidays are of the kind {@link HolidayKind#OTHER}, and equal ones come once.
 *
 * <p>No entry is judged by its name, as some products do that drop whatever is called daylight saving: a feed that
 * announces more than holidays is thinned by {@link #without(String...)} or
 * {@link #without(java.util.function.Predicate)}.
 *
 * <p>Rules are expanded in the window that is asked for, so that one without an end costs nothing. Reading takes time
 * in proportion to the text. Immutable and thread-safe.
 */
public final class HolidayFeed implements HolidaySource {

    /** No entry begins before the year 0, and none ends after 9999 by more than its length. */
    private static final DateWindow ICALENDAR_DATES = new DateWindow(LocalDate.of(0, 1, 1), LocalDate.of(10_001, 1, 2));

    private final List<FeedEvent> events;
    private final List<SkippedFeedEntry> skipped;
    private final Set<String> switchedOff;

    HolidayFeed(List<FeedEvent> events, List<SkippedFeedEntry> skipped, Set<String> switchedOff) {
        this.events = events;
        this.skipped = skipped;
        this.switchedOff = switchedOff;
    }

    /**
     * Reads the text of a feed.
     *
     * @throws IllegalArgumentException if the text has no calendar at all, such as an empty text or a page that says
     *     that the feed was not found; whatever else is wrong is listed in {@link #skipped}
     */
    public static HolidayFeed parse(String text) {
        try {
            return FeedReader.read(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
    }

    /**
     * Reads the text of a feed to its end, without closing it. A feed is UTF-8 unless its sender says otherwise.
     *
     * @throws IOException if the text cannot be read
     * @throws IllegalArgumentException if the text has no calendar at all, as in {@link #parse}
     */
    public static HolidayFeed read(Reader text) throws IOException {
        return FeedReader.read(text);
    }

    /**
     * Returns this feed with the entries of these keys switched off, besides those that are so already. A key that
     * the feed does not have switches off nothing, because an entry may leave a feed and come back.
     *
     * @param uids keys of {@link #entries}
     */
    public HolidayFeed without(String... uids) {
        Set<String> off = new HashSet<>(switchedOff);
        off.addAll(List.of(uids));
        return new HolidayFeed(events, skipped, Collections.unmodifiableSet(off));
    }

    /** Returns every entry that was read, also those that are switched off, in the order of the feed. */
    public List<HolidayFeedEntry> entries() {
        return events.stream().map(FeedEvent::entry).toList();
    }

    /** Returns what gives no holidays, with the reason, in the order of the feed. */
    public List<SkippedFeedEntry> skipped() {
        return skipped;
    }

    /** Tells whether entries of a key are switched off. */
    public boolean isSwitchedOff(String uid) {
        return switchedOff.contains(uid);
    }

    @Override
    public List<Holiday> holidays(LocalDate from, LocalDate before) {
        DateWindow asked = new DateWindow(from, before);
        if (!asked.overlaps(ICALENDAR_DATES)) {
            return List.of();
        }
        DateWindow window = asked.intersection(ICALENDAR_DATES);
        List<Holiday> holidays = new ArrayList<>();
        events.stream()
                .filter(event -> !isSwitchedOff(event.entry().uid()))
                .forEach(event -> event.addTo(holidays, window));
        return holidays.stream().sorted().distinct().toList();
    }

    /**
     * Returns the years that have dated entries, because a feed does not say what it knows: from the first year of an
     * entry that does not repeat for ever, to the end of the last. A feed in which all entries repeat for ever covers
     * all years from the first, to the end of 9999; a feed without entries covers none. Switching entries off changes
     * nothing. A host that knows better says so by {@link #knownFor}.
     */
    @Override
    public HolidayCoverage coverage() {
        SortedSet<Integer> dated = new TreeSet<>();
        SortedSet<Integer> endless = new TreeSet<>();
        for (FeedEvent event : events) {
            event.datedStarts().forEach(date -> dated.add(date.getYear()));
            endless.add(event.entry().first().getYear());
        }
        if (events.isEmpty()) {
            return HolidayCoverage.never();
        }
        int first = dated.isEmpty() ? endless.first() : dated.first();
        int last = dated.isEmpty() ? YearlyRule.END_OF_TIME.getYear() : dated.last();
        return new HolidayCoverage(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1));
    }
}
