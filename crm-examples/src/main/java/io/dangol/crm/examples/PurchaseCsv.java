package io.dangol.crm.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.joda.money.CurrencyUnit;

/**
 * Reads purchases from CSV files, packed with gzip or not, in UTF-8.
 *
 * <p><b>Columns</b> are found by their names in the header, whatever their order, case and blanks around them; blanks,
 * {@code -} and {@code _} within a name are the same. A first line {@code sep=,}, as spreadsheets write it, is passed over.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>meaning</th><th>names</th></tr>
 * <tr><td>customer; empty is anonymous</td><td>{@code customer}, {@code customer_id}</td></tr>
 * <tr><td>date or time</td><td>{@code date}, {@code time}, {@code timestamp}, else {@code time_…} or {@code …_date}</td></tr>
 * <tr><td>amount</td><td>{@code amount}, {@code revenue}, else {@code amount_<currency>}</td></tr>
 * <tr><td>document (optional)</td><td>{@code document}, {@code invoice}, {@code order_id}</td></tr>
 * <tr><td>sale or return (optional)</td><td>{@code kind}</td></tr>
 * <tr><td>others (optional)</td><td>{@code product}, {@code cost}, {@code currency}</td></tr>
 * </table>
 *
 * <p><b>Returns.</b> A row is a return if its amount is negative or its document begins with {@code C}; the amount of a
 * return is taken without its sign. Where {@code kind} says {@code sale} or {@code return}, it decides instead of the
 * document; {@code sale} with a negative amount is a contradiction and rejected.
 *
 * <p><b>Documents.</b> A document number that comes again adds a line to its document; with another customer the row is
 * rejected. Without a document each row is a purchase of its own.
 *
 * <p><b>Currency.</b> All purchases have one currency: the one asked for, else that of the amount column's name, else the
 * first in the currency column, else US dollars, which {@link Intake#currencyAssumed()} tells. A row in another currency is
 * rejected, for rates are not part of the file. An empty currency cell stands for the currency asked for or that of the
 * amount column's name; without these it is rejected.
 *
 * <p><b>Times</b> without an offset are local in the zone; a date means the midnight that begins it.
 *
 * <p>A row that is not taken is counted by its {@linkplain RejectReason reason} and handed over with its line number, the
 * message and its text; the reading goes on. What spoils the whole file throws a {@link InputFileException} with a
 * message of one line. Memory is that of the accepted rows.
 *
 * <p>Immutable; thread-safe if what it hands rows to is.
 */
public final class PurchaseCsv {

    /** The currency where neither the file nor the caller names one. */
    public static final CurrencyUnit ASSUMED_CURRENCY = CurrencyUnit.USD;

    private static final String EXAMPLE = "customer,date,amount";
    private static final long PROGRESS_ROWS = 1 << 16;

    private final ZoneId zone;
    private final Optional<CurrencyUnit> currency;
    private final Optional<LocalDate> asOf;
    private final Consumer<RejectedRow> rejects;
    private final LongConsumer progress;

    private PurchaseCsv(
            ZoneId zone,
            Optional<CurrencyUnit> currency,
            Optional<LocalDate> asOf,
            Consumer<RejectedRow> rejects,
            LongConsumer progress) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.currency = currency;
        this.asOf = asOf;
        this.rejects = Objects.requireNonNull(rejects, "rejects");
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /** Returns a reader that takes times without an offset as local in a zone. */
    public static PurchaseCsv in(ZoneId zone) {
        return new PurchaseCsv(zone, Optional.empty(), Optional.empty(), row -> {}, rows -> {});
    }

    /** Returns a reader that expects a currency and takes it where the file names none. */
    public PurchaseCsv withCurrency(CurrencyUnit unit) {
        return new PurchaseCsv(zone, Optional.of(unit), asOf, rejects, progress);
    }

    /** Returns a reader that rejects what was bought after a local date; what was bought on that date is taken. */
    public PurchaseCsv withAsOf(LocalDate date) {
        return new PurchaseCsv(zone, currency, Optional.of(date), rejects, progress);
    }

    /** Returns a reader that hands over every row that it rejects, in the order of the file. */
    public PurchaseCsv withRejectsTo(Consumer<RejectedRow> taker) {
        return new PurchaseCsv(zone, currency, asOf, taker, progress);
    }

    /** Returns a reader that now and then tells how many rows it has read so far. */
    public PurchaseCsv withProgressTo(LongConsumer taker) {
        return new PurchaseCsv(zone, currency, asOf, rejects, taker);
    }

    /**
     * Reads a file; it is unpacked if it begins as gzip does, whatever its name.
     *
     * @throws InputFileException if there is no such file, it cannot be read, is empty, ends in {@code .gz} without being
     *     gzip, is damaged, or has no header with a customer, a time and an amount
     */
    public Intake read(Path file) throws InputFileException {
        return CsvFile.read(file, EXAMPLE, this::take);
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param name what messages call the stream; one that ends in {@code .gz} must be gzip
     * @throws InputFileException as {@link #read(Path)}
     */
    public Intake read(String name, InputStream in) throws InputFileException {
        return CsvFile.read(name, in, EXAMPLE, this::take);
    }

    private Intake take(String name, CsvRows rows) throws IOException {
        FileColumns columns = FileColumns.find(name, rows.fields());
        if (currency.isPresent()
                && columns.amountCurrency().isPresent()
                && !currency.equals(columns.amountCurrency())) {
            throw new InputFileException(name + ": the amounts are in "
                    + columns.amountCurrency().get() + " by the name of their column, but asked for is "
                    + currency.get() + ". Ask for the former.");
        }
        RowTaker taker = new RowTaker(columns, zone, currency, asOf);
        while (rows.next()) {
            taker.take(rows, rejects);
            if (taker.read() % PROGRESS_ROWS == 0) {
                progress.accept(taker.read());
            }
        }
        return taker.intake();
    }
}
