package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityRulesTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static Activity read(ActivityRules rules, Duration at, int... orderDays) {
        List<LadderEvent> orders = Arrays.stream(orderDays)
                .mapToObj(day -> LadderEvent.orderPaid(START.plus(Duration.ofDays(day))))
                .toList();
        return LadderRules.builder()
                .activity(rules)
                .build()
                .start()
                .apply(orders)
                .at(START.plus(at))
                .activity();
    }

    @Test
    void thresholdsAreInclusive() {
        ActivityRules rules = ActivityRules.standard();
        Duration micro = Duration.ofNanos(1_000);
        assertThat(read(rules, Duration.ofDays(180), 0)).isEqualTo(Activity.ACTIVE);
        assertThat(read(rules, Duration.ofDays(180).plus(micro), 0)).isEqualTo(Activity.DORMANT);
        assertThat(read(rules, Duration.ofDays(365), 0)).isEqualTo(Activity.DORMANT);
        assertThat(read(rules, Duration.ofDays(365).plus(micro), 0)).isEqualTo(Activity.LOST);
        assertThat(read(rules, Duration.ofDays(365))).isEqualTo(Activity.NONE);
    }

    @ParameterizedTest
    @CsvSource({"49, ACTIVE", "50, DORMANT", "68, DORMANT", "69, LOST"})
    void ownRhythmIsTheMedianGap(int day, Activity expected) {
        // gaps 10, 10, 1, 9: median 9.5 days; silent for 19 days on day 49, for 38 on day 68
        ActivityRules rules = ActivityRules.standard().withOwnRhythm(2, 4);
        assertThat(read(rules, Duration.ofDays(day), 0, 10, 20, 21, 30)).isEqualTo(expected);
    }

    @Test
    void fewGapsLeaveTheFixedThresholds() {
        ActivityRules rules = ActivityRules.standard().withOwnRhythm(2, 4);
        assertThat(read(rules, Duration.ofDays(102), 0, 1, 2)).isEqualTo(Activity.ACTIVE);
        assertThat(read(rules, Duration.ofDays(103), 0, 1, 2, 3)).isEqualTo(Activity.LOST);
    }

    @Test
    void ordersInOneInstantMakeARhythmOfADay() {
        ActivityRules rules = ActivityRules.standard().withOwnRhythm(2, 4);
        assertThat(read(rules, Duration.ofDays(2), 0, 0, 0, 0)).isEqualTo(Activity.ACTIVE);
        assertThat(read(rules, Duration.ofDays(3), 0, 0, 0, 0)).isEqualTo(Activity.DORMANT);
        assertThat(read(rules, Duration.ofDays(5), 0, 0, 0, 0)).isEqualTo(Activity.LOST);
    }

    @Test
    void onlyTheLatestElevenGapsMakeTheRhythm() {
        // twelve old gaps of 30 days would outvote eleven new ones of one day
        int[] days = new int[24];
        for (int i = 0; i < days.length; i++) {
            days[i] = i < 13 ? 30 * i : 30 * 12 + i - 12;
        }
        ActivityRules rules = ActivityRules.standard().withOwnRhythm(2, 4);
        assertThat(read(rules, Duration.ofDays(days[23] + 3), days)).isEqualTo(Activity.DORMANT);
    }

    @Test
    void wrongRulesAreRefused() {
        Duration day = Duration.ofDays(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityRules.of(day, day))
                .withMessageContaining("give the longer silence as the second");
        assertThatIllegalArgumentException().isThrownBy(() -> ActivityRules.of(Duration.ZERO, day));
        assertThatIllegalArgumentException().isThrownBy(() -> ActivityRules.of(day.negated(), day));
        assertThatIllegalArgumentException().isThrownBy(() -> ActivityRules.of(day, Duration.ofDays(400_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> ActivityRules.of(Duration.ofNanos(1), day));
        ActivityRules rules = ActivityRules.standard();
        assertThatIllegalArgumentException().isThrownBy(() -> rules.withOwnRhythm(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.withOwnRhythm(0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.withOwnRhythm(2, 2));
        assertThat(rules.withOwnRhythm(2, 1_000).lostGaps()).isEqualTo(1_000);
        assertThatIllegalArgumentException().isThrownBy(() -> rules.withOwnRhythm(Double.NaN, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.withOwnRhythm(2, Double.POSITIVE_INFINITY));
    }

    @Test
    void rulesPrintInWords() {
        assertThat(ActivityRules.of(Duration.ofDays(1), Duration.ofHours(36)))
                .hasToString("dormant after 1 day, lost after PT36H");
        assertThat(ActivityRules.standard().withOwnRhythm(2, 4).toString())
                .endsWith("or after 2.0 and 4.0 median gaps of the customer");
    }
}
