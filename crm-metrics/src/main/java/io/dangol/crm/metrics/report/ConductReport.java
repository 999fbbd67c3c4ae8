package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductTrail;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * The conduct of one customer for the person who has to decide about it, as an HTML page.
 *
 * <pre>{@code
 * ConductReport.of(ConductTrail.of(store.history(customer, PageRequest.first(1_000)).items()), policy, at)
 *         .in(Language.KOREAN).showingPeople().showingTexts().writeHtml(page);
 * }</pre>
 *
 * <p>It shows which measure is in force and what waits for whom; the score over time as it was known at each instant,
 * with the limits of the rungs, how it will fade if nothing more is recorded, and along the same axis incidents,
 * measures, interim holds, appeals and exemptions; what each incident weighs and why; who decided what and when; what
 * is to happen next; and where the customer lies by value and harm, if the host says what the customer is worth. It is
 * what people decide on: a recommendation is no decision, and the page says so.
 *
 * <p>Nothing tells who somebody is unless the host asks for it. The customer is called so, incidents are numbered in
 * the order in which they happened, people are named by their roles, each person by one name, and reasons, evidence,
 * grounds and terms are left out. {@link #showingIds}, {@link #showingPeople} and {@link #showingTexts} show them; then
 * give the page to those who decide, and to nobody else.
 *
 * <p>The trail is read as of the instant; what came later counts for nothing. All scores are by the one policy that is
 * given, those of the past too; incidents under other records of the customer are not in a trail, and not on the page.
 * Scores are rounded half up to a hundredth, days are those of the zone of the policy. The same trail, options and
 * language give the same characters, whatever the locale and platform; lines end with {@code \n}.
 *
 * <p>Write HTML as UTF-8. Immutable and thread-safe; an {@code Appendable} is used by the calling thread only.
 */
public final class ConductReport {

    private final Optional<ReviewFacts> facts;
    private final ConductPolicy policy;
    private final Instant at;
    private final ConductView view;

    private ConductReport(Optional<ReviewFacts> facts, ConductPolicy policy, Instant at, ConductView view) {
        this.facts = facts;
        this.policy = policy;
        this.at = at;
        this.view = view;
    }

    /**
     * Returns a report in English that does not show who anybody is, with up to 20 incidents before the rest is folded
     * away.
     *
     * @param trail of the case of the customer
     * @param policy by which is judged
     * @param at as of when it is read
     * @throws IllegalArgumentException if the policy does not have a type or a frequency rule of the case
     */
    public static ConductReport of(ConductTrail trail, ConductPolicy policy, Instant at) {
        ConductView view = ConductView.standard();
        return new ConductReport(ReviewFacts.of(trail, policy, at, view), policy, at, view);
    }

    /**
     * Returns this report with the name of the house or desk in its title.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public ConductReport title(String house) {
        if (house.isBlank()) {
            throw new IllegalArgumentException("The title of a report is blank. Give a name, or leave the title out.");
        }
        return with(view.titled(house));
    }

    /**
     * Returns this report with another number of incidents before the rest is folded away.
     *
     * @param rows how many at most, 1 or more; how many there are is always said
     * @throws IllegalArgumentException if the number is below 1
     */
    public ConductReport top(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("Top " + rows + " incidents were asked for; ask for 1 or more.");
        }
        return with(view.top(rows));
    }

    /** Returns this report in another language. */
    public ConductReport in(Language other) {
        return with(view.in(Objects.requireNonNull(other, "other")));
    }

    /**
     * Returns this report with the customer by value and harm.
     *
     * @param value what the customer is worth, as the host measures it
     * @param highFrom from which value a customer counts as valuable
     * @throws CurrencyMismatchException if the two are in different currencies
     */
    public ConductReport worth(Money value, Money highFrom) {
        if (!value.isSameCurrency(highFrom)) {
            throw new CurrencyMismatchException(value.getCurrencyUnit(), highFrom.getCurrencyUnit());
        }
        return with(view.worth(value, highFrom));
    }

    /** Returns this report with the ids of the customer and the incidents. */
    public ConductReport showingIds() {
        return with(view.showing(true, false, false));
    }

    /** Returns this report with the keys of reporters, handlers, reviewers and hearers. */
    public ConductReport showingPeople() {
        return with(view.showing(false, true, false));
    }

    /** Returns this report with written reasons, terms of measures, and the references of evidence and grounds. */
    public ConductReport showingTexts() {
        return with(view.showing(false, false, true));
    }

    /**
     * Returns the report as an HTML page: one file with its styles and pictures in it, no script, and nothing loaded
     * from anywhere. It is well-formed XML too, and reads on paper, in light and in dark. Keys and texts of the host
     * are escaped.
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
        Markup page = new Markup(out);
        if (facts.isPresent()) {
            new ConductPage(facts.get(), page).write();
        } else {
            ConductPage.writeEmpty(page, policy, at, view);
        }
    }

    private ConductReport with(ConductView other) {
        return new ConductReport(facts.map(found -> found.with(other)), policy, at, other);
    }
}
