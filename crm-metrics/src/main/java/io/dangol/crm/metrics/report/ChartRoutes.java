package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ComplaintState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the arrows of a chart run: level in the corridors between rows, upright past rows, never through a box.
 *
 * <p>Every level line has a track of its corridor to itself. Arrows that pass rows on their way to the same state share an
 * upright line, the trunk. The number of an arrow stands at its tail, before it joins another.
 */
final class ChartRoutes {

    static final double LABEL = 16;

    private static final double TRACK = 11;
    private static final double HEADROOM = 16;
    private static final double CLEAR = 9;
    private static final double OUTSIDE = 300;
    private static final double STEP = 3;
    private static final double EDGE = 8;
    private static final double ASIDE = 15;

    private final ChartGrid grid;
    private final List<ChartRoute> routes = new ArrayList<>();
    private final List<ChartRoute.Trunk> trunks = new ArrayList<>();
    private final int[] tracks;
    private final int[] above;
    private final int[] below;
    private final double[] tops;

    ChartRoutes(ChartGrid grid, List<ChartArrow> arrows) {
        this.grid = grid;
        int corridors = grid.rows().size() + 1;
        tracks = new int[corridors];
        above = new int[corridors];
        below = new int[corridors];
        tops = new double[corridors];
        arrows.forEach(this::add);
        trunks.sort(Comparator.comparing(ChartRoute.Trunk::count).reversed());
        for (ChartRoute.Trunk trunk : trunks) {
            trunk.x = place(trunk);
        }
        new ChartPorts(grid, routes, trunks).place();
        lay();
        double top = 0;
        for (int corridor = 0; corridor < corridors; corridor++) {
            label(corridor, true);
            label(corridor, false);
            tops[corridor] = top;
            top += height(corridor) + ChartGrid.TALL;
        }
    }

    private void add(ChartArrow arrow) {
        ChartGrid.Place from = grid.place(arrow.from());
        ChartGrid.Place to = grid.place(arrow.to());
        boolean sameRow = from.row() == to.row();
        boolean onward = from.slot() < to.slot();
        boolean aside = sameRow
                && grid.areNeighbours(arrow.from(), arrow.to())
                && routes.stream()
                        .noneMatch(other -> other.aside
                                && other.arrow.from().equals(arrow.from())
                                && other.arrow.to().equals(arrow.to()));
        boolean down = sameRow ? onward : from.row() < to.row();
        ChartRoute route = new ChartRoute(arrow, from.row(), to.row(), down, aside);
        if (Math.abs(from.row() - to.row()) > 1) {
            route.last = new ChartRoute.Run(down ? to.row() : to.row() + 1);
            join(route);
        }
        routes.add(route);
    }

    private void join(ChartRoute route) {
        ChartRoute.Trunk shared = trunks.stream()
                .filter(trunk -> isShared(route, trunk.routes.get(0)))
                .findFirst()
                .orElseGet(() -> {
                    ChartRoute.Trunk trunk = new ChartRoute.Trunk();
                    trunks.add(trunk);
                    return trunk;
                });
        for (ChartRoute other : shared.routes) {
            route.tip = other.tip;
            route.last = other.last;
            if (other.first.corridor == route.first.corridor) {
                route.first = other.first;
            }
        }
        route.trunk = shared;
        shared.routes.add(route);
    }

    private static boolean isShared(ChartRoute one, ChartRoute other) {
        return one.arrow.to().equals(other.arrow.to())
                && one.down == other.down
                && one.arrow.kind() == other.arrow.kind();
    }

    /** Returns where a trunk runs: past boxes, clear of other trunks, and near what it joins. */
    private double place(ChartRoute.Trunk trunk) {
        double best = 0;
        double least = Double.MAX_VALUE;
        for (double x = -OUTSIDE; x <= grid.width() + OUTSIDE; x += STEP) {
            double cost = cost(trunk, x);
            if (cost < least) {
                least = cost;
                best = x;
            }
        }
        return best;
    }

    private double cost(ChartRoute.Trunk trunk, double x) {
        int first = trunk.firstCorridor();
        int last = trunk.lastCorridor();
        boolean hitsBox = grid.states().stream()
                .filter(state ->
                        grid.place(state).row() >= first && grid.place(state).row() < last)
                .anyMatch(state -> x > grid.left(state) - CLEAR && x < grid.left(state) + ChartGrid.BOX + CLEAR);
        boolean hitsTrunk = trunks.subList(0, trunks.indexOf(trunk)).stream()
                .anyMatch(other -> Math.abs(other.x - x) < CLEAR
                        && other.firstCorridor() <= last
                        && first <= other.lastCorridor());
        if (hitsBox || hitsTrunk) {
            return Double.MAX_VALUE;
        }
        double length = 0;
        for (ChartRoute route : trunk.routes) {
            length += beside(route.arrow.from(), x) + beside(route.arrow.to(), x);
        }
        // a number beside a neighbour would be crossed
        long crossed = routes.stream()
                .filter(route -> route.aside && route.fromRow >= first && route.fromRow < last)
                .filter(route -> x > Math.min(grid.left(route.arrow.from()), grid.left(route.arrow.to()))
                        && x < Math.max(grid.left(route.arrow.from()), grid.left(route.arrow.to())))
                .count();
        double outside = Math.max(0, Math.max(-x, x - grid.width()));
        return length / trunk.routes.size() + 60 * crossed + outside / 4;
    }

    /** Returns how far a line is from the width of a box. */
    private double beside(ComplaintState state, double x) {
        return Math.max(0, Math.abs(x - grid.middle(state)) - ChartGrid.BOX / 2 + 2 * EDGE);
    }

    /** Gives every level line the first track of its corridor that is free along it. */
    private void lay() {
        Set<ChartRoute.Run> runs = new LinkedHashSet<>();
        for (ChartRoute route : routes) {
            if (!route.aside) {
                route.first.reach(route.tail.x);
                route.first.reach(route.trunk == null ? route.tip.x : route.trunk.x);
                route.last.reach(route.trunk == null ? route.tail.x : route.trunk.x);
                route.last.reach(route.tip.x);
                runs.add(route.first);
                runs.add(route.last);
            }
        }
        List<ChartRoute.Run> laid = new ArrayList<>();
        runs.stream()
                .filter(ChartRoute.Run::isLine)
                .sorted(Comparator.comparingDouble(run -> run.right - run.left))
                .forEach(run -> {
                    while (laid.stream().anyMatch(other -> other.touches(run))) {
                        run.track++;
                    }
                    laid.add(run);
                    tracks[run.corridor] = Math.max(tracks[run.corridor], run.track + 1);
                });
    }

    /** Puts numbers that would cover one another one beyond the other. */
    private void label(int corridor, boolean down) {
        List<Double> ends = new ArrayList<>();
        routes.stream()
                .filter(route -> !route.aside && route.arrow.count() > 0)
                .filter(route -> route.first.corridor == corridor && route.down == down)
                .sorted(Comparator.comparingDouble(route -> route.tail.x))
                .forEach(route -> {
                    double half = route.tail.label / 2;
                    while (route.level < ends.size() && ends.get(route.level) > route.tail.x - half) {
                        route.level++;
                    }
                    if (route.level == ends.size()) {
                        ends.add(0.0);
                    }
                    ends.set(route.level, route.tail.x + half);
                });
        (down ? above : below)[corridor] = ends.size();
    }

    private double height(int corridor) {
        boolean outer = corridor == 0 || corridor == tops.length - 1;
        if (outer && routes.stream().noneMatch(route -> !route.aside && route.first.corridor == corridor)) {
            return EDGE;
        }
        return room(above[corridor]) + tracks[corridor] * TRACK + room(below[corridor]);
    }

    private static double room(int levels) {
        return levels == 0 ? HEADROOM : EDGE + levels * LABEL;
    }

    double top(int row) {
        return tops[row] + height(row);
    }

    double left() {
        return trunks.stream().mapToDouble(trunk -> trunk.x).reduce(0, Math::min);
    }

    double right() {
        return trunks.stream().mapToDouble(trunk -> trunk.x).reduce(grid.width(), Math::max);
    }

    double bottom() {
        return tops[tops.length - 1] + height(tops.length - 1);
    }

    List<ChartRoute> routes() {
        return routes;
    }

    /** Returns the line of an arrow. */
    ChartWay way(ChartRoute route) {
        if (route.aside) {
            double y = top(route.fromRow) + (route.down ? ASIDE : ChartGrid.TALL - ASIDE);
            double from = grid.left(route.arrow.from()) + (route.down ? ChartGrid.BOX : 0);
            return new ChartWay(from, y).to(grid.left(route.arrow.to()) + (route.down ? 0 : ChartGrid.BOX), y);
        }
        double start = top(route.fromRow) + (route.down ? ChartGrid.TALL : 0);
        double end = top(route.toRow) + (route.arrivesFromBelow() ? ChartGrid.TALL : 0);
        ChartWay way = new ChartWay(route.tail.x, start);
        bend(way, route.first, route.tail.x, route.trunk == null ? route.tip.x : route.trunk.x);
        if (route.trunk != null) {
            bend(way, route.last, route.trunk.x, route.tip.x);
        }
        return way.to(route.tip.x, end);
    }

    private void bend(ChartWay way, ChartRoute.Run run, double from, double to) {
        if (run.isLine()) {
            double y = tops[run.corridor] + room(above[run.corridor]) + (run.track + 0.5) * TRACK;
            way.to(from, y).to(to, y);
        }
    }

    /** Returns the middle of the number of an arrow. */
    double[] label(ChartRoute route) {
        if (route.aside) {
            List<double[]> ends = way(route).corners();
            return new double[] {(ends.get(0)[0] + ends.get(1)[0]) / 2, ends.get(0)[1]};
        }
        double beyond = EDGE + LABEL * (route.level + 0.5);
        double top = top(route.fromRow);
        return new double[] {route.tail.x, route.down ? top + ChartGrid.TALL + beyond : top - beyond};
    }
}
