package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductArbitraries.CUSTOMER;
import static io.dangol.crm.conduct.ConductArbitraries.OTHER;
import static io.dangol.crm.conduct.ConductArbitraries.SEOUL;
import static io.dangol.crm.conduct.Incidents.AT;
import static io.dangol.crm.conduct.Incidents.eur;
import static io.dangol.crm.conduct.Incidents.reported;
import static io.dangol.crm.conduct.Incidents.verified;
import static io.dangol.crm.conduct.Incidents.verifiedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.Contribution;
import io.dangol.crm.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductScoreTest {

    private static final ConductPolicy POLICY = ConductPolicy.standard(SEOUL);

    private static ConductAssessment assess(Incident... incidents) {
        return POLICY.at(AT).assess(CUSTOMER, List.of(incidents));
    }

    @ParameterizedTest
    @CsvSource({
        "THIEF, 1, VERIFIED, false, 5",
        "THIEF, 4, VERIFIED, false, 20",
        "THIEF, 4, VERIFIED, true, 10",
        "RULE_BREAKER, 2, VERIFIED, false, 3",
        "BELLIGERENT, 3, VERIFIED, false, 7.5",
        "FAMILY_FEUDER, 2, VERIFIED, true, 2",
        "VANDAL, 1, VERIFIED, false, 4",
        "DEADBEAT, 1, VERIFIED, false, 3",
        "DEADBEAT, 1, CORROBORATED, false, 1.8",
        "DEADBEAT, 1, REPORTED, false, 0.9",
        "DEADBEAT, 1, REPORTED, true, 0.45",
        "DEADBEAT, 4, DISPUTED, false, 0",
        "DEADBEAT, 4, RETRACTED, false, 0"
    })
    void weighsByTypeSeverityVerificationAndProvocationOnTheDayItself(
            String type, int severity, Verification state, boolean provoked, double expected) {
        Incident incident = Incident.of("I-1", CUSTOMER, IncidentType.of(type), severity, AT, "clerk-1", AT)
                .with(new IncidentStatus(state, provoked, List.of(), AT, "lead-1"));
        assertThat(assess(incident).total()).isEqualTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"THIEF, 720", "RULE_BREAKER, 180", "BELLIGERENT, 270", "DEADBEAT, 1"})
    void ageHalvesTheWeightAfterEachHalfLife(String type, int days) {
        Incident incident = verified("I-1", IncidentType.of(type), 1, AT);
        double fresh = assess(incident).total();
        ConductPolicy own =
                POLICY.toBuilder("own").type(IncidentType.of(type), fresh, days).build();
        for (int halves = 1; halves <= 3; halves++) {
            Instant then = AT.plus(Duration.ofDays((long) days * halves));
            assertThat(own.at(then).assess(CUSTOMER, List.of(incident)).total())
                    .isEqualTo(fresh / (1 << halves), within(1e-12));
        }
    }

    @Test
    void nothingRecordedIsScoreZeroAndNoRung() {
        ConductAssessment a = assess();
        assertThat(a.total()).isZero();
        assertThat(a.score().contributions()).isEmpty();
        assertThat(a.types()).isEmpty();
        assertThat(a.dominantType()).isEmpty();
        assertThat(a.indicated()).isEqualTo(Rung.NONE);
        assertThat(a.standing().isHeldByGate()).isFalse();
        assertThat(a).hasToString("ConductAssessment[0.0, no type, NONE indicated]");
    }

    @Test
    void whatWeighsNothingIsShownAndDominatesNothing() {
        ConductAssessment a = assess(verified("I-1", IncidentType.VANDAL, 2, AT).retracted("lead-1", AT));
        assertThat(a.total()).isZero();
        assertThat(a.dominantType()).isEmpty();
        assertThat(a.score().contributions()).extracting(Contribution::amount).containsExactly(0.0);
        assertThat(a.types()).extracting(TypeScore::type).containsExactly(IncidentType.VANDAL);
    }

    @Test
    void largestTypeDominates() {
        ConductAssessment a = assess(
                verified("I-1", IncidentType.RULE_BREAKER, 2, AT),
                verified("I-2", IncidentType.RULE_BREAKER, 2, AT),
                verified("I-3", IncidentType.THIEF, 1, AT));
        assertThat(a.dominantType()).contains(IncidentType.RULE_BREAKER);
        assertThat(a.types())
                .extracting(TypeScore::type)
                .containsExactly(IncidentType.THIEF, IncidentType.RULE_BREAKER);
        assertThat(a.types()).extracting(TypeScore::value).containsExactly(5.0, 6.0);
    }

    @Test
    void firstDeclaredOfEqualTypesDominates() {
        Incident rules = verified("I-1", IncidentType.RULE_BREAKER, 2, AT);
        Incident debt = verified("I-2", IncidentType.DEADBEAT, 1, AT);
        assertThat(assess(debt, rules).dominantType()).contains(IncidentType.RULE_BREAKER);
        ConductPolicy turned = ConductPolicy.named("turned", SEOUL)
                .type(IncidentType.DEADBEAT, 3, 540)
                .type(IncidentType.RULE_BREAKER, 1.5, 180)
                .build();
        ConductAssessment a = turned.at(AT).assess(CUSTOMER, List.of(rules, debt));
        assertThat(a.dominantType()).contains(IncidentType.DEADBEAT);
        ConductReading reading = turned.at(AT).read(IncidentLog.of(List.of(rules, debt)));
        assertThat(reading.dominantType(0)).contains(IncidentType.DEADBEAT);
    }

    @Test
    void eachContributionSaysWhatItRestsOn() {
        Incident incident = reported("I-1", IncidentType.BELLIGERENT, 2, AT.minus(Duration.ofHours(36)))
                .asProvoked()
                .verified("lead-1", AT);
        assertThat(assess(incident).score().contributions()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("BELLIGERENT I-1");
            assertThat(part.evidence()).isEqualTo("VERIFIED, severity 2, 1.5 days old, provoked");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0.999, NONE, NONE",
        "1, WATCH, WATCH",
        "1.999, WATCH, WATCH",
        "2, PRE_WARNING, PRE_WARNING",
        "2.999, PRE_WARNING, PRE_WARNING",
        "3, PRE_WARNING, DEDICATED_HANDLER",
        "4, PRE_WARNING, RESTRICTION",
        "7.999, PRE_WARNING, RESTRICTION",
        "8, PRE_WARNING, EXIT",
        "1e300, PRE_WARNING, EXIT"
    })
    void rungIsThatOfTheThresholdReachedAndTheGate(double score, Rung shut, Rung open) {
        ConductWeights weights = new ConductWeights(POLICY, AT);
        assertThat(weights.indicated(score, false)).isEqualTo(shut);
        assertThat(weights.indicated(score, true)).isEqualTo(open);
        assertThat(weights.byScore(score)).isEqualTo(open);
    }

    @Test
    void scoreOfExactlyAThresholdIndicatesItsRung() {
        ConductAssessment a = assess(
                verifiedBy("I-1", IncidentType.VANDAL, 1, AT, "clerk-1"),
                verifiedBy("I-2", IncidentType.VANDAL, 1, AT, "clerk-2"));
        assertThat(a.total()).isEqualTo(8);
        assertThat(a.indicated()).isEqualTo(Rung.EXIT);
    }

    @Test
    void whatHappenedLaterIsRefusedWithTheWayOut() {
        Incident tomorrow = verified("I-1", IncidentType.THIEF, 1, AT.plus(Duration.ofDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assess(tomorrow))
                .withMessageContaining("judged at 2026-03-01T00:00:00Z")
                .withMessageContaining("at 2026-03-02T00:00:00Z")
                .withMessageContaining("Judge by what was known then");
        assertThatIllegalArgumentException().isThrownBy(() -> POLICY.at(AT).read(IncidentLog.of(List.of(tomorrow))));
        CustomerIncidents incidents = CustomerIncidents.of(CUSTOMER, List.of(tomorrow));
        assertThat(POLICY.at(AT).assess(incidents.asOf(AT)).total()).isZero();
    }

    @Test
    void whatWasStatedLaterIsRefusedThoughItHappenedBefore() {
        Incident judged = reported("I-1", IncidentType.THIEF, 1, AT.minusSeconds(9))
                .verified("lead-1", AT.plus(Duration.ofNanos(1_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> assess(judged));
        assertThat(assess(reported("I-1", IncidentType.THIEF, 1, AT.minusSeconds(9))
                                .verified("lead-1", AT))
                        .total())
                .isPositive();
    }

    @Test
    void typeThatThePolicyDoesNotHaveIsRefusedWithThoseItHas() {
        Incident scalped = verified("I-1", IncidentType.of("SCALPER"), 1, AT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assess(scalped))
                .withMessageContaining("Policy standard has no incident type SCALPER")
                .withMessageContaining("BELLIGERENT, DEADBEAT, FAMILY_FEUDER, RULE_BREAKER, THIEF, VANDAL")
                .withMessageContaining("Declare it");
        ConductPolicy own =
                POLICY.toBuilder("own").type(IncidentType.of("SCALPER"), 3, 365).build();
        assertThat(own.at(AT).assess(CUSTOMER, List.of(scalped)).total()).isEqualTo(3);
    }

    @Test
    void incidentOfAnotherCustomerIsRefused() {
        Incident others = Incident.of("I-1", OTHER, IncidentType.THIEF, 1, AT, "clerk-1", AT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assess(others))
                .withMessageContaining("of customer C-2, not of [C-1]")
                .withMessageContaining("unitedWith");
    }

    @Test
    void valueAndHarmMakeFourFields() {
        ConductAssessment harmless = assess();
        ConductAssessment harmful = assess(verified("I-1", IncidentType.VANDAL, 1, AT));
        assertThat(harmless.valueHarm(eur(99), eur(100))).isEqualTo(ValueHarm.LOW_VALUE_LOW_HARM);
        assertThat(harmless.valueHarm(eur(100), eur(100))).isEqualTo(ValueHarm.HIGH_VALUE_LOW_HARM);
        assertThat(harmful.valueHarm(eur(99), eur(100))).isEqualTo(ValueHarm.LOW_VALUE_HIGH_HARM);
        assertThat(harmful.valueHarm(eur(100), eur(100))).isEqualTo(ValueHarm.HIGH_VALUE_HIGH_HARM);
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> harmful.valueHarm(eur(1), Money.ofMinor(CurrencyUnit.JPY, 1)));
    }

    @Test
    void assessmentTellsWhatItWasMadeOf() {
        ConductAssessment a = assess(verified("I-1", IncidentType.VANDAL, 1, AT));
        assertThat(a.policy()).isSameAs(POLICY);
        assertThat(a.at()).isEqualTo(AT);
        assertThat(a.incidents().incidents()).hasSize(1);
        ConductScorer scorer = POLICY.at(AT.plusNanos(999));
        assertThat(scorer.at()).isEqualTo(AT);
        assertThat(scorer.policy()).isSameAs(POLICY);
    }

    @Test
    void readingCountsCustomersByRung() {
        Incident other = Incident.of("I-9", OTHER, IncidentType.RULE_BREAKER, 1, AT, "clerk-1", AT);
        ConductReading reading =
                POLICY.at(AT).read(IncidentLog.of(List.of(other, verified("I-1", IncidentType.VANDAL, 1, AT))));
        assertThat(reading.size()).isEqualTo(2);
        assertThat(reading.customer(0)).isEqualTo(CUSTOMER);
        assertThat(reading.row(OTHER)).isEqualTo(1);
        assertThat(reading.row(CustomerId.of("Z"))).isEqualTo(-1);
        assertThat(reading.row(CustomerId.of("A"))).isEqualTo(-1);
        assertThat(reading.count(Rung.NONE)).isEqualTo(1);
        assertThat(reading.count(Rung.PRE_WARNING)).isEqualTo(1);
        assertThat(reading.count(Rung.EXIT)).isZero();
        assertThat(reading.at()).isEqualTo(AT);
        assertThat(reading).hasToString("ConductReading[2 customers at 2026-03-01T00:00:00Z by standard]");
        assertThat(POLICY.at(AT).read(IncidentLog.of(List.of())).size()).isZero();
    }
}
