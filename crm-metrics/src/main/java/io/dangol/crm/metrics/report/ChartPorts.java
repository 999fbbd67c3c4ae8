package io.dangol.crm.metrics.report;

import io.dangol.crm.complaint.ComplaintState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where on the sides of boxes the arrows of a chart begin and end, once their trunks have a place. Mutable. */
final class ChartPorts {

    private static final double EDGE = 8;
    private static final double NEAR = 4;

    /** How far an end may move to keep clear of another, the nearest place first. */
    private static final List<Double> NUDGES =
            List.of(0.0, 4.0, -4.0, 5.0, -5.0, 6.0, -6.0, 8.0, -8.0, 10.0, -10.0, 12.0, -12.0);

    private final ChartGrid grid;
    private final List<ChartRoute> routes;
    private final List<ChartRoute.Trunk> trunks;
    private final List<Side> sides = new ArrayList<>();

    ChartPorts(ChartGrid grid, List<ChartRoute> routes, List<ChartRoute.Trunk> trunks) {
        this.grid = grid;
        this.routes = routes;
        this.trunks = trunks;
    }

    void place() {
        for (ComplaintState state : grid.states()) {
            spread(state, true);
            spread(state, false);
        }
        straighten();
        keepClear();
    }

    /** Spreads what leaves and reaches a side of a box over it, in the order of where it goes, so that few cross. */
    private void spread(ComplaintState state, boolean bottom) {
        Map<ChartRoute.Port, Double> there = new LinkedHashMap<>();
        for (ChartRoute route : routes) {
            if (!route.aside && route.arrow.from().equals(state) && route.down == bottom) {
                there.put(route.tail, route.trunk == null ? grid.middle(route.arrow.to()) : route.trunk.x);
            }
            if (!route.aside && route.arrow.to().equals(state) && route.arrivesFromBelow() == bottom) {
                there.put(route.tip, route.trunk == null ? grid.middle(route.arrow.from()) : route.trunk.x);
            }
        }
        List<ChartRoute.Port> ports = there.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        double room = ports.stream().mapToDouble(ChartRoute.Port::room).sum();
        double scale = Math.min(1, (ChartGrid.BOX - EDGE) / Math.max(1, room));
        double x = grid.middle(state) - room * scale / 2;
        for (ChartRoute.Port port : ports) {
            port.x = x + port.room() * scale / 2;
            x += port.room() * scale;
        }
        sides.add(new Side(grid.left(state), grid.place(state).row() + (bottom ? 1 : 0), ports));
    }

    /** Moves ends so that arrows run straight where they can, the most frequent first. */
    private void straighten() {
        List<ChartRoute> byCount = routes.stream()
                .filter(route -> !route.aside && route.fromRow != route.toRow)
                .sorted(Comparator.comparing((ChartRoute route) -> route.arrow.count())
                        .reversed())
                .toList();
        for (ChartRoute route : byCount) {
            if (route.trunk != null) {
                move(route.tail, route.trunk.x);
                move(route.tip, route.trunk.x);
            } else if (!move(route.tip, route.tail.x)) {
                move(route.tail, route.tip.x);
            }
        }
    }

    private void keepClear() {
        for (Side side : sides) {
            for (ChartRoute.Port port : side.ports()) {
                double at = port.x;
                for (double nudge : NUDGES) {
                    port.x = at + nudge;
                    if (isClear(side, port)) {
                        break;
                    }
                    port.x = at;
                }
            }
        }
    }

    /** Moves an end to a place on the same side, if there is room for it. */
    private boolean move(ChartRoute.Port port, double x) {
        Side side = sides.stream()
                .filter(one -> one.ports().contains(port))
                .findFirst()
                .orElseThrow();
        if (!side.hasRoom(port, x)) {
            return false;
        }
        port.x = x;
        return true;
    }

    private static boolean isNear(ChartRoute.Port port, Side side, ChartRoute.Run run, ChartRoute.Port other) {
        return run.corridor == side.corridor() && Math.abs(other.x - port.x) < NEAR;
    }

    private boolean isClear(Side side, ChartRoute.Port port) {
        if (!side.hasRoom(port, port.x)) {
            return false;
        }
        for (ChartRoute route : routes) {
            boolean own = route.tail == port || route.tip == port;
            boolean near = isNear(port, side, route.first, route.tail) || isNear(port, side, route.last, route.tip);
            if (!own && !route.aside && near) {
                return false;
            }
        }
        return trunks.stream()
                .filter(trunk -> trunk.routes.stream().noneMatch(route -> route.tail == port || route.tip == port))
                .noneMatch(trunk -> trunk.firstCorridor() <= side.corridor()
                        && side.corridor() <= trunk.lastCorridor()
                        && Math.abs(trunk.x - port.x) < NEAR);
    }

    /** A side of a box with what leaves and reaches it. */
    private record Side(double left, int corridor, List<ChartRoute.Port> ports) {

        boolean hasRoom(ChartRoute.Port port, double x) {
            return x >= left + EDGE
                    && x <= left + ChartGrid.BOX - EDGE
                    && ports.stream()
                            .noneMatch(other -> other != port
                                    && Math.abs(other.x - x)
                                            < Math.min(
                                                    (other.room() + port.room()) / 2,
                                                    Math.max(NEAR, Math.abs(other.x - port.x))));
        }
    }
}
