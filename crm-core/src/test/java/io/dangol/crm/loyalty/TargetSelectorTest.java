package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.Contribution;
import io.dangol.crm.CustomerId;
import io.dangol.crm.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetSelectorTest {

    private record Guest(String id, double visits, double spend, String city) {

        CustomerId customer() {
            return CustomerId.of(id);
        }
    }

    private static final NumberFeature<Guest> VISITS = Feature.number("visits", Guest::visits);
    private static final NumberFeature<Guest> SPEND = Feature.number("spend", Guest::spend);
    private static final TextFeature<Guest> CITY = Feature.text("city", Guest::city);

    private static final List<Guest> GUESTS = List.of(
            new Guest("a", 5, 10, "Seoul"),
            new Guest("b", 1, 99, "Seoul"),
            new Guest("c", 9, 10, "Seoul"),
            new Guest("d", Double.NaN, 10, "Seoul"),
            new Guest("e", 5, 30, "Busan"),
            new Guest("f", 4, 30, "Seoul"),
            new Guest("g", 4, Double.NaN, "Seoul"),
            new Guest("h", 8, 22, "Seoul"));

    @Test
    void selectionSaysWhoWhyAndWhatBecameOfTheOthers() {
        TargetSelection<Guest> selection = TargetSelector.of(Guest::customer)
                .where(VISITS.atLeast(3), CITY.is("Seoul"))
                .weigh(VISITS, 2)
                .weigh(SPEND, 0.5)
                .limit(2)
                .build()
                .select(GUESTS);
        assertThat(selection.selected())
                .extracting(SelectedTarget::toString)
                .containsExactly("1. h (27.0)", "2. c (23.0)");
        SelectedTarget<Guest> first = selection.selected().get(0);
        assertThat(first.score().contributions())
                .containsExactly(
                        new Contribution("visits", 16, "8, weight 2"), new Contribution("spend", 11, "22, weight 0.5"));
        assertThat(first.reasons())
                .extracting(CriterionReading::toString)
                .containsExactly("visits at least 3: met, is 8", "city is Seoul: met, is Seoul");
        assertThat(first.candidate()).isSameAs(GUESTS.get(7));
        assertThat(selection.rejections())
                .containsExactly(
                        new CriterionRejections("visits at least 3", 1, 1),
                        new CriterionRejections("city is Seoul", 1, 0));
        assertThat(selection.unranked()).isEqualTo(1);
        assertThat(selection.beyondLimit()).isEqualTo(2);
        assertThat(selection.eligible()).isEqualTo(5);
        assertThat(selection.candidates()).isEqualTo(8);
        assertThat(selection).hasToString("2 of 8 selected, 3 rejected, 1 unranked, 2 beyond the limit");
    }

    @Test
    void equalScoresAreRankedByCustomerId() {
        TargetSelection<Guest> selection = TargetSelector.of(Guest::customer)
                .rankedBy(guest -> Score.of(new Contribution("zero", Math.copySign(0, guest.spend() - 20), "")))
                .limit(3)
                .build()
                .select(List.of(GUESTS.get(5), GUESTS.get(0), GUESTS.get(4), GUESTS.get(2)));
        assertThat(selection.selected())
                .extracting(target -> target.customer().value())
                .containsExactly("a", "c", "e");
        assertThat(selection.beyondLimit()).isEqualTo(1);
    }

    @Test
    void withoutRulesAndRankingEverybodyComesInOrderOfId() {
        TargetSelector<Guest> selector = TargetSelector.of(Guest::customer).build();
        TargetSelection<Guest> selection = selector.select(List.of(GUESTS.get(3), GUESTS.get(1)));
        assertThat(selection.selected())
                .extracting(SelectedTarget::toString)
                .containsExactly("1. b (0.0)", "2. d (0.0)");
        assertThat(selection.rejections()).isEmpty();
        assertThat(selector.select(List.of()).candidates()).isZero();
        assertThat(selector.explain(GUESTS.get(0))).isEmpty();
    }

    @Test
    void partsJoinedByAndAreCountedApart() {
        Criterion<Guest> joined =
                VISITS.atLeast(3).and(SPEND.below(25).and(CITY.is("Seoul").or(VISITS.atLeast(9))));
        TargetSelector<Guest> selector =
                TargetSelector.of(Guest::customer).where(joined).build();
        assertThat(selector.criteria())
                .hasToString("[visits at least 3, spend below 25, (city is Seoul or visits at least 9)]");
        assertThat(selector.select(GUESTS).rejections())
                .containsExactly(
                        new CriterionRejections("visits at least 3", 1, 1),
                        new CriterionRejections("spend below 25", 2, 1),
                        new CriterionRejections("(city is Seoul or visits at least 9)", 0, 0));
        assertThat(selector.explain(GUESTS.get(4)))
                .extracting(CriterionReading::outcome)
                .containsExactly(CriterionOutcome.MET, CriterionOutcome.NOT_MET, CriterionOutcome.NOT_MET);
    }

    @Test
    void infiniteFeaturesAndOverflowingSumsAreNotRanked() {
        TargetSelector<Guest> selector = TargetSelector.of(Guest::customer)
                .weigh(VISITS, 2)
                .weigh(SPEND, -1)
                .build();
        TargetSelection<Guest> selection = selector.select(List.of(
                new Guest("a", Double.POSITIVE_INFINITY, 1, ""),
                new Guest("b", Double.MAX_VALUE, Double.MAX_VALUE, ""),
                new Guest("c", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, ""),
                new Guest("d", 1, 2, "")));
        assertThat(selection.unranked()).isEqualTo(3);
        assertThat(selection.selected()).extracting(SelectedTarget::toString).containsExactly("1. d (0.0)");
    }

    @Test
    void nobodyIsSelectedTwice() {
        TargetSelector<Guest> two =
                TargetSelector.of(Guest::customer).weigh(VISITS, 1).limit(2).build();
        Guest richer = new Guest("a", 7, 0, "");
        Guest other = new Guest("b", 9, 0, "");
        Guest poorer = new Guest("a", 5, 0, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.select(List.of(richer, poorer)))
                .withMessage("Customer a would be selected twice. Give one candidate per customer.");
        // here the second candidate of the customer is beyond the limit, and which of the two were taken would be
        // chance
        assertThatIllegalArgumentException().isThrownBy(() -> two.select(List.of(other, richer, richer)));
        assertThat(two.select(List.of(other, richer, poorer)).beyondLimit()).isEqualTo(1);
    }

    @Test
    void settingsThatContradictAreRefused() {
        TargetSelector.Builder<Guest> builder = TargetSelector.of(Guest::customer);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.limit(0))
                .withMessage("Limit 0; at least 1 candidate must be allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetSelector.of(Guest::customer).limit(5).build())
                .withMessageContaining("would choose by customer id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.weigh(VISITS, 0))
                .withMessageContaining("Weight of visits is 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.weigh(VISITS, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        builder.weigh(VISITS, 1).rankedBy(guest -> Score.of()).build())
                .withMessageContaining("both by a score and by weighted features");
    }

    @Test
    void resultsAreChecked() {
        Guest guest = GUESTS.get(0);
        List<CriterionReading> failed = List.of(VISITS.below(1).explain(guest));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SelectedTarget<>(1, guest.customer(), guest, Score.of(), failed))
                .withMessageContaining("does not meet every rule");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SelectedTarget<>(0, guest.customer(), guest, Score.of(), List.of()))
                .withMessageContaining("has rank 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetSelection<Guest>(List.of(), List.of(), -1, 0))
                .withMessageContaining("-1 candidates unranked");
        assertThatIllegalArgumentException().isThrownBy(() -> new CriterionRejections("rule", -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CriterionRejections(" ", 0, 0));
    }
}
