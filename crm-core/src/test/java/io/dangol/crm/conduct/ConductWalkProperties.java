package io.dangol.crm.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

class ConductWalkProperties {

    @Provide
    Arbitrary<List<ConductWalk.Step>> steps() {
        Arbitrary<Integer> hours = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 30)),
                Tuple.of(3, Arbitraries.integers().between(30, 1_500)),
                Tuple.of(1, Arbitraries.integers().between(1_500, 10_000)));
        return Combinators.combine(hours, Arbitraries.integers().withoutEdgeCases())
                .as(ConductWalk.Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(60);
    }

    /** Property 15 of the reference: no sequence yields a restriction or exit without the people who decided it. */
    @Property(tries = 40)
    void whateverIsTriedPeopleDecideAndTheCaseKeepsItsPromises(@ForAll("steps") List<ConductWalk.Step> steps) {
        ConductWalk walk = new ConductWalk();
        steps.forEach(walk::take);
        walk.settle();
        walk.checkReplay();
        assertThat(walk.trail()).isNotEmpty();
        walk.states().forEach(state -> Statistics.label("states").collect(state));
        Statistics.label("states").coverage(coverage -> {
            coverage.check(ConductState.RESTRICTION_RECOMMENDED).count(count -> count > 0);
            coverage.check(ConductState.EXIT_DECIDED).count(count -> count > 0);
            coverage.check(ConductState.UNDER_APPEAL).count(count -> count > 0);
        });
    }
}
