package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductEvent;
import io.dangol.crm.conduct.ConductRoles;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.Measure;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who decided what in a case and when, the latest last, and apart from it what was recorded. */
final class ConductTrailSection {

    private static final Set<ConductEvent> RECORDED =
            EnumSet.of(ConductEvent.REPORT, ConductEvent.ESTABLISH, ConductEvent.COUNT);

    private final ReviewFacts facts;
    private final Words words;
    private final Markup page;

    ConductTrailSection(ReviewFacts facts, Markup page) {
        this.facts = facts;
        this.words = facts.words();
        this.page = page;
    }

    void write() throws IOException {
        List<ConductEntry> decided = new ArrayList<>();
        List<ConductEntry> recorded = new ArrayList<>();
        long looked = 0;
        for (ConductEntry entry : facts.entries()) {
            if (entry.event() == ConductEvent.ASSESS) {
                looked++;
            } else {
                (RECORDED.contains(entry.event()) ? recorded : decided).add(entry);
            }
        }
        page.open("section").element("h2", words.text("review.trail"));
        page.element("p", words.text("review.trail.explained"), "class", "soft");
        if (decided.isEmpty()) {
            page.element("p", words.text("review.trail.none"));
        } else {
            table(decided);
        }
        page.open("details", "class", "rest");
        page.element("summary", words.counted("review.recorded", recorded.size()));
        table(recorded);
        page.close();
        if (looked > 0) {
            page.element("p", words.counted("review.looked", looked), "class", "soft");
        }
        page.close();
    }

    private void table(List<ConductEntry> entries) throws IOException {
        page.open("div", "class", "scroll review-table")
                .open("table")
                .open("thead")
                .open("tr");
        page.element("th", words.text("review.when"), "scope", "col");
        page.element("th", words.text("review.what"), "scope", "col");
        page.element("th", words.text("review.who"), "scope", "col");
        if (facts.view().texts()) {
            page.element("th", words.text("review.reason"), "scope", "col");
        }
        page.close().close().open("tbody");
        for (ConductEntry entry : entries) {
            page.open("tr").element("th", facts.minute(entry.at()), "scope", "row", "class", "when");
            page.open("td").text(words.text("review.event." + entry.event()));
            for (String about : about(entry)) {
                page.text(" · ").element("bdi", about);
            }
            page.close().open("td");
            writeWho(entry);
            page.close();
            if (facts.view().texts()) {
                page.open("td");
                writeTexts(entry);
                page.close();
            }
            page.close();
        }
        page.close().close().close();
    }

    private void writeWho(ConductEntry entry) throws IOException {
        String person = facts.person(entry.actor());
        if (entry.roles().equals(List.of(ConductRoles.CUSTOMER))) {
            page.text(words.text("review.who.customer") + " (");
            page.text(words.text("review.who.written") + " ")
                    .element("bdi", person)
                    .text(")");
            return;
        }
        page.element("bdi", person);
        switch (entry.event()) {
            case APPROVE_EXIT -> page.text(", " + words.text("review.who.first"));
            case CONFIRM_EXIT -> page.text(", " + words.text("review.who.second"));
            default -> {
                // one person decides, and the name says in which role
            }
        }
    }

    /** Returns what an entry is about: incidents, how far they are established, and the measure. */
    private List<String> about(ConductEntry entry) {
        Snapshot details = entry.input().details();
        List<String> about = new ArrayList<>();
        if (entry.event() == ConductEvent.REPORT) {
            Incident incident = Incident.restore(details.snapshot("incident"));
            about.add(facts.incident(incident.id()));
            about.add(facts.type(incident.type()));
            about.add(words.text("review.severity", Integer.toString(incident.severity())));
            return about;
        }
        text(details, "incident").ifPresent(id -> about.add(facts.incident(id)));
        text(details, "verification").ifPresent(value -> about.add(words.text("review.verification." + value)));
        measure(entry).ifPresent(about::add);
        texts(details, "incidents").forEach(id -> about.add(facts.incident(id)));
        texts(details, "retracted").forEach(id -> about.add(words.text("review.retracted", facts.incident(id))));
        return about;
    }

    /** Returns the measure that an entry made, or is about. */
    private Optional<String> measure(ConductEntry entry) {
        Optional<String> given = text(entry.input().details(), "measure");
        return given.isPresent()
                ? given
                : facts.conduct().measures().stream()
                        .filter(measure -> measure.decidedAt().equals(entry.at()) && makes(entry))
                        .map(Measure::key)
                        .reduce((first, last) -> last);
    }

    private static boolean makes(ConductEntry entry) {
        return switch (entry.event()) {
            case WATCH, SEND_WARNING, ASSIGN_HANDLER, RESTRICT, CONFIRM_EXIT -> true;
            default -> false;
        };
    }

    private void writeTexts(ConductEntry entry) throws IOException {
        Snapshot details = entry.input().details();
        List<String> written = new ArrayList<>();
        entry.input().reason().ifPresent(written::add);
        if (entry.event() != ConductEvent.ASSIGN_HANDLER || facts.view().people()) {
            text(details, "terms").ifPresent(written::add);
        }
        text(details, "grounds").ifPresent(written::add);
        written.addAll(texts(details, "evidence"));
        for (int i = 0; i < written.size(); i++) {
            page.text(i == 0 ? "" : " · ").element("bdi", written.get(i));
        }
    }

    private static Optional<String> text(Snapshot details, String field) {
        return details.optional(field, Snapshot::text);
    }

    private static List<String> texts(Snapshot details, String field) {
        return details.has(field) ? details.list(field, PlainValue::asText) : List.of();
    }
}
