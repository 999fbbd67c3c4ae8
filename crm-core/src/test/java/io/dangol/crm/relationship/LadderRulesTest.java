package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderRulesTest {

    private static final Duration DAY = Duration.ofDays(1);

    private static LadderRules.Builder rules() {
        return LadderRules.builder();
    }

    private static void refused(LadderRules.Builder builder, String message) {
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(message);
    }

    @Test
    void theStandardRulesAreKeptAtHalf() {
        LadderRules rules = LadderRules.standard();
        assertThat(rules.keepOrders()).isEqualTo(2);
        assertThat(rules.keepReferrals()).isEqualTo(1);
        assertThat(rules.keepRecommendations()).isEqualTo(1);
        assertThat(rules).isEqualTo(rules().build());
    }

    @Test
    void aShareIsTakenInDecimalsAndRoundedUp() {
        LadderRules rules = rules().regular(30, DAY, DAY)
                .advocate(7, 11, DAY)
                .keepShare(0.1)
                .build();
        assertThat(rules.keepOrders()).isEqualTo(3);
        assertThat(rules.keepReferrals()).isEqualTo(1);
        assertThat(rules.keepRecommendations()).isEqualTo(2);
    }

    @Test
    void countsOutOfTheirRangeAreRefused() {
        refused(rules().regular(1, DAY, DAY), "Orders of a regular: 1; it is from 2 to 1000.");
        refused(rules().regular(1_001, DAY, DAY), "Orders of a regular: 1001; it is from 2 to 1000.");
        refused(rules().advocate(0, 1, DAY), "Referrals of an advocate: 0; it is from 1 to 1000.");
        refused(rules().advocate(1, 0, DAY), "Recommendations of an advocate: 0; it is from 1 to 1000.");
        refused(rules().recommendationFrom(11), "Lowest recommendation that counts: 11; it is from 0 to 10.");
        refused(rules().recommendationFrom(-1), "Lowest recommendation that counts: -1; it is from 0 to 10.");
        refused(rules().demotion(0, DAY), "Reviews below before a fall: 0; it is from 1 to 1000.");
    }

    @Test
    void durationsOutOfTheirRangeAreRefused() {
        refused(rules().regular(3, Duration.ZERO, DAY), "The window of a regular is PT0S; it must be positive");
        refused(rules().regular(3, DAY, DAY.negated()), "The longest gap of a regular is PT-24H");
        refused(rules().advocate(1, 1, Duration.ofNanos(1)), "The window of an advocate is PT0.000000001S");
        refused(rules().demotion(1, Duration.ofDays(365_001)), "The minimum dwell is PT8760024H");
        refused(rules().reviews(Instant.EPOCH, Duration.ZERO), "The time between reviews is PT0S");
        refused(
                rules().reviews(Instant.EPOCH, Duration.ofSeconds(59)),
                "Reviews take place every PT59S; a minute is the least.");
        refused(
                rules().regular(3, DAY, Duration.ofDays(2)),
                "The longest gap of a regular is 2 days in a window of 1 day; it must not be longer than the window.");
    }

    @Test
    void anOriginOutsideTheCalendarIsRefused() {
        refused(
                rules().reviews(Instant.parse("0000-12-31T23:59:59Z"), DAY),
                "The review origin is 0000-12-31T23:59:59Z; it is from the year 1 to 9999.");
        refused(rules().reviews(Instant.parse("+10000-01-01T00:00:00Z"), DAY), "The review origin is +10000");
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        assertThat(rules().reviews(first, DAY).build().reviewOrigin()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN, Double.POSITIVE_INFINITY})
    void aShareThatIsNoPartIsRefused(double share) {
        refused(
                rules().keepShare(share),
                "The share that keeps a stage is " + share + "; it must be above 0 and below 1");
    }

    @Test
    void aShareThatLeavesNoRoomIsRefused() {
        refused(
                rules().keepShare(0.7),
                "The share that keeps a stage is 0.7, so that a regular of 3 orders would need 3 to stay one");
    }

    @Test
    void activityThresholdsOutOfOrderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityRules.of(DAY, DAY))
                .withMessage(
                        "A customer is dormant after 1 day and lost after 1 day; give the longer silence as the second.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityRules.of(Duration.ZERO, DAY))
                .withMessageContaining("The silence of a dormant customer is PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityRules.standard().withOwnRhythm(0, 0))
                .withMessage("An own rhythm of 0 median gaps is none. Leave withOwnRhythm out.");
        for (double lost : new double[] {0, 2, 1_001, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ActivityRules.standard().withOwnRhythm(2, lost))
                    .withMessageContaining("A customer is dormant after 2.0 median gaps and lost after " + lost);
        }
    }

    @Test
    void activityIsReadInclusivelyAndByTheOwnRhythmFromThreeGapsOn() {
        LadderRules fixed = LadderRules.standard();
        LadderRules own =
                rules().activity(ActivityRules.standard().withOwnRhythm(2, 4)).build();
        assertThat(activity(fixed, 1, 180)).isEqualTo(Activity.ACTIVE);
        assertThat(activity(fixed, 1, 181)).isEqualTo(Activity.DORMANT);
        assertThat(activity(fixed, 1, 365)).isEqualTo(Activity.DORMANT);
        assertThat(activity(fixed, 1, 366)).isEqualTo(Activity.LOST);
        assertThat(activity(own, 3, 25)).isEqualTo(Activity.ACTIVE);
        assertThat(activity(own, 4, 20)).isEqualTo(Activity.ACTIVE);
        assertThat(activity(own, 4, 21)).isEqualTo(Activity.DORMANT);
        assertThat(activity(own, 4, 40)).isEqualTo(Activity.DORMANT);
        assertThat(activity(own, 4, 41)).isEqualTo(Activity.LOST);
        assertThat(ActivityRules.standard()).hasToString("dormant after 180 days, lost after 365 days");
        assertThat(own.activity().toString()).endsWith("or after 2.0 and 4.0 median gaps of the customer");
    }

    /** Orders ten days apart, the last on day 0, read after so many days of silence. */
    private static Activity activity(LadderRules rules, int orders, int silence) {
        LadderState state = rules.start();
        for (int i = orders - 1; i >= 0; i--) {
            state = state.next(LadderEvent.orderPaid(Instant.EPOCH.minus(Duration.ofDays(10L * i))));
        }
        return state.at(Instant.EPOCH.plus(Duration.ofDays(silence))).activity();
    }
}
