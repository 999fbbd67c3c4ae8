package io.dangol.crm.metrics.report;

import java.util.List;

/**
 * What the report says about relationships; a part that is empty is left out.
 *
 * @param rungs of the ladder, lowest first
 * @param cohorts who came back, by when they first bought
 * @param actions what to do next, the most urgent first
 * @param strengths the strongest relationships first
 */
record RelationshipFacts(List<Rung> rungs, Cohorts cohorts, List<NextAction> actions, List<Strength> strengths) {

    /** Nothing is known about relationships. */
    static final RelationshipFacts NONE =
            new RelationshipFacts(List.of(), new Cohorts(List.of(), List.of()), List.of(), List.of());

    RelationshipFacts {
        rungs = List.copyOf(rungs);
        actions = List.copyOf(actions);
        strengths = List.copyOf(strengths);
    }
}
