package io.dangol.crm.metrics.report;

import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.loyalty.RfmScores;
import java.io.IOException;
import java.util.OptionalLong;

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
        new ShareTable(
                        facts.segments().stream()
                                .map(segment -> new ShareTable.Row(
                                        words.segment(segment.segment()),
                                        segment.customers(),
                                        OptionalLong.of(segment.orders()),
                                        segment.revenue()))
                                .toList(),
                        words,
                        page)
                .draw("segment", "share-of-buyers");
        page.close();
    }
}
