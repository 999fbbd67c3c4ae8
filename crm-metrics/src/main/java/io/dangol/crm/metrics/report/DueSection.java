package io.dangol.crm.metrics.report;

import io.dangol.crm.sla.ClockReading;
import io.dangol.crm.sla.ClockState;
import java.io.IOException;
import java.util.List;

/** The part of the page that lists open clocks in the order in which they ask for work. */
final class DueSection {

    private final SlaFacts facts;
    private final SlaWords words;
    private final Markup page;

    DueSection(SlaFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.page = page;
    }

    void write(DueList due) throws IOException {
        page.open("section").element("h2", words.of("sla.due"));
        if (due.isEmpty()) {
            page.element("p", words.of("sla.due.none"), "class", "soft").close();
            return;
        }
        page.open("table", "class", "actions due").open("thead").open("tr");
        for (String column :
                List.of("sla.ticket", "sla.metric", "sla.agreement", "sla.state", "sla.due-at", "sla.time")) {
            page.element("th", words.of(column), "scope", "col");
        }
        page.close().close();
        write("sla.due.breached", due.breached());
        write("sla.due.running", due.running());
        write("sla.due.paused", due.paused());
        page.close().close();
    }

    private void write(String key, List<ClockReading> clocks) throws IOException {
        if (clocks.isEmpty()) {
            return;
        }
        page.open("tbody").open("tr", "class", "group");
        page.element("th", told(key, clocks.size(), facts), "scope", "rowgroup", "colspan", "6")
                .close();
        for (ClockReading clock : clocks.subList(0, Math.min(facts.top(), clocks.size()))) {
            page.open("tr").open("th", "scope", "row", "class", "name");
            page.element("bdi", clock.ticket().value()).close();
            page.open("td").element("bdi", words.metric(clock.metric())).close();
            page.open("td", "class", "soft").element("bdi", clock.agreement()).close();
            page.element("td", words.state(clock.state()));
            page.element("td", dueAt(clock, facts));
            page.element("td", words.left(clock), "class", "do").close();
        }
        page.close();
    }

    /** Names a part of the list with how many clocks are in it, and how many of them are shown. */
    static String told(String key, int clocks, SlaFacts facts) {
        Words words = facts.words().all();
        String all = words.counted(key, clocks);
        return clocks <= facts.top() ? all : all + words.text("sla.due.shown", Figures.count(facts.top()));
    }

    /** Writes when a clock is due; words where it is paused, or its calendar does not open for long enough. */
    static String dueAt(ClockReading clock, SlaFacts facts) {
        return clock.dueAt()
                .map(facts::minute)
                .orElseGet(() -> facts.words()
                        .of(clock.state() == ClockState.PAUSED ? "sla.due-at.paused" : "sla.due-at.never"));
    }
}
