package io.dangol.crm.privacy;

import static io.dangol.crm.privacy.PrivacyFixture.EMPTY;
import static io.dangol.crm.privacy.PrivacyFixture.JAN;
import static io.dangol.crm.privacy.PrivacyFixture.KIM;
import static io.dangol.crm.privacy.PrivacyFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ErasurePlanProperties {

    private record Case(ConsentLedger ledger, List<LegalHold> holds, List<DataHolding> holdings) {

        SubjectProtection kim() {
            return DataProtection.of(ledger).withHolds(holds).of(KIM);
        }
    }

    @Property
    void plansCoverEveryHoldingExactlyOnce(
            @ForAll("cases") Case given, @ForAll ErasureCause cause, @ForAll("instants") Instant at) {
        ErasurePlan plan = given.kim().erasurePlan(cause, given.holdings(), at);
        assertThat(plan.steps())
                .extracting(ErasureStep::holding)
                .isEqualTo(given.holdings().stream()
                        .map(DataHolding::name)
                        .sorted()
                        .toList());
    }

    @Property
    void orderOfHoldingsHasNoMeaning(
            @ForAll("cases") Case given,
            @ForAll ErasureCause cause,
            @ForAll("instants") Instant at,
            @ForAll Random random) {
        List<DataHolding> shuffled = new ArrayList<>(given.holdings());
        Collections.shuffle(shuffled, random);
        assertThat(given.kim().erasurePlan(cause, shuffled, at).hash())
                .isEqualTo(given.kim().erasurePlan(cause, given.holdings(), at).hash());
    }

    @Property
    void nothingIsErasedThatSomethingStandsAgainst(@ForAll("cases") Case given, @ForAll("instants") Instant at) {
        ErasurePlan plan = given.kim().erasurePlan(ErasureCause.RETENTION_ENDED, given.holdings(), at);
        for (DataHolding holding : given.holdings()) {
            boolean due = holding.fields().stream()
                    .allMatch(field -> given.kim().retention(field, at).isDueAt(at));
            boolean held = holding.sharedWith().contains(LEE)
                    && holding.fields().stream()
                            .anyMatch(field -> given.holds().stream()
                                    .anyMatch(hold -> hold.subject().equals(LEE)
                                            && hold.covers(field)
                                            && !hold.from().isAfter(at)));
            assertThat(step(plan, holding).action() == ErasureAction.RETAIN).isEqualTo(!due || held);
        }
    }

    @Property
    void requestErasesAllThatTheEndOfRetentionWould(@ForAll("cases") Case given, @ForAll("instants") Instant at) {
        ErasurePlan ended = given.kim().erasurePlan(ErasureCause.RETENTION_ENDED, given.holdings(), at);
        ErasurePlan requested = given.kim().erasurePlan(ErasureCause.REQUESTED, given.holdings(), at);
        for (DataHolding holding : given.holdings()) {
            ErasureStep step = step(ended, holding);
            if (step.action() != ErasureAction.RETAIN) {
                assertThat(step(requested, holding)).isEqualTo(step);
            }
        }
    }

    @Property
    void whatIsRetainedWithAnEndIsErasedAtThatEnd(@ForAll("cases") Case given, @ForAll("instants") Instant at) {
        ErasurePlan plan = given.kim().erasurePlan(ErasureCause.RETENTION_ENDED, given.holdings(), at);
        for (DataHolding holding : given.holdings()) {
            step(plan, holding).until().ifPresent(end -> {
                assertThat(end).isAfter(at);
                boolean nothingHappens = given.ledger().events(KIM).stream()
                                .noneMatch(event -> event.at().isAfter(at))
                        && given.holds().stream().noneMatch(hold -> hold.from().isAfter(at));
                if (nothingHappens) {
                    ErasurePlan later = given.kim().erasurePlan(ErasureCause.RETENTION_ENDED, given.holdings(), end);
                    assertThat(step(later, holding).action()).isNotEqualTo(ErasureAction.RETAIN);
                }
            });
        }
    }

    private static ErasureStep step(ErasurePlan plan, DataHolding holding) {
        return plan.steps().stream()
                .filter(step -> step.holding().equals(holding.name()))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 30).map(n -> JAN.plusSeconds(n * 6_000_000L));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(ledgers(), holds().list().ofMaxSize(2), holdings())
                .as(Case::new)
                .withoutEdgeCases();
    }

    private Arbitrary<ConsentLedger> ledgers() {
        Arbitrary<String> numbers = Arbitraries.integers().between(0, 99_999).map(n -> "e" + n);
        Arbitrary<String> purposes = Arbitraries.of("newsletter", "study", "delivery");
        return Combinators.combine(
                        numbers, purposes, Arbitraries.of(ConsentAction.class), instants(), Arbitraries.of(true, false))
                .as((id, purpose, action, at, contract) -> {
                    ConsentEvent event = action == ConsentAction.GRANT
                            ? ConsentEvent.grant(id, KIM, purpose, "form", at)
                            : ConsentEvent.withdraw(id, KIM, purpose, "form", at);
                    return contract && purpose.equals("delivery") ? event.on(LegalBasis.CONTRACT) : event;
                })
                .list()
                .uniqueElements(ConsentEvent::id)
                .ofMaxSize(6)
                .map(EMPTY::plus);
    }

    private Arbitrary<LegalHold> holds() {
        return Combinators.combine(Arbitraries.of(KIM, LEE), fields().optional(0.7), instants())
                .as((subject, fields, from) -> fields.map(some -> LegalHold.on(subject, some, from, "audit", "a-1"))
                        .orElseGet(() -> LegalHold.onAll(subject, from, "audit", "a-1")));
    }

    private Arbitrary<List<DataHolding>> holdings() {
        return Combinators.combine(
                        Arbitraries.of("news", "orders", "points", "archive", "referrals"),
                        fields(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Set.<CustomerId>of(), Set.of(LEE)))
                .as(DataHolding::new)
                .list()
                .uniqueElements(DataHolding::name)
                .ofMaxSize(5);
    }

    private static Arbitrary<Set<String>> fields() {
        return Arbitraries.of("name", "email", "address", "habits").set().ofMinSize(1);
    }
}
