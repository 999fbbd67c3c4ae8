package io.dangol.crm.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the changes of state of a foreign log, row by row.
 *
 * <p>The rows of one case come in their order; cases may be mixed. A row whose name the {@link Conformance} was not given is
 * skipped and counted: the case is taken to stay where it was.
 *
 * <p>Mutable, for one thread.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class LogReplay<S, E> {

    private static final int NOWHERE = -1;

    private final Conformance<S, E> conformance;
    private final int size;
    private final long[] counts;
    private final Map<String, int[]> cases = new HashMap<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private String current = "";
    private int[] place = {NOWHERE};
    private long rows;

    LogReplay(Conformance<S, E> conformance) {
        this.conformance = conformance;
        this.size = conformance.names().size();
        this.counts = new long[size * size];
    }

    /** Adds a row: a case, and the name of the state in which it is from now on. */
    public LogReplay<S, E> add(String caseId, String name) {
        if (rows == 0 || !caseId.equals(current)) {
            current = caseId;
            place = cases.computeIfAbsent(caseId, any -> new int[] {NOWHERE});
        }
        rows++;
        int to = conformance.number(name);
        if (to == NOWHERE) {
            skipped.merge(name, 1L, Long::sum);
            return this;
        }
        int from = place[0];
        if (from != NOWHERE && from != to) {
            counts[from * size + to]++;
        }
        place[0] = to;
        return this;
    }

    /** Returns the counts so far. */
    public ReplayReport<S, E> report() {
        List<ReplayReport.Change<S, E>> changes = new ArrayList<>();
        List<String> names = conformance.names();
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                long count = counts[from * size + to];
                if (count > 0) {
                    changes.add(new ReplayReport.Change<>(
                            names.get(from),
                            names.get(to),
                            count,
                            conformance.fit(from, to),
                            conformance.path(from, to)));
                }
            }
        }
        changes.sort(Comparator.comparing((ReplayReport.Change<S, E> change) -> change.fit())
                .thenComparing(ReplayReport.Change::count, Comparator.reverseOrder())
                .thenComparing(ReplayReport.Change::from)
                .thenComparing(ReplayReport.Change::to));
        return new ReplayReport<>(rows, cases.size(), skipped, changes);
    }
}
