package io.dangol.crm.privacy;

import static io.dangol.crm.privacy.PrivacyFixture.APR;
import static io.dangol.crm.privacy.PrivacyFixture.EMPTY;
import static io.dangol.crm.privacy.PrivacyFixture.FEB;
import static io.dangol.crm.privacy.PrivacyFixture.JAN;
import static io.dangol.crm.privacy.PrivacyFixture.KIM;
import static io.dangol.crm.privacy.PrivacyFixture.LEE;
import static io.dangol.crm.privacy.PrivacyFixture.MAR;
import static io.dangol.crm.privacy.PrivacyFixture.MAY;
import static io.dangol.crm.privacy.PrivacyFixture.grant;
import static io.dangol.crm.privacy.PrivacyFixture.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Snapshot;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentLedgerTest {

    @Test
    void theLastWordDecides() {
        ConsentLedger ledger =
                EMPTY.plus(List.of(grant(KIM, "study", JAN), withdraw(KIM, "study", FEB), grant(KIM, "study", MAR)));
        assertThat(ledger.permission(KIM, "study", JAN.minusNanos(1)).reason())
                .isEqualTo(PermissionReason.NEVER_GRANTED);
        assertThat(ledger.permission(KIM, "study", JAN).allowed()).isTrue();
        assertThat(ledger.permission(KIM, "study", FEB).reason()).isEqualTo(PermissionReason.WITHDRAWN);
        Permission again = ledger.permission(KIM, "study", APR);
        assertThat(again.allowed()).isTrue();
        assertThat(again.since()).contains(MAR);
        assertThat(again.until()).isEmpty();
        assertThat(again.sentence())
                .isEqualTo("Purpose study for customer kim-7 at 2024-04-01T00:00:00Z: permitted, granted on [CONSENT]"
                        + " at 2024-03-01T00:00:00Z.");
        assertThat(ledger.permission(LEE, "study", APR).reason()).isEqualTo(PermissionReason.NEVER_GRANTED);
        assertThat(ledger.permission(KIM, "delivery", APR).reason()).isEqualTo(PermissionReason.NEVER_GRANTED);
    }

    @Test
    void withdrawalWinsAtTheSameInstant() {
        ConsentLedger ledger = EMPTY.plus(withdraw(KIM, "study", JAN)).plus(grant(KIM, "study", JAN));
        assertThat(ledger.permission(KIM, "study", FEB).reason()).isEqualTo(PermissionReason.WITHDRAWN);
    }

    @Test
    void consentLapsesAtTheSameLocalDateAYearLater() {
        Instant leap = Instant.parse("2024-02-29T00:30:00Z");
        ConsentLedger ledger = EMPTY.plus(grant(KIM, "newsletter", leap));
        Instant lapse = Instant.parse("2025-02-28T00:30:00Z");
        Permission before = ledger.permission(KIM, "newsletter", lapse.minusNanos(1));
        assertThat(before.until()).contains(lapse);
        assertThat(before.sentence()).endsWith("until 2025-02-28T00:30:00Z.");
        Permission after = ledger.permission(KIM, "newsletter", lapse);
        assertThat(after.reason()).isEqualTo(PermissionReason.EXPIRED);
        assertThat(after.since()).contains(lapse);
        assertThat(after.sentence()).contains("not permitted, the consent lapsed at 2025-02-28");
        assertThat(ledger.plus(grant(KIM, "newsletter", lapse))
                        .permission(KIM, "newsletter", lapse)
                        .allowed())
                .isTrue();
    }

    @Test
    void otherBasesAreStatedAlikeAndDoNotLapse() {
        ConsentLedger ledger = EMPTY.plus(grant(KIM, "delivery", JAN).on(LegalBasis.CONTRACT));
        assertThat(ledger.permission(KIM, "delivery", JAN.plusSeconds(1_000_000_000))
                        .allowed())
                .isTrue();
        assertThat(ledger.plus(withdraw(KIM, "delivery", FEB).on(LegalBasis.CONTRACT))
                        .permission(KIM, "delivery", MAR)
                        .allowed())
                .isFalse();
    }

    @Test
    void unknownPurposesAndBasesThatAPurposeDoesNotAllowAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.plus(grant(KIM, "sale", JAN)))
                .withMessageContaining("Purpose sale is not registered; registered are [delivery, newsletter, study]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.permission(KIM, "sale", JAN))
                .withMessageContaining("Purpose sale is not registered");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.plus(grant(KIM, "study", JAN).on(LegalBasis.PUBLIC_TASK)))
                .withMessageContaining("rests on PUBLIC_TASK; purpose study allows [CONSENT]");
    }

    @Test
    void eventsCountOnceAndNeverChange() {
        ConsentEvent event = grant(KIM, "study", JAN);
        ConsentLedger ledger = EMPTY.plus(event).plus(event);
        assertThat(ledger.events(KIM)).containsExactly(event);
        assertThat(ledger).hasToString("ConsentLedger[1 events, 0 merges]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.plus(event.withNotice("2")))
                .withMessageContaining("Two different consent events have the id " + event.id());
        assertThat(EMPTY.events(KIM)).isEmpty();
    }

    @Test
    void withdrawalOfEitherWinsWhicheverCameFirst() {
        ConsentLedger early = EMPTY.plus(List.of(withdraw(KIM, "study", JAN), grant(LEE, "study", FEB)))
                .merge(LEE, KIM, MAR);
        ConsentLedger late = EMPTY.plus(List.of(grant(KIM, "study", JAN), withdraw(LEE, "study", FEB)))
                .merge(LEE, KIM, MAR);
        assertThat(early.permission(LEE, "study", MAR.minusNanos(1)).allowed()).isTrue();
        assertThat(early.permission(KIM, "study", MAR).reason()).isEqualTo(PermissionReason.WITHDRAWN);
        assertThat(early.permission(KIM, "study", MAR).since()).contains(MAR);
        assertThat(early.permission(LEE, "study", MAR).allowed()).isFalse();
        assertThat(late.permission(KIM, "study", APR).allowed()).isFalse();
    }

    @Test
    void onlyAGrantAfterTheMergeLiftsTheWithdrawal() {
        ConsentLedger merged = EMPTY.plus(List.of(withdraw(KIM, "study", JAN), grant(LEE, "study", MAR)))
                .merge(LEE, KIM, MAR);
        assertThat(merged.permission(KIM, "study", MAY).allowed()).isFalse();
        assertThat(merged.plus(grant(LEE, "study", MAR.plusNanos(1_000)))
                        .permission(KIM, "study", MAY)
                        .allowed())
                .isTrue();
    }

    @Test
    void earlierLapseCountsAndALapsedConsentIsLapsedForBoth() {
        Instant lapseOfKim = JAN.atZone(PrivacyFixture.SEOUL).plusYears(1).toInstant();
        ConsentLedger both = EMPTY.plus(List.of(grant(KIM, "newsletter", JAN), grant(LEE, "newsletter", FEB)));
        Permission merged = both.merge(LEE, KIM, MAR).permission(LEE, "newsletter", APR);
        assertThat(merged.allowed()).isTrue();
        assertThat(merged.until()).contains(lapseOfKim);
        assertThat(merged.since()).contains(FEB);
        Permission afterwards = both.merge(LEE, KIM, lapseOfKim).permission(LEE, "newsletter", lapseOfKim);
        assertThat(afterwards.reason()).isEqualTo(PermissionReason.EXPIRED);
    }

    @Test
    void withdrawalOfOneAndLapseOfTheOtherAreAWithdrawal() {
        Instant lapse = JAN.atZone(PrivacyFixture.SEOUL).plusYears(1).toInstant();
        Permission merged = EMPTY.plus(List.of(grant(KIM, "newsletter", JAN), withdraw(LEE, "newsletter", FEB)))
                .merge(LEE, KIM, lapse.plusSeconds(1))
                .permission(KIM, "newsletter", lapse.plusSeconds(1));
        assertThat(merged.reason()).isEqualTo(PermissionReason.WITHDRAWN);
        assertThat(merged.since()).contains(lapse);
    }

    @Test
    void twoGrantsAtOneInstantCountTogether() {
        ConsentLedger ledger = EMPTY.plus(List.of(
                grant(KIM, "delivery", JAN),
                ConsentEvent.grant("x", KIM, "delivery", "order", JAN).on(LegalBasis.CONTRACT)));
        assertThat(ledger.permission(KIM, "delivery", FEB).sentence()).contains("granted on [CONSENT, CONTRACT]");
    }

    @Test
    void silenceIsNoStatement() {
        ConsentLedger merged = EMPTY.plus(grant(KIM, "study", JAN)).merge(KIM, LEE, FEB);
        assertThat(merged.permission(LEE, "study", JAN).allowed()).isFalse();
        assertThat(merged.permission(LEE, "study", FEB).allowed()).isTrue();
    }

    @Test
    void mergedCustomersAreOnePersonThroughAllTheirIds() {
        CustomerId third = CustomerId.of("a-3");
        ConsentLedger ledger = EMPTY.plus(List.of(grant(KIM, "study", JAN), withdraw(third, "study", JAN)))
                .merge(LEE, KIM, FEB)
                .merge(third, LEE, APR);
        assertThat(ledger.idsOf(LEE, JAN)).containsExactly(LEE);
        assertThat(ledger.idsOf(LEE, FEB)).containsExactly(LEE, KIM);
        assertThat(ledger.idsOf(LEE, APR)).containsExactly(LEE, third, KIM);
        assertThat(ledger.idsOf(KIM, APR)).containsExactly(KIM, third, LEE);
        assertThat(ledger.permission(third, "study", APR).allowed()).isFalse();
        assertThat(ledger.permission(LEE, "study", MAR).allowed()).isTrue();
        assertThat(ledger.permission(LEE, "study", APR).allowed()).isFalse();
        assertThat(ledger.merge(LEE, KIM, FEB)).hasToString("ConsentLedger[2 events, 2 merges]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.merge(KIM, KIM, JAN))
                .withMessageContaining("Customer kim-7 is merged into itself");
    }

    @Test
    void statementsCountFromTheirMicrosecondOn() {
        ConsentLedger ledger = EMPTY.plus(
                List.of(grant(KIM, "study", JAN.plusNanos(1_999)), withdraw(KIM, "study", JAN.plusNanos(3_001))));
        assertThat(ledger.permission(KIM, "study", JAN.plusNanos(999)).reason())
                .isEqualTo(PermissionReason.NEVER_GRANTED);
        assertThat(ledger.permission(KIM, "study", JAN.plusNanos(1_000)).allowed())
                .isTrue();
        assertThat(ledger.permission(KIM, "study", JAN.plusNanos(2_999)).allowed())
                .isTrue();
        assertThat(ledger.permission(KIM, "study", JAN.plusNanos(3_000)).reason())
                .isEqualTo(PermissionReason.WITHDRAWN);
    }

    @Test
    void questionsAboutAnyInstantAreAnswered() {
        ConsentLedger ledger = EMPTY.plus(grant(KIM, "newsletter", JAN)).plus(grant(KIM, "study", JAN));
        assertThat(ledger.permission(KIM, "study", Instant.MIN).reason()).isEqualTo(PermissionReason.NEVER_GRANTED);
        assertThat(ledger.permission(KIM, "study", Instant.MAX).allowed()).isTrue();
        assertThat(ledger.permission(KIM, "newsletter", Instant.MAX).reason()).isEqualTo(PermissionReason.EXPIRED);
    }

    @Test
    void consentThatWouldLapseAfterAllTimeLapsesAtItsLastMicrosecond() {
        Instant last = EpochMicros.toInstant(Long.MAX_VALUE);
        Instant year9999 = Instant.parse("9999-12-31T23:59:59.999999Z");
        ConsentLedger ledger =
                EMPTY.plus(List.of(grant(KIM, "newsletter", year9999), grant(LEE, "newsletter", last.minusSeconds(1))));
        assertThat(ledger.permission(KIM, "newsletter", year9999).until())
                .contains(Instant.parse("+10000-12-31T23:59:59.999999Z"));
        assertThat(ledger.permission(LEE, "newsletter", last.minusSeconds(1)).until())
                .contains(last);
        PurposeRegistry endless = PurposeRegistry.builder()
                .purpose(DataPurpose.onConsent("study", "Study", Period.ZERO)
                        .withConsentValidity(Period.ofYears(Integer.MAX_VALUE)))
                .build();
        assertThat(ConsentLedger.of(endless, PrivacyFixture.SEOUL)
                        .plus(grant(KIM, "study", JAN))
                        .permission(KIM, "study", FEB)
                        .until())
                .contains(last);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grant(KIM, "study", Instant.MAX))
                .withMessageContaining("beyond the range of microseconds");
    }

    @Test
    void lapseFollowsTheLocalClockAcrossSummerTime() {
        PurposeRegistry monthly = PurposeRegistry.builder()
                .purpose(DataPurpose.onConsent("study", "Study", Period.ZERO).withConsentValidity(Period.ofMonths(1)))
                .build();
        ConsentLedger berlin = ConsentLedger.of(monthly, ZoneId.of("Europe/Berlin"));
        Instant winter = Instant.parse("2024-03-15T11:00:00Z");
        Instant inTheGap = Instant.parse("2024-02-29T01:30:00Z");
        assertThat(berlin.plus(grant(KIM, "study", winter))
                        .permission(KIM, "study", winter)
                        .until())
                .contains(Instant.parse("2024-04-15T10:00:00Z"));
        assertThat(berlin.plus(grant(KIM, "study", inTheGap))
                        .permission(KIM, "study", inTheGap)
                        .until())
                .contains(Instant.parse("2024-03-29T01:30:00Z"));
        assertThat(berlin.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void mergeThatIsTakenBackLeavesEachIdWithItsOwnStatements() {
        ConsentMerge merge = ConsentMerge.of(LEE, KIM, FEB);
        ConsentLedger apart = EMPTY.plus(List.of(grant(KIM, "study", JAN), withdraw(LEE, "study", JAN)));
        ConsentLedger undone = apart.merge(List.of(merge)).merge(List.of(merge.undoneAt(APR)));
        assertThat(undone.permission(KIM, "study", APR.minusNanos(1_000)).reason())
                .isEqualTo(PermissionReason.WITHDRAWN);
        assertThat(undone.idsOf(KIM, APR.minusNanos(1_000))).containsExactly(KIM, LEE);
        assertThat(undone.permission(KIM, "study", APR)).isEqualTo(apart.permission(KIM, "study", APR));
        assertThat(undone.permission(LEE, "study", APR)).isEqualTo(apart.permission(LEE, "study", APR));
        assertThat(undone.idsOf(KIM, APR)).containsExactly(KIM);
        assertThat(undone).hasToString("ConsentLedger[2 events, 1 merges]");
        assertThat(apart.merge(List.of(merge.undoneAt(APR), merge)).idsOf(KIM, APR))
                .containsExactly(KIM);
        assertThat(undone.merge(LEE, KIM, MAY).idsOf(KIM, MAY)).containsExactly(KIM, LEE);
    }

    @Test
    void mergeThatWasTakenBackHasNoPartInALaterOne() {
        CustomerId third = CustomerId.of("a-3");
        ConsentLedger ledger = EMPTY.plus(List.of(withdraw(LEE, "study", JAN), grant(KIM, "study", MAR)))
                .merge(List.of(
                        ConsentMerge.of(LEE, KIM, FEB).undoneAt(APR),
                        ConsentMerge.of(LEE, third, MAY),
                        ConsentMerge.of(KIM, third, MAY)));
        assertThat(ledger.permission(LEE, "study", MAR).allowed()).isTrue();
        assertThat(ledger.permission(LEE, "study", APR).allowed()).isFalse();
        assertThat(ledger.idsOf(KIM, MAY)).containsExactly(KIM, third, LEE);
        assertThat(ledger.permission(KIM, "study", MAY).reason()).isEqualTo(PermissionReason.WITHDRAWN);
    }

    @Test
    void mergesAreTakenBackOnceAndAfterTheyWereMade() {
        ConsentMerge merge = ConsentMerge.of(LEE, KIM, FEB);
        assertThat(EMPTY.merge(List.of(merge.undoneAt(APR), merge.undoneAt(APR))))
                .hasToString("ConsentLedger[0 events, 1 merges]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.merge(List.of(merge.undoneAt(APR), merge.undoneAt(MAY))))
                .withMessage("Merge of customer lee-8 into kim-7 at 2024-02-01T00:00:00Z is undone at"
                        + " 2024-04-01T00:00:00Z and at 2024-05-01T00:00:00Z; a merge is undone once. Give the"
                        + " instant that holds.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> merge.undoneAt(FEB.plusNanos(999)))
                .withMessageContaining("it must be undone after it was made");
    }

    @Test
    void ledgersReadAllPagesOfALog() {
        List<ConsentEvent> events =
                List.of(grant(KIM, "study", JAN), withdraw(KIM, "study", FEB), grant(KIM, "study", MAR));
        ConsentLedger ledger = EMPTY.plus(new PagedLog(events), KIM);
        assertThat(ledger.events(KIM)).isEqualTo(events);
        assertThat(EMPTY.plus(new PagedLog(List.of()), KIM).events(KIM)).isEmpty();
    }

    @Test
    void ledgersReadALogForAllIdsOfAPersonAtOnce() {
        List<ConsentEvent> events =
                List.of(grant(KIM, "study", JAN), withdraw(LEE, "study", FEB), grant(LEE, "delivery", MAR));
        ConsentLedger ledger = EMPTY.plus(new PagedLog(events), List.of(LEE, KIM, KIM));
        assertThat(ledger.events(KIM)).containsExactly(events.get(0));
        assertThat(ledger.events(LEE)).containsExactly(events.get(1), events.get(2));
        assertThat(EMPTY.plus(new PagedLog(events), List.of())).hasToString("ConsentLedger[0 events, 0 merges]");
    }

    @Test
    void logsThatNeverEndAreRefused() {
        PagedLog stuck = new PagedLog(List.of(grant(KIM, "study", JAN))) {
            @Override
            public Page<ConsentEvent> events(CustomerId subject, PageRequest request) {
                return Page.of(List.of(grant(KIM, "study", JAN)), Cursor.of("same"));
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> EMPTY.plus(stuck, KIM))
                .withMessageContaining("Port consent log returned the same cursor twice in a row after 2 items");
    }

    /** A log that gives out one event at a time. */
    private static class PagedLog implements ConsentLog {

        private final List<ConsentEvent> all;

        PagedLog(List<ConsentEvent> all) {
            this.all = all;
        }

        @Override
        public boolean append(ConsentEvent event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<ConsentEvent> events(CustomerId subject, PageRequest request) {
            List<ConsentEvent> events = all.stream()
                    .filter(event -> event.subject().equals(subject))
                    .toList();
            int from = request.after()
                    .map(cursor -> Integer.parseInt(cursor.value()))
                    .orElse(0);
            if (from + 1 >= events.size()) {
                return Page.last(events.subList(Math.min(from, events.size()), events.size()));
            }
            return Page.of(List.of(events.get(from)), Cursor.of(Integer.toString(from + 1)));
        }

        @Override
        public Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int delete(CustomerId subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int anonymise(CustomerId subject) {
            throw new UnsupportedOperationException();
        }
    }
}
