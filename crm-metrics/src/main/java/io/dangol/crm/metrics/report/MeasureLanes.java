package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.Appeal;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.Exemption;
import io.dangol.crm.conduct.InterimHold;
import io.dangol.crm.conduct.Measure;
import io.dangol.crm.conduct.Rung;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures, holds, appeals, exemptions and what waited for people, as bars along the axis of time. */
final class MeasureLanes {

    private static final double HEIGHT = 24;
    private static final double BAR = 14;
    private static final double NARROWEST = 3;
    private static final double NAMED = 34;
    private static final double REVIEW = 5;

    private final ReviewFacts facts;
    private final TimeAxis axis;
    private final Words words;

    MeasureLanes(ReviewFacts facts, TimeAxis axis) {
        this.facts = facts;
        this.axis = axis;
        this.words = facts.words();
    }

    /** Returns a lane for each kind of which there is something, gate and waiting first. */
    List<Lane> lanes(ScoreCourse course) {
        List<Lane> lanes = new ArrayList<>();
        List<Span> gates = gates(course);
        if (!gates.isEmpty()) {
            add(lanes, "review.lane.gate", (page, y) -> spans(page, y, gates, "soon"));
        }
        List<Span> waiting = waiting();
        if (!waiting.isEmpty()) {
            add(lanes, "review.lane.waiting", (page, y) -> spans(page, y, waiting, "notice"));
        }
        for (Rung rung : Rung.values()) {
            List<Measure> measures = facts.conduct().measures().stream()
                    .filter(measure -> measure.rung() == rung)
                    .toList();
            if (!measures.isEmpty()) {
                lanes.add(new Lane(facts.rung(rung), HEIGHT, (page, y) -> {
                    for (Measure measure : measures) {
                        draw(page, y, measure);
                    }
                }));
            }
        }
        List<Span> holds = facts.conduct().holds().stream().map(this::hold).toList();
        if (!holds.isEmpty()) {
            add(lanes, "review.lane.hold", (page, y) -> spans(page, y, holds, "sanction"));
        }
        List<Span> appeals =
                facts.conduct().appeals().stream().map(this::appeal).toList();
        if (!appeals.isEmpty()) {
            add(lanes, "review.lane.appeal", (page, y) -> spans(page, y, appeals, "said"));
        }
        List<Span> exemptions =
                facts.conduct().exemptions().stream().map(this::exemption).toList();
        if (!exemptions.isEmpty()) {
            add(lanes, "review.lane.exemption", (page, y) -> spans(page, y, exemptions, "stayed"));
        }
        return lanes;
    }

    private void add(List<Lane> lanes, String key, Lane.Drawing drawing) {
        lanes.add(new Lane(words.text(key), HEIGHT, drawing));
    }

    private List<Span> gates(ScoreCourse course) {
        List<Span> spans = new ArrayList<>();
        Optional<Instant> since = Optional.empty();
        for (ScoreCourse.Point point : course.past()) {
            if (point.open() && since.isEmpty()) {
                since = Optional.of(point.at());
            } else if (!point.open() && since.isPresent()) {
                spans.add(gate(since.get(), point.at()));
                since = Optional.empty();
            }
        }
        since.ifPresent(from -> spans.add(gate(from, facts.at())));
        return spans;
    }

    private Span gate(Instant from, Instant to) {
        return span(from, to, words.text("review.lane.gate"));
    }

    /** Returns from when to when something waited for a person who decides, appeals apart. */
    private List<Span> waiting() {
        List<Span> spans = new ArrayList<>();
        Optional<ConductEntry> since = Optional.empty();
        for (ConductEntry entry : facts.entries()) {
            boolean pends = entry.to().isPending();
            if (since.isPresent() && (!pends || entry.to() != since.get().to())) {
                spans.add(waited(since.get(), entry.at()));
                since = Optional.empty();
            }
            if (pends && since.isEmpty()) {
                since = Optional.of(entry);
            }
        }
        since.ifPresent(entry -> spans.add(waited(entry, facts.at())));
        return spans;
    }

    private Span waited(ConductEntry since, Instant to) {
        return span(since.at(), to, words.text("review.state." + since.to()));
    }

    private Span hold(InterimHold hold) {
        Instant end = hold.releasedAt().orElse(hold.until());
        return span(hold.placedBy().at(), end, words.text("review.chart.hold", facts.incident(hold.incident())));
    }

    private Span appeal(Appeal appeal) {
        String outcome = appeal.outcome()
                .map(found -> words.text("review.outcome." + found))
                .orElseGet(() -> words.text("review.outcome.open"));
        return span(
                appeal.filedAt(),
                appeal.closedAt().orElse(facts.at()),
                words.text("review.chart.appeal", appeal.measure(), outcome));
    }

    private Span exemption(Exemption exemption) {
        return span(
                exemption.grantedBy().at(),
                exemption.until(),
                words.counted("review.chart.exemption", exemption.incidents().size()));
    }

    private Span span(Instant from, Instant to, String what) {
        return new Span(from, to, words.text("review.chart.span", what, facts.day(from), facts.day(to)));
    }

    private void spans(Markup page, double upper, List<Span> spans, String style) throws IOException {
        for (Span span : spans) {
            page.open("g").element("title", span.told());
            bar(page, upper, style, span.from(), span.to());
            page.close();
        }
    }

    private void draw(Markup page, double upper, Measure measure) throws IOException {
        Instant at = facts.at();
        page.open("g").element("title", told(measure));
        Instant end = end(measure);
        String prefix = measure.rung().isSanction() ? "sanction" : "";
        Instant force = measure.isStayed() ? latest(at, measure.from()) : measure.from();
        // an appeal or a lifting before its day keeps it from coming into force
        Instant before = earliest(force, measure.liftedAt().orElse(force));
        if (measure.decidedAt().isBefore(before)) {
            bar(page, upper, prefix + "notice", measure.decidedAt(), before);
            stays(page, upper, measure, before);
        }
        if (force.isBefore(end)) {
            if (force.isBefore(at)) {
                bar(page, upper, prefix.isEmpty() ? "full" : prefix, force, earliest(end, at));
                name(page, upper, measure, force, earliest(end, at));
            }
            if (end.isAfter(at) && !measure.isStayed()) {
                bar(page, upper, prefix + "soon", latest(force, at), end);
            }
        }
        if (measure.liftedAt().isPresent()) {
            double x = axis.x(measure.liftedAt().get());
            String d = "M" + ConductChart.number(x) + "," + ConductChart.number(upper + 2) + " v"
                    + ConductChart.number(HEIGHT - 4);
            page.empty("path", "class", "ended", "d", d);
        }
        if (measure.liftedAt().isEmpty()
                && measure.reviewAt().filter(day -> !axis.isBeyond(day)).isPresent()) {
            double x = axis.x(measure.reviewAt().get());
            page.empty("path", "class", "review", "d", IncidentMark.diamond(x, upper + HEIGHT / 2, REVIEW));
        }
        page.close();
    }

    /** Draws where an appeal that came before a measure was in force stayed it. */
    private void stays(Markup page, double upper, Measure measure, Instant force) throws IOException {
        for (Appeal appeal : facts.conduct().appeals()) {
            if (appeal.measure().equals(measure.key()) && appeal.filedAt().isBefore(force)) {
                bar(
                        page,
                        upper,
                        "stayed",
                        appeal.filedAt(),
                        earliest(appeal.closedAt().orElse(force), force));
            }
        }
    }

    /** Returns where the bar of a measure ends: when it ended, or where the axis does. */
    private Instant end(Measure measure) {
        Instant end = measure.until().orElse(Instant.MAX);
        return earliest(end, measure.liftedAt().orElse(end));
    }

    private void name(Markup page, double upper, Measure measure, Instant from, Instant to) throws IOException {
        if (axis.x(to) - axis.x(from) >= NAMED) {
            ConductChart.label(page, measure.key(), "onbar", axis.x(from) + 5, upper + HEIGHT / 2 + 4);
        }
    }

    private void bar(Markup page, double upper, String style, Instant from, Instant to) throws IOException {
        double left = axis.x(from);
        double width = Math.max(NARROWEST, (to.equals(Instant.MAX) ? axis.right() : axis.x(to)) - left);
        page.empty(
                "rect",
                "class",
                style,
                "x",
                ConductChart.number(left),
                "y",
                ConductChart.number(upper + (HEIGHT - BAR) / 2),
                "width",
                ConductChart.number(width),
                "height",
                ConductChart.number(BAR));
    }

    private String told(Measure measure) {
        return facts.rung(measure.rung()) + " " + measure.key() + ": " + new MeasureStanding(facts).of(measure);
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A bar and what it says. */
    private record Span(Instant from, Instant to, String told) {}
}
