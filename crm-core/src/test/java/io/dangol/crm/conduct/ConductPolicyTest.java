package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductArbitraries.RETURNS;
import static io.dangol.crm.conduct.ConductArbitraries.SEOUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConductPolicyTest {

    private static final IncidentType SCALPER = IncidentType.of("SCALPER");

    private static ConductPolicy.Builder named() {
        return ConductPolicy.standard(SEOUL).toBuilder("own");
    }

    @ParameterizedTest
    @CsvSource({
        "0, THIEF, 5, 270",
        "1, RULE_BREAKER, 1.5, 270",
        "2, BELLIGERENT, 2.5, 270",
        "3, FAMILY_FEUDER, 2, 270",
        "4, VANDAL, 4, 270",
        "5, DEADBEAT, 3, 270"
    })
    void standardTypesWeighAsTheReferenceSays(int place, String name, double weight, double halfLife) {
        assertThat(ConductPolicy.standard(SEOUL).types()).hasSize(6);
        assertThat(ConductPolicy.standard(SEOUL).types().get(place))
                .isEqualTo(new TypeRule(IncidentType.of(name), weight, halfLife));
        assertThat(IncidentType.LOVELOCK.get(place).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"REPORTED, 0.3", "CORROBORATED, 0.6", "VERIFIED, 1", "DISPUTED, 0", "RETRACTED, 0"})
    void standardFactorsAreThoseOfTheReference(Verification verification, double factor) {
        assertThat(ConductPolicy.standard(SEOUL).factor(verification)).isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0", "WATCH, 1", "PRE_WARNING, 2", "DEDICATED_HANDLER, 3", "RESTRICTION, 4", "EXIT, 8"})
    void standardThresholdsRise(Rung rung, double threshold) {
        assertThat(ConductPolicy.standard(SEOUL).threshold(rung)).isEqualTo(threshold);
    }

    @Test
    void standardGateTakesTwoWithinTwoYears() {
        ConductPolicy policy = ConductPolicy.standard(SEOUL);
        assertThat(policy.gateIncidents()).isEqualTo(2);
        assertThat(policy.gateMonths()).isEqualTo(24);
        assertThat(policy.provoked()).isEqualTo(0.5);
        assertThat(policy.harmFrom()).isEqualTo(4);
        assertThat(policy.zone()).isEqualTo(SEOUL);
        assertThat(policy.terms()).isEqualTo(MeasureTerms.standard());
        assertThat(policy.frequencies()).isEmpty();
        assertThat(policy).hasToString("ConductPolicy[standard]");
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                -1,
                1_000_000.1,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MAX_VALUE
            })
    void weightsOutOfTheirRangeAreRefused(double weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named().type(SCALPER, weight, 100))
                .withMessageContaining("SCALPER has weight " + weight);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrequencyRule("late", SCALPER, 1, 9, 0.1, 0.5, weight));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrequencyRule("late", SCALPER, weight, 9, 0.1, 0.5, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrequencyRule("late", SCALPER, 1, weight, 0.1, 0.5, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 0.000_9, 1_000_000.1, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE})
    void halfLivesOutOfTheirRangeAreRefused(double days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named().type(SCALPER, 1, days))
                .withMessageContaining("half-life of " + days + " days; allowed are 0.001 to 1000000.0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 3, 4, 8",
        "-1, 2, 3, 4, 8",
        "1, 1, 3, 4, 8",
        "2, 1, 3, 4, 8",
        "1, 2, 2, 4, 8",
        "1, 2, 3, 3, 8",
        "1, 2, 3, 4, 4",
        "NaN, 2, 3, 4, 8",
        "1, 2, NaN, 4, 8",
        "1, 2, 3, 4, NaN",
        "1, 2, 3, 4, Infinity",
        "-Infinity, 2, 3, 4, 8"
    })
    void thresholdsThatDoNotRiseAreRefused(double a, double b, double c, double d, double e) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named().thresholds(a, b, c, d, e))
                .withMessageContaining("rise strictly from rung to rung");
    }

    @ParameterizedTest
    @CsvSource({"0.6, 0.3", "-0.1, 0.5", "0.3, 1.1", "NaN, 0.5", "0.3, NaN", "Infinity, Infinity"})
    void factorsThatDoNotRiseAreRefused(double reported, double corroborated) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named().verification(reported, corroborated))
                .withMessageContaining("0 <= reported <= corroborated <= 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void provokedNeverWeighsMore(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> named().provoked(share));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void harmIsCountedFromAFiniteScore(double score) {
        assertThatIllegalArgumentException().isThrownBy(() -> named().harmFrom(score));
    }

    @ParameterizedTest
    @CsvSource({"1, 24", "0, 24", "-2, 24", "2, 0", "2, 121", "2, -1"})
    void gateOutOfItsRangeIsRefused(int incidents, int months) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named().gate(incidents, months))
                .withMessageContaining("allowed are 2 incidents and more, within 1 to 120 months");
    }

    @Test
    void policyWithoutTypesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConductPolicy.named("empty", SEOUL).build())
                .withMessageContaining("no incident type");
    }

    @Test
    void frequencyOfAnUndeclaredTypeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConductPolicy.named("own", SEOUL)
                        .type(SCALPER, 1, 1)
                        .frequency(RETURNS)
                        .build())
                .withMessageContaining("[returns of RULE_BREAKER]")
                .withMessageContaining("Declare the types first");
    }

    @Test
    void aTypeWeighedAnewKeepsItsPlace() {
        ConductPolicy policy = named().type(IncidentType.RULE_BREAKER, 9, 10)
                .type(SCALPER, 1, 1)
                .build();
        assertThat(policy.types().get(1)).isEqualTo(new TypeRule(IncidentType.RULE_BREAKER, 9, 10));
        assertThat(policy.types().get(6).type()).isEqualTo(SCALPER);
    }

    @Test
    void copyHasAllThatItsModelHas() {
        MeasureTerms terms = new MeasureTerms(1, 2, 3, 4, 2, 6, 7, 8, 31, 10, 11);
        ConductPolicy policy = named().frequency(RETURNS)
                .verification(0.1, 0.2)
                .provoked(0.4)
                .thresholds(2, 4, 6, 8, 10)
                .gate(3, 12)
                .harmFrom(5)
                .terms(terms)
                .build();
        ConductPolicy copy = policy.toBuilder("copy").build();
        assertThat(copy.name()).isEqualTo("copy");
        assertThat(copy).usingRecursiveComparison().ignoringFields("name").isEqualTo(policy);
    }

    @Test
    void harmFollowsTheRestrictionUntilItIsSet() {
        ConductPolicy own = named().thresholds(2, 4, 6, 9, 10).build();
        assertThat(own.harmFrom()).isEqualTo(9);
        assertThat(own.toBuilder("copy").thresholds(1, 2, 3, 5, 8).build().harmFrom())
                .isEqualTo(5);
    }

    @Test
    void builderThatGoesOnDoesNotChangeWhatItBuilt() {
        ConductPolicy.Builder builder = named();
        ConductPolicy policy = builder.build();
        builder.type(SCALPER, 1, 1).thresholds(9, 10, 11, 12, 13).frequency(RETURNS);
        assertThat(policy.types()).hasSize(6);
        assertThat(policy.threshold(Rung.WATCH)).isEqualTo(1);
        assertThat(policy.frequencies()).isEmpty();
        assertThat(policy.types()).isUnmodifiable();
        assertThat(List.of(policy.threshold(Rung.EXIT))).containsExactly(8.0);
    }
}
