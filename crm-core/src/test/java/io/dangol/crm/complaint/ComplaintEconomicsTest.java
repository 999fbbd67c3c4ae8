package io.dangol.crm.complaint;

import static io.dangol.crm.complaint.ProblemOutcome.SATISFIED;
import static io.dangol.crm.complaint.ProblemOutcome.SATISFIED_QUICKLY;
import static io.dangol.crm.complaint.ProblemOutcome.SILENT;
import static io.dangol.crm.complaint.ProblemOutcome.UNSATISFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.Contribution;
import java.util.Map;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintEconomicsTest {

    private static final ComplaintShares SHARES = ComplaintShares.of(0.5, 0.3, 0.3, 0.4);

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    private static ComplaintEconomics.Builder major() {
        return ComplaintEconomics.builder()
                .customersWithProblem(1_000)
                .shares(SHARES)
                .rates(RepurchaseReference.TARP_MAJOR.rates())
                .retentionWithoutProblem(0.9)
                .lifetimeValue(usd("1000.00"));
    }

    /** The worked example of the reference, to the last digit: large losses, half complain, 30 % quickly, 30 %, 40 %. */
    @Test
    void largeLossesReproduceTheWorkedExampleToTheLastDigit() {
        ComplaintEconomics now = major().build();
        ComplaintEconomics then = now.withShares(SHARES.allSatisfiedQuickly());
        assertThat(now.retention()).isEqualTo(0.287);
        assertThat(then.retention()).isEqualTo(0.455);
        assertThat(now.retentionGain(SHARES.allSatisfiedQuickly())).isEqualTo(usd("168000.00"));
        assertThat(then.retentionGain(SHARES)).isEqualTo(usd("-168000.00"));
        assertThat(now.retentionGain(SHARES)).isEqualTo(usd("0.00"));
    }

    @Test
    void lostCustomersAreWhatRetentionFallsShortOf() {
        ComplaintEconomics now = major().build();
        assertThat(now.customersLost()).isEqualTo(613);
        assertThat(now.valueAtRisk()).isEqualTo(usd("613000.00"));
        assertThat(now.replacementCost(5, usd("20.00"))).isEqualTo(usd("61300.00"));
        assertThat(now.replacementCost(0, usd("20.00"))).isEqualTo(usd("0.00"));
        assertThat(now.replacementCost(2.5, Money.parse("EUR 0.01"))).isEqualTo(Money.parse("EUR 15.32"));
    }

    @Test
    void smallLossesGiveTheirOwnRates() {
        ComplaintEconomics minor = major().rates(RepurchaseReference.TARP_MINOR.rates())
                .retentionWithoutProblem(1)
                .build();
        // 0.5 * (0.3 * 0.95 + 0.3 * 0.70 + 0.4 * 0.46) + 0.5 * 0.37
        assertThat(minor.retention()).isEqualTo(0.5245);
        assertThat(minor.cappedOutcomes()).isEmpty();
    }

    @Test
    void nobodyStaysMoreOftenForHavingHadAProblem() {
        ComplaintEconomics capped = major().rates(RepurchaseReference.TARP_MINOR.rates())
                .retentionWithoutProblem(0.6)
                .build();
        assertThat(capped.cappedOutcomes()).containsExactly(SATISFIED_QUICKLY, SATISFIED);
        // 0.5 * (0.6 * 0.60 + 0.4 * 0.46) + 0.5 * 0.37
        assertThat(capped.retention()).isEqualTo(0.457);
        assertThat(capped.speedPremium()).isEqualTo(usd("0.00"));
        assertThat(capped.valueOfSatisfying().retention()).isEqualTo(usd("140.00"));
        ComplaintEconomics all = capped.withShares(ComplaintShares.of(1, 1, 0, 0));
        assertThat(all.retention()).isEqualTo(0.6);
        assertThat(all.customersLost()).isZero();
        assertThat(all.valueAtRisk()).isEqualTo(usd("0.00"));
    }

    @Test
    void aRetentionAtTheCapIsNoneCapped() {
        assertThat(major().retentionWithoutProblem(0.82).build().cappedOutcomes())
                .isEmpty();
        assertThat(major().retentionWithoutProblem(0.81).build().cappedOutcomes())
                .containsExactly(SATISFIED_QUICKLY);
        assertThat(major().retentionWithoutProblem(0).build().retention()).isZero();
    }

    @Test
    void satisfyingOneMoreIsWorthRetentionAndWords() {
        ComplaintEconomics now = major().wordOfMouth(WordOfMouth.reach(5, 10).converting(0.01, 0.02))
                .build();
        SatisfiedComplaintValue value = now.valueOfSatisfying();
        assertThat(value.retention()).isEqualTo(usd("350.00"));
        assertThat(value.goodWord()).isEqualTo(usd("50.00"));
        assertThat(value.badWordAverted()).isEqualTo(usd("200.00"));
        assertThat(value.total()).isEqualTo(usd("600.00"));
        assertThat(value)
                .hasToString("USD 600.00 = retention USD 350.00 + good word USD 50.00 + bad word averted USD 200.00");
        assertThat(value.compensationCeiling(usd("45.50"))).isEqualTo(usd("554.50"));
        assertThat(value.compensationCeiling(usd("700.00"))).isEqualTo(usd("-100.00"));
        assertThat(now.speedPremium()).isEqualTo(usd("280.00"));
    }

    @Test
    void wordOfMouthNamesItsPartsWhichAddUp() {
        ComplaintEconomics now = major().wordOfMouth(
                        WordOfMouth.reach(5, 10).converting(0.01, 0.02).silentTelling(0.25))
                .build();
        assertThat(now.wordOfMouthEffect().contributions())
                .containsExactly(
                        new Contribution(
                                "satisfied quickly",
                                7.5,
                                "150 customers tell 5 people each, 0.01 gained per person told"),
                        new Contribution(
                                "satisfied", 7.5, "150 customers tell 5 people each, 0.01 gained per person told"),
                        new Contribution(
                                "unsatisfied", -40, "200 customers tell 10 people each, 0.02 lost per person told"),
                        new Contribution(
                                "silent", -25, "125 customers tell 10 people each, 0.02 lost per person told"));
        assertThat(now.wordOfMouthEffect().value()).isEqualTo(-50);
    }

    @Test
    void withoutAWordNobodyIsWonOrLostByIt() {
        ComplaintEconomics quiet = major().build();
        assertThat(quiet.wordOfMouth()).isEqualTo(WordOfMouth.none());
        assertThat(quiet.wordOfMouthEffect().value()).isZero();
        assertThat(quiet.wordOfMouthEffect().contributions()).hasSize(4);
        assertThat(quiet.wordOfMouthEffect().contributions())
                .extracting(Contribution::amount)
                .containsOnly(0.0);
        assertThat(quiet.valueOfSatisfying().total()).isEqualTo(usd("350.00"));
    }

    @Test
    void noProblemsCostNothing() {
        ComplaintEconomics none = major().customersWithProblem(0).build();
        assertThat(none.retention()).isEqualTo(0.287);
        assertThat(none.customersLost()).isZero();
        assertThat(none.valueAtRisk()).isEqualTo(usd("0.00"));
        assertThat(none.retentionGain(SHARES.allSatisfiedQuickly())).isEqualTo(usd("0.00"));
        assertThat(none.wordOfMouthEffect().value()).isZero();
    }

    @Test
    void ifAllAreSilentOnlyTheirRateCounts() {
        ComplaintEconomics silent =
                major().shares(ComplaintShares.ofCounts(Map.of(SILENT, 12L))).build();
        assertThat(silent.retention()).isEqualTo(0.09);
        assertThat(silent.customersLost()).isEqualTo(810);
        assertThat(silent.retentionGain(silent.shares().allSatisfiedQuickly())).isEqualTo(usd("0.00"));
    }

    @Test
    void ifMoreComplainMoreCanBeKept() {
        ComplaintEconomics now = major().build();
        // 0.484 - 0.287 of a thousand
        assertThat(now.retentionGain(SHARES.withComplaining(1))).isEqualTo(usd("197000.00"));
    }

    @Test
    void moneyIsRoundedOnceAndHalfEven() {
        ComplaintEconomics cents = major().customersWithProblem(1)
                .lifetimeValue(usd("0.05"))
                .shares(ComplaintShares.of(1, 0, 1, 0))
                .rates(new RepurchaseRates(0.5, 0.3, 0.1, 0.1))
                .retentionWithoutProblem(0.8)
                .build();
        // half a customer of 5 cents is 2.5 cents
        assertThat(cents.valueAtRisk()).isEqualTo(usd("0.02"));
        assertThat(cents.retentionGain(ComplaintShares.of(1, 1, 0, 0))).isEqualTo(usd("0.01"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.001, 1.001, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aRetentionThatIsNoShareIsRefused(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> major().retentionWithoutProblem(share).build())
                .withMessageContaining("retention of customers without a problem")
                .withMessageContaining("from 0 to 1");
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> major().customersWithProblem(-1).build())
                .withMessageContaining("0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> major().lifetimeValue(usd("-1.00")).build())
                .withMessageContaining("lifetime value");
        ComplaintEconomics now = major().build();
        for (double k : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> now.replacementCost(k, usd("1.00")))
                    .withMessageContaining("finite number");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> now.replacementCost(5, usd("-1.00")));
        SatisfiedComplaintValue value = now.valueOfSatisfying();
        assertThatIllegalArgumentException().isThrownBy(() -> value.compensationCeiling(usd("-1.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value.compensationCeiling(Money.parse("EUR 1.00")))
                .withMessageContaining("two currencies");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SatisfiedComplaintValue(usd("1.00"), usd("1.00"), Money.parse("EUR 1.00")));
    }

    @Test
    void whatIsNotStatedHasNoDefault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintEconomics.builder().build())
                .withMessageContaining("without customersWithProblem");
        Map<String, Consumer<ComplaintEconomics.Builder>> steps = Map.of(
                "shares", b -> b.shares(SHARES),
                "rates", b -> b.rates(RepurchaseReference.TARP_MAJOR.rates()),
                "retentionWithoutProblem", b -> b.retentionWithoutProblem(0.9),
                "lifetimeValue", b -> b.lifetimeValue(usd("1.00")));
        steps.forEach((missing, ignored) -> {
            ComplaintEconomics.Builder builder = ComplaintEconomics.builder().customersWithProblem(1);
            steps.forEach((name, step) -> {
                if (!name.equals(missing)) {
                    step.accept(builder);
                }
            });
            assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("without " + missing);
        });
    }

    @Test
    void returnIsProfitPerCost() {
        assertThat(ComplaintReturn.of(usd("150.00"), usd("100.00")).ratio()).hasValue(0.5);
        assertThat(ComplaintReturn.of(usd("150.00"), usd("100.00")).profit()).isEqualTo(usd("50.00"));
        assertThat(ComplaintReturn.of(usd("-50.00"), usd("100.00")).ratio()).hasValue(-1.5);
        assertThat(ComplaintReturn.of(usd("1.00"), usd("0.00")).ratio()).isEmpty();
        assertThat(ComplaintReturn.of(usd("0.10"), usd("0.30")).ratio()).hasValue(-2 / 3.0);
        assertThatIllegalArgumentException().isThrownBy(() -> ComplaintReturn.of(usd("1.00"), usd("-1.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> ComplaintReturn.of(usd("1.00"), Money.parse("EUR 1.00")));
    }

    @Test
    void revenueOfTheSatisfiedIsAShareOfNet() {
        assertThat(SatisfiedRevenue.ofNet(usd("65.00"), usd("100.00")).share()).hasValue(0.65);
        assertThat(SatisfiedRevenue.ofNet(usd("65.00"), usd("50.00")).share()).hasValue(1.3);
        assertThat(SatisfiedRevenue.ofNet(usd("0.00"), usd("0.00")).share()).isEmpty();
        assertThat(SatisfiedRevenue.ofNet(usd("1.00"), usd("-1.00")).share()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SatisfiedRevenue.ofNet(usd("1.00"), Money.parse("EUR 1.00")));
    }

    @Test
    void outcomesSayWhatTheyAre() {
        assertThat(SATISFIED_QUICKLY.isSolved()).isTrue();
        assertThat(SATISFIED.isSolved()).isTrue();
        assertThat(UNSATISFIED.isSolved()).isFalse();
        assertThat(SILENT.isSolved()).isFalse();
        assertThat(UNSATISFIED.isComplaint()).isTrue();
        assertThat(SILENT.isComplaint()).isFalse();
    }
}
