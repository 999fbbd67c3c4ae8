package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.complaint.ComplaintEvent;
import io.dangol.crm.complaint.ComplaintPhase;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.workflow.Transition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What can be read in a chart whatever was counted: no number covers another or a box, and no line runs through a box. */
class ChartRoutesProperties {

    private static final double INSIDE = 0.5;

    private static ComplaintWorkflow own() {
        ComplaintState warehouse = ComplaintState.of("AT_WAREHOUSE", ComplaintPhase.HANDLING);
        ComplaintState laboratory = ComplaintState.of("AT_LABORATORY", ComplaintPhase.HANDLING);
        return ComplaintWorkflow.of(ComplaintWorkflow.standard().toBuilder("own")
                .phase("HANDLING", warehouse, laboratory)
                .on(ComplaintEvent.of("ASK_WAREHOUSE"))
                .from(ComplaintState.INVESTIGATING)
                .to(warehouse)
                .on(ComplaintEvent.of("SEND_IN"))
                .from(warehouse)
                .to(laboratory)
                .on(ComplaintEvent.of("REPLY_FROM_THERE"))
                .from(warehouse, laboratory)
                .to(ComplaintState.INVESTIGATING)
                .build());
    }

    @Provide
    Arbitrary<List<ChartArrow>> charts() {
        Arbitrary<Long> count = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, 40)),
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(1, Arbitraries.longs().between(1, 1_000_000)));
        return Arbitraries.of(ComplaintWorkflow.simple(), ComplaintWorkflow.standard(), own())
                .map(ChartRoutesProperties::ways)
                .flatMap(ways -> count.list().ofSize(ways.size()).map(counts -> arrows(ways, counts)));
    }

    private static List<List<ComplaintState>> ways(ComplaintWorkflow workflow) {
        Set<List<ComplaintState>> ways = new LinkedHashSet<>();
        for (Transition<ComplaintState, ComplaintEvent> move :
                workflow.definition().transitions()) {
            if (!move.isCorrection()) {
                move.to().forEach(to -> ways.add(List.of(move.from(), to)));
            }
        }
        ways.removeIf(way -> way.get(0).equals(way.get(1)));
        return List.copyOf(ways);
    }

    private static List<ChartArrow> arrows(List<List<ComplaintState>> ways, List<Long> counts) {
        List<ChartArrow> arrows = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            List<ComplaintState> way = ways.get(i);
            arrows.add(new ChartArrow(way.get(0), way.get(1), counts.get(i), ChartArrow.Kind.MADE, way.toString()));
        }
        return arrows;
    }

    @Property(tries = 100)
    void everyNumberCanBeReadAndEveryBoxIsWhole(@ForAll("charts") List<ChartArrow> arrows) {
        Set<ComplaintState> states = new LinkedHashSet<>();
        arrows.forEach(arrow -> states.addAll(List.of(arrow.from(), arrow.to())));
        ChartGrid grid = new ChartGrid(states, arrows);
        ChartRoutes routes = new ChartRoutes(grid, arrows);
        List<Area> taken = new ArrayList<>();
        for (ComplaintState state : states) {
            double top = routes.top(grid.place(state).row());
            taken.add(new Area(grid.left(state), top, ChartGrid.BOX, ChartGrid.TALL));
        }
        List<Area> boxes = List.copyOf(taken);
        for (ChartRoute route : routes.routes()) {
            List<double[]> corners = routes.way(route).corners();
            for (int i = 1; i < corners.size(); i++) {
                Area line = line(corners.get(i - 1), corners.get(i));
                assertThat(boxes).as(route.arrow.told()).noneMatch(line::meets);
            }
            if (route.arrow.count() > 0) {
                double[] middle = routes.label(route);
                double width = route.arrow.labelWidth() - 2;
                Area label =
                        new Area(middle[0] - width / 2, middle[1] - ChartRoutes.LABEL / 2, width, ChartRoutes.LABEL);
                assertThat(taken).as(route.arrow.told()).noneMatch(label::meets);
                taken.add(label);
            }
        }
    }

    /** Returns a line from just outside the box where it begins to just outside that where it ends. */
    private static Area line(double[] from, double[] to) {
        assertThat(Math.min(Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])))
                .as("level or upright")
                .isLessThan(INSIDE);
        boolean level = Math.abs(from[0] - to[0]) > Math.abs(from[1] - to[1]);
        double x = Math.min(from[0], to[0]) + (level ? INSIDE : 0);
        double y = Math.min(from[1], to[1]) + (level ? 0 : INSIDE);
        double length = Math.abs(from[0] - to[0]) + Math.abs(from[1] - to[1]) - 2 * INSIDE;
        return new Area(x, y, level ? length : 0.1, level ? 0.1 : length);
    }

    private record Area(double x, double y, double width, double height) {

        boolean meets(Area other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }
}
