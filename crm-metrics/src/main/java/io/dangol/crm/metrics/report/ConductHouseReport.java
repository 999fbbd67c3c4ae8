package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductPolicy;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;

/**
 * Conduct cases of a whole house, as an HTML page: how many customers are on each rung, which types of misconduct
 * weigh, and what waits for people.
 *
 * <pre>{@code
 * List<ConductCase> cases = new ArrayList<>();
 * store.read(cases::add);
 * ConductHouseReport.of(cases, policy, at).writeHtml(page);
 * }</pre>
 *
 * <p>A customer counts by the measure that is in force at the instant, and by the rung that the record indicates
 * without what is exempt. A customer whose score is above nothing counts for the type that weighs most. The list of
 * what waits has the longest waiting first; customers are numbered in it, and {@link #showingIds} shows their ids.
 *
 * <p>The same cases, in any order, options and language give the same characters, whatever the locale and platform;
 * lines end with {@code \n}. Nothing that anybody wrote can appear, nor who reported or decided.
 *
 * <p>Write HTML as UTF-8. Immutable and thread-safe; an {@code Appendable} is used by the calling thread only.
 */
public final class ConductHouseReport {

    private final ConductHouseFacts facts;

    private ConductHouseReport(ConductHouseFacts facts) {
        this.facts = facts;
    }

    /**
     * Returns a report in English that does not show whose cases they are, with up to 20 cases in the list of what
     * waits.
     *
     * @param cases each customer once, as they stand at the instant
     * @param policy by which is judged
     * @param at as of when
     * @throws IllegalArgumentException if two cases are of one customer, a case was changed after the instant, or the
     *     policy does not have a type or a frequency rule of a case
     */
    public static ConductHouseReport of(Collection<ConductCase> cases, ConductPolicy policy, Instant at) {
        return new ConductHouseReport(ConductHouseFacts.of(cases, policy, at));
    }

    /**
     * Returns this report with the name of the house in its title.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public ConductHouseReport title(String house) {
        if (house.isBlank()) {
            throw new IllegalArgumentException("The title of a report is blank. Give a name, or leave the title out.");
        }
        return with(facts.view().titled(house));
    }

    /**
     * Returns this report with another number of cases in the list of what waits.
     *
     * @param rows how many at most, 1 or more; how many there are is always said
     * @throws IllegalArgumentException if the number is below 1
     */
    public ConductHouseReport top(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("Top " + rows + " cases were asked for; ask for 1 or more.");
        }
        return with(facts.view().top(rows));
    }

    /** Returns this report in another language. */
    public ConductHouseReport in(Language other) {
        return with(facts.view().in(Objects.requireNonNull(other, "other")));
    }

    /** Returns this report with the ids of the customers. */
    public ConductHouseReport showingIds() {
        return with(facts.view().showing(true, false, false));
    }

    /**
     * Returns the report as an HTML page: one file with its styles and pictures in it, no script, and nothing loaded
     * from anywhere. It is well-formed XML too, and reads on paper, in light and in dark.
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
        new ConductHousePage(facts, new Markup(out)).write();
    }

    private ConductHouseReport with(ConductView view) {
        return new ConductHouseReport(facts.with(view));
    }
}
