package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ComplaintPhase;
import io.dangol.crm.complaint.ComplaintState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where the states of a chart stand: phases from top to bottom, the states of a phase beside one another.
 *
 * <p>All rows have the same slots, so that the gaps between boxes make alleys through the whole chart. Which state of a row
 * stands in which slot is tried out row by row, until what is gone most is short.
 */
final class ChartGrid {

    static final double BOX = 128;
    static final double TALL = 48;

    /** A phase with more states than these takes several rows. */
    private static final int SLOTS = 4;

    private static final double GAP = 46;
    private static final int SWEEPS = 4;

    private final List<Row> rows = new ArrayList<>();
    private final List<ChartArrow> arrows;
    private final Map<ComplaintState, Place> places = new LinkedHashMap<>();
    private final int slots;
    private final double most;
    private final double gap;

    ChartGrid(Collection<ComplaintState> states, List<ChartArrow> arrows) {
        this.arrows = arrows;
        this.most = arrows.stream().mapToLong(ChartArrow::count).max().orElse(0);
        TreeMap<ComplaintPhase, List<ComplaintState>> phases = new TreeMap<>();
        states.forEach(state -> phases.computeIfAbsent(state.phase(), phase -> new ArrayList<>())
                .add(state));
        phases.forEach((phase, inPhase) -> {
            for (int first = 0; first < inPhase.size(); first += SLOTS) {
                rows.add(new Row(phase, inPhase.subList(first, Math.min(first + SLOTS, inPhase.size()))));
            }
        });
        slots = rows.stream().mapToInt(row -> row.states().size()).max().orElse(1);
        for (int row = 0; row < rows.size(); row++) {
            List<ComplaintState> inRow = rows.get(row).states();
            for (int i = 0; i < inRow.size(); i++) {
                places.put(inRow.get(i), new Place(row, (slots - inRow.size()) / 2 + i));
            }
        }
        arrange();
        gap = arrows.stream()
                .filter(arrow -> areNeighbours(arrow.from(), arrow.to()))
                .mapToDouble(arrow -> arrow.labelWidth() + 2 * ChartWay.HEAD + 6)
                .reduce(GAP, Math::max);
    }

    private void arrange() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int row = 0; row < rows.size(); row++) {
                best(row, 0, new Best());
            }
        }
    }

    /** Tries every order of a row and leaves the best. */
    private void best(int row, int next, Best best) {
        List<ComplaintState> inRow = rows.get(row).states();
        if (best.cost == Double.MAX_VALUE) {
            best.keep(inRow, places, cost(row));
        }
        if (next == inRow.size()) {
            double cost = cost(row);
            // only what is clearly better moves a state out of the order of the workflow
            if (cost < best.cost - 1e-6) {
                best.keep(inRow, places, cost);
            }
            return;
        }
        for (int slot = 0; slot < slots; slot++) {
            int tried = slot;
            if (inRow.subList(0, next).stream().noneMatch(state -> place(state).slot() == tried)) {
                places.put(inRow.get(next), new Place(row, slot));
                best(row, next + 1, best);
            }
        }
        if (next == 0) {
            places.putAll(best.places);
        }
    }

    private double cost(int row) {
        double cost = 0;
        for (ChartArrow arrow : arrows) {
            Place from = place(arrow.from());
            Place to = place(arrow.to());
            if (from.row() == row || to.row() == row || isBetween(row, from.row(), to.row())) {
                double weight = 0.5 + 4 * Math.sqrt(arrow.count() / Math.max(1, most));
                cost += weight * length(from, to);
            }
        }
        return cost;
    }

    private double length(Place from, Place to) {
        int aside = Math.abs(from.slot() - to.slot());
        if (from.row() == to.row()) {
            double back = to.slot() < from.slot() ? 0.8 : 0;
            return aside - 1 + back + (areNeighbours(from, to) ? 0 : 1);
        }
        boolean free = isFree(from, to, from.slot()) || isFree(from, to, to.slot());
        return 0.6 * aside + (free ? 0 : 1);
    }

    private boolean isFree(Place from, Place to, int slot) {
        return places.values().stream()
                .noneMatch(place -> place.slot() == slot && isBetween(place.row(), from.row(), to.row()));
    }

    private static boolean isBetween(int row, int one, int other) {
        return row > Math.min(one, other) && row < Math.max(one, other);
    }

    /** Tells whether no box stands between two of the same row. */
    boolean areNeighbours(ComplaintState from, ComplaintState to) {
        return areNeighbours(place(from), place(to));
    }

    private boolean areNeighbours(Place from, Place to) {
        return from.row() == to.row()
                && places.values().stream()
                        .noneMatch(
                                place -> place.row() == from.row() && isBetween(place.slot(), from.slot(), to.slot()));
    }

    List<Row> rows() {
        return rows;
    }

    Place place(ComplaintState state) {
        return Objects.requireNonNull(places.get(state), "place");
    }

    Collection<ComplaintState> states() {
        return places.keySet();
    }

    double left(ComplaintState state) {
        return place(state).slot() * (BOX + gap);
    }

    double middle(ComplaintState state) {
        return left(state) + BOX / 2;
    }

    double width() {
        return slots * (BOX + gap) - gap;
    }

    /** A row of states of one phase. */
    record Row(ComplaintPhase phase, List<ComplaintState> states) {}

    /** In which row a state stands, and in which slot of it. */
    record Place(int row, int slot) {}

    /** The best order of a row so far. */
    private static final class Best {

        private final Map<ComplaintState, Place> places = new LinkedHashMap<>();
        private double cost = Double.MAX_VALUE;

        void keep(List<ComplaintState> inRow, Map<ComplaintState, Place> all, double found) {
            inRow.forEach(state -> places.put(state, Objects.requireNonNull(all.get(state), "place")));
            cost = found;
        }
    }
}
