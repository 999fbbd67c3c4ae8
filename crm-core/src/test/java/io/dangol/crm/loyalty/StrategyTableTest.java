package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrategyTableTest {

    private static final StrategyAction CALL = StrategyAction.of("CALL", "Call them.");
    private static final StrategyAction WRITE = StrategyAction.of("WRITE", "Write to them.");
    private static final Strategy BEST = Strategy.of("Best", "Keep them.", CALL, WRITE);
    private static final Strategy REST = Strategy.of(SegmentTable.OTHER, "Place them.", WRITE);

    @Test
    void standardStrategiesAnswerEveryStandardSegment() {
        StrategyTable table = StrategyTable.standard();
        assertThat(table.requireCovers(SegmentTable.standard())).isSameAs(table);
        assertThat(table.check(SegmentTable.standard()).isSound()).isTrue();
        assertThat(table.strategies())
                .extracting(Strategy::segment)
                .containsExactlyElementsOf(SegmentTable.standard().segments());
    }

    /** Translations hold on to them: a code may be added, never renamed. */
    @Test
    void standardCodesAreStable() {
        assertThat(StrategyTable.standard().strategies().stream()
                        .flatMap(strategy -> strategy.actions().stream())
                        .map(StrategyAction::code)
                        .distinct()
                        .sorted())
                .containsExactly(
                        "ANSWER_REASON",
                        "ASK_FOR_FEEDBACK",
                        "ASK_FOR_REFERRAL",
                        "ASK_INTERESTS",
                        "ASK_REASON",
                        "CALL_IN_PERSON",
                        "CHECK_FIRST_EXPERIENCE",
                        "CHECK_OPEN_CASES",
                        "EXTEND_SEGMENT_RULES",
                        "GIVE_REASON_TO_RETURN",
                        "MAKE_DATED_OFFER",
                        "NAME_A_CONTACT",
                        "OFFER_FIRST_ACCESS",
                        "OFFER_SECOND_PURCHASE",
                        "PUT_RIGHT",
                        "REMIND_TO_REORDER",
                        "REVIEW_DATA_NEED",
                        "REWARD_REGULARITY",
                        "SEND_LIGHT_REMINDER",
                        "SEND_RARE_NEWS",
                        "STOP_CAMPAIGNS",
                        "STOP_COSTLY_CONTACT",
                        "SUGGEST_COMPANION",
                        "THANK_IN_PERSON",
                        "WELCOME");
    }

    @Test
    void strategyIsFoundByTheExactNameOfItsSegment() {
        StrategyTable table = StrategyTable.of(BEST, REST);
        assertThat(table.forSegment("Best")).contains(BEST);
        assertThat(table.forSegment("best")).isEmpty();
        assertThat(table.strategies()).containsExactly(BEST, REST);
    }

    @Test
    void segmentsWithoutStrategyAndStrategiesWithoutSegmentAreReported() {
        SegmentTable segments = SegmentTable.of(
                SegmentRule.of("Best").recency(2, 2), SegmentRule.of("Silent").recency(1, 1));
        StrategyTable table = StrategyTable.of(Strategy.of("Bset", "Keep them.", CALL), BEST);
        StrategyCheck check = table.check(segments);
        assertThat(check.segmentsWithoutStrategy()).containsExactly("Silent", SegmentTable.OTHER);
        assertThat(check.strategiesWithoutSegment()).containsExactly("Bset");
        assertThat(check.isSound()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.requireCovers(segments))
                .withMessage("No strategy for [Silent, OTHER]; strategies without a segment are [Bset]."
                        + " Add a strategy for each, or correct its name.");
    }

    @Test
    void strategyMayWaitForASegment() {
        StrategyTable table = StrategyTable.of(BEST, REST);
        assertThat(table.requireCovers(List.of("Best"))).isSameAs(table);
        assertThat(table.check(List.of("Best")).isSound()).isFalse();
    }

    @Test
    void tablesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyTable.of())
                .withMessageContaining("Give at least one strategy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyTable.of(BEST, BEST))
                .withMessageContaining("Two strategies are for the segment Best");
        Strategy other = Strategy.of("Silent", "Wake them.", StrategyAction.of("CALL", "Ring them."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyTable.of(BEST, other))
                .withMessage("The action CALL is described as \"Call them.\" and, for Silent, as \"Ring them.\"."
                        + " Use one description, or two codes.");
    }

    @Test
    void strategiesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Strategy.of(" ", "goal", CALL))
                .withMessageContaining("blank segment");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Strategy.of("Best", "", CALL))
                .withMessageContaining("Say what is to be reached");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Strategy.of("Best", "goal"))
                .withMessageContaining("to leave customers alone is one too");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Strategy.of("Best", "goal", CALL, WRITE, CALL))
                .withMessageContaining("has the action CALL twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyAction.of("CALL", " "))
                .withMessageContaining("Action CALL has a blank description");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyAction.of("C".repeat(65), "Call them."))
                .withMessageContaining("65 characters; allowed are 1 to 64");
        assertThat(CALL).hasToString("CALL: Call them.");
    }

    @Test
    void tablesWithEqualStrategiesAreEqual() {
        assertThat(StrategyTable.of(BEST, REST))
                .isEqualTo(StrategyTable.of(List.of(BEST, REST)))
                .hasSameHashCodeAs(StrategyTable.of(BEST, REST))
                .isNotEqualTo(StrategyTable.of(REST, BEST))
                .isNotEqualTo(List.of(BEST, REST))
                .hasToString(List.of(BEST, REST).toString());
    }
}
