package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RevenueRetentionTest {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final CustomerId ANN = CustomerId.of("ann");
    private static final CustomerId BOB = CustomerId.of("bob");
    private static final CustomerId CID = CustomerId.of("cid");

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    @Test
    void whatOneSpendsMoreDoesNotHideWhatAnotherSpendsLess() {
        // vector cohort-03: pairs (100, 150), (100, 50), (100, 0); min(now, start) per customer
        RevenueRetention retention = RevenueRetention.of(EUR, new long[] {100, 100, 100}, new long[] {150, 50, 0});
        assertThat(retention.net().orElseThrow()).isCloseTo(0.666666666667, within(1e-9));
        assertThat(retention.gross().orElseThrow()).isCloseTo(0.5, within(1e-9));
        assertThat(retention).isEqualTo(new RevenueRetention(EUR, 3, 0, 300, 50, 50, 100));
        assertThat(retention.start()).isEqualTo(eur("3.00"));
        assertThat(retention.now()).isEqualTo(eur("2.00"));
        assertThat(retention.kept()).isEqualTo(eur("1.50"));
    }

    @Test
    void mapsAndLogsGiveWhatColumnsGive() {
        RevenueRetention columns = RevenueRetention.of(EUR, new long[] {100, 100, 0}, new long[] {150, -20, 70});
        assertThat(RevenueRetention.of(
                        EUR,
                        Map.of(ANN, eur("1.00"), BOB, eur("1.00")),
                        Map.of(ANN, eur("1.50"), BOB, eur("-0.20"), CID, eur("0.70"))))
                .isEqualTo(columns);
        Instant first = Instant.parse("2024-01-01T00:00:00Z");
        Instant second = Instant.parse("2024-02-01T00:00:00Z");
        PurchaseLog log = PurchaseLog.of(
                EUR,
                List.of(
                        Purchase.sale(ANN, first, eur("1.30")),
                        Purchase.returned(ANN, first, eur("0.30")),
                        Purchase.sale(BOB, first, eur("1.00")),
                        Purchase.sale(ANN, second, eur("1.50")),
                        Purchase.returned(BOB, second, eur("0.20")),
                        Purchase.sale(CID, second, eur("0.70"))));
        assertThat(RevenueRetention.of(log.until(second), log.between(second, Instant.MAX)))
                .isEqualTo(columns);
        assertThat(columns.gross()).hasValue(0.4);
        assertThat(columns.leftOut()).isEqualTo(1);
        assertThat(RevenueRetention.of(EUR, Map.of(ANN, eur("1.00")), Map.of()).net())
                .hasValue(0.0);
        assertThat(RevenueRetention.of(log.until(second), log.until(first)).gross())
                .hasValue(0.0);
    }

    @Test
    void withoutAStartingCustomerThereIsNoRatio() {
        RevenueRetention retention = RevenueRetention.of(EUR, new long[] {0, -5}, new long[] {5, 5});
        assertThat(retention.net()).isEmpty();
        assertThat(retention.gross()).isEmpty();
        assertThat(retention.leftOut()).isEqualTo(2);
    }

    @Test
    void wrongInputIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RevenueRetention.of(EUR, new long[1], new long[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueRetention.of(EUR, Map.of(ANN, Money.parse("USD 1.00")), Map.of()))
                .withMessageContaining("Revenue in USD where EUR is asked for");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueRetention.of(EUR, Map.of(ANN, Money.parse("EUR 1e30")), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueRetention.of(
                        PurchaseLog.in(EUR).build(),
                        PurchaseLog.in(CurrencyUnit.USD).build()))
                .withMessageContaining("RateSource");
        long[] huge = {Long.MAX_VALUE, Long.MAX_VALUE};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueRetention.of(EUR, huge, new long[2]))
                .withMessageContaining("2^63");
        assertThatIllegalArgumentException().isThrownBy(() -> new RevenueRetention(EUR, 2, 0, 1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new RevenueRetention(EUR, 0, -1, 0, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RevenueRetention(EUR, 1, 0, 1, Long.MAX_VALUE, 0, 0))
                .withMessageContaining("2^63");
    }
}
