package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.estimate.IsotonicFit.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IsotonicFitProperties {

    record Point(double x, double y, double weight) {}

    @Property
    void fitNeverFallsAndKeepsTheWeightedMean(@ForAll("points") List<Point> points) {
        IsotonicFit fit = fit(points);
        double weight = 0;
        double sum = 0;
        double before = Double.NEGATIVE_INFINITY;
        for (Block block : fit.blocks()) {
            assertThat(block.value()).isGreaterThan(before);
            before = block.value();
            weight += block.weight();
            sum += block.weight() * block.value();
        }
        assertThat(weight).isEqualTo(points.stream().mapToDouble(Point::weight).sum(), within(1e-9));
        assertThat(sum)
                .isEqualTo(points.stream().mapToDouble(p -> p.weight * p.y).sum(), within(1e-6));
    }

    @Property
    void fittingTheFitChangesNothing(@ForAll("points") List<Point> points) {
        IsotonicFit fit = fit(points);
        List<Point> fitted = points.stream()
                .map(p -> new Point(p.x, fit.valueAt(p.x), p.weight))
                .toList();
        IsotonicFit again = fit(fitted);
        assertThat(again.blocks()).hasSameSizeAs(fit.blocks());
        for (Point point : fitted) {
            assertThat(again.valueAt(point.x)).isEqualTo(point.y);
        }
    }

    /** The value at a point is the largest, over starts, of the smallest, over ends, mean (Barlow et al. 1972, 1.9). */
    @Property
    void fitEqualsTheMaxMinFormula(@ForAll("points") List<Point> points) {
        IsotonicFit fit = fit(points);
        for (Point at : points) {
            double largest = Double.NEGATIVE_INFINITY;
            for (Point start : points) {
                if (start.x > at.x) {
                    continue;
                }
                double smallest = Double.POSITIVE_INFINITY;
                for (Point end : points) {
                    if (end.x >= at.x) {
                        smallest = Math.min(smallest, meanBetween(points, start.x, end.x));
                    }
                }
                largest = Math.max(largest, smallest);
            }
            assertThat(fit.valueAt(at.x)).isEqualTo(largest, within(1e-9));
        }
    }

    private static double meanBetween(List<Point> points, double from, double to) {
        double weight = 0;
        double sum = 0;
        for (Point point : points) {
            if (point.x >= from && point.x <= to) {
                weight += point.weight;
                sum += point.weight * point.y;
            }
        }
        return sum / weight;
    }

    @Property
    void orderOfThePointsChangesNotOneBit(@ForAll("points") List<Point> points, @ForAll Random random) {
        List<Point> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, random);
        assertThat(fit(shuffled)).isEqualTo(fit(points));
    }

    @Property
    void curveNeverFalls(@ForAll("points") List<Point> points, @ForAll("places") double a, @ForAll("places") double b) {
        IsotonicFit fit = fit(points);
        assertThat(fit.valueAt(Math.min(a, b))).isLessThanOrEqualTo(fit.valueAt(Math.max(a, b)));
    }

    private static IsotonicFit fit(List<Point> points) {
        return IsotonicFit.of(
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray(),
                points.stream().mapToDouble(Point::weight).toArray());
    }

    @Provide
    Arbitrary<List<Point>> points() {
        // few places, so that there are ties
        Arbitrary<Double> x = Arbitraries.integers().between(-10, 10).map(i -> i / 2.0);
        Arbitrary<Double> y = Arbitraries.doubles().between(-100, 100);
        Arbitrary<Double> weight = Arbitraries.doubles().between(0.01, 50);
        return Combinators.combine(x, y, weight)
                .as(Point::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<Double> places() {
        return Arbitraries.doubles().between(-7, 7);
    }
}
