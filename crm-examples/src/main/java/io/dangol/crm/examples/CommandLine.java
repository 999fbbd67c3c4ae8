package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * The options of {@link CustomerBookExample}.
 *
 * <p>An option and its value are two words or one, {@code --top 5} or {@code --top=5}. Immutable and thread-safe.
 *
 * @param purchases the file to read; empty for the made-up company
 * @param customers a file of customers; empty for none
 * @param contacts a file of contacts; empty for none
 * @param surveys a file of answers; empty for none
 * @param asOf the local date as of which customers are assessed; empty for the day after the last purchase
 * @param zone the zone of local dates and of times without an offset
 * @param currency the currency of the purchases; empty for that of the file
 * @param compareTo an earlier date to compare with
 * @param top how many customers each list shows, 1 to 10,000
 * @param language of the report
 * @param out the folder for files; empty for none
 * @param help whether only the options are asked for
 */
public record CommandLine(
        Optional<Path> purchases,
        Optional<Path> customers,
        Optional<Path> contacts,
        Optional<Path> surveys,
        Optional<LocalDate> asOf,
        ZoneId zone,
        Optional<CurrencyUnit> currency,
        Optional<LocalDate> compareTo,
        int top,
        Language language,
        Optional<Path> out,
        boolean help) {

    private static final int DATE_LENGTH = 10;
    private static final int DEFAULT_TOP = 10;
    private static final int MAX_TOP = 10_000;
    private static final String HELP = "--help";
    private static final Set<String> WITH_VALUE = Set.of(
            "--purchases",
            "--customers",
            "--contacts",
            "--surveys",
            "--as-of",
            "--zone",
            "--currency",
            "--compare-to",
            "--top",
            "--lang",
            "--out");

    /** What {@code --help} prints. */
    public static final String USAGE = """
            Assesses the customers of a company from their purchases and what else is known of them.

              --purchases FILE   CSV with columns for customer, date and amount; document, kind, product, cost and
                                 currency may be there. Without it the year of a made-up trading company. Blanks,
                                 - and _ in column names are the same.
                                 A row is a return if its amount is negative or its document number begins
                                 with C; a column kind, with sale or return, decides otherwise
              --customers FILE   CSV with columns customer, kind (person or company), name, parent, email, phone,
                                 since, contract (both dates); all but customer may be missing. Names are then
                                 shown on the page
              --contacts FILE    CSV with columns customer, at, channel (phone, email, web, mobile-app, sms,
                                 messenger, store, visit or letter); direction (inbound, outbound or none), phase
                                 (before purchase, during purchase or after purchase), kind (contact,
                                 observation, voice of customer or use), note; promise, due, kept for what was
                                 promised; referred, converted for whom the customer brought
              --surveys FILE     CSV with columns customer, at, score, scale_min, scale_max; instrument (CSAT if
                                 it is missing; NPS runs from 0 to 10)
              --as-of DATE       assess as of this date, as 2025-12-31; default: the day after the last purchase.
                                 What happened after it is rejected
              --zone ZONE        zone of dates and of times without an offset, as Europe/London; default: UTC
              --currency CODE    currency of the purchases, as GBP; default: what the file says, else USD
              --compare-to DATE  compare with an earlier date
              --top N            customers in each list, 1 to 10,000; default: 10
              --lang LANGUAGE    language of the report, en or ko; default: en
              --out DIR          write the page book.html, customers.csv and company.csv to this folder, and the
                                 rejected rows of each file with line and reason: rejects.csv,
                                 rejects-customers.csv, rejects-contacts.csv, rejects-surveys.csv
              --help             print this

            Files are CSV (RFC 4180) in UTF-8, packed with gzip or not; dates are such as 2025-03-30 and
            2025-03-30T14:05:00+09:00, numbers such as 1234.50. Exit code: 0, or 2 with one line on standard error if
            the options or a file cannot be used.
            """;

    /** Tells whether a file of customers, contacts or answers is named. */
    boolean namesRecords() {
        return customers.isPresent() || contacts.isPresent() || surveys.isPresent();
    }

    /** Returns the files that are read, each by the option that names it. */
    Map<String, Path> inputs() {
        Map<String, Path> inputs = new LinkedHashMap<>();
        purchases.ifPresent(file -> inputs.put("--purchases", file));
        customers.ifPresent(file -> inputs.put("--customers", file));
        contacts.ifPresent(file -> inputs.put("--contacts", file));
        surveys.ifPresent(file -> inputs.put("--surveys", file));
        return inputs;
    }

    /**
     * Returns the options that the words of a command line stand for.
     *
     * @throws CommandLineException if an option is unknown, given twice or without a value, or a value is not allowed
     */
    public static CommandLine parse(List<String> words) throws CommandLineException {
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
            if (!WITH_VALUE.contains(option)) {
                throw new CommandLineException("Unknown option " + Shown.of(word) + "; allowed are " + HELP + ", "
                        + String.join(", ", WITH_VALUE.stream().sorted().toList()) + ".");
            }
            String value = equals >= 0 ? word.substring(equals + 1) : valueAfter(words, i++);
            if (value.isBlank()) {
                throw new CommandLineException(option + " needs a value. " + HELP + " shows which.");
            }
            if (given.put(option, value) != null) {
                throw new CommandLineException(option + " is given twice; give it once.");
            }
        }
        return of(given, help);
    }

    private static String valueAfter(List<String> words, int index) {
        boolean present = index + 1 < words.size() && !words.get(index + 1).startsWith("--");
        return present ? words.get(index + 1) : "";
    }

    private static CommandLine of(Map<String, String> given, boolean help) throws CommandLineException {
        Optional<LocalDate> asOf = date("--as-of", given);
        Optional<LocalDate> compareTo = date("--compare-to", given);
        if (asOf.isPresent() && compareTo.isPresent() && !compareTo.get().isBefore(asOf.get())) {
            throw new CommandLineException("--compare-to " + compareTo.get() + " is not before --as-of " + asOf.get()
                    + "; give an earlier date.");
        }
        return new CommandLine(
                path("--purchases", given),
                path("--customers", given),
                path("--contacts", given),
                path("--surveys", given),
                asOf,
                zone(given),
                currency(given),
                compareTo,
                top(given),
                language(given),
                path("--out", given),
                help);
    }

    private static Optional<LocalDate> date(String option, Map<String, String> given) throws CommandLineException {
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

    private static Optional<Path> path(String option, Map<String, String> given) throws CommandLineException {
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

    private static ZoneId zone(Map<String, String> given) throws CommandLineException {
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

    private static Optional<CurrencyUnit> currency(Map<String, String> given) throws CommandLineException {
        String text = given.get("--currency");
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CurrencyUnit.of(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalCurrencyException e) {
            throw new CommandLineException("--currency " + Shown.of(text)
                    + " is not a currency; allowed are ISO 4217 codes such as EUR or KRW.");
        }
    }

    private static Language language(Map<String, String> given) throws CommandLineException {
        String text = given.get("--lang");
        try {
            return text == null ? Language.ENGLISH : Language.of(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLineException("--lang " + Shown.of(text) + " is not a language of the report; allowed are "
                    + Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static int top(Map<String, String> given) throws CommandLineException {
        String text = given.get("--top");
        if (text == null) {
            return DEFAULT_TOP;
        }
        try {
            int top = Integer.parseInt(text);
            if (top >= 1 && top <= MAX_TOP) {
                return top;
            }
        } catch (NumberFormatException e) {
            // refused below, together with numbers out of range
        }
        throw new CommandLineException(
                "--top " + Shown.of(text) + " is not allowed; allowed are whole numbers from 1 to 10000.");
    }
}
