package io.dangol.crm.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReactivationTest {

    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static Purchase sale(String customer, int day, int cents) {
        return Purchase.sale(CustomerId.of(customer), day(day), Money.ofMinor(EUR, cents));
    }

    @Test
    void whoWasSilentAndBoughtAfterwardsCameBack() {
        PurchaseLog log = PurchaseLog.of(
                EUR,
                List.of(
                        sale("lost", 0, 5),
                        sale("lost", 500, 7),
                        sale("lostForGood", 0, 5),
                        sale("dormant", 200, 5),
                        sale("dormant", 401, 9),
                        Purchase.returned(CustomerId.of("dormant"), day(450), Money.ofMinor(EUR, 2)),
                        Purchase.returned(CustomerId.of("dormant"), day(501), Money.ofMinor(EUR, 3)),
                        Purchase.returned(CustomerId.of("dormant"), day(400), Money.ofMinor(EUR, 1)),
                        sale("tooLate", 200, 5),
                        sale("tooLate", 501, 5),
                        sale("onlyFree", 200, 5),
                        sale("onlyFree", 450, 0),
                        sale("active", 400, 5),
                        sale("active", 401, 5)));
        StageTable before = Ladder.of(log, LadderRules.standard())
                .prospect(CustomerId.of("nobody"))
                .build()
                .at(day(400));
        Reactivation back = Reactivation.of(before, log, day(500));
        assertThat(back).isEqualTo(new Reactivation(day(400), day(500), 3, 1, 2, 1, Money.ofMinor(EUR, 14)));
        assertThat(back.rate()).isEqualTo(Estimate.ofProportion(2, 5));
        assertThat(back.dormantRate()).isEqualTo(Estimate.ofProportion(1, 3));
        assertThat(back.lostRate()).isEqualTo(Estimate.ofProportion(1, 2));
    }

    @Test
    void nobodySilentIsNoData() {
        PurchaseLog log = PurchaseLog.in(EUR).build();
        StageTable before = Ladder.of(log, LadderRules.standard()).build().at(day(0));
        assertThat(Reactivation.of(before, log, day(0)).rate().quality()).isEqualTo(Quality.NO_DATA);
    }

    @Test
    void aCustomerWhoIsNotInTheLogDidNotComeBack() {
        PurchaseLog log = PurchaseLog.of(EUR, List.of(sale("ann", 0, 5)));
        StageTable before = Ladder.of(log, LadderRules.standard()).build().at(day(400));
        PurchaseLog empty = PurchaseLog.in(EUR).build();
        assertThat(Reactivation.of(before, empty, day(401)).lost()).isEqualTo(1);
        assertThat(Reactivation.of(before, empty, day(401)).lostBack()).isZero();
    }

    @Test
    void impossibleCountsAreRefused() {
        Money net = Money.zero(EUR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reactivation(day(1), day(0), 0, 0, 0, 0, net))
                .withMessageContaining("later instant second");
        assertThatIllegalArgumentException().isThrownBy(() -> new Reactivation(day(0), day(1), 1, 2, 0, 0, net));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reactivation(day(0), day(1), 0, 0, 1, -1, net));
    }
}
