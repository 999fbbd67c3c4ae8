package io.dangol.crm.value;

import static io.dangol.crm.value.Amounts.GBP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;

class SatisfactionProperties {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    @Property
    void disconfirmationIsAntisymmetric(@ForAll long one, @ForAll long other) {
        Disconfirmation there = disconfirmation(one, other);
        Disconfirmation back = disconfirmation(other, one);
        assertThat(there.difference()).isEqualTo(back.difference().negated());
        assertThat(back.expectation()).isEqualTo(opposite(there.expectation()));
    }

    @Property
    void satisfactionNeverFallsAsTheExperienceRises(
            @ForAll @DoubleRange(min = -100, max = 100) double expected,
            @ForAll @DoubleRange(min = -100, max = 100) double one,
            @ForAll @DoubleRange(min = -100, max = 100) double other,
            @ForAll @DoubleRange(min = 0, max = 10) double weight,
            @ForAll @DoubleRange(min = 0, max = 10) double gain) {
        SatisfactionModel model = SatisfactionModel.of(1, weight, gain);
        double lower = model.score(expected, Math.min(one, other)).value();
        double upper = model.score(expected, Math.max(one, other)).value();
        // one unit in the last place of the largest part that was added
        assertThat(lower).isLessThanOrEqualTo(upper + 1e-12);
    }

    @Property
    void lossIsNeverLessThanTheEqualGain(
            @ForAll @DoubleRange(min = -100, max = 100) double expected,
            @ForAll @DoubleRange(min = 0, max = 100) double distance,
            @ForAll @DoubleRange(min = 0, max = 10) double gain) {
        SatisfactionModel model = SatisfactionModel.of(0, 0, gain);
        double won = model.score(expected, expected + distance).value();
        double lost = model.score(expected, expected - distance).value();
        assertThat(won).isGreaterThanOrEqualTo(0);
        assertThat(-lost).isGreaterThanOrEqualTo(won - 1e-9);
    }

    @Property
    void moneyAndScaleGiveTheSameVerdicts(
            @ForAll @IntRange(min = -20, max = 20) int expected,
            @ForAll @IntRange(min = -20, max = 20) int experienced,
            @ForAll @IntRange(min = -20, max = 20) int adequate,
            @ForAll @IntRange(min = 0, max = 20) int width) {
        SatisfactionModel model = SatisfactionModel.of(10, 0.5, 1);
        Satisfaction scale = model.judge(expected, experienced, new ZoneOfTolerance(adequate, adequate + width));
        Satisfaction money = model.judge(
                disconfirmation(100L * expected, 100L * experienced),
                new ValueZone(Money.ofMajor(GBP, adequate), Money.ofMajor(GBP, adequate + width)));
        assertThat(money.score().value()).isEqualTo(scale.score().value());
        assertThat(money.expectation()).isEqualTo(scale.expectation());
        assertThat(money.level()).isEqualTo(scale.level());
    }

    @Property
    void earlyAndLateByTheSameTimeAreOpposite(
            @ForAll @IntRange(min = -50, max = 50) int minutes, @ForAll @IntRange(min = 0, max = 20) int tolerance) {
        Duration allowed = Duration.ofMinutes(tolerance);
        Instant actual = NOON.plusSeconds(60L * minutes);
        DeliveryOutcome there = DeliveryOutcome.of(NOON, actual, allowed);
        DeliveryOutcome back = DeliveryOutcome.of(actual, NOON, allowed);
        assertThat(there.lateness()).isEqualTo(back.lateness().negated());
        assertThat(back.expectation()).isEqualTo(opposite(there.expectation()));
        assertThat(there.expectation() == Expectation.MET).isEqualTo(Math.abs(minutes) <= tolerance);
    }

    private static Expectation opposite(Expectation outcome) {
        return switch (outcome) {
            case MISSED -> Expectation.EXCEEDED;
            case MET -> Expectation.MET;
            case EXCEEDED -> Expectation.MISSED;
        };
    }

    private static Disconfirmation disconfirmation(long expected, long experienced) {
        return Disconfirmation.of(
                ExpectedValue.of(Money.ofMinor(GBP, expected), NOON),
                ActualValue.of(Money.ofMinor(GBP, experienced), NOON));
    }
}
