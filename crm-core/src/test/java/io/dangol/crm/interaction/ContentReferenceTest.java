package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentReferenceTest {

    private static final CustomerId KIM = CustomerId.of("7");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String HASH = "0123456789abcdef".repeat(4);

    private static ContentReference of(UnstructuredKind kind) {
        return ContentReference.of("m-1", KIM, kind, "tape 4", "complaint-evidence", HASH, NOON);
    }

    @ParameterizedTest
    @EnumSource(UnstructuredKind.class)
    void kindsBringTheirDefaults(UnstructuredKind kind) {
        assertThat(of(kind).sensitivity()).isEqualTo(kind.defaultSensitivity());
        assertThat(of(kind).retentionClass()).isEqualTo(kind.defaultRetentionClass());
        assertThat(of(kind).withRetentionClass(RetentionClass.STATUTORY).retentionClass())
                .isEqualTo(RetentionClass.STATUTORY);
    }

    @Test
    void healthIsProtectedMost() {
        assertThat(UnstructuredKind.MEDICAL.defaultSensitivity()).isEqualTo(Sensitivity.SPECIAL_CATEGORY);
        assertThat(UnstructuredKind.SURVEILLANCE.defaultRetentionClass()).isEqualTo(RetentionClass.TRANSIENT);
    }

    @Test
    void sensitivityIsRaisedFreelyAndLoweredForAReason() {
        ContentReference text = of(UnstructuredKind.TEXT);
        ContentReference raised = text.withSensitivity(Sensitivity.SPECIAL_CATEGORY);
        assertThat(raised.sensitivity()).isEqualTo(Sensitivity.SPECIAL_CATEGORY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.withSensitivity(Sensitivity.INTERNAL))
                .withMessageContaining("of kind TEXT has the sensitivity INTERNAL without a reason")
                .withMessageContaining("the default is PERSONAL");
        ContentReference lowered = text.withLoweredSensitivity(Sensitivity.INTERNAL, "press release");
        assertThat(lowered.loweredBecause()).contains("press release");
        assertThat(lowered.withSensitivity(Sensitivity.PERSONAL)).isEqualTo(text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.withLoweredSensitivity(Sensitivity.PERSONAL, "no need"))
                .withMessageContaining("and a reason for lowering it");
    }

    @Test
    void referencesBelongToACaseAndMayConcernTwo() {
        ContentReference both = of(UnstructuredKind.TEXT).ofCase("C-1").alsoAbout(CustomerId.of("8"));
        assertThat(both.caseReference()).contains("C-1");
        assertThat(both.concerns(CustomerId.of("8"))).isTrue();
        assertThat(both.concerns(KIM)).isTrue();
        assertThat(both.concerns(CustomerId.of("9"))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(UnstructuredKind.TEXT).alsoAbout(KIM))
                .withMessageContaining("as the other subject too");
        assertThat(both.change(CommandId.of("c"), Version.ABSENT).key()).isEqualTo("m-1");
    }

    @Test
    void codesReasonsAndCasesAreKeys() {
        ContentReference reference = of(UnstructuredKind.TEXT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentReference.of("m-1", KIM, UnstructuredKind.TEXT, "tape 4", "", HASH, NOON))
                .withMessageContaining("Purpose of content m-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reference.withLoweredSensitivity(Sensitivity.INTERNAL, "x".repeat(201)))
                .withMessageContaining("Reason of content m-1 has 201 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reference.ofCase("C-1\n"))
                .withMessageContaining("Case of content m-1");
    }

    @Test
    void theTextFormShowsTheLengthOfTheLocatorAndNoHash() {
        assertThat(of(UnstructuredKind.TEXT))
                .hasToString("ContentReference[id=m-1, customer=7, kind=TEXT, locator=6 characters, "
                        + "purpose=complaint-evidence, retentionClass=CASE, sensitivity=PERSONAL, "
                        + "capturedAt=2026-03-02T12:00:00Z]");
    }

    @Test
    void hashesAreSha256InLowerCase() {
        for (String wrong :
                List.of("", "abc", HASH.toUpperCase(java.util.Locale.ROOT), HASH + "0", "g" + HASH.substring(1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            ContentReference.of("m-1", KIM, UnstructuredKind.TEXT, "tape 4", "evidence", wrong, NOON))
                    .withMessageContaining("Hash of content m-1 has " + wrong.length() + " characters");
        }
    }

    @Test
    void anonymousReferencesHaveNeitherPlaceNorHash() {
        ContentReference anonymous = of(UnstructuredKind.TEXT).anonymised();
        assertThat(anonymous.locator()).isEmpty();
        assertThat(anonymous.sha256()).isEmpty();
        assertThat(anonymous.purpose()).isEqualTo("complaint-evidence");
        assertThat(anonymous.anonymised()).isEqualTo(anonymous);
    }
}
