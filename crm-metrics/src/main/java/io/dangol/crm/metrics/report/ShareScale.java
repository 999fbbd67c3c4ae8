package io.dangol.crm.metrics.report;

import io.dangol.crm.sla.AttainmentRow;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * A scale of shares that ends at 1 and begins where the lowest bound of an interval, and the target, still lie on it.
 *
 * @param from where it begins, 0 or more and below 1
 * @param step between its marks
 */
record ShareScale(double from, double step) {

    private static final List<ShareScale> SCALES = List.of(
            new ShareScale(0.9, 0.02), new ShareScale(0.75, 0.05), new ShareScale(0.5, 0.1), new ShareScale(0, 0.2));

    static ShareScale of(Collection<AttainmentRow> rows, OptionalDouble target) {
        double least = DoubleStream.concat(
                        target.stream(),
                        rows.stream()
                                .map(AttainmentRow::share)
                                .flatMapToDouble(
                                        share -> DoubleStream.concat(share.low().stream(), share.value().stream())))
                .min()
                .orElse(0);
        return SCALES.stream().filter(scale -> scale.from <= least).findFirst().orElse(SCALES.get(SCALES.size() - 1));
    }

    /** Returns where a share lies, 0 at the beginning of the scale and 1 at its end. */
    double at(double share) {
        return (share - from) / (1 - from);
    }

    /** Returns the shares at which the scale is marked, from its beginning to 1. */
    List<Double> marks() {
        long count = Math.round((1 - from) / step);
        return DoubleStream.iterate(0, i -> i + 1)
                .limit(count + 1)
                .map(i -> 1 - (count - i) * step)
                .boxed()
                .toList();
    }
}
