package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.OptionalLong;

/** The parts of the page on relationships: how far they have grown, who came back, what to do next. */
final class RelationshipSection {

    private final RelationshipFacts facts;
    private final Words words;
    private final Who who;
    private final Markup page;

    RelationshipSection(BookFacts book, Markup page) {
        this.facts = book.relationships();
        this.words = book.words();
        this.who = new Who(book.names(), page);
        this.page = page;
    }

    void writeActions() throws IOException {
        if (!facts.actions().isEmpty()) {
            open("actions", "actions.explained");
            new ActionTable(facts.actions(), words, who, page).draw();
            page.close();
        }
    }

    void writeStages() throws IOException {
        if (!facts.rungs().isEmpty()) {
            open("stages", "stages.explained");
            new StageFunnel(facts.rungs(), words, page).draw();
            page.element("h3", words.text("stage-value"));
            new ShareTable(
                            facts.rungs().stream()
                                    .map(rung -> new ShareTable.Row(
                                            words.stage(rung.stage()),
                                            rung.customers(),
                                            OptionalLong.of(rung.orders()),
                                            rung.net()))
                                    .toList(),
                            words,
                            page)
                    .draw("stage", "share-of-customers");
            page.close();
        }
    }

    void writeCohorts() throws IOException {
        if (!facts.cohorts().rows().isEmpty()) {
            open("cohorts", "cohorts.explained." + facts.cohorts().period());
            new CohortHeatMap(facts.cohorts(), words, page).draw();
            page.close();
        }
    }

    void writeStrengths() throws IOException {
        if (!facts.strengths().isEmpty()) {
            open("strengths", "strengths.explained");
            new StrengthBars(facts.strengths(), words, who, page).draw();
            page.close();
        }
    }

    private void open(String title, String explanation) throws IOException {
        page.open("section").element("h2", words.text(title));
        page.element("p", words.text(explanation), "class", "soft");
    }
}
