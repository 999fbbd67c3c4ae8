package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.Contribution;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class ComplaintEconomicsProperties {

    @Provide
    Arbitrary<Double> share() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1).ofScale(17),
                Arbitraries.integers().between(0, 7).map(i -> i / 7.0),
                Arbitraries.integers().between(0, 100).map(i -> i / 100.0));
    }

    @Provide
    Arbitrary<ComplaintShares> shares() {
        Arbitrary<Integer> parts = Arbitraries.integers().between(0, 9);
        return Combinators.combine(share(), parts, parts, parts).as((c, q, s, u) -> {
            double sum = q + s + u;
            return sum == 0 ? ComplaintShares.of(c, 0, 0, 1) : ComplaintShares.of(c, q / sum, s / sum, u / sum);
        });
    }

    @Provide
    Arbitrary<RepurchaseRates> rates() {
        return Combinators.combine(share(), share(), share(), share()).as(RepurchaseRates::new);
    }

    @Provide
    Arbitrary<WordOfMouth> words() {
        Arbitrary<Double> reach = Arbitraries.doubles().between(0, 100).ofScale(3);
        return Combinators.combine(reach, reach, share(), share(), share()).as(WordOfMouth::new);
    }

    private static ComplaintEconomics model(
            long n, ComplaintShares shares, RepurchaseRates rates, double without, long cents) {
        return new ComplaintEconomics(
                n, shares, rates, without, Money.ofMinor(CurrencyUnit.EUR, cents), WordOfMouth.none());
    }

    @Property
    void retentionLiesBetweenTheLowestAndTheHighestRate(
            @ForAll("shares") ComplaintShares shares, @ForAll("rates") RepurchaseRates rates) {
        double retention = model(1, shares, rates, 1, 1).retention();
        double lowest = 1;
        double highest = 0;
        for (ProblemOutcome outcome : ProblemOutcome.values()) {
            lowest = Math.min(lowest, rates.of(outcome));
            highest = Math.max(highest, rates.of(outcome));
        }
        assertThat(retention).isBetween(lowest, highest);
    }

    @Property
    void retentionIsThePlainFormulaUpToItsRounding(
            @ForAll("shares") ComplaintShares shares, @ForAll("rates") RepurchaseRates rates) {
        double plain = shares.complaining()
                        * (shares.satisfiedQuickly() * rates.satisfiedQuickly()
                                + shares.satisfied() * rates.satisfied()
                                + shares.unsatisfied() * rates.unsatisfied())
                + (1 - shares.complaining()) * rates.silent();
        assertThat(model(1, shares, rates, 1, 1).retention()).isEqualTo(plain, within(1e-14));
    }

    @Property
    void retentionNeverExceedsThatWithoutAProblem(
            @ForAll("shares") ComplaintShares shares,
            @ForAll("rates") RepurchaseRates rates,
            @ForAll("share") double without,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long n) {
        ComplaintEconomics model = model(n, shares, rates, without, 12_345);
        assertThat(model.retention()).isBetween(0.0, without);
        assertThat(model.customersLost()).isBetween(0.0, (double) n);
        assertThat(model.valueAtRisk().isNegative()).isFalse();
        for (ProblemOutcome outcome : model.cappedOutcomes()) {
            assertThat(rates.of(outcome)).isGreaterThan(without);
        }
    }

    /** More satisfied quickly instead of unsatisfied never loses a customer where the quick buy again as often or more. */
    @Property
    void retentionRisesWithThoseSatisfiedQuickly(
            @ForAll("share") double complaining,
            @ForAll @IntRange(min = 0, max = 100) int quick,
            @ForAll @IntRange(min = 0, max = 100) int more,
            @ForAll("rates") RepurchaseRates any,
            @ForAll("share") double without) {
        RepurchaseRates rates = new RepurchaseRates(
                Math.max(any.satisfiedQuickly(), any.unsatisfied()),
                any.satisfied(),
                Math.min(any.satisfiedQuickly(), any.unsatisfied()),
                any.silent());
        int few = Math.min(quick, more);
        int many = Math.max(quick, more);
        ComplaintEconomics now = model(
                1_000, ComplaintShares.of(complaining, few / 100.0, 0, (100 - few) / 100.0), rates, without, 10_000);
        ComplaintShares then = ComplaintShares.of(complaining, many / 100.0, 0, (100 - many) / 100.0);
        assertThat(now.withShares(then).retention()).isGreaterThanOrEqualTo(now.retention());
        assertThat(now.retentionGain(then).isNegative()).isFalse();
    }

    @Property
    void gainAndLossAreOneAnotherTurnedRound(
            @ForAll("shares") ComplaintShares one,
            @ForAll("shares") ComplaintShares other,
            @ForAll("rates") RepurchaseRates rates,
            @ForAll("share") double without,
            @ForAll @LongRange(min = 0, max = 1_000_000) long n) {
        ComplaintEconomics model = model(n, one, rates, without, 4_999);
        assertThat(model.retentionGain(other))
                .isEqualTo(model.withShares(other).retentionGain(one).negated());
    }

    @Property
    void wordOfMouthIsTheSumOfItsParts(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long n,
            @ForAll("shares") ComplaintShares shares,
            @ForAll("words") WordOfMouth words) {
        ComplaintEconomics model = new ComplaintEconomics(
                n, shares, new RepurchaseRates(0, 0, 0, 0), 0, Money.zero(CurrencyUnit.EUR), words);
        BigDecimal exact = model.wordOfMouthEffect().contributions().stream()
                .map(Contribution::amount)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        double value = model.wordOfMouthEffect().value();
        double largest = n * 100.0 + 1;
        assertThat(value).isEqualTo(exact.doubleValue(), within(largest * 1e-15));
        double plain = n
                        * shares.complaining()
                        * ((shares.satisfiedQuickly() + shares.satisfied())
                                        * words.toldIfSatisfied()
                                        * words.gainedPerTold()
                                - shares.unsatisfied() * words.toldIfNot() * words.lostPerTold())
                - n * (1 - shares.complaining()) * words.toldIfNot() * words.lostPerTold() * words.silentTelling();
        assertThat(value).isEqualTo(plain, within(largest * 1e-13));
    }

    @Property
    void valueOfSatisfyingIsExactlyItsParts(
            @ForAll("shares") ComplaintShares shares,
            @ForAll("rates") RepurchaseRates rates,
            @ForAll("words") WordOfMouth words,
            @ForAll @DoubleRange(min = 0, max = 1) double without,
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long cents,
            @ForAll @LongRange(min = 0, max = 1_000_000) long handling) {
        SatisfiedComplaintValue value = new ComplaintEconomics(
                        1, shares, rates, without, Money.ofMinor(CurrencyUnit.EUR, cents), words)
                .valueOfSatisfying();
        assertThat(value.total())
                .isEqualTo(value.retention().plus(value.goodWord()).plus(value.badWordAverted()));
        Money cost = Money.ofMinor(CurrencyUnit.EUR, handling);
        assertThat(value.compensationCeiling(cost).plus(cost)).isEqualTo(value.total());
        assertThat(value.goodWord().isNegative() || value.badWordAverted().isNegative())
                .isFalse();
    }

    @Property
    void sharesOfAllAddUpToOne(@ForAll("shares") ComplaintShares shares) {
        double sum = 0;
        for (ProblemOutcome outcome : ProblemOutcome.values()) {
            assertThat(shares.ofAll(outcome)).isBetween(0.0, 1.0);
            sum += shares.ofAll(outcome);
        }
        assertThat(sum).isEqualTo(1, within(1e-15));
    }
}
