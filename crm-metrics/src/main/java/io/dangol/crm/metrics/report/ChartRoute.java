package io.dangol.crm.metrics.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link ChartRoutes} works out for an arrow, piece by piece. Mutable. */
final class ChartRoute {

    final ChartArrow arrow;
    final int fromRow;
    final int toRow;
    /** Whether it leaves its state downwards. */
    final boolean down;
    /** Whether it goes straight to a neighbour. */
    final boolean aside;

    Port tail;
    Port tip;
    /** The upright line past other rows; none if the next row is reached. */
    @Nullable
    Trunk trunk;
    /** The level line behind the tail, and the one before the tip: one and the same without a trunk. */
    Run first;

    Run last;
    /** How many numbers stand between its own and its box. */
    int level;

    ChartRoute(ChartArrow arrow, int fromRow, int toRow, boolean down, boolean aside) {
        this.arrow = arrow;
        this.fromRow = fromRow;
        this.toRow = toRow;
        this.down = down;
        this.aside = aside;
        this.tail = new Port(arrow.labelWidth());
        this.tip = new Port(0);
        this.first = new Run(down ? fromRow + 1 : fromRow);
        this.last = first;
    }

    /** Whether it comes to its state from below. */
    boolean arrivesFromBelow() {
        return (fromRow == toRow) == down;
    }

    /** Where an arrow leaves a side of a box or comes to it. */
    static final class Port {

        final double label;
        double x;

        Port(double label) {
            this.label = label;
        }

        /** Returns how much of the side it takes. */
        double room() {
            return Math.max(12, label + 3);
        }
    }

    /** A level line in the corridor between two rows. */
    static final class Run {

        private static final double CLEAR = 8;

        final int corridor;
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        int track;

        Run(int corridor) {
            this.corridor = corridor;
        }

        void reach(double x) {
            left = Math.min(left, x);
            right = Math.max(right, x);
        }

        boolean touches(Run other) {
            return corridor == other.corridor
                    && track == other.track
                    && left < other.right + CLEAR
                    && other.left < right + CLEAR;
        }

        /** Whether it is more than a point. */
        boolean isLine() {
            return right - left > 0.5;
        }
    }

    /** An upright line past one or more rows, which all arrows share that go to one state that way. */
    static final class Trunk {

        final List<ChartRoute> routes = new ArrayList<>();
        double x;

        int firstCorridor() {
            return routes.stream()
                    .mapToInt(route -> Math.min(route.first.corridor, route.last.corridor))
                    .min()
                    .orElseThrow();
        }

        int lastCorridor() {
            return routes.stream()
                    .mapToInt(route -> Math.max(route.first.corridor, route.last.corridor))
                    .max()
                    .orElseThrow();
        }

        long count() {
            return routes.stream().mapToLong(route -> route.arrow.count()).sum();
        }
    }
}
