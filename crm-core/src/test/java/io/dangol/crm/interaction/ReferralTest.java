package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReferralTest {

    private static final CustomerId KIM = CustomerId.of("7");
    private static final CustomerId LEE = CustomerId.of("8");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Referral REFERRAL = Referral.of("r-1", KIM, LEE, NOON);

    @Test
    void nobodyRefersThemselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Referral.of("r-1", KIM, KIM, NOON))
                .withMessageContaining("customer 7 refers themselves");
    }

    @Test
    void theFirstPurchaseConvertsOnceAndNotBefore() {
        assertThat(REFERRAL.converted(NOON).convertedAt()).contains(NOON);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REFERRAL.converted(NOON.minusSeconds(1)))
                .withMessageContaining("converted at 2026-03-02T11:59:59Z, before that");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REFERRAL.converted(NOON).converted(NOON))
                .withMessageContaining("already");
    }

    @Test
    void referralsConcernBothSides() {
        assertThat(REFERRAL.concerns(KIM)).isTrue();
        assertThat(REFERRAL.concerns(LEE)).isTrue();
        assertThat(REFERRAL.concerns(CustomerId.of("9"))).isFalse();
        assertThat(REFERRAL.anonymised()).isEqualTo(REFERRAL);
    }

    @Test
    void theChangeIsKeyedByTheId() {
        assertThat(REFERRAL.change(CommandId.of("c"), Version.of(3)).key()).isEqualTo("r-1");
        assertThat(REFERRAL.change(CommandId.of("c"), Version.of(3)).version()).isEqualTo(Version.of(4));
    }

    @Test
    void orderIsByInstantThenId() {
        assertThat(REFERRAL).isLessThan(Referral.of("r-0", KIM, LEE, NOON.plusSeconds(1)));
        assertThat(REFERRAL).isGreaterThan(Referral.of("r-0", KIM, LEE, NOON));
        assertThat(REFERRAL.converted(NOON)).isLessThan(REFERRAL);
    }
}
