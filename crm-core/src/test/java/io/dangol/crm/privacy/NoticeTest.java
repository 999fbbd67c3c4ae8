package io.dangol.crm.privacy;

import static io.dangol.crm.privacy.PrivacyFixture.FEB;
import static io.dangol.crm.privacy.PrivacyFixture.JAN;
import static io.dangol.crm.privacy.PrivacyFixture.KIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.storage.Snapshot;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Notice NOTICE =
            Notice.of("2024-1", "https://example.com/privacy", FEB, "ko-KR", "우리는 이메일로 소식을 보냅니다.");

    @Test
    void noticesProveTheirText() {
        assertThat(NOTICE.isText("우리는 이메일로 소식을 보냅니다.")).isTrue();
        assertThat(NOTICE.isText("우리는 이메일로 소식을 보냅니다")).isFalse();
    }

    @Test
    void noticesAreShownAfterTheyArePublished() {
        NoticeRecord shown = NoticeRecord.of(KIM, NOTICE, FEB, "web-form");
        assertThat(shown.noticeVersion()).isEqualTo("2024-1");
        assertThat(shown.language()).isEqualTo("ko-KR");
        assertThat(NoticeRecord.restore(shown.snapshot())).isEqualTo(shown);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticeRecord.of(KIM, NOTICE, JAN, "web-form"))
                .withMessageContaining("Notice 2024-1 was shown to customer kim-7 at 2024-01-01T00:00:00Z, before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticeRecord.restore(Snapshot.builder("x", 1).build()));
    }

    @Test
    void textsAreKeysAndLanguagesAreTags() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Notice.of("1", "s", FEB, "ko_KR", "text"))
                .withMessageContaining("Language ko_KR of a notice is no well-formed language tag");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Notice.of("", "s", FEB, "ko", "text"))
                .withMessageContaining("Version of a notice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Notice.of("1", " s", FEB, "ko", "text"))
                .withMessageContaining("Source of a notice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticeRecord.of(KIM, NOTICE, FEB, ""))
                .withMessageContaining("Channel of a notice record");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoticeRecord(KIM, " ", "ko", FEB, "web-form"))
                .withMessageContaining("Notice version of a notice record");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoticeRecord(KIM, "1", "ko_KR", FEB, "web-form"))
                .withMessageContaining("Language ko_KR of a notice is no well-formed language tag");
    }
}
