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
    private final BookReading reading;
    private final CompanyAssessment company;
    private final Markup page;

    BookPage(BookFacts facts, Markup page) {
        this.facts = facts;
        this.reading = facts.reading();
        this.company = reading.company();
        this.page = page;
    }

    void write() throws IOException {
        page.doctype().open("html", "lang", "en");
        writeHead();
        page.open("body");
        page.open("header").element("h1", "Customer book");
        page.open("p", "class", "soft")
                .text("As of ")
                .element(
                        "time",
                        reading.date().toString(),
                        "datetime",
                        reading.at().toString())
                .text(" (" + facts.zone() + "), amounts in " + reading.currency())
                .close()
                .close();
        page.open("main");
        if (facts.isEmpty()) {
            page.element("p", "Nobody has bought anything yet.");
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
        page.element(
                "footer",
                "Net is sales minus returns; gross is sales alone. Scores run from 1, the lowest, and compare customers"
                        + " with each other. All amounts are in " + reading.currency() + ".");
        page.close().close();
    }

    private void writeHead() throws IOException {
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", "Customer book on " + reading.date());
        page.style(PageStyle.SHEET).close();
    }

    private void writeFigures() throws IOException {
        PurchaseSummary total = company.summary();
        OptionalDouble rate = total.returnRate();
        OptionalDouble top = company.netConcentration().topShare(TOP);
        page.open("dl", "class", "figures");
        page.open("div", "class", "first");
        value(
                "Net",
                Figures.amount(total.net()),
                "what stays of " + Figures.amount(total.gross()) + " gross",
                LONG_FIRST_FIGURE);
        figure(
                "Returns",
                Figures.amount(total.returned()),
                rate.isPresent() ? Figures.percent(rate.getAsDouble()) + " of gross" : "of earlier sales");
        int onlyReturns = company.customers() - company.buyers();
        figure(
                "Customers",
                Figures.count(company.customers()),
                onlyReturns == 0
                        ? Figures.count(company.oneOrder()) + " with one order"
                        : Figures.count(onlyReturns) + " of them only gave back");
        figure("Purchases", Figures.count(total.orders()), "orders, however many lines each has");
        if (top.isPresent()) {
            figure("Held by the top 20 %", Figures.percent(top.getAsDouble()), "of net; the 2:8 rule says 80\u00A0%");
        }
        if (total.margin().isPresent()) {
            figure("Margin", Figures.amount(total.margin().get()), Figures.costCoverage(total));
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
        page.open("section").element("h2", "Who holds the net");
        if (net.gini().isEmpty()) {
            page.element("p", "Net is not above zero, so there is nothing to share.", "class", "soft");
        } else {
            page.element(
                    "p",
                    facts.smallestSet().orElseThrow() + " The Gini coefficient is "
                            + Figures.coefficient(net.gini().getAsDouble())
                            + ": 0 would be equal shares, 1 everything in one hand.");
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
        LorenzPicture.draw(net, page);
        page.open("figcaption");
        entry("the top 20 % here", "circle", "class", "here", "cx", "8", "cy", "6", "r", "5");
        entry("the 2:8 rule", "path", "class", "rule", "d", "M8 1 l5 5 l-5 5 l-5 -5 z");
        entry("equal shares", "path", "class", "equal", "d", "M0 10 L16 2");
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
        page.element("th", "top customers", "scope", "col");
        page.element("th", "hold of net", "scope", "col", "class", "num", "colspan", "2");
        page.close().close().open("tbody");
        for (double fraction : BookFacts.TOP_FRACTIONS) {
            double share = net.topShare(fraction).orElseThrow();
            page.open("tr").element("th", Figures.wholePercent(fraction), "scope", "row");
            page.open("td", "class", "barcell");
            Bars.draw(page, "full", share);
            page.close().element("td", Figures.percent(share), "class", "num").close();
        }
        page.close().close();
    }

    private void writeRemarkable() throws IOException {
        page.open("table").open("thead").open("tr");
        page.element("th", "to know about", "scope", "col");
        page.element("th", "customers", "scope", "col", "class", "num", "colspan", "2");
        page.close().close().open("tbody");
        remarkable("net zero or less", company.netNotPositive());
        remarkable("one order only", company.oneOrder());
        for (double rate : BookFacts.RETURN_RATES) {
            remarkable(BookFacts.gaveBack(rate), reading.countReturnRateAtLeast(rate));
        }
        page.close().close();
    }

    private void remarkable(String what, int customers) throws IOException {
        page.open("tr").element("th", what, "scope", "row");
        page.element("td", Figures.count(customers), "class", "num");
        page.element("td", Figures.percent((double) customers / company.customers()), "class", "num")
                .close();
    }

    private void writeScores(RfmScores scores) throws IOException {
        page.open("section").element("h2", "How recently, how often, how much");
        page.element(
                "p",
                "Each customer who bought has three scores. The map counts customers by the first two. The table says"
                        + " which values have which score, and below them how many customers have it; from the top, the first line"
                        + " that holds decides.",
                "class",
                "soft");
        page.open("div", "class", "pair").open("figure");
        RfmPicture.draw(scores, page);
        page.element("figcaption", "Customers by score. The darker or stronger a cell, the more customers.");
        page.close().open("div");
        writeCuts(scores);
        page.close().close().close();
    }

    private void writeCuts(RfmScores scores) throws IOException {
        ScoreBands bands = new ScoreBands(scores.model());
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        page.element("th", "score", "scope", "col");
        page.element("th", "days ago", "scope", "col", "class", "num");
        page.element("th", "orders", "scope", "col", "class", "num");
        page.element("th", "net", "scope", "col", "class", "num");
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
        page.open("section").element("h2", "Segments");
        page.open("p", "class", "soft");
        entry("share of the customers who bought", "rect", "class", "part", "y", "3", "width", "16", "height", "6");
        entry("share of their net", "rect", "class", "full", "y", "3", "width", "16", "height", "6");
        page.close();
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        page.element("th", "segment", "scope", "col");
        page.element("th", "customers", "scope", "col", "class", "num");
        page.element("th", "orders", "scope", "col", "class", "num wide");
        page.element("th", "net", "scope", "col", "class", "num");
        page.element("th", "shares", "scope", "col", "class", "num", "colspan", "2");
        page.close().close().open("tbody");
        double whole = facts.segmentedNet().getAmount().doubleValue();
        for (SegmentTotal segment : facts.segments()) {
            double customers = (double) segment.customers() / facts.buyers();
            double net = whole > 0 ? segment.revenue().getAmount().doubleValue() / whole : 0;
            page.open("tr").open("th", "scope", "row", "class", "name");
            page.element("bdi", segment.segment()).close();
            page.element("td", Figures.count(segment.customers()), "class", "num");
            page.element("td", Figures.count(segment.orders()), "class", "num wide");
            page.element("td", Figures.amount(segment.revenue()), "class", "num");
            page.open("td", "class", "barcell");
            Bars.draw(page, "part", customers);
            Bars.draw(page, "full", net);
            page.close()
                    .open("td", "class", "num")
                    .text(Figures.percent(customers))
                    .empty("br");
            page.text(whole > 0 ? Figures.percent(net) : "").close().close();
        }
        page.close().close().close().close();
    }
}
