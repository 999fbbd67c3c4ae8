package io.dangol.crm.metrics.report;

import io.dangol.crm.sla.Attainment;
import io.dangol.crm.sla.ClockReading;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How well service levels were kept, as a text, as CSV or as an HTML page.
 *
 * <pre>{@code
 * Attainment attainment = Attainment.of(clocks, SEOUL, at);
 * try (Writer page = Files.newBufferedWriter(Path.of("sla.html"))) {
 *     SlaReport.of(attainment).title("Help desk").target(0.95).open(readings).writeHtml(page);
 * }
 * }</pre>
 *
 * <p>It shows the share of targets met of each metric, month by month and by agreement, each with its interval and with
 * the number of targets decided; how long it took; the missed targets, the longest overrun first, each with where its
 * time went; and, if asked, the clocks that are open ({@link #open}) and the owners ({@link #byOwner}). A share of
 * fewer than 30 decided targets is said to be of too few to go by, in words. A month without a decided target has no
 * share: it is a gap, not a zero.
 *
 * <p>Durations are open time of the calendars, pauses left out, rounded to the nearest minute, below one minute down to
 * the second; so the parts of a clock as they are written may differ by minutes from the whole. Instants are written to
 * the minute in which they lie, in the zone of the attainment.
 *
 * <p>The same attainment, options and language give the same characters, whatever the locale, zone and platform; lines
 * end with {@code \n}. Keys of tickets, statuses and agreements appear as they are. Owners are people of the house:
 * they appear only where {@link #byOwner} asks for them, and never in the CSV file.
 *
 * <p>Write HTML and CSV as UTF-8. Immutable and thread-safe; an {@code Appendable} is used by the calling thread only.
 */
public final class SlaReport {

    private static final int DEFAULT_TOP = 20;

    private final Attainment attainment;
    private final Optional<String> title;
    private final OptionalDouble target;
    private final int top;
    private final boolean byOwner;
    private final Optional<List<ClockReading>> open;
    private final Language language;
    /** Computed when first asked for, by whatever thread to the same values. */
    private volatile @Nullable SlaFacts facts;

    private SlaReport(
            Attainment attainment,
            Optional<String> title,
            OptionalDouble target,
            int top,
            boolean byOwner,
            Optional<List<ClockReading>> open,
            Language language) {
        this.attainment = attainment;
        this.title = title;
        this.target = target;
        this.top = top;
        this.byOwner = byOwner;
        this.open = open;
        this.language = language;
    }

    /**
     * Returns a report of an attainment in English, with up to 20 missed targets, without title, target, owners and due
     * list.
     */
    public static SlaReport of(Attainment attainment) {
        return new SlaReport(
                Objects.requireNonNull(attainment, "attainment"),
                Optional.empty(),
                OptionalDouble.empty(),
                DEFAULT_TOP,
                false,
                Optional.empty(),
                Language.ENGLISH);
    }

    /**
     * Returns this report with the name of the desk in its title.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public SlaReport title(String desk) {
        if (desk.isBlank()) {
            throw new IllegalArgumentException("The title of a report is blank. Give a name, or leave the title out.");
        }
        return new SlaReport(attainment, Optional.of(desk), target, top, byOwner, open, language);
    }

    /**
     * Returns this report with the share of targets that was agreed to be met.
     *
     * <p>It is drawn as a dashed line through the months of every metric and as a thin mark beside the shares of
     * agreements and owners; a month below it has an open diamond instead of a dot. Beside each key figure it is said
     * in words whether the share reaches it, and whether the difference is within what chance may do, which is whether
     * the target lies in the 95 % interval of the share. The same share holds for all metrics.
     *
     * @param share above 0 and at most 1, such as 0.95
     * @throws IllegalArgumentException if the share is out of its range
     */
    public SlaReport target(double share) {
        // written so that a NaN is refused as well
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The target is the share " + share + "; it must be above 0 and at most 1. Write 95 % as 0.95.");
        }
        return new SlaReport(attainment, title, OptionalDouble.of(share), top, byOwner, open, language);
    }

    /**
     * Returns this report with another number of missed targets, and of clocks in each part of the due list.
     *
     * @param clocks how many at most, 1 or more; how many there are is always said
     * @throws IllegalArgumentException if the number is below 1
     */
    public SlaReport top(int clocks) {
        if (clocks < 1) {
            throw new IllegalArgumentException(
                    "Top " + clocks + " missed targets were asked for; the number must be 1 or more.");
        }
        return new SlaReport(attainment, title, target, clocks, byOwner, open, language);
    }

    /**
     * Returns this report with the share of targets met by who owned the ticket when the result was decided, by the
     * keys of the host in their order.
     *
     * <p>Owners are not ranked, and this is not meant for it: tickets differ in how hard they are, were often in
     * several hands, and those of one person are mostly too few to tell more than chance. Give such a page only to
     * those who may see figures about people.
     */
    public SlaReport byOwner() {
        return new SlaReport(attainment, title, target, top, true, open, language);
    }

    /**
     * Returns this report with a list of clocks that are open: the missed ones first, then those that run by the
     * instant at which they are due, and those that are paused apart.
     *
     * @param readings at the instant of the attainment; those that are not
     *     {@linkplain io.dangol.crm.sla.ClockState#isOpen open} are left out, so that all readings of a desk can be
     *     given
     * @throws IllegalArgumentException if an open clock was read at another instant
     */
    public SlaReport open(List<ClockReading> readings) {
        return new SlaReport(
                attainment,
                title,
                target,
                top,
                byOwner,
                Optional.of(DueList.open(readings, attainment.at())),
                language);
    }

    /**
     * Returns this report with its text and its page in another language; the CSV file is for programs and stays in
     * English.
     */
    public SlaReport in(Language other) {
        return new SlaReport(attainment, title, target, top, byOwner, open, Objects.requireNonNull(other, "other"));
    }

    /**
     * Returns the report as a text for a terminal, at most 100 columns wide.
     *
     * <p>East Asian wide characters count as two columns; names that do not fit end with two dots. In English,
     * characters other than ASCII occur only in what the host has given.
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
        new SlaText(facts(), out).write();
    }

    /**
     * Writes one line for each metric, agreement and month in which a result was decided, in that order.
     *
     * <p>The columns are
     *
     * <ol>
     *   <li>{@code metric}, {@code agreement}: their names as they are
     *   <li>{@code month}: in the zone of the attainment, as {@code 2024-03}
     *   <li>{@code met}, {@code missed}: how many targets
     *   <li>{@code share}: of targets met, 0 to 1
     *   <li>{@code low}, {@code high}: the bounds of its 95 % interval
     *   <li>{@code median_s}, {@code p90_s}, {@code p95_s}: quantiles of the open time used, in seconds
     * </ol>
     *
     * <p>Ratios are written as {@link Double#toString}, so that they read back to the same bits; seconds are plain
     * decimals with six decimals at most. Fields are quoted as RFC 4180 says, where they hold a comma, a quote or a
     * line break; lines end with a line feed alone, which RFC 4180 readers accept. The file is for programs: where
     * others choose the names, import the columns into a spreadsheet as text.
     *
     * @throws IOException if the target does not take it; what was written until then stays
     */
    public void writeCsv(Appendable out) throws IOException {
        SlaCsv.write(attainment, out);
    }

    /**
     * Returns the report as an HTML page.
     *
     * <p>One file with its styles and pictures in it: no script, and nothing is loaded from anywhere, which its content
     * security policy enforces. It is well-formed XML too, reads on a telephone and on paper, in light and in dark, and
     * says nothing by colour alone. Every key and name of the host is escaped; control characters for the direction of
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
        new SlaPage(facts(), new Markup(out)).write();
    }

    private SlaFacts facts() {
        SlaFacts known = facts;
        if (known == null) {
            known = SlaFacts.of(attainment, title, target, top, byOwner, open, Words.in(language));
            facts = known;
        }
        return known;
    }
}
