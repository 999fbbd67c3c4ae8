package io.dangol.crm.examples;

import static io.dangol.crm.examples.ConductTrialText.PERCENT;
import static io.dangol.crm.examples.ConductTrialText.format;

import io.dangol.crm.estimate.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The trials of rules on several made-up populations as lines of text. Immutable and thread-safe. */
final class ConductTrialsText {

    private final List<ConductTrial> trials;

    ConductTrialsText(List<ConductTrial> trials) {
        this.trials = List.copyOf(trials);
    }

    List<String> lines(ConductGenerator generator) {
        ConductTrial first = trials.get(0);
        ConductVerdict ours = first.verdict(ConductRule.POLICY);
        List<ConductKind> kinds = ConductTrialText.others(trials);
        String seeds =
                "seeds " + first.seed() + " to " + trials.get(trials.size() - 1).seed();
        List<String> lines = new ArrayList<>(
                ConductTrialText.head(generator, seeds, (int) ours.table().n()));
        lines.add("Figures are the mean over the seeds [interval of the mean at 95 %] smallest-largest.");
        lines.add("");
        lines.add("RESTRICTION or EXIT indicated by the policy");
        lines.add("  precision            "
                + shown(of(ConductRule.POLICY, verdict -> verdict.table().precision()), 3, 1));
        lines.add("  recall               "
                + shown(of(ConductRule.POLICY, verdict -> verdict.table().recall()), 3, 1));
        lines.add("  false-positive rate  "
                + shown(of(ConductRule.POLICY, verdict -> verdict.table().falsePositiveRate()), 3, PERCENT) + " %");
        lines.add("Who is not bad and flagged, in % of all seeds together, and by seed");
        kinds.forEach(kind -> lines.add(together(kind)));
        lines.add("");
        lines.add("Rules compared");
        lines.add(format("  %-32s %-34s %s", "", "precision", "recall"));
        for (ConductRule rule : ConductRule.values()) {
            lines.add(format(
                    "  %-32s %-34s %s",
                    rule.words(),
                    shown(of(rule, verdict -> verdict.table().precision()), 3, 1),
                    shown(of(rule, verdict -> verdict.table().recall()), 3, 1)));
        }
        lines.add("Rules compared; who is not bad and flagged, in % of the kind, mean");
        lines.add(format("  %-32s %8s", "", "all") + ConductTrialText.columns(kinds, ConductKind::word));
        for (ConductRule rule : ConductRule.values()) {
            lines.add(format(
                            "  %-32s %8s",
                            rule.words(), mean(rule, verdict -> verdict.table().falsePositiveRate(), 3))
                    + ConductTrialText.columns(kinds, kind -> mean(rule, verdict -> verdict.share(kind), 2)));
        }
        lines.add("");
        lines.add("Area under the curve of the ranking");
        lines.add("  reports              " + shown(trial -> trial.byReports().area(), 4, 1));
        lines.add("  weight x severity    " + shown(trial -> trial.bySum().area(), 4, 1));
        lines.add("  score                " + shown(trial -> trial.byScore().area(), 4, 1));
        lines.add("");
        lines.add("Probability of being bad: isotonic fit of the score, for each seed fitted to another population");
        lines.add("  Brier score          " + shown(trial -> trial.reliability().brier(), 5, 1));
        lines.add("  of who knows only the share of the bad: "
                + ConductFigures.number(
                        trials.stream()
                                .mapToDouble(
                                        trial -> trial.reliability().parts().uncertainty())
                                .average()
                                .orElse(0),
                        5,
                        1));
        lines.addAll(ConductTrialText.bins(trials));
        return lines;
    }

    /**
     * Returns the share of a kind that is flagged, of all seeds as one population, for they are independent of each
     * other.
     */
    private String together(ConductKind kind) {
        long flagged = 0;
        long size = 0;
        for (ConductTrial trial : trials) {
            flagged += trial.verdict(ConductRule.POLICY).flagged(kind);
            size += trial.verdict(ConductRule.POLICY).size(kind);
        }
        ConductFigures bySeed = ConductFigures.of(trials, of(ConductRule.POLICY, verdict -> verdict.share(kind)));
        return format(
                "  %-20s %s %s-%s, %,d of %,d",
                kind.word(),
                ConductFigures.shown(Estimate.ofProportion(flagged, size), 2, PERCENT),
                ConductFigures.number(bySeed.least().orElse(0), 2, PERCENT),
                ConductFigures.number(bySeed.most().orElse(0), 2, PERCENT),
                flagged,
                size);
    }

    private static Function<ConductTrial, Estimate> of(ConductRule rule, Function<ConductVerdict, Estimate> figure) {
        return trial -> figure.apply(trial.verdict(rule));
    }

    private String shown(Function<ConductTrial, Estimate> figure, int decimals, double times) {
        return ConductFigures.of(trials, figure).shown(decimals, times);
    }

    private String mean(ConductRule rule, Function<ConductVerdict, Estimate> figure, int decimals) {
        Estimate mean = ConductFigures.of(trials, of(rule, figure)).mean();
        return mean.value().isEmpty() ? "-" : ConductFigures.number(mean.value().getAsDouble(), decimals, PERCENT);
    }
}
