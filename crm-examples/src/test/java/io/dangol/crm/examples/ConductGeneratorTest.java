package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.Verification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductGeneratorTest {

    private static final int MANY = 30_000;
    private static final ConductPopulation TABLE = ConductPopulation.of(new TableConduct(), MANY, 7);
    private static final ConductPopulation LIVED = ConductPopulation.of(new LivedConduct(), MANY, 7);

    /**
     * Shares, incidents per customer and the share that is verified follow from the table; tolerances are four spreads.
     */
    @ParameterizedTest
    @CsvSource({
        "BAD, 0.03, 0.004, 10.5, 0.44, 0.6286, 0.02",
        "REFORMED, 0.015, 0.003, 4.12, 0.39, 0.6383, 0.046",
        "FREQUENT, 0.1, 0.007, 1.5, 0.09, 0.15, 0.022",
        "ORDINARY, 0.855, 0.0085, 0.18, 0.011, 0.25, 0.027"
    })
    void kindsAndIncidentsAreThoseOfTheTable(
            ConductKind kind,
            double share,
            double ofShare,
            double each,
            double ofEach,
            double verified,
            double ofVerified) {
        long customers = TABLE.kinds().stream().filter(kind::equals).count();
        List<Incident> incidents = of(TABLE, kind);
        assertThat((double) customers / MANY).isEqualTo(share, within(ofShare));
        assertThat((double) incidents.size() / customers).isEqualTo(each, within(ofEach));
        assertThat(share(incidents, Verification.VERIFIED)).isEqualTo(verified, within(ofVerified));
        assertThat(share(incidents, Verification.RETRACTED)).isEqualTo((1 - verified) / 4, within(ofVerified));
    }

    private static double share(List<Incident> incidents, Verification verification) {
        return (double) incidents.stream()
                        .filter(incident -> incident.verification() == verification)
                        .count()
                / incidents.size();
    }

    @Test
    void theReformedOfTheTableDidMostBeforeTheTwoYearsOfTheGate() {
        List<Incident> incidents = of(TABLE, ConductKind.REFORMED);
        long lately = incidents.stream()
                .filter(incident -> age(incident).toDays() < 731)
                .peek(incident -> assertThat(incident.severity()).isEqualTo(1))
                .count();
        assertThat((double) lately / incidents.size()).isEqualTo(0.12 / 4.12, within(0.016));
    }

    @Test
    void whatIsVerifiedInTheTableHasEvidenceOfItsOwnAndReportersDiffer() {
        Set<String> evidence = new HashSet<>();
        Set<String> reporters = new HashSet<>();
        for (Incident incident : TABLE.incidents()) {
            reporters.add(incident.reporter());
            boolean isVerified = incident.verification() == Verification.VERIFIED;
            assertThat(incident.status().evidence()).hasSize(isVerified ? 1 : 0);
            assertThat(evidence.addAll(incident.status().evidence())).isEqualTo(isVerified);
        }
        assertThat(reporters).hasSize(40);
    }

    @Test
    void incidentsOfBothLieWithinThreeYears() {
        for (ConductPopulation population : List.of(TABLE, LIVED)) {
            assertThat(population.incidents())
                    .allMatch(incident -> age(incident).compareTo(Duration.ZERO) > 0
                            && age(incident).compareTo(Duration.ofDays(1096)) <= 0);
        }
    }

    @Test
    void livedConductHasWhatTheTableLacks() {
        assertThat(LIVED.kinds()).contains(ConductKind.values());
        assertThat(of(LIVED, ConductKind.PROVOKED))
                .anyMatch(incident -> incident.status().provoked());
        assertThat(LIVED.incidents())
                .anyMatch(incident -> incident.verification() == Verification.DISPUTED)
                .anyMatch(incident -> incident.verification() == Verification.CORROBORATED);
        assertThat(TABLE.incidents()).noneMatch(incident -> incident.status().provoked());
    }

    @Test
    void aGrudgeIsOneReporterWithOneNote() {
        Predicate<Incident> ofGrudge = incident -> incident.reporter().equals("staff-with-a-grudge");
        assertThat(of(LIVED, ConductKind.HOUNDED).stream().filter(ofGrudge)).isNotEmpty();
        assertThat(LIVED.incidents().stream()
                        .filter(ofGrudge)
                        .flatMap(incident -> incident.status().evidence().stream())
                        .distinct())
                .containsExactly("note-of-staff-with-a-grudge");
        for (ConductKind kind : ConductKind.values()) {
            if (kind != ConductKind.HOUNDED) {
                assertThat(of(LIVED, kind)).noneMatch(ofGrudge);
            }
        }
    }

    @Test
    void whoStoppedDoesLittleInTheLastThreeMonths() {
        double reformed = latePerCustomer(ConductKind.REFORMED);
        double bad = latePerCustomer(ConductKind.BAD);
        assertThat(bad).isGreaterThan(8 * reformed);
    }

    private static double latePerCustomer(ConductKind kind) {
        return (double) of(LIVED, kind).stream()
                        .filter(incident -> age(incident).toDays() < 91)
                        .count()
                / LIVED.kinds().stream().filter(kind::equals).count();
    }

    private static Duration age(Incident incident) {
        return Duration.between(incident.occurredAt(), ConductSheet.AT);
    }

    private static List<Incident> of(ConductPopulation population, ConductKind kind) {
        Set<CustomerId> ofKind = new HashSet<>();
        for (int i = 0; i < population.size(); i++) {
            if (population.kinds().get(i) == kind) {
                ofKind.add(population.customers().get(i));
            }
        }
        List<Incident> incidents = new ArrayList<>(population.incidents());
        incidents.removeIf(incident -> !ofKind.contains(incident.customer()));
        return incidents;
    }
}
