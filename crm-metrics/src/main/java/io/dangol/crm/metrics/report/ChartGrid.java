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

/** Where the states of a chart stand: phases from left to right, the states of a phase one below the other. */
final class ChartGrid {

    static final double WIDTH = 1040;
    static final double BOX = 118;
    static final double TALL = 48;

    private static final double SIDE = 32;
    private static final double PITCH = 100;
    private static final double STEP = 6;
    private static final double CLEAR = 7;

    /** Room above the boxes for the names of the phases and a lane. */
    private static final double TOP = 70;

    private final List<ComplaintPhase> phases;
    private final Map<ComplaintState, Place> places = new LinkedHashMap<>();
    private final double bottom;

    ChartGrid(Collection<ComplaintState> states) {
        TreeMap<ComplaintPhase, List<ComplaintState>> columns = new TreeMap<>();
        states.forEach(state -> columns.computeIfAbsent(state.phase(), phase -> new ArrayList<>())
                .add(state));
        phases = List.copyOf(columns.keySet());
        int most = columns.values().stream().mapToInt(List::size).max().orElse(1);
        bottom = TOP + (most - 1) * PITCH + TALL;
        for (int column = 0; column < phases.size(); column++) {
            List<ComplaintState> inColumn = Objects.requireNonNull(columns.get(phases.get(column)));
            double first = TOP + (most - inColumn.size()) * PITCH / 2;
            for (int row = 0; row < inColumn.size(); row++) {
                places.put(inColumn.get(row), new Place(column, row, x(column), first + row * PITCH));
            }
        }
    }

    List<ComplaintPhase> phases() {
        return phases;
    }

    Place place(ComplaintState state) {
        return Objects.requireNonNull(places.get(state), "place");
    }

    Collection<Place> places() {
        return places.values();
    }

    double x(int column) {
        return SIDE + column * (WIDTH - 2 * SIDE - BOX) / Math.max(1, phases.size() - 1);
    }

    double top() {
        return TOP;
    }

    double bottom() {
        return bottom;
    }

    /** Returns the height nearest to a wanted one at which a line passes the columns between two and touches no box. */
    double channel(int from, int to, double wanted, List<Double> taken) {
        double best = bottom + CLEAR;
        for (double y = TOP - 2 * CLEAR; y <= bottom + 2 * CLEAR; y += STEP) {
            double height = y;
            boolean free = taken.stream().noneMatch(other -> Math.abs(other - height) < STEP)
                    && places.values().stream()
                            .filter(place -> place.column() > from && place.column() < to)
                            .noneMatch(place -> height > place.y() - CLEAR && height < place.y() + TALL + CLEAR);
            if (free && Math.abs(y - wanted) < Math.abs(best - wanted)) {
                best = y;
            }
        }
        return best;
    }

    /** A box: its column and row, and its upper left corner. */
    record Place(int column, int row, double x, double y) {

        double right() {
            return x + BOX;
        }

        double middle() {
            return y + TALL / 2;
        }
    }
}
