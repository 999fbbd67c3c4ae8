package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.relationship.LadderReading;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that somebody who speaks with a customer should have in view: who it is, how the relationship stands, what it is worth,
 * what was said last and what was promised.
 *
 * <p>Only what had happened by the instant of the reading is in it. The name is personal: it is left out of the text form, and
 * so is what was said.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer who it is about
 * @param at the instant of the reading
 * @param zone the zone of local dates
 * @param name the name on file by then; empty if none is
 * @param standing the rung of the relationship and whether it is alive, with reasons
 * @param value what the customer bought and what that says; empty for one without a purchase
 * @param knownSince since when the customer is known: by the record on file, the first interaction or the first purchase
 * @param contactsKnown whether the book holds interactions of anybody, so that their absence means something
 * @param lastContacts the latest interactions, the latest first, at most {@link #MOST_CONTACTS}
 * @param openPromises what was promised and neither kept nor withdrawn, the earliest due first
 * @param trust how the promises so far were kept
 * @param answers the answers given so far, the latest first
 * @param strength how strong the relationship is; empty if too little is known
 */
public record CustomerContext(
        @NotNull CustomerId customer,
        @NotNull Instant at,
        @NotNull ZoneId zone,
        Optional<String> name,
        @NotNull LadderReading standing,
        Optional<CustomerAssessment> value,
        Optional<Instant> knownSince,
        boolean contactsKnown,
        List<Interaction> lastContacts,
        List<Promise> openPromises,
        @NotNull TrustIndicator trust,
        List<Answer> answers,
        Optional<RelationshipStrength> strength) {

    /** How many interactions a context shows at most. */
    public static final int MOST_CONTACTS = 5;

    public CustomerContext {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(knownSince, "knownSince");
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(strength, "strength");
        lastContacts = List.copyOf(lastContacts);
        openPromises = List.copyOf(openPromises);
        answers = List.copyOf(answers);
    }

    /** Returns the latest answer. */
    public Optional<Answer> latestAnswer() {
        return answers.stream().findFirst();
    }

    /** Returns id, stage and counts, and neither the name nor what was said. */
    @Override
    public String toString() {
        return "Context of " + customer + " at " + at + ": " + standing.stage() + ", " + standing.activity() + ", "
                + lastContacts.size() + " latest contacts, " + openPromises.size() + " open promises, " + answers.size()
                + " answers";
    }
}
