package io.dangol.crm.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Concentration as one writes it with streams over boxed amounts: sort, then sum.
 *
 * @param gini the Gini coefficient, not corrected for the number of values
 * @param topShare the share that the top fraction holds, with a fraction of the last of them
 */
record BoxedConcentration(double gini, double topShare) {

    /** Returns the concentration of amounts with a sum above 0. */
    static BoxedConcentration of(List<Long> amounts, double topFraction) {
        List<Long> ascending = amounts.stream().sorted().toList();
        int n = ascending.size();
        double total = ascending.stream().mapToLong(Long::longValue).sum();
        double weighted = IntStream.range(0, n)
                .mapToDouble(i -> (i + 1.0) * ascending.get(i))
                .sum();
        double place = topFraction * n;
        int whole = (int) place;
        double top =
                ascending.stream().skip(n - whole).mapToLong(Long::longValue).sum();
        if (whole < n) {
            top += (place - whole) * ascending.get(n - 1 - whole);
        }
        return new BoxedConcentration(2 * weighted / (n * total) - (n + 1.0) / n, top / total);
    }
}
