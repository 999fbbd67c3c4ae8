package io.dangol.crm.benchmarks;

import io.dangol.crm.benchmarks.MarkdownTable.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the time of each method grows with each parameter whose values are positive numbers, the others being fixed.
 *
 * <p>Each rung of the parameter is set beside the one before, and the last beside the first. Stateless and thread-safe.
 */
final class GrowthTable {

    private GrowthTable() {}

    /** Returns the table of results in their order, empty if no parameter grows. */
    static String text(List<JmhResult> results) {
        boolean cpu = results.stream().anyMatch(row -> row.cpu().isPresent());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("growth of"));
        columns.add(Column.text("with"));
        columns.add(Column.number("work"));
        columns.add(Column.number("time"));
        if (cpu) {
            columns.add(Column.number("CPU"));
        }
        MarkdownTable table = new MarkdownTable(columns);
        Params.names(results).stream()
                .flatMap(param -> ladders(param, results).stream())
                .flatMap(ladder -> ladder.steps().stream())
                .forEach(step -> table.add(step.cells(cpu)));
        return table.isEmpty() ? "" : table.text();
    }

    private static List<Ladder> ladders(String param, List<JmhResult> results) {
        return results.stream()
                .filter(row -> Params.positive(row.params().get(param)).isPresent())
                .collect(Collectors.groupingBy(
                        row -> new Climber(row.method(), without(param, row.params())),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Ladder(entry.getKey(), param, entry.getValue()))
                .toList();
    }

    private static SortedMap<String, String> without(String name, SortedMap<String, String> params) {
        SortedMap<String, String> others = new TreeMap<>(params);
        others.remove(name);
        return others;
    }

    /** A method and the parameters that stay. */
    private record Climber(String method, SortedMap<String, String> others) implements Comparable<Climber> {

        @Override
        public int compareTo(Climber other) {
            int byMethod = method.compareTo(other.method);
            return byMethod != 0 ? byMethod : Params.BY_VALUE.compare(others, other.others);
        }

        @Override
        public String toString() {
            return others.isEmpty() ? method : method + " " + others;
        }
    }

    /** The results of one method by the parameter that grows. */
    private record Ladder(Climber climber, String param, List<JmhResult> rungs) {

        List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            for (int rung = 1; rung < rungs.size(); rung++) {
                steps.add(new Step(climber, param, rungs.get(rung - 1), rungs.get(rung)));
            }
            if (rungs.size() > 2) {
                steps.add(new Step(climber, param, rungs.get(0), rungs.get(rungs.size() - 1)));
            }
            return steps;
        }
    }

    private record Step(Climber climber, String param, JmhResult small, JmhResult large) {

        List<String> cells(boolean cpu) {
            List<String> cells = new ArrayList<>();
            cells.add(climber.toString());
            cells.add(param + " " + small.params().get(param) + " → "
                    + large.params().get(param));
            cells.add(Figures.plain(value(large) / value(small), 1) + "×");
            cells.add(large.timing().over(small.timing()).toString());
            if (cpu) {
                cells.add(Figures.shown(
                        large.cpuTiming().flatMap(later -> small.cpuTiming().map(later::over))));
            }
            return cells;
        }

        private double value(JmhResult result) {
            return Params.positive(result.params().get(param))
                    .map(BigDecimal::doubleValue)
                    .orElseThrow();
        }
    }
}
