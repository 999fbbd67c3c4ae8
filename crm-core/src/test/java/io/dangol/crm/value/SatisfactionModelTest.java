package io.dangol.crm.value;

import static io.dangol.crm.value.Amounts.gbp;
import static io.dangol.crm.value.Amounts.krw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.Contribution;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SatisfactionModelTest {

    private static final Instant BEFORE = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant AFTER = Instant.parse("2024-04-01T00:00:00Z");
    private static final SatisfactionModel MODEL = SatisfactionModel.of(50, 2, 4);

    @ParameterizedTest
    @CsvSource({
        "5, 4, 0, 1, -2.25", // closed form: loss of 1 at 2.25 : 1
        "4, 5, 0, 1, 1",
        "4, 4, 0, 1, 0",
        "5, 4, 3, 1, 9.75"
    })
    void lossWeighsMoreThanGain(double expected, double experienced, double weight, double gain, double score) {
        assertThat(SatisfactionModel.of(0, weight, gain)
                        .score(expected, experienced)
                        .value())
                .isCloseTo(score, within(1e-9));
    }

    @Test
    void scoreNamesItsParts() {
        assertThat(MODEL.score(5, 3.5).contributions())
                .containsExactly(
                        new Contribution("base", 50, ""),
                        new Contribution("experienced value", 7, "experienced 3.5"),
                        new Contribution("loss", -13.5, "experienced 3.5, expected 5.0"));
        assertThat(MODEL.score(3, 3.5).contributions().get(2).name()).isEqualTo("gain");
    }

    @Test
    void moneyAndScaleAgree() {
        Disconfirmation surprise =
                Disconfirmation.of(ExpectedValue.of(gbp("12.50"), BEFORE), ActualValue.of(gbp("10.25"), AFTER));
        assertThat(MODEL.score(surprise).value())
                .isEqualTo(MODEL.score(12.5, 10.25).value());
        assertThat(MODEL.score(surprise).contributions().get(2))
                .isEqualTo(new Contribution("loss", -20.25, "experienced GBP 10.25, expected GBP 12.50"));
    }

    @Test
    void differenceInMoneyIsFormedExactly() {
        Disconfirmation penny =
                Disconfirmation.of(ExpectedValue.of(gbp("0.20"), BEFORE), ActualValue.of(gbp("0.30"), AFTER));
        assertThat(SatisfactionModel.of(0, 0, 1).score(penny).value()).isEqualTo(0.1);
    }

    @Test
    void belowTheMinimumNoExceededExpectationHelps() {
        Satisfaction verdict = MODEL.judge(1, 2, new ZoneOfTolerance(3, 4));
        assertThat(verdict.expectation()).isEqualTo(Expectation.EXCEEDED);
        assertThat(verdict.level()).isEqualTo(ToleranceLevel.BELOW_ADEQUATE);
        assertThat(verdict.reachesMinimum()).isFalse();
    }

    @Test
    void withinTheZoneAMissedExpectationStillReachesTheMinimum() {
        Disconfirmation disappointment =
                Disconfirmation.of(ExpectedValue.of(gbp("9.00"), BEFORE), ActualValue.of(gbp("7.00"), AFTER));
        Satisfaction verdict = MODEL.judge(disappointment, new ValueZone(gbp("7.00"), gbp("10.00")));
        assertThat(verdict.expectation()).isEqualTo(Expectation.MISSED);
        assertThat(verdict.level()).isEqualTo(ToleranceLevel.WITHIN);
        assertThat(verdict.reachesMinimum()).isTrue();
        assertThat(verdict.score()).isEqualTo(MODEL.score(disappointment));
    }

    @ParameterizedTest
    @CsvSource({"2.99, BELOW_ADEQUATE", "3, WITHIN", "4, WITHIN", "4.01, ABOVE_DESIRED"})
    void endsBelongToTheZone(String experienced, ToleranceLevel level) {
        assertThat(new ZoneOfTolerance(3, 4).level(Double.parseDouble(experienced)))
                .isEqualTo(level);
        assertThat(new ValueZone(gbp("3.00"), gbp("4.00"))
                        .level(gbp(experienced + (experienced.contains(".") ? "" : ".00"))))
                .isEqualTo(level);
    }

    @Test
    void negativeZeroIsZero() {
        assertThat(new ZoneOfTolerance(0.0, 0.0).level(-0.0)).isEqualTo(ToleranceLevel.WITHIN);
        assertThat(Expectation.of(0.0, -0.0)).isEqualTo(Expectation.MET);
    }

    @Test
    void zonesInDisorderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ZoneOfTolerance(4, 3))
                .withMessageContaining("from 4.0 to 3.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new ZoneOfTolerance(Double.NaN, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new ZoneOfTolerance(1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new ZoneOfTolerance(1, 2).level(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueZone(gbp("4.00"), gbp("3.00")))
                .withMessageContaining("from GBP 4.00 to GBP 3.00");
        assertThatIllegalArgumentException().isThrownBy(() -> new ValueZone(gbp("4.00"), krw(5)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValueZone(gbp("1.00"), gbp("3.00")).level(krw(1)));
    }

    @ParameterizedTest
    @CsvSource({"0,-1,1,1", "NaN,0,1,1", "0,0,-1,1", "0,0,2,1", "0,0,1,NaN", "0,0,1,Infinity", "0,Infinity,1,1"})
    void weightsOutOfOrderAreRefused(double base, double weight, double gain, double loss) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SatisfactionModel(base, weight, gain, loss));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void answersAreFinite(double answer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.score(answer, 1))
                .withMessageContaining("Expected value is " + answer);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.score(1, answer))
                .withMessageContaining("Experienced value is " + answer);
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.of(1, answer));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.of(answer, 1));
    }

    @ParameterizedTest
    @CsvSource({"9.99, MISSED, -0.01", "10.00, MET, 0.00", "10.01, EXCEEDED, 0.01"})
    void disconfirmationIsExperiencedMinusExpected(String experienced, Expectation outcome, String difference) {
        CustomerValue offer =
                CustomerValue.of(List.of(Benefit.material("repair", gbp("15.00"))), Price.of(gbp("5.00")));
        CustomerValue experience =
                CustomerValue.of(List.of(Benefit.material("repair", gbp(experienced))), Price.of(gbp("0.00")));
        Disconfirmation disconfirmation =
                Disconfirmation.of(ExpectedValue.of(offer, BEFORE), ActualValue.of(experience, AFTER));
        assertThat(disconfirmation.expectation()).isEqualTo(outcome);
        assertThat(disconfirmation.difference()).isEqualTo(gbp(difference));
    }

    @Test
    void expectationThatCameAfterTheExperienceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Disconfirmation.of(ExpectedValue.of(gbp("1.00"), AFTER), ActualValue.of(gbp("1.00"), BEFORE)))
                .withMessageContaining(
                        "Actual value of 2024-03-01T00:00:00Z is earlier than the expectation of 2024-04-01");
    }

    @Test
    void mixedCurrenciesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Disconfirmation.of(ExpectedValue.of(gbp("1.00"), BEFORE), ActualValue.of(krw(1), AFTER)))
                .withMessageContaining("Actual value is in KRW, the expected in GBP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectation.of(gbp("1.00"), krw(1)))
                .withMessageContaining("KRW");
    }
}
