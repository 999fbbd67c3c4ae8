package io.dangol.crm.sla;

import static io.dangol.crm.sla.SeoulDesk.OFFICE;
import static io.dangol.crm.sla.SeoulDesk.TICKET;
import static io.dangol.crm.sla.SeoulDesk.at;
import static io.dangol.crm.sla.SeoulDesk.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlaPoliciesTest {

    private static SlaAgreementBuilder agreement(String name, int hours) {
        return SlaAgreement.named(name).target(new ResolutionTarget(TargetScope.any(), hours(hours), OFFICE));
    }

    private static final SlaAgreement GOLD = agreement("gold", 2).build();
    private static final SlaAgreement OUTAGE = agreement("outage", 1).build();
    private static final SlaAgreement STANDARD = agreement("standard", 8).build();

    private static final SlaPolicies POLICIES = SlaPolicies.when(
                    "gold customers", facts -> facts.segment().equals(Optional.of("gold")), GOLD)
            .when("outages", facts -> "outage".equals(facts.attributes().get("type")), OUTAGE)
            .otherwise(STANDARD);

    private static final TicketFacts HIGH = TicketFacts.of(Priority.HIGH);

    private static SlaAgreement chosen(SlaPolicies policies, TicketFacts facts) {
        return policies.open(TICKET, facts, at("01-02T09:00")).agreement();
    }

    @Test
    void theFirstPolicyThatMatchesDecides() {
        assertThat(chosen(POLICIES, HIGH.inSegment("gold").with("type", "outage")))
                .isEqualTo(GOLD);
        assertThat(chosen(POLICIES, HIGH.with("type", "outage"))).isEqualTo(OUTAGE);
        assertThat(POLICIES.match(HIGH.with("type", "outage"), at("01-02T09:00")))
                .map(SlaPolicy::name)
                .contains("outages");
    }

    @Test
    void whereNoneMatchesTheDefaultHolds() {
        assertThat(chosen(POLICIES, HIGH)).isEqualTo(STANDARD);
        assertThat(POLICIES.match(HIGH, at("01-02T09:00"))).isEmpty();
        assertThat(POLICIES.fallback()).isEqualTo(STANDARD);
    }

    @Test
    void aPolicyWhoseAgreementDoesNotHoldWhenTheTicketComesInIsPassedOver() {
        SlaAgreement launch = agreement("launch", 1)
                .validFrom(at("03-01T00:00"))
                .validUntil(at("04-01T00:00"))
                .build();
        SlaPolicies policies = SlaPolicies.when("launch", facts -> true, launch).otherwise(STANDARD);

        assertThat(policies.agreementFor(HIGH, at("02-29T23:59"))).isEqualTo(STANDARD);
        assertThat(policies.agreementFor(HIGH, at("03-01T00:00"))).isEqualTo(launch);
        assertThat(policies.agreementFor(HIGH, at("04-01T00:00"))).isEqualTo(STANDARD);
    }

    @Test
    void aPriorityThatChangesChoosesAnewByTheAgreementsOfTheDayOfReceipt() {
        SlaAgreement urgent =
                agreement("urgent", 1).validUntil(at("02-01T00:00")).build();
        SlaPolicies policies = SlaPolicies.when(
                        "urgent", facts -> facts.priority().equals(Priority.URGENT), urgent)
                .otherwise(STANDARD);
        TicketClock clock = policies.open(TICKET, HIGH, at("01-31T09:00")).priority(at("02-02T09:00"), Priority.URGENT);

        assertThat(clock.agreement()).isEqualTo(urgent);
    }

    @Test
    void onceChosenByAnEventAnAgreementStaysWhateverThePriority() {
        SlaPolicies policies = SlaPolicies.when(
                        "urgent", facts -> facts.priority().equals(Priority.URGENT), OUTAGE)
                .otherwise(STANDARD);
        TicketClock clock = policies.open(TICKET, HIGH, at("01-02T09:00"))
                .agreement(at("01-02T10:00"), GOLD)
                .priority(at("01-02T11:00"), Priority.URGENT);

        assertThat(clock.agreement()).isEqualTo(GOLD);
        assertThat(clock.policies().agreement("gold")).contains(GOLD);
        assertThat(policies.agreement("gold")).isEmpty();
    }

    @Test
    void theDefaultAlwaysHolds() {
        SlaAgreement ending =
                agreement("ending", 1).validUntil(at("03-01T00:00")).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaPolicies.always(ending))
                .withMessageContaining("ending is valid for a time only. Make it a policy");
    }

    @Test
    void twoAgreementsOfOneNameAreRefusedAndOneMayServeTwoPolicies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaPolicies.when("one", facts -> true, GOLD)
                        .otherwise(agreement("gold", 3).build()))
                .withMessageContaining("two agreements of the name gold");
        assertThat(SlaPolicies.when("one", facts -> true, GOLD)
                        .when("two", facts -> true, GOLD)
                        .otherwise(GOLD)
                        .policies())
                .hasSize(2);
    }

    @Test
    void aPolicyHasAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaPolicies.when(" ", facts -> true, GOLD))
                .withMessageContaining("Name it");
    }
}
