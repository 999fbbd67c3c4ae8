package io.dangol.crm.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseArbitraries;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;

class BookProperties {

    private static final Instant AT = Instant.parse("1970-01-10T00:00:00Z");

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        return PurchaseArbitraries.purchases();
    }

    private static BookReading read(List<Purchase> purchases) {
        return CustomerBook.of(PurchaseLog.of(CurrencyUnit.EUR, purchases))
                .build()
                .read(AT);
    }

    @Property
    void customersAddUpToTheCompany(@ForAll("purchases") List<Purchase> purchases) {
        BookReading reading = read(purchases);
        assertThat(reading.assessments().stream()
                        .mapToLong(c -> c.summary().netMinor())
                        .sum())
                .isEqualTo(reading.company().summary().netMinor());
        assertThat(reading.assessments().stream().filter(c -> c.rfm().isPresent()))
                .hasSize(reading.company().buyers());
        assertThat(reading.assessments().stream().filter(c -> c.summary().netMinor() <= 0))
                .hasSize(reading.company().netNotPositive());
    }

    @Property
    void orderOfPurchasesLeavesNoTrace(@ForAll("purchases") List<Purchase> purchases, @ForAll long seed) {
        List<Purchase> shuffled = new ArrayList<>(purchases);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(read(shuffled).assessments()).isEqualTo(read(purchases).assessments());
    }

    @Property
    void ranksFollowTheAmounts(@ForAll("purchases") List<Purchase> purchases) {
        BookReading reading = read(purchases);
        List<CustomerAssessment> buyers = reading.topByNet(reading.size()).stream()
                .filter(c -> c.rank().isPresent())
                .toList();
        for (int i = 0; i < buyers.size(); i++) {
            CustomerAssessment here = buyers.get(i);
            long better = buyers.stream()
                    .filter(c -> c.summary().netMinor() > here.summary().netMinor())
                    .count();
            assertThat(here.rank().orElseThrow().byNet()).isEqualTo(better + 1);
        }
    }

    @Property
    void everybodyIsFoundByIdAndHasAnAssessmentOfTheirOwn(@ForAll("purchases") List<Purchase> purchases) {
        BookReading reading = read(purchases);
        for (CustomerAssessment customer : reading.assessments()) {
            assertThat(reading.of(customer.customer())).contains(customer);
        }
    }
}
