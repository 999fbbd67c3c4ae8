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

import io.dangol.crm.CustomerId;
import io.dangol.crm.privacy.PrivacyFixture.FakeStore;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.TransientStorageException;
import java.io.IOException;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ErasurePlanTest {

    private static final DataHolding NEWS = DataHolding.of("news", List.of("email"));
    private static final DataHolding ORDERS = DataHolding.of("orders", List.of("address", "name"));
    private static final DataHolding POINTS =
            DataHolding.of("points", List.of("name")).pseudonymous();
    private static final DataHolding ARCHIVE =
            DataHolding.of("archive", List.of("email")).keyed();
    private static final DataHolding REFERRALS =
            DataHolding.of("referrals", List.of("email")).sharedWith(List.of(LEE));

    @Test
    void eachHoldingIsErasedInItsWay() {
        ErasurePlan plan = DataProtection.of(EMPTY)
                .of(KIM)
                .erasurePlan(ErasureCause.REQUESTED, List.of(REFERRALS, POINTS, ORDERS, NEWS, ARCHIVE), MAR);
        assertThat(plan.steps())
                .extracting(ErasureStep::holding)
                .containsExactly("archive", "news", "orders", "points", "referrals");
        assertThat(plan.steps())
                .extracting(ErasureStep::action)
                .containsExactly(
                        ErasureAction.SHRED_KEY,
                        ErasureAction.DELETE,
                        ErasureAction.DELETE,
                        ErasureAction.ANONYMISE,
                        ErasureAction.ANONYMISE);
        assertThat(plan.steps().get(4).subjects()).containsExactly(KIM, LEE);
        assertThat(plan.steps().get(4).erased()).containsExactly(KIM);
        assertThat(plan.steps())
                .extracting(ErasureStep::reason)
                .containsExactly(
                        "nothing stands against erasing [email]; each person has a key",
                        "nothing stands against erasing [email]",
                        "nothing stands against erasing [address, name]",
                        "nothing stands against erasing [name]; the items must stay under the customer id",
                        "nothing stands against erasing [email]; the items concern others too");
    }

    @Test
    void requestEndsConsentAndNotAContract() {
        ConsentLedger ledger = EMPTY.plus(List.of(
                grant(KIM, "newsletter", JAN), grant(KIM, "delivery", JAN).on(LegalBasis.CONTRACT)));
        SubjectProtection kim = DataProtection.of(ledger).of(KIM);
        ErasurePlan requested = kim.erasurePlan(ErasureCause.REQUESTED, List.of(NEWS, ORDERS), MAR);
        assertThat(actions(requested)).containsExactly(ErasureAction.DELETE, ErasureAction.RETAIN);
        assertThat(requested.steps().get(1).reason())
                .isEqualTo("address: purpose delivery is live on [CONTRACT]; name: purpose delivery is live on"
                        + " [CONTRACT]");
        assertThat(requested.steps().get(1).until()).isEmpty();
        ErasurePlan kept = kim.erasurePlan(ErasureCause.RETENTION_ENDED, List.of(NEWS, ORDERS), MAR);
        assertThat(actions(kept)).containsExactly(ErasureAction.RETAIN, ErasureAction.RETAIN);
    }

    @Test
    void endedContractsStandUntilTheirTimeOfKeepingIsOverEvenIfConsentFollowed() {
        ConsentLedger ledger = EMPTY.plus(List.of(
                grant(KIM, "delivery", JAN).on(LegalBasis.CONTRACT),
                grant(KIM, "delivery", FEB),
                withdraw(KIM, "delivery", MAR)));
        SubjectProtection kim = DataProtection.of(ledger).of(KIM);
        Instant contractKept = FEB.atZone(SEOUL).plusYears(10).toInstant();
        ErasureStep step = kim.erasurePlan(ErasureCause.REQUESTED, List.of(ORDERS), APR)
                .steps()
                .get(0);
        assertThat(step.action()).isEqualTo(ErasureAction.RETAIN);
        assertThat(step.until()).contains(contractKept);
        assertThat(actions(kim.erasurePlan(ErasureCause.REQUESTED, List.of(ORDERS), contractKept)))
                .containsExactly(ErasureAction.DELETE);
        assertThat(kim.erasurePlan(ErasureCause.RETENTION_ENDED, List.of(ORDERS), contractKept)
                        .steps()
                        .get(0)
                        .until())
                .contains(MAR.atZone(SEOUL).plusYears(10).toInstant());
    }

    @Test
    void contractsThatAMergeEndsAreKeptFromTheMergeOn() {
        ConsentLedger merged = EMPTY.plus(
                        List.of(grant(KIM, "delivery", JAN).on(LegalBasis.CONTRACT), withdraw(LEE, "delivery", FEB)))
                .merge(LEE, KIM, MAR);
        ErasureStep step = DataProtection.of(merged)
                .of(LEE)
                .erasurePlan(ErasureCause.REQUESTED, List.of(ORDERS), APR)
                .steps()
                .get(0);
        assertThat(step.until()).contains(MAR.atZone(SEOUL).plusYears(10).toInstant());
        assertThat(step.erased()).containsExactly(LEE, KIM);
    }

    @Test
    void furtherWithdrawalsDoNotProlongWhatAContractKeeps() {
        ConsentLedger ledger = EMPTY.plus(List.of(
                grant(KIM, "delivery", JAN).on(LegalBasis.CONTRACT),
                withdraw(KIM, "delivery", FEB),
                withdraw(KIM, "delivery", MAR)));
        ErasureStep step = DataProtection.of(ledger)
                .of(KIM)
                .erasurePlan(ErasureCause.REQUESTED, List.of(ORDERS), APR)
                .steps()
                .get(0);
        assertThat(step.until()).contains(FEB.atZone(SEOUL).plusYears(10).toInstant());
    }

    @Test
    void lapseKeepsForARequestWhatRestedOnAContractTooAndNotWhatRestedOnConsentAlone() {
        PurposeRegistry registry = PurposeRegistry.builder()
                .purpose(DataPurpose.on(
                                "delivery", "Delivery", Period.ofYears(10), LegalBasis.CONTRACT, LegalBasis.CONSENT)
                        .withConsentValidity(Period.ofMonths(1)))
                .field("address", "delivery")
                .build();
        DataHolding addresses = DataHolding.of("addresses", List.of("address"));
        ConsentLedger alone = ConsentLedger.of(registry, SEOUL).plus(grant(KIM, "delivery", JAN));
        ConsentLedger both = alone.plus(
                ConsentEvent.grant("c-1", KIM, "delivery", "order", JAN).on(LegalBasis.CONTRACT));
        assertThat(actions(
                        DataProtection.of(alone).of(KIM).erasurePlan(ErasureCause.REQUESTED, List.of(addresses), MAR)))
                .containsExactly(ErasureAction.DELETE);
        ErasureStep step = DataProtection.of(both)
                .of(KIM)
                .erasurePlan(ErasureCause.REQUESTED, List.of(addresses), MAR)
                .steps()
                .get(0);
        assertThat(step.until())
                .contains(JAN.atZone(SEOUL).plusMonths(1).plusYears(10).toInstant());
    }

    @Test
    void holdingIsKeptUntilTheLastOfItsFieldsIsFree() {
        LegalHold address =
                LegalHold.on(KIM, List.of("address"), JAN, "audit", "a-1").liftedAt(APR);
        LegalHold name = LegalHold.on(KIM, List.of("name"), JAN, "audit", "a-2").liftedAt(MAY);
        ErasureStep step = DataProtection.of(EMPTY)
                .withHolds(List.of(address, name))
                .of(KIM)
                .erasurePlan(ErasureCause.REQUESTED, List.of(ORDERS), MAR)
                .steps()
                .get(0);
        assertThat(step.until()).contains(MAY);
        assertThat(step.reason())
                .isEqualTo("address: legal hold a-1 on data of customer kim-7: audit; name: legal hold a-2 on data of"
                        + " customer kim-7: audit");
    }

    @Test
    void holdsStandAgainstErasureAlsoThoseOnWhoeverSharesTheItems() {
        LegalHold onKim =
                LegalHold.on(KIM, List.of("email"), JAN, "lawsuit", "case 1").liftedAt(APR);
        LegalHold onLee = LegalHold.onAll(LEE, JAN, "audit", "a-1").liftedAt(MAY);
        DataProtection own = DataProtection.of(EMPTY).withHolds(List.of(onKim));
        assertThat(own.of(KIM)
                        .erasurePlan(ErasureCause.REQUESTED, List.of(NEWS), MAR)
                        .steps())
                .containsExactly(new ErasureStep(
                        ErasureAction.RETAIN,
                        "news",
                        List.of(KIM),
                        List.of(),
                        "email: legal hold case 1 on data of customer kim-7: lawsuit",
                        Optional.of(APR)));
        ErasureStep shared = own.withHolds(List.of(onLee))
                .of(KIM)
                .erasurePlan(ErasureCause.REQUESTED, List.of(REFERRALS), MAR)
                .steps()
                .get(0);
        assertThat(shared.action()).isEqualTo(ErasureAction.RETAIN);
        assertThat(shared.until()).contains(MAY);
        assertThat(shared.reason()).contains("a-1 on data of customer lee-8");
    }

    @Test
    void mergedPersonsAreForgottenUnderAllTheirIds() {
        ErasureStep step = DataProtection.of(EMPTY.merge(LEE, KIM, FEB))
                .of(KIM)
                .erasurePlan(ErasureCause.REQUESTED, List.of(REFERRALS), MAR)
                .steps()
                .get(0);
        assertThat(step.erased()).containsExactly(KIM, LEE);
        assertThat(step.sharedWith()).isEmpty();
    }

    @Test
    void failuresLoseNoOtherStepAndRepeatsAreHarmless() {
        ErasurePlan plan = DataProtection.of(
                        EMPTY.plus(grant(KIM, "delivery", JAN).on(LegalBasis.CONTRACT)))
                .of(KIM)
                .erasurePlan(ErasureCause.REQUESTED, List.of(NEWS, ORDERS, ARCHIVE, REFERRALS), MAR);
        FakeStore news = new FakeStore(3);
        FakeStore referrals = new FakeStore(2);
        List<String> shredded = new ArrayList<>();
        StoreErasure erasure = StoreErasure.over(Map.of("news", news, "referrals", referrals))
                .shreddingBy(step -> {
                    if (shredded.isEmpty()) {
                        shredded.add("failed");
                        throw new TransientStorageException("MARKER-message", new IllegalStateException());
                    }
                    shredded.add(step.holding());
                    return 1;
                });
        ErasureReceipt first = plan.execute(erasure, APR);
        assertThat(first.isComplete()).isFalse();
        assertThat(first.results())
                .extracting(ErasureResult::outcome)
                .containsExactly(
                        ErasureOutcome.failed(TransientStorageException.class.getName()),
                        ErasureOutcome.done(3),
                        ErasureOutcome.retained(),
                        ErasureOutcome.done(2));
        assertThat(first.toString()).doesNotContain("MARKER");
        assertThat(first.plan()).isEqualTo(plan.hash());
        ErasureReceipt second = plan.execute(erasure, APR);
        assertThat(second.isComplete()).isTrue();
        assertThat(second.results())
                .extracting(result -> result.outcome().count())
                .containsExactly(1L, 0L, 0L, 0L);
        assertThat(news.calls).containsExactly("delete kim-7", "delete kim-7");
        assertThat(referrals.calls).containsExactly("anonymise kim-7", "anonymise kim-7");
        assertThat(shredded).containsExactly("failed", "archive");
        assertThat(second.snapshot().type()).isEqualTo("erasure-receipt");
        assertThat(first.snapshot().text("plan")).isEqualTo(plan.hash().hex());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.execute(erasure, JAN))
                .withMessageContaining("is carried out at 2024-01-01T00:00:00Z, before that");
    }

    @Test
    void missingStoresAndKeysAreNamedFailures() {
        ErasurePlan plan =
                DataProtection.of(EMPTY).of(KIM).erasurePlan(ErasureCause.RETENTION_ENDED, List.of(NEWS, ARCHIVE), MAR);
        ErasureReceipt receipt = plan.execute(StoreErasure.over(Map.of()), MAR);
        assertThat(receipt.results())
                .extracting(result -> result.outcome().failure())
                .containsExactly(Optional.of(StoreErasure.NO_SHREDDER), Optional.of(StoreErasure.NO_STORE));
        ErasureStep retain =
                new ErasureStep(ErasureAction.RETAIN, "news", List.of(KIM), List.of(), "hold", Optional.empty());
        assertThat(StoreErasure.over(Map.of()).execute(retain)).isEqualTo(ErasureOutcome.retained());
    }

    @Test
    @SuppressWarnings("NullAway") // a host's mistake
    void executorsThatReturnNothingFail() {
        ErasurePlan plan =
                DataProtection.of(EMPTY).of(KIM).erasurePlan(ErasureCause.RETENTION_ENDED, List.of(NEWS), MAR);
        assertThat(plan.execute(step -> null, MAR).results().get(0).outcome().failure())
                .contains("java.lang.NullPointerException");
    }

    @Test
    void stepsThatAreRetainedAgainstThePlanHaveFailed() {
        ErasurePlan plan =
                DataProtection.of(EMPTY).of(KIM).erasurePlan(ErasureCause.RETENTION_ENDED, List.of(NEWS, POINTS), MAR);
        ErasureReceipt receipt = plan.execute(
                step -> step.holding().equals("news") ? ErasureOutcome.retained() : ErasureOutcome.done(1), MAR);
        assertThat(receipt.isComplete()).isFalse();
        assertThat(receipt.results())
                .extracting(ErasureResult::outcome)
                .containsExactly(ErasureOutcome.failed(ErasurePlan.RETAINED_AGAINST_PLAN), ErasureOutcome.done(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErasureResult("news", ErasureAction.DELETE, ErasureOutcome.retained()))
                .withMessageContaining("Erasure of news was to DELETE and is RETAINED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErasureResult("news", ErasureAction.RETAIN, ErasureOutcome.done(0)))
                .withMessageContaining("Erasure of news was to RETAIN and is DONE");
    }

    @Test
    void checkedExceptionsThatAreThrownUndeclaredAreFailures() {
        ErasurePlan plan =
                DataProtection.of(EMPTY).of(KIM).erasurePlan(ErasureCause.RETENTION_ENDED, List.of(NEWS, POINTS), MAR);
        List<String> asked = new ArrayList<>();
        ErasureReceipt receipt = plan.execute(
                step -> {
                    asked.add(step.holding());
                    throw ErasurePlanTest.<RuntimeException>undeclared(new IOException("MARKER"));
                },
                MAR);
        assertThat(asked).containsExactly("news", "points");
        assertThat(receipt.results())
                .extracting(result -> result.outcome().failure())
                .containsOnly(Optional.of("java.io.IOException"));
    }

    @Test
    void nothingIsErasedIfThereCanBeNoReceipt() {
        ErasurePlan plan =
                DataProtection.of(EMPTY).of(KIM).erasurePlan(ErasureCause.RETENTION_ENDED, List.of(NEWS), MAR);
        FakeStore news = new FakeStore(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.execute(StoreErasure.over(Map.of("news", news)), Instant.MAX))
                .withMessageContaining("beyond the range of microseconds");
        assertThat(news.calls).isEmpty();
    }

    @Test
    void personOfWhomHalfIsForgottenIsForgottenWholeByARepeat() {
        ErasurePlan plan = DataProtection.of(EMPTY.merge(LEE, KIM, FEB))
                .of(KIM)
                .erasurePlan(ErasureCause.REQUESTED, List.of(NEWS), MAR);
        Map<CustomerId, Integer> items = new HashMap<>(Map.of(KIM, 2, LEE, 3));
        AtomicBoolean down = new AtomicBoolean(true);
        FakeStore store = new FakeStore(0) {
            @Override
            public int delete(CustomerId subject) {
                if (subject.equals(LEE) && down.getAndSet(false)) {
                    throw new TransientStorageException("down", new IllegalStateException());
                }
                return Optional.ofNullable(items.remove(subject)).orElse(0);
            }
        };
        StoreErasure erasure = StoreErasure.over(Map.of("news", store));
        assertThat(plan.execute(erasure, MAR).isComplete()).isFalse();
        assertThat(items).containsOnlyKeys(LEE);
        ErasureReceipt second = plan.execute(erasure, MAR);
        assertThat(second.results().get(0).outcome()).isEqualTo(ErasureOutcome.done(3));
        assertThat(items).isEmpty();
        assertThat(plan.execute(erasure, MAR).results().get(0).outcome()).isEqualTo(ErasureOutcome.done(0));
    }

    @Test
    void receiptsBelongToTheirPlan() {
        ErasurePlan plan =
                DataProtection.of(EMPTY).of(KIM).erasurePlan(ErasureCause.REQUESTED, List.of(NEWS, POINTS), MAR);
        ErasurePlan other = DataProtection.of(EMPTY).of(KIM).erasurePlan(ErasureCause.REQUESTED, List.of(NEWS), MAR);
        ErasureReceipt receipt = plan.execute(step -> ErasureOutcome.done(1), APR);
        ErasureResult news = receipt.results().get(0);
        ErasureResult points = receipt.results().get(1);
        ErasureResult wrong = new ErasureResult("points", ErasureAction.DELETE, ErasureOutcome.done(1));
        ErasureResult renamed = new ErasureResult("point", ErasureAction.ANONYMISE, ErasureOutcome.done(1));
        assertThat(receipt.isOf(plan)).isTrue();
        assertThat(receipt.isOf(other)).isFalse();
        assertThat(new ErasureReceipt(plan.hash(), KIM, APR, List.of(news)).isOf(plan))
                .isFalse();
        assertThat(new ErasureReceipt(plan.hash(), LEE, APR, List.of(news, points)).isOf(plan))
                .isFalse();
        assertThat(new ErasureReceipt(plan.hash(), KIM, APR, List.of(news, wrong)).isOf(plan))
                .isFalse();
        assertThat(new ErasureReceipt(plan.hash(), KIM, APR, List.of(news, renamed)).isOf(plan))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErasureReceipt(plan.hash(), KIM, APR, List.of(news, news)))
                .withMessageContaining("Erasure receipt for customer kim-7 has two results on news");
    }

    @Test
    void plansAndReceiptsAreRestoredFromTheirSnapshots() {
        LegalHold hold =
                LegalHold.on(KIM, List.of("address"), JAN, "lawsuit", "case 1").liftedAt(APR);
        ErasurePlan plan = DataProtection.of(EMPTY)
                .withHolds(List.of(hold))
                .of(KIM)
                .erasurePlan(ErasureCause.REQUESTED, List.of(NEWS, ORDERS, ARCHIVE, REFERRALS), MAR.plusNanos(1_999));
        ErasureReceipt receipt =
                plan.execute(StoreErasure.over(Map.of("news", new FakeStore(2))), APR.plusNanos(1_999));
        assertThat(ErasurePlan.restore(plan.snapshot())).isEqualTo(plan);
        assertThat(plan.at()).isEqualTo(MAR.plusNanos(1_000));
        assertThat(ErasureReceipt.restore(receipt.snapshot())).isEqualTo(receipt);
        assertThat(receipt.at()).isEqualTo(APR.plusNanos(1_000));
        Snapshot strange = Snapshot.builder("x", 1).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErasurePlan.restore(strange))
                .withMessageContaining("this code restores erasure-plan of schema version 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErasureReceipt.restore(strange))
                .withMessageContaining("this code restores erasure-receipt of schema version 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErasureStep.restore(strange))
                .withMessageContaining("this code restores erasure-step of schema version 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErasureResult.restore(PlainValue.of(strange)))
                .withMessageContaining("this code restores erasure-result of schema version 1");
    }

    @Test
    void mergedPersonSharesNothingWithItself() {
        ErasureStep step = DataProtection.of(EMPTY.merge(LEE, KIM, FEB))
                .of(KIM)
                .erasurePlan(ErasureCause.REQUESTED, List.of(REFERRALS), MAR)
                .steps()
                .get(0);
        assertThat(step.action()).isEqualTo(ErasureAction.DELETE);
        assertThat(step.reason()).isEqualTo("nothing stands against erasing [email]");
    }

    @Test
    void holdingsHaveNamesOfTheirOwnAndRegisteredFields() {
        SubjectProtection kim = DataProtection.of(EMPTY).of(KIM);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kim.erasurePlan(ErasureCause.REQUESTED, List.of(NEWS, NEWS), MAR))
                .withMessageContaining("Two holdings are named news");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        kim.erasurePlan(ErasureCause.REQUESTED, List.of(DataHolding.of("x", List.of("phone"))), MAR))
                .withMessageContaining("Fields [phone] are not registered");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataHolding.of("x", List.of()))
                .withMessageContaining("Data holding x has no personal fields");
    }

    @Test
    void stepsAreSuchThatTheirPlanCanBeStored() {
        ErasureStep step = new ErasureStep(
                ErasureAction.RETAIN, "news", List.of(KIM), List.of(LEE), "hold", Optional.of(MAR.plusNanos(1_999)));
        assertThat(step.until()).contains(MAR.plusNanos(1_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErasureStep(
                        ErasureAction.DELETE, "news", List.of(KIM, LEE), List.of(LEE), "free", Optional.empty()))
                .withMessageContaining("forgets [kim-7, lee-8] and keeps data of [lee-8]");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ErasureStep(ErasureAction.DELETE, "news", List.of(KIM), List.of(), " ", Optional.empty()))
                .withMessageContaining("Erasure step on news has a blank reason");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErasureStep(
                        ErasureAction.DELETE, "news", List.of(KIM), List.of(), "a\0b", Optional.empty()))
                .withMessageContaining("U+0000");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ErasureStep(ErasureAction.DELETE, "", List.of(KIM), List.of(), "free", Optional.empty()))
                .withMessageContaining("Holding of an erasure step");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErasureResult("", ErasureAction.DELETE, ErasureOutcome.done(0)))
                .withMessageContaining("Holding of an erasure result");
        ErasureStep first =
                new ErasureStep(ErasureAction.DELETE, "a", List.of(KIM), List.of(), "free", Optional.empty());
        assertThat(new ErasurePlan(KIM, ErasureCause.REQUESTED, MAR, List.of(step, first)).steps())
                .containsExactly(first, step);
    }

    @Test
    void plansAndOutcomesAreConsistent() {
        ErasureStep step =
                new ErasureStep(ErasureAction.DELETE, "news", List.of(KIM), List.of(), "free", Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErasurePlan(KIM, ErasureCause.REQUESTED, MAR, List.of(step, step)))
                .withMessageContaining("has two steps on news");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErasureStep(
                        ErasureAction.DELETE, "news", List.of(KIM), List.of(), "free", Optional.of(MAR)))
                .withMessageContaining("only RETAIN ends");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ErasureStep(ErasureAction.DELETE, "news", List.of(), List.of(), "free", Optional.empty()))
                .withMessageContaining("names nobody to forget");
        assertThatIllegalArgumentException().isThrownBy(() -> ErasureOutcome.done(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ErasureOutcome.failed(" "))
                .withMessageContaining("Kind of a failed erasure");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErasureOutcome(ErasureStatus.RETAINED, 1, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErasureOutcome(ErasureStatus.FAILED, 0, Optional.empty()))
                .withMessageContaining("has no kind of failure");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ErasureOutcome(ErasureStatus.DONE, 0, Optional.of("x")))
                .withMessageContaining("has a kind of failure");
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as other languages of the JVM do
    private static <E extends Exception> E undeclared(Exception exception) throws E {
        throw (E) exception;
    }

    private static List<ErasureAction> actions(ErasurePlan plan) {
        return plan.steps().stream().map(ErasureStep::action).toList();
    }
}
