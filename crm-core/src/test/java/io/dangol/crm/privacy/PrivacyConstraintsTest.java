package io.dangol.crm.privacy;

import static io.dangol.crm.privacy.PrivacyFixture.EMPTY;
import static io.dangol.crm.privacy.PrivacyFixture.FEB;
import static io.dangol.crm.privacy.PrivacyFixture.JAN;
import static io.dangol.crm.privacy.PrivacyFixture.KIM;
import static io.dangol.crm.privacy.PrivacyFixture.LEE;
import static io.dangol.crm.privacy.PrivacyFixture.REGISTRY;
import static io.dangol.crm.privacy.PrivacyFixture.grant;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.privacy.PrivacyFixture.FakeStore;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's validator reads the rules on the records and agrees with their constructors. */
class PrivacyConstraintsTest {

    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    static Stream<Record> records() {
        LegalHold hold = LegalHold.onAll(KIM, JAN, "audit", "a-1");
        SubjectProtection kim = DataProtection.of(EMPTY.plus(grant(KIM, "study", JAN)))
                .withHolds(List.of(hold))
                .of(KIM);
        DataHolding holding = DataHolding.of("news", List.of("email")).sharedWith(List.of(LEE));
        ErasurePlan plan = kim.erasurePlan(ErasureCause.REQUESTED, List.of(holding), JAN);
        Notice notice = Notice.of("1", "web", JAN, "ko", "text");
        return Stream.of(
                REGISTRY.purpose("newsletter"),
                grant(KIM, "study", JAN).withNotice("1").withEvidence("scan"),
                hold,
                kim.isAllowed("habits", "study", JAN),
                kim.retention("habits", JAN),
                holding,
                plan,
                plan.execute(StoreErasure.over(Map.of()), JAN),
                notice,
                NoticeRecord.of(KIM, notice, JAN, "web-form"),
                SubjectExport.read(KIM, JAN, Map.of("a", new FakeStore(1))),
                FieldUse.unread("email"),
                ConsentMerge.of(KIM, LEE, JAN).undoneAt(FEB),
                MinimisationReport.of(REGISTRY, List.of(), List.of(), JAN));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatAConstructorAcceptsTheValidatorAccepts(Record given) {
        assertThat(VALIDATOR.validate(given)).isEmpty();
    }

    @Test
    void validatorRefusesWhatTheConstructorsRefuse() {
        assertThat(VALIDATOR.validateValue(ConsentEvent.class, "id", "")).isNotEmpty();
        assertThat(VALIDATOR.validateValue(ConsentEvent.class, "channel", "x".repeat(101)))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(DataPurpose.class, "allowedBases", Set.of()))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(DataHolding.class, "fields", Set.of()))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(LegalHold.class, "reason", " ")).isNotEmpty();
        assertThat(VALIDATOR.validateValue(ErasureOutcome.class, "count", -1L)).isNotEmpty();
        assertThat(VALIDATOR.validateValue(ErasureStep.class, "erased", List.of()))
                .isNotEmpty();
        assertThat(VALIDATOR.validateValue(Notice.class, "version", "")).isNotEmpty();
        assertThat(VALIDATOR.validateValue(ExportSection.class, "name", "x".repeat(101)))
                .isNotEmpty();
    }
}
