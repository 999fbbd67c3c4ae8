package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.calendar.WeekDays;
import io.dangol.crm.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

class ComplaintProcessProperties {

    private static final WorkCalendar OFFICE = WorkCalendar.in(ZoneId.of("Europe/Berlin"))
            .weekly(WeekDays.from(DayOfWeek.MONDAY).to(DayOfWeek.FRIDAY), "09:00-17:00")
            .build();

    @Provide
    Arbitrary<List<ComplaintWalk.Try>> tries() {
        Arbitrary<Integer> minutes = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(0, 600)),
                Tuple.of(2, Arbitraries.integers().between(600, 40_000)));
        Arbitrary<ComplaintWalk.Try> one = Combinators.combine(
                        minutes,
                        Arbitraries.integers().between(0, 1_000_000).withoutEdgeCases(),
                        Arbitraries.integers().between(0, 9))
                .as((gap, choice, luck) -> new ComplaintWalk.Try(gap, choice, luck == 0));
        return one.list().ofMinSize(20).ofMaxSize(45);
    }

    private static ComplaintWalk walk(
            ComplaintWorkflow workflow,
            DeadlineProfile profile,
            ComplaintPolicy policy,
            List<ComplaintWalk.Try> tries) {
        ComplaintWalk walk = new ComplaintWalk(ComplaintProcess.of(workflow, profile, policy));
        tries.forEach(walk::take);
        walk.states().forEach(state -> Statistics.label("states").collect(state.name()));
        return walk;
    }

    @Property(tries = 200)
    void theStandardWorkflowKeepsItsPromisesHoweverItIsUsed(@ForAll("tries") List<ComplaintWalk.Try> tries) {
        ComplaintWorkflow workflow = ComplaintWorkflow.standard();
        ComplaintWalk walk = walk(workflow, DeadlineProfile.fcaPsd(OFFICE), ComplaintPolicy.standard(), tries);
        assertThat(walk.events()).isNotEmpty();
        Statistics.label("states")
                .coverage(coverage -> workflow.definition()
                        .states()
                        .forEach(state -> coverage.check(state.name()).count(count -> count > 0)));
    }

    @Property(tries = 200)
    void theSimpleWorkflowKeepsItsPromisesHoweverItIsUsed(@ForAll("tries") List<ComplaintWalk.Try> tries) {
        ComplaintWorkflow workflow = ComplaintWorkflow.simple();
        ComplaintPolicy policy = ComplaintPolicy.standard().listing(ListPolicy.ON_REPLY);
        ComplaintWalk walk = walk(workflow, DeadlineProfile.generic(OFFICE), policy, tries);
        assertThat(walk.events()).isNotEmpty();
        Statistics.label("states")
                .coverage(coverage -> workflow.definition()
                        .states()
                        .forEach(state -> coverage.check(state.name()).count(count -> count > 0)));
    }
}
