package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StageProfitTest {

    private static final Instant AT = Instant.parse("2024-05-01T00:00:00Z");
    private static final CustomerId ONCE = CustomerId.of("once");
    private static final CustomerId OFTEN = CustomerId.of("often");

    private static Purchase sale(CustomerId customer, int daysBefore, int euros) {
        return Purchase.sale(customer, AT.minus(Duration.ofDays(daysBefore)), Money.of(CurrencyUnit.EUR, euros));
    }

    private static final PurchaseLog LOG = PurchaseLog.of(
            CurrencyUnit.EUR,
            List.of(
                    sale(ONCE, 3, 40).withCost(Money.of(CurrencyUnit.EUR, 10)),
                    sale(OFTEN, 9, 10),
                    sale(OFTEN, 8, 20),
                    sale(OFTEN, 7, 50),
                    Purchase.returned(OFTEN, AT, Money.of(CurrencyUnit.EUR, 20))));

    private static StageTable table(PurchaseLog log) {
        return Ladder.of(log, LadderRules.standard())
                .prospect(CustomerId.of("new"))
                .build()
                .at(AT);
    }

    @Test
    void rowsAddUpToTheTotalsOfTheLog() {
        StageProfit profit = StageProfit.of(table(LOG), LOG);
        StageProfitRow total = profit.total();
        assertThat(profit.rows()).hasSize(5);
        assertThat(total.net()).isEqualTo(LOG.money(LOG.netMinor()));
        assertThat(Money.total(profit.rows().stream().map(StageProfitRow::net).toList()))
                .isEqualTo(total.net());
        assertThat(profit.rows().stream().mapToInt(StageProfitRow::customers).sum())
                .isEqualTo(total.customers())
                .isEqualTo(3);
        assertThat(profit.rows().stream().mapToLong(StageProfitRow::orders).sum())
                .isEqualTo(total.orders())
                .isEqualTo(4);
    }

    @Test
    void aRowHasNetMarginCoverageAndShare() {
        StageProfit profit = StageProfit.of(table(LOG), LOG);
        StageProfitRow once = profit.row(Stage.FIRST_PURCHASE);
        assertThat(once.margin()).contains(Money.of(CurrencyUnit.EUR, 30));
        assertThat(once.costCoverage()).hasValue(1);
        assertThat(once.share()).hasValue(0.4);
        StageProfitRow often = profit.row(Stage.REGULAR);
        assertThat(often.net()).isEqualTo(Money.of(CurrencyUnit.EUR, 60));
        assertThat(often.margin()).isEmpty();
        assertThat(often.costCoverage()).hasValue(0);
        assertThat(profit.row(Stage.PROSPECT).costCoverage()).isEmpty();
        assertThat(profit.toString())
                .contains("REGULAR: 1 customers, 3 orders, net EUR 60.00")
                .endsWith("ALL: 3 customers, 4 orders, net EUR 100.00, margin EUR 30.00 where the cost is known");
    }

    @Test
    void aCustomerWithoutAStageIsRefused() {
        PurchaseLog other = PurchaseLog.of(CurrencyUnit.EUR, List.of(sale(CustomerId.of("else"), 1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StageProfit.of(table(LOG), other))
                .withMessageContaining("Customer else of the log has no stage in the table of 3 customers.");
    }
}
