package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.book.CustomerAction;
import io.dangol.crm.relationship.Stage;
import java.util.Optional;

/**
 * What to do next for one customer, and why, in the language of the report.
 *
 * @param customer the id
 * @param stage where the relationship stands
 * @param segment its name; empty for a customer who has not bought
 * @param action what to do
 * @param reason the facts behind it
 */
record PlannedAction(CustomerId customer, Stage stage, Optional<String> segment, String action, String reason) {

    static PlannedAction of(CustomerAction proposed, Words words) {
        return new PlannedAction(
                proposed.context().customer(),
                proposed.context().stage(),
                proposed.context().segment().map(words::segment),
                words.action(proposed.action().code(), proposed.action().text()),
                words.reason(proposed.action()));
    }
}
