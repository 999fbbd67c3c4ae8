package io.dangol.crm.loyalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;

/**
 * The whole way from measures to action: how customers are scored, which segment the scores make, what is done for it.
 *
 * <p>The content of a {@link io.dangol.crm.Policy}: one object to version, date and compare. The parts are checked against each other once,
 * here: the rules name only scores that the scoring gives, and every segment has a strategy. Whether the rules leave gaps is a
 * question for {@link SegmentTable#requireSound}.
 *
 * <p>Without a frozen model each table gives its own cuts, so that scores say where a customer stands among the others of that
 * table. With one, all tables are cut alike, and scores of different periods can be compared.
 *
 * <p>Immutable and thread-safe. Two scorings with frozen cuts are equal only if they share the model object.
 *
 * @param scoring how measures become scores
 * @param frozen the model whose cuts are used for every table, or empty to take cuts from each table
 * @param segments which scores make which segment
 * @param strategies what is done for each segment, {@value SegmentTable#OTHER} included
 */
public record SegmentScoring(
        @NotNull @Valid RfmScoring scoring,
        Optional<RfmModel> frozen,
        @NotNull SegmentTable segments,
        @NotNull StrategyTable strategies) {

    public SegmentScoring {
        Objects.requireNonNull(scoring, "scoring");
        Objects.requireNonNull(frozen, "frozen");
        if (frozen.isPresent() && !frozen.get().scoring().equals(scoring)) {
            throw new IllegalArgumentException(
                    "The frozen cuts belong to another scoring. Take the scoring of the model.");
        }
        segments.requireFits(scoring);
        strategies.requireCovers(segments);
    }

    /**
     * Returns a scoring that takes cuts from each table.
     *
     * @throws IllegalArgumentException if a rule names a score above the bins, or a segment has no strategy
     */
    public static SegmentScoring of(RfmScoring scoring, SegmentTable segments, StrategyTable strategies) {
        return new SegmentScoring(scoring, Optional.empty(), segments, strategies);
    }

    /**
     * Returns a scoring with the frozen cuts of a model.
     *
     * @throws IllegalArgumentException if a rule names a score above the bins, or a segment has no strategy
     */
    public static SegmentScoring of(RfmModel model, SegmentTable segments, StrategyTable strategies) {
        return new SegmentScoring(model.scoring(), Optional.of(model), segments, strategies);
    }

    /** Returns five quantile bins per dimension with the standard segments and strategies. */
    public static SegmentScoring standard() {
        return of(RfmScoring.quantiles(5), SegmentTable.standard(), StrategyTable.standard());
    }

    /**
     * Returns this scoring with the cuts that a table gives, frozen for later tables.
     *
     * @throws IllegalArgumentException if the table is empty
     */
    public SegmentScoring freezeOn(RfmTable table) {
        return of(scoring.fit(table), segments, strategies);
    }

    /**
     * Scores the customers of a table and finds the segment of each.
     *
     * @throws IllegalArgumentException if the table is in another currency or on another basis than frozen cuts, or is empty
     *     and there are none
     */
    public SegmentedScores score(RfmTable table) {
        RfmModel model = frozen.orElseGet(() -> scoring.fit(table));
        return new SegmentedScores(this, model.score(table));
    }
}
