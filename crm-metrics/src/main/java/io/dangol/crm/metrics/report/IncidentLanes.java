package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Verification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The incidents of a case along the axis of time, a lane for each type. Marks that would cover each other stand below
 * each other; where there are too many for that, one mark stands for several, with their number.
 */
final class IncidentLanes {

    private static final double STEP = 14;
    private static final double MARGIN = 10;
    private static final double WIDTH = 13;
    private static final int MOST_ROWS = 5;
    /** Room for a mark and a number of three digits. */
    private static final double GROUP = 38;

    private final ReviewFacts facts;
    private final TimeAxis axis;

    IncidentLanes(ReviewFacts facts, TimeAxis axis) {
        this.facts = facts;
        this.axis = axis;
    }

    List<Lane> lanes() {
        Map<Integer, List<Incident>> byType = new TreeMap<>();
        List<IncidentType> order =
                facts.policy().types().stream().map(rule -> rule.type()).toList();
        for (Incident incident : facts.conduct().incidents()) {
            byType.computeIfAbsent(order.indexOf(incident.type()), type -> new ArrayList<>())
                    .add(incident);
        }
        return byType.values().stream().map(this::lane).toList();
    }

    private Lane lane(List<Incident> incidents) {
        String name = facts.type(incidents.get(0).type());
        List<Integer> rows = rows(incidents);
        int most = rows.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        if (most <= MOST_ROWS) {
            return new Lane(name, MARGIN + most * STEP, (page, upper) -> single(page, upper, incidents, rows));
        }
        List<List<Incident>> groups = groups(incidents);
        int kinds = 0;
        for (List<Incident> group : groups) {
            kinds = Math.max(kinds, byVerification(group).size());
        }
        return new Lane(name, MARGIN + kinds * STEP, (page, upper) -> grouped(page, upper, groups));
    }

    /** Returns the row of each incident: the first one in which it covers none before it. */
    private List<Integer> rows(List<Incident> incidents) {
        List<Double> ends = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (Incident incident : incidents) {
            double x = axis.x(incident.occurredAt());
            int row = 0;
            while (row < ends.size() && ends.get(row) + WIDTH > x) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(x);
            } else {
                ends.set(row, x);
            }
            rows.add(row);
        }
        return rows;
    }

    private void single(Markup page, double upper, List<Incident> incidents, List<Integer> rows) throws IOException {
        for (int i = 0; i < incidents.size(); i++) {
            Incident incident = incidents.get(i);
            page.open("g").element("title", told(incident));
            IncidentMark.draw(
                    page,
                    incident.verification(),
                    incident.severity(),
                    axis.x(incident.occurredAt()),
                    y(upper, rows.get(i)));
            page.close();
        }
    }

    private static double y(double upper, int row) {
        return upper + MARGIN / 2 + STEP / 2 + row * STEP;
    }

    private String told(Incident incident) {
        return facts.words()
                .text(
                        "review.chart.incident",
                        facts.incident(incident.id()),
                        facts.type(incident.type()),
                        Integer.toString(incident.severity()),
                        facts.words().text("review.verification." + incident.verification()) + ", "
                                + facts.day(incident.occurredAt()));
    }

    private List<List<Incident>> groups(List<Incident> incidents) {
        TreeMap<Integer, List<Incident>> groups = new TreeMap<>();
        for (Incident incident : incidents) {
            groups.computeIfAbsent(place(incident), place -> new ArrayList<>()).add(incident);
        }
        return List.copyOf(groups.values());
    }

    /** Returns the width of a group, so that a whole number of them ends at the instant of the report. */
    private double width() {
        double whole = axis.x(facts.at()) - axis.left();
        return whole / Math.max(1, Math.floor(whole / GROUP));
    }

    private int place(Incident incident) {
        double last = axis.x(facts.at()) - axis.left() - width() / 2;
        return (int) (Math.min(last, axis.x(incident.occurredAt()) - axis.left()) / width());
    }

    private static Map<Verification, List<Incident>> byVerification(List<Incident> group) {
        Map<Verification, List<Incident>> kinds = new TreeMap<>();
        group.forEach(incident -> kinds.computeIfAbsent(incident.verification(), kind -> new ArrayList<>())
                .add(incident));
        return kinds;
    }

    private void grouped(Markup page, double upper, List<List<Incident>> groups) throws IOException {
        for (List<Incident> group : groups) {
            double x = axis.left() + place(group.get(0)) * width() + WIDTH / 2;
            int row = 0;
            for (Map.Entry<Verification, List<Incident>> kind :
                    byVerification(group).entrySet()) {
                List<Incident> some = kind.getValue();
                double y = y(upper, row++);
                page.open("g").element("title", told(kind.getKey(), some));
                IncidentMark.draw(page, kind.getKey(), severest(some), x, y);
                if (some.size() > 1) {
                    ConductChart.label(page, Figures.count(some.size()), "fine", x + WIDTH / 2 + 2, y + 4);
                }
                page.close();
            }
        }
    }

    private static int severest(List<Incident> some) {
        return some.stream()
                .map(Incident::severity)
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    private String told(Verification kind, List<Incident> some) {
        return facts.words()
                .counted(
                        "review.chart.incidents",
                        some.size(),
                        facts.words().text("review.verification." + kind),
                        facts.day(some.get(0).occurredAt()),
                        facts.day(some.get(some.size() - 1).occurredAt()));
    }
}
