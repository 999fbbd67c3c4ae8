package io.dangol.crm.examples;

import io.dangol.crm.metrics.report.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param complaints a file of complaints; empty for none
 * @param incidents a file of incidents of misconduct; empty for none
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
        Optional<Path> complaints,
        Optional<Path> incidents,
        Optional<LocalDate> asOf,
        ZoneId zone,
        Optional<CurrencyUnit> currency,
        Optional<LocalDate> compareTo,
        int top,
        Language language,
        Optional<Path> out,
        boolean help) {

    private static final int DEFAULT_TOP = 10;
    private static final int MAX_TOP = 10_000;
    private static final Set<String> WITH_VALUE = Set.of(
            "--purchases",
            "--customers",
            "--contacts",
            "--surveys",
            "--complaints",
            "--incidents",
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
              --complaints FILE  CSV with columns customer, received_at; number, channel, category, answer_by (the last
                                 day for the answer; default: 20 business days), answered_at (default: closed_at),
                                 disputed_at; closed_at and code (upheld_tangible, upheld_psychological,
                                 upheld_both, partly_upheld, not_upheld_explained, answered_from_manual,
                                 withdrawn, duplicate, out_of_scope, no_reply, external_upheld or
                                 external_rejected) if it is closed; score, scale_min, scale_max for its handling;
                                 redress (apology, explanation, empathy, owner_call, assurance, refund,
                                 replacement, discount, credit or voucher), due, kept for what was promised
              --incidents FILE   CSV with columns incident, customer, type (thief, rule_breaker, belligerent,
                                 family_feuder, vandal or deadbeat), severity (1 to 4), occurred_at, reporter;
                                 reported_at (default: occurred_at); amount, currency; verification (reported,
                                 corroborated, verified, disputed or retracted), provoked (yes or no), evidence
                                 (keys with blanks or | between them), stated_at (default: reported_at), stated_by
                                 (default: reporter). Several rows of one incident are its later statuses. Conduct
                                 is judged, no person, and nothing is decided
              --as-of DATE       assess as of this date, as 2025-12-31; default: the day after the last purchase.
                                 What happened after it is rejected
              --zone ZONE        zone of dates and of times without an offset, as Europe/London; default: UTC
              --currency CODE    currency of the purchases, as GBP; default: what the file says, else USD
              --compare-to DATE  compare with an earlier date
              --top N            customers in each list, 1 to 10,000; default: 10
              --lang LANGUAGE    language of the report, en or ko; default: en
              --out DIR          write the page book.html, customers.csv and company.csv to this folder, and the
                                 rejected rows of each file with line and reason: rejects.csv,
                                 rejects-customers.csv, rejects-contacts.csv, rejects-surveys.csv,
                                 rejects-complaints.csv, rejects-incidents.csv
              --help             print this

            Files are CSV (RFC 4180) in UTF-8, packed with gzip or not; dates are such as 2025-03-30 and
            2025-03-30T14:05:00+09:00, numbers such as 1234.50. Exit code: 0, or 2 with one line on standard error if
            the options or a file cannot be used.
            """;

    /** Tells whether a file of customers, contacts, answers, complaints or incidents is named. */
    boolean namesRecords() {
        return customers.isPresent()
                || contacts.isPresent()
                || surveys.isPresent()
                || complaints.isPresent()
                || incidents.isPresent();
    }

    /** Returns the files that are read, each by the option that names it. */
    Map<String, Path> inputs() {
        Map<String, Path> inputs = new LinkedHashMap<>();
        purchases.ifPresent(file -> inputs.put("--purchases", file));
        customers.ifPresent(file -> inputs.put("--customers", file));
        contacts.ifPresent(file -> inputs.put("--contacts", file));
        surveys.ifPresent(file -> inputs.put("--surveys", file));
        complaints.ifPresent(file -> inputs.put("--complaints", file));
        incidents.ifPresent(file -> inputs.put("--incidents", file));
        return inputs;
    }

    /**
     * Returns the options that the words of a command line stand for.
     *
     * @throws CommandLineException if an option is unknown, given twice or without a value, or a value is not allowed
     */
    public static CommandLine parse(List<String> words) throws CommandLineException {
        OptionWords given = OptionWords.parse(words, WITH_VALUE);
        Optional<LocalDate> asOf = given.date("--as-of");
        Optional<LocalDate> compareTo = given.date("--compare-to");
        if (asOf.isPresent() && compareTo.isPresent() && !compareTo.get().isBefore(asOf.get())) {
            throw new CommandLineException("--compare-to " + compareTo.get() + " is not before --as-of " + asOf.get()
                    + "; give an earlier date.");
        }
        return new CommandLine(
                given.path("--purchases"),
                given.path("--customers"),
                given.path("--contacts"),
                given.path("--surveys"),
                given.path("--complaints"),
                given.path("--incidents"),
                asOf,
                given.zone(),
                currency(given),
                compareTo,
                given.number("--top", DEFAULT_TOP, MAX_TOP),
                given.language(),
                given.path("--out"),
                given.help());
    }

    private static Optional<CurrencyUnit> currency(OptionWords given) throws CommandLineException {
        Optional<String> text = given.text("--currency");
        try {
            return text.map(code -> CurrencyUnit.of(code.toUpperCase(Locale.ROOT)));
        } catch (IllegalCurrencyException e) {
            throw new CommandLineException("--currency " + Shown.of(text.orElse(""))
                    + " is not a currency; allowed are ISO 4217 codes such as EUR or KRW.");
        }
    }
}
