package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentScoringTest {

    private static final RfmTable TABLE =
            RfmTables.of(new int[] {1, 9, 900}, new int[] {50, 5, 400}, new int[] {90, 1, 20}, new int[] {3, 1, 50});

    @Test
    void scoresSegmentsAndStrategiesOfARowAgree() {
        SegmentedScores scored = SegmentScoring.standard().score(TABLE);
        assertThat(scored.size()).isEqualTo(4);
        assertThat(scored.segment(0)).isEqualTo("Champions");
        assertThat(scored.strategy(0).actions().get(0).code()).isEqualTo("THANK_IN_PERSON");
        SegmentedScore first = scored.explain(0);
        assertThat(first).hasToString("Champions (5-5-5)");
        assertThat(first.score()).isEqualTo(scored.scores().explain(0));
        assertThat(scored.of(RfmTables.customer(0))).contains(first);
        assertThat(scored.of(RfmTables.customer(7))).isEmpty();
        assertThat(scored.stream().map(SegmentedScore::segment))
                .containsExactly(scored.segment(0), scored.segment(1), scored.segment(2), scored.segment(3));
        assertThat(scored.totals()).isEqualTo(SegmentTable.standard().totals(scored.scores()));
    }

    @Test
    void frozenCutsStayWhenTheTableChanges() {
        SegmentScoring open = SegmentScoring.standard();
        SegmentScoring frozen = open.freezeOn(TABLE);
        RfmTable richer = RfmTables.of(new int[] {1, 9, 9_000}, new int[] {1, 9, 900});
        assertThat(frozen.frozen()).isPresent();
        assertThat(frozen.score(richer).segment(1)).isEqualTo("Champions");
        assertThat(open.score(richer).segment(1)).isEqualTo("New");
        assertThat(SegmentScoring.of(frozen.frozen().orElseThrow(), frozen.segments(), frozen.strategies()))
                .isEqualTo(frozen);
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SegmentScoring.of(RfmScoring.quantiles(3), SegmentTable.standard(), StrategyTable.standard()))
                .withMessageContaining("names recency scores up to 5, the scores have 3 bins");
        SegmentTable vip = SegmentTable.of(SegmentRule.of("VIP"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentScoring.of(RfmScoring.quantiles(5), vip, StrategyTable.standard()))
                .withMessageStartingWith("No strategy for [VIP]; strategies without a segment are [Champions,");
        RfmModel model = RfmScoring.quantiles(5).fit(TABLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SegmentScoring(
                        RfmScoring.nested(5), Optional.of(model), SegmentTable.standard(), StrategyTable.standard()))
                .withMessageContaining("Take the scoring of the model");
    }
}
