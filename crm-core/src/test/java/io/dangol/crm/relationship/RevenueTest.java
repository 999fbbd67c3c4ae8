package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RevenueTest {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final CustomerId A = CustomerId.of("a");
    private static final CustomerId B = CustomerId.of("b");
    private static final CustomerId C = CustomerId.of("c");
    private static final Instant T0 = Instant.parse("2020-01-01T00:00:00Z");

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    @Test
    void whatOneSpendsMoreDoesNotHideWhatAnotherSpendsLess() {
        RevenueRetention table = RevenueRetention.of(EUR, new long[] {100, 100, 100, 0}, new long[] {150, 50, -20, 70});
        assertThat(table).isEqualTo(new RevenueRetention(EUR, 3, 1, 300, 50, 50, 120));
        assertThat(table.start()).isEqualTo(eur("3.00"));
        assertThat(table.now()).isEqualTo(eur("1.80"));
        assertThat(table.kept()).isEqualTo(eur("1.30"));
        assertThat(table.net()).hasValue(0.6);
        assertThat(table.gross()).hasValue(130.0 / 300);
    }

    @Test
    void columnsMapsAndLogsAgree() {
        PurchaseLog start = PurchaseLog.of(
                EUR,
                List.of(
                        Purchase.sale(A, T0, eur("3.00")),
                        Purchase.returned(A, T0.plusSeconds(9), eur("1.00")),
                        Purchase.sale(B, T0, eur("5.00"))));
        PurchaseLog now =
                PurchaseLog.of(EUR, List.of(Purchase.sale(A, T0, eur("7.00")), Purchase.sale(C, T0, eur("9.00"))));
        RevenueRetention expected = RevenueRetention.of(EUR, new long[] {200, 500, 0}, new long[] {700, 0, 900});
        assertThat(RevenueRetention.of(start, now)).isEqualTo(expected);
        assertThat(RevenueRetention.of(
                        EUR, Map.of(A, eur("2.00"), B, eur("5.00")), Map.of(A, eur("7.00"), C, eur("9.00"))))
                .isEqualTo(expected);
    }

    @Test
    void nobodyAtTheStartMakesNoRatio() {
        RevenueRetention none = RevenueRetention.of(EUR, new long[] {0, -5}, new long[] {10, 10});
        assertThat(none.leftOut()).isEqualTo(2);
        assertThat(none.net()).isEmpty();
        assertThat(none.gross()).isEmpty();
    }

    @Test
    void refusesRevenueThatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> RevenueRetention.of(EUR, new long[2], new long[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueRetention.of(EUR, Map.of(A, Money.parse("USD 1.00")), Map.of()))
                .withMessageContaining("USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueRetention.of(EUR, new long[] {Long.MAX_VALUE, 1}, new long[2]))
                .withMessageContaining("2^63");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueRetention.of(
                        PurchaseLog.of(EUR, List.of()), PurchaseLog.of(CurrencyUnit.USD, List.of())));
        assertThatIllegalArgumentException().isThrownBy(() -> new RevenueRetention(EUR, 2, 0, 1, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RevenueRetention(EUR, 1, 0, 1, Long.MAX_VALUE, 0, 0))
                .withMessageContaining("2^63");
    }

    @Test
    void contributionsAddUpToWhatIsAtRisk() {
        RevenueAtRisk risk = RevenueAtRisk.of(
                EUR,
                List.of(
                        new MarginAtRisk(B, eur("10.00"), 0.5),
                        new MarginAtRisk(A, eur("10.00"), 0.5),
                        new MarginAtRisk(C, eur("0.05"), 0.5)));
        assertThat(risk.contributions()).extracting(MarginAtRisk::customer).containsExactly(A, B, C);
        assertThat(risk.contributions().get(2).expectedLoss()).isEqualTo(eur("0.02"));
        assertThat(risk.total()).isEqualTo(eur("10.02"));
        assertThat(risk.margin()).isEqualTo(eur("20.05"));
        assertThat(risk.fromProbability(0.5)).isEqualTo(risk);
        assertThat(risk.fromProbability(0.6).total()).isEqualTo(eur("0.00"));
        assertThat(risk.toString()).contains("EUR 10.02", "3 customers");
    }

    @Test
    void refusesRiskThatIsNone() {
        MarginAtRisk one = new MarginAtRisk(A, eur("1.00"), 0);
        assertThatIllegalArgumentException().isThrownBy(() -> new MarginAtRisk(A, eur("-1.00"), 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MarginAtRisk(A, eur("1.00"), 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MarginAtRisk(A, eur("1.00"), Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueAtRisk.of(EUR, List.of(one, one)))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException().isThrownBy(() -> RevenueAtRisk.of(CurrencyUnit.USD, List.of(one)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueAtRisk.of(EUR, List.of(one)).fromProbability(Double.NaN));
    }

    @Test
    void theOwnCostRatioStandsBesideThoseOfOthers() {
        CostRatio costs = CostRatio.of(eur("1000.00"), 30, eur("1000.00"), 90);
        assertThat(costs.perNew()).contains(eur("33.33"));
        assertThat(costs.perKept()).contains(eur("11.11"));
        assertThat(costs.ratio()).hasValue(3);
        assertThat(CostRatio.references()).hasSize(2);
        assertThat(CostRatio.references().get(0).contains(3)).isFalse();
        assertThat(CostRatio.references().get(0).isRange()).isFalse();
        assertThat(CostRatio.references().get(1).contains(3)).isTrue();
        assertThat(CostRatio.references().get(1).contains(20.5)).isFalse();
        assertThat(CostRatio.references().get(1).toString()).contains("2.0 to 20.0", "TARP");
    }

    @Test
    void aCostOfNobodyIsNone() {
        CostRatio none = CostRatio.of(eur("1.00"), 0, eur("1.00"), 0);
        assertThat(none.perNew()).isEmpty();
        assertThat(none.perKept()).isEmpty();
        assertThat(none.ratio()).isEmpty();
        assertThat(CostRatio.of(eur("1.00"), 1, eur("0.00"), 1).ratio()).isEmpty();
        assertThat(CostRatio.of(eur("1.00"), 1, eur("1.00"), 0).ratio()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> CostRatio.of(eur("1.00"), 1, Money.parse("USD 1.00"), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CostRatio.of(eur("-1.00"), 1, eur("1.00"), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CostRatio.of(eur("1.00"), 1, eur("1.00"), -1));
    }

    @Test
    void refusesAReferenceWithoutSourceOrNumber() {
        OptionalInt year = OptionalInt.of(1999);
        assertThat(ReferenceFigure.of("x", 2, "study", year)).hasToString("x: 2.0 (study, 1999)");
        assertThatIllegalArgumentException().isThrownBy(() -> ReferenceFigure.of(" ", 2, "study", year));
        assertThatIllegalArgumentException().isThrownBy(() -> ReferenceFigure.of("x", 2, "", year));
        assertThatIllegalArgumentException().isThrownBy(() -> ReferenceFigure.of("x", Double.NaN, "study", year));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceFigure("x", 3, 2, "study", year));
    }

    @Test
    void theSilentComeBackWithAPaidOrder() {
        PurchaseLog log = PurchaseLog.of(
                EUR,
                List.of(
                        Purchase.sale(A, T0, eur("3.00")),
                        Purchase.sale(A, day(500), eur("4.00")),
                        Purchase.returned(A, day(501), eur("1.00")),
                        Purchase.sale(B, day(200), eur("5.00")),
                        Purchase.returned(B, day(450), eur("5.00")),
                        Purchase.sale(C, day(390), eur("6.00")),
                        Purchase.sale(C, day(450), eur("6.00"))));
        StageTable before = Ladder.of(log, LadderRules.standard()).build().at(day(400));
        Reactivation back = Reactivation.of(before, log, day(501));
        assertThat(back).isEqualTo(new Reactivation(day(400), day(501), 1, 0, 1, 1, eur("3.00")));
        assertThat(back.rate().value()).hasValue(0.5);
        assertThat(back.dormantRate().value()).hasValue(0);
        assertThat(back.lostRate().value()).hasValue(1);
        assertThat(Reactivation.of(before, log, day(500)).net()).isEqualTo(eur("4.00"));
        assertThat(Reactivation.of(before, log, day(500).minusNanos(1000)).lostBack())
                .isZero();
    }

    @Test
    void refusesAReturnThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reactivation(day(2), day(1), 0, 0, 0, 0, eur("0.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reactivation(day(1), day(2), 1, 2, 0, 0, eur("0.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reactivation(day(1), day(2), 1, 1, 0, 1, eur("0.00")));
    }

    private static Instant day(int days) {
        return T0.plusSeconds(86_400L * days);
    }
}
