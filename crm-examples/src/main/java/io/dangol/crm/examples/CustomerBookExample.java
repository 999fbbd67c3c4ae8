package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.metrics.report.BookReport;
import io.dangol.crm.metrics.report.Language;
import io.dangol.crm.purchase.PurchaseLog;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Prints the customer book of a company from its purchases, or of a made-up company: what each customer is really worth after
 * returns, how they buy, how concentrated the business is, and why.
 *
 * <p>Exit codes: 0 when all is well, 2 when the command line or a file cannot be used; then one line on standard error says
 * why.
 */
public final class CustomerBookExample {

    static final int OK = 0;
    static final int UNUSABLE = 2;

    private static final long SEED = 20250101;
    private static final int SHOWN_REJECTS = 5;

    private CustomerBookExample() {}

    /** Runs the example; does not end the virtual machine when all is well, for it may be that of a build. */
    public static void main(String[] args) {
        List<String> words = List.of(args);
        PrintStream out = Console.on(System.out, language(words), System::getProperty);
        int code = run(words, out, System.err);
        out.flush();
        if (code != OK) {
            System.exit(code);
        }
    }

    private static Language language(List<String> args) {
        try {
            return CommandLine.parse(args).language();
        } catch (CommandLineException e) {
            return Language.ENGLISH; // it is refused in English, too
        }
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            CommandLine options = CommandLine.parse(args);
            if (options.help()) {
                out.print(CommandLine.USAGE);
                return OK;
            }
            refuseToReplaceInput(options);
            List<RejectedRow> firstRejected = new ArrayList<>();
            Intake intake = options.purchases().isPresent()
                    ? read(options.purchases().get(), options, firstRejected, err)
                    : madeUp(options, out);
            tell(options, intake, firstRejected, out);
            LocalDate asOf = asOf(options, intake.log());
            CompanyRecords records = records(options, intake.log(), asOf, out);
            return report(options, asOf, intake.log(), records, out, err);
        } catch (CommandLineException | IOException e) {
            err.println(e.getMessage());
        } catch (UncheckedIOException e) {
            err.println(
                    "A file cannot be written: " + Unwritable.reason("", Objects.requireNonNull(e.getCause())) + ".");
        }
        return UNUSABLE;
    }

    private static void refuseToReplaceInput(CommandLine options) throws CommandLineException {
        if (options.out().isEmpty()) {
            return;
        }
        for (Map.Entry<String, Path> input : options.inputs().entrySet()) {
            if (BookFiles.wouldReplace(input.getValue(), options.out().get())) {
                throw new CommandLineException(input.getKey() + " " + input.getValue()
                        + " would be overwritten by --out " + options.out().get() + "; give another folder.");
            }
        }
    }

    private static Intake read(Path file, CommandLine options, List<RejectedRow> first, PrintStream err)
            throws IOException {
        Progress progress = new Progress(err, System::nanoTime);
        PurchaseCsv reader = PurchaseCsv.in(options.zone());
        if (options.currency().isPresent()) {
            reader = reader.withCurrency(options.currency().get());
        }
        if (options.asOf().isPresent()) {
            reader = reader.withAsOf(options.asOf().get());
        }
        if (isAtTerminal()) {
            reader = reader.withProgressTo(progress);
        }
        Consumer<RejectedRow> shown = row -> {
            if (first.size() < SHOWN_REJECTS) {
                first.add(row);
            }
        };
        try {
            if (options.out().isEmpty()) {
                return reader.withRejectsTo(shown).read(file);
            }
            try (RejectsFile rejects = RejectsFile.in(options.out().get())) {
                return reader.withRejectsTo(shown.andThen(rejects)).read(file);
            }
        } finally {
            progress.done();
        }
    }

    /** Tells whether a person watches; Java 22 to 24 say so of every run, which then shows a line too many. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isAtTerminal() {
        return System.console() != null;
    }

    private static TradingCompany company(CommandLine options) {
        TradingCompanyBuilder settings = TradingCompany.of(SEED).zone(options.zone());
        options.currency().ifPresent(settings::currency);
        return settings.build();
    }

    private static Intake madeUp(CommandLine options, PrintStream out) throws IOException {
        PurchaseLog all = company(options).log();
        PurchaseLog log = options.asOf()
                .map(date -> all.until(startOfDayAfter(date, options.zone())))
                .orElse(all);
        out.printf(Locale.ROOT, "A year of a made-up trading company (seed %d); --purchases FILE reads yours.%n", SEED);
        if (options.out().isPresent()) {
            RejectsFile.in(options.out().get()).close();
        }
        return new Intake(log, log.size(), 0, Money.zero(log.currency()), Map.of(), false, List.of());
    }

    private static void tell(CommandLine options, Intake intake, List<RejectedRow> firstRejected, PrintStream out) {
        out.println(intake.line());
        intake.remarks().forEach(out::println);
        if (intake.rejected() > 0) {
            out.println("rejected: " + intake.rejectionsLine()
                    + options.out()
                            .map(folder -> "; see " + folder.resolve(RejectsFile.NAME))
                            .orElse("; --out DIR lists them all in " + RejectsFile.NAME));
            firstRejected.forEach(row -> out.println("  line " + row.line() + ": " + row.message()));
            if (intake.rejected() > firstRejected.size()) {
                out.printf(Locale.ROOT, "  and %,d more%n", intake.rejected() - firstRejected.size());
            }
        }
        if (intake.currencyAssumed()) {
            out.println("currency " + intake.log().currency()
                    + " is assumed, for the file names none; --currency CODE says which");
        }
    }

    /**
     * Returns the date of the book.
     *
     * @throws CommandLineException if records are to be read and nothing says as of when, or the date to compare with is not
     *     earlier
     */
    private static LocalDate asOf(CommandLine options, PurchaseLog log) throws CommandLineException {
        Optional<LocalDate> known = options.asOf()
                .or(() -> log.last()
                        .map(last -> last.atZone(options.zone()).toLocalDate().plusDays(1)));
        if (known.isEmpty() && options.namesRecords()) {
            throw new CommandLineException("There is no purchase to tell as of when customers, contacts, answers,"
                    + " complaints and incidents are read; give --as-of DATE.");
        }
        LocalDate asOf = known.or(() -> options.compareTo().map(date -> date.plusDays(1)))
                .orElse(LocalDate.EPOCH);
        if (options.compareTo().isPresent() && !options.compareTo().get().isBefore(asOf)) {
            throw new CommandLineException("--compare-to " + options.compareTo().get() + " is not before " + asOf
                    + ", the day after the last purchase; give an earlier date.");
        }
        return asOf;
    }

    /** Returns what the files hold; of the made-up company, what is made up to go with it, if no file is named. */
    private static CompanyRecords records(CommandLine options, PurchaseLog log, LocalDate asOf, PrintStream out)
            throws IOException {
        CompanyRecords read = new RecordsReader(options, asOf, out).read();
        return options.purchases().isPresent() || options.namesRecords() || log.size() == 0
                ? read
                : company(options).records();
    }

    /** Writes the report; what the purchases are too large or too odd for is one line on standard error. */
    private static int report(
            CommandLine options,
            LocalDate asOf,
            PurchaseLog log,
            CompanyRecords records,
            PrintStream out,
            PrintStream err)
            throws IOException {
        try {
            report(options, asOf, log, records, out);
            return OK;
        } catch (ArithmeticException | IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage()).lines().collect(Collectors.joining(" "));
            err.println("The book cannot be made of these purchases: " + message);
            return UNUSABLE;
        }
    }

    private static void report(
            CommandLine options, LocalDate asOf, PurchaseLog log, CompanyRecords records, PrintStream out)
            throws IOException {
        if (log.size() == 0) {
            out.println("There is no purchase.");
        }
        Instant at = endOf(asOf, options.zone());
        CustomerBook.Builder builder = CustomerBook.of(log).zone(options.zone());
        records.addTo(builder, options.zone(), log, at);
        CustomerBook book = builder.build();
        BookReading reading = book.read(at);
        BookReport report = BookReport.of(reading).top(options.top()).in(options.language());
        Map<CustomerId, String> names = records.names();
        report = report.named(id -> Optional.ofNullable(names.get(id)));
        if (options.compareTo().isPresent()) {
            report = report.comparedTo(book.read(endOf(options.compareTo().get(), options.zone())));
        }
        out.println();
        report.writeText(out);
        if (options.out().isPresent()) {
            BookFiles.write(report, options.out().get());
            out.println();
            out.println("written: " + options.out().get().resolve(BookFiles.PAGE) + " and three CSV files beside it");
        }
    }

    /** Returns the last instant of a local date that the columns of a log can tell apart. */
    private static Instant endOf(LocalDate date, ZoneId zone) {
        return startOfDayAfter(date, zone).minus(1, ChronoUnit.MICROS);
    }

    private static Instant startOfDayAfter(LocalDate date, ZoneId zone) {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
