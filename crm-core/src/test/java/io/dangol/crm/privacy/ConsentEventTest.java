package io.dangol.crm.privacy;

import static io.dangol.crm.privacy.PrivacyFixture.JAN;
import static io.dangol.crm.privacy.PrivacyFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.storage.Snapshot;
import org.junit.jupiter.api.Test;

class ConsentEventTest {

    private static final ConsentEvent FULL = ConsentEvent.grant(
                    "e-1", KIM, "newsletter", "web-form", JAN.plusNanos(1_999))
            .on(LegalBasis.CONTRACT)
            .withNotice("2024-1")
            .withEvidence("MARKER-scan");

    @Test
    void snapshotsRestoreTheEvent() {
        ConsentEvent bare = ConsentEvent.withdraw("e-2", KIM, "newsletter", "letter", JAN);
        assertThat(ConsentEvent.restore(FULL.snapshot())).isEqualTo(FULL);
        assertThat(ConsentEvent.restore(bare.snapshot())).isEqualTo(bare);
        assertThat(FULL.snapshot().type()).isEqualTo(ConsentEvent.SNAPSHOT_TYPE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsentEvent.restore(Snapshot.builder("x", 1).build()));
    }

    @Test
    void anonymousEventsProveThatSomethingWasStatedAndNotByWhat() {
        assertThat(FULL.anonymised()).isEqualTo(FULL.anonymised().anonymised()).isNotEqualTo(FULL);
        assertThat(FULL.anonymised().evidenceRef()).isEmpty();
        assertThat(FULL.anonymised().noticeVersion()).contains("2024-1");
        assertThat(FULL.anonymised().withEvidence("MARKER-scan")).isEqualTo(FULL);
    }

    @Test
    void evidenceIsNotShown() {
        assertThat(FULL)
                .hasToString("ConsentEvent[e-1: GRANT newsletter of kim-7 on CONTRACT at 2024-01-01T00:00:00.000001Z"
                        + " by web-form, notice 2024-1, with evidence]");
        assertThat(FULL.anonymised().toString()).doesNotContain("with evidence");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.withEvidence("MARKER".repeat(100)))
                .withMessageContaining("Evidence reference of a consent event has 600 characters")
                .withMessageNotContaining("MARKER");
    }

    @Test
    void textsAreKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsentEvent.grant("", KIM, "p", "c", JAN))
                .withMessageContaining("Id of a consent event");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsentEvent.grant("e", KIM, "p\n", "c", JAN))
                .withMessageContaining("Purpose of a consent event");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsentEvent.grant("e", KIM, "p", " ", JAN))
                .withMessageContaining("Channel of a consent event");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.withNotice(""))
                .withMessageContaining("Notice version of a consent event");
    }
}
