package io.dangol.crm.purchase;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Purchases with many ties: few customers, instants, amounts and documents, so that every rule meets its edge. */
public final class PurchaseArbitraries {

    private static final long HOUR = 3_600_000_000L;

    private PurchaseArbitraries() {}

    /** Purchases in euros within about four days of 1970, whose documents begin with their customer. */
    public static Arbitrary<List<Purchase>> purchases() {
        return purchase().list().ofMaxSize(60);
    }

    private static Arbitrary<Purchase> purchase() {
        Arbitrary<Integer> customer = Arbitraries.integers().between(1, 5);
        Arbitrary<Long> hour = Arbitraries.longs().between(-48, 48);
        Arbitrary<Integer> amount = Arbitraries.integers().between(0, 6);
        Arbitrary<Boolean> isReturn = Arbitraries.of(false, false, true);
        Arbitrary<Integer> document = Arbitraries.integers().between(0, 4);
        Arbitrary<Integer> revision = Arbitraries.of(0, 0, 0, 1, 2);
        Arbitrary<Integer> detail = Arbitraries.integers().between(0, 3);
        return Combinators.combine(customer, hour, amount, isReturn, document, revision, detail)
                .as(PurchaseArbitraries::purchase);
    }

    private static Purchase purchase(
            int customer, long hour, int amount, boolean isReturn, int document, int revision, int detail) {
        CustomerId id = CustomerId.of("c" + customer);
        var at = EpochMicros.toInstant(hour * HOUR);
        Money money = Money.ofMinor(CurrencyUnit.EUR, amount);
        Purchase line = isReturn ? Purchase.returned(id, at, money) : Purchase.sale(id, at, money);
        if (document > 0) {
            line = line.withDocument("c" + customer + "-" + document).withRevision(revision);
        }
        if (detail == 1) {
            line = line.withProduct("p" + amount);
        } else if (detail == 2) {
            line = line.withCost(Money.ofMinor(CurrencyUnit.EUR, amount / 2));
        }
        return isReturn && detail == 3 ? line.withOriginalDocument("c" + customer + "-1") : line;
    }
}
