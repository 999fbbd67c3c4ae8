package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseArbitraries;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

/** Rules of hours, so that a few days of events hold every step. */
class LadderProperties {

    private static final LadderRules RULES = LadderRules.builder()
            .regular(3, Duration.ofHours(20), Duration.ofHours(8))
            .advocate(1, 2, Duration.ofHours(15))
            .demotion(2, Duration.ofHours(3))
            .reviews(Instant.EPOCH, Duration.ofHours(2))
            .activity(ActivityRules.of(Duration.ofHours(5), Duration.ofHours(9)).withOwnRhythm(2, 4))
            .build();

    private static Instant hour(int hour) {
        return Instant.EPOCH.plus(Duration.ofHours(hour));
    }

    @Provide
    Arbitrary<List<LadderEvent>> events() {
        Arbitrary<LadderEventKind> kind = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(LadderEventKind.ORDER_PAID)),
                Tuple.of(3, Arbitraries.of(LadderEventKind.values())));
        return Combinators.combine(
                        Arbitraries.integers().between(-48, 48),
                        kind,
                        Arbitraries.integers().between(8, 10))
                .as((hour, what, score) -> what == LadderEventKind.RECOMMENDATION
                        ? LadderEvent.recommendation(hour(hour), score)
                        : LadderEvent.of(hour(hour), what))
                .list()
                .ofMaxSize(60);
    }

    @Property
    void theStateIsTheSameForAnyBatchesAndAnyOrderOfOneInstant(
            @ForAll("events") List<LadderEvent> events,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int batch) {
        List<LadderEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        LadderState whole = RULES.start().apply(events);
        assertThat(RULES.start().apply(shuffled)).isEqualTo(whole).hasSameHashCodeAs(whole);
        shuffled.sort((a, b) -> a.at().compareTo(b.at()));
        LadderState inBatches = RULES.start();
        for (int from = 0; from < shuffled.size(); from += batch) {
            inBatches = inBatches.apply(shuffled.subList(from, Math.min(shuffled.size(), from + batch)));
        }
        assertThat(inBatches).isEqualTo(whole);
        assertThat(inBatches.at(hour(70))).isEqualTo(whole.at(hour(70)));
    }

    @Property
    void aReadingLeavesNoTrace(@ForAll("events") List<LadderEvent> events) {
        List<LadderEvent> ordered = events.stream().sorted().toList();
        LadderState read = RULES.start();
        for (LadderEvent event : ordered) {
            read.at(event.at());
            read = read.next(event);
            LadderReading once = read.at(hour(100));
            assertThat(read.at(hour(100))).isEqualTo(once);
        }
        assertThat(read).isEqualTo(RULES.start().apply(events));
    }

    @Property
    void noStepSkipsARungAndStepsJoin(@ForAll("events") List<LadderEvent> events) {
        LadderReading reading = RULES.start().apply(events).at(hour(100));
        Stage stage = Stage.PROSPECT;
        Instant at = Instant.MIN;
        for (StageChange change : reading.history()) {
            assertThat(change.from()).isEqualTo(stage);
            assertThat(Math.abs(change.to().number() - stage.number())).isEqualTo(1);
            assertThat(change.at()).isAfterOrEqualTo(at);
            stage = change.to();
            at = change.at();
        }
        assertThat(reading.stage()).isEqualTo(stage);
    }

    @Property
    void theTableOfALadderIsTheFoldOfEveryCustomer(
            @ForAll("purchases") List<Purchase> purchases,
            @ForAll("events") List<LadderEvent> events,
            @ForAll @IntRange(min = -50, max = 60) int hour) {
        PurchaseLog log = PurchaseLog.of(CurrencyUnit.EUR, purchases);
        Ladder ladder = Ladder.of(log, RULES)
                .events(CustomerId.of("c2"), events)
                .events(CustomerId.of("a"), events)
                .prospect(CustomerId.of("z"))
                .build();
        StageTable table = ladder.at(hour(hour));
        assertThat(table.size()).isEqualTo(ladder.size());
        for (int row = 0; row < table.size(); row++) {
            LadderReading reading = ladder.of(table.customer(row), hour(hour)).orElseThrow();
            assertThat(table.stage(row)).isEqualTo(reading.stage());
            assertThat(table.activity(row)).isEqualTo(reading.activity());
            assertThat(table.since(row)).isEqualTo(reading.since());
            assertThat(table.lastOrder(row)).isEqualTo(reading.lastOrder());
        }
        assertThat(table.stage(CustomerId.of("z"))).isEqualTo(Optional.of(Stage.PROSPECT));
    }

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        return PurchaseArbitraries.purchases();
    }
}
