package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Shows that the random walks come to all that there is to come to, so that what they check is checked everywhere. */
class ComplaintWalkTest {

    @Test
    void theWalksComeToEveryStateAndFireEveryEventOfTheStandardWorkflow() {
        Random random = new Random(20240304);
        ComplaintWorkflow workflow = ComplaintWorkflow.standard();
        ComplaintProcess process = ComplaintProcess.of(
                workflow, DeadlineProfile.fcaPsd(ComplaintHouse.OFFICE), ComplaintPolicy.standard());
        Set<ComplaintState> states = new HashSet<>();
        Set<ComplaintEvent> events = new HashSet<>();
        int refusals = 0;
        boolean everywhere = false;
        for (int walk = 0; walk < 150 && !everywhere; walk++) {
            ComplaintWalk taken = new ComplaintWalk(process);
            for (int step = 0; step < 50; step++) {
                int minutes = random.nextInt(5) == 0 ? random.nextInt(20_000) : random.nextInt(600);
                taken.take(new ComplaintWalk.Try(minutes, random.nextInt(1_000_000), random.nextInt(10) == 0));
            }
            states.addAll(taken.states());
            events.addAll(taken.events());
            refusals += taken.refusals();
            everywhere = states.containsAll(workflow.definition().states())
                    && events.containsAll(workflow.definition().events());
        }
        assertThat(states)
                .containsExactlyInAnyOrderElementsOf(workflow.definition().states());
        assertThat(events)
                .containsExactlyInAnyOrderElementsOf(workflow.definition().events());
        assertThat(refusals).isPositive();
    }
}
