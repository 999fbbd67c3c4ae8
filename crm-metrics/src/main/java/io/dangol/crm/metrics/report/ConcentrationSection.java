package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CompanyAssessment;
import io.dangol.crm.value.Concentration;
import java.io.IOException;

/** The part of the page that says how far the company rests on few customers. */
final class ConcentrationSection {

    private final BookFacts facts;
    private final Words words;
    private final BookReading reading;
    private final CompanyAssessment company;
    private final Markup page;

    ConcentrationSection(BookFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.reading = facts.reading();
        this.company = reading.company();
        this.page = page;
    }

    void write() throws IOException {
        Concentration net = company.netConcentration();
        page.open("section").element("h2", words.text("concentration"));
        if (net.gini().isEmpty()) {
            page.element("p", words.text("concentration.none"), "class", "soft");
        } else {
            page.element(
                    "p",
                    facts.smallestSet().orElseThrow() + " "
                            + words.text("gini", Figures.coefficient(net.gini().getAsDouble())));
        }
        page.open("div", "class", "pair");
        if (LorenzPicture.isDrawable(net)) {
            writeCurve(net);
        }
        page.open("div");
        if (net.gini().isPresent()) {
            writeShares(net);
        }
        writeRemarkable();
        page.close().close().close();
    }

    private void writeCurve(Concentration net) throws IOException {
        page.open("figure");
        LorenzPicture.draw(net, page, words);
        page.open("figcaption");
        Legend.entry(page, words.text("lorenz.here"), "circle", "class", "here", "cx", "8", "cy", "6", "r", "5");
        Legend.entry(page, words.text("lorenz.rule"), "path", "class", "rule", "d", "M8 1 l5 5 l-5 5 l-5 -5 z");
        Legend.entry(page, words.text("lorenz.equal"), "path", "class", "equal", "d", "M0 10 L16 2");
        page.close().close();
    }

    private void writeShares(Concentration net) throws IOException {
        page.open("table").open("thead").open("tr");
        page.element("th", words.text("top-customers"), "scope", "col");
        page.element("th", words.text("hold-of-net"), "scope", "col", "class", "num", "colspan", "2");
        page.close().close().open("tbody");
        for (double fraction : BookFacts.TOP_FRACTIONS) {
            double share = net.topShare(fraction).orElseThrow();
            page.open("tr").element("th", words.wholePercent(fraction), "scope", "row");
            page.open("td", "class", "barcell");
            Bars.draw(page, "full", share);
            page.close().element("td", words.percent(share), "class", "num").close();
        }
        page.close().close();
    }

    private void writeRemarkable() throws IOException {
        page.open("table").open("thead").open("tr");
        page.element("th", words.text("to-know.column"), "scope", "col");
        page.element("th", words.text("customers"), "scope", "col", "class", "num", "colspan", "2");
        page.close().close().open("tbody");
        remarkable(words.text("net-not-positive"), company.netNotPositive());
        remarkable(words.text("one-order"), company.oneOrder());
        for (double rate : BookFacts.RETURN_RATES) {
            remarkable(words.gaveBack(rate), reading.countReturnRateAtLeast(rate));
        }
        page.close().close();
    }

    private void remarkable(String what, int customers) throws IOException {
        page.open("tr").element("th", what, "scope", "row");
        page.element("td", Figures.count(customers), "class", "num");
        page.element("td", words.percent((double) customers / company.customers()), "class", "num")
                .close();
    }
}
