package io.dangol.crm.benchmarks;

import static io.dangol.crm.benchmarks.Figures.shown;

import io.dangol.crm.benchmarks.MarkdownTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Each operation of ours beside each peer that ran with the same parameters.
 *
 * <p>Columns of processor time and of allocated bytes are there where any result has them. Stateless and thread-safe.
 */
final class ComparisonTable {

    private ComparisonTable() {}

    /** Returns the table of results of one class in one mode, in their order. */
    static String text(List<JmhResult> results) {
        List<String> params = Params.names(results);
        boolean cpu = results.stream().anyMatch(row -> row.cpu().isPresent());
        boolean bytes = results.stream().anyMatch(row -> row.bytesPerOperation().isPresent());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("operation"));
        params.forEach(name -> columns.add(isNumber(name, results) ? Column.number(name) : Column.text(name)));
        columns.addAll(measured("ours", cpu, bytes));
        columns.add(Column.text("peer"));
        columns.addAll(measured("peer's", cpu, bytes));
        columns.add(Column.number("peer/ours"));
        if (cpu) {
            columns.add(Column.number("CPU peer/ours"));
        }
        MarkdownTable table = new MarkdownTable(columns);
        for (Pair pair : pairs(results)) {
            List<String> cells = new ArrayList<>();
            cells.add(shown(pair.ours().map(JmhResult::method)));
            SortedMap<String, String> values = pair.any().params();
            params.forEach(name -> cells.add(values.getOrDefault(name, Figures.ABSENT)));
            cells.addAll(measured(pair.ours(), cpu, bytes));
            cells.add(shown(pair.peer().map(JmhResult::method)));
            cells.addAll(measured(pair.peer(), cpu, bytes));
            cells.add(shown(pair.ratio(row -> Optional.of(row.timing()))));
            if (cpu) {
                cells.add(shown(pair.ratio(JmhResult::cpuTiming)));
            }
            table.add(cells);
        }
        return table.text();
    }

    /** One operation of ours beside one peer with the same parameters; at least one of the two is there. */
    private record Pair(Optional<JmhResult> ours, Optional<JmhResult> peer) {

        JmhResult any() {
            return ours.or(() -> peer).orElseThrow();
        }

        Optional<Ratio> ratio(Function<JmhResult, Optional<Timing>> time) {
            return peer.flatMap(time).flatMap(peers -> ours.flatMap(time).map(peers::over));
        }
    }

    /** Keeps every result in at least one pair, and the order of the results. */
    private static List<Pair> pairs(List<JmhResult> results) {
        Stream<Pair> withOurs = results.stream().filter(JmhResult::isOurs).flatMap(ours -> {
            List<JmhResult> peers = beside(results, ours);
            return peers.isEmpty()
                    ? Stream.of(new Pair(Optional.of(ours), Optional.empty()))
                    : peers.stream().map(peer -> new Pair(Optional.of(ours), Optional.of(peer)));
        });
        Stream<Pair> peersAlone = results.stream()
                .filter(row -> !row.isOurs() && beside(results, row).isEmpty())
                .map(peer -> new Pair(Optional.empty(), Optional.of(peer)));
        return Stream.concat(withOurs, peersAlone).toList();
    }

    /** Returns the results of the other side with the same parameters. */
    private static List<JmhResult> beside(List<JmhResult> results, JmhResult one) {
        return results.stream()
                .filter(row -> row.isOurs() != one.isOurs() && row.params().equals(one.params()))
                .toList();
    }

    private static List<Column> measured(String whose, boolean cpu, boolean bytes) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.number(whose));
        if (cpu) {
            columns.add(Column.number("CPU"));
        }
        if (bytes) {
            columns.add(Column.number("allocated"));
        }
        return columns;
    }

    private static List<String> measured(Optional<JmhResult> result, boolean cpu, boolean bytes) {
        List<String> cells = new ArrayList<>();
        cells.add(shown(result.map(JmhResult::primary)));
        if (cpu) {
            cells.add(shown(result.flatMap(JmhResult::cpu)));
        }
        if (bytes) {
            cells.add(shown(result.filter(row -> row.bytesPerOperation().isPresent())
                    .map(row -> Figures.bytes(row.bytesPerOperation().getAsDouble()))));
        }
        return cells;
    }

    private static boolean isNumber(String param, List<JmhResult> results) {
        return results.stream()
                .map(row -> row.params().get(param))
                .allMatch(value -> value == null || Params.number(value).isPresent());
    }
}
