package io.dangol.crm.privacy;

import static io.dangol.crm.privacy.PrivacyFixture.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PurposeRegistryTest {

    @Test
    void fieldsKnowTheirPurposes() {
        assertThat(REGISTRY.fields()).containsExactly("address", "email", "habits", "name");
        assertThat(REGISTRY.purposes()).containsExactly("delivery", "newsletter", "study");
        assertThat(REGISTRY.purposesOf("name")).extracting(DataPurpose::code).containsExactly("delivery", "newsletter");
        assertThat(REGISTRY.serves("email", "newsletter")).isTrue();
        assertThat(REGISTRY.serves("email", "delivery")).isFalse();
        assertThat(REGISTRY.purpose("delivery").allowedBases())
                .containsExactly(LegalBasis.CONSENT, LegalBasis.CONTRACT);
        assertThat(REGISTRY).hasToString("PurposeRegistry[4 fields, 3 purposes]");
    }

    @Test
    void allFieldsWithoutPurposeAreNamed() {
        PurposeRegistry.Builder builder = PurposeRegistry.builder()
                .purpose(REGISTRY.purpose("study"))
                .fields(List.of("name", "birthDate", "email"))
                .field("name", "study");
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("Fields [birthDate, email] have no purpose. Give each a purpose");
    }

    @Test
    void purposesOfFieldsAreRegistered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurposeRegistry.builder()
                        .purpose(REGISTRY.purpose("study"))
                        .field("name", "study", "studies")
                        .build())
                .withMessageContaining(
                        "Purposes {name=[studies]} of fields are not registered; registered are [study]");
    }

    @Test
    void purposesAreRegisteredOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurposeRegistry.builder()
                        .purpose(REGISTRY.purpose("study"))
                        .purpose(REGISTRY.purpose("study")))
                .withMessageContaining("Purpose study is registered already");
    }

    @Test
    void questionsAboutTheUnknownAreErrorsThatNameTheKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REGISTRY.purposesOf("phone"))
                .withMessageContaining("Fields [phone] are not registered; registered are [address, email,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REGISTRY.serves("name", "sale"))
                .withMessageContaining("Purpose sale is not registered; registered are [delivery, newsletter, study]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REGISTRY.requireFields(List.of("name", "x", "b")))
                .withMessageContaining("Fields [b, x] are not registered");
        REGISTRY.requireFields(List.of("name", "email"));
    }

    @Test
    void builtRegistriesDoNotChangeWithTheirBuilder() {
        PurposeRegistry.Builder builder =
                PurposeRegistry.builder().purpose(REGISTRY.purpose("study")).field("name", "study");
        PurposeRegistry built = builder.build();
        builder.purpose(REGISTRY.purpose("delivery")).field("name", "delivery").field("other", "study");
        assertThat(built.fields()).containsExactly("name");
        assertThat(built.purposesOf("name")).hasSize(1);
    }

    @Test
    void emptyRegistryKnowsNothingAndSaysSo() {
        PurposeRegistry empty = PurposeRegistry.builder().build();
        assertThat(empty.fields()).isEmpty();
        assertThat(empty.purposes()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty.purpose("study"))
                .withMessageContaining("Purpose study is not registered; registered are []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty.requireFields(List.of("name")))
                .withMessageContaining("Fields [name] are not registered; registered are []");
    }

    @Test
    void purposesNeedABasisAndSensiblePeriods() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataPurpose("p", "d", Set.of(), Period.ZERO, Optional.empty()))
                .withMessageContaining("Purpose p has no legal basis");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataPurpose.onConsent("p", "d", Period.of(1, -1, 0)))
                .withMessageContaining("Retention of purpose p is P1Y-1M");
        DataPurpose purpose = DataPurpose.onConsent("p", "d", Period.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> purpose.withConsentValidity(Period.ZERO))
                .withMessageContaining("is valid for P0D; it must be above zero");
        assertThatIllegalArgumentException().isThrownBy(() -> purpose.withConsentValidity(Period.ofDays(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataPurpose.onConsent(" ", "d", Period.ZERO))
                .withMessageContaining("Code of a purpose");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurposeRegistry.builder().field(""))
                .withMessageContaining("Name of a personal field has 0 characters");
    }
}
