package io.dangol.crm.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties of one VEVENT that decide on its holidays; others are not kept.
 *
 * <p>What cannot be applied as the feed says it is refused whole, with an {@link IllegalArgumentException}.
 */
final class FeedProperties {

    private static final Set<String> READ = Set.of(
            "UID",
            "SUMMARY",
            "STATUS",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "EXRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID");

    private final int line;
    private final Map<String, List<FeedLine>> properties = new HashMap<>();

    FeedProperties(int line) {
        this.line = line;
    }

    void add(FeedLine property) {
        if (READ.contains(property.name())) {
            properties
                    .computeIfAbsent(property.name(), name -> new ArrayList<>())
                    .add(property);
        }
    }

    Optional<String> uid() {
        return text("UID");
    }

    boolean isCancelled() {
        return single("STATUS").filter("CANCELLED"::equalsIgnoreCase).isPresent();
    }

    /** Returns the date of the series for which the entry stands; empty if it stands for none. */
    Optional<LocalDate> recurrenceId() {
        Optional<LocalDate> date = single("RECURRENCE-ID").map(value -> FeedValues.wholeDay("RECURRENCE-ID", value));
        if (date.isPresent()) {
            if (lines("RECURRENCE-ID").stream()
                    .anyMatch(line -> line.parameters().contains("THISANDFUTURE"))) {
                throw new IllegalArgumentException(
                        "RECURRENCE-ID changes a date and all after it; only one date is read.");
            }
            if (uid().isEmpty() || properties.containsKey("RRULE") || properties.containsKey("RDATE")) {
                throw new IllegalArgumentException(
                        "RECURRENCE-ID stands without UID, or with RRULE or RDATE; it names one date of a series.");
            }
        }
        return date;
    }

    FeedEvent event() {
        String dtstart = single("DTSTART")
                .orElseThrow(() -> new IllegalArgumentException("DTSTART is missing, so that no date is known."));
        LocalDate first = FeedValues.wholeDay("DTSTART", dtstart);
        boolean startIsDate = FeedValues.isDate(dtstart);
        if (properties.containsKey("EXRULE")) {
            throw new IllegalArgumentException("EXRULE is not read; name the dates by EXDATE.");
        }
        Optional<YearlyRule> rule = single("RRULE").map(text -> YearlyRuleParser.parse(text, first, startIsDate));
        Set<LocalDate> further = dates("RDATE");
        HolidayFeedEntry entry = new HolidayFeedEntry(
                line,
                uid().orElseGet(() -> first + " " + summary(first)),
                summary(first),
                first,
                days(first, startIsDate),
                rule.isPresent() || !further.isEmpty());
        return new FeedEvent(
                entry, rule, further, dates("EXDATE"), recurrenceId().isPresent());
    }

    SkippedFeedEntry skipped(String reason) {
        return new SkippedFeedEntry(line, text("UID"), text("SUMMARY"), reason);
    }

    private String summary(LocalDate first) {
        return text("SUMMARY").or(this::uid).orElseGet(first::toString);
    }

    private int days(LocalDate first, boolean startIsDate) {
        Optional<String> end = single("DTEND");
        Optional<String> duration = single("DURATION");
        if (end.isPresent() && duration.isPresent()) {
            throw new IllegalArgumentException("DTEND and DURATION are both there; the standard allows one of them.");
        }
        long days = end.map(value -> ChronoUnit.DAYS.between(first, FeedValues.wholeDay("DTEND", value)))
                .or(() -> duration.map(value -> (long) FeedValues.days(value)))
                .orElse(0L);
        if (days < 0) {
            throw new IllegalArgumentException("DTEND, " + end.orElse("") + ", is before DTSTART, " + first + ".");
        }
        if (days == 0 && !startIsDate) {
            throw new IllegalArgumentException("DTSTART has a time, and no later end makes it a whole day.");
        }
        return (int) Math.max(1, days);
    }

    private Set<LocalDate> dates(String name) {
        Set<LocalDate> dates = new HashSet<>();
        for (FeedLine property : lines(name)) {
            for (String value : value(property).split(",", -1)) {
                dates.add(FeedValues.wholeDay(name, value.strip()));
            }
        }
        return dates;
    }

    /** Returns the first text of a name, with its escapes resolved; empty if there is none or it is blank. */
    private Optional<String> text(String name) {
        return lines(name).stream()
                .flatMap(property -> property.value().stream())
                .map(value -> FeedValues.text(value).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Optional<String> single(String name) {
        List<FeedLine> lines = lines(name);
        if (lines.size() > 1) {
            throw new IllegalArgumentException(name + " is there " + lines.size() + " times, the second on line "
                    + lines.get(1).number() + "; one is read.");
        }
        return lines.stream().map(FeedProperties::value).findFirst();
    }

    private List<FeedLine> lines(String name) {
        return properties.getOrDefault(name, List.of());
    }

    private static String value(FeedLine property) {
        return property.value()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Line " + property.number() + ", " + property.name() + ", has no value behind a colon."))
                .strip();
    }
}
