package io.dangol.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;

class PurchaseSummaryProperties {

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        return PurchaseArbitraries.purchases();
    }

    @Property
    void customersMergeToTheWholeInAnyOrder(@ForAll("purchases") List<Purchase> purchases) {
        PurchaseLog log = PurchaseLog.of(CurrencyUnit.EUR, purchases);
        PurchaseSummary forwards = IntStream.range(0, log.customers())
                .mapToObj(customer -> PurchaseSummary.of(log, customer))
                .reduce(PurchaseSummary.empty(CurrencyUnit.EUR), PurchaseSummary::merge);
        PurchaseSummary backwards = IntStream.range(0, log.customers())
                .mapToObj(customer -> PurchaseSummary.of(log, log.customers() - 1 - customer))
                .reduce(PurchaseSummary.empty(CurrencyUnit.EUR), PurchaseSummary::merge);
        assertThat(forwards).isEqualTo(PurchaseSummary.of(log)).isEqualTo(backwards);
        assertThat(forwards.netMinor()).isEqualTo(log.netMinor());
    }

    @Property
    void aRuleThatCountsEverythingSummarisesAsTheLogDoes(@ForAll("purchases") List<Purchase> purchases) {
        PurchaseLog log = PurchaseLog.of(CurrencyUnit.EUR, purchases);
        SummaryRules rules = SummaryRules.of(List.of(SummaryRule.everything("all", LocalDate.of(1960, 1, 1))));
        SummaryRules.Result result = rules.summarise(log, LocalDate.of(1990, 1, 1), ZoneOffset.UTC);
        assertThat(result.passedOver()).isZero();
        assertThat(result.byCustomer()).hasSize(log.customers());
        for (int customer = 0; customer < log.customers(); customer++) {
            assertThat(result.byCustomer().get(log.customer(customer))).isEqualTo(PurchaseSummary.of(log, customer));
        }
    }

    @Property
    void countedAndPassedOverAreAllRows(@ForAll("purchases") List<Purchase> purchases) {
        PurchaseLog log = PurchaseLog.of(CurrencyUnit.EUR, purchases);
        SummaryRules rules = SummaryRules.of(List.of(new SummaryRule(
                "with document",
                1,
                LocalDate.of(1960, 1, 1),
                LocalDate.of(1961, 1, 1),
                Optional.of(Period.ofDays(2)),
                purchase -> purchase.document().isPresent())));
        SummaryRules.Result result = rules.summarise(log, LocalDate.of(1970, 1, 1), ZoneOffset.UTC);
        assertThat(result.counted() + result.passedOver()).isEqualTo(log.size());
        assertThat(result.byCustomer().values().stream()
                        .mapToLong(s -> s.saleLines() + s.returnLines())
                        .sum())
                .isEqualTo(result.counted());
    }
}
