package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.workflow.ChangeFit;
import io.dangol.crm.workflow.Conformance;
import io.dangol.crm.workflow.ReplayReport;
import io.dangol.crm.workflow.Step;
import io.dangol.crm.workflow.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the page shows of a replayed log, computed once.
 *
 * @param names of the log, by the state for which they stand, in the order of the workflow
 */
record ConformanceFacts(
        ComplaintWorkflow workflow,
        Conformance<ComplaintState, ComplaintEvent> log,
        ReplayReport<ComplaintState, ComplaintEvent> replay,
        Map<ComplaintState, List<String>> names,
        Optional<String> title,
        Words words) {

    static ConformanceFacts of(
            ComplaintWorkflow workflow,
            Conformance<ComplaintState, ComplaintEvent> log,
            ReplayReport<ComplaintState, ComplaintEvent> replay,
            Optional<String> title,
            Words words) {
        Map<ComplaintState, List<String>> names = new LinkedHashMap<>();
        workflow.definition().states().forEach(state -> names.put(state, new ArrayList<>()));
        for (String name : log.names()) {
            for (ComplaintState state : log.states(name)) {
                List<String> there = names.get(state);
                if (there == null) {
                    throw new IllegalArgumentException("The log stands for state " + state + ", which workflow "
                            + workflow.name() + " does not have. Give the workflow by which the log was checked.");
                }
                there.add(name);
            }
        }
        for (ReplayReport.Change<ComplaintState, ComplaintEvent> change : replay.observed()) {
            if (log.number(change.from()) < 0 || log.number(change.to()) < 0) {
                throw new IllegalArgumentException("The replay has a change from " + change.from() + " to "
                        + change.to() + ", and the log does not have both. Give the replay of this log.");
            }
        }
        return new ConformanceFacts(workflow, log, replay, names, title, words);
    }

    ConformanceFacts with(Optional<String> otherTitle, Words otherWords) {
        return new ConformanceFacts(workflow, log, replay, names, otherTitle, otherWords);
    }

    /** Returns the changes, those that are none last. */
    List<ReplayReport.Change<ComplaintState, ComplaintEvent>> changes() {
        List<ReplayReport.Change<ComplaintState, ComplaintEvent>> changes = new ArrayList<>(replay.observed());
        // the sort is stable
        changes.sort(Comparator.comparing(change -> change.fit() == ChangeFit.UNCHANGED));
        return changes;
    }

    /** Returns the share of changes that fit in one way; of no changes, 0. */
    double share(ChangeFit fit) {
        return replay.count(fit) / (double) Math.max(1, replay.changes());
    }

    List<StateChart.Box> boxes() {
        List<StateChart.Box> boxes = new ArrayList<>();
        names.forEach((state, there) -> {
            String more = there.size() > 1 ? " +" + (there.size() - 1) : "";
            boxes.add(new StateChart.Box(
                    state,
                    there.isEmpty()
                            ? "–"
                            : TextWidth.clip(Legible.of(there.get(0)), StateChart.NAME - more.length()) + more,
                    0,
                    !there.isEmpty(),
                    words.state(state) + ": " + (there.isEmpty() ? "–" : String.join(", ", there))));
        });
        return boxes;
    }

    /** Returns the changes as a chart has them, those between the same states as one; without changes, what is allowed. */
    List<ChartArrow> arrows() {
        Map<Way, Long> counts = new LinkedHashMap<>();
        for (ReplayReport.Change<ComplaintState, ComplaintEvent> change : replay.observed()) {
            if (change.fit() != ChangeFit.UNCHANGED) {
                counts.merge(way(change), change.count(), Long::sum);
            }
        }
        if (counts.isEmpty()) {
            return allowed().stream().map(way -> arrow(way, 0)).toList();
        }
        return counts.entrySet().stream()
                .map(way -> arrow(way.getKey(), way.getValue()))
                .toList();
    }

    private ChartArrow arrow(Way way, long count) {
        String told = words.text(
                "complaint.chart.told", words.state(way.from()), words.state(way.to()), Figures.count(count));
        boolean isPlain = way.kind() == ChartArrow.Kind.MADE || way.kind() == ChartArrow.Kind.ALLOWED;
        String how = isPlain
                ? ""
                : " (" + words.text("conformance.kind." + way.kind().name()) + ")";
        return new ChartArrow(way.from(), way.to(), count, way.kind(), told + how);
    }

    private Way way(ReplayReport.Change<ComplaintState, ComplaintEvent> change) {
        List<Step<ComplaintState, ComplaintEvent>> path = change.path();
        ChartArrow.Kind kind = switch (change.fit()) {
            case UNCHANGED, ONE_STEP -> ChartArrow.Kind.MADE;
            case TWO_STEPS, MORE_STEPS -> ChartArrow.Kind.SEVERAL;
            case NEEDS_CODE -> ChartArrow.Kind.CODED;
            case IMPOSSIBLE -> ChartArrow.Kind.IMPOSSIBLE;
        };
        return path.isEmpty()
                ? new Way(first(change.from()), first(change.to()), kind)
                : new Way(path.get(0).from(), path.get(path.size() - 1).to(), kind);
    }

    private ComplaintState first(String name) {
        return log.states(name).iterator().next();
    }

    private Set<Way> allowed() {
        Set<Way> ways = new LinkedHashSet<>();
        for (Transition<ComplaintState, ComplaintEvent> move :
                workflow.definition().transitions()) {
            for (ComplaintState to : move.isCorrection() ? List.<ComplaintState>of() : move.to()) {
                if (!to.equals(move.from())) {
                    ways.add(new Way(move.from(), to, ChartArrow.Kind.ALLOWED));
                }
            }
        }
        return ways;
    }

    /** From which state to which changes go, and how. */
    private record Way(ComplaintState from, ComplaintState to, ChartArrow.Kind kind) {}
}
