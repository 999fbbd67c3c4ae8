package io.dangol.crm.sla;

import static io.dangol.crm.sla.SeoulDesk.ALWAYS;
import static io.dangol.crm.sla.SeoulDesk.OFFICE;
import static io.dangol.crm.sla.SeoulDesk.TICKET;
import static io.dangol.crm.sla.SeoulDesk.at;
import static io.dangol.crm.sla.SeoulDesk.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlaAgreementTest {

    private static SlaAgreementBuilder minimal() {
        return SlaAgreement.named("gold").resolution(Priority.HIGH, hours(8), OFFICE);
    }

    private static ResolutionTarget target(TargetScope scope, int hours) {
        return new ResolutionTarget(scope, hours(hours), OFFICE);
    }

    @Test
    void whatIsNotSaidIsTheUsual() {
        SlaAgreement agreement = minimal().build();

        assertThat(agreement.kind()).isEqualTo(AgreementKind.SLA);
        assertThat(agreement.provider()).isEmpty();
        assertThat(agreement.recipient()).isEmpty();
        assertThat(agreement.validFrom()).isEmpty();
        assertThat(agreement.validUntil()).isEmpty();
        assertThat(agreement.pauses()).isEmpty();
        assertThat(agreement.onReopen()).isEqualTo(ReopenMode.CONTINUE);
        assertThat(agreement.onChange()).isEqualTo(ChangeMode.RECOMPUTE);
        assertThat(agreement.atRiskPercent()).isEqualTo(80);
        assertThat(agreement.exclusions()).isEmpty();
        assertThat(agreement.credits()).isEqualTo(ServiceCredits.none());
        assertThat(agreement).hasToString("SlaAgreement[gold, SLA, 1 targets]");
    }

    @Test
    void targetsForAnyPriorityHoldWhereNoneBeforeDoes() {
        SlaAgreement agreement = SlaAgreement.named("standard")
                .firstResponse(Priority.HIGH, hours(1), OFFICE)
                .firstResponse(hours(2), OFFICE)
                .nextResponse(hours(3), OFFICE)
                .periodicUpdate(hours(4), OFFICE)
                .resolution(hours(5), OFFICE)
                .build();
        assertThat(agreement.targets())
                .extracting(target -> target.metric().name() + " " + target.within())
                .containsExactly(
                        "first response PT1H",
                        "first response PT2H",
                        "next response PT3H",
                        "periodic update PT4H",
                        "resolution PT5H");
        assertThat(agreement.target(SlaMetric.FIRST_RESPONSE, TicketFacts.of(Priority.HIGH)))
                .contains(agreement.targets().get(0));
        assertThat(agreement.target(SlaMetric.FIRST_RESPONSE, TicketFacts.of(Priority.of("P4"))))
                .contains(agreement.targets().get(1));
        assertThat(agreement.target(SlaMetric.RESOLUTION, TicketFacts.of(Priority.LOW)))
                .contains(agreement.targets().get(4));
    }

    @Test
    void anAgreementNamesItsPartiesAndKind() {
        SlaAgreement agreement = minimal()
                .kind(AgreementKind.UNDERPINNING_CONTRACT)
                .between("the carrier", "the shop")
                .build();

        assertThat(agreement.kind()).isEqualTo(AgreementKind.UNDERPINNING_CONTRACT);
        assertThat(agreement.provider()).contains("the carrier");
        assertThat(agreement.recipient()).contains("the shop");
        assertThat(agreement).asString().doesNotContain("carrier");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31T23:59:59.999999Z, false",
        "2024-01-01T00:00:00Z, true",
        "2024-12-31T23:59:59.999999Z, true",
        "2025-01-01T00:00:00Z, false"
    })
    void itHoldsFromItsBeginningUpToItsEnd(Instant at, boolean holds) {
        SlaAgreement agreement = minimal()
                .validFrom(Instant.parse("2024-01-01T00:00:00Z"))
                .validUntil(Instant.parse("2025-01-01T00:00:00Z"))
                .build();

        assertThat(agreement.isValidAt(at)).isEqualTo(holds);
        if (!holds) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> agreement.open(TICKET, Priority.HIGH, at))
                    .withMessage(
                            "Agreement gold does not hold at " + at + "; it is valid from 2024-01-01T00:00:00Z until"
                                    + " 2025-01-01T00:00:00Z. Open the ticket under another one.");
        }
    }

    @Test
    void anAgreementThatEndsWhileATicketRunsGoesOnForThatTicket() {
        SlaAgreement agreement = minimal().validUntil(at("01-02T10:00")).build();
        TicketClock clock = agreement.open(TICKET, Priority.HIGH, at("01-02T09:00"));

        assertThat(clock.read(SlaMetric.RESOLUTION, at("01-02T12:00")).elapsed())
                .isEqualTo(hours(3));
    }

    @Test
    void theFirstTargetWhoseScopeIncludesTheTicketHolds() {
        CustomerId kim = CustomerId.of("C-1");
        SlaAgreement agreement = SlaAgreement.named("scoped")
                .target(target(TargetScope.any().customer(kim).priority(Priority.HIGH), 1))
                .target(target(TargetScope.any().segment("gold"), 2))
                .target(target(TargetScope.any().priority(Priority.HIGH), 4))
                .target(target(TargetScope.any(), 8))
                .build();
        TicketFacts high = TicketFacts.of(Priority.HIGH);
        TicketFacts low = TicketFacts.of(Priority.LOW);

        assertThat(within(agreement, high.ofCustomer(kim).inSegment("gold"))).isEqualTo(hours(1));
        assertThat(within(agreement, low.ofCustomer(kim).inSegment("gold"))).isEqualTo(hours(2));
        assertThat(within(agreement, low.ofCustomer(kim).inSegment("silver"))).isEqualTo(hours(8));
        assertThat(within(agreement, high.ofCustomer(CustomerId.of("C-2")))).isEqualTo(hours(4));
        assertThat(within(agreement, low)).isEqualTo(hours(8));
    }

    private static Duration within(SlaAgreement agreement, TicketFacts facts) {
        return agreement.target(SlaMetric.RESOLUTION, facts).orElseThrow().within();
    }

    @Test
    void aTicketOutsideEveryScopeHasNoTarget() {
        assertThat(minimal().build().target(SlaMetric.RESOLUTION, TicketFacts.of(Priority.LOW)))
                .isEmpty();
        assertThat(minimal().build().target(SlaMetric.FIRST_RESPONSE, TicketFacts.of(Priority.HIGH)))
                .isEmpty();
    }

    @Test
    void statusesPauseAllClocksOrThoseOfOneMetricAndLetterCaseCounts() {
        SlaAgreement agreement = minimal()
                .pausesIn("pending", "on hold")
                .pausesIn(SlaMetric.RESOLUTION, "testing")
                .build();

        assertThat(agreement.pausesIn("pending", SlaMetric.FIRST_RESPONSE)).isTrue();
        assertThat(agreement.pausesIn("on hold", SlaMetric.RESOLUTION)).isTrue();
        assertThat(agreement.pausesIn("testing", SlaMetric.RESOLUTION)).isTrue();
        assertThat(agreement.pausesIn("testing", SlaMetric.FIRST_RESPONSE)).isFalse();
        assertThat(agreement.pausesIn("Pending", SlaMetric.RESOLUTION)).isFalse();
        assertThat(agreement.pausesIn("", SlaMetric.RESOLUTION)).isFalse();
    }

    @Test
    void theFirstExclusionThatATicketFallsUnderIsNamed() {
        SlaAgreement agreement = minimal()
                .excluding("tests", facts -> "test".equals(facts.attributes().get("type")))
                .excluding("all", facts -> true)
                .build();

        assertThat(agreement.exclusionOf(TicketFacts.of(Priority.HIGH).with("type", "test")))
                .map(Exclusion::name)
                .contains("tests");
        assertThat(agreement.exclusionOf(TicketFacts.of(Priority.HIGH)))
                .map(Exclusion::name)
                .contains("all");
        assertThat(minimal().build().exclusionOf(TicketFacts.of(Priority.HIGH))).isEmpty();
    }

    @Test
    void anAgreementPromisesSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaAgreement.named("empty").build())
                .withMessageContaining("Agreement empty has no target. Add one");
    }

    @Test
    void twoTargetsForTheSameTicketsAreRefused() {
        SlaAgreementBuilder twice = minimal().resolution(Priority.HIGH, hours(4), ALWAYS);

        assertThatIllegalArgumentException()
                .isThrownBy(twice::build)
                .withMessageContaining("gold has two targets of resolution for the same tickets");
    }

    @Test
    void twoMetricsOfOneNameAreRefused() {
        SlaMetric one =
                SlaMetric.custom("visit").startsOn(e -> true).stopsOn(e -> true).build();
        SlaMetric two =
                SlaMetric.custom("visit").startsOn(e -> true).stopsOn(e -> true).build();
        SlaAgreementBuilder both =
                minimal().custom(one, Priority.HIGH, hours(1), OFFICE).custom(two, Priority.LOW, hours(1), OFFICE);

        assertThatIllegalArgumentException()
                .isThrownBy(both::build)
                .withMessageContaining("two metrics of the name 'visit'. Build the metric once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaPolicies.when(
                                "one",
                                facts -> true,
                                SlaAgreement.named("one")
                                        .custom(one, Priority.HIGH, hours(1), OFFICE)
                                        .build())
                        .otherwise(SlaAgreement.named("two")
                                .custom(two, Priority.HIGH, hours(1), OFFICE)
                                .build()))
                .withMessageContaining("two metrics of the name 'visit'");
    }

    @Test
    void anEndThatIsNotAfterTheBeginningIsRefused() {
        Instant instant = at("01-02T09:00");
        SlaAgreementBuilder never = minimal().validFrom(instant).validUntil(instant);

        assertThatIllegalArgumentException()
                .isThrownBy(never::build)
                .withMessageContaining("the end must be after the beginning");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101})
    void aRiskOutsideOneToAHundredPercentIsRefused(int percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minimal().atRiskFrom(percent).build())
                .withMessageContaining("from " + percent + " %; allowed is 1 to 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1S", "PT0.0000001S", "PT876000H1S"})
    void aTargetThatIsNegativeTooFineOrTooLongIsRefused(Duration within) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResolutionTarget(TargetScope.any(), within, OFFICE))
                .withMessageContaining("Target of resolution within " + within)
                .withMessageContaining("36500 days");
    }

    @Test
    void everyKindOfTargetMeasuresItsMetricsOnly() {
        SlaMetric custom =
                SlaMetric.custom("visit").startsOn(e -> true).stopsOn(e -> true).build();
        for (SlaMetric wrong : List.of(SlaMetric.RESOLUTION, custom)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ResponseTarget(wrong, TargetScope.any(), hours(1), OFFICE))
                    .withMessageContaining("'" + wrong + "'");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomTarget(SlaMetric.FIRST_RESPONSE, TargetScope.any(), hours(1), OFFICE))
                .withMessageContaining("Use a ResponseTarget or a ResolutionTarget");
        assertThat(target(TargetScope.any(), 1).metric()).isEqualTo(SlaMetric.RESOLUTION);
    }

    @Test
    void namesThatAreBlankAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaAgreement.named(" ")
                        .resolution(Priority.HIGH, hours(1), OFFICE)
                        .build());
        assertThatIllegalArgumentException().isThrownBy(() -> new PauseRule(" ", Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Exclusion("", facts -> true));
        assertThatIllegalArgumentException().isThrownBy(() -> Priority.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> TicketId.of(""));
    }
}
