package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Reviews are on the days 0, 30, 60, … of 1970; days are counted from there. */
class LadderTest {

    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final LadderRules RULES = LadderRules.standard();

    private static Instant day(long day) {
        return Instant.EPOCH.plus(Duration.ofDays(day));
    }

    private static LadderState orders(LadderRules rules, long... days) {
        List<LadderEvent> events = new ArrayList<>();
        for (long day : days) {
            events.add(LadderEvent.orderPaid(day(day)));
        }
        return rules.start().apply(events);
    }

    private static LadderState regular() {
        return orders(RULES, 1, 11, 21);
    }

    private static Stage stageAt(LadderState state, long day) {
        return state.at(day(day)).stage();
    }

    @Test
    void aCustomerOfWhomNothingIsKnownIsAProspect() {
        LadderReading reading = RULES.start().at(day(5));
        assertThat(reading.stage()).isEqualTo(Stage.PROSPECT);
        assertThat(reading.since()).isEmpty();
        assertThat(reading.lastOrder()).isEmpty();
        assertThat(reading.activity()).isEqualTo(Activity.NONE);
        assertThat(reading.verdict()).isEqualTo(LadderVerdict.CANNOT_FALL);
        assertThat(reading.reasons()).containsExactly("no paid order yet");
        assertThat(reading.toNext().orElseThrow()).hasToString("FIRST_PURCHASE: 1 more paid order");
        assertThat(RULES.start()).hasToString("PROSPECT, nothing known yet");
        assertThat(RULES.start().lastEvent()).isEmpty();
    }

    @Test
    void anythingButAnOrderLeavesAProspect() {
        LadderState state =
                RULES.start().next(LadderEvent.referralConverted(day(1))).next(LadderEvent.contractStarted(day(2)));
        assertThat(state.stage()).isEqualTo(Stage.PROSPECT);
        assertThat(state.at(day(2)).since()).contains(day(1));
    }

    @Test
    void theFirstPaidOrderIsAFirstPurchaseThatIsNeverLost() {
        LadderState state = orders(RULES, 1);
        assertThat(state.stage()).isEqualTo(Stage.FIRST_PURCHASE);
        LadderReading reading = state.at(Instant.parse("9999-12-31T23:59:59.999999Z"));
        assertThat(reading.stage()).isEqualTo(Stage.FIRST_PURCHASE);
        assertThat(reading.since()).contains(day(1));
        assertThat(reading.activity()).isEqualTo(Activity.LOST);
        assertThat(reading.fallsAt()).isEmpty();
        assertThat(reading.measures()).isEmpty();
    }

    @Test
    void oneOrderSaysHowManyMoreMakeARegularAndByWhen() {
        assertThat(orders(RULES, 1).at(day(2)).toNext().orElseThrow())
                .hasToString("REGULAR: 2 more paid orders by " + day(361));
        assertThat(orders(RULES, 1).at(day(182)).toNext().orElseThrow()).hasToString("REGULAR: 3 more paid orders");
    }

    @Test
    void theLastInstantForTheNextOrderIsThatOfTheWindow() {
        Instant by = day(366).minus(MICRO);
        LadderState state = orders(RULES, 1, 181, 361);
        assertThat(orders(RULES, 1, 189).stage()).isEqualTo(Stage.FIRST_PURCHASE);
        assertThat(state.stage()).isEqualTo(Stage.REGULAR);
        LadderState two = RULES.start()
                .apply(List.of(LadderEvent.orderPaid(day(1)), LadderEvent.orderPaid(by.minus(Duration.ofDays(180)))));
        assertThat(two.next(LadderEvent.orderPaid(by)).stage()).isEqualTo(Stage.FIRST_PURCHASE);
    }

    @Test
    void theWindowOfARegularIsOpenAtItsBeginning() {
        LadderRules rules = LadderRules.builder()
                .regular(3, Duration.ofDays(100), Duration.ofDays(100))
                .build();
        LadderState two = orders(rules, 0, 50);
        assertThat(two.next(LadderEvent.orderPaid(day(100))).stage()).isEqualTo(Stage.FIRST_PURCHASE);
        assertThat(two.next(LadderEvent.orderPaid(day(100).minus(MICRO))).stage())
                .isEqualTo(Stage.REGULAR);
        assertThat(two.at(day(51)).toNext().orElseThrow().required().get(0).by())
                .contains(day(100).minus(MICRO));
    }

    @Test
    void aGapAsLongAsTheLongestIsAllowedAndALongerOneIsNot() {
        assertThat(orders(RULES, 0, 180, 360).stage()).isEqualTo(Stage.REGULAR);
        LadderState late = orders(RULES, 0, 180).next(LadderEvent.orderPaid(day(360).plus(MICRO)));
        assertThat(late.stage()).isEqualTo(Stage.FIRST_PURCHASE);
    }

    @Test
    void ordersOfOneInstantAreAsManyOrders() {
        assertThat(orders(RULES, 7, 7, 7).stage()).isEqualTo(Stage.REGULAR);
        assertThat(orders(RULES, 7, 7, 7).history()).extracting(StageChange::at).containsOnly(day(7));
    }

    @Test
    void aRegularFallsAtTheSecondReviewBelow() {
        // the second latest order, of day 11, counts before day 376; reviews below on days 390 and 420
        LadderReading before = regular().at(day(420).minus(MICRO));
        assertThat(before.stage()).isEqualTo(Stage.REGULAR);
        assertThat(before.verdict()).isEqualTo(LadderVerdict.SLIPPING);
        assertThat(before.fallsAt()).contains(day(420));
        assertThat(before.reasons()).contains("below at 1 of 2 reviews in a row");
        LadderReading after = regular().at(day(420));
        assertThat(after.stage()).isEqualTo(Stage.FIRST_PURCHASE);
        assertThat(after.since()).contains(day(420));
        assertThat(after.history().get(2).isPromotion()).isFalse();
        assertThat(after.reasons().get(0)).startsWith("fell back from REGULAR by 0 of 3 paid orders");
        assertThat(regular().at(day(375)).verdict()).isEqualTo(LadderVerdict.HELD);
        assertThat(regular().at(day(375)).fallsAt()).contains(day(420));
    }

    @Test
    void whatHappenedExactlyAWindowAgoNoLongerKeeps() {
        assertThat(orders(RULES, 5, 25, 45).at(day(45)).fallsAt()).contains(day(420));
        assertThat(orders(RULES, 5, 26, 46).at(day(46)).fallsAt()).contains(day(450));
    }

    @Test
    void aReviewWithEnoughBeginsTheCountAgain() {
        LadderState back = regular().apply(orders2(400, 405));
        assertThat(stageAt(back, 420)).isEqualTo(Stage.REGULAR);
        assertThat(back.at(day(420)).fallsAt()).contains(day(810));
        assertThat(stageAt(back, 810)).isEqualTo(Stage.FIRST_PURCHASE);
        assertThat(stageAt(regular().apply(orders2(400)), 420)).isEqualTo(Stage.FIRST_PURCHASE);
    }

    private static List<LadderEvent> orders2(long... days) {
        List<LadderEvent> events = new ArrayList<>();
        for (long day : days) {
            events.add(LadderEvent.orderPaid(day(day)));
        }
        return events;
    }

    @Test
    void keepingAStageTakesLessThanReachingIt() {
        LadderReading reading = regular().at(day(370));
        assertThat(reading.measures()).hasSize(1);
        assertThat(reading.measures().get(0))
                .isEqualTo(new RungMeasure("paid orders in a row within 365 days", 2, 2, 3));
        assertThat(reading.measures().get(0).isKept()).isTrue();
        assertThat(reading.verdict()).isEqualTo(LadderVerdict.HELD);
    }

    @Test
    void theDwellIsOverAtItsLastInstant() {
        LadderRules upTo =
                LadderRules.builder().demotion(1, Duration.ofDays(399)).build();
        LadderRules longer =
                LadderRules.builder().demotion(1, Duration.ofDays(400)).build();
        assertThat(orders(upTo, 1, 11, 21).at(day(21)).fallsAt()).contains(day(420));
        assertThat(orders(longer, 1, 11, 21).at(day(21)).fallsAt()).contains(day(450));
        LadderRules none = LadderRules.builder().demotion(1, Duration.ZERO).build();
        assertThat(orders(none, 1, 11, 21).at(day(21)).fallsAt()).contains(day(390));
    }

    @Test
    void aRegularBecomesAnAdvocateByOneReferralOrTwoHighAnswers() {
        LadderState referring = regular().next(LadderEvent.referralConverted(day(30)));
        assertThat(referring.stage()).isEqualTo(Stage.ADVOCATE);
        assertThat(referring.at(day(30)).since()).contains(day(30));
        LadderState one = regular().next(LadderEvent.recommendation(day(30), 9));
        assertThat(one.stage()).isEqualTo(Stage.REGULAR);
        assertThat(one.at(day(30)).toNext().orElseThrow())
                .hasToString("ADVOCATE: 1 more converted referral or 1 more recommendation of 9 or more by "
                        + day(760).minus(MICRO));
        assertThat(one.next(LadderEvent.recommendation(day(31), 8)).stage()).isEqualTo(Stage.REGULAR);
        assertThat(one.next(LadderEvent.recommendation(day(31), 10)).stage()).isEqualTo(Stage.ADVOCATE);
    }

    @Test
    void anAdvocateFallsToRegularWhenTheReferralIsTooOld() {
        List<LadderEvent> events = new ArrayList<>();
        for (long day = 1; day <= 1_001; day += 50) {
            events.add(LadderEvent.orderPaid(day(day)));
        }
        events.add(LadderEvent.referralConverted(day(130)));
        LadderState state = RULES.start().apply(events);
        // day 130 counts before day 860; reviews below on days 870 and 900
        assertThat(state.history())
                .extracting(StageChange::to, StageChange::at)
                .containsExactly(
                        tuple(Stage.FIRST_PURCHASE, day(1)),
                        tuple(Stage.REGULAR, day(101)),
                        tuple(Stage.ADVOCATE, day(130)),
                        tuple(Stage.REGULAR, day(900)));
    }

    @Test
    void anAdvocateBecomesAPartnerByContractOrExclusivity() {
        LadderState advocate = regular().next(LadderEvent.referralConverted(day(30)));
        assertThat(advocate.at(day(30)).toNext().orElseThrow())
                .hasToString("PARTNER: 1 more contract or 1 more exclusivity");
        assertThat(advocate.next(LadderEvent.exclusivityStarted(day(40)))
                        .history()
                        .get(3)
                        .reason())
                .isEqualTo("exclusivity in force");
        LadderState partner = advocate.next(LadderEvent.contractStarted(day(40)));
        assertThat(partner.stage()).isEqualTo(Stage.PARTNER);
        assertThat(partner.at(day(40)).toNext()).isEmpty();
        assertThat(partner.history().get(3).reason()).isEqualTo("contract in force");
    }

    @Test
    void aContractFromBeforeCarriesOverTwoRungsAtOnce() {
        LadderState state = RULES.start()
                .next(LadderEvent.contractStarted(day(0)))
                .apply(orders2(1, 11, 21))
                .next(LadderEvent.referralConverted(day(30)));
        assertThat(state.stage()).isEqualTo(Stage.PARTNER);
        assertThat(state.history())
                .extracting(StageChange::to)
                .containsExactly(Stage.FIRST_PURCHASE, Stage.REGULAR, Stage.ADVOCATE, Stage.PARTNER);
    }

    private static LadderState partner() {
        return regular().apply(List.of(LadderEvent.referralConverted(day(30)), LadderEvent.contractStarted(day(40))));
    }

    @Test
    void aPartnerFallsToAdvocateWhenTheLastBondEnds() {
        LadderState ended = partner().next(LadderEvent.contractEnded(day(200)));
        assertThat(ended.stage()).isEqualTo(Stage.PARTNER);
        assertThat(ended.at(day(200)).fallsAt()).contains(day(240));
        assertThat(stageAt(ended, 239)).isEqualTo(Stage.PARTNER);
        assertThat(stageAt(ended, 240)).isEqualTo(Stage.ADVOCATE);
        LadderState bound =
                partner().next(LadderEvent.exclusivityStarted(day(100))).next(LadderEvent.contractEnded(day(200)));
        assertThat(stageAt(bound, 240)).isEqualTo(Stage.PARTNER);
        LadderState free = bound.next(LadderEvent.exclusivityEnded(day(241)));
        assertThat(free.at(day(241)).fallsAt()).contains(day(300));
    }

    @Test
    void anEndWithoutAStartTakesNothingFromALaterStart() {
        LadderState state = regular()
                .next(LadderEvent.referralConverted(day(30)))
                .next(LadderEvent.contractEnded(day(31)))
                .next(LadderEvent.contractStarted(day(32)));
        assertThat(state.stage()).isEqualTo(Stage.PARTNER);
    }

    @Test
    void aSilentPartnerHasFallenOneRungAtATimeInTheYear9999() {
        LadderReading reading = partner().at(Instant.parse("9999-12-31T23:59:59Z"));
        assertThat(reading.stage()).isEqualTo(Stage.FIRST_PURCHASE);
        assertThat(reading.history())
                .extracting(StageChange::to)
                .endsWith(Stage.PARTNER, Stage.ADVOCATE, Stage.REGULAR, Stage.FIRST_PURCHASE);
    }

    @Test
    void aThousandReviewsAThousandYearsApartLeadDownNobody() {
        LadderRules rules = LadderRules.builder()
                .demotion(LadderRules.MOST, Duration.ZERO)
                .reviews(Instant.EPOCH, Duration.ofDays(365_000))
                .build();
        LadderReading reading = orders(rules, 1, 11, 21).at(Instant.parse("9999-12-31T23:59:59Z"));
        assertThat(reading.stage()).isEqualTo(Stage.REGULAR);
        assertThat(reading.fallsAt()).isEmpty();
    }

    @Test
    void anEventBeforeTheLatestAndAReadingBeforeItAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regular().next(LadderEvent.orderPaid(day(20))))
                .withMessageContaining("Event ORDER_PAID at " + day(20) + " is before the latest one at " + day(21));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regular().at(day(20)))
                .withMessageContaining("before the latest event at " + day(21));
        assertThat(regular().next(LadderEvent.orderPaid(day(21))).lastEvent()).contains(day(21));
    }

    @Test
    void aScoreIsGivenExactlyForARecommendation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LadderEvent.of(day(1), LadderEventKind.RECOMMENDATION))
                .withMessage("Event RECOMMENDATION with no score; a score is given exactly for a RECOMMENDATION.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LadderEvent(day(1), LadderEventKind.ORDER_PAID, OptionalInt.of(3)))
                .withMessageContaining("ORDER_PAID with the score 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LadderEvent.recommendation(day(1), 11))
                .withMessageContaining("The recommendation score is 11; it is from 0 to 10.");
    }

    @Test
    void stepsAndMeasuresRefuseWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StageChange(Stage.PROSPECT, Stage.REGULAR, day(1), "why"))
                .withMessageContaining("one rung at a time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StageChange(Stage.PROSPECT, Stage.FIRST_PURCHASE, day(1), " "))
                .withMessageContaining("blank reason");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RungMeasure("orders", 1, 3, 2))
                .withMessageContaining("kept by 3 and reached by 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MissingEvents(LadderEventKind.ORDER_PAID, 0, Optional.empty(), "order"))
                .withMessageContaining("Missing are 0 of ORDER_PAID");
        assertThat(new NextRung(Stage.PARTNER, List.of(), List.of()))
                .hasToString("PARTNER: nothing missing, at the next event");
    }

    @Test
    void freeOrdersAndReturnsMoveNobodyAndAReturnedOrderStillCounts() {
        CustomerId free = CustomerId.of("free");
        CustomerId back = CustomerId.of("back");
        Money zero = Money.zero(CurrencyUnit.EUR);
        Money five = Money.of(CurrencyUnit.EUR, 5);
        PurchaseLog log = PurchaseLog.of(
                CurrencyUnit.EUR,
                List.of(
                        Purchase.sale(free, day(1), zero),
                        Purchase.returned(free, day(2), five),
                        Purchase.sale(back, day(1), five),
                        Purchase.returned(back, day(2), five)));
        StageTable table = Ladder.of(log, RULES).build().at(day(3));
        assertThat(table.stage(free)).contains(Stage.PROSPECT);
        assertThat(table.stage(back)).contains(Stage.FIRST_PURCHASE);
    }
}
