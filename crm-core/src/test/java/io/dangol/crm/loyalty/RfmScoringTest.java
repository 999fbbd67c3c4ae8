package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RfmScoringTest {

    private static RfmScores fitted(RfmScoring scoring, RfmTable table) {
        return scoring.fit(table).score(table);
    }

    private static int[] scores(RfmScores scores, RfmDimension dimension) {
        return IntStream.range(0, scores.size())
                .map(row -> scores.score(dimension, row))
                .toArray();
    }

    private static RfmScoring money(RfmBinning binning) {
        return RfmScoring.builder().monetary(binning).build();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 11})
    void binsAreTwoToTen(int bins) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmScoring.quantiles(bins))
                .withMessage(bins + " bins asked for; allowed are 2 to 10.");
        assertThatIllegalArgumentException().isThrownBy(() -> RfmScoring.rCompatible(bins));
        assertThatIllegalArgumentException().isThrownBy(() -> RfmScoring.nested(bins));
        assertThatIllegalArgumentException().isThrownBy(() -> RfmBinning.ntiles(bins));
    }

    @Test
    void cutsOutOfOrderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmBinning.fixed(CutSide.LOWER, 1, 3, 2))
                .withMessage("Cuts [1.0, 3.0, 2.0] are out of order: 2.0 follows 3.0."
                        + " Give them in ascending order, for recency too.");
        assertThatIllegalArgumentException().isThrownBy(() -> RfmBinning.fixed(CutSide.LOWER, 1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmBinning.fixed(CutSide.LOWER, 1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> RfmBinning.fixed(CutSide.LOWER));
        assertThatIllegalArgumentException().isThrownBy(() -> RfmBinning.fixed(CutSide.LOWER, new double[10]));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5 + 2e-9, -0.5, Double.NaN})
    void weightsThatDoNotSumToOneAreRefused(double third) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmWeights.of(0.25, 0.25, third))
                .withMessageContaining("must sum to 1");
    }

    @Test
    void weightsMayBeZeroButNotNegative() {
        assertThat(RfmWeights.of(0, 0, 1).of(RfmDimension.MONETARY)).isEqualTo(1);
        assertThat(RfmWeights.of(0.1, 0.2, 0.7 + 5e-10).of(RfmDimension.FREQUENCY))
                .isEqualTo(0.2);
        assertThatIllegalArgumentException().isThrownBy(() -> RfmWeights.of(-0.5, 0.5, 1));
    }

    @Test
    void whatRoundingAddsOrTakesIsPutRightInTheLargestWeight() {
        assertThat(RfmWeights.of(0.5 + 9e-10, 0.25, 0.25)).isEqualTo(RfmWeights.of(0.5, 0.25, 0.25));
        assertThat(RfmWeights.of(0.25, 0.5 - 9e-10, 0.25)).isEqualTo(RfmWeights.of(0.25, 0.5, 0.25));
        assertThat(RfmWeights.of(0, 0, 1 + 1e-10)).isEqualTo(RfmWeights.of(0, 0, 1));
        RfmWeights thirds = RfmWeights.of(0.3333333333, 0.3333333333, 0.3333333333);
        assertThat(thirds).isEqualTo(RfmWeights.of(1 - 0.6666666666, 0.3333333333, 0.3333333333));
        assertThat(RfmWeights.of(0.375, 0.375 + 1e-10, 0.25)).isEqualTo(RfmWeights.of(0.375, 0.375, 0.25));
        RfmWeights alike = RfmWeights.of(0.25 - 1e-10, 0.375, 0.375);
        assertThat(alike.monetary()).isEqualTo(0.375);
        assertThat(alike.frequency()).isGreaterThan(0.375);
        assertThat(RfmWeights.equal().recency()).isEqualTo(1 / 3.0);
        RfmScoring scoring = RfmScoring.builder()
                .weights(RfmWeights.of(0.2 + 5e-10, 0.3, 0.5))
                .build();
        RfmTable table = RfmTables.of(new int[] {1, 9, 900}, new int[] {9, 1, 1});
        assertThat(fitted(scoring, table).composite(0)).isEqualTo(1);
    }

    @Test
    void recencyCannotBeNested() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmScoring.builder().all(RfmBinning.nested(5)).build())
                .withMessageContaining("outermost");
    }

    @Test
    void quantileBinsPutAValueOnACutBelowAndScoreTheMostRecentHighest() {
        RfmTable table = RfmTables.of(
                new int[] {1, 1, 100}, new int[] {2, 2, 200}, new int[] {3, 3, 300}, new int[] {4, 4, 400}, new int[] {
                    5, 5, 500
                });
        RfmScores scores = fitted(RfmScoring.quantiles(2), table);
        assertThat(scores.model().cuts(RfmDimension.MONETARY)).containsExactly(3.0);
        assertThat(scores(scores, RfmDimension.RECENCY)).containsExactly(2, 2, 2, 1, 1);
        assertThat(scores(scores, RfmDimension.FREQUENCY)).containsExactly(1, 1, 1, 2, 2);
        assertThat(scores(scores, RfmDimension.MONETARY)).containsExactly(1, 1, 1, 2, 2);
    }

    @Test
    void thirdsOfAPennyAreNotRounded() {
        RfmModel model = RfmScoring.quantiles(3).fit(RfmTables.ofMoney(0, 1, 2));
        assertThat(model.cuts(RfmDimension.MONETARY)).containsExactly(2 / 300.0, 4 / 300.0);
        assertThat(scores(model.score(RfmTables.ofMoney(-1, 0, 1, 2)), RfmDimension.MONETARY))
                .containsExactly(1, 1, 2, 3);
    }

    @Test
    void negativeQuantilesAreRoundedDownLikePositiveOnes() {
        RfmModel model = RfmScoring.quantiles(2).fit(RfmTables.ofMoney(-3, -2));
        assertThat(model.cuts(RfmDimension.MONETARY)).containsExactly(-0.025);
        assertThat(scores(model.score(RfmTables.ofMoney(-3, -2)), RfmDimension.MONETARY))
                .containsExactly(1, 2);
    }

    @Test
    void rCompatibleBinsAddADayAnOrderAndAMajorUnit() {
        RfmScores scores = fitted(RfmScoring.rCompatible(2), RfmTables.ofMoney(0, 100, 199, 200));
        assertThat(scores.model().cuts(RfmDimension.MONETARY)).containsExactly(2.495);
        assertThat(scores.model().cuts(RfmDimension.RECENCY)).containsExactly(8.0);
        assertThat(scores.effectiveBins(RfmDimension.MONETARY)).isEqualTo(1);
        assertThat(scores.explain(0).label()).isEqualTo("2-1-1");
    }

    @Test
    void fixedCutsSayWhereAnEqualValueGoes() {
        RfmTable table = RfmTables.ofMoney(99, 100, 101);
        assertThat(scores(fitted(money(RfmBinning.fixed(CutSide.LOWER, 1)), table), RfmDimension.MONETARY))
                .containsExactly(1, 1, 2);
        assertThat(scores(fitted(money(RfmBinning.fixed(CutSide.UPPER, 1)), table), RfmDimension.MONETARY))
                .containsExactly(1, 2, 2);
        RfmScoring recency = RfmScoring.builder()
                .recency(RfmBinning.fixed(CutSide.UPPER, 7, 30))
                .build();
        assertThat(fitted(recency, table).score(RfmDimension.RECENCY, 0)).isEqualTo(2);
    }

    @Test
    void cutsBeyondALongAreNeverPassed() {
        RfmTable table = RfmTable.ofColumns(
                CurrencyUnit.EUR, List.of(CustomerId.of("a")), new int[] {0}, new int[] {1}, new long[] {Long.MAX_VALUE
                });
        assertThat(fitted(RfmScoring.quantiles(5), table).explain(0).label()).isEqualTo("5-1-1");
        assertThat(fitted(RfmScoring.rCompatible(5), table).explain(0).label()).isEqualTo("5-1-1");
        assertThat(fitted(money(RfmBinning.fixed(CutSide.UPPER, 1, 1e300)), table)
                        .explain(0)
                        .m())
                .isEqualTo(2);
    }

    @Test
    void theLastAmountOfALongPassesTheCutBelowIt() {
        RfmModel model = RfmScoring.quantiles(2).fit(oneOf(Long.MAX_VALUE - 1));
        assertThat(model.score(oneOf(Long.MAX_VALUE - 1)).explain(0).m()).isEqualTo(1);
        assertThat(model.score(oneOf(Long.MAX_VALUE)).explain(0).m()).isEqualTo(2);
    }

    private static RfmTable oneOf(long cents) {
        return RfmTable.ofColumns(
                CurrencyUnit.EUR, List.of(CustomerId.of("a")), new int[] {0}, new int[] {1}, new long[] {cents});
    }

    @Test
    void cutsBelowALongArePassedByAllAndTakeNoLaterCutAway() {
        RfmTable table = RfmTables.ofMoney(50, 150, 250);
        for (CutSide side : CutSide.values()) {
            RfmScores scores = fitted(money(RfmBinning.fixed(side, -1e300, -1e17, 1, 2, 1e17, 1e300)), table);
            assertThat(scores(scores, RfmDimension.MONETARY)).containsExactly(3, 4, 5);
            assertThat(scores.explain(2).score().contributions().get(2).evidence())
                    .contains("5 of 7: " + (side == CutSide.UPPER ? "at least 2, less than" : "more than 2, at most"));
        }
        RfmScoring recency = RfmScoring.builder()
                .recency(RfmBinning.fixed(CutSide.LOWER, -1e300, 3))
                .build();
        assertThat(fitted(recency, table).score(RfmDimension.RECENCY, 0)).isEqualTo(1);
    }

    @Test
    void positionsMakeGroupsOfEqualSizeTheFirstOnesLarger() {
        RfmScoring scoring = RfmScoring.builder().all(RfmBinning.ntiles(3)).build();
        RfmScores scores = fitted(scoring, RfmTables.ofMoney(5, 1, 4, 1, 3, 1, 1));
        // ties by customer id: c001 c003 c005 | c006 c004 | c002 c000
        assertThat(scores(scores, RfmDimension.MONETARY)).containsExactly(3, 1, 3, 1, 2, 1, 2);
        assertThat(scores(scores, RfmDimension.RECENCY)).containsExactly(1, 1, 1, 2, 2, 3, 3);
        assertThat(scores.model().cuts(RfmDimension.MONETARY)).containsExactly(0.01, 0.04);
        assertThat(scores.explain(0).score().contributions().get(2).evidence()).endsWith("3 of 3 by position");
    }

    @Test
    void positionsOfRecencyPutTheLongestAgoFirst() {
        RfmScoring scoring = RfmScoring.builder().recency(RfmBinning.ntiles(3)).build();
        RfmScores scores =
                fitted(scoring, RfmTables.of(new int[] {10, 1, 0}, new int[] {30, 1, 0}, new int[] {20, 1, 0}));
        assertThat(scores(scores, RfmDimension.RECENCY)).containsExactly(3, 1, 2);
        assertThat(scores.model().cuts(RfmDimension.RECENCY)).containsExactly(10.0, 20.0);
    }

    @Test
    void positionsAreFrozenByValueAndId() {
        RfmModel model = money(RfmBinning.ntiles(2)).fit(RfmTables.ofMoney(1, 1, 1, 1));
        // c002 opens bin 2: an equal value passes from that id on
        assertThat(scores(model.score(RfmTables.ofMoney(2, 1, 1, 1, 0)), RfmDimension.MONETARY))
                .containsExactly(2, 1, 2, 2, 1);
    }

    @Test
    void positionsOfFewerCustomersThanBinsUseTheLowestScores() {
        RfmScores scores = fitted(money(RfmBinning.ntiles(5)), RfmTables.ofMoney(9, 8));
        assertThat(scores(scores, RfmDimension.MONETARY)).containsExactly(2, 1);
        assertThat(scores.model().cuts(RfmDimension.MONETARY)).containsExactly(0.09);
        assertThat(scores.effectiveBins(RfmDimension.MONETARY)).isEqualTo(2);
    }

    @Test
    void nestedBinsAreCutWithinTheScoresBefore() {
        RfmTable table = RfmTables.of(
                new int[] {1, 1, 100},
                new int[] {1, 3, 200},
                new int[] {1, 5, 300},
                new int[] {9, 10, 900},
                new int[] {9, 30, 800},
                new int[] {9, 50, 700});
        RfmModel model = RfmScoring.nested(2).fit(table);
        assertThat(model.frequencyCuts(2)).containsExactly(3.0);
        assertThat(model.frequencyCuts(1)).containsExactly(30.0);
        assertThat(model.monetaryCuts(2, 1)).containsExactly(1.5);
        assertThat(model.monetaryCuts(1, 2)).containsExactly(7.0);
        RfmScores scores = model.score(table);
        assertThat(scores(scores, RfmDimension.FREQUENCY)).containsExactly(1, 1, 2, 1, 1, 2);
        assertThat(scores(scores, RfmDimension.MONETARY)).containsExactly(1, 2, 1, 2, 1, 1);
        assertThat(scores.explain(5).score().contributions().get(2).evidence())
                .endsWith("1 of 2: at most 7, among customers of recency 1 and frequency 2");
        assertThat(scores.explain(5).score().contributions().get(1).evidence())
                .endsWith("2 of 2: more than 30, among customers of recency 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.cuts(RfmDimension.FREQUENCY))
                .withMessageContaining("frequencyCuts(recency)");
    }

    @Test
    void cellsEmptyAtFittingTakeTheCutsOfTheNextLargerGroup() {
        // all of one recency, so the lower recency score is empty, and one frequency, so the upper frequency is
        RfmModel model = RfmScoring.nested(2).fit(RfmTables.ofMoney(100, 200, 300));
        assertThat(model.frequencyCuts(1)).isEqualTo(model.frequencyCuts(2)).containsExactly(1.0);
        assertThat(model.monetaryCuts(1, 1)).containsExactly(2.0);
        assertThat(model.monetaryCuts(2, 2)).containsExactly(2.0);
        assertThat(model.score(RfmTables.of(new int[] {90, 4, 500})).explain(0).label())
                .isEqualTo("1-2-2");
    }

    @Test
    void cutsWithoutNestingAreTheSameForEveryScore() {
        RfmModel model = RfmScoring.quantiles(2).fit(RfmTables.ofMoney(100, 200, 300));
        assertThat(model.monetaryCuts(1, 2)).isEqualTo(model.cuts(RfmDimension.MONETARY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.monetaryCuts(1, 3))
                .withMessage("No frequency score 3; allowed are 1 to 2.");
        assertThatIllegalArgumentException().isThrownBy(() -> model.frequencyCuts(0));
    }

    @Test
    void oneCustomerHasTheScoresOfATie() {
        assertThat(fitted(RfmScoring.quantiles(5), RfmTables.ofMoney(100))
                        .explain(0)
                        .label())
                .isEqualTo("5-1-1");
    }

    @Test
    void modelNeedsCustomersAndScoresNone() {
        RfmTable none = RfmTables.of();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmScoring.quantiles(5).fit(none))
                .withMessageContaining("no customers");
        RfmScores scores = RfmScoring.quantiles(5).fit(RfmTables.ofMoney(100)).score(none);
        assertThat(scores.size()).isZero();
        assertThat(scores.effectiveBins(RfmDimension.RECENCY)).isZero();
    }

    @Test
    void modelRefusesATableMeasuredOtherwise() {
        RfmModel model = RfmScoring.quantiles(5).fit(RfmTables.ofMoney(100));
        RfmTable dollars = RfmTable.ofColumns(
                CurrencyUnit.USD, List.of(CustomerId.of("a")), new int[1], new int[] {1}, new long[1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.score(dollars))
                .withMessage("The cuts have currency EUR, the table has USD."
                        + " Measure both periods alike, or fit a model to this table.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.score(emptyTable(MonetaryBasis.GROSS, FrequencyBasis.DOCUMENTS)))
                .withMessageContaining("monetary basis NET, the table has GROSS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.score(emptyTable(MonetaryBasis.NET, FrequencyBasis.DAYS)))
                .withMessageContaining("frequency basis DOCUMENTS, the table has DAYS");
    }

    private static RfmTable emptyTable(MonetaryBasis money, FrequencyBasis frequency) {
        return RfmTable.of(PurchaseLog.of(CurrencyUnit.EUR, List.of()))
                .asOf(LocalDate.EPOCH)
                .zone(ZoneOffset.UTC)
                .monetary(money)
                .frequency(frequency)
                .build();
    }

    @Test
    void modelKeepsWhatItWasFittedTo() {
        RfmModel model = RfmScoring.rCompatible(4).fit(RfmTables.ofMoney(100, 200));
        assertThat(model.customers()).isEqualTo(2);
        assertThat(model.asOf()).isEmpty();
        assertThat(model.currency()).isEqualTo(CurrencyUnit.EUR);
        assertThat(model.scoring().binning(RfmDimension.RECENCY).mode()).isEqualTo(RfmMode.R_COMPAT);
        assertThat(model.scoring().bins(RfmDimension.FREQUENCY)).isEqualTo(4);
        assertThat(RfmBinning.fixed(CutSide.LOWER, 1).mode()).isEqualTo(RfmMode.FIXED);
    }

    @Test
    void wideRangesAreSortedInsteadOfCounted() {
        RfmTable table =
                RfmTables.of(new int[] {0, 1, 0}, new int[] {2_000_000_000, 2_000_000_000, 0}, new int[] {5, 7, 0});
        RfmModel model = RfmScoring.quantiles(2).fit(table);
        assertThat(model.cuts(RfmDimension.RECENCY)).containsExactly(5.0);
        assertThat(model.cuts(RfmDimension.FREQUENCY)).containsExactly(7.0);
    }
}
