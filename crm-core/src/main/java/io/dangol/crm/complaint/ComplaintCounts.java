package io.dangol.crm.complaint;

import io.dangol.crm.storage.Snapshot;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How often what happened to a complaint.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reassignments how often another owner took it over
 * @param reminders reminders since the customer was last asked something
 * @param contacts words to the customer besides acknowledgement, questions and answers
 * @param reviews how often an answer was disputed within the house
 * @param reopenings how often it was taken up again after closing
 * @param escalation how many levels it has gone up
 */
public record ComplaintCounts(
        @PositiveOrZero int reassignments,
        @PositiveOrZero int reminders,
        @PositiveOrZero int contacts,
        @PositiveOrZero int reviews,
        @PositiveOrZero int reopenings,
        @PositiveOrZero int escalation) {

    static final ComplaintCounts NONE = new ComplaintCounts(0, 0, 0, 0, 0, 0);

    private static final String SNAPSHOT_TYPE = "complaint-counts";
    private static final int SNAPSHOT_VERSION = 1;

    public ComplaintCounts {
        if (Math.min(
                        Math.min(Math.min(reassignments, reminders), Math.min(contacts, reviews)),
                        Math.min(reopenings, escalation))
                < 0) {
            throw new IllegalArgumentException("Counts of a complaint are reassignments " + reassignments
                    + ", reminders " + reminders + ", contacts " + contacts + ", reviews " + reviews
                    + ", reopenings " + reopenings + ", escalation " + escalation + "; allowed is 0 or more.");
        }
    }

    ComplaintCounts reassigned() {
        return new ComplaintCounts(reassignments + 1, reminders, contacts, reviews, reopenings, escalation);
    }

    ComplaintCounts asked() {
        return new ComplaintCounts(reassignments, 0, contacts, reviews, reopenings, escalation);
    }

    ComplaintCounts contacted(ContactKind kind) {
        int more = kind == ContactKind.REMINDER ? 1 : 0;
        return new ComplaintCounts(reassignments, reminders + more, contacts + 1, reviews, reopenings, escalation);
    }

    ComplaintCounts reviewed() {
        return new ComplaintCounts(reassignments, reminders, contacts, reviews + 1, reopenings, escalation);
    }

    ComplaintCounts reopened() {
        return new ComplaintCounts(reassignments, reminders, contacts, reviews, reopenings + 1, escalation);
    }

    ComplaintCounts escalated() {
        return new ComplaintCounts(reassignments, reminders, contacts, reviews, reopenings, escalation + 1);
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .number("reassignments", reassignments)
                .number("reminders", reminders)
                .number("contacts", contacts)
                .number("reviews", reviews)
                .number("reopenings", reopenings)
                .number("escalation", escalation)
                .build();
    }

    static ComplaintCounts restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new ComplaintCounts(
                Math.toIntExact(snapshot.number("reassignments")),
                Math.toIntExact(snapshot.number("reminders")),
                Math.toIntExact(snapshot.number("contacts")),
                Math.toIntExact(snapshot.number("reviews")),
                Math.toIntExact(snapshot.number("reopenings")),
                Math.toIntExact(snapshot.number("escalation")));
    }
}
