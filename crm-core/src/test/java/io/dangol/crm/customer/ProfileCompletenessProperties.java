package io.dangol.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.Contribution;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProfileCompletenessProperties {

    @Property
    void sharesAddUpToExactlyOneAndFollowTheWeights(@ForAll("weights") Map<CustomerField, Integer> weights) {
        ProfileDefinition definition = definition(weights);
        assertThat(exactSum(definition.shares().values())).isEqualByComparingTo(BigDecimal.ONE);
        double total = weights.values().stream().mapToInt(weight -> weight).sum();
        weights.forEach((field, weight) -> {
            double share = definition.shares().getOrDefault(field.fieldName(), Double.NaN);
            assertThat(Math.abs(share - weight / total)).isLessThanOrEqualTo(0x1p-52);
        });
    }

    @Property
    void contributionsAddUpToTheScoreExactlyAndToOneOnlyIfNothingIsMissing(
            @ForAll("weights") Map<CustomerField, Integer> weights,
            @ForAll("customers") Customer customer,
            @ForAll("instants") Instant at) {
        ProfileCompleteness profile = definition(weights).assess(customer, at);
        List<Double> amounts = new ArrayList<>();
        profile.score().contributions().forEach(part -> amounts.add(part.amount()));
        assertThat(exactSum(amounts))
                .isEqualByComparingTo(new BigDecimal(profile.score().value()));
        assertThat(profile.score().value()).isBetween(0.0, 1.0);
        assertThat(profile.score().value() == 1).isEqualTo(profile.isComplete());
        assertThat(profile.missing())
                .isEqualTo(profile.score().contributions().stream()
                        .filter(part -> part.amount() == 0)
                        .map(Contribution::name)
                        .toList());
    }

    @Property
    void fieldsThatCountHoldSomething(@ForAll("customers") Customer customer, @ForAll("instants") Instant at) {
        ProfileCompleteness profile = ProfileDefinition.person().assess(customer, at);
        profile.score().contributions().stream()
                .filter(part -> part.amount() > 0)
                .forEach(part -> assertThat(customer.personalFields()).contains(part.name()));
    }

    private static BigDecimal exactSum(Iterable<Double> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double number : numbers) {
            sum = sum.add(new BigDecimal(number));
        }
        return sum;
    }

    private static ProfileDefinition definition(Map<CustomerField, Integer> weights) {
        ProfileDefinition.Builder builder = ProfileDefinition.named("any");
        weights.forEach(builder::field);
        return builder.build();
    }

    @Provide
    Arbitrary<Map<CustomerField, Integer>> weights() {
        return Arbitraries.maps(
                        Arbitraries.of(CustomerField.class),
                        Arbitraries.integers().between(1, ProfileDefinition.MAX_WEIGHT))
                .ofMinSize(1);
    }

    @Provide
    Arbitrary<Customer> customers() {
        return CustomerArbitraries.customers().withoutEdgeCases();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return CustomerArbitraries.instants();
    }
}
