package io.dangol.crm.examples;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.metrics.report.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a command line as options with their values, and what the values stand for.
 *
 * <p>An option and its value are two words or one, {@code --top 5} or {@code --top=5}. Immutable and thread-safe.
 */
final class OptionWords {

    private static final String HELP = "--help";
    private static final int DATE_LENGTH = 10;

    private final Map<String, String> given;
    private final boolean help;

    private OptionWords(Map<String, String> given, boolean help) {
        this.given = given;
        this.help = help;
    }

    /**
     * Returns the options of a command line.
     *
     * @param withValue the options that there are, besides {@code --help}
     * @throws CommandLineException if an option is unknown, given twice or without a value
     */
    static OptionWords parse(List<String> words, Set<String> withValue) throws CommandLineException {
        Map<String, String> given = new HashMap<>();
        boolean help = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals(HELP)) {
                help = true;
                continue;
            }
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            if (!withValue.contains(option)) {
                throw new CommandLineException("Unknown option " + Shown.of(word) + "; allowed are " + HELP + ", "
                        + String.join(", ", withValue.stream().sorted().toList()) + ".");
            }
            String value = equals >= 0 ? word.substring(equals + 1) : valueAfter(words, i++);
            if (value.isBlank()) {
                throw new CommandLineException(option + " needs a value. " + HELP + " shows which.");
            }
            if (given.put(option, value) != null) {
                throw new CommandLineException(option + " is given twice; give it once.");
            }
        }
        return new OptionWords(given, help);
    }

    private static String valueAfter(List<String> words, int index) {
        boolean present = index + 1 < words.size() && !words.get(index + 1).startsWith("--");
        return present ? words.get(index + 1) : "";
    }

    /** Tells whether the options are asked for. */
    boolean help() {
        return help;
    }

    /** Returns the value of an option as it was given. */
    Optional<String> text(String option) {
        return Optional.ofNullable(given.get(option));
    }

    Optional<LocalDate> date(String option) throws CommandLineException {
        String text = given.get(option);
        if (text == null) {
            return Optional.empty();
        }
        try {
            if (text.length() == DATE_LENGTH) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            // refused below, together with years of other lengths
        }
        throw new CommandLineException(
                option + " " + Shown.of(text) + " is not a date; allowed is year-month-day, as 2025-12-31.");
    }

    Optional<Path> path(String option) throws CommandLineException {
        String text = given.get(option);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            throw new CommandLineException(option + " " + Shown.of(text) + " is not a path of this system.");
        }
    }

    /** Returns the value of {@code --zone}, UTC if it is not given. */
    ZoneId zone() throws CommandLineException {
        String text = given.get("--zone");
        if (text == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new CommandLineException("--zone " + Shown.of(text)
                    + " is not a time zone; allowed are names such as Europe/London, UTC, and offsets such as +09:00.");
        }
    }

    /** Returns the value of {@code --lang}, English if it is not given. */
    Language language() throws CommandLineException {
        Optional<String> text = text("--lang");
        try {
            return text.map(Language::of).orElse(Language.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw new CommandLineException("--lang " + Shown.of(text.orElse(""))
                    + " is not a language of the report; allowed are "
                    + Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", ")) + ".");
        }
    }

    /** Returns the value of {@code --as-of}, a time or the end of a date; empty if it is not given. */
    Optional<Instant> asOf(ZoneId zone) throws CommandLineException {
        Optional<String> text = text("--as-of");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.get().length() == DATE_LENGTH) {
                LocalDate date = date("--as-of").orElseThrow();
                Instant end = date.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
                return Optional.of(DeskEventFile.withinHorizon("the end", EpochMicros.truncate(end)));
            }
            return Optional.of(DeskEventFile.withinHorizon("the time", new TimeText(zone).micros(text.get())));
        } catch (RowRefusedException e) {
            throw new CommandLineException(
                    "--as-of " + Shown.of(text.get()) + " cannot be: " + Objects.requireNonNull(e.getMessage()) + ".");
        }
    }

    /** Returns a whole number from 1 to a greatest one. */
    int number(String option, int byDefault, int max) throws CommandLineException {
        String text = given.get(option);
        if (text == null) {
            return byDefault;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, together with numbers out of range
        }
        throw new CommandLineException(
                option + " " + Shown.of(text) + " is not allowed; allowed are whole numbers from 1 to " + max + ".");
    }
}
