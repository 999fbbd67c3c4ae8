package io.dangol.crm.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Shows that the random walks come to all that there is to come to, so that what they check is checked everywhere. */
class ConductWalkTest {

    @Test
    void theWalksComeToEveryStateAndFireEveryEvent() {
        SplittableRandom random = new SplittableRandom(20240110);
        Set<ConductState> states = EnumSet.noneOf(ConductState.class);
        Set<ConductEvent> events = EnumSet.noneOf(ConductEvent.class);
        int refusals = 0;
        int walks = 0;
        while (walks < 300
                && (states.size() < ConductState.values().length || events.size() < ConductEvent.values().length)) {
            ConductWalk walk = new ConductWalk();
            for (int step = 0; step < 60; step++) {
                int hours = random.nextInt(4) == 0 ? random.nextInt(1_500) : random.nextInt(30);
                walk.take(new ConductWalk.Step(hours, random.nextInt()));
            }
            walk.checkReplay();
            states.addAll(walk.states());
            walk.trail().forEach(entry -> events.add(entry.event()));
            refusals += walk.refusals();
            walks++;
        }
        assertThat(states).containsExactly(ConductState.values());
        assertThat(events).containsExactly(ConductEvent.values());
        assertThat(refusals).isPositive();
        assertThat(walks).as("walks that it took").isLessThan(300);
    }
}
