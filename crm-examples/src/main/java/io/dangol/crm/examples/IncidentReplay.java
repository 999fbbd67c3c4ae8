package io.dangol.crm.examples;

import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.workflow.ChangeFit;
import io.dangol.crm.workflow.Conformance;
import io.dangol.crm.workflow.LogReplay;
import io.dangol.crm.workflow.ReplayReport;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the log of a help desk fits the standard workflow of complaints, and what a desk makes of its cases when it takes
 * them over.
 *
 * <p>A state of the log stands for any state of the workflow in which the same work is done, so the replay says what
 * may have happened. Withdrawals, duplicates and complaints of another house are taken to have happened only where
 * nothing else explains a change. Immutable and thread-safe.
 *
 * @param cases the log
 */
record IncidentReplay(IncidentCases cases) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int SHOWN_REJECTS = 5;

    /** Returns what the states of the log stand for; a case is taken over in the first one of its name. */
    static Conformance<ComplaintState, ComplaintEvent> conformance() {
        return ComplaintWorkflow.standard()
                .definition()
                .conformance()
                .name("New", ComplaintState.RECEIVED, ComplaintState.ACKNOWLEDGED, ComplaintState.ASSESSED)
                .name(
                        "Active",
                        ComplaintState.INVESTIGATING,
                        ComplaintState.INTERNAL_REVIEW,
                        ComplaintState.REMEDY_PROPOSED,
                        ComplaintState.AWAITING_APPROVAL)
                .name("Awaiting User Info", ComplaintState.AWAITING_CUSTOMER)
                .name("Awaiting Vendor", ComplaintState.AWAITING_THIRD_PARTY)
                .name("Awaiting Problem", ComplaintState.AWAITING_THIRD_PARTY)
                .name("Awaiting Evidence", ComplaintState.AWAITING_THIRD_PARTY)
                .name("Resolved", ComplaintState.ANSWERED, ComplaintState.FOLLOW_UP)
                .name("Closed", ComplaintState.CLOSED)
                .coded(ComplaintEvent.WITHDRAW, ComplaintEvent.MERGE, ComplaintEvent.REJECT_OUT_OF_SCOPE)
                .build();
    }

    /** Replays the log. */
    ReplayReport<ComplaintState, ComplaintEvent> replayed(Conformance<ComplaintState, ComplaintEvent> log) {
        LogReplay<ComplaintState, ComplaintEvent> replay = log.replay();
        for (IncidentCases.Row row : cases.rows()) {
            replay.add(row.caseId(), row.state());
        }
        return replay.report();
    }

    /**
     * Returns what there is to say; the last line has the processor time, all else depends on the log alone.
     *
     * @param log what the states of the log stand for
     * @param taken the cases as they were taken over
     * @param out the folder that has the rejected rows; empty for none
     */
    List<String> lines(
            Conformance<ComplaintState, ComplaintEvent> log, List<ComplaintTrail> taken, Optional<Path> out) {
        List<String> lines = new ArrayList<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        ReplayReport<ComplaintState, ComplaintEvent> report = replayed(log);
        double millis = (threads.getCurrentThreadCpuTime() - before) / NANOS_PER_MILLI;
        lines.add(String.format(
                Locale.ROOT,
                "rows %,d, cases %,d, changes of state %,d",
                report.rows(),
                report.cases(),
                report.changes()));
        lines.add(String.format(Locale.ROOT, "  in one move            %,7d", report.count(ChangeFit.ONE_STEP)));
        lines.add(String.format(Locale.ROOT, "  in two moves           %,7d", report.count(ChangeFit.TWO_STEPS)));
        lines.add(String.format(Locale.ROOT, "  only by a closing code %,7d", report.count(ChangeFit.NEEDS_CODE)));
        lines.add(String.format(Locale.ROOT, "  in more than two moves %,7d", report.count(ChangeFit.MORE_STEPS)));
        lines.add(String.format(Locale.ROOT, "  impossible             %,7d", report.count(ChangeFit.IMPOSSIBLE)));
        lines.add(String.format(
                Locale.ROOT, "besides, between names of one state: %,d", report.count(ChangeFit.UNCHANGED)));
        report.skipped()
                .forEach((name, count) -> lines.add(
                        String.format(Locale.ROOT, "skipped, state unknown: %s (%,d)", Shown.of(name), count)));
        rejections(out, lines);
        explanations(report, lines);
        takenOver(taken, lines);
        lines.add(String.format(Locale.ROOT, "processor time of the replay: %.0f ms", millis));
        return lines;
    }

    private static void explanations(ReplayReport<ComplaintState, ComplaintEvent> report, List<String> lines) {
        lines.add("what explains the changes that are not one move:");
        for (ReplayReport.Change<ComplaintState, ComplaintEvent> change : report.observed()) {
            if (change.fit().compareTo(ChangeFit.ONE_STEP) > 0) {
                String path =
                        change.path().stream().map(step -> step.event().name()).collect(Collectors.joining(", "));
                lines.add(String.format(
                        Locale.ROOT,
                        "  %,5d %s to %s: %s",
                        change.count(),
                        change.from(),
                        change.to(),
                        path.isEmpty() ? "no way" : path));
            }
        }
    }

    private static void takenOver(List<ComplaintTrail> taken, List<String> lines) {
        List<ComplaintState> first =
                taken.stream().map(trail -> trail.entries().get(0).to()).toList();
        lines.add(String.format(
                Locale.ROOT,
                "taken over in their first state: %,d complaints, %,d of them in mid-life",
                first.size(),
                first.stream()
                        .filter(state -> !state.equals(ComplaintState.RECEIVED))
                        .count()));
        first.stream()
                .collect(Collectors.groupingBy(ComplaintState::name, TreeMap::new, Collectors.counting()))
                .forEach((state, count) -> lines.add(String.format(Locale.ROOT, "  %,7d %s", count, state)));
        lines.add(String.format(
                Locale.ROOT,
                "moved on from there as the log says: %,d times",
                taken.stream().mapToLong(trail -> trail.entries().size() - 1).sum()));
    }

    private void rejections(Optional<Path> out, List<String> lines) {
        List<RejectedRow> rejected = cases.rejected();
        if (!rejected.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "rejected: %,d", rejected.size())
                    + out.map(folder -> "; see " + folder.resolve(RejectsFile.NAME))
                            .orElse("; --out DIR lists them all in " + RejectsFile.NAME));
            rejected.stream()
                    .limit(SHOWN_REJECTS)
                    .forEach(row -> lines.add("  line " + row.line() + ": " + row.message()));
        }
    }
}
