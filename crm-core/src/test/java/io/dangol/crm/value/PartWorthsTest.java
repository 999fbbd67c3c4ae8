package io.dangol.crm.value;

import static io.dangol.crm.value.Amounts.GBP;
import static io.dangol.crm.value.Amounts.KRW;
import static io.dangol.crm.value.Amounts.gbp;
import static io.dangol.crm.value.Amounts.krw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartWorthsTest {

    @Test
    void worthIsMinusUtilityOverThePriceCoefficient() {
        PartWorths study = PartWorths.of(GBP, -0.08, Map.of("warranty", 1.2, "blue", -0.4, "plain", 0.0));
        assertThat(study.worths())
                .containsExactly(
                        entry("blue", gbp("-5.00")), entry("plain", gbp("0.00")), entry("warranty", gbp("15.00")));
        assertThat(study.benefit("warranty", BenefitKind.MATERIAL))
                .isEqualTo(Benefit.material("warranty", gbp("15.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "0.00125, 0.12", // 0.125 to the even 0.12
        "0.00135, 0.14",
        "0.00126, 0.13",
        "-0.00125, -0.12"
    })
    void worthIsRoundedHalfToEvenInTheDecimalsAsWritten(double utility, String worth) {
        assertThat(PartWorths.of(GBP, -0.01, Map.of("x", utility)).worth("x")).isEqualTo(gbp(worth));
    }

    @Test
    void minorUnitIsThatOfTheCurrency() {
        Map<String, Double> utilities = Map.of("x", 1.0);
        assertThat(PartWorths.of(KRW, -0.0003, utilities).worth("x")).isEqualTo(krw(3333));
        assertThat(PartWorths.of(CurrencyUnit.of("KWD"), -3, utilities).worth("x"))
                .hasToString("KWD 0.333");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 0.1, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
    void priceCoefficientIsBelowZero(double coefficient) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartWorths.of(GBP, coefficient, Map.of("x", 1.0)))
                .withMessageContaining("Price coefficient is " + coefficient);
    }

    @Test
    void utilitiesAreNamedAndFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartWorths.of(GBP, -1, Map.of("x", Double.NaN)))
                .withMessageContaining("feature \"x\" is NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> PartWorths.of(GBP, -1, Map.of(" ", 1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> PartWorths.of(GBP, -1, Map.of()));
    }

    @Test
    void unknownFeaturesAreRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PartWorths.of(GBP, -1, Map.of("b", 1.0, "a", 2.0)).worth("c"))
                .withMessage("Feature \"c\" has no part-worth; there are [a, b].");
    }

    @Test
    void laterChangesOfTheCallersMapChangeNothing() {
        Map<String, Double> utilities = new HashMap<>(Map.of("a", 1.0));
        PartWorths study = PartWorths.of(GBP, -1, utilities);
        utilities.clear();
        assertThat(study.worth("a")).isEqualTo(gbp("1.00"));
    }
}
