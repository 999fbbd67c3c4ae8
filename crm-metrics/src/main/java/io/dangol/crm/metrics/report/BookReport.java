package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.BookReading;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A customer book as a text, as CSV or as an HTML page.
 *
 * <pre>{@code
 * BookReading now = book.read(at);
 * System.out.print(BookReport.of(now).text());
 * try (Writer page = Files.newBufferedWriter(Path.of("book.html"))) {
 *     BookReport.of(now).comparedTo(book.read(aYearAgo)).top(50).writeHtml(page);
 * }
 * }</pre>
 *
 * <p>The same reading and language give the same characters, whatever the locale, zone and platform: numbers are written as in
 * {@link java.util.Locale#ROOT}, dates as ISO 8601 in the zone of the reading, lines end with {@code \n}. An empty book
 * gives a report that says so. Customer ids appear as they are; names only on the page, and only if the host gives
 * them ({@link #named}). Of contacts and promises the report says when, by which channel and whether kept, never what was
 * said.
 *
 * <p>Of relationships it shows how many stand on each rung of the ladder and what they bring, what to do next, and on the
 * page also who came back after the first purchase, by months, or by quarters or years where months would be more than
 * fit, and how strong the relationships with the top customers are. Where incidents are on file, it counts for how many
 * customers which rung of measures is indicated, and lists those for whom one is, by ids alone; it says nothing of what
 * happened.
 *
 * <p>Shares, Gini coefficient and other measures of concentration are those of net over all customers, negative values as
 * they are ({@link io.dangol.crm.value.NegativePolicy#RAW}). Money is net or gross as each heading says.
 *
 * <p>Write HTML and CSV as UTF-8. Immutable and thread-safe if the names are; an {@code Appendable} is used by the calling
 * thread only.
 */
public final class BookReport {

    private static final int DEFAULT_TOP = 20;

    private final BookReading reading;
    private final Optional<BookReading> earlier;
    private final int top;
    private final Language language;
    private final Function<CustomerId, Optional<String>> names;
    /** Computed when first asked for, by whatever thread to the same values. */
    private volatile @Nullable BookFacts facts;

    private BookReport(
            BookReading reading,
            Optional<BookReading> earlier,
            int top,
            Language language,
            Function<CustomerId, Optional<String>> names) {
        this.reading = reading;
        this.earlier = earlier;
        this.top = top;
        this.language = language;
        this.names = names;
    }

    /** Returns a report of a reading in English, with the top 20 customers and compared with nothing. */
    public static BookReport of(BookReading reading) {
        return new BookReport(
                Objects.requireNonNull(reading, "reading"),
                Optional.empty(),
                DEFAULT_TOP,
                Language.ENGLISH,
                id -> Optional.empty());
    }

    /**
     * Returns this report with what changed since an earlier reading, in the text and on the page; the CSV files stay.
     *
     * <p>Movement between scores is absolute: both readings are scored with the cuts of the earlier one. A reading counts
     * from the first purchase of its log, so frequency can only rise and net falls only by returns; read two logs with
     * windows of equal length to compare periods.
     *
     * @throws IllegalArgumentException if the other reading is later than this one, or in another currency or zone
     */
    public BookReport comparedTo(BookReading earlierReading) {
        if (earlierReading.at().isAfter(reading.at())) {
            throw new IllegalArgumentException(
                    "Reading of " + reading.at() + " is to be compared with one of " + earlierReading.at()
                            + ", which is later. Report the later one and compare it with the earlier one.");
        }
        if (!earlierReading.currency().equals(reading.currency())) {
            throw new IllegalArgumentException("Reading in " + reading.currency() + " is to be compared with one in "
                    + earlierReading.currency() + "; both must be in one currency. Convert the purchases first.");
        }
        if (!earlierReading.zone().equals(reading.zone())) {
            throw new IllegalArgumentException("Reading in zone " + reading.zone() + " is to be compared with one in "
                    + earlierReading.zone() + "; dates must be of one zone. Build both books in the same zone.");
        }
        return new BookReport(reading, Optional.of(earlierReading), top, language, names);
    }

    /**
     * Returns this report with another number of top customers, by net in one list and by gross in the other, and of next
     * actions.
     *
     * @param customers how many at most, 1 or more
     * @throws IllegalArgumentException if the number is below 1
     */
    public BookReport top(int customers) {
        if (customers < 1) {
            throw new IllegalArgumentException(
                    "Top " + customers + " customers were asked for; the number must be 1 or more.");
        }
        return new BookReport(reading, earlier, customers, language, names);
    }

    /**
     * Returns this report with its text and its page in another language; the CSV files are for programs and stay in
     * English.
     *
     * <p>Names of segments that the library gives are translated, those of the host stay as they are. Evidence that
     * crm-core states as an English sentence is stated from the figures of the assessment; what the sentence alone holds,
     * which is the largest line with its date and document, is left out.
     */
    public BookReport in(Language other) {
        return new BookReport(reading, earlier, top, Objects.requireNonNull(other, "other"), names);
    }

    /**
     * Returns this report with customers called by their names on the page, each beside the id; the text and the CSV files
     * keep to ids, so that no name reaches a log or another program by way of them.
     *
     * <p>A name is personal data: give it only where the readers of the page may see it.
     *
     * @param known the name of a customer; empty for one that is not known. Asked while the page is written
     */
    public BookReport named(Function<CustomerId, Optional<String>> known) {
        return new BookReport(reading, earlier, top, language, Objects.requireNonNull(known, "known"));
    }

    /**
     * Returns the report as a text for a terminal, at most 100 columns wide.
     *
     * <p>East Asian wide characters count as two columns. In English, characters other than ASCII occur only in
     * ids and names that the host has given. Where amounts of the customer tables would not fit, they are rounded half even
     * to whole units, or to thousands and more, as the heading then says; where names do not fit, they end with two dots.
     */
    public String text() {
        return Writing.text(this::writeText);
    }

    /**
     * Writes {@link #text()}.
     *
     * @throws IOException if the target does not take it
     */
    public void writeText(Appendable out) throws IOException {
        new BookText(facts(), out).write();
    }

    /**
     * Writes one line per customer, in the order of the ids, without holding them.
     *
     * <p>The columns are
     *
     * <ol>
     *   <li>{@code customer}: the id
     *   <li>{@code documents}: the number of sale documents
     *   <li>{@code gross}, {@code returns}, {@code net}: sales, returns (zero or more), and their difference
     *   <li>{@code return_rate}: returns divided by gross, 1 for all; empty where gross is 0
     *   <li>{@code margin}: net minus cost over the lines whose cost is known; empty where no sale has one
     *   <li>{@code cost_coverage}: the part of gross whose cost is known, 0 to 1; empty where gross is 0
     *   <li>{@code r}, {@code f}, {@code m}: scores of recency, frequency and net, 1 for the lowest
     *   <li>{@code rfm_score}: the composite of the three, 0 to 1
     *   <li>{@code segment}: its name
     *   <li>{@code first_sale}, {@code last_sale}: instants, ISO 8601 in UTC
     *   <li>{@code rank_gross}, {@code rank_net}: 1 for the highest of those who bought; equal amounts share a rank
     *   <li>{@code findings}: names of {@link io.dangol.crm.book.FindingKind}, joined by {@code |}
     * </ol>
     *
     * <p>From {@code r} to {@code rank_net} a customer without a sale has empty fields. Amounts are plain decimals with the
     * decimal places of the currency, without thousands separators; ratios are written as {@link Double#toString}, so that
     * they read back to the same bits. Fields are quoted as RFC 4180 says, where they hold a comma, a quote or a line
     * break; lines end with a line feed alone, which RFC 4180 readers accept.
     *
     * <p>The file is for programs, so an id stands in it exactly as it is, also where a spreadsheet would take it for a
     * formula because it begins with {@code =}, {@code +}, {@code -} or {@code @}. Where others choose the ids, import the
     * columns into a spreadsheet as text.
     *
     * @throws IOException if the target does not take it; what was written until then stays
     */
    public void writeCustomersCsv(Appendable out) throws IOException {
        CustomersCsv.write(reading, out);
    }

    /**
     * Writes the measures of the company, one line each.
     *
     * <p>The columns are {@code measure} and {@code value}; every value is a number, or empty where it is not defined, and
     * formatted as in {@link #writeCustomersCsv}. The measures are, in this order,
     *
     * <ul>
     *   <li>{@code customers} (who bought or gave back), {@code customers_with_purchase}, {@code purchases} (sale
     *       documents), {@code gross}, {@code returns}, {@code net}, {@code return_rate}, {@code margin},
     *       {@code cost_coverage}
     *   <li>{@code gini_net}, {@code gini_net_corrected} (times n/(n−1)), {@code hhi_net}, {@code equivalent_number_net}
     *       (1 divided by it), {@code lorenz_asymmetry_net}
     *   <li>{@code share_top_0.01}, {@code _0.05}, {@code _0.10}, {@code _0.20}, {@code _0.30}, {@code _0.50}: what that
     *       fraction of the customers holds of net
     *   <li>{@code smallest_set_0.80}: how many customers hold 80 % of the sum of the positive net, and
     *       {@code smallest_set_fraction_0.80}, the same as a fraction of all customers
     *   <li>{@code customers_net_not_positive}, {@code customers_net_negative}, {@code customers_net_zero},
     *       {@code customers_one_document}, {@code customers_only_returns}
     *   <li>{@code customers_return_rate_0.2}, {@code _0.5}, {@code _1.0}: how many gave back at least that part of what
     *       they bought, by amount
     * </ul>
     *
     * @throws IOException if the target does not take it
     */
    public void writeCompanyCsv(Appendable out) throws IOException {
        CompanyCsv.write(reading, out);
    }

    /**
     * Returns the report as an HTML page.
     *
     * <p>One file with its styles and pictures in it: no script, and nothing is loaded from anywhere, which its content
     * security policy enforces. It is well-formed XML too, reads on a telephone and on paper, in light and in dark, and
     * says nothing by colour alone. Every id and name of the host is escaped; control characters for the direction of
     * writing are made visible.
     */
    public String html() {
        return Writing.text(this::writeHtml);
    }

    /**
     * Writes {@link #html()}.
     *
     * @throws IOException if the target does not take it
     */
    public void writeHtml(Appendable out) throws IOException {
        new BookPage(facts(), new Markup(out)).write();
    }

    /** Returns the facts, which text and page share: what to do next is asked of every customer on file. */
    private BookFacts facts() {
        BookFacts known = facts;
        if (known == null) {
            known = BookFacts.of(reading, earlier, top, Words.in(language), names);
            facts = known;
        }
        return known;
    }
}
