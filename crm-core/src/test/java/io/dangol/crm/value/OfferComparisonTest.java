package io.dangol.crm.value;

import static io.dangol.crm.value.Amounts.gbp;
import static io.dangol.crm.value.Amounts.krw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferComparisonTest {

    private static final Offer BASIC =
            Offer.of("basic", List.of(Benefit.material("storage", gbp("20.00"))), Price.of(gbp("10.00")));
    private static final Offer FAMILY = Offer.of(
            "family",
            List.of(
                    Benefit.material("storage", gbp("35.00")),
                    Benefit.mental("sharing", gbp("8.00")),
                    Benefit.material("storage", gbp("2.00"))),
            Price.of(gbp("25.00")));
    private static final Offer RIVAL =
            Offer.of("a rival", List.of(Benefit.mental("fame", gbp("30.00"))), Price.of(gbp("20.00")));

    @Test
    void bestOfferComesFirstWithTheReasons() {
        OfferComparison comparison = OfferComparison.of(List.of(BASIC, FAMILY));
        assertThat(comparison.best().offer()).isEqualTo(FAMILY);
        RankedOffer basic = comparison.ranking().get(1);
        assertThat(basic.rank()).isEqualTo(2);
        assertThat(basic.toBest()).hasToString("GBP -10.00 = storage GBP -17.00 + sharing GBP -8.00 + price GBP 15.00");
        assertThat(basic.toBest().parts().get(0).evidence()).isEqualTo("GBP 20.00 against GBP 37.00");
        assertThat(comparison.best().toNext().orElseThrow())
                .hasToString("GBP 10.00 = storage GBP 17.00 + sharing GBP 8.00 + price GBP -15.00");
        assertThat(comparison.best().toBest().amount()).isEqualTo(gbp("0.00"));
        assertThat(basic.toNext()).isEmpty();
    }

    @Test
    void equalOffersShareTheRankInTheOrderOfTheirNames() {
        List<RankedOffer> ranking =
                OfferComparison.of(List.of(BASIC, FAMILY, RIVAL)).ranking();
        assertThat(ranking).extracting(ranked -> ranked.offer().name()).containsExactly("family", "a rival", "basic");
        assertThat(ranking).extracting(RankedOffer::rank).containsExactly(1, 2, 2);
        assertThat(OfferComparison.of(List.of(RIVAL, BASIC)).ranking())
                .extracting(RankedOffer::rank)
                .containsExactly(1, 1);
    }

    @Test
    void rankAfterATieSkipsTheRanksThatTheTieFills() {
        Offer poor = Offer.of("poor", List.of(), Price.of(gbp("1.00")));
        assertThat(OfferComparison.of(List.of(poor, RIVAL, BASIC)).ranking())
                .extracting(RankedOffer::rank)
                .containsExactly(1, 1, 3);
    }

    @Test
    void costsDecideWhereAllOffersStateThem() {
        CustomerCost noTime = CustomerCost.of(CostKind.TIME, gbp("0.00"), "at home");
        CustomerCost noEffort = CustomerCost.of(CostKind.EFFORT, gbp("0.00"), "one click");
        CustomerCost noRisk = CustomerCost.of(CostKind.RISK, gbp("0.00"), "money back");
        Offer easy = BASIC.withCosts(noTime, noEffort, noRisk);
        Offer hard = FAMILY.withCosts(noTime, CustomerCost.ofEffort(30, gbp("0.50")), noRisk);
        OfferComparison comparison = OfferComparison.of(List.of(hard, easy));
        assertThat(comparison.best().offer()).isEqualTo(easy);
        assertThat(comparison.best().toNext().orElseThrow())
                .hasToString("GBP 5.00 = storage GBP -17.00 + sharing GBP -8.00 + price GBP 15.00 + time GBP 0.00"
                        + " + effort GBP 15.00 + risk GBP 0.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfferComparison.of(List.of(easy, FAMILY)))
                .withMessage("Of the offers \"basic\" and \"family\" only one states time, effort and risk."
                        + " State them for all offers or for none.");
    }

    @Test
    void offersThatCannotBeComparedAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfferComparison.of(List.of()))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfferComparison.of(List.of(BASIC, BASIC)))
                .withMessageContaining("Two offers are called \"basic\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfferComparison.of(List.of(BASIC, Offer.of("import", List.of(), Price.of(krw(100))))))
                .withMessageContaining("Offer \"import\" is in KRW, offer \"basic\" in GBP");
        assertThatIllegalArgumentException().isThrownBy(() -> Offer.of("", List.of(), Price.of(krw(100))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankedOffer(
                        0, BASIC, BASIC.value().explain(), BASIC.value().explain(), Optional.empty()));
    }
}
