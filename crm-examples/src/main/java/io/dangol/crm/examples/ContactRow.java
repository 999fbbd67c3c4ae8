package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
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
 * @param channel key of the channel, such as {@code phone}
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
        String channel,
        Direction direction,
        Phase phase,
        Kind kind,
        Optional<String> note,
        Optional<Promised> promise,
        Optional<Referred> referral) {

    /** Who turned to whom. */
    public enum Direction {
        /** The customer turned to us. */
        INBOUND,
        /** We turned to the customer. */
        OUTBOUND,
        /** Neither did: something was observed or used. */
        NONE
    }

    /** Where a contact stands with regard to the purchase. */
    public enum Phase {
        /** Before the customer decided. */
        BEFORE_PURCHASE,
        /** While the customer bought. */
        DURING_PURCHASE,
        /** Afterwards. */
        AFTER_PURCHASE
    }

    /** What kind of thing passed. */
    public enum Kind {
        /** One turned to the other. */
        CONTACT,
        /** We saw how the customer behaves. */
        OBSERVATION,
        /** The customer said in own words what is wanted, missed or liked. */
        VOICE_OF_CUSTOMER,
        /** The customer used what was bought. */
        USE
    }

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

    @Override
    public String toString() {
        return "Contact with " + customer + " at " + at + " by " + channel + ", " + direction + ", " + phase + ", "
                + kind
                + (note.isPresent() ? ", with a note" : "")
                + promise.map(made -> ", " + made).orElse("")
                + referral.map(given -> ", referral of " + given.referred()).orElse("");
    }
}
