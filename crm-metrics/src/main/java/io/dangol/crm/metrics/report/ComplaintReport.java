package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.ComplaintWorkflow;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where complaints stand and how they got there, as a text or as an HTML page.
 *
 * <pre>{@code
 * try (Writer page = Files.newBufferedWriter(Path.of("complaints.html"))) {
 *     ComplaintReport.of(ComplaintWorkflow.standard(), trails, at, SEOUL).title("Help desk").writeHtml(page);
 * }
 * }</pre>
 *
 * <p>It shows the figures of {@link io.dangol.crm.complaint.ComplaintHistory}; the states of the workflow with how many
 * complaints stand in each, and how often they moved from one to another; how old the open ones are and which are the
 * oldest; how the closed ones ended; and the clocks whose time is over. Trails are read as of one instant; what came in
 * later counts for nothing. Moves are counted from the trails, corrections left out; a state or a move that the workflow
 * no longer has is shown if the trails have it. The page draws the moves that were made, as wide as the square root of
 * their count, beside a state how often it was kept, and has the moves that nobody made in a list that opens. If none was
 * made yet, it draws those that are allowed.
 *
 * <p>Ages are whole days of 24 hours since receipt, rounded down. Instants are written to the minute in which they lie.
 * The same trails, in any order, options and language give the same characters, whatever the locale and platform; lines
 * end with {@code \n}.
 *
 * <p>Nothing that a customer said can appear, nor the key of a customer. Keys of owners appear in the list of the oldest:
 * they are people of the house, so give the report to those who may see who has which complaint.
 *
 * <p>Write HTML as UTF-8. Immutable and thread-safe; an {@code Appendable} is used by the calling thread only.
 */
public final class ComplaintReport {

    private static final int DEFAULT_TOP = 20;

    private final ComplaintFacts facts;

    private ComplaintReport(ComplaintFacts facts) {
        this.facts = facts;
    }

    /**
     * Returns a report in English, without title, with up to 20 complaints in each list.
     *
     * @param workflow whose states and moves are shown
     * @param trails each complaint once
     * @param at as of when they are read
     * @param zone in which instants are written
     * @throws IllegalArgumentException if two trails are of the same complaint
     */
    public static ComplaintReport of(ComplaintWorkflow workflow, List<ComplaintTrail> trails, Instant at, ZoneId zone) {
        return new ComplaintReport(ComplaintFacts.of(
                workflow, trails, at, zone, new ComplaintFacts.View(Optional.empty(), DEFAULT_TOP, Language.ENGLISH)));
    }

    /**
     * Returns this report with the name of the desk in its title.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public ComplaintReport title(String desk) {
        if (desk.isBlank()) {
            throw new IllegalArgumentException("The title of a report is blank. Give a name, or leave the title out.");
        }
        return with(new ComplaintFacts.View(
                Optional.of(desk), facts.view().top(), facts.view().language()));
    }

    /**
     * Returns this report with another number of complaints in the lists of the oldest and of what is overdue.
     *
     * @param rows how many at most, 1 or more; how many there are is always said
     * @throws IllegalArgumentException if the number is below 1
     */
    public ComplaintReport top(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("Top " + rows + " complaints were asked for; ask for 1 or more.");
        }
        return with(
                new ComplaintFacts.View(facts.view().desk(), rows, facts.view().language()));
    }

    /** Returns this report in another language. */
    public ComplaintReport in(Language other) {
        return with(new ComplaintFacts.View(
                facts.view().desk(), facts.view().top(), Objects.requireNonNull(other, "other")));
    }

    /** Returns the report as a text for a terminal, at most 100 columns wide. */
    public String text() {
        return Writing.text(this::writeText);
    }

    /**
     * Writes {@link #text()}.
     *
     * @throws IOException if the target does not take it
     */
    public void writeText(Appendable out) throws IOException {
        new ComplaintPlain(facts, out).write();
    }

    /**
     * Returns the report as an HTML page: one file with its styles and pictures in it, no script, and nothing loaded from
     * anywhere. It is well-formed XML too, and reads on paper, in light and in dark. Keys of the host are escaped.
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
        new ComplaintPage(facts, new Markup(out)).write();
    }

    private ComplaintReport with(ComplaintFacts.View view) {
        return new ComplaintReport(facts.with(view));
    }
}
