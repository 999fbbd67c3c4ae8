package io.dangol.crm.value;

import static io.dangol.crm.value.Amounts.GBP;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.joda.money.Money;

class CustomerValueProperties {

    @Property
    void valueIsTheSumInMinorUnits(
            @ForAll List<Long> worths, @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long price) {
        List<Benefit> benefits = worths.stream()
                .map(worth -> Benefit.material("benefit", Money.ofMinor(GBP, worth)))
                .toList();
        BigInteger expected = worths.stream()
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .subtract(BigInteger.valueOf(price));
        Money amount =
                CustomerValue.of(benefits, Price.of(Money.ofMinor(GBP, price))).amount();
        assertThat(amount.getAmount().unscaledValue()).isEqualTo(expected);
    }

    @Property
    void partsAddUpToTheValue(@ForAll("offers") Offer offer) {
        PerceivedValue value = offer.value();
        assertThat(value.explain().amount()).isEqualTo(value.amount());
        assertThat(value.benefit().minus(value.cost())).isEqualTo(value.amount());
    }

    @Property
    void rankingIsByValueWhateverTheOrderGiven(@ForAll("menus") @NotEmpty List<Offer> offers, @ForAll long seed) {
        List<Offer> shuffled = new ArrayList<>(offers);
        Collections.shuffle(shuffled, new Random(seed));
        List<RankedOffer> ranking = OfferComparison.of(offers).ranking();
        assertThat(OfferComparison.of(shuffled).ranking()).isEqualTo(ranking);
        assertThat(ranking).hasSameSizeAs(offers);
        for (int i = 0; i < ranking.size(); i++) {
            RankedOffer ranked = ranking.get(i);
            Money value = ranked.offer().value().amount();
            long better = offers.stream()
                    .filter(other -> other.value().amount().isGreaterThan(value))
                    .count();
            assertThat((long) ranked.rank()).isEqualTo(better + 1);
            assertThat(ranked.breakdown().amount()).isEqualTo(value);
            assertThat(ranked.toBest().amount())
                    .isEqualTo(value.minus(ranking.get(0).offer().value().amount()));
            if (i + 1 < ranking.size()) {
                assertThat(ranked.toNext().orElseThrow().amount())
                        .isEqualTo(
                                value.minus(ranking.get(i + 1).offer().value().amount()));
            } else {
                assertThat(ranked.toNext()).isEmpty();
            }
        }
    }

    @Provide
    Arbitrary<Offer> offers() {
        Arbitrary<List<Benefit>> benefits = Combinators.combine(
                        Arbitraries.of("price", "time", "gift", "smile"),
                        Arbitraries.of(BenefitKind.class),
                        Arbitraries.longs().between(-500, 500))
                .as((name, kind, worth) -> new Benefit(name, kind, Money.ofMinor(GBP, worth)))
                .list()
                .ofMaxSize(5);
        Arbitrary<Money> amounts = Arbitraries.longs().between(0, 500).map(minor -> Money.ofMinor(GBP, minor));
        return Combinators.combine(Arbitraries.strings().alpha().ofLength(3), benefits, amounts, amounts)
                .as((name, got, price, cost) -> Offer.of(name, got, Price.of(price))
                        .withCosts(
                                CustomerCost.of(CostKind.TIME, cost, "asked"),
                                CustomerCost.of(CostKind.EFFORT, cost, "asked"),
                                CustomerCost.of(CostKind.RISK, cost, "asked")));
    }

    @Provide
    Arbitrary<List<Offer>> menus() {
        return offers().list().ofMaxSize(6).uniqueElements(Offer::name);
    }
}
