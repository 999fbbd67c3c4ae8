package io.dangol.crm.privacy;

import static io.dangol.crm.privacy.PrivacyFixture.EMPTY;
import static io.dangol.crm.privacy.PrivacyFixture.JAN;
import static io.dangol.crm.privacy.PrivacyFixture.KIM;
import static io.dangol.crm.privacy.PrivacyFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.privacy.PrivacyFixture.FakeStore;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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
                                            && !hold.from().isAfter(at)
                                            && hold.until().map(at::isBefore).orElse(true)));
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

    @Property
    void deadlineIsTheLatestEndOfPurposesAndHolds(
            @ForAll("cases") Case given, @ForAll("fieldNames") String field, @ForAll("instants") Instant at) {
        List<Optional<Instant>> ends = new ArrayList<>();
        for (LegalHold hold : given.holds()) {
            if (hold.subject().equals(KIM) && hold.covers(field) && !hold.from().isAfter(at)) {
                ends.add(hold.until());
            }
        }
        for (DataPurpose purpose : EMPTY.registry().purposesOf(field)) {
            ends.addAll(end(given.ledger(), purpose, at));
        }
        RetentionDeadline deadline = given.kim().retention(field, at);
        boolean open = ends.stream().anyMatch(Optional::isEmpty);
        Optional<Instant> latest = ends.stream().flatMap(Optional::stream).max(Instant::compareTo);
        assertThat(deadline.isOpen()).isEqualTo(open);
        assertThat(deadline.deadline()).isEqualTo(open ? Optional.empty() : latest);
        assertThat(deadline.isDueAt(at))
                .isEqualTo(!open && latest.map(end -> !end.isAfter(at)).orElse(true));
    }

    @Property
    void receiptsAddUpWithTheirPlanWhateverTheExecutorDoes(
            @ForAll("cases") Case given,
            @ForAll ErasureCause cause,
            @ForAll("instants") Instant at,
            @ForAll Random random) {
        ErasurePlan plan = given.kim().erasurePlan(cause, given.holdings(), at);
        ErasureReceipt receipt = plan.execute(
                step -> {
                    assertThat(step.action()).isNotEqualTo(ErasureAction.RETAIN);
                    return switch (random.nextInt(4)) {
                        case 0 -> ErasureOutcome.retained();
                        case 1 -> ErasureOutcome.failed("DOWN");
                        case 2 -> throw new IllegalStateException();
                        default -> ErasureOutcome.done(random.nextInt(3));
                    };
                },
                at);
        assertThat(receipt.isOf(plan)).isTrue();
        assertThat(receipt.isComplete())
                .isEqualTo(receipt.results().stream()
                        .allMatch(result -> result.action() == ErasureAction.RETAIN
                                || result.outcome().status() == ErasureStatus.DONE));
        assertThat(ErasurePlan.restore(plan.snapshot())).isEqualTo(plan);
        assertThat(ErasureReceipt.restore(receipt.snapshot())).isEqualTo(receipt);
    }

    @Property
    void repeatOfAnErasureFindsNothingMoreToDo(
            @ForAll("cases") Case given, @ForAll ErasureCause cause, @ForAll("instants") Instant at) {
        ErasurePlan plan = given.kim().erasurePlan(cause, given.holdings(), at);
        Map<String, FakeStore> stores = new TreeMap<>();
        given.holdings().forEach(holding -> stores.put(holding.name(), new FakeStore(3)));
        Set<String> shredded = new HashSet<>();
        StoreErasure erasure = StoreErasure.over(stores).shreddingBy(step -> shredded.add(step.holding()) ? 1 : 0);
        ErasureReceipt first = plan.execute(erasure, at);
        ErasureReceipt second = plan.execute(erasure, at);
        for (ErasureResult result : first.results()) {
            long expected = switch (result.action()) {
                case RETAIN -> 0;
                case SHRED_KEY -> 1;
                case DELETE, ANONYMISE -> 3;
            };
            assertThat(result.outcome().count()).isEqualTo(expected);
        }
        assertThat(second.isComplete()).isTrue();
        assertThat(second.results()).allMatch(result -> result.outcome().count() == 0);
    }

    /** Until when a purpose keeps, by reading the statements one after the other; none if it does not. */
    private static List<Optional<Instant>> end(ConsentLedger ledger, DataPurpose purpose, Instant at) {
        boolean live = false;
        Optional<Instant> lapse = Optional.empty();
        Optional<Instant> ended = Optional.empty();
        List<ConsentEvent> events = ledger.events(KIM).stream()
                .filter(event -> event.purpose().equals(purpose.code()))
                .filter(event -> !event.at().isAfter(at))
                .toList();
        Optional<Instant> granted = Optional.empty();
        for (ConsentEvent event : events) {
            if (live && lapse.isPresent() && !lapse.get().isAfter(event.at())) {
                live = false;
                ended = lapse;
            }
            if (event.action() == ConsentAction.GRANT) {
                Optional<Instant> own = event.basis() == LegalBasis.CONSENT
                        ? purpose.consentValidity().map(validity -> later(event.at(), validity))
                        : Optional.empty();
                boolean together = live && granted.equals(Optional.of(event.at()));
                lapse = together && lapse.isPresent() ? lapse : own;
                granted = Optional.of(event.at());
                live = true;
            } else if (live) {
                live = false;
                ended = Optional.of(event.at());
            }
        }
        if (live && lapse.isPresent() && !lapse.get().isAfter(at)) {
            live = false;
            ended = lapse;
        }
        Optional<Instant> end = (live ? lapse : ended).map(instant -> later(instant, purpose.retention()));
        return live || end.isPresent() ? List.of(end) : List.of();
    }

    private static Instant later(Instant instant, Period period) {
        return instant.atZone(PrivacyFixture.SEOUL).plus(period).toInstant();
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
        return Combinators.combine(
                        ledgers(),
                        holds().list().uniqueElements(LegalHold::reference).ofMaxSize(2),
                        holdings())
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
        Arbitrary<Optional<Long>> days = Arbitraries.longs().between(1, 900).optional(0.5);
        Arbitrary<String> references = Arbitraries.integers().between(0, 99_999).map(n -> "a-" + n);
        return Combinators.combine(Arbitraries.of(KIM, LEE), fields().optional(0.7), instants(), days, references)
                .as((subject, fields, from, length, reference) -> {
                    LegalHold hold = fields.map(some -> LegalHold.on(subject, some, from, "audit", reference))
                            .orElseGet(() -> LegalHold.onAll(subject, from, "audit", reference));
                    return length.map(n -> hold.liftedAt(from.plus(Duration.ofDays(n))))
                            .orElse(hold);
                });
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

    @Provide
    Arbitrary<String> fieldNames() {
        return Arbitraries.of("name", "email", "address", "habits");
    }

    private Arbitrary<Set<String>> fields() {
        return fieldNames().set().ofMinSize(1);
    }
}
