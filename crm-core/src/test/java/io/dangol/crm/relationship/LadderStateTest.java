package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LadderStateTest {

    private static final LadderRules RULES = LadderRules.standard();
    /** The standard rules with a review every day, so that bounds show to the day. */
    private static final LadderRules DAILY = LadderRules.builder()
            .demotion(1, Duration.ZERO)
            .reviews(Instant.EPOCH, Duration.ofDays(1))
            .build();

    private static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }

    private static LadderEvent order(String date) {
        return LadderEvent.orderPaid(day(date));
    }

    private static LadderState regular(LadderRules rules) {
        return rules.start().apply(List.of(order("2023-01-01"), order("2023-03-01"), order("2023-05-01")));
    }

    @Test
    void nobodyKnownIsAProspectWithoutADate() {
        LadderReading reading = RULES.start().at(day("2024-01-01"));
        assertThat(reading.stage()).isEqualTo(Stage.PROSPECT);
        assertThat(reading.since()).isEmpty();
        assertThat(reading.activity()).isEqualTo(Activity.NONE);
        assertThat(reading.verdict()).isEqualTo(LadderVerdict.CANNOT_FALL);
        assertThat(reading.reasons()).containsExactly("no paid order yet");
        assertThat(reading.toNext().orElseThrow()).hasToString("FIRST_PURCHASE: 1 more paid order");
        assertThat(RULES.start()).hasToString("PROSPECT, nothing known yet");
        assertThat(RULES.start().lastEvent()).isEmpty();
    }

    @Test
    void aProspectIsKnownSinceTheFirstEventThatIsNoOrder() {
        LadderState state = RULES.start().next(LadderEvent.recommendation(day("2024-01-01"), 10));
        assertThat(state.at(day("2024-02-01")).since()).hasValue(day("2024-01-01"));
        assertThat(state.stage()).isEqualTo(Stage.PROSPECT);
        assertThat(state.history()).isEmpty();
    }

    @Test
    void climbsRungByRungAndSaysWhy() {
        LadderState state = regular(RULES)
                .next(LadderEvent.referralConverted(day("2023-05-10")))
                .next(LadderEvent.contractStarted(day("2023-06-01")));
        assertThat(state.history().stream().map(StageChange::toString))
                .containsExactly(
                        "2023-01-01T00:00:00Z PROSPECT -> FIRST_PURCHASE: first paid order",
                        "2023-05-01T00:00:00Z FIRST_PURCHASE -> REGULAR:"
                                + " 3 paid orders in a row within 365 days, no gap above 180 days",
                        "2023-05-10T00:00:00Z REGULAR -> ADVOCATE: 1 converted referral within 730 days",
                        "2023-06-01T00:00:00Z ADVOCATE -> PARTNER: contract in force");
        assertThat(state.at(day("2023-06-01")).toNext()).isEmpty();
        assertThat(state).hasToString("PARTNER after the event at 2023-06-01T00:00:00Z");
    }

    @Test
    void climbsSeveralRungsInOneInstant() {
        LadderState state = RULES.start()
                .next(LadderEvent.recommendation(day("2023-01-01"), 9))
                .next(LadderEvent.recommendation(day("2023-01-02"), 10))
                .next(LadderEvent.exclusivityStarted(day("2023-01-03")))
                .apply(List.of(order("2023-02-01"), order("2023-02-01"), order("2023-02-01")));
        assertThat(state.stage()).isEqualTo(Stage.PARTNER);
        assertThat(state.history())
                .hasSize(4)
                .allSatisfy(step -> assertThat(step.at()).isEqualTo(day("2023-02-01")));
        assertThat(state.history().get(2).reason()).isEqualTo("2 recommendations of 9 or more within 730 days");
        assertThat(state.history().get(3).reason()).isEqualTo("exclusivity in force");
        assertThat(state.at(day("2023-02-01")).measures())
                .contains(new RungMeasure("contract or exclusivity in force", 1, 1, 1));
    }

    @Test
    void anAnswerBelowNineIsNoRecommendation() {
        LadderState state = regular(RULES)
                .next(LadderEvent.recommendation(day("2023-05-02"), 10))
                .next(LadderEvent.recommendation(day("2023-05-03"), 8));
        LadderReading reading = state.at(day("2023-05-04"));
        assertThat(reading.stage()).isEqualTo(Stage.REGULAR);
        assertThat(reading.toNext().orElseThrow())
                .hasToString("ADVOCATE: 1 more converted referral or"
                        + " 1 more recommendation of 9 or more by 2025-04-30T23:59:59.999999Z");
    }

    @Test
    void referralsThatAreThereCountUntilTheirWindowEnds() {
        LadderRules rules =
                LadderRules.builder().advocate(2, 3, Duration.ofDays(30)).build();
        LadderState state = regular(rules).next(LadderEvent.referralConverted(day("2023-05-10")));
        assertThat(state.at(day("2023-05-11")).toNext().orElseThrow())
                .hasToString("ADVOCATE: 1 more converted referral by 2023-06-08T23:59:59.999999Z or"
                        + " 3 more recommendations of 9 or more");
        LadderEvent second = LadderEvent.referralConverted(Instant.parse("2023-06-08T23:59:59.999999Z"));
        assertThat(state.next(second).stage()).isEqualTo(Stage.ADVOCATE);
        assertThat(state.next(LadderEvent.referralConverted(day("2023-06-09"))).stage())
                .isEqualTo(Stage.REGULAR);
    }

    @Test
    void aGapAsLongAsAllowedCountsAndAMicrosecondMoreDoesNot() {
        Instant third = day("2023-03-01").plus(Duration.ofDays(180));
        LadderState two = RULES.start().apply(List.of(order("2023-02-01"), order("2023-03-01")));
        assertThat(two.next(LadderEvent.orderPaid(third)).stage()).isEqualTo(Stage.REGULAR);
        assertThat(two.next(LadderEvent.orderPaid(third.plusNanos(1_000))).stage())
                .isEqualTo(Stage.FIRST_PURCHASE);
    }

    @Test
    void anOrderExactlyAWindowAgoNoLongerCounts() {
        Instant first = day("2023-01-01");
        LadderState two = RULES.start()
                .apply(List.of(LadderEvent.orderPaid(first), LadderEvent.orderPaid(first.plus(Duration.ofDays(180)))));
        Instant last = first.plus(Duration.ofDays(360));
        assertThat(two.next(LadderEvent.orderPaid(last)).stage()).isEqualTo(Stage.REGULAR);

        LadderRules shorter = LadderRules.builder()
                .regular(3, Duration.ofDays(360), Duration.ofDays(180))
                .build();
        LadderState inShorter = shorter.start()
                .apply(List.of(LadderEvent.orderPaid(first), LadderEvent.orderPaid(first.plus(Duration.ofDays(180)))));
        assertThat(inShorter.next(LadderEvent.orderPaid(last)).stage()).isEqualTo(Stage.FIRST_PURCHASE);
        assertThat(inShorter.next(LadderEvent.orderPaid(last.minusNanos(1_000))).stage())
                .isEqualTo(Stage.REGULAR);
    }

    @Test
    void saysHowManyOrdersAreMissingAndUntilWhen() {
        LadderState state = RULES.start().apply(List.of(order("2011-01-10"), order("2011-06-01")));
        MissingEvents missing =
                state.at(day("2011-09-01")).toNext().orElseThrow().required().get(0);
        assertThat(missing.kind()).isEqualTo(LadderEventKind.ORDER_PAID);
        assertThat(missing).hasToString("1 more paid order by 2011-11-28T00:00:00Z");
        assertThat(state.at(day("2011-11-28")).toNext().orElseThrow().required())
                .containsExactly(missing);
        // after that the row is broken, and all three are missing
        assertThat(state.at(day("2011-11-28").plusNanos(1_000)).toNext().orElseThrow())
                .hasToString("REGULAR: 3 more paid orders");
    }

    @Test
    void regularFallsAtTheSecondReviewBelow() {
        // the order of 2023-03-01 stops counting on 2024-02-29, and one of three is below what keeps a regular
        LadderState state = regular(RULES);
        LadderReading before = state.at(day("2024-02-28"));
        assertThat(before.verdict()).isEqualTo(LadderVerdict.HELD);
        LadderReading slipping = state.at(day("2024-03-10"));
        assertThat(slipping.stage()).isEqualTo(Stage.REGULAR);
        assertThat(slipping.verdict()).isEqualTo(LadderVerdict.SLIPPING);
        assertThat(slipping.measures())
                .containsExactly(new RungMeasure("paid orders in a row within 365 days", 1, 2, 3));
        Instant fall = slipping.fallsAt().orElseThrow();
        assertThat(before.fallsAt()).hasValue(fall);
        assertThat(Duration.between(Instant.EPOCH, fall).toDays() % 30).isZero();
        assertThat(state.at(fall.minusNanos(1_000)).reasons())
                .contains("below at 1 of 2 reviews in a row", "1 of 3 paid orders in a row within 365 days, 2 keep");
        LadderReading after = state.at(fall);
        assertThat(after.stage()).isEqualTo(Stage.FIRST_PURCHASE);
        assertThat(after.since()).hasValue(fall);
        assertThat(after.reasons())
                .containsExactly("fell back from REGULAR by 1 of 3 paid orders in a row within 365 days, 2 keep at 2 or"
                        + " more reviews in a row");
        assertThat(after.fallsAt()).isEmpty();
        assertThat(after.history().get(2).isPromotion()).isFalse();
    }

    @Test
    void anOrderInTimeStartsTheCountOfReviewsAgain() {
        LadderState state = regular(RULES);
        Instant fall = state.at(day("2024-03-10")).fallsAt().orElseThrow();
        LadderState back = state.apply(
                List.of(LadderEvent.orderPaid(fall.minusSeconds(2)), LadderEvent.orderPaid(fall.minusSeconds(1))));
        LadderReading reading = back.at(fall);
        assertThat(reading.stage()).isEqualTo(Stage.REGULAR);
        assertThat(reading.verdict()).isEqualTo(LadderVerdict.HELD);
    }

    @Test
    void eventsOfTheInstantOfAReviewCountInIt() {
        LadderState state = regular(DAILY);
        Instant fall = state.at(day("2023-06-01")).fallsAt().orElseThrow();
        assertThat(fall).isEqualTo(day("2023-03-01").plus(Duration.ofDays(365)));
        LadderState saved = state.apply(List.of(LadderEvent.orderPaid(fall), LadderEvent.orderPaid(fall)));
        assertThat(saved.at(fall).stage()).isEqualTo(Stage.REGULAR);
    }

    @Test
    void aReviewThatIsNotBelowStartsTheCountAgain() {
        LadderRules rules = LadderRules.builder()
                .regular(3, Duration.ofDays(20), Duration.ofDays(5))
                .demotion(2, Duration.ZERO)
                .reviews(Instant.EPOCH, Duration.ofDays(1))
                .build();
        Instant noon = day("2023-01-01").plus(Duration.ofHours(12));
        List<LadderEvent> orders = new ArrayList<>();
        // the order of day 10 breaks the row, that of day 11 mends it after one review, that of day 20 breaks it again
        for (int day : new int[] {0, 1, 2, 10, 11, 20}) {
            orders.add(LadderEvent.orderPaid(noon.plus(Duration.ofDays(day))));
        }
        LadderState state = rules.start().apply(orders);
        assertThat(state.stage()).isEqualTo(Stage.REGULAR);
        assertThat(state.at(day("2023-01-22")).stage()).isEqualTo(Stage.REGULAR);
        assertThat(state.at(day("2023-01-23")).stage()).isEqualTo(Stage.FIRST_PURCHASE);
    }

    @Test
    void aReviewIsCountedAtItsInstantAndCarriedOverEventsThatChangeNothing() {
        LadderRules three = LadderRules.builder().demotion(3, Duration.ZERO).build();
        LadderState state = regular(three);
        Instant third = state.at(day("2023-06-01")).fallsAt().orElseThrow();
        Instant first = third.minus(Duration.ofDays(60));
        assertThat(state.at(first.minusNanos(1_000)).verdict()).isEqualTo(LadderVerdict.SLIPPING);
        assertThat(state.at(first.minusNanos(1_000)).reasons()).last().isEqualTo("below at 0 of 3 reviews in a row");
        assertThat(state.at(first).reasons()).last().isEqualTo("below at 1 of 3 reviews in a row");
        LadderState visited = state.next(LadderEvent.recommendation(first.plusNanos(1_000), 0))
                .next(LadderEvent.recommendation(
                        third.minus(Duration.ofDays(30)).plusNanos(1_000), 0));
        assertThat(visited.at(third.minusNanos(1_000)).reasons()).last().isEqualTo("below at 2 of 3 reviews in a row");
        assertThat(visited.at(third).stage()).isEqualTo(Stage.FIRST_PURCHASE);
    }

    @Test
    void dwellKeepsAStageUntilItsLastInstant() {
        LadderRules rules = LadderRules.builder()
                .demotion(1, Duration.ofDays(400))
                .reviews(Instant.EPOCH, Duration.ofDays(1))
                .build();
        assertThat(regular(rules).at(day("2023-06-01")).fallsAt())
                .hasValue(day("2023-05-01").plus(Duration.ofDays(400)));
    }

    @Test
    void whatEndsAContractDoesNotEndAPartnerBeforeTheReviews() {
        LadderState partner = regular(RULES)
                .next(LadderEvent.referralConverted(day("2023-05-10")))
                .next(LadderEvent.contractStarted(day("2023-06-01")))
                .next(LadderEvent.contractEnded(day("2023-12-01")));
        assertThat(partner.stage()).isEqualTo(Stage.PARTNER);
        LadderReading slipping = partner.at(day("2023-12-02"));
        assertThat(slipping.verdict()).isEqualTo(LadderVerdict.SLIPPING);
        assertThat(slipping.measures()).contains(new RungMeasure("contract or exclusivity in force", 0, 1, 1));
        Instant fall = slipping.fallsAt().orElseThrow();
        assertThat(partner.at(fall).stage()).isEqualTo(Stage.ADVOCATE);
        assertThat(partner.at(fall).toNext().orElseThrow())
                .hasToString("PARTNER: 1 more contract or 1 more exclusivity");
        LadderState renewed = partner.next(LadderEvent.contractStarted(day("2023-12-05")));
        assertThat(renewed.at(fall).stage()).isEqualTo(Stage.PARTNER);
    }

    @Test
    void renewalInOneInstantKeepsTheContractAndAContractOfNoLengthMakesNone() {
        LadderState advocate = regular(RULES).next(LadderEvent.referralConverted(day("2023-05-10")));
        Instant at = day("2023-06-01");
        LadderEvent start = LadderEvent.contractStarted(at);
        LadderEvent end = LadderEvent.contractEnded(at);
        assertThat(advocate.apply(List.of(start, end)).stage()).isEqualTo(Stage.ADVOCATE);
        LadderState bound = advocate.next(LadderEvent.contractStarted(day("2023-05-20")));
        assertThat(bound.apply(List.of(end, start)).at(day("2023-07-01")).verdict())
                .isEqualTo(LadderVerdict.HELD);
        // an end without a start is the end of something that began before the record
        LadderState ended = advocate.next(LadderEvent.exclusivityEnded(day("2023-05-20")));
        assertThat(ended.next(LadderEvent.exclusivityStarted(at)).stage()).isEqualTo(Stage.PARTNER);
    }

    @Test
    void partnerWhoStopsBuyingFallsAllTheWayToFirstPurchase() {
        LadderState partner = regular(RULES)
                .next(LadderEvent.referralConverted(day("2023-05-10")))
                .next(LadderEvent.contractStarted(day("2023-06-01")));
        LadderReading late = partner.at(day("2030-01-01"));
        assertThat(late.stage()).isEqualTo(Stage.FIRST_PURCHASE);
        assertThat(late.history().stream().skip(4).map(StageChange::to))
                .containsExactly(Stage.ADVOCATE, Stage.REGULAR, Stage.FIRST_PURCHASE);
        assertThat(late.activity()).isEqualTo(Activity.LOST);
        assertThat(partner.at(day("9999-12-31")).history()).isEqualTo(late.history());
    }

    @Test
    void higherRungsAreNotClimbedWhileOrdersAreBelowWhatKeeps() {
        // REGULAR until the second review, though the orders have already lapsed
        LadderState slipping = regular(RULES).next(LadderEvent.referralConverted(day("2024-03-10")));
        // the second latest order counts up to here, exclusive
        Instant lapse = day("2023-03-01").plus(Duration.ofDays(365));
        assertThat(regular(RULES).next(LadderEvent.referralConverted(lapse)).stage())
                .isEqualTo(Stage.REGULAR);
        assertThat(regular(RULES)
                        .next(LadderEvent.referralConverted(lapse.minusNanos(1_000)))
                        .stage())
                .isEqualTo(Stage.ADVOCATE);
        assertThat(slipping.stage()).isEqualTo(Stage.REGULAR);
        assertThat(slipping.at(day("2024-03-10")).toNext().orElseThrow()).hasToString("ADVOCATE: 2 more paid orders");
        LadderState back = slipping.apply(List.of(order("2024-03-11"), order("2024-03-11")));
        assertThat(back.stage()).isEqualTo(Stage.ADVOCATE);
        assertThat(back.at(day("2024-03-11")).measures().get(1).isKept()).isTrue();
    }

    @Test
    void aBoundAdvocateOfTooFewOrdersIsToldSo() {
        LadderState state = regular(RULES)
                .next(LadderEvent.referralConverted(day("2023-05-10")))
                .next(LadderEvent.contractStarted(day("2024-03-10")));
        assertThat(state.at(day("2024-03-10")).toNext().orElseThrow()).hasToString("PARTNER: 2 more paid orders");
        NextRung nothing = new NextRung(Stage.PARTNER, List.of(), List.of());
        assertThat(nothing).hasToString("PARTNER: nothing missing, at the next event");
    }

    @Test
    void advocacyLapsesWithItsWindow() {
        LadderState advocate = regular(DAILY)
                .next(LadderEvent.recommendation(day("2023-05-10"), 9))
                .next(LadderEvent.recommendation(day("2023-05-12"), 9));
        List<LadderEvent> orders = new ArrayList<>();
        for (int month = 0; month < 36; month++) {
            orders.add(LadderEvent.orderPaid(day("2023-06-01").plus(Duration.ofDays(30L * month))));
        }
        LadderState buying = advocate.apply(orders);
        StageChange last = buying.history().get(buying.history().size() - 1);
        // one answer of two keeps, so the fall comes with the later one
        assertThat(last.at()).isEqualTo(day("2023-05-12").plus(Duration.ofDays(730)));
        assertThat(last.reason())
                .isEqualTo("0 of 1 converted referral within 730 days, 1 keeps and 0 of 2 recommendations of 9 or more"
                        + " within 730 days, 1 keeps at 1 or more reviews in a row");
        assertThat(buying.stage()).isEqualTo(Stage.REGULAR);
    }

    @Test
    void anOlderEventIsRefusedWithTheWayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regular(RULES).next(order("2023-04-30")))
                .withMessageContaining(
                        "ORDER_PAID at 2023-04-30T00:00:00Z is before the latest one at" + " 2023-05-01T00:00:00Z")
                .withMessageContaining("fold all of them again");
    }

    @Test
    void readingThePastIsRefusedWithTheWayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regular(RULES).at(day("2023-04-30")))
                .withMessageContaining("history() has the past");
    }

    @Test
    void noEventsChangeNothing() {
        LadderState state = regular(RULES);
        assertThat(state.apply(List.of())).isSameAs(state);
        assertThat(state).isNotEqualTo(RULES.start()).isNotEqualTo("state");
        assertThat(state.rules()).isEqualTo(RULES);
        assertThat(RULES.start()).isNotEqualTo(DAILY.start());
    }

    @Test
    void readingPrintsOneLine() {
        assertThat(regular(RULES).at(day("2023-06-01")).toString())
                .startsWith("REGULAR since 2023-05-01T00:00:00Z, ACTIVE, HELD: reached by 3 paid orders")
                .endsWith("; 3 of 3 paid orders in a row within 365 days, 2 keep");
    }

    @Test
    void theLastMicrosecondThatCanBeWrittenIsRead() {
        Instant last = EpochMicros.toInstant(Long.MAX_VALUE);
        assertThat(RULES.start().next(LadderEvent.orderPaid(last)).at(last).activity())
                .isEqualTo(Activity.ACTIVE);
        assertThat(regular(RULES).at(last).stage()).isEqualTo(Stage.FIRST_PURCHASE);
        LadderReading atTheEnd = RULES.start()
                .apply(Collections.nCopies(3, LadderEvent.orderPaid(last.minusSeconds(1))))
                .at(last);
        assertThat(atTheEnd.stage()).isEqualTo(Stage.REGULAR);
        assertThat(atTheEnd.verdict()).isEqualTo(LadderVerdict.HELD);
        assertThat(atTheEnd.measures()).allMatch(RungMeasure::isKept);
        assertThat(atTheEnd.fallsAt()).isEmpty();
        LadderReading one = RULES.start()
                .apply(Collections.nCopies(2, LadderEvent.orderPaid(last)))
                .at(last);
        assertThat(one.toNext().orElseThrow()).hasToString("REGULAR: 1 more paid order");
        // a window that ends in the very last microsecond
        Instant ending = last.minus(RULES.regularWindow());
        LadderReading gone = RULES.start()
                .apply(Collections.nCopies(3, LadderEvent.orderPaid(ending)))
                .at(last);
        assertThat(gone.verdict()).isEqualTo(LadderVerdict.SLIPPING);
        assertThat(gone.measures()).noneMatch(RungMeasure::isKept);
    }

    @Test
    void reviewsTakePlaceAsFarAsALongCounts() {
        Instant far = EpochMicros.toInstant(Long.MAX_VALUE).minus(Duration.ofDays(1_000));
        LadderState state = RULES.start().apply(Collections.nCopies(3, LadderEvent.orderPaid(far)));
        LadderReading reading = state.at(far);
        assertThat(reading.stage()).isEqualTo(Stage.REGULAR);
        Instant fall = reading.fallsAt().orElseThrow();
        assertThat(Duration.between(far, fall)).isBetween(Duration.ofDays(395), Duration.ofDays(425));
        assertThat(state.at(fall.minusNanos(1_000)).stage()).isEqualTo(Stage.REGULAR);
        assertThat(state.at(fall).stage()).isEqualTo(Stage.FIRST_PURCHASE);
    }

    @Test
    void theFirstMicrosecondThatCanBeWrittenIsRead() {
        Instant first = EpochMicros.toInstant(Long.MIN_VALUE);
        LadderState state = RULES.start().next(LadderEvent.orderPaid(first));
        assertThat(state.at(first).since()).hasValue(first);
        assertThat(state.at(first).lastOrder()).hasValue(first);
        LadderState later = state.next(LadderEvent.orderPaid(first.plusSeconds(1)));
        assertThat(later.at(first.plusSeconds(1)).since()).hasValue(first);
        assertThat(later.next(LadderEvent.orderPaid(first.plusSeconds(2))).stage())
                .isEqualTo(Stage.REGULAR);
        CustomerId ann = CustomerId.of("ann");
        StageTable table = Ladder.of(PurchaseLog.in(CurrencyUnit.EUR).build(), RULES)
                .event(ann, LadderEvent.orderPaid(first))
                .build()
                .at(first);
        assertThat(table.since(0)).hasValue(first);
        assertThat(table.lastOrder(0)).hasValue(first);
    }

    @Test
    void manyReviewsFarApartAreCountedWithoutLeavingALong() {
        LadderRules rare = LadderRules.builder()
                .demotion(LadderRules.MOST, Duration.ZERO)
                .reviews(Instant.EPOCH, Duration.ofDays(365_000))
                .build();
        Instant first = EpochMicros.toInstant(Long.MIN_VALUE);
        LadderReading reading = rare.start()
                .apply(Collections.nCopies(3, LadderEvent.orderPaid(first)))
                .at(EpochMicros.toInstant(Long.MAX_VALUE));
        assertThat(reading.stage()).isEqualTo(Stage.REGULAR);
        assertThat(reading.fallsAt()).isEmpty();
        // 584,942 years of 365.25 days hold 585 reviews of 1,000 years of 365 days
        assertThat(reading.reasons()).last().isEqualTo("below at 585 of 1000 reviews in a row");
    }

    /** As fast one by one as all at once: what is kept of an instant does not grow with its events. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMillionEventsOfOneInstantAreFoldedOneByOne() {
        LadderState state = RULES.start();
        for (int i = 0; i < 1_000_000; i++) {
            state = state.next(LadderEvent.contractStarted(day("2023-01-01")));
        }
        List<LadderEvent> all = Collections.nCopies(1_000_000, LadderEvent.contractStarted(day("2023-01-01")));
        assertThat(state).isEqualTo(RULES.start().apply(all));
        LadderState partner = state.apply(Collections.nCopies(999_999, LadderEvent.contractEnded(day("2023-01-01"))))
                .apply(Collections.nCopies(9, order("2023-01-01")))
                .next(LadderEvent.referralConverted(day("2023-01-01")));
        assertThat(partner.stage()).isEqualTo(Stage.PARTNER);
        assertThat(partner.next(LadderEvent.contractEnded(day("2023-01-01"))).stage())
                .isEqualTo(Stage.ADVOCATE);
    }
}
