package io.dangol.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SummaryRulesTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final CustomerId A = CustomerId.of("a");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final SummaryRule ALL = SummaryRule.everything("year", LocalDate.of(2026, 1, 1));
    private static final SummaryRule WEEK = ALL.revised(MARCH, MARCH.plusMonths(6), Period.ofDays(7));

    private static Purchase sale(String at, String amount) {
        return Purchase.sale(A, Instant.parse(at), Money.parse("EUR " + amount));
    }

    @Test
    void theVersionThatHoldsOnTheDateIsUsed() {
        SummaryRules rules = SummaryRules.of(List.of(WEEK, ALL));
        assertThat(rules.effectiveOn(LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(rules.effectiveOn(LocalDate.of(2026, 2, 28))).contains(ALL);
        assertThat(rules.effectiveOn(MARCH)).contains(WEEK);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        rules.summarise(PurchaseLog.of(CurrencyUnit.EUR, List.of()), LocalDate.of(2025, 12, 31), SEOUL))
                .withMessageContaining("the first takes effect on 2026-01-01");
    }

    @Test
    void aLookBackOfSevenDaysHoldsSevenLocalDays() {
        PurchaseLog log = PurchaseLog.of(
                CurrencyUnit.EUR,
                List.of(
                        sale("2026-03-03T14:59:59Z", "1"), // 3 March in Seoul, the day before the window
                        sale("2026-03-03T15:00:00Z", "2"), // 4 March
                        sale("2026-03-10T14:59:59Z", "4"), // 10 March
                        sale("2026-03-10T15:00:00Z", "8"))); // 11 March, after the date
        SummaryRules.Result result =
                SummaryRules.of(List.of(ALL, WEEK)).summarise(log, LocalDate.of(2026, 3, 10), SEOUL);
        assertThat(result.of(A).orElseThrow().grossMinor()).isEqualTo(600);
        assertThat(result.counted()).isEqualTo(2);
        assertThat(result.passedOver()).isEqualTo(2);
        assertThat(result)
                .hasToString("year v2 from 2026-03-01, review due 2026-09-01, looks back P7D:"
                        + " 2 purchases of 1 customers until 2026-03-10, 2 passed over");
    }

    @Test
    void anOrderCountsOnceEvenIfItsFirstLineDoesNot() {
        PurchaseLog log = PurchaseLog.of(
                CurrencyUnit.EUR,
                List.of(
                        sale("2026-03-03T10:00:00Z", "0").withDocument("1").withProduct("sample"),
                        sale("2026-03-03T10:00:00Z", "2").withDocument("1").withProduct("tea"),
                        sale("2026-03-03T10:00:00Z", "3").withDocument("1").withProduct("pot")));
        SummaryRule withoutSamples =
                ALL.revised(MARCH, MARCH.plusYears(1), p -> !p.product().equals(Optional.of("sample")));
        PurchaseSummary summary = SummaryRules.of(List.of(withoutSamples))
                .summarise(log, LocalDate.of(2026, 3, 4), SEOUL)
                .of(A)
                .orElseThrow();
        assertThat(summary.orders()).isEqualTo(1);
        assertThat(summary.saleLines()).isEqualTo(2);
    }

    @Test
    void reviewsBecomeOverdueTheDayAfter() {
        SummaryRules rules = SummaryRules.of(List.of(ALL));
        PurchaseLog log = PurchaseLog.of(CurrencyUnit.EUR, List.of());
        assertThat(rules.summarise(log, LocalDate.of(2027, 1, 1), SEOUL).isReviewOverdue())
                .isFalse();
        assertThat(rules.summarise(log, LocalDate.of(2027, 1, 2), SEOUL).isReviewOverdue())
                .isTrue();
    }

    @Test
    void versionsFollowEachOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> SummaryRules.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SummaryRules.of(List.of(ALL, ALL)))
                .withMessageContaining("do not follow each other");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SummaryRules.of(List.of(ALL, ALL.revised(LocalDate.of(2025, 1, 1), MARCH, Period.ofDays(1)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SummaryRules.of(
                        List.of(ALL, new SummaryRule("other", 2, MARCH, MARCH, Optional.empty(), p -> true))));
    }

    @Test
    void badRulesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.revised(MARCH, MARCH.minusDays(1), Period.ofDays(1)))
                .withMessageContaining("Set a later review date");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.revised(MARCH, MARCH, Period.ZERO))
                .withMessageContaining("must be a positive period");
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.revised(MARCH, MARCH, Period.ofMonths(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> SummaryRule.everything(" ", MARCH));
    }
}
