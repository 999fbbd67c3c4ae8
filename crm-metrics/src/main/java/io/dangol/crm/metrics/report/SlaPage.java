package io.dangol.crm.metrics.report;

import io.dangol.crm.sla.Attainment;
import io.dangol.crm.sla.AttainmentRow;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report of service levels as an HTML page: how far targets were met, then how long it took, then what was missed.
 */
final class SlaPage {

    private final SlaFacts facts;
    private final SlaWords words;
    private final Markup page;

    SlaPage(SlaFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.page = page;
    }

    void write() throws IOException {
        PageHead.open(page, words.all().language(), title());
        writeHead();
        page.open("main");
        if (!facts.isEmpty()) {
            writeFigures();
        }
        if (facts.due().isPresent()) {
            new DueSection(facts, page).write(facts.due().get());
        }
        if (!facts.isEmpty()) {
            new MonthSection(facts, page).write();
            AttainmentSection attainment = new AttainmentSection(facts, page);
            attainment.writeTimes();
            attainment.writeAgreements();
            attainment.writeOwners();
            new BreachSection(facts, page).write();
        }
        page.close();
        page.element("footer", words.of("sla.footer"));
        page.close().close();
    }

    private String title() {
        return words.of("sla") + facts.title().map(desk -> " · " + desk).orElse("") + " · "
                + facts.minute(facts.attainment().at());
    }

    private void writeHead() throws IOException {
        page.open("header", "class", "hero").open("h1").text(words.of("sla"));
        if (facts.title().isPresent()) {
            page.text(" · ").element("bdi", facts.title().get());
        }
        page.close();
        page.element("p", facts.isEmpty() ? facts.asOf() : facts.asOf() + period(facts), "class", "soft");
        if (facts.isEmpty()) {
            page.element("p", words.of("sla.empty"), "class", "lead");
        } else {
            page.open("p", "class", "big").element("span", words.of("sla.met-share"), "class", "unit");
            double decided = (double) facts.met() + facts.missed();
            page.text(" " + words.all().percent(facts.met() / decided)).close();
            page.element("p", lead(facts), "class", "lead");
        }
        String others = others(facts);
        if (!others.isEmpty()) {
            page.element("p", others, "class", "soft");
        }
        page.close();
    }

    static String period(SlaFacts facts) {
        return facts.words()
                .of(
                        "sla.period",
                        facts.firstMonth().toString(),
                        facts.lastMonth().toString());
    }

    static String lead(SlaFacts facts) {
        return facts.words()
                .all()
                .counted(
                        "sla.lead",
                        facts.met() + facts.missed(),
                        Figures.count(facts.met()),
                        Figures.count(facts.missed()));
    }

    /** Says which clocks do not count; nothing where there is none. */
    static String others(SlaFacts facts) {
        Attainment attainment = facts.attainment();
        return attainment.open() + attainment.lapsed() + attainment.excluded() == 0
                ? ""
                : facts.words()
                        .of(
                                "sla.others",
                                Figures.count(attainment.open()),
                                Figures.count(attainment.lapsed()),
                                Figures.count(attainment.excluded()));
    }

    private void writeFigures() throws IOException {
        FigureList figures = FigureList.open(page);
        for (AttainmentRow row : facts.metrics()) {
            figures.add(words.metric(row.key().metric()), words.share(row.share()), note(row));
        }
        figures.close();
    }

    private String note(AttainmentRow row) {
        return Stream.of(
                        words.of("sla.met-of", Figures.count(row.met()), Figures.count(row.decided())),
                        words.of("sla.between", words.interval(row.share())),
                        words.verdict(row.share(), facts.target()),
                        words.few(row.share()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
