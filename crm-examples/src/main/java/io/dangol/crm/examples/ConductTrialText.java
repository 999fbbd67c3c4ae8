package io.dangol.crm.examples;

import static io.dangol.crm.examples.ConductFigures.number;
import static io.dangol.crm.examples.ConductFigures.shown;

import io.dangol.crm.estimate.ConfusionTable;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.ReliabilityTable.BrierParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The trial of rules on one made-up population as lines of text. Stateless. */
final class ConductTrialText {

    static final double PERCENT = 100;

    private ConductTrialText() {}

    static List<String> lines(ConductGenerator generator, ConductTrial trial) {
        ConductVerdict ours = trial.verdict(ConductRule.POLICY);
        List<String> lines = new ArrayList<>(
                head(generator, "seed " + trial.seed(), (int) ours.table().n()));
        lines.add(format("%,d incidents; %s", trial.incidents(), sizes(ours)));
        lines.add("");
        lines.add("RESTRICTION or EXIT indicated by the policy, intervals at 95 %");
        ConfusionTable table = ours.table();
        lines.add(format("  %-10s %9s %14s", "", "indicated", "not indicated"));
        lines.add(format("  %-10s %,9d %,14d", "bad", table.hits(), table.misses()));
        lines.add(format("  %-10s %,9d %,14d", "not bad", table.falseAlarms(), table.rejections()));
        lines.add("  precision            " + shown(table.precision(), 3, 1));
        lines.add("  recall               " + shown(table.recall(), 3, 1));
        lines.add("  false-positive rate  " + shown(table.falsePositiveRate(), 3, PERCENT) + " %");
        for (ConductKind kind : others(List.of(trial))) {
            lines.add(format(
                    "  %-20s %s %%, %,d of %,d",
                    kind.word() + " flagged",
                    shown(ours.share(kind), 2, PERCENT),
                    ours.flagged(kind),
                    ours.size(kind)));
        }
        lines.add("");
        lines.addAll(compared(trial));
        lines.add("");
        lines.add("Area under the curve of the ranking (DeLong)");
        lines.add("  reports              " + shown(trial.byReports().area(), 4, 1));
        lines.add("  weight x severity    " + shown(trial.bySum().area(), 4, 1));
        lines.add("  score                " + shown(trial.byScore().area(), 4, 1));
        lines.add("");
        lines.add("Probability of being bad: isotonic fit of the score, fitted to another population, not this one");
        BrierParts parts = trial.reliability().parts();
        lines.add("  Brier score " + shown(trial.reliability().brier(), 5, 1));
        lines.add(format(
                "  = reliability %.5f - resolution %.5f + uncertainty %.5f + within bins %.5f",
                parts.reliability(), parts.resolution(), parts.uncertainty(), parts.within()));
        lines.addAll(bins(List.of(trial)));
        return lines;
    }

    private static List<String> compared(ConductTrial trial) {
        List<String> lines = new ArrayList<>();
        lines.add("Rules compared; who is not bad and flagged, in % of the kind");
        lines.add(format("  %-32s %-21s %-21s", "", "precision", "recall")
                + columns(others(List.of(trial)), ConductKind::word));
        for (ConductRule rule : ConductRule.values()) {
            ConductVerdict verdict = trial.verdict(rule);
            lines.add(format(
                            "  %-32s %-21s %-21s",
                            rule.words(),
                            shown(verdict.table().precision(), 3, 1),
                            shown(verdict.table().recall(), 3, 1))
                    + columns(
                            others(List.of(trial)),
                            kind -> number(verdict.share(kind).value().orElse(0), 2, PERCENT)));
        }
        return lines;
    }

    /** Returns the first lines of every output: that nothing of it is real. */
    static List<String> head(ConductGenerator generator, String seeds, int customers) {
        return List.of(
                "SYNTHETIC: customers, truth and incidents are made up. The figures compare rules on this generator,",
                "and say nothing about real customers.",
                format("Generator %s, %s, %,d customers a seed:", generator.word(), seeds, customers),
                "  " + generator.description());
    }

    /** Returns the bins of the reliability of all trials together. */
    static List<String> bins(List<ConductTrial> trials) {
        List<String> lines = new ArrayList<>();
        lines.add(format("  %-13s %11s %10s  %s", "probability", "customers", "predicted", "observed"));
        for (int b = 0; b < trials.get(0).reliability().bins().size(); b++) {
            int number = b;
            var bins = trials.stream()
                    .map(trial -> trial.reliability().bins().get(number))
                    .toList();
            long n = 0;
            long happened = 0;
            double predicted = 0;
            for (var bin : bins) {
                n += bin.n();
                happened += Math.round(bin.observed().value().orElse(0) * bin.n());
                predicted += bin.predicted().orElse(0) * bin.n();
            }
            lines.add(format(
                    "  %.1f to %.1f    %,11d %10s  %s",
                    bins.get(0).low(),
                    bins.get(0).high(),
                    n,
                    n == 0 ? "-" : number(predicted / n, 3, 1),
                    shown(Estimate.ofProportion(happened, n), 3, 1)));
        }
        return lines;
    }

    /** Returns the kinds that are not bad, of whom there is somebody in a trial. */
    static List<ConductKind> others(List<ConductTrial> trials) {
        return Stream.of(ConductKind.values())
                .filter(kind -> kind != ConductKind.BAD
                        && trials.stream()
                                .anyMatch(trial ->
                                        trial.verdict(ConductRule.POLICY).size(kind) > 0))
                .toList();
    }

    /** Returns one column for each of these kinds. */
    static String columns(List<ConductKind> kinds, Function<ConductKind, String> column) {
        return kinds.stream().map(kind -> format(" %8s", column.apply(kind))).collect(Collectors.joining());
    }

    private static String sizes(ConductVerdict verdict) {
        return Stream.of(ConductKind.values())
                .filter(kind -> verdict.size(kind) > 0)
                .map(kind -> format("%,d %s", verdict.size(kind), kind.word()))
                .collect(Collectors.joining(", "));
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
