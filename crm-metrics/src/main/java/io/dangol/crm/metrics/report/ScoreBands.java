package io.dangol.crm.metrics.report;

import io.dangol.crm.loyalty.CutSide;
import io.dangol.crm.loyalty.RfmBinning;
import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.loyalty.RfmMode;
import io.dangol.crm.loyalty.RfmModel;
import java.util.Arrays;
import java.util.List;

/** Says which values of a dimension have a score. */
final class ScoreBands {

    private final RfmModel model;
    private final Words words;

    ScoreBands(RfmModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /** Returns the highest score of all dimensions. */
    int most() {
        return Arrays.stream(RfmDimension.values())
                .mapToInt(model.scoring()::bins)
                .max()
                .orElseThrow();
    }

    boolean has(RfmDimension dimension, int score) {
        return score <= model.scoring().bins(dimension);
    }

    /**
     * Returns the bound of a score towards the next lower score, such as {@code > 6} orders, or of the lowest score towards
     * the one above it; read from the highest score down, the first bound that holds decides.
     */
    String band(RfmDimension dimension, int score) {
        RfmBinning binning = model.scoring().binning(dimension);
        if (binning.mode() == RfmMode.NESTED) {
            return words.text("band.nested");
        }
        if (binning.mode() == RfmMode.NTILE) {
            return words.text("band.by-rank");
        }
        boolean fewIsBetter = dimension == RfmDimension.RECENCY;
        List<Double> cuts = model.cuts(dimension);
        int lower = Math.max(score, 2);
        String cut = Figures.cut(cuts.get(fewIsBetter ? cuts.size() + 1 - lower : lower - 2));
        boolean above = fewIsBetter == (score == 1);
        boolean equalIsAbove = binning.mode() == RfmMode.R_COMPAT
                || (binning instanceof RfmBinning.Fixed fixed && fixed.side() == CutSide.UPPER);
        String sign = above ? (equalIsAbove ? ">= " : "> ") : (equalIsAbove ? "< " : "<= ");
        return sign + cut;
    }
}
