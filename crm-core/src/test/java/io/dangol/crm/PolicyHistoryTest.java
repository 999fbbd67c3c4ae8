package io.dangol.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.loyalty.RfmScoring;
import io.dangol.crm.loyalty.SegmentScoring;
import io.dangol.crm.loyalty.SegmentTable;
import io.dangol.crm.loyalty.StrategyTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyHistoryTest {

    private static final LocalDate JANUARY = LocalDate.parse("2024-01-01");
    private static final LocalDate JULY = LocalDate.parse("2024-07-01");
    private static final Policy<String> FIRST = Policy.of("limits", JANUARY, "ten");
    private static final Policy<String> SECOND = FIRST.next(JULY, "twelve").withNote("too many were turned away");
    private static final PolicyHistory<String> HISTORY = PolicyHistory.of(FIRST).with(SECOND);

    @Test
    void versionHoldsFromItsDayUntilTheDayBeforeTheNext() {
        assertThat(HISTORY.at(JANUARY.minusDays(1))).isEmpty();
        assertThat(HISTORY.at(JANUARY)).contains(FIRST);
        assertThat(HISTORY.at(JULY.minusDays(1))).contains(FIRST);
        assertThat(HISTORY.at(JULY)).contains(SECOND);
        assertThat(HISTORY.at(LocalDate.MAX)).contains(SECOND);
    }

    @Test
    void nextChangeIsKnownBeforeItsDay() {
        assertThat(HISTORY.nextAfter(LocalDate.MIN)).contains(FIRST);
        assertThat(HISTORY.nextAfter(JANUARY)).contains(SECOND);
        assertThat(HISTORY.nextAfter(JULY)).isEmpty();
    }

    @Test
    void versionsAreFoundByNumber() {
        assertThat(HISTORY.version(2)).contains(SECOND);
        assertThat(HISTORY.version(3)).isEmpty();
        assertThat(HISTORY.versions()).containsExactly(FIRST, SECOND);
        assertThat(HISTORY.latest()).isEqualTo(SECOND);
        assertThat(HISTORY.name()).isEqualTo("limits");
        assertThat(HISTORY).hasToString("limits: 2 versions, the latest from 2024-07-01");
        assertThat(PolicyHistory.of(FIRST)).hasToString("limits: 1 version, the latest from 2024-01-01");
    }

    @Test
    void orderOfTheGivenVersionsHasNoMeaning() {
        assertThat(PolicyHistory.of(List.of(SECOND, FIRST)))
                .isEqualTo(HISTORY)
                .hasSameHashCodeAs(HISTORY)
                .isNotEqualTo(PolicyHistory.of(FIRST))
                .isNotEqualTo("limits");
    }

    @Test
    void versionNumbersMayLeaveGaps() {
        Policy<String> seventh = new Policy<>("limits", 7, JULY.plusDays(1), "six", Optional.empty());
        assertThat(HISTORY.with(seventh).at(JULY.plusDays(1))).contains(seventh);
        assertThat(HISTORY.with(seventh)
                        .withNext(JULY.plusDays(2), "five")
                        .latest()
                        .version())
                .isEqualTo(8);
        assertThat(HISTORY.versions()).hasSize(2);
    }

    @Test
    void versionsThatDoNotFollowAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HISTORY.with(new Policy<>("limits", 2, JULY.plusDays(9), "x", Optional.empty())))
                .withMessage("Policy limits: version 2 cannot follow version 2."
                        + " Versions must rise; what was in force is never replaced.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HISTORY.withNext(JULY, "x"))
                .withMessage("Policy limits: version 3 from 2024-07-01 cannot follow version 2 from 2024-07-01."
                        + " Each version must take effect after the one before; choose a later day.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HISTORY.with(new Policy<>("bounds", 3, JULY.plusDays(1), "x", Optional.empty())))
                .withMessage("Policy bounds cannot follow policy limits. A history holds the versions of one policy.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyHistory.of(List.of(FIRST, FIRST)))
                .withMessageContaining("version 1 cannot follow version 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyHistory.of(List.of()))
                .withMessageContaining("Give the first version");
    }

    @Test
    void policiesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.of(" limits", JANUARY, "ten"))
                .withMessageContaining("begins or ends with a blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy<>("limits", 0, JANUARY, "ten", Optional.empty()))
                .withMessage("Policy limits has version 0; the first is 1. Count versions from 1 upwards.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIRST.withNote(" "))
                .withMessage("Policy limits, version 1, has a blank note. Leave it out, or say why.");
        Policy<String> last = new Policy<>("limits", Integer.MAX_VALUE, JANUARY, "ten", Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> last.next(JULY, "x"))
                .withMessageContaining("has used up its version numbers");
    }

    @Test
    void scoringOfADayIsThatOfThePolicyInForce() {
        PolicyHistory<SegmentScoring> history =
                PolicyHistory.of(Policy.of("RFM segments", JANUARY, SegmentScoring.standard()));
        SegmentScoring nested =
                SegmentScoring.of(RfmScoring.nested(5), SegmentTable.standard(), StrategyTable.standard());
        PolicyHistory<SegmentScoring> changed = history.withNext(JULY, nested);
        assertThat(changed.at(JULY.minusDays(1)).orElseThrow().content()).isEqualTo(SegmentScoring.standard());
        assertThat(changed.at(JULY).orElseThrow().content()).isEqualTo(nested);
    }
}
