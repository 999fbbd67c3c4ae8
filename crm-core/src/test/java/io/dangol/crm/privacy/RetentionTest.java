package io.dangol.crm.privacy;

import static io.dangol.crm.privacy.PrivacyFixture.APR;
import static io.dangol.crm.privacy.PrivacyFixture.EMPTY;
import static io.dangol.crm.privacy.PrivacyFixture.FEB;
import static io.dangol.crm.privacy.PrivacyFixture.JAN;
import static io.dangol.crm.privacy.PrivacyFixture.KIM;
import static io.dangol.crm.privacy.PrivacyFixture.LEE;
import static io.dangol.crm.privacy.PrivacyFixture.MAR;
import static io.dangol.crm.privacy.PrivacyFixture.MAY;
import static io.dangol.crm.privacy.PrivacyFixture.SEOUL;
import static io.dangol.crm.privacy.PrivacyFixture.grant;
import static io.dangol.crm.privacy.PrivacyFixture.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionTest {

    @Test
    void fieldsAreUsedForTheirPurposesOnly() {
        DataProtection protection = DataProtection.of(EMPTY.plus(grant(KIM, "newsletter", JAN)));
        assertThat(protection.of(KIM).isAllowed("email", "newsletter", FEB).allowed())
                .isTrue();
        assertThat(protection.isAllowed(LEE, "email", "newsletter", FEB).reason())
                .isEqualTo(PermissionReason.NEVER_GRANTED);
        Permission wrong = protection.isAllowed(KIM, "address", "newsletter", FEB);
        assertThat(wrong.reason()).isEqualTo(PermissionReason.FIELD_NOT_FOR_PURPOSE);
        assertThat(wrong.allowed()).isFalse();
        assertThat(wrong.sentence())
                .isEqualTo("Field address of customer kim-7 was not collected for purpose newsletter, only for"
                        + " [delivery].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> protection.isAllowed(KIM, "phone", "newsletter", FEB))
                .withMessageContaining("Fields [phone] are not registered");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> protection.isAllowed(KIM, "email", "sale", FEB))
                .withMessageContaining("Purpose sale is not registered");
        assertThat(protection.of(KIM)).hasToString("SubjectProtection[kim-7]");
        assertThat(protection).hasToString("DataProtection[ConsentLedger[1 events, 0 merges], 0 holds]");
    }

    @Test
    void livePurposesHaveNoDeadline() {
        ConsentLedger ledger = EMPTY.plus(List.of(grant(KIM, "delivery", JAN), grant(KIM, "newsletter", JAN)))
                .plus(withdraw(KIM, "newsletter", FEB));
        RetentionDeadline deadline = DataProtection.of(ledger).of(KIM).retention("name", MAR);
        assertThat(deadline.isOpen()).isTrue();
        assertThat(deadline.deadline()).isEmpty();
        assertThat(deadline.isDueAt(MAY)).isFalse();
        assertThat(deadline.grounds())
                .extracting(RetentionGround::kind)
                .containsExactly(RetentionGround.Kind.PURPOSE_LIVE, RetentionGround.Kind.PURPOSE_ENDED);
    }

    @Test
    void endedPurposesKeepForTheirTimeInTheCalendarOfTheZone() {
        Instant end = Instant.parse("2024-01-30T20:00:00Z");
        ConsentLedger ledger = EMPTY.plus(List.of(grant(KIM, "study", JAN), withdraw(KIM, "study", end)));
        RetentionDeadline deadline = DataProtection.of(ledger).of(KIM).retention("habits", MAY);
        Instant local = end.atZone(SEOUL).plusMonths(1).toInstant();
        assertThat(local).isEqualTo(Instant.parse("2024-02-28T20:00:00Z"));
        assertThat(deadline.deadline()).contains(local);
        assertThat(deadline.isDueAt(local.minusNanos(1))).isFalse();
        assertThat(deadline.isDueAt(local)).isTrue();
        assertThat(deadline.isOpen()).isFalse();
    }

    @Test
    void furtherWithdrawalsDoNotProlongTheTimeOfKeeping() {
        ConsentLedger ledger =
                EMPTY.plus(List.of(grant(KIM, "study", JAN), withdraw(KIM, "study", FEB), withdraw(KIM, "study", APR)));
        assertThat(DataProtection.of(ledger).of(KIM).retention("habits", MAY).deadline())
                .contains(FEB.atZone(SEOUL).plusMonths(1).toInstant());
    }

    @Test
    void lapsedConsentEndsAtItsLapse() {
        Instant lapse = JAN.atZone(SEOUL).plusYears(1).toInstant();
        ConsentLedger ledger = EMPTY.plus(grant(KIM, "newsletter", JAN));
        assertThat(DataProtection.of(ledger)
                        .of(KIM)
                        .retention("email", lapse.plusSeconds(1))
                        .deadline())
                .contains(lapse);
    }

    @Test
    void liveConsentThatLapsesHasTheDeadlineOfItsLapse() {
        PurposeRegistry registry = PurposeRegistry.builder()
                .purpose(DataPurpose.onConsent("study", "Study", Period.ofMonths(1))
                        .withConsentValidity(Period.ofYears(1)))
                .field("habits", "study")
                .build();
        ConsentLedger ledger = ConsentLedger.of(registry, SEOUL).plus(grant(KIM, "study", JAN));
        Instant kept = JAN.atZone(SEOUL).plusYears(1).plusMonths(1).toInstant();
        RetentionDeadline live = DataProtection.of(ledger).of(KIM).retention("habits", FEB);
        RetentionDeadline lapsed = DataProtection.of(ledger).of(KIM).retention("habits", kept);
        assertThat(live.deadline()).contains(kept);
        assertThat(live.isDueAt(kept.minusNanos(1))).isFalse();
        assertThat(live.isDueAt(kept)).isTrue();
        assertThat(live.grounds())
                .containsExactly(new RetentionGround(
                        RetentionGround.Kind.PURPOSE_LIVE,
                        "study",
                        Optional.of(kept),
                        "purpose study is live on [CONSENT], lapses at 2025-01-01T00:00:00Z, kept until"
                                + " 2025-02-01T00:00:00Z"));
        assertThat(lapsed.deadline()).contains(kept);
        assertThat(lapsed.grounds())
                .extracting(RetentionGround::kind)
                .containsExactly(RetentionGround.Kind.PURPOSE_ENDED);
    }

    @Test
    void timesOfKeepingEndAtTheLastMicrosecondIfTheyWouldEndLater() {
        Instant last = EpochMicros.toInstant(Long.MAX_VALUE);
        PurposeRegistry registry = PurposeRegistry.builder()
                .purpose(DataPurpose.onConsent("study", "Study", Period.ofYears(Integer.MAX_VALUE)))
                .purpose(DataPurpose.onConsent("leap", "Leap", Period.ofYears(1)))
                .field("habits", "study")
                .field("dates", "leap")
                .build();
        Instant leapDay = Instant.parse("9996-02-28T20:00:00Z");
        ConsentLedger ledger = ConsentLedger.of(registry, SEOUL)
                .plus(List.of(
                        grant(KIM, "study", JAN),
                        withdraw(KIM, "study", FEB),
                        grant(KIM, "leap", JAN),
                        withdraw(KIM, "leap", leapDay)));
        SubjectProtection kim = DataProtection.of(ledger).of(KIM);
        assertThat(kim.retention("habits", Instant.MAX).deadline()).contains(last);
        assertThat(kim.retention("dates", Instant.MAX).deadline()).contains(Instant.parse("9997-02-27T20:00:00Z"));
        DataHolding habits = DataHolding.of("habits", List.of("habits"));
        ErasurePlan plan = kim.erasurePlan(ErasureCause.RETENTION_ENDED, List.of(habits), MAR);
        assertThat(ErasurePlan.restore(plan.snapshot())).isEqualTo(plan);
    }

    @Test
    void dataWithoutAnyGroundIsDueAtOnce() {
        RetentionDeadline nothing = DataProtection.of(EMPTY).of(KIM).retention("email", JAN);
        assertThat(nothing.grounds()).isEmpty();
        assertThat(nothing.deadline()).isEmpty();
        assertThat(nothing.isOpen()).isFalse();
        assertThat(nothing.isDueAt(JAN)).isTrue();
        ConsentLedger refused = EMPTY.plus(withdraw(KIM, "newsletter", JAN));
        assertThat(DataProtection.of(refused).of(KIM).retention("email", FEB).grounds())
                .isEmpty();
    }

    @Test
    void legalHoldsKeepWhatTheyCoverUntilTheyAreLifted() {
        LegalHold open = LegalHold.on(KIM, List.of("email"), FEB, "lawsuit", "case 1");
        SubjectProtection kim =
                DataProtection.of(EMPTY).withHolds(List.of(open)).of(KIM);
        assertThat(kim.retention("email", JAN).grounds()).isEmpty();
        assertThat(kim.retention("email", FEB).isOpen()).isTrue();
        assertThat(kim.retention("name", FEB).grounds()).isEmpty();
        SubjectProtection lifted = DataProtection.of(EMPTY)
                .withHolds(List.of(open.liftedAt(APR), LegalHold.onAll(LEE, JAN, "lawsuit", "case 2")))
                .of(KIM);
        assertThat(lifted.retention("email", MAR).deadline()).contains(APR);
        assertThat(lifted.retention("email", MAY).isDueAt(MAY)).isTrue();
        assertThat(lifted.retention("email", MAR).grounds().get(0).sentence())
                .isEqualTo("legal hold case 1 on data of customer kim-7: lawsuit");
    }

    @Test
    void holdsStandFromTheirBeginningAndNoMoreAtTheirEnd() {
        LegalHold hold = LegalHold.onAll(KIM, FEB, "lawsuit", "case 1").liftedAt(APR);
        SubjectProtection kim =
                DataProtection.of(EMPTY).withHolds(List.of(hold)).of(KIM);
        assertThat(kim.retention("email", FEB.minusNanos(1)).isDueAt(FEB.minusNanos(1)))
                .isTrue();
        assertThat(kim.retention("email", FEB).isDueAt(FEB)).isFalse();
        assertThat(kim.retention("email", APR.minusNanos(1)).isDueAt(APR.minusNanos(1)))
                .isFalse();
        assertThat(kim.retention("email", APR).isDueAt(APR)).isTrue();
    }

    @Test
    void holdThatIsGivenAgainAsLiftedIsLifted() {
        LegalHold open = LegalHold.onAll(KIM, JAN, "lawsuit", "case 1");
        LegalHold other = LegalHold.onAll(LEE, JAN, "lawsuit", "case 1");
        DataProtection lifted = DataProtection.of(EMPTY)
                .withHolds(List.of(open, other))
                .withHolds(List.of(open.liftedAt(MAR), open, open.liftedAt(MAR)));
        assertThat(lifted.holds()).containsExactly(open.liftedAt(MAR), other);
        assertThat(lifted.of(KIM).retention("email", APR).isDueAt(APR)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lifted.withHolds(List.of(open.liftedAt(APR))))
                .withMessage("Legal hold case 1 on customer kim-7 from 2024-01-01T00:00:00Z ends at"
                        + " 2024-03-01T00:00:00Z and at 2024-04-01T00:00:00Z; an order ends once. Give the end that"
                        + " holds.");
    }

    @Test
    void theLatestGroundDecides() {
        ConsentLedger ledger = EMPTY.plus(List.of(grant(KIM, "delivery", JAN), withdraw(KIM, "delivery", FEB)));
        LegalHold hold = LegalHold.onAll(KIM, JAN, "audit", "a-1").liftedAt(MAR);
        RetentionDeadline deadline =
                DataProtection.of(ledger).withHolds(List.of(hold)).of(KIM).retention("address", APR);
        assertThat(deadline.deadline()).contains(FEB.atZone(SEOUL).plusYears(10).toInstant());
        assertThat(deadline.grounds()).extracting(RetentionGround::name).containsExactly("delivery", "a-1");
    }

    @Test
    void holdsOnAnAbsorbedIdHoldForTheMergedPerson() {
        LegalHold hold = LegalHold.onAll(LEE, JAN, "audit", "a-1");
        DataProtection protection =
                DataProtection.of(EMPTY.merge(LEE, KIM, FEB)).withHolds(List.of(hold));
        assertThat(protection.of(KIM).retention("email", JAN).isOpen()).isFalse();
        assertThat(protection.of(KIM).retention("email", FEB).isOpen()).isTrue();
        assertThat(protection.holds()).containsExactly(hold);
    }

    @Test
    void holdsAreCheckedAgainstTheRegister() {
        LegalHold hold = LegalHold.on(KIM, List.of("phone"), JAN, "audit", "a-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataProtection.of(EMPTY).withHolds(List.of(hold)))
                .withMessageContaining("Fields [phone] are not registered");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LegalHold.on(KIM, List.of(), JAN, "audit", "a-1"))
                .withMessageContaining("names no fields");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hold.liftedAt(JAN))
                .withMessageContaining("the end must be after the beginning");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LegalHold.onAll(KIM, JAN, "", "a-1"))
                .withMessageContaining("Reason of a legal hold");
    }
}
