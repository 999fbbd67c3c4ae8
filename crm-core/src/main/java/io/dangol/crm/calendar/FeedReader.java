package io.dangol.crm.calendar;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of an iCalendar text and reads each of them, or notes why not, in one pass and linear time.
 *
 * <p>Components inside an entry, such as alarms, and beside it, such as zones, are passed over.
 */
final class FeedReader {

    private static final String CALENDAR = "VCALENDAR";
    private static final String EVENT = "VEVENT";

    private final List<FeedEvent> events = new ArrayList<>();
    private final List<SkippedFeedEntry> skipped = new ArrayList<>();
    private final Map<String, Set<LocalDate>> replaced = new HashMap<>();
    private final Deque<String> inside = new ArrayDeque<>();

    private @Nullable FeedProperties open;
    private Optional<String> damage = Optional.empty();
    private boolean somethingBegan;
    private boolean calendarIsOpen;

    private FeedReader() {}

    /**
     * Reads a feed.
     *
     * @throws IllegalArgumentException if the text has no calendar and no entry
     */
    static HolidayFeed read(Reader text) throws IOException {
        FeedReader reader = new FeedReader();
        int lines = FeedLines.read(text, reader::accept);
        return reader.finish(lines);
    }

    private void accept(FeedLine line) {
        if (line.name().equals("BEGIN")) {
            begin(component(line), line.number());
        } else if (line.name().equals("END")) {
            end(component(line), line.number());
        } else if (open != null && inside.isEmpty()) {
            open.add(line);
        }
    }

    private void begin(String component, int number) {
        if (component.equals(EVENT)) {
            close("The entry has no END:VEVENT before the next BEGIN:VEVENT, on line " + number + ".");
            open = new FeedProperties(number);
            somethingBegan = true;
        } else if (open != null) {
            inside.push(component);
        } else if (component.equals(CALENDAR)) {
            somethingBegan = true;
            calendarIsOpen = true;
        }
    }

    private void end(String component, int number) {
        if (component.equals(CALENDAR)) {
            close("The entry has no END:VEVENT before END:VCALENDAR, on line " + number + ".");
            calendarIsOpen = false;
        } else if (open == null) {
            if (component.equals(EVENT)) {
                skipped.add(SkippedFeedEntry.at(number, "END:VEVENT has no BEGIN:VEVENT before it."));
            }
        } else if (component.equals(EVENT)) {
            if (!inside.isEmpty()) {
                spoil("The entry has a component " + FeedValues.shown(inside.element()) + " without an end.");
            }
            read(open);
        } else if (component.equals(inside.peek())) {
            inside.pop();
        } else {
            spoil("The entry has END:" + FeedValues.shown(component) + " on line " + number + " without its BEGIN.");
        }
    }

    /** Ends an entry that is still open where it should not be. */
    private void close(String reason) {
        if (open != null) {
            spoil(reason);
            read(open);
        }
    }

    private void spoil(String reason) {
        damage = damage.or(() -> Optional.of(reason));
    }

    private void read(FeedProperties properties) {
        try {
            damage.ifPresent(reason -> {
                throw new IllegalArgumentException(reason);
            });
            add(properties);
        } catch (IllegalArgumentException e) {
            skipped.add(properties.skipped(String.valueOf(e.getMessage())));
        }
        open = null;
        inside.clear();
        damage = Optional.empty();
    }

    private void add(FeedProperties properties) {
        Optional<LocalDate> replacedDate = properties.recurrenceId();
        if (properties.isCancelled()) {
            skipped.add(properties.skipped(replacedDate
                    .map(date -> "The feed cancels " + date + " of this series (STATUS:CANCELLED).")
                    .orElse("The feed cancels the entry (STATUS:CANCELLED).")));
        } else {
            events.add(properties.event());
        }
        replacedDate.ifPresent(date -> replaced.computeIfAbsent(properties.uid().orElseThrow(), uid -> new HashSet<>())
                .add(date));
    }

    private HolidayFeed finish(int lines) {
        if (!somethingBegan) {
            throw new IllegalArgumentException("The text of " + lines
                    + " lines has no BEGIN:VCALENDAR, so it is no iCalendar feed. Look at what was downloaded; a feed"
                    + " without entries is BEGIN:VCALENDAR and END:VCALENDAR.");
        }
        close("The feed ends before END:VEVENT.");
        if (calendarIsOpen) {
            skipped.add(SkippedFeedEntry.at(
                    lines, "The feed ends before END:VCALENDAR; it may be cut off, and entries may be missing."));
        }
        skipped.sort(Comparator.comparingInt(SkippedFeedEntry::line));
        return new HolidayFeed(
                events.stream()
                        .map(event -> event.excluding(
                                replaced.getOrDefault(event.entry().uid(), Set.of())))
                        .toList(),
                List.copyOf(skipped),
                Set.of());
    }

    private static String component(FeedLine line) {
        return line.value().orElse("").strip().toUpperCase(Locale.ROOT);
    }
}
