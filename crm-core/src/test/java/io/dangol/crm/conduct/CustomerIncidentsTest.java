package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductArbitraries.CUSTOMER;
import static io.dangol.crm.conduct.ConductArbitraries.NOW;
import static io.dangol.crm.conduct.ConductArbitraries.OTHER;
import static io.dangol.crm.conduct.ConductArbitraries.SEOUL;
import static io.dangol.crm.conduct.Incidents.AT;
import static io.dangol.crm.conduct.Incidents.eur;
import static io.dangol.crm.conduct.Incidents.reported;
import static io.dangol.crm.conduct.Incidents.verifiedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerIncidentsTest {

    private static final Incident THEFT = reported("I-1", IncidentType.THIEF, 2, AT);

    private static Instant day(int days) {
        return AT.plus(Duration.ofDays(days));
    }

    private static CustomerIncidents of(Incident... incidents) {
        return CustomerIncidents.of(CUSTOMER, List.of(incidents));
    }

    @Test
    void theSameRowTwiceCountsOnce() {
        assertThat(of(THEFT, THEFT, THEFT).incidents()).containsExactly(THEFT);
        assertThat(IncidentLog.of(List.of(THEFT, THEFT)).incidents()).isEqualTo(1);
    }

    @Test
    void latestStatusCountsInWhateverOrder() {
        List<Incident> rows = new ArrayList<>(List.of(
                THEFT,
                THEFT.verified("lead-1", day(1)),
                THEFT.verified("lead-1", day(1)).disputed("C-1", day(2)),
                THEFT.retracted("lead-2", day(3))));
        for (int turn = 0; turn < rows.size(); turn++) {
            Collections.rotate(rows, 1);
            assertThat(CustomerIncidents.of(CUSTOMER, rows).incidents())
                    .containsExactly(THEFT.retracted("lead-2", day(3)));
            assertThat(ConductPolicy.standard(SEOUL)
                            .at(day(3))
                            .read(IncidentLog.of(rows))
                            .total(0))
                    .isZero();
        }
    }

    static Stream<Incident> otherContents() {
        return Stream.of(
                reported("I-1", IncidentType.VANDAL, 2, AT),
                reported("I-1", IncidentType.THIEF, 3, AT),
                reported("I-1", IncidentType.THIEF, 2, AT.plusNanos(1_000)),
                Incident.of("I-1", CUSTOMER, IncidentType.THIEF, 2, AT, "clerk-1", day(1)),
                Incident.of("I-1", CUSTOMER, IncidentType.THIEF, 2, AT, "clerk-2", AT),
                THEFT.withAmount(eur(1)),
                reported("I-1", IncidentType.VANDAL, 2, AT).verified("lead-1", day(9)));
    }

    @ParameterizedTest
    @MethodSource("otherContents")
    void theSameIdWithOtherContentIsAConflict(Incident other) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(THEFT, other))
                .withMessageContaining("Incident I-1 is given twice with other content")
                .withMessageContaining("give the other its own");
        assertThatIllegalArgumentException().isThrownBy(() -> of(other, THEFT));
        assertThatIllegalArgumentException().isThrownBy(() -> IncidentLog.of(List.of(other, THEFT)));
    }

    @Test
    void twoStatusesAtOneInstantAreAConflict() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(THEFT.verified("lead-1", day(1)), THEFT.retracted("lead-1", day(1)), THEFT))
                .withMessageContaining("Incident I-1 has two statuses since 2026-03-02T00:00:00Z")
                .withMessageContaining("Give them different instants");
        assertThatIllegalArgumentException().isThrownBy(() -> of(THEFT, THEFT.asProvoked()));
        assertThatIllegalArgumentException().isThrownBy(() -> of(THEFT, THEFT.withEvidence("tape-1")));
    }

    @Test
    void asOfShowsHowThingsStoodThen() {
        CustomerIncidents all = CustomerIncidents.of(
                CUSTOMER,
                List.of(THEFT, THEFT.verified("lead-1", day(1)), THEFT.retracted("lead-2", day(2))),
                List.of(
                        new Frequency("returns", CUSTOMER, 1, 10, day(1)),
                        new Frequency("returns", CUSTOMER, 4, 20, day(3))));
        assertThat(all.asOf(AT.minusNanos(1)).incidents()).isEmpty();
        assertThat(all.asOf(AT).incidents()).containsExactly(THEFT);
        assertThat(all.asOf(day(1).minusNanos(1)).incidents())
                .extracting(Incident::verification)
                .containsExactly(Verification.REPORTED);
        assertThat(all.asOf(day(1)).incidents())
                .extracting(Incident::verification)
                .containsExactly(Verification.VERIFIED);
        assertThat(all.asOf(day(2)).frequencies()).containsExactly(new Frequency("returns", CUSTOMER, 1, 10, day(1)));
        assertThat(all.asOf(day(3))).isSameAs(all);
        assertThat(all.asOf(Instant.MAX)).isSameAs(all);
        assertThat(all.asOf(Instant.MIN).frequencies()).isEmpty();
    }

    @Test
    void unitedRecordsAreOneCustomerAndEachStaysAsItWas() {
        CustomerIncidents one = of(verifiedBy("I-1", IncidentType.VANDAL, 1, AT, "clerk-1"));
        Incident theirs = Incident.of("I-2", OTHER, IncidentType.VANDAL, 1, AT, "clerk-2", AT)
                .verified("lead-1", AT);
        CustomerIncidents two = CustomerIncidents.of(OTHER, List.of(theirs));
        CustomerIncidents united = two.unitedWith(one);
        assertThat(united.records()).containsExactly(CUSTOMER, OTHER);
        assertThat(united.incidents()).extracting(Incident::id).containsExactly("I-1", "I-2");
        ConductScorer scorer = ConductPolicy.standard(SEOUL).at(AT);
        assertThat(scorer.assess(united).indicated()).isEqualTo(Rung.EXIT);
        assertThat(scorer.assess(one).indicated()).isEqualTo(Rung.PRE_WARNING);
        assertThat(scorer.assess(two).indicated()).isEqualTo(Rung.PRE_WARNING);
        assertThat(united.asOf(AT.minusSeconds(1)).records()).containsExactly(CUSTOMER, OTHER);
        assertThat(united.unitedWith(one).incidents()).hasSize(2);
        assertThat(united).hasToString("CustomerIncidents[[C-1, C-2], 2 incidents, 0 frequencies]");
    }

    @Test
    void unitedRecordsWithOneIdForTwoIncidentsAreRefused() {
        CustomerIncidents two = CustomerIncidents.of(
                OTHER, List.of(Incident.of("I-1", OTHER, IncidentType.THIEF, 2, AT, "clerk-1", AT)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(THEFT).unitedWith(two))
                .withMessageContaining("Incident I-1");
    }

    @Test
    void frequenciesOfUnitedRecordsBothCount() {
        CustomerIncidents united = CustomerIncidents.of(
                        CUSTOMER, List.of(), List.of(new Frequency("returns", CUSTOMER, 90, 100, AT)))
                .unitedWith(
                        CustomerIncidents.of(OTHER, List.of(), List.of(new Frequency("returns", OTHER, 95, 100, AT))));
        assertThat(united.frequencies()).extracting(Frequency::customer).containsExactly(CUSTOMER, OTHER);
        ConductPolicy policy = ConductArbitraries.POLICY;
        assertThat(policy.at(AT).assess(united).total()).isEqualTo(2 * ConductArbitraries.RETURNS.points());
    }

    @Test
    void ofEachRuleTheLastCountCounts() {
        Frequency early = new Frequency("returns", CUSTOMER, 9, 10, day(1));
        Frequency late = new Frequency("returns", CUSTOMER, 9, 100, day(2));
        assertThat(CustomerIncidents.of(CUSTOMER, List.of(), List.of(late, early, late))
                        .frequencies())
                .containsExactly(late);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerIncidents.of(
                        CUSTOMER, List.of(), List.of(late, new Frequency("returns", CUSTOMER, 8, 100, day(2)))))
                .withMessageContaining("given twice until")
                .withMessageContaining("8 in 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerIncidents.of(OTHER, List.of(), List.of(late)))
                .withMessageContaining("Frequency of returns");
    }

    @Test
    void incidentsAreByInstantThenById() {
        assertThat(of(reported("I-3", IncidentType.THIEF, 1, day(1)), reported("I-2", IncidentType.THIEF, 1, AT), THEFT)
                        .incidents())
                .extracting(Incident::id)
                .containsExactly("I-1", "I-2", "I-3");
        assertThat(of(THEFT).incidents()).isUnmodifiable();
    }

    @Test
    void logIsByCustomerAndTellsItsSize() {
        Incident theirs = Incident.of("I-1", CustomerId.of("A"), IncidentType.THIEF, 1, AT, "clerk-1", AT);
        IncidentLog log = IncidentLog.of(List.of(THEFT, theirs), List.of(new Frequency("returns", OTHER, 1, 2, NOW)));
        assertThat(log.size()).isEqualTo(3);
        assertThat(log.incidents()).isEqualTo(2);
        assertThat(List.of(log.customer(0), log.customer(1), log.customer(2)))
                .containsExactly(CustomerId.of("A"), CUSTOMER, OTHER);
        assertThat(log).hasToString("IncidentLog[3 customers, 2 incidents]");
    }
}
