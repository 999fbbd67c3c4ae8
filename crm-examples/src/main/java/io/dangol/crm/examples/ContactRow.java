package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.InteractionBuilder;
import io.dangol.crm.interaction.InteractionKind;
import io.dangol.crm.interaction.Phase;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.Referral;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A contact with a customer as a file tells of one, with the promise that was made and the referral that was given in it.
 *
 * <p>Note and promise are free text and may be personal: {@link #toString} tells whether they are there and nothing of what they
 * say. Immutable and thread-safe.
 *
 * @param customer whose contact it was
 * @param at when it took place
 * @param channel by which way it came
 * @param direction who turned to whom
 * @param phase where it stands with regard to the purchase
 * @param kind what kind of thing passed
 * @param note what was said
 * @param promise what we promised
 * @param referral whom the customer brought
 */
public record ContactRow(
        CustomerId customer,
        Instant at,
        Channel channel,
        Direction direction,
        Phase phase,
        InteractionKind kind,
        Optional<String> note,
        Optional<Promised> promise,
        Optional<Referred> referral) {

    /**
     * A promise.
     *
     * @param what was promised
     * @param due by when
     * @param kept when it was kept; empty if it has not been
     */
    public record Promised(String what, Instant due, Optional<Instant> kept) {
        public Promised {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(kept, "kept");
        }

        @Override
        public String toString() {
            return "Promise due " + due + kept.map(at -> ", kept " + at).orElse("");
        }
    }

    /**
     * A referral.
     *
     * @param referred whom the customer brought
     * @param converted when that one first bought; empty if that has not happened
     */
    public record Referred(CustomerId referred, Optional<Instant> converted) {
        public Referred {
            Objects.requireNonNull(referred, "referred");
            Objects.requireNonNull(converted, "converted");
        }
    }

    public ContactRow {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(promise, "promise");
        Objects.requireNonNull(referral, "referral");
    }

    /** Returns the contact under an id. */
    Interaction interaction(String id) {
        InteractionBuilder contact = Interaction.builder(id, customer, at)
                .kind(kind)
                .channel(channel)
                .direction(direction)
                .phase(phase)
                .touchpoint(channel.code());
        note.ifPresent(contact::note);
        return contact.build();
    }

    /** Returns the promise that was made in it under an id. */
    Optional<Promise> promise(String id) {
        return promise.map(made -> new Promise(
                id, customer, Optional.of(made.what()), at, made.due(), channel.code(), made.kept(), Optional.empty()));
    }

    /** Returns the referral that was given in it under an id. */
    Optional<Referral> referral(String id) {
        return referral.map(given -> new Referral(id, customer, given.referred(), at, given.converted()));
    }

    @Override
    public String toString() {
        return "Contact with " + customer + " at " + at + " by " + channel.code() + ", " + direction + ", " + phase
                + ", "
                + kind
                + (note.isPresent() ? ", with a note" : "")
                + promise.map(made -> ", " + made).orElse("")
                + referral.map(given -> ", referral of " + given.referred()).orElse("");
    }
}
