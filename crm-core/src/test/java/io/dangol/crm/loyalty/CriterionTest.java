package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionTest {

    /** A candidate of whom both may be unknown. */
    private record Shopper(OptionalDouble orders, Optional<String> city) {}

    private static final NumberFeature<Shopper> ORDERS = Feature.optionalNumber("orders", Shopper::orders);
    private static final TextFeature<Shopper> CITY = Feature.optionalText("city", Shopper::city);
    private static final Shopper UNKNOWN = new Shopper(OptionalDouble.empty(), Optional.empty());

    private static Shopper shopper(double orders, String city) {
        return new Shopper(OptionalDouble.of(orders), Optional.of(city));
    }

    @ParameterizedTest
    @CsvSource({
        "2.9, NOT_MET, MET, NOT_MET",
        "3, MET, NOT_MET, MET",
        "4, MET, NOT_MET, MET",
        "5, MET, NOT_MET, MET",
        "5.1, MET, NOT_MET, NOT_MET",
        "Infinity, MET, NOT_MET, NOT_MET",
        "-Infinity, NOT_MET, MET, NOT_MET",
        "NaN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void boundsAreAsNamed(double orders, CriterionOutcome atLeast, CriterionOutcome below, CriterionOutcome between) {
        Shopper shopper = shopper(orders, "Seoul");
        assertThat(ORDERS.atLeast(3).test(shopper)).isEqualTo(atLeast);
        assertThat(ORDERS.below(3).test(shopper)).isEqualTo(below);
        assertThat(ORDERS.between(3, 5).test(shopper)).isEqualTo(between);
    }

    @Test
    void textsAreComparedByTheirCharacters() {
        assertThat(CITY.is("Seoul").test(shopper(1, "Seoul"))).isEqualTo(CriterionOutcome.MET);
        assertThat(CITY.is("seoul").test(shopper(1, "Seoul"))).isEqualTo(CriterionOutcome.NOT_MET);
        assertThat(CITY.in("Busan", "Seoul").test(shopper(1, "Seoul"))).isEqualTo(CriterionOutcome.MET);
        assertThat(CITY.in("Busan", "Daegu").test(shopper(1, "Seoul"))).isEqualTo(CriterionOutcome.NOT_MET);
        assertThat(CITY.is("Seoul").test(UNKNOWN)).isEqualTo(CriterionOutcome.UNKNOWN);
    }

    /** The tables of Kleene 1952, § 64. */
    @ParameterizedTest
    @CsvSource({
        "MET, MET, MET, MET",
        "MET, NOT_MET, NOT_MET, MET",
        "MET, UNKNOWN, UNKNOWN, MET",
        "NOT_MET, MET, NOT_MET, MET",
        "NOT_MET, NOT_MET, NOT_MET, NOT_MET",
        "NOT_MET, UNKNOWN, NOT_MET, UNKNOWN",
        "UNKNOWN, MET, UNKNOWN, MET",
        "UNKNOWN, NOT_MET, NOT_MET, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void unknownIsAnsweredWhereItDoesNotMatter(
            CriterionOutcome one, CriterionOutcome other, CriterionOutcome and, CriterionOutcome or) {
        Shopper shopper = shopper(0, "");
        assertThat(always(one).and(always(other)).test(shopper)).isEqualTo(and);
        assertThat(always(one).or(always(other)).test(shopper)).isEqualTo(or);
    }

    private static Criterion<Shopper> always(CriterionOutcome outcome) {
        double value = switch (outcome) {
            case MET -> 1;
            case NOT_MET -> 0;
            case UNKNOWN -> Double.NaN;
        };
        return Feature.<Shopper>number("constant", shopper -> value).atLeast(1);
    }

    @Test
    void negationOfUnknownIsUnknown() {
        assertThat(ORDERS.atLeast(3).not().test(UNKNOWN)).isEqualTo(CriterionOutcome.UNKNOWN);
        assertThat(ORDERS.atLeast(3).not().test(shopper(2, ""))).isEqualTo(CriterionOutcome.MET);
        assertThat(ORDERS.atLeast(3).not().test(shopper(3, ""))).isEqualTo(CriterionOutcome.NOT_MET);
    }

    @Test
    void explanationNamesEveryPartWithWhatWasObserved() {
        Criterion<Shopper> criterion =
                ORDERS.between(0.5, 2).or(CITY.in("Busan", "Daegu").not()).and(ORDERS.below(10));
        assertThat(criterion)
                .hasToString("((orders between 0.5 and 2 or not city in [Busan, Daegu]) and orders below 10)");
        assertThat(criterion.explain(shopper(12, "Busan")))
                .hasToString("((orders between 0.5 and 2 or not city in [Busan, Daegu]) and orders below 10): not met"
                        + " [(orders between 0.5 and 2 or not city in [Busan, Daegu]): not met"
                        + " [orders between 0.5 and 2: not met, is 12;"
                        + " not city in [Busan, Daegu]: not met [city in [Busan, Daegu]: met, is Busan]];"
                        + " orders below 10: not met, is 12]");
        CriterionReading unknown = CITY.is("Seoul").explain(UNKNOWN);
        assertThat(unknown).hasToString("city is Seoul: unknown, is unknown");
        assertThat(unknown.isMet()).isFalse();
        assertThat(CITY.is("Seoul").explain(shopper(1, "Seoul")).isMet()).isTrue();
    }

    @Test
    void numbersReadWithoutNeedlessFractions() {
        assertThat(ORDERS.observed(shopper(3, ""))).isEqualTo("3");
        assertThat(ORDERS.observed(shopper(-0.25, ""))).isEqualTo("-0.25");
        assertThat(ORDERS.observed(shopper(1e15, ""))).isEqualTo("1.0E15");
        assertThat(ORDERS.observed(UNKNOWN)).isEqualTo("unknown");
        assertThat(Feature.<Shopper>text("always", s -> "x").observed(UNKNOWN)).isEqualTo("x");
        assertThat(List.of(ORDERS, CITY)).hasToString("[orders, city]");
        assertThat(List.<Feature<Shopper>>of(ORDERS, CITY))
                .extracting(Feature::name)
                .containsExactly("orders", "city");
    }

    @Test
    void rulesThatNobodyCanMeetAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ORDERS.between(3, 2))
                .withMessage("The rule \"orders between 3 and 2\" has no range: bounds must be numbers, the lower one"
                        + " first.");
        assertThatIllegalArgumentException().isThrownBy(() -> ORDERS.atLeast(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> ORDERS.below(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CITY.in())
                .withMessageContaining("The rule for city allows no text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Feature.<Shopper>number(" ", s -> 1))
                .withMessageContaining("blank name");
        assertThatIllegalArgumentException().isThrownBy(() -> Feature.<Shopper>text("", s -> ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CriterionReading("", CriterionOutcome.MET, "", List.of()))
                .withMessageContaining("blank rule");
    }
}
