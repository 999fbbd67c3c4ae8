package io.dangol.crm.benchmarks;

import com.github.oxo42.stateless4j.StateMachine;
import java.util.List;

/** Checks that all engines lead the small case to the same states. */
final class SameEnds {

    private SameEnds() {}

    /**
     * Runs the whole life of a case, and its beginnings, on each engine.
     *
     * @throws IllegalStateException if two engines differ
     */
    static void check() {
        for (int length = 0; length <= CaseEvent.LIFE.size(); length++) {
            List<CaseEvent> events = CaseEvent.LIFE.subList(0, length);
            CaseState ours =
                    OurCase.run(OurCase.workflow(CaseTable.EIGHT), events).state();
            StateMachine<CaseState, CaseEvent> stateless4j =
                    Stateless4jCase.machine(CaseTable.EIGHT, Stateless4jCase.config(CaseTable.EIGHT, CaseFile.SMALL));
            var spring = SpringCase.machine(CaseTable.EIGHT, CaseFile.SMALL);
            SquirrelCase.Small squirrel = SquirrelCase.small().newStateMachine(CaseState.NEW);
            squirrel.start(CaseFile.SMALL);
            for (CaseEvent event : events) {
                stateless4j.fire(event);
                SpringCase.fire(spring, event);
                squirrel.fire(event, CaseFile.SMALL);
            }
            require(ours, stateless4j.getState());
            require(ours, spring.getState().getId());
            require(ours, squirrel.getCurrentState());
        }
    }

    /**
     * Compares two states.
     *
     * @throws IllegalStateException if they differ
     */
    static void require(CaseState expected, CaseState actual) {
        if (expected != actual) {
            throw new IllegalStateException("One engine leads to " + expected + ", another to " + actual + ".");
        }
    }
}
