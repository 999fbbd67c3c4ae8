package io.dangol.crm.value;

import static io.dangol.crm.value.NegativePolicy.RAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoAnalysisTest {

    @ParameterizedTest
    @CsvSource({
        // closed form 1/(1 - ln s/ln p) and 1/(2 alpha - 1), computed apart
        "0.1, 0.5, 1.430676558, 0.537243574",
        "0.05, 0.5, 1.301029996, 0.624196351",
        "0.01, 0.2, 1.537243574, 0.482046853",
        "0.2, 0.8, 1.160964047, 0.756470797"
    })
    void exponentAndGiniFollowFromTheTopShare(double top, double share, double alpha, double gini) {
        assertThat(ParetoAnalysis.alpha(top, share)).isCloseTo(alpha, within(1e-8));
        assertThat(ParetoAnalysis.gini(alpha)).isCloseTo(gini, within(1e-8));
        assertThat(ParetoAnalysis.shareOfTop(alpha, top)).isCloseTo(share, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "0.5, 0.4", "0, 0.5", "-0.1, 0.5", "0.5, 1", "NaN, 0.5", "0.5, NaN"})
    void sharesOfNoParetoAreRefused(double top, double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParetoAnalysis.alpha(top, share))
                .withMessageContaining("needs 0 < top fraction < share < 1");
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 0.20000000000000004",
        "0.6, 0.9999999999999999",
        "1e-320, 0.5",
        "1e-320, 0.9999999999999999",
        "0.9999999999999998, 0.9999999999999999"
    })
    void sharesAtTheEdgeOfTheDomainHaveAnExponent(double top, double share) {
        double alpha = ParetoAnalysis.alpha(top, share);
        assertThat(alpha).isFinite().isGreaterThanOrEqualTo(1);
        assertThat(ParetoAnalysis.gini(alpha)).isBetween(0.0, 1.0);
        assertThat(ParetoAnalysis.shareOfTop(alpha, top)).isCloseTo(share, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.99, 0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void exponentsWithoutAMeanAreRefused(double alpha) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParetoAnalysis.gini(alpha))
                .withMessageContaining("Pareto exponent is " + alpha);
        assertThatIllegalArgumentException().isThrownBy(() -> ParetoAnalysis.shareOfTop(alpha, 0.2));
    }

    @Test
    void exponentOneIsTheLimit() {
        assertThat(ParetoAnalysis.gini(1)).isEqualTo(1);
        assertThat(ParetoAnalysis.shareOfTop(1, 0.2)).isEqualTo(1);
        assertThat(ParetoAnalysis.shareOfTop(1, 0)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> ParetoAnalysis.shareOfTop(1, 1.1));
    }

    @Test
    void ruleHoldsWhereOneInFiveBringsFourFifths() {
        ParetoAnalysis exactly = ParetoAnalysis.of(Concentration.of(new long[] {5, 5, 80, 5, 5}, RAW));
        assertThat(exactly.topShare()).hasValue(0.8);
        assertThat(exactly.holds()).isTrue();
        assertThat(exactly.smallestSet()).hasValue(1);
        assertThat(exactly.smallestFraction()).hasValue(0.2);
        assertThat(exactly.alpha().orElseThrow()).isCloseTo(1.160964047, within(1e-8));
        assertThat(exactly.paretoGini().orElseThrow()).isCloseTo(0.756470797, within(1e-8));
        ParetoAnalysis less = ParetoAnalysis.of(Concentration.of(new long[] {5, 5, 79, 5, 5}, RAW));
        assertThat(less.holds()).isFalse();
        assertThat(less.smallestSet()).hasValue(2);
    }

    @Test
    void otherRulesMayBeTested() {
        Concentration concentration = Concentration.of(new long[] {5, 5, 80, 5, 5}, RAW);
        ParetoAnalysis rule = ParetoAnalysis.of(concentration, 0.4, 0.85);
        assertThat(rule.holds()).isTrue();
        assertThat(rule.smallestSet()).hasValue(2);
        assertThat(rule.concentration()).isSameAs(concentration);
    }

    @Test
    void equalCustomersFollowNoPareto() {
        long[] equal = new long[10];
        Arrays.fill(equal, 3);
        ParetoAnalysis analysis = ParetoAnalysis.of(Concentration.of(equal, RAW));
        assertThat(analysis.topShare()).hasValue(0.2);
        assertThat(analysis.alpha()).isEmpty();
        assertThat(analysis.paretoGini()).isEmpty();
        assertThat(analysis.paretoCurve(3)).isEmpty();
        assertThat(analysis.curve(3))
                .containsExactly(new CurvePoint(0, 0), new CurvePoint(0.5, 0.5), new CurvePoint(1, 1));
    }

    @Test
    void allInOneHandIsNoParetoEither() {
        assertThat(ParetoAnalysis.of(Concentration.of(new long[] {0, 0, 0, 0, 9}, RAW))
                        .alpha())
                .isEmpty();
    }

    @Test
    void withoutATotalNothingIsSaid() {
        ParetoAnalysis analysis = ParetoAnalysis.of(Concentration.of(new long[] {0, -1}, RAW));
        assertThat(analysis.topShare()).isEmpty();
        assertThat(analysis.holds()).isFalse();
        assertThat(analysis.smallestSet()).isEmpty();
        assertThat(analysis.smallestFraction()).isEmpty();
        assertThat(analysis.alpha()).isEmpty();
        assertThat(analysis.curve(5)).isEmpty();
    }

    @Test
    void curvesMeetAtTheTopFraction() {
        ParetoAnalysis analysis = ParetoAnalysis.of(Concentration.of(new long[] {5, 5, 80, 5, 5}, RAW));
        assertThat(analysis.curve(6)).hasSize(6).contains(new CurvePoint(0.2, 0.8));
        CurvePoint pareto = analysis.paretoCurve(6).get(1);
        assertThat(pareto.customers()).isEqualTo(0.2);
        assertThat(pareto.share()).isCloseTo(0.8, within(1e-12));
        assertThat(analysis.paretoCurve(6)).startsWith(new CurvePoint(0, 0)).endsWith(new CurvePoint(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> analysis.curve(1));
        assertThatIllegalArgumentException().isThrownBy(() -> analysis.paretoCurve(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.2, Double.NaN})
    void rulesLieStrictlyBetweenZeroAndOne(double number) {
        Concentration concentration = Concentration.of(new long[] {1}, RAW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParetoAnalysis.of(concentration, number, 0.8))
                .withMessageContaining("Top fraction is " + number);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParetoAnalysis.of(concentration, 0.2, number))
                .withMessageContaining("Target share is " + number);
    }
}
