package io.dangol.crm.value;

import static io.dangol.crm.value.Amounts.GBP;
import static io.dangol.crm.value.Amounts.gbp;
import static io.dangol.crm.value.Amounts.krw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerValueTest {

    private static final CustomerValue REPAIR = CustomerValue.of(
            List.of(Benefit.material("repair", gbp("80.10")), Benefit.mental("peace of mind", gbp("15.20"))),
            Price.of(gbp("60.00")));
    private static final CustomerCost TIME = CustomerCost.ofTime(Duration.ofMinutes(90), gbp("12.00"));
    private static final CustomerCost EFFORT = CustomerCost.ofEffort(3, gbp("0.50"));
    private static final CustomerCost RISK = CustomerCost.ofRisk(0.1, gbp("200.00"));

    @Test
    void valueIsExactlyBenefitsMinusPrice() {
        assertThat(REPAIR.benefit()).isEqualTo(gbp("95.30"));
        assertThat(REPAIR.cost()).isEqualTo(gbp("60.00"));
        assertThat(REPAIR.amount()).isEqualTo(gbp("35.30"));
        assertThat(REPAIR.costs()).isEmpty();
        assertThat(REPAIR.customerValue()).isSameAs(REPAIR);
    }

    @Test
    void pennyThatBinaryFractionsWouldLoseIsKept() {
        CustomerValue value = CustomerValue.of(
                List.of(Benefit.material("a", gbp("0.10")), Benefit.material("b", gbp("0.20"))), Price.of(gbp("0.30")));
        assertThat(value.amount()).isEqualTo(gbp("0.00"));
        assertThat(value.verdict()).isEqualTo(ValueVerdict.NEUTRAL);
    }

    @ParameterizedTest
    @CsvSource({"10.01, CREATED", "10.00, NEUTRAL", "9.99, DESTROYED"})
    void verdictFollowsTheSign(String worth, ValueVerdict verdict) {
        CustomerValue value = CustomerValue.of(List.of(Benefit.mental("thanks", gbp(worth))), Price.of(gbp("10.00")));
        assertThat(value.verdict()).isEqualTo(verdict);
    }

    @Test
    void withoutBenefitsTheValueIsMinusThePrice() {
        CustomerValue value = CustomerValue.of(List.of(), Price.of(krw(5000)));
        assertThat(value.benefit()).isEqualTo(krw(0));
        assertThat(value.amount()).isEqualTo(krw(-5000));
    }

    @Test
    void costsBesidesMoneyMakeATypeOfTheirOwn() {
        TotalCostValue total = REPAIR.withCosts(TIME, EFFORT, RISK);
        assertThat(total.cost()).isEqualTo(gbp("99.50"));
        assertThat(total.amount()).isEqualTo(gbp("-4.20"));
        assertThat(total.verdict()).isEqualTo(ValueVerdict.DESTROYED);
        assertThat(total.customerValue()).isSameAs(REPAIR);
        assertThat(REPAIR.amount()).isEqualTo(gbp("35.30"));
    }

    @Test
    void everyPartIsNamedWithItsEvidence() {
        Breakdown breakdown = REPAIR.withCosts(TIME, EFFORT, RISK).explain();
        assertThat(breakdown.parts())
                .containsExactly(
                        new ValuePart("repair", gbp("80.10"), "material benefit"),
                        new ValuePart("peace of mind", gbp("15.20"), "mental benefit"),
                        new ValuePart("price", gbp("-60.00"), "money paid"),
                        new ValuePart("time", gbp("-18.00"), "PT1H30M at GBP 12.00 an hour"),
                        new ValuePart("effort", gbp("-1.50"), "3 steps at GBP 0.50 each"),
                        new ValuePart("risk", gbp("-20.00"), "probability 0.1 of losing GBP 200.00"));
        assertThat(breakdown.amount()).isEqualTo(gbp("-4.20"));
        assertThat(breakdown.ranked()).extracting(ValuePart::name).startsWith("repair", "price", "risk");
        assertThat(REPAIR.explain())
                .hasToString("GBP 35.30 = repair GBP 80.10 + peace of mind GBP 15.20 + price GBP -60.00");
    }

    @Test
    void ratioIsUndefinedAtCostZero() {
        assertThat(CustomerValue.of(List.of(Benefit.mental("smile", gbp("1.00"))), Price.of(gbp("0.00")))
                        .benefitCostRatio())
                .isEmpty();
        assertThat(CustomerValue.of(List.of(Benefit.mental("smile", gbp("3.00"))), Price.of(gbp("2.00")))
                        .benefitCostRatio())
                .hasValue(1.5);
    }

    @Test
    void mixedCurrenciesAreRefusedWithBothNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerValue.of(List.of(Benefit.material("gift", krw(1))), Price.of(gbp("1.00"))))
                .withMessage("Benefit \"gift\" is in KRW, the price in GBP; one currency is allowed."
                        + " Convert one of them first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REPAIR.withCosts(TIME, EFFORT, CustomerCost.of(CostKind.RISK, krw(1), "guess")))
                .withMessageContaining("Cost RISK is in KRW, the price in GBP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Breakdown(GBP, List.of(new ValuePart("a", krw(1), ""))))
                .withMessageContaining("Part \"a\" is in KRW, the breakdown in GBP");
    }

    @Test
    void costsInTheWrongPlaceAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REPAIR.withCosts(/* time= */ EFFORT, /* effort= */ TIME, RISK))
                .withMessage("The cost in the place of TIME is of kind EFFORT."
                        + " Give time, effort and risk in this order.");
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S, 36.00, 0.01",
        "PT0.5S, 36.00, 0.00", // half a penny to the even 0
        "PT1.5S, 36.00, 0.02", // one and a half to the even 2
        "PT0S, 36.00, 0.00"
    })
    void timeIsRoundedHalfToEven(Duration spent, String perHour, String cost) {
        assertThat(CustomerCost.ofTime(spent, gbp(perHour)).amount()).isEqualTo(gbp(cost));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 0.50", "0.01, 0.00", "0.03, 0.02", "0.05, 0.02"})
    void riskIsRoundedHalfToEven(double probability, String cost) {
        assertThat(CustomerCost.ofRisk(probability, gbp("0.50")).amount()).isEqualTo(gbp(cost));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void probabilityLiesBetweenZeroAndOne(double probability) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerCost.ofRisk(probability, gbp("1.00")))
                .withMessageContaining("is " + probability + "; it must lie between 0 and 1");
    }

    @Test
    void costsArePositiveAndHaveEvidence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerCost.of(CostKind.TIME, gbp("-1.00"), "saved"))
                .withMessageContaining("as a benefit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerCost.of(CostKind.TIME, gbp("1.00"), " "))
                .withMessageContaining("no evidence");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerCost.ofTime(Duration.ofSeconds(-1), gbp("1.00")))
                .withMessageContaining("PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerCost.ofEffort(-1, gbp("1.00")))
                .withMessageContaining("Steps to take are -1");
    }

    @Test
    void priceIsNeverNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Price.of(gbp("-0.01")))
                .withMessageContaining("Price is GBP -0.01");
    }

    @Test
    void partsAndBenefitsAreNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> Benefit.material(" ", gbp("1.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValuePart("", gbp("1.00"), ""));
    }

    @Test
    void laterChangesOfTheCallersListChangeNothing() {
        List<Benefit> benefits = new ArrayList<>(List.of(Benefit.mental("smile", gbp("3.00"))));
        CustomerValue value = CustomerValue.of(benefits, Price.of(gbp("2.00")));
        benefits.clear();
        assertThat(value.amount()).isEqualTo(gbp("1.00"));
    }

    @Test
    void amountsBeyondALongStayExact() {
        Money huge = gbp("99999999999999999999.99");
        CustomerValue value = CustomerValue.of(
                List.of(Benefit.material("a", huge), Benefit.material("b", huge)), Price.of(gbp("0.01")));
        assertThat(value.amount()).isEqualTo(gbp("199999999999999999999.97"));
    }
}
