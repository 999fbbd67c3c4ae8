package io.dangol.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;

class PurchaseLogProperties {

    @Provide
    Arbitrary<List<Purchase>> purchases() {
        return PurchaseArbitraries.purchases();
    }

    private static PurchaseLog log(List<Purchase> purchases) {
        return PurchaseLog.of(CurrencyUnit.EUR, purchases);
    }

    @Property
    void orderOfArrivalDoesNotMatter(@ForAll("purchases") List<Purchase> purchases, @ForAll long seed) {
        List<Purchase> shuffled = new ArrayList<>(purchases);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(log(shuffled)).isEqualTo(log(purchases)).hasSameHashCodeAs(log(purchases));
    }

    @Property
    void mergingPartsInAnyGroupingGivesTheWhole(
            @ForAll("purchases") List<Purchase> a,
            @ForAll("purchases") List<Purchase> b,
            @ForAll("purchases") List<Purchase> c) {
        List<Purchase> all = new ArrayList<>(a);
        all.addAll(b);
        all.addAll(c);
        PurchaseLog whole = log(all);
        assertThat(log(a).merge(log(b)).merge(log(c))).isEqualTo(whole);
        assertThat(log(a).merge(log(b).merge(log(c)))).isEqualTo(whole);
        assertThat(log(c).merge(log(b)).merge(log(a))).isEqualTo(whole);
    }

    @Property
    void readingALogAndBuildingItAgainChangesNothing(@ForAll("purchases") List<Purchase> purchases) {
        PurchaseLog log = log(purchases);
        List<Purchase> read = new ArrayList<>();
        for (int row = 0; row < log.size(); row++) {
            read.add(log.purchase(row));
        }
        assertThat(log(read)).isEqualTo(log);
    }

    @Property
    void totalsAreTheSumsOfTheRowsOfTheNewestRevisions(@ForAll("purchases") List<Purchase> purchases) {
        long net = purchases.stream()
                .filter(p -> purchases.stream()
                        .noneMatch(q -> p.document().isPresent()
                                && q.document().equals(p.document())
                                && q.revision() > p.revision()))
                .mapToLong(p -> p.netAmount().getAmountMinorLong())
                .sum();
        PurchaseLog log = log(purchases);
        assertThat(log.netMinor()).isEqualTo(net);
        assertThat(log.grossMinor() - log.returnsMinor()).isEqualTo(net);
    }

    @Property
    void ordersAreTheDistinctSaleDocumentsAndTheSalesWithoutOne(@ForAll("purchases") List<Purchase> purchases) {
        PurchaseLog log = log(purchases);
        Set<String> documents = new HashSet<>();
        int loose = 0;
        int opened = 0;
        for (int row = 0; row < log.size(); row++) {
            opened += log.opensDocument(row) ? 1 : 0;
            if (!log.isReturn(row)) {
                if (log.document(row).isPresent()) {
                    documents.add(log.document(row).get());
                } else {
                    loose++;
                }
            }
        }
        assertThat(opened).isEqualTo(documents.size() + loose);
    }

    @Property
    void twoWindowsSideBySideMergeToTheirUnion(
            @ForAll("purchases") List<Purchase> purchases, @ForAll @LongRange(min = -200_000, max = 200_000) long cut) {
        PurchaseLog log = log(purchases);
        Instant at = Instant.ofEpochSecond(cut);
        assertThat(log.until(at).merge(log.between(at, Instant.MAX))).isEqualTo(log);
    }

    @Property
    void mergingDaysIsIdempotentAndKeepsTotals(@ForAll("purchases") List<Purchase> purchases) {
        ZoneId seoul = ZoneId.of("Asia/Seoul");
        PurchaseLog log = log(purchases);
        PurchaseLog once = log.mergeSameDay(seoul);
        assertThat(once.mergeSameDay(seoul)).isEqualTo(once);
        assertThat(once.grossMinor()).isEqualTo(log.grossMinor());
        assertThat(once.returnsMinor()).isEqualTo(log.returnsMinor());
    }
}
