package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final CustomerId ANN = CustomerId.of("ann");
    private static final CustomerId BOB = CustomerId.of("bob");
    private static final CustomerId ZOE = CustomerId.of("zoe");

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static Purchase sale(CustomerId customer, int day, int cents) {
        return Purchase.sale(customer, day(day), Money.ofMinor(EUR, cents));
    }

    private static StageTable table(PurchaseLog log, int day) {
        return Ladder.of(log, LadderRules.standard()).build().at(day(day));
    }

    @Test
    void emptyLogGivesAnEmptyTable() {
        StageTable table = table(PurchaseLog.in(EUR).build(), 0);
        assertThat(table.size()).isZero();
        assertThat(table.count(Stage.PROSPECT)).isZero();
        assertThat(table.stage(ANN)).isEmpty();
        assertThat(StageProfit.of(table, PurchaseLog.in(EUR).build()).total().net())
                .isEqualTo(Money.zero(EUR));
    }

    @Test
    void prospectsAndCustomersStandTogetherInOrder() {
        PurchaseLog log = PurchaseLog.of(EUR, List.of(sale(BOB, 0, 5)));
        Ladder ladder = Ladder.of(log, LadderRules.standard())
                .prospects(List.of(ZOE, ANN, ANN, BOB))
                .build();
        StageTable table = ladder.at(day(1));
        assertThat(List.of(table.customer(0), table.customer(1), table.customer(2)))
                .containsExactly(ANN, BOB, ZOE);
        assertThat(table.count(Stage.PROSPECT, Activity.NONE)).isEqualTo(2);
        assertThat(table.stage(BOB)).hasValue(Stage.FIRST_PURCHASE);
        assertThat(table.since(0)).isEmpty();
        assertThat(table.lastOrder(0)).isEmpty();
        assertThat(table)
                .hasToString("Stages at 2024-01-02T00:00:00Z, PROSPECT 2, FIRST_PURCHASE 1, REGULAR 0,"
                        + " ADVOCATE 0, PARTNER 0");
        assertThat(ladder).hasToString("Ladder of 3 customers and prospects, 1 purchase lines and 0 further events");
        assertThat(ladder.size()).isEqualTo(3);
        assertThat(ladder.of(CustomerId.of("nobody"), day(1))).isEmpty();
    }

    @Test
    void whoOnlyReturnedOrGotSomethingFreeIsAProspect() {
        PurchaseLog log = PurchaseLog.of(
                EUR,
                List.of(
                        Purchase.returned(ANN, day(0), Money.ofMinor(EUR, 5)),
                        sale(BOB, 0, 0),
                        sale(BOB, 0, 0).withDocument("free")));
        StageTable table = table(log, 1);
        assertThat(table.count(Stage.PROSPECT, Activity.NONE)).isEqualTo(2);
        assertThat(table.since(0)).isEmpty();
    }

    @Test
    void anOrderOfManyLinesCountsOnceFreeLinesOrNot() {
        PurchaseLog log = PurchaseLog.of(
                EUR,
                List.of(
                        sale(ANN, 0, 0).withDocument("1"),
                        sale(ANN, 0, 5).withDocument("1"),
                        sale(ANN, 1, 6).withDocument("1"),
                        sale(ANN, 2, 7).withDocument("2")));
        assertThat(table(log, 3).stage(ANN)).hasValue(Stage.FIRST_PURCHASE);
        assertThat(StageProfit.of(table(log, 3), log).total().orders()).isEqualTo(2);
    }

    @Test
    void twoOrdersInOneMicrosecondAreTwo() {
        PurchaseLog log = PurchaseLog.of(EUR, List.of(sale(ANN, 0, 5), sale(ANN, 0, 5), sale(ANN, 0, 5)));
        assertThat(table(log, 0).stage(ANN)).hasValue(Stage.REGULAR);
    }

    @Test
    void anOrderReturnedInFullStillCounts() {
        PurchaseLog log =
                PurchaseLog.of(EUR, List.of(sale(ANN, 0, 5), Purchase.returned(ANN, day(1), Money.ofMinor(EUR, 5))));
        assertThat(table(log, 2).stage(ANN)).hasValue(Stage.FIRST_PURCHASE);
    }

    @Test
    void whatIsLaterThanTheInstantIsNotLookedAt() {
        PurchaseLog log = PurchaseLog.of(EUR, List.of(sale(ANN, 0, 5), sale(ANN, 1, 5), sale(ANN, 2, 5)));
        Ladder ladder = Ladder.of(log, LadderRules.standard())
                .event(ANN, LadderEvent.referralConverted(day(3)))
                .build();
        assertThat(ladder.at(day(-1)).stage(ANN)).hasValue(Stage.PROSPECT);
        assertThat(ladder.at(day(0)).stage(ANN)).hasValue(Stage.FIRST_PURCHASE);
        assertThat(ladder.at(day(2).minusNanos(1)).stage(ANN)).hasValue(Stage.FIRST_PURCHASE);
        assertThat(ladder.at(day(2)).stage(ANN)).hasValue(Stage.REGULAR);
        assertThat(ladder.at(day(3)).stage(ANN)).hasValue(Stage.ADVOCATE);
        assertThat(ladder.of(ANN, day(2)).orElseThrow().stage()).isEqualTo(Stage.REGULAR);
    }

    @Test
    void theYear9999IsAsNearAsTomorrow() {
        PurchaseLog log = PurchaseLog.of(EUR, List.of(sale(ANN, 0, 5), sale(ANN, 1, 5), sale(ANN, 2, 5)));
        StageTable table =
                Ladder.of(log, LadderRules.standard()).build().at(Instant.parse("9999-12-31T23:59:59.999999Z"));
        assertThat(table.stage(ANN)).hasValue(Stage.FIRST_PURCHASE);
        assertThat(table.activity(0)).isEqualTo(Activity.LOST);
        assertThat(table.count(Stage.FIRST_PURCHASE, Activity.LOST)).isEqualTo(1);
    }

    @Test
    void ordersFromElsewhereCountBesideThoseOfTheLog() {
        PurchaseLog log = PurchaseLog.of(EUR, List.of(sale(ANN, 0, 5), sale(ANN, 4, 5)));
        Ladder ladder = Ladder.of(log, LadderRules.standard())
                .events(ANN, List.of(LadderEvent.orderPaid(day(2))))
                .event(ZOE, LadderEvent.orderPaid(day(2)))
                .build();
        StageTable table = ladder.at(day(4));
        assertThat(table.stage(ANN)).hasValue(Stage.REGULAR);
        assertThat(table.since(0)).hasValue(day(4));
        assertThat(table.lastOrder(1)).hasValue(day(2));
        assertThat(ladder.rules()).isEqualTo(LadderRules.standard());
    }

    @Test
    void whatOneCustomerDidIsForgottenForTheNext() {
        PurchaseLog log = PurchaseLog.of(
                EUR,
                List.of(
                        sale(ANN, 0, 5),
                        sale(ANN, 1, 5),
                        sale(ANN, 2, 5),
                        sale(BOB, 0, 5),
                        sale(BOB, 1, 5),
                        sale(BOB, 2, 5),
                        sale(ZOE, 0, 5),
                        sale(ZOE, 1, 5)));
        StageTable table = Ladder.of(log, LadderRules.standard())
                .events(ANN, List.of(LadderEvent.recommendation(day(0), 9), LadderEvent.recommendation(day(1), 9)))
                .event(ANN, LadderEvent.referralConverted(day(0)))
                .event(ANN, LadderEvent.contractStarted(day(0)))
                .event(ANN, LadderEvent.exclusivityStarted(day(0)))
                .build()
                .at(day(3));
        assertThat(table.stage(ANN)).hasValue(Stage.PARTNER);
        assertThat(table.stage(BOB)).hasValue(Stage.REGULAR);
        assertThat(table.stage(ZOE)).hasValue(Stage.FIRST_PURCHASE);
    }

    @Test
    void furtherEventsOfEveryKindCountInTheTable() {
        PurchaseLog log = PurchaseLog.of(EUR, List.of(sale(ANN, 0, 5), sale(ANN, 1, 5), sale(ANN, 2, 5)));
        LadderEvent nine = LadderEvent.recommendation(day(3), 9);
        LadderEvent eight = LadderEvent.recommendation(day(3), 8);
        LadderEvent contract = LadderEvent.contractStarted(day(4));
        LadderEvent exclusive = LadderEvent.exclusivityStarted(day(4));
        LadderEvent ended = LadderEvent.contractEnded(day(4));
        LadderEvent shared = LadderEvent.exclusivityEnded(day(4));
        assertThat(stage(log, nine, eight)).isEqualTo(Stage.REGULAR);
        assertThat(stage(log, nine, nine)).isEqualTo(Stage.ADVOCATE);
        assertThat(stage(log, LadderEvent.referralConverted(day(3)))).isEqualTo(Stage.ADVOCATE);
        assertThat(stage(log, nine, nine, contract)).isEqualTo(Stage.PARTNER);
        assertThat(stage(log, nine, nine, contract, ended)).isEqualTo(Stage.ADVOCATE);
        assertThat(stage(log, nine, nine, exclusive)).isEqualTo(Stage.PARTNER);
        assertThat(stage(log, nine, nine, exclusive, shared)).isEqualTo(Stage.ADVOCATE);
        assertThat(stage(log, nine, nine, exclusive, ended)).isEqualTo(Stage.PARTNER);
    }

    private static Stage stage(PurchaseLog log, LadderEvent... events) {
        return Ladder.of(log, LadderRules.standard())
                .events(ANN, List.of(events))
                .build()
                .at(day(5))
                .stage(ANN)
                .orElseThrow();
    }

    @Test
    void rowOutOfRangeThrows() {
        StageTable table = table(PurchaseLog.of(EUR, List.of(sale(ANN, 0, 5))), 0);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.stage(1));
        assertThat(table.indexOf(BOB)).isEmpty();
        assertThat(table.at()).isEqualTo(day(0));
    }
}
