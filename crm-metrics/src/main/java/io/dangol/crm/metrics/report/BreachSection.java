package io.dangol.crm.metrics.report;

import io.dangol.crm.sla.ClockReading;
import io.dangol.crm.sla.DecidedClock;
import java.io.IOException;
import java.util.List;

/** The part of the page that lists missed targets, each with where its time went. */
final class BreachSection {

    private final SlaFacts facts;
    private final SlaWords words;
    private final Markup page;

    BreachSection(SlaFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.page = page;
    }

    void write() throws IOException {
        page.open("section").element("h2", words.of("sla.breaches"));
        if (facts.breaches().isEmpty()) {
            page.element("p", words.of("sla.breaches.none"), "class", "soft").close();
            return;
        }
        List<DecidedClock> worst = facts.worst();
        page.element("p", told(facts) + " " + words.of("sla.breaches.explained"), "class", "soft");
        page.open("p", "class", "soft");
        Legend.entry(page, words.of("sla.counted"), "rect", "class", "full", "y", "2", "width", "16", "height", "8");
        Legend.entry(page, words.of("sla.paused"), "rect", "class", "part", "y", "2", "width", "16", "height", "8");
        page.close();
        page.open("ul", "class", "cards");
        for (DecidedClock clock : worst) {
            write(clock);
        }
        page.close().close();
    }

    /** Says how many missed targets there are, and how many of them are shown. */
    static String told(SlaFacts facts) {
        Words words = facts.words().all();
        String all = words.counted("sla.missed", facts.breaches().size());
        return facts.worst().size() == facts.breaches().size()
                ? all
                : all + " "
                        + words.text("sla.shown", Figures.count(facts.worst().size()));
    }

    private void write(DecidedClock clock) throws IOException {
        ClockReading reading = clock.reading();
        page.open("li").open("h3").element("bdi", reading.ticket().value()).close();
        page.open("p", "class", "soft").element("bdi", words.metric(reading.metric()));
        page.text(" · ").element("bdi", reading.agreement()).close();
        page.open("p")
                .text(words.used(clock) + ", ")
                .element("b", words.over(clock))
                .close();
        page.element("p", words.missed(clock, facts), "class", "soft");
        List<TimePart> parts = TimePart.of(clock.time());
        Bars.drawPieces(
                page,
                parts.stream().map(part -> (double) part.time().toNanos()).toList(),
                parts.stream().map(part -> part.counted() ? "full" : "part").toList());
        page.open("ol", "class", "parts");
        for (TimePart part : parts) {
            page.open("li")
                    .element("bdi", words.status(part))
                    .text(": " + time(part, words))
                    .close();
        }
        page.close().close();
    }

    /** Says how long a part took, and that it was paused if it was. */
    static String time(TimePart part, SlaWords words) {
        String time = words.duration(part.time());
        return part.counted() ? time : words.of("sla.part.paused", time);
    }
}
