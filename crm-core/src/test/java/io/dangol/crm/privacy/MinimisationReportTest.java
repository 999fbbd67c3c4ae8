package io.dangol.crm.privacy;

import static io.dangol.crm.privacy.PrivacyFixture.EMPTY;
import static io.dangol.crm.privacy.PrivacyFixture.FEB;
import static io.dangol.crm.privacy.PrivacyFixture.JAN;
import static io.dangol.crm.privacy.PrivacyFixture.KIM;
import static io.dangol.crm.privacy.PrivacyFixture.LEE;
import static io.dangol.crm.privacy.PrivacyFixture.MAR;
import static io.dangol.crm.privacy.PrivacyFixture.REGISTRY;
import static io.dangol.crm.privacy.PrivacyFixture.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MinimisationReportTest {

    @Test
    void reportNamesWhatIsNotReadHasNoPurposeOrIsKeptTooLong() {
        DataProtection protection = DataProtection.of(EMPTY.plus(grant(KIM, "newsletter", JAN)));
        List<RetentionDeadline> deadlines = List.of(
                protection.of(LEE).retention("name", FEB),
                protection.of(LEE).retention("email", FEB),
                protection.of(KIM).retention("email", FEB));
        MinimisationReport report = MinimisationReport.of(
                REGISTRY,
                List.of(
                        FieldUse.read("email", JAN),
                        FieldUse.unread("email"),
                        FieldUse.read("name", MAR),
                        FieldUse.unread("shoeSize"),
                        FieldUse.read("pet", JAN)),
                deadlines,
                FEB);
        assertThat(report.neverRead()).containsExactly("address", "habits", "name", "shoeSize");
        assertThat(report.withoutPurpose()).containsExactly("pet", "shoeSize");
        assertThat(report.pastRetention()).containsExactly(deadlines.get(1), deadlines.get(0));
        assertThat(report.isMinimal()).isFalse();
    }

    @Test
    void fieldThatOnlyADeadlineNamesIsHeldToo() {
        RetentionDeadline stray = new RetentionDeadline(KIM, "pet", List.of());
        MinimisationReport report = MinimisationReport.of(REGISTRY, List.of(), List.of(stray), FEB);
        assertThat(report.withoutPurpose()).containsExactly("pet");
        assertThat(report.pastRetention()).containsExactly(stray);
    }

    @Test
    void reportIsEmptyWhenAllIsReadAndNothingIsDue() {
        List<FieldUse> uses = REGISTRY.fields().stream()
                .map(field -> FieldUse.read(field, JAN))
                .toList();
        assertThat(MinimisationReport.of(REGISTRY, uses, List.of(), JAN).isMinimal())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldUse.unread(" "))
                .withMessageContaining("Name of a personal field");
    }
}
