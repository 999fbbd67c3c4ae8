package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseArbitraries;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;

class LadderProperties {

    @Provide
    Arbitrary<List<LadderEvent>> events() {
        return LadderArbitraries.events();
    }

    @Provide
    Arbitrary<LadderRules> rules() {
        return LadderArbitraries.rules();
    }

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        return PurchaseArbitraries.purchases();
    }

    @Property
    void anyBatchingAndAnyOrderWithinAnInstantGiveTheSameState(
            @ForAll("events") List<LadderEvent> events, @ForAll("rules") LadderRules rules, @ForAll long seed) {
        Random random = new Random(seed);
        LadderState whole = rules.start().apply(events);
        List<LadderEvent> ordered = new ArrayList<>(events);
        Collections.shuffle(ordered, random);
        ordered.sort((a, b) -> a.at().compareTo(b.at()));
        LadderState oneByOne = rules.start();
        for (LadderEvent event : ordered) {
            oneByOne = oneByOne.next(event);
        }
        LadderState batched = rules.start();
        int from = 0;
        while (from < ordered.size()) {
            int to = from + 1 + random.nextInt(ordered.size() - from);
            List<LadderEvent> batch = new ArrayList<>(ordered.subList(from, to));
            Collections.shuffle(batch, random);
            batched = batched.apply(batch);
            from = to;
        }
        assertThat(oneByOne).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(batched).isEqualTo(whole);
        Instant later = LadderArbitraries.day(61 + random.nextInt(100));
        assertThat(batched.at(later)).isEqualTo(whole.at(later));
    }

    @Property
    void readingLeavesNoTrace(@ForAll("events") List<LadderEvent> events, @ForAll("rules") LadderRules rules) {
        List<LadderEvent> ordered = new ArrayList<>(events);
        Collections.sort(ordered);
        LadderState read = rules.start();
        for (LadderEvent event : ordered) {
            read = read.next(event);
            read.at(event.at().plus(Duration.ofDays(500)));
        }
        assertThat(read).isEqualTo(rules.start().apply(events));
    }

    @Property
    void kernelDoesWhatTheRulesSayReviewByReview(
            @ForAll("events") List<LadderEvent> events,
            @ForAll("rules") LadderRules rules,
            @ForAll @IntRange(min = 60, max = 160) int day) {
        assertReadsAsSlowly(rules, events, LadderArbitraries.day(day));
    }

    /** The first event is in the first microsecond that a long counts, or the reading in the last. */
    @Property
    void kernelDoesTheSameAtBothEndsOfTime(
            @ForAll("events") List<LadderEvent> events,
            @ForAll("rules") LadderRules rules,
            @ForAll @IntRange(min = 60, max = 160) int day,
            @ForAll boolean isEnd) {
        Duration away = isEnd
                ? Duration.between(LadderArbitraries.day(day), EpochMicros.toInstant(Long.MAX_VALUE))
                : Duration.between(LadderArbitraries.day(0), EpochMicros.toInstant(Long.MIN_VALUE));
        List<LadderEvent> moved = events.stream()
                .map(event -> new LadderEvent(event.at().plus(away), event.kind(), event.score()))
                .toList();
        assertReadsAsSlowly(rules, moved, LadderArbitraries.day(day).plus(away));
    }

    private static void assertReadsAsSlowly(LadderRules rules, List<LadderEvent> events, Instant at) {
        LadderReading reading = rules.start().apply(events).at(at);
        SlowLadder slow = new SlowLadder(rules, events, at);
        assertThat(reading.verdict() == LadderVerdict.SLIPPING).isNotEqualTo(slow.isKept(at));
        assertThat(reading.history().stream()
                        .map(step -> step.from() + " " + step.to() + " " + step.at())
                        .toList())
                .isEqualTo(slow.steps);
        assertThat(reading.stage()).isEqualTo(slow.stage);
        assertThat(reading.since().orElse(Instant.MIN)).isEqualTo(slow.since);
    }

    @Property
    void theReviewThatIsForetoldLeadsDownAndTheOneBeforeDoesNot(
            @ForAll("events") List<LadderEvent> events, @ForAll("rules") LadderRules rules) {
        LadderState state = rules.start().apply(events);
        LadderReading reading = state.at(LadderArbitraries.day(60));
        reading.fallsAt().ifPresent(fall -> {
            assertThat(state.at(fall.minusNanos(1_000)).stage()).isEqualTo(reading.stage());
            assertThat(state.at(fall).stage().number())
                    .isEqualTo(reading.stage().number() - 1);
        });
        assertThat(reading.fallsAt().isPresent()).isEqualTo(reading.stage().compareTo(Stage.REGULAR) >= 0);
    }

    @Property
    void whatIsSaidToBeMissingLeadsUpAtItsLastInstantAndNotAfter(
            @ForAll("events") List<LadderEvent> events, @ForAll("rules") LadderRules rules) {
        LadderState state = rules.start().apply(events);
        // not an instant of a review, before which a further event of the same instant would count
        Instant now = LadderArbitraries.day(60).plus(Duration.ofHours(1));
        LadderReading reading = state.at(now);
        if (reading.stage() != Stage.FIRST_PURCHASE) {
            return;
        }
        MissingEvents missing = reading.toNext().orElseThrow().required().get(0);
        List<LadderEvent> inTime = Collections.nCopies(
                missing.count(),
                LadderEvent.orderPaid(missing.count() == 1 ? missing.by().orElse(now) : now));
        assertThat(state.apply(inTime).stage()).isGreaterThanOrEqualTo(Stage.REGULAR);
        assertThat(state.apply(inTime.subList(1, inTime.size())).at(now).stage())
                .isEqualTo(Stage.FIRST_PURCHASE);
        if (missing.count() == 1 && missing.by().isPresent()) {
            Instant tooLate = missing.by().get().plusNanos(1_000);
            assertThat(state.next(LadderEvent.orderPaid(tooLate)).stage()).isEqualTo(Stage.FIRST_PURCHASE);
        }
    }

    @Property
    void theWholeLogReadsAsOneCustomerAfterTheOther(
            @ForAll("purchases") List<Purchase> purchases,
            @ForAll("events") List<LadderEvent> events,
            @ForAll("rules") LadderRules given,
            @ForAll @IntRange(min = -60, max = 4_000) int hour) {
        // the purchases lie within four days of 1970, so the rules count in hours instead of days
        LadderRules rules = inHours(given);
        PurchaseLog log = PurchaseLog.of(CurrencyUnit.EUR, purchases);
        Ladder.Builder builder = Ladder.of(log, rules).prospect(CustomerId.of("a0"));
        Map<CustomerId, List<LadderEvent>> byCustomer = new HashMap<>();
        int next = 0;
        for (LadderEvent event : events) {
            CustomerId customer = CustomerId.of("c" + next++ % 7);
            LadderEvent early = new LadderEvent(
                    Instant.EPOCH.plus(Duration.ofHours(Duration.between(LadderArbitraries.DAY_ZERO, event.at())
                                            .toDays()
                                    * 2
                            - 48)),
                    event.kind(),
                    event.score());
            builder.event(customer, early);
            byCustomer.computeIfAbsent(customer, c -> new ArrayList<>()).add(early);
        }
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < log.size(); row++) {
            Purchase purchase = log.purchase(row);
            // one event per document, at the first line above zero; all of its sales have the same time
            if (purchase.netAmount().isPositive()
                    && (purchase.document().isEmpty()
                            || seen.add(purchase.document().get()))) {
                byCustomer
                        .computeIfAbsent(purchase.customer(), c -> new ArrayList<>())
                        .add(LadderEvent.orderPaid(purchase.at()));
            }
        }
        Instant at = Instant.EPOCH.plus(Duration.ofHours(hour));
        Ladder ladder = builder.build();
        StageTable table = ladder.at(at);
        assertThat(table.stage(CustomerId.of("a0"))).hasValue(Stage.PROSPECT);
        for (int row = 0; row < table.size(); row++) {
            List<LadderEvent> own = byCustomer.getOrDefault(table.customer(row), List.of()).stream()
                    .filter(event -> !event.at().isAfter(at))
                    .toList();
            LadderReading friendly = rules.start().apply(own).at(at);
            assertThat(table.stage(row)).isEqualTo(friendly.stage());
            assertThat(table.since(row)).isEqualTo(friendly.since());
            assertThat(table.activity(row)).isEqualTo(friendly.activity());
            assertThat(table.lastOrder(row)).isEqualTo(friendly.lastOrder());
            assertThat(ladder.of(table.customer(row), at)).hasValue(friendly);
        }
        assertThat(EpochMicros.toInstant(EpochMicros.truncate(at))).isEqualTo(table.at());
    }

    private static LadderRules inHours(LadderRules rules) {
        return LadderRules.builder()
                .regular(rules.regularOrders(), hours(rules.regularWindow()), hours(rules.longestGap()))
                .advocate(rules.referrals(), rules.recommendations(), hours(rules.advocacyWindow()))
                .keepShare(rules.keepShare())
                .demotion(rules.reviewsBelow(), hours(rules.minimumDwell()))
                .reviews(Instant.EPOCH, hours(rules.reviewEvery()))
                .activity(ActivityRules.of(Duration.ofHours(20), Duration.ofHours(60))
                        .withOwnRhythm(1.5, 3))
                .build();
    }

    private static Duration hours(Duration days) {
        return Duration.ofHours(days.toDays());
    }
}
