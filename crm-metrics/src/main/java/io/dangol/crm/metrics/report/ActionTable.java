package io.dangol.crm.metrics.report;

import java.io.IOException;
import java.util.List;

/** The table of what to do next, in the order in which it is to be done. */
final class ActionTable {

    private final List<PlannedAction> actions;
    private final Words words;
    private final Who who;
    private final Markup page;

    ActionTable(List<PlannedAction> actions, Words words, Who who, Markup page) {
        this.actions = List.copyOf(actions);
        this.words = words;
        this.who = who;
        this.page = page;
    }

    void draw() throws IOException {
        page.open("table", "class", "actions").open("thead").open("tr");
        for (String column : List.of("customer", "action", "reason", "stage", "segment")) {
            page.element("th", words.text(column), "scope", "col");
        }
        page.close().close().open("tbody");
        for (PlannedAction action : actions) {
            draw(action);
        }
        page.close().close();
    }

    private void draw(PlannedAction action) throws IOException {
        page.open("tr").open("th", "scope", "row", "class", "name");
        who.write(action.customer());
        page.close();
        page.element("td", action.action(), "class", "do");
        page.element("td", action.reason(), "class", "soft");
        page.element("td", words.stage(action.stage()));
        page.open("td").element("bdi", action.segment().orElse("–"));
        page.close().close();
    }
}
