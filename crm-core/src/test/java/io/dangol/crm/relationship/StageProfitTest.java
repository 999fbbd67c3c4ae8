package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StageProfitTest {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static Purchase sale(String customer, int day, String amount) {
        return Purchase.sale(CustomerId.of(customer), START.plus(Duration.ofDays(day)), eur(amount));
    }

    private static Purchase back(String customer, int day, String amount) {
        return Purchase.returned(CustomerId.of(customer), START.plus(Duration.ofDays(day)), eur(amount));
    }

    private static StageTable table(PurchaseLog log, int day) {
        return Ladder.of(log, LadderRules.standard())
                .prospect(CustomerId.of("prospect"))
                .build()
                .at(START.plus(Duration.ofDays(day)));
    }

    @Test
    void rowsSayWhatEachStageBrings() {
        PurchaseLog log = PurchaseLog.of(
                EUR,
                List.of(
                        sale("once", 0, "10.00").withCost(eur("6.00")),
                        sale("regular", 0, "20.00").withCost(eur("5.00")),
                        sale("regular", 1, "20.00"),
                        sale("regular", 2, "20.00"),
                        back("regular", 2, "20.00").withCost(eur("5.00")),
                        sale("later", 4, "99.00"),
                        back("onlyReturns", 0, "5.00")));
        StageProfit profit = StageProfit.of(table(log, 3), log);
        assertThat(profit.row(Stage.REGULAR))
                .isEqualTo(new StageProfitRow(
                        "REGULAR",
                        1,
                        3,
                        eur("40.00"),
                        Optional.of(eur("0.00")),
                        OptionalDouble.of(20.0 / 60),
                        OptionalDouble.of(40.0 / 45)));
        assertThat(profit.row(Stage.FIRST_PURCHASE).margin()).hasValue(eur("4.00"));
        // a customer whose first order is later, one who only returned, and the prospect
        assertThat(profit.row(Stage.PROSPECT))
                .isEqualTo(new StageProfitRow(
                        "PROSPECT",
                        3,
                        0,
                        eur("-5.00"),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.of(-5.0 / 45)));
        assertThat(profit.total().customers()).isEqualTo(5);
        assertThat(profit.total().costCoverage()).hasValue(30.0 / 70);
        // what happens at the instant itself counts
        assertThat(StageProfit.of(table(log, 4), log).total().orders()).isEqualTo(5);
        assertThat(StageProfit.of(table(log, 4), log).total().net()).isEqualTo(eur("144.00"));
        assertThat(profit.total().net()).isEqualTo(eur("45.00"));
        assertThat(profit.total().share()).hasValue(1.0);
        assertThat(profit.rows()).hasSize(5);
        assertThat(profit.toString().lines())
                .hasSize(6)
                .contains(
                        "FIRST_PURCHASE: 1 customers, 1 orders, net EUR 10.00, margin EUR 4.00 where the cost is known")
                .last()
                .asString()
                .startsWith("ALL: 5 customers, 4 orders, net EUR 45.00");
    }

    @Test
    void noShareWhereTheNetOfAllIsNotAboveZero() {
        PurchaseLog log = PurchaseLog.of(EUR, List.of(sale("a", 0, "5.00"), back("b", 0, "5.00")));
        StageProfit profit = StageProfit.of(table(log, 1), log);
        assertThat(profit.total().share()).isEmpty();
        assertThat(profit.row(Stage.FIRST_PURCHASE).share()).isEmpty();
    }

    @Test
    void aCustomerWithoutAStageIsRefusedWithTheWayOut() {
        StageTable table = table(PurchaseLog.of(EUR, List.of(sale("a", 0, "5.00"))), 1);
        for (String unknown : List.of("A", "b", "z")) {
            PurchaseLog other = PurchaseLog.of(EUR, List.of(sale(unknown, 0, "5.00")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StageProfit.of(table, other))
                    .withMessageContaining(
                            "Customer " + unknown + " of the log has no stage in the table of 2 customers");
        }
    }

    @Test
    void aRowRefusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StageProfitRow(
                        " ", 1, 1, eur("1.00"), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StageProfitRow(
                        "ALL", -1, 1, eur("1.00"), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
    }
}
