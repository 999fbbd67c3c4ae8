package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LadderRulesTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);

    @Test
    void standardRulesKeepAtHalf() {
        LadderRules rules = LadderRules.standard();
        assertThat(rules.keepOrders()).isEqualTo(2);
        assertThat(rules.keepReferrals()).isEqualTo(1);
        assertThat(rules.keepRecommendations()).isEqualTo(1);
        assertThat(rules).isEqualTo(LadderRules.builder().build());
    }

    @Test
    void aShareIsTakenInDecimals() {
        LadderRules rules =
                LadderRules.builder().regular(30, YEAR, DAY).keepShare(0.1).build();
        assertThat(rules.keepOrders()).isEqualTo(3);
    }

    static Stream<Arguments> wrong() {
        return Stream.<UnaryOperator<LadderRules.Builder>>of(
                        b -> b.regular(1, YEAR, DAY),
                        b -> b.regular(1_001, YEAR, DAY),
                        b -> b.regular(3, DAY, YEAR),
                        b -> b.regular(3, Duration.ZERO, DAY),
                        b -> b.advocate(0, 2, YEAR),
                        b -> b.advocate(1, 0, YEAR),
                        b -> b.advocate(1, 2, YEAR.negated()),
                        b -> b.recommendationFrom(11),
                        b -> b.recommendationFrom(-1),
                        b -> b.keepShare(0),
                        b -> b.keepShare(1),
                        b -> b.keepShare(Double.NaN),
                        b -> b.keepShare(0.9),
                        b -> b.demotion(0, DAY),
                        b -> b.demotion(1, DAY.negated()),
                        b -> b.reviews(Instant.EPOCH, Duration.ofSeconds(59)),
                        b -> b.reviews(Instant.EPOCH.plusNanos(1), DAY),
                        b -> b.reviews(Instant.parse("-0001-01-01T00:00:00Z"), DAY),
                        b -> b.reviews(Instant.MAX, DAY))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongRulesAreRefused(UnaryOperator<LadderRules.Builder> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(LadderRules.builder()).build());
    }

    @Test
    void aShareThatLeavesNoRoomIsRefusedWithTheWayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LadderRules.builder().keepShare(0.7).build())
                .withMessageContaining("a regular of 3 orders would need 3 to stay one")
                .withMessageContaining("lower share or more orders");
    }

    @Test
    void eventsHaveAScoreExactlyWhereOneBelongs() {
        Instant at = Instant.EPOCH;
        assertThatIllegalArgumentException().isThrownBy(() -> LadderEvent.recommendation(at, 11));
        assertThatIllegalArgumentException().isThrownBy(() -> LadderEvent.recommendation(at, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> LadderEvent.of(at, LadderEventKind.RECOMMENDATION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LadderEvent(at, LadderEventKind.ORDER_PAID, OptionalInt.of(3)))
                .withMessageContaining("the score 3");
        assertThat(LadderEvent.orderPaid(at.plusNanos(1_999)).at()).isEqualTo(at.plusNanos(1_000));
        assertThat(LadderEvent.recommendation(at, 9)).isLessThan(LadderEvent.recommendation(at, 10));
    }

    @Test
    void valuesRefuseWhatHasNoMeaning() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StageChange(Stage.PROSPECT, Stage.REGULAR, Instant.EPOCH, "jump"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StageChange(Stage.PROSPECT, Stage.FIRST_PURCHASE, Instant.EPOCH, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new RungMeasure(" ", 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RungMeasure("orders", 0, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RungMeasure("orders", -1, 0, 1));
    }
}
