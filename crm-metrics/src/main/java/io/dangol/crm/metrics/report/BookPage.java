package io.dangol.crm.metrics.report;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CompanyAssessment;
import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.loyalty.RfmScores;
import io.dangol.crm.loyalty.SegmentTotal;
import io.dangol.crm.purchase.PurchaseSummary;
import io.dangol.crm.value.Concentration;
import java.io.IOException;
import java.util.OptionalDouble;

/** The report as an HTML page: what holds for the company first, then its customers, each with reasons to open. */
final class BookPage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";
    private static final double TOP = 0.2;
    /** Figures of more characters are set in a smaller size; the first has a line of its own. */
    private static final int LONG_FIGURE = 10;

    private static final int LONG_FIRST_FIGURE = 18;

    private final BookFacts facts;
    private final Words words;
    private final BookReading reading;
    private final CompanyAssessment company;
    private final Markup page;

    BookPage(BookFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.reading = facts.reading();
        this.company = reading.company();
        this.page = page;
    }

    void write() throws IOException {
        page.doctype().open("html", "lang", words.language().tag());
        writeHead();
        page.open("body");
        page.open("header").element("h1", words.text("book"));
        page.element(
                        "p",
                        words.text(
                                "as-of",
                                reading.date().toString(),
                                facts.zone(),
                                reading.currency().getCode()),
                        "class",
                        "soft")
                .close();
        page.open("main");
        if (facts.isEmpty()) {
            page.element("p", words.text("empty"));
        } else {
            writeFigures();
        }
        if (facts.comparison().isPresent()) {
            new ChangesSection(facts, page).write(facts.comparison().get());
        }
        if (!facts.isEmpty()) {
            writeConcentration();
            if (reading.rfm().isPresent()) {
                writeScores(reading.rfm().get());
                writeSegments();
            }
            CustomersSection customers = new CustomersSection(facts, page);
            customers.writeTop();
            customers.writeWarnings();
        }
        page.close();
        page.element("footer", words.text("footer", reading.currency().getCode()));
        page.close().close();
    }

    private void writeHead() throws IOException {
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", words.text("title", reading.date().toString()));
        page.style(PageStyle.SHEET).close();
    }

    private void writeFigures() throws IOException {
        PurchaseSummary total = company.summary();
        OptionalDouble rate = total.returnRate();
        OptionalDouble top = company.netConcentration().topShare(TOP);
        page.open("dl", "class", "figures");
        page.open("div", "class", "first");
        value(
                words.text("figure.net"),
                Figures.amount(total.net()),
                words.text("figure.net.note", Figures.amount(total.gross())),
                LONG_FIRST_FIGURE);
        figure(
                words.text("figure.returns"),
                Figures.amount(total.returned()),
                rate.isPresent()
                        ? words.text("of-gross", words.percent(rate.getAsDouble()))
                        : words.text("of-earlier-sales"));
        int onlyReturns = company.customers() - company.buyers();
        figure(
                words.text("figure.customers"),
                Figures.count(company.customers()),
                onlyReturns == 0
                        ? words.text("with-one-order", Figures.count(company.oneOrder()))
                        : words.text("only-gave-back", Figures.count(onlyReturns)));
        figure(words.text("figure.purchases"), Figures.count(total.orders()), words.text("figure.purchases.note"));
        if (top.isPresent()) {
            figure(words.text("figure.top"), words.percent(top.getAsDouble()), words.text("figure.top.note"));
        }
        if (total.margin().isPresent()) {
            figure(words.text("figure.margin"), Figures.amount(total.margin().get()), words.costCoverage(total));
        }
        page.close();
    }

    private void figure(String name, String value, String note) throws IOException {
        page.open("div");
        value(name, value, note, LONG_FIGURE);
    }

    private void value(String name, String value, String note, int longest) throws IOException {
        page.element("dt", name);
        page.element("dd", value, "class", value.length() > longest ? "value long" : "value");
        page.element("dd", note, "class", "note").close();
    }

    private void writeConcentration() throws IOException {
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
        entry(words.text("lorenz.here"), "circle", "class", "here", "cx", "8", "cy", "6", "r", "5");
        entry(words.text("lorenz.rule"), "path", "class", "rule", "d", "M8 1 l5 5 l-5 5 l-5 -5 z");
        entry(words.text("lorenz.equal"), "path", "class", "equal", "d", "M0 10 L16 2");
        page.close().close();
    }

    /** Writes an entry of a legend: a sign as it stands in the picture, and what it means. */
    private void entry(String meaning, String element, String... attributes) throws IOException {
        page.open("span", "class", "entry");
        page.open("svg", "class", "key", "viewBox", "0 0 16 12", "aria-hidden", "true");
        page.empty(element, attributes).close();
        page.text(meaning).close().text(" ");
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

    private void writeScores(RfmScores scores) throws IOException {
        page.open("section").element("h2", words.text("rfm"));
        page.element("p", words.text("rfm.explained"), "class", "soft");
        page.open("div", "class", "pair").open("figure");
        RfmPicture.draw(scores, page, words);
        page.element("figcaption", words.text("rfm.caption"));
        page.close().open("div");
        writeCuts(scores);
        page.close().close().close();
    }

    private void writeCuts(RfmScores scores) throws IOException {
        ScoreBands bands = new ScoreBands(scores.model(), words);
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        page.element("th", words.text("score"), "scope", "col");
        page.element("th", words.text("days-ago"), "scope", "col", "class", "num");
        page.element("th", words.text("orders"), "scope", "col", "class", "num");
        page.element("th", words.text("net"), "scope", "col", "class", "num");
        page.close().close().open("tbody");
        for (int score = bands.most(); score >= 1; score--) {
            page.open("tr").element("th", Integer.toString(score), "scope", "row");
            for (RfmDimension dimension : RfmDimension.values()) {
                writeBand(dimension, score, scores, bands);
            }
            page.close();
        }
        page.close().close().close();
    }

    private void writeBand(RfmDimension dimension, int score, RfmScores scores, ScoreBands bands) throws IOException {
        page.open("td", "class", "num");
        if (bands.has(dimension, score)) {
            page.text(bands.band(dimension, score).replace("<=", "≤").replace(">=", "≥"))
                    .empty("br");
            page.element("span", Figures.count(scores.counts(dimension)[score - 1]), "class", "soft");
        }
        page.close();
    }

    private void writeSegments() throws IOException {
        page.open("section").element("h2", words.text("segments"));
        page.open("p", "class", "soft");
        entry(words.text("share-of-buyers"), "rect", "class", "part", "y", "3", "width", "16", "height", "6");
        entry(words.text("share-of-their-net"), "rect", "class", "full", "y", "3", "width", "16", "height", "6");
        page.close();
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        page.element("th", words.text("segment"), "scope", "col");
        page.element("th", words.text("customers"), "scope", "col", "class", "num");
        page.element("th", words.text("orders"), "scope", "col", "class", "num wide");
        page.element("th", words.text("net"), "scope", "col", "class", "num");
        page.element("th", words.text("shares"), "scope", "col", "class", "num", "colspan", "2");
        page.close().close().open("tbody");
        double whole = facts.segmentedNet().getAmount().doubleValue();
        for (SegmentTotal segment : facts.segments()) {
            double customers = (double) segment.customers() / facts.buyers();
            double net = whole > 0 ? segment.revenue().getAmount().doubleValue() / whole : 0;
            page.open("tr").open("th", "scope", "row", "class", "name");
            page.element("bdi", words.segment(segment.segment())).close();
            page.element("td", Figures.count(segment.customers()), "class", "num");
            page.element("td", Figures.count(segment.orders()), "class", "num wide");
            page.element("td", Figures.amount(segment.revenue()), "class", "num");
            page.open("td", "class", "barcell");
            Bars.draw(page, "part", customers);
            Bars.draw(page, "full", net);
            page.close()
                    .open("td", "class", "num")
                    .text(words.percent(customers))
                    .empty("br");
            page.text(whole > 0 ? words.percent(net) : "").close().close();
        }
        page.close().close().close().close();
    }
}
