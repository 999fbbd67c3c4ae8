package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductArbitraries.CUSTOMER;
import static io.dangol.crm.conduct.ConductArbitraries.SEOUL;
import static io.dangol.crm.conduct.Incidents.AT;
import static io.dangol.crm.conduct.Incidents.verified;
import static io.dangol.crm.conduct.Incidents.verifiedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.EpochMicros;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConductExtremesTest {

    private static final ConductPolicy POLICY = ConductPolicy.standard(SEOUL);
    private static final Instant FIRST = EpochMicros.toInstant(Long.MIN_VALUE);
    private static final Instant LAST = EpochMicros.toInstant(Long.MAX_VALUE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "-0044-03-15T12:00:00Z"
            })
    void anyYearIsJudgedAlike(String text) {
        Instant at = Instant.parse(text);
        ConductAssessment a = POLICY.at(at)
                .assess(
                        CUSTOMER,
                        List.of(
                                verifiedBy("I-1", IncidentType.VANDAL, 1, at, "clerk-1"),
                                verifiedBy("I-2", IncidentType.VANDAL, 1, at, "clerk-2")));
        assertThat(a.total()).isEqualTo(8);
        assertThat(a.indicated()).isEqualTo(Rung.EXIT);
    }

    @Test
    void bothEndsOfTheRangeAreJudged() {
        for (Instant at : List.of(FIRST, LAST)) {
            ConductAssessment a = POLICY.at(at)
                    .assess(
                            CUSTOMER,
                            List.of(
                                    verifiedBy("I-1", IncidentType.VANDAL, 1, at, "clerk-1"),
                                    verifiedBy("I-2", IncidentType.VANDAL, 1, at, "clerk-2")));
            assertThat(a.total()).isEqualTo(8);
            assertThat(a.standing().gate().open()).isTrue();
        }
    }

    @Test
    void ageBeyondALongFadesToNothing() {
        ConductPolicy slow =
                POLICY.toBuilder("slow").type(IncidentType.THIEF, 1e6, 1e6).build();
        Incident first = verified("I-1", IncidentType.THIEF, 4, FIRST);
        for (ConductPolicy policy : List.of(POLICY, slow)) {
            ConductAssessment a = policy.at(LAST).assess(CUSTOMER, List.of(first));
            assertThat(a.total()).isBetween(0.0, 1e-50);
            assertThat(a.indicated()).isEqualTo(Rung.NONE);
            assertThat(a.score().value()).isEqualTo(a.total());
            assertThat(policy.at(LAST).read(IncidentLog.of(List.of(first))).total(0))
                    .isEqualTo(a.total());
        }
    }

    @Test
    void instantsBeyondTheRangeAreRefused() {
        for (Instant at : List.of(Instant.MIN, Instant.MAX, LAST.plusNanos(1_000), FIRST.minusNanos(1_000))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> POLICY.at(at))
                    .withMessageContaining("beyond the range");
            assertThatIllegalArgumentException().isThrownBy(() -> verified("I-1", IncidentType.THIEF, 1, at));
        }
    }

    @Test
    void heaviestPolicyStaysFinite() {
        ConductPolicy heavy = POLICY.toBuilder("heavy")
                .type(IncidentType.THIEF, TypeRule.MAX_WEIGHT, 1e6)
                .thresholds(Double.MIN_VALUE, 1, 2, 3, Double.MAX_VALUE)
                .build();
        List<Incident> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(verifiedBy("I-" + i, IncidentType.THIEF, 4, AT, "clerk-" + i));
        }
        ConductAssessment a = heavy.at(AT).assess(CUSTOMER, many);
        assertThat(a.total()).isEqualTo(4e9);
        assertThat(a.indicated()).isEqualTo(Rung.RESTRICTION);
    }

    @Test
    void lightestPolicyIsNotLost() {
        ConductPolicy light = ConductPolicy.named("light", SEOUL)
                .type(IncidentType.THIEF, Double.MIN_VALUE, 0.001)
                .build();
        Incident theft = verified("I-1", IncidentType.THIEF, 1, AT);
        assertThat(light.at(AT).assess(CUSTOMER, List.of(theft)).dominantType()).contains(IncidentType.THIEF);
        assertThat(light.at(AT.plus(Duration.ofDays(1)))
                        .assess(CUSTOMER, List.of(theft))
                        .dominantType())
                .isEmpty();
    }

    /** One reporter and one piece of evidence: the gate has to look at all of them, and stays shut. */
    @Test
    @Timeout(120)
    void aMillionIncidentsOfOneCustomerTakeReasonableTime() {
        List<Incident> million = new ArrayList<>(1_000_000);
        for (int i = 0; i < 1_000_000; i++) {
            million.add(verified("I-" + i, IncidentType.RULE_BREAKER, 1, AT.minusSeconds(i % 100_000))
                    .withEvidence("tape-1"));
        }
        ConductAssessment shut = POLICY.at(AT).assess(CUSTOMER, million);
        assertThat(shut.standing().gate().verified()).isEqualTo(1_000_000);
        assertThat(shut.indicated()).isEqualTo(Rung.PRE_WARNING);
    }

    /** Each two share a piece but not all three: no piece is in all, and no two are apart. */
    @Test
    @Timeout(60)
    void manyIncidentsWhoseEvidenceOverlapsInTurnTakeReasonableTime() {
        String[][] pieces = {{"a", "b"}, {"b", "c"}, {"a", "c"}};
        List<Incident> turns = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            turns.add(verified("I-" + i, IncidentType.RULE_BREAKER, 1, AT).withEvidence(pieces[i % 3]));
        }
        assertThat(POLICY.at(AT).assess(CUSTOMER, turns).indicated()).isEqualTo(Rung.PRE_WARNING);
        turns.add(verified("I-x", IncidentType.RULE_BREAKER, 1, AT).withEvidence("d"));
        assertThat(POLICY.at(AT).assess(CUSTOMER, turns).indicated()).isEqualTo(Rung.EXIT);
    }
}
