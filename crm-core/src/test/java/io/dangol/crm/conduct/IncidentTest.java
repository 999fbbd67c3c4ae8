package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductArbitraries.CUSTOMER;
import static io.dangol.crm.conduct.Incidents.AT;
import static io.dangol.crm.conduct.Incidents.eur;
import static io.dangol.crm.conduct.Incidents.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentTest {

    private static final Instant LATER = AT.plusSeconds(60);

    private static Incident theft() {
        return reported("I-1", IncidentType.THIEF, 3, AT);
    }

    @Test
    void hasNoFieldOfAPersonalAttribute() {
        assertThat(components(Incident.class))
                .containsExactlyInAnyOrder(
                        "id",
                        "customer",
                        "type",
                        "severity",
                        "occurredAt",
                        "reportedAt",
                        "reporter",
                        "amount",
                        "status");
        assertThat(components(IncidentStatus.class))
                .containsExactlyInAnyOrder("verification", "provoked", "evidence", "at", "by");
        assertThat(components(IncidentType.class)).containsExactly("name");
        assertThat(components(Frequency.class))
                .containsExactlyInAnyOrder("rule", "customer", "events", "visits", "until");
        assertThat(components(CustomerId.class)).containsExactly("value");
    }

    private static List<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 5, Integer.MAX_VALUE})
    void severityOutsideOneToFourIsRefused(int severity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reported("I-1", IncidentType.THIEF, severity, AT))
                .withMessageContaining("Incident I-1 has severity " + severity)
                .withMessageContaining("allowed are 1")
                .withMessageContaining("to 4");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void severityFromOneToFourIsTaken(int severity) {
        assertThat(reported("I-1", IncidentType.THIEF, severity, AT).severity()).isEqualTo(severity);
    }

    @Test
    void isReportedWithoutProvocationEvidenceOrAmountAtFirst() {
        Incident incident = theft();
        assertThat(incident.verification()).isEqualTo(Verification.REPORTED);
        assertThat(incident.status().provoked()).isFalse();
        assertThat(incident.status().evidence()).isEmpty();
        assertThat(incident.status().by()).isEqualTo("clerk-1");
        assertThat(incident.amount()).isEmpty();
    }

    @Test
    void everyStepKeepsWhatIsNotItsOwn() {
        Incident incident =
                theft().withAmount(eur(995)).withEvidence("tape-2", "tape-1").asProvoked();
        assertThat(Stream.of(
                        incident.corroborated("lead-1", LATER),
                        incident.verified("lead-1", LATER),
                        incident.disputed("lead-1", LATER),
                        incident.retracted("lead-1", LATER)))
                .allSatisfy(later -> {
                    assertThat(later.isSameAs(incident)).isTrue();
                    assertThat(later.status().evidence()).containsExactly("tape-1", "tape-2");
                    assertThat(later.status().provoked()).isTrue();
                    assertThat(later.status().at()).isEqualTo(LATER);
                    assertThat(later.status().by()).isEqualTo("lead-1");
                })
                .extracting(Incident::verification)
                .containsExactly(
                        Verification.CORROBORATED,
                        Verification.VERIFIED,
                        Verification.DISPUTED,
                        Verification.RETRACTED);
    }

    @Test
    void instantsAreInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Incident.of("I-1", CUSTOMER, IncidentType.THIEF, 1, LATER, "clerk-1", AT))
                .withMessageContaining("each must not be before the one before it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Incident.of("I-1", CUSTOMER, IncidentType.THIEF, 1, AT, "clerk-1", LATER)
                        .verified("lead-1", AT));
    }

    @Test
    void instantsAreKeptToTheMicrosecond() {
        Instant fine = Instant.parse("2026-03-01T00:00:00.123456789Z");
        Incident incident = reported("I-1", IncidentType.THIEF, 1, fine);
        assertThat(incident.occurredAt()).isEqualTo("2026-03-01T00:00:00.123456Z");
        assertThat(incident.status().at()).isEqualTo("2026-03-01T00:00:00.123456Z");
    }

    @Test
    void amountIsPositiveAndFitsAStore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> theft().withAmount(eur(-1)))
                .withMessageContaining("amount that is negative");
        assertThat(theft().withAmount(eur(Long.MAX_VALUE)).amount()).contains(eur(Long.MAX_VALUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> theft().withAmount(eur(Long.MAX_VALUE).plus(new BigDecimal("0.01"))));
    }

    @Test
    void evidenceIsSortedEachOnceAndLimited() {
        assertThat(theft().withEvidence("b", "a", "b").status().evidence()).containsExactly("a", "b");
        List<String> many = IntStream.range(0, 17).mapToObj(i -> "tape-" + i).toList();
        assertThat(theft().withEvidence(many.subList(0, 16)).status().evidence())
                .hasSize(16);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> theft().withEvidence(many))
                .withMessageContaining("17 pieces of evidence; allowed are 16");
    }

    @ParameterizedTest
    @ValueSource(strings = {" I-1", "I-1 ", "", "a\u0000b", "a\uD800b"})
    void keysAreKeyText(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reported(key, IncidentType.THIEF, 1, AT))
                .withMessageContaining("Id of an incident");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Incident.of("I-1", CUSTOMER, IncidentType.THIEF, 1, AT, key, AT));
        assertThatIllegalArgumentException().isThrownBy(() -> theft().withEvidence(key));
        assertThatIllegalArgumentException().isThrownBy(() -> theft().verified(key, LATER));
        assertThatIllegalArgumentException().isThrownBy(() -> IncidentType.of(key));
    }

    static Stream<Incident> incidents() {
        return Stream.of(
                theft(),
                theft().withAmount(eur(0)),
                theft().withAmount(Money.ofMajor(CurrencyUnit.JPY, 1_200)),
                theft().withAmount(Money.ofMinor(CurrencyUnit.of("BHD"), Long.MAX_VALUE)),
                theft().withEvidence("tape-1", "tape-2").asProvoked().verified("lead-1", LATER),
                reported("I-2", IncidentType.of("암표상"), 4, Instant.parse("9999-12-31T23:59:59.999999999Z")),
                theft().disputed("C-1", LATER),
                theft().retracted("lead-1", LATER));
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void snapshotRoundTrips(Incident incident) {
        assertThat(Incident.restore(incident.snapshot())).isEqualTo(incident).hasSameHashCodeAs(incident);
        assertThat(Incident.restore(incident.snapshot()).snapshot()).isEqualTo(incident.snapshot());
    }

    @Test
    void snapshotOfAnotherTypeOrLaterVersionIsRefused() {
        Snapshot other = Snapshot.builder("promise", 1).text("id", "I-1").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Incident.restore(other))
                .withMessageContaining("promise/1")
                .withMessageContaining("restores incident");
        Snapshot later = Snapshot.builder("incident", 2).text("id", "I-1").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Incident.restore(later))
                .withMessageContaining("incident/2");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5, 1L << 40, Long.MIN_VALUE})
    void snapshotWithAnotherSeverityIsRefused(long severity) {
        SnapshotBuilder builder = Snapshot.builder("incident", 1);
        Snapshot right = theft().snapshot();
        builder.text("id", right.text("id"))
                .text("customer", right.text("customer"))
                .text("type", right.text("type"))
                .number("severity", severity)
                .instant("occurredAt", AT)
                .instant("reportedAt", AT)
                .text("reporter", "clerk-1")
                .constant("verification", Verification.REPORTED)
                .flag("provoked", false)
                .list("evidence", List.<String>of(), PlainValue::of)
                .instant("statedAt", AT)
                .text("statedBy", "clerk-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Incident.restore(builder.build()))
                .withMessageContaining("severity " + severity);
    }

    @Test
    void textShowsNeitherWhoseItIsNorWhoSaidSo() {
        Incident incident = Incident.of("I-1", CustomerId.of("Kim"), IncidentType.THIEF, 3, AT, "Park", AT)
                .withEvidence("letter-of-Lee")
                .withAmount(eur(77_123))
                .verified("Choi", LATER);
        assertThat(incident.toString())
                .isEqualTo("Incident[I-1, THIEF, severity 3, VERIFIED, occurred 2026-03-01T00:00:00Z]");
        assertThat(incident.status().toString())
                .isEqualTo("IncidentStatus[VERIFIED, 1 pieces of evidence, since 2026-03-01T00:01:00Z]");
        assertThat(ConductPolicy.standard(ConductArbitraries.SEOUL)
                        .at(LATER)
                        .assess(CustomerId.of("Kim"), List.of(incident)))
                .hasToString("ConductAssessment[" + 15 * Math.exp(-Math.log(2) / 270 / 1440)
                        + ", THIEF, PRE_WARNING indicated]");
        assertThat(new Frequency("returns", CustomerId.of("Kim"), 1, 2, AT))
                .hasToString("Frequency[returns, 1 in 2 until 2026-03-01T00:00:00Z]");
    }

    @Test
    void messagesShowNeitherReporterNorEvidenceNorAmount() {
        Incident secret = Incident.of("I-1", CUSTOMER, IncidentType.THIEF, 3, AT, "Park", AT)
                .withEvidence("letter-of-Lee")
                .withAmount(eur(77_123));
        List<Throwable> thrown = List.of(
                catchThrowable(() -> secret.verified("Choi", AT.minusSeconds(1))),
                catchThrowable(() -> secret.withEvidence("letter-of-Lee ")),
                catchThrowable(() -> secret.withAmount(eur(-77_123))),
                catchThrowable(() -> CustomerIncidents.of(CUSTOMER, List.of(secret, theft().withAmount(eur(77_123))))),
                catchThrowable(() -> CustomerIncidents.of(CUSTOMER, List.of(secret, secret.asProvoked()))));
        assertThat(thrown)
                .allSatisfy(e -> assertThat(e)
                        .isInstanceOf(IllegalArgumentException.class)
                        .message()
                        .doesNotContain("Park")
                        .doesNotContain("Lee")
                        .doesNotContain("771"));
    }
}
