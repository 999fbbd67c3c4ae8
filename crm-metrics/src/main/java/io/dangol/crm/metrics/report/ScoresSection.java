package io.dangol.crm.metrics.report;

import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.loyalty.RfmScores;
import io.dangol.crm.loyalty.SegmentTotal;
import java.io.IOException;

/** The parts of the page on scores and on the segments made of them. */
final class ScoresSection {

    private final BookFacts facts;
    private final Words words;
    private final Markup page;

    ScoresSection(BookFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.page = page;
    }

    void writeScores(RfmScores scores) throws IOException {
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

    void writeSegments() throws IOException {
        page.open("section").element("h2", words.text("segments"));
        page.element("p", words.text("segments.explained"), "class", "soft");
        page.open("p", "class", "soft");
        Legend.entry(
                page, words.text("share-of-buyers"), "rect", "class", "part", "y", "3", "width", "16", "height", "6");
        Legend.entry(
                page,
                words.text("share-of-their-net"),
                "rect",
                "class",
                "full",
                "y",
                "3",
                "width",
                "16",
                "height",
                "6");
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
