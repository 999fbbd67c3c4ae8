package io.dangol.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.Contribution;
import io.dangol.crm.CustomerId;
import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileCompletenessTest {

    private static final Instant JAN = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant FEB = Instant.parse("2024-02-01T00:00:00Z");
    private static final Instant MAR = Instant.parse("2024-03-01T00:00:00Z");

    private static final Customer KIM = Customer.person(CustomerId.of("7"), JAN)
            .details(PersonalDetails.builder()
                    .name("Kim", FieldSource.of("erp", JAN).asVerified())
                    .contactPoint(ContactPoint.of(ContactPointKind.EMAIL, "kim@example.com", FieldSource.of("erp", JAN))
                            .validUntil(MAR))
                    .language("ko", FieldSource.of("app", FEB))
                    .build())
            .build();

    @Test
    void scoreIsTheSumOfTheSharesThatAreThere() {
        ProfileCompleteness profile = ProfileDefinition.person().assess(KIM, FEB);
        assertThat(profile.score().value()).isEqualTo((4 + 3 + 2) / 16.0);
        assertThat(profile.missing())
                .containsExactly("customer.contact.mobile", "customer.contact.postalAddress", "customer.preferences");
        assertThat(profile.isComplete()).isFalse();
        assertThat(profile.score().contributions())
                .contains(
                        new Contribution("customer.name", 0.25, "recorded 2024-01-01T00:00:00Z by erp, verified"),
                        new Contribution("customer.language", 0.125, "recorded 2024-02-01T00:00:00Z by app"),
                        new Contribution(
                                "customer.preferences", 0, "nothing recorded that holds at 2024-02-01T00:00:00Z"));
    }

    @Test
    void whatWasRecordedLaterOrHoldsNoMoreDoesNotCount() {
        assertThat(ProfileDefinition.person().assess(KIM, JAN).missing()).contains("customer.language");
        assertThat(ProfileDefinition.person().assess(KIM, MAR).missing()).contains("customer.contact.email");
        assertThat(ProfileDefinition.person()
                        .assess(KIM, JAN.minusSeconds(1))
                        .score()
                        .value())
                .isZero();
    }

    @Test
    void companiesNeedSomebodyToTalkTo() {
        Customer company = Customer.company(CustomerId.of("8"), JAN)
                .contactPerson(
                        ContactPerson.of("buyer", PersonalDetails.none()).withRole("buyer", FieldSource.of("erp", JAN)))
                .build();
        ProfileCompleteness profile = ProfileDefinition.company().assess(company, JAN);
        assertThat(profile.score().value()).isEqualTo(0.25);
        assertThat(profile.definition()).isEqualTo("company");
        assertThat(ProfileDefinition.company()
                        .assess(company.anonymised(), JAN)
                        .score()
                        .value())
                .isZero();
    }

    @Test
    void hostsWeighFieldsAndAttributesOfTheirOwn() {
        ProfileDefinition definition = ProfileDefinition.named("delivery")
                .field(CustomerField.NAME, 1)
                .field(CustomerField.attribute("doorCode"), 2)
                .build();
        assertThat(definition.shares().get("customer.name")).isCloseTo(1 / 3.0, within());
        Customer named = KIM.withDetails(KIM.details().toBuilder()
                .attribute("doorCode", "1", FieldSource.of("app", FEB))
                .build());
        assertThat(definition.assess(named, FEB).score().value()).isEqualTo(1);
        assertThat(definition.assess(named, FEB).isComplete()).isTrue();
        assertThat(definition.name()).isEqualTo("delivery");
        assertThat(definition.toString()).startsWith("ProfileDefinition[delivery {customer.name=0.3333");
    }

    @Test
    void standardDefinitionsAddUpToOne() {
        assertThat(ProfileDefinition.person().shares().values().stream()
                        .mapToDouble(d -> d)
                        .sum())
                .isEqualTo(1);
        assertThat(ProfileDefinition.company().shares().values().stream()
                        .mapToDouble(d -> d)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void aDefinitionHasUpToAThousandFields() {
        ProfileDefinition.Builder builder = ProfileDefinition.named("long");
        for (int i = 0; i < 1_000; i++) {
            builder.field(CustomerField.attribute("a" + i), 1);
        }
        assertThat(builder.build().shares()).hasSize(1_000);
        builder.field(CustomerField.NAME, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("has 1001 fields; allowed are 1 to 1000");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void weightsAreBetweenOneAndAMillion(int weight) {
        ProfileDefinition.Builder builder = ProfileDefinition.named("x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.field(CustomerField.NAME, weight))
                .withMessageContaining("Weight of customer.name in profile definition x is " + weight);
    }

    @Test
    void fieldsAreKnownAndGivenOnce() {
        ProfileDefinition.Builder builder = ProfileDefinition.named("x").field(CustomerField.NAME, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.field("customer.name", 1))
                .withMessageContaining("has the field customer.name already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.field("customer.nmae", 1))
                .withMessageContaining("Customers have no field customer.nmae; they have [customer.name,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.field("customer.attribute.", 1))
                .withMessageContaining("a name is a letter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileDefinition.named("empty").build())
                .withMessageContaining("has 0 fields");
    }

    private static Offset<Double> within() {
        return Offset.offset(0x1p-52);
    }
}
