package io.dangol.crm.metrics.report;

import static io.dangol.crm.metrics.report.ChartWay.number;

import io.dangol.crm.complaint.ComplaintState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The states of a workflow as boxes with how many stand in them, and the moves as arrows with how often they were made.
 *
 * <p>Arrows run in the gaps between columns and past boxes, not through them. The two states to which most lead, if many
 * do, have a lane below and one above the boxes, which all of their arrows share.
 */
final class StateChart {

    /** A state with more arrows to it than these may have a lane. */
    private static final int LANE_FROM = 4;

    /** One below the boxes and one above. */
    private static final int LANES = 2;

    private static final double LANE_GAP = 24;
    private static final double TRACK = 12;
    private static final int NAME = 17;
    private static final double DIGIT = 8;
    private static final double LABEL = 15;
    private static final double PORT = 9;

    private final ComplaintFacts facts;
    private final Words words;
    private final ChartGrid grid;
    private final List<ComplaintState> lanes;
    private final Map<StateMove, ChartWay> ways = new LinkedHashMap<>();
    private final List<double[]> labels = new ArrayList<>();

    StateChart(ComplaintFacts facts) {
        this.facts = facts;
        this.words = facts.words();
        this.grid = new ChartGrid(facts.standing().keySet());
        Map<ComplaintState, Long> incoming = facts.moves().stream()
                .collect(Collectors.groupingBy(StateMove::to, LinkedHashMap::new, Collectors.counting()));
        this.lanes = incoming.entrySet().stream()
                .filter(state -> state.getValue() > LANE_FROM)
                .sorted(Map.Entry.<ComplaintState, Long>comparingByValue().reversed())
                .limit(LANES)
                .map(Map.Entry::getKey)
                .toList();
        List<Double> channels = new ArrayList<>();
        for (StateMove move : facts.moves()) {
            ways.put(move, lanes.contains(move.to()) ? laneWay(move) : freeWay(move, channels));
        }
    }

    void draw(Markup page) throws IOException {
        double height = grid.bottom() + 2 * LANE_GAP;
        page.open(
                "svg",
                "viewBox",
                "0 0 " + number(ChartGrid.WIDTH) + " " + number(height),
                "role",
                "img",
                "aria-labelledby",
                "chart-title chart-desc");
        page.element("title", words.text("complaint.chart"), "id", "chart-title");
        page.element("desc", told(), "id", "chart-desc");
        for (int column = 0; column < grid.phases().size(); column++) {
            label(page, words.phase(grid.phases().get(column)), "mid", grid.x(column) + ChartGrid.BOX / 2, 16);
        }
        // what was gone lies over what was not, and numbers lie over all lines
        // pale as a group, so that a lane which many share is no darker than one way
        page.open("g", "style", "opacity:.55");
        for (Map.Entry<StateMove, ChartWay> way : ways.entrySet()) {
            if (way.getKey().count() == 0) {
                page.empty(
                        "path",
                        "class",
                        "whisker",
                        "style",
                        "stroke-width:.8",
                        "d",
                        way.getValue().path() + " " + way.getValue().head());
            }
        }
        page.close();
        for (Map.Entry<StateMove, ChartWay> way : ways.entrySet()) {
            if (way.getKey().count() > 0) {
                page.open("g").element("title", told(way.getKey()));
                page.empty("path", "class", "trend", "d", way.getValue().path());
                page.empty("path", "class", "full", "d", way.getValue().head() + " Z")
                        .close();
            }
        }
        for (Map.Entry<ComplaintState, Long> state : facts.standing().entrySet()) {
            box(page, state.getKey(), state.getValue());
        }
        for (Map.Entry<StateMove, ChartWay> way : ways.entrySet()) {
            if (way.getKey().count() > 0) {
                count(page, way.getValue(), Figures.count(way.getKey().count()));
            }
        }
        page.close();
    }

    private void box(Markup page, ComplaintState state, long standing) throws IOException {
        ChartGrid.Place place = grid.place(state);
        String name = words.state(state);
        page.open("g").element("title", name + ": " + Figures.count(standing));
        page.empty(
                "rect",
                "class",
                standing > 0 ? "part" : "rule",
                "x",
                number(place.x()),
                "y",
                number(place.y()),
                "width",
                number(ChartGrid.BOX),
                "height",
                number(ChartGrid.TALL),
                "rx",
                "6");
        double middle = place.x() + ChartGrid.BOX / 2;
        label(page, TextWidth.clip(Legible.of(name), NAME), "mid fine n1", middle, place.y() + 20);
        label(page, Figures.count(standing), "mid strong", middle, place.y() + 38);
        page.close();
    }

    /** Leaves to the right, goes along the lane, and comes in from the left. */
    private ChartWay laneWay(StateMove move) {
        int lane = lanes.indexOf(move.to());
        boolean below = lane % 2 == 0;
        double along = below ? grid.bottom() + LANE_GAP : grid.top() - LANE_GAP;
        double track = TRACK + 7 * lane;
        ChartGrid.Place from = grid.place(move.from());
        ChartGrid.Place to = grid.place(move.to());
        double leave = below ? from.y() + ChartGrid.TALL - PORT : from.y() + PORT;
        double enter = below ? to.y() + ChartGrid.TALL - PORT : to.y() + PORT;
        return new ChartWay(from.right(), leave)
                .line(from.right() + track, leave)
                .line(from.right() + track, along)
                .line(to.x() - track, along)
                .line(to.x() - track, enter)
                .line(to.x(), enter);
    }

    private ChartWay freeWay(StateMove move, List<Double> channels) {
        ChartGrid.Place from = grid.place(move.from());
        ChartGrid.Place to = grid.place(move.to());
        if (from.column() == to.column()) {
            return inColumn(from, to);
        }
        boolean onward = from.column() < to.column();
        double startX = onward ? from.right() : from.x();
        double endX = onward ? to.x() : to.right();
        double startY = port(move, move.from(), onward);
        double endY = port(move, move.to(), !onward);
        ChartWay way = new ChartWay(startX, startY);
        int first = Math.min(from.column(), to.column());
        int last = Math.max(from.column(), to.column());
        if (last - first == 1) {
            return way.level(endX, endY);
        }
        double channel = grid.channel(first, last, (startY + endY) / 2, channels);
        channels.add(channel);
        double left = grid.x(first + 1) - 4;
        double right = grid.x(last - 1) + ChartGrid.BOX + 4;
        return way.level(onward ? left : right, channel)
                .line(onward ? right : left, channel)
                .level(endX, endY);
    }

    /** Neighbours are joined straight, one way beside the other; others by a bow beside the column. */
    private static ChartWay inColumn(ChartGrid.Place from, ChartGrid.Place to) {
        boolean down = from.row() < to.row();
        if (Math.abs(from.row() - to.row()) == 1) {
            double x = from.x() + ChartGrid.BOX * (down ? 0.3 : 0.7);
            return down
                    ? new ChartWay(x, from.y() + ChartGrid.TALL).line(x, to.y())
                    : new ChartWay(x, from.y()).line(x, to.y() + ChartGrid.TALL);
        }
        double side = down ? from.right() : from.x();
        double bow = side + (down ? 34 : -34);
        return new ChartWay(side, from.middle()).curve(bow, from.middle(), bow, to.middle(), side, to.middle());
    }

    /** Returns where on the side of a box a way begins or ends: in the order of the other ends, so that few cross. */
    private double port(StateMove move, ComplaintState state, boolean right) {
        int column = grid.place(state).column();
        List<StateMove> there = facts.moves().stream()
                .filter(other -> !lanes.contains(other.to()))
                .filter(other -> other.from().equals(state) || other.to().equals(state))
                .filter(other -> right
                        ? grid.place(end(other, state)).column() > column
                        : grid.place(end(other, state)).column() < column)
                .sorted(Comparator.comparing(
                        other -> grid.place(end(other, state)).y()))
                .toList();
        double room = ChartGrid.TALL - 2 * PORT - 6;
        return grid.place(state).y() + PORT + 3 + room * (there.indexOf(move) + 0.5) / there.size();
    }

    private static ComplaintState end(StateMove move, ComplaintState state) {
        return move.from().equals(state) ? move.to() : move.from();
    }

    /** Writes a number on a way, at the first point where it covers neither a box nor another number. */
    private void count(Markup page, ChartWay way, String count) throws IOException {
        double width = count.length() * DIGIT + 4;
        double[] at = way.points().stream()
                .filter(point -> isFree(point, width))
                .findFirst()
                .orElse(way.points().get(way.points().size() / 2));
        labels.add(new double[] {at[0], at[1], width});
        page.empty(
                "rect",
                "style",
                "fill:var(--card)",
                "x",
                number(at[0] - width / 2),
                "y",
                number(at[1] - LABEL / 2),
                "width",
                number(width),
                "height",
                number(LABEL));
        label(page, count, "mid strong", at[0], at[1] + 4.5);
    }

    private boolean isFree(double[] point, double width) {
        boolean inBox = grid.places().stream()
                .anyMatch(place -> point[0] + width / 2 > place.x()
                        && point[0] - width / 2 < place.right()
                        && point[1] + LABEL / 2 > place.y()
                        && point[1] - LABEL / 2 < place.y() + ChartGrid.TALL);
        return !inBox
                && labels.stream()
                        .noneMatch(other -> Math.abs(other[0] - point[0]) < (other[2] + width) / 2
                                && Math.abs(other[1] - point[1]) < LABEL);
    }

    private String told() {
        String made = facts.moves().stream()
                .filter(move -> move.count() > 0)
                .map(this::told)
                .collect(Collectors.joining("; ", "", "."));
        return made.length() == 1 ? words.text("complaint.moves.none") : made;
    }

    private String told(StateMove move) {
        return words.text(
                "complaint.chart.told", words.state(move.from()), words.state(move.to()), Figures.count(move.count()));
    }

    private static void label(Markup page, String text, String style, double x, double y) throws IOException {
        page.element("text", text, "class", style, "x", number(x), "y", number(y));
    }
}
