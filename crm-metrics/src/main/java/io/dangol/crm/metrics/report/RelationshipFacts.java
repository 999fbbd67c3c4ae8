package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerAssessment;
import java.util.List;
import java.util.Optional;

/**
 * What the report says about relationships; a part that is empty is left out.
 *
 * @param rungs of the ladder, lowest first
 * @param cohorts who came back, by when they first bought
 * @param actions what to do next, the most urgent first
 * @param strengths of the relationships with the top customers, in their order
 */
record RelationshipFacts(List<Rung> rungs, Cohorts cohorts, List<PlannedAction> actions, List<Strength> strengths) {

    RelationshipFacts {
        rungs = List.copyOf(rungs);
        actions = List.copyOf(actions);
        strengths = List.copyOf(strengths);
    }

    /**
     * Returns what a reading says.
     *
     * @param count how many actions at most
     * @param top the customers whose strength is asked for; those of whom too little is known are left out
     */
    static RelationshipFacts of(BookReading reading, int count, List<CustomerAssessment> top, Words words) {
        return new RelationshipFacts(
                Rung.of(reading),
                Cohorts.of(reading),
                reading.nextActions(count).stream()
                        .map(action -> PlannedAction.of(action, words))
                        .toList(),
                top.stream()
                        .map(CustomerAssessment::customer)
                        .flatMap(customer -> strength(reading, customer).stream())
                        .toList());
    }

    private static Optional<Strength> strength(BookReading reading, CustomerId customer) {
        return reading.context(customer)
                .flatMap(context -> context.strength())
                .map(strength -> new Strength(customer, strength));
    }
}
