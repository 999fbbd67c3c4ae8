package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TargetSelectorProperties {

    private record Person(int number, double age, double spend, Optional<String> city) {

        CustomerId customer() {
            return CustomerId.of("p" + number);
        }
    }

    private static final NumberFeature<Person> AGE = Feature.number("age", Person::age);
    private static final NumberFeature<Person> SPEND = Feature.number("spend", Person::spend);
    private static final TextFeature<Person> CITY = Feature.optionalText("city", Person::city);

    @Provide
    Arbitrary<List<Person>> people() {
        Arbitrary<Double> numbers = Arbitraries.of(-1.5, 0.0, -0.0, 0.1, 1.0, 2.0, 3.0, Double.NaN);
        Arbitrary<Optional<String>> cities =
                Arbitraries.of(Optional.empty(), Optional.of("Seoul"), Optional.of("Busan"));
        return Combinators.combine(numbers, numbers, cities)
                .as((age, spend, city) -> new Person(0, age, spend, city))
                .list()
                .ofMaxSize(30)
                .withoutEdgeCases()
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> new Person(
                                i,
                                list.get(i).age(),
                                list.get(i).spend(),
                                list.get(i).city()))
                        .toList());
    }

    @Provide
    Arbitrary<Criterion<Person>> criteria() {
        Arbitrary<Criterion<Person>> leaf = Arbitraries.of(
                AGE.atLeast(1), AGE.below(2), SPEND.between(0, 2), CITY.is("Seoul"), CITY.in("Seoul", "Busan"));
        return trees(leaf, 3);
    }

    private static Arbitrary<Criterion<Person>> trees(Arbitrary<Criterion<Person>> leaf, int depth) {
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Criterion<Person>> part = trees(leaf, depth - 1);
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(part, part).as(Criterion::and),
                Combinators.combine(part, part).as(Criterion::or),
                part.map(Criterion::not));
    }

    private static TargetSelector<Person> selector(List<Criterion<Person>> rules, int limit) {
        TargetSelector.Builder<Person> builder = TargetSelector.of(Person::customer);
        rules.forEach(builder::where);
        return builder.weigh(SPEND, 3).weigh(AGE, -0.1).limit(limit).build();
    }

    private static String outcome(TargetSelection<Person> selection) {
        return selection.selected() + " " + selection.rejections() + " " + selection;
    }

    @Property
    void orderOfTheCandidatesHasNoMeaning(
            @ForAll("people") List<Person> people,
            @ForAll("criteria") Criterion<Person> criterion,
            @ForAll @IntRange(min = 1, max = 35) int limit,
            @ForAll Random random) {
        List<Person> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        TargetSelector<Person> selector = selector(List.of(criterion), limit);
        assertThat(outcome(selector.select(shuffled))).isEqualTo(outcome(selector.select(people)));
    }

    @Property
    void selectionEqualsTheNaiveOne(
            @ForAll("people") List<Person> people,
            @ForAll("criteria") Criterion<Person> one,
            @ForAll("criteria") Criterion<Person> other,
            @ForAll @IntRange(min = 1, max = 35) int limit) {
        TargetSelector<Person> selector = selector(List.of(one, other), limit);
        TargetSelection<Person> selection = selector.select(people);
        List<Person> eligible = people.stream()
                .filter(p -> one.test(p) == CriterionOutcome.MET && other.test(p) == CriterionOutcome.MET)
                .toList();
        List<Person> ranked = eligible.stream()
                .filter(p -> !Double.isNaN(p.age()) && !Double.isNaN(p.spend()))
                .sorted(Comparator.comparingDouble((Person p) -> -(3 * p.spend() - 0.1 * p.age() + 0.0))
                        .thenComparing(Person::customer))
                .toList();
        assertThat(selection.selected())
                .extracting(SelectedTarget::candidate)
                .containsExactlyElementsOf(ranked.subList(0, Math.min(limit, ranked.size())));
        assertThat(selection.unranked()).isEqualTo(eligible.size() - ranked.size());
        assertThat(selection.beyondLimit()).isEqualTo(Math.max(0, ranked.size() - limit));
        assertThat(selection.candidates()).isEqualTo(people.size());
        for (int i = 0; i < selector.criteria().size(); i++) {
            int part = i;
            for (CriterionOutcome failed : List.of(CriterionOutcome.NOT_MET, CriterionOutcome.UNKNOWN)) {
                long count = people.stream()
                        .filter(p -> selector.criteria().subList(0, part).stream()
                                .allMatch(c -> c.test(p) == CriterionOutcome.MET))
                        .filter(p -> selector.criteria().get(part).test(p) == failed)
                        .count();
                CriterionRejections found = selection.rejections().get(part);
                assertThat(failed == CriterionOutcome.UNKNOWN ? found.unknown() : found.notMet())
                        .isEqualTo(count);
            }
        }
    }

    @Property
    void explanationAgreesWithTheDecision(
            @ForAll("people") List<Person> people, @ForAll("criteria") Criterion<Person> criterion) {
        TargetSelector<Person> selector = selector(List.of(criterion), 100);
        List<Person> selected = selector.select(people).selected().stream()
                .map(SelectedTarget::candidate)
                .toList();
        for (Person person : people) {
            CriterionReading reading = criterion.explain(person);
            assertThat(reading.outcome()).isEqualTo(criterion.test(person));
            assertThat(selector.explain(person).stream().allMatch(CriterionReading::isMet))
                    .isEqualTo(reading.isMet());
            boolean rankable = !Double.isNaN(person.age()) && !Double.isNaN(person.spend());
            assertThat(selected.contains(person)).isEqualTo(reading.isMet() && rankable);
            assertReadingFollowsFromItsParts(reading);
        }
    }

    private static void assertReadingFollowsFromItsParts(CriterionReading reading) {
        reading.parts().forEach(TargetSelectorProperties::assertReadingFollowsFromItsParts);
        List<CriterionOutcome> parts =
                reading.parts().stream().map(CriterionReading::outcome).toList();
        if (parts.isEmpty()) {
            assertThat(reading.outcome() == CriterionOutcome.UNKNOWN)
                    .isEqualTo(reading.observed().equals("unknown"));
        } else if (parts.size() == 1) {
            assertThat(reading.isMet()).isEqualTo(parts.get(0) == CriterionOutcome.NOT_MET);
        } else if (reading.isMet()) {
            assertThat(parts).contains(CriterionOutcome.MET);
        } else {
            assertThat(parts).isNotEqualTo(List.of(CriterionOutcome.MET, CriterionOutcome.MET));
        }
    }

    @Property
    void unknownStaysUnselectedUnderNegation(
            @ForAll("people") List<Person> people, @ForAll("criteria") Criterion<Person> criterion) {
        assertThat(people).allSatisfy(person -> {
            boolean unknown = criterion.test(person) == CriterionOutcome.UNKNOWN;
            assertThat(criterion.not().test(person) == CriterionOutcome.UNKNOWN).isEqualTo(unknown);
        });
    }
}
