package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ClockKind;
import io.dangol.crm.complaint.ClockRun;
import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintClock;
import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintHistory;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.workflow.Transition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the text and the page both show of complaints, computed once.
 *
 * @param standing how many complaints stand in each state, in the order of the workflow
 * @param kept how often a state was kept by a move
 * @param open the oldest first
 * @param codes how many ended how, the most frequent first
 * @param overdue clocks of open complaints whose time is over, the longest over first
 */
record ComplaintFacts(
        ComplaintHistory history,
        ZoneId zone,
        Map<ComplaintState, Long> standing,
        List<StateMove> moves,
        Map<ComplaintState, Long> kept,
        List<Complaint> open,
        Map<ClosingCode, Long> codes,
        List<Overdue> overdue,
        View view,
        Words words) {

    /** The last days of the age bands; what is older makes one more. */
    static final List<Integer> BANDS = List.of(2, 7, 14, 30);

    static ComplaintFacts of(
            ComplaintWorkflow workflow, List<ComplaintTrail> trails, Instant at, ZoneId zone, View view) {
        requireEachOnce(trails);
        List<ComplaintTrail> byNumber = trails.stream()
                .sorted(Comparator.comparing(trail -> trail.number().value()))
                .toList();
        List<Complaint> complaints =
                byNumber.stream().flatMap(trail -> trail.asOf(at).stream()).toList();
        List<StateMove> moves = moves(workflow, byNumber, at);
        return new ComplaintFacts(
                ComplaintHistory.of(complaints, at),
                zone,
                standing(workflow, moves, complaints),
                moves,
                kept(byNumber, at),
                complaints.stream()
                        .filter(Complaint::isOpen)
                        .sorted(Comparator.comparing(
                                complaint -> complaint.milestones().receivedAt()))
                        .toList(),
                codes(complaints),
                overdue(complaints, at),
                view,
                Words.in(view.language()));
    }

    private static void requireEachOnce(List<ComplaintTrail> trails) {
        Set<ComplaintNumber> seen = new HashSet<>();
        for (ComplaintTrail trail : trails) {
            if (!seen.add(trail.number())) {
                throw new IllegalArgumentException("Two trails are of complaint " + trail.number()
                        + ". Give the entries of a complaint as one trail.");
            }
        }
    }

    private static List<StateMove> moves(ComplaintWorkflow workflow, List<ComplaintTrail> trails, Instant at) {
        Map<List<ComplaintState>, Set<ComplaintEvent>> events = new LinkedHashMap<>();
        Map<List<ComplaintState>, Long> counts = new LinkedHashMap<>();
        Set<ComplaintEvent> corrections = new HashSet<>(Set.of(ComplaintEvent.CORRECT));
        for (Transition<ComplaintState, ComplaintEvent> move :
                workflow.definition().transitions()) {
            if (move.isCorrection()) {
                corrections.add(move.event());
                continue;
            }
            for (ComplaintState to : move.to()) {
                add(events, move.from(), to, move.event());
            }
        }
        for (ComplaintTrail trail : trails) {
            for (ComplaintEntry entry : trail.entries()) {
                if (entry.from().isPresent() && !entry.at().isAfter(at) && !corrections.contains(entry.event())) {
                    ComplaintState from = entry.from().get();
                    add(events, from, entry.to(), entry.event());
                    counts.merge(List.of(from, entry.to()), 1L, Long::sum);
                }
            }
        }
        return events.entrySet().stream()
                .map(way -> new StateMove(
                        way.getKey().get(0),
                        way.getKey().get(1),
                        List.copyOf(way.getValue()),
                        counts.getOrDefault(way.getKey(), 0L)))
                .toList();
    }

    private static Map<ComplaintState, Long> kept(List<ComplaintTrail> trails, Instant at) {
        Map<ComplaintState, Long> kept = new LinkedHashMap<>();
        for (ComplaintTrail trail : trails) {
            for (ComplaintEntry entry : trail.entries()) {
                if (!entry.at().isAfter(at) && entry.from().equals(Optional.of(entry.to()))) {
                    kept.merge(entry.to(), 1L, Long::sum);
                }
            }
        }
        return kept;
    }

    private static void add(
            Map<List<ComplaintState>, Set<ComplaintEvent>> events,
            ComplaintState from,
            ComplaintState to,
            ComplaintEvent event) {
        if (!from.equals(to)) {
            events.computeIfAbsent(List.of(from, to), way -> new LinkedHashSet<>())
                    .add(event);
        }
    }

    private static Map<ComplaintState, Long> standing(
            ComplaintWorkflow workflow, List<StateMove> moves, List<Complaint> complaints) {
        Map<ComplaintState, Long> standing = new LinkedHashMap<>();
        workflow.definition().states().forEach(state -> standing.put(state, 0L));
        for (StateMove move : moves) {
            standing.putIfAbsent(move.from(), 0L);
            standing.putIfAbsent(move.to(), 0L);
        }
        complaints.forEach(complaint -> standing.merge(complaint.state(), 1L, Long::sum));
        return standing;
    }

    private static Map<ClosingCode, Long> codes(List<Complaint> complaints) {
        Map<ClosingCode, Long> counts = new EnumMap<>(ClosingCode.class);
        complaints.forEach(complaint -> complaint.code().ifPresent(code -> counts.merge(code, 1L, Long::sum)));
        Map<ClosingCode, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<ClosingCode, Long>comparingByValue().reversed())
                .forEach(code -> sorted.put(code.getKey(), code.getValue()));
        return sorted;
    }

    private static List<Overdue> overdue(List<Complaint> complaints, Instant at) {
        List<Overdue> overdue = new ArrayList<>();
        for (Complaint complaint : complaints) {
            for (ClockRun run : complaint.clocks()) {
                // the time of a window is the customer's, who owes nothing
                if (complaint.isOpen() && run.isRunning() && run.kind() != ClockKind.WINDOW && run.isMissed(at)) {
                    overdue.add(new Overdue(
                            complaint.number(), run.clock(), run.dueAt().orElseThrow()));
                }
            }
        }
        overdue.sort(Comparator.comparing(Overdue::since));
        return List.copyOf(overdue);
    }

    ComplaintFacts with(View other) {
        return new ComplaintFacts(
                history, zone, standing, moves, kept, open, codes, overdue, other, Words.in(other.language()));
    }

    /** Returns the states as a chart has them, in the order of the workflow. */
    List<StateChart.Box> boxes() {
        List<StateChart.Box> boxes = new ArrayList<>();
        standing.forEach((state, count) -> boxes.add(new StateChart.Box(
                state,
                Figures.count(count),
                kept.getOrDefault(state, 0L),
                count > 0,
                words.state(state) + ": " + Figures.count(count))));
        return boxes;
    }

    /** Returns the moves that were made as a chart has them, all that are allowed if none was made. */
    List<ChartArrow> arrows() {
        boolean none = moves.stream().allMatch(move -> move.count() == 0);
        return moves.stream()
                .filter(move -> none || move.count() > 0)
                .map(move -> new ChartArrow(
                        move.from(),
                        move.to(),
                        move.count(),
                        none ? ChartArrow.Kind.ALLOWED : ChartArrow.Kind.MADE,
                        words.text(
                                "complaint.chart.told",
                                words.state(move.from()),
                                words.state(move.to()),
                                Figures.count(move.count()))))
                .toList();
    }

    /** Returns how many open complaints are in each age band, the youngest first. */
    List<Long> ages() {
        long[] counts = new long[BANDS.size() + 1];
        for (Complaint complaint : open) {
            long days = days(complaint);
            counts[(int) BANDS.stream().filter(last -> days > last).count()]++;
        }
        List<Long> ages = new ArrayList<>();
        for (long count : counts) {
            ages.add(count);
        }
        return ages;
    }

    /** Names an age band. */
    String band(int index) {
        if (index == BANDS.size()) {
            return words.text("complaint.days.over", Integer.toString(BANDS.get(index - 1)));
        }
        int first = index == 0 ? 0 : BANDS.get(index - 1) + 1;
        return words.text("complaint.days", Integer.toString(first), Integer.toString(BANDS.get(index)));
    }

    long days(Complaint complaint) {
        return complaint.age(history.at()).toDays();
    }

    long closed() {
        return codes.values().stream().mapToLong(Long::longValue).sum();
    }

    List<Complaint> oldest() {
        return open.subList(0, Math.min(view.top(), open.size()));
    }

    List<Overdue> longest() {
        return overdue.subList(0, Math.min(view.top(), overdue.size()));
    }

    /** Writes when the answer is due; nothing where no time runs for it. */
    String due(Complaint complaint) {
        return complaint
                .clock(ComplaintClock.FINAL)
                .filter(ClockRun::isRunning)
                .flatMap(ClockRun::dueAt)
                .map(this::minute)
                .orElse("");
    }

    String owner(Complaint complaint) {
        return complaint.owner().orElseGet(() -> words.text("sla.nobody"));
    }

    String minute(Instant instant) {
        return Figures.minute(instant, zone);
    }

    String asOf() {
        return words.text("sla.as-of", minute(history.at()), Figures.zone(zone));
    }

    /** Says how many there are, and how many of them are shown. */
    String told(String key, int all) {
        String said = words.counted(key, all);
        return all <= view.top() ? said : said + words.text("sla.due.shown", Figures.count(view.top()));
    }

    /** A clock whose time is over. */
    record Overdue(ComplaintNumber number, ComplaintClock clock, Instant since) {}

    /** How the report is shown. */
    record View(Optional<String> desk, int top, Language language) {}
}
