package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTableTest {

    private static final SegmentTable SMALL = SegmentTable.of(
            SegmentRule.of("Best").recency(2, 2).frequency(2, 2),
            SegmentRule.of("Hidden").recency(2, 2).frequency(2, 2).monetary(1, 1),
            SegmentRule.of("Silent").recency(1, 1));

    /** Counted by hand over 125 cells; three rules of the published test file lie inside wider ones before them. */
    @Test
    void hiddenRulesAndGapsOfPublishedTablesAreFound() {
        SegmentCheck testFile = PublishedSegments.testFile().check(5);
        assertThat(testFile.unreachable())
                .extracting(SegmentRule::segment)
                .containsExactly("New Customers", "Promising", "Can't Lose Them");
        assertThat(testFile.uncovered()).hasSize(36);
        assertThat(testFile.isSound()).isFalse();
        SegmentCheck vignette = PublishedSegments.vignette().check(5);
        assertThat(vignette.unreachable()).isEmpty();
        assertThat(vignette.uncovered()).hasSize(10);
        assertThat(vignette.isSound()).isFalse();
    }

    @Test
    void standardTableIsSound() {
        SegmentTable standard = SegmentTable.standard();
        assertThat(standard.requireSound(5)).isSameAs(standard);
        assertThat(standard.check(5).isSound()).isTrue();
        assertThat(standard.segments()).hasSize(12).endsWith(SegmentTable.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5, Champions",
        "3, 4, 1, Loyal",
        "4, 2, 5, Big spenders",
        "5, 1, 4, New",
        "4, 1, 1, Promising",
        "3, 2, 4, Needs attention",
        "3, 1, 1, About to sleep",
        "1, 5, 4, Cannot lose",
        "2, 3, 1, At risk",
        "1, 1, 5, At risk",
        "2, 2, 3, Asleep",
        "1, 1, 1, Lost"
    })
    void standardTableNamesTheCorners(int r, int f, int m, String segment) {
        assertThat(SegmentTable.standard().segmentOf(r, f, m)).isEqualTo(segment);
    }

    @Test
    void firstRuleThatMatchesDecides() {
        assertThat(SMALL.segmentOf(2, 2, 1)).isEqualTo("Best");
        assertThat(SMALL.segmentOf(2, 1, 1)).isEqualTo(SegmentTable.OTHER);
        assertThat(SMALL.segmentOf(1, 2, 2)).isEqualTo("Silent");
        assertThatIllegalArgumentException().isThrownBy(() -> SMALL.segmentOf(0, 1, 1));
    }

    @Test
    void unsoundTablesAreRefusedWithTheirFaults() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.requireSound(2))
                .withMessage("Segment table for 2 bins: 1 rules cannot be reached [Hidden (R 2-2, F 2-2, M 1-1)],"
                        + " 2 combinations of scores are not covered [2-1-1, 2-1-2]."
                        + " Move narrow rules before wide ones, and end with a rule that matches the rest.");
        assertThat(SMALL.check(2, 3, 2).uncovered())
                .containsExactly(
                        new ScoreCell(2, 1, 1), new ScoreCell(2, 1, 2), new ScoreCell(2, 3, 1), new ScoreCell(2, 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> SMALL.check(1));
    }

    @Test
    void totalsNameEverySegmentAndThoseWhomNoRuleMatches() {
        RfmTable table =
                RfmTables.of(new int[] {1, 2, 100}, new int[] {9, 1, 50}, new int[] {9, 4, 70}, new int[] {1, 1, 5});
        RfmScoring scoring =
                RfmScoring.builder().all(RfmBinning.fixed(CutSide.UPPER, 2)).build();
        RfmScores scores = scoring.fit(table).score(table);
        assertThat(SMALL.totals(scores))
                .containsExactly(
                        total("Best", 1, 2, "1.00"),
                        total("Hidden", 0, 0, "0.00"),
                        total("Silent", 2, 5, "1.20"),
                        total(SegmentTable.OTHER, 1, 1, "0.05"));
        assertThat(SMALL.segmentOf(scores.explain(0))).isEqualTo("Best");
    }

    private static SegmentTotal total(String segment, int customers, long orders, String euros) {
        return new SegmentTotal(segment, customers, orders, Money.parse("EUR " + euros), MonetaryBasis.NET);
    }

    @Test
    void tableForMoreBinsThanTheScoresIsRefused() {
        RfmTable table = RfmTables.ofMoney(1);
        RfmScores three = RfmScoring.quantiles(3).fit(table).score(table);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentTable.standard().totals(three))
                .withMessageContaining("names recency scores up to 5, the scores have 3 bins");
    }

    @Test
    void rulesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentRule.of(SegmentTable.OTHER))
                .withMessageContaining("Choose another name");
        assertThatIllegalArgumentException().isThrownBy(() -> SegmentRule.of(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentRule.of("a").recency(3, 2))
                .withMessageContaining("Score range 3-2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentRule.of("a").frequency(0, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentRule.of("a").monetary(2, 11));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentTable.of())
                .withMessageContaining("at least one rule");
    }
}
