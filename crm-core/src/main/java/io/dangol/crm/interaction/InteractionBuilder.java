package io.dangol.crm.interaction;

import io.dangol.crm.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is known of an interaction; channel, direction, phase and touchpoint are needed.
 *
 * <p>Not thread-safe.
 */
public final class InteractionBuilder {

    private final String id;
    private final CustomerId customer;
    private final Instant at;
    private InteractionKind kind = InteractionKind.CONTACT;
    private @Nullable Channel channel;
    private @Nullable Direction direction;
    private @Nullable Phase phase;
    private @Nullable String touchpoint;
    private Optional<ContactOutcome> outcome = Optional.empty();
    private Optional<Duration> handling = Optional.empty();
    private Optional<String> note = Optional.empty();
    private Optional<CustomerId> otherSubject = Optional.empty();
    private Optional<String> related = Optional.empty();

    InteractionBuilder(String id, CustomerId customer, Instant at) {
        this.id = id;
        this.customer = customer;
        this.at = at;
    }

    /** Says what kind of interaction it was. */
    public InteractionBuilder kind(InteractionKind value) {
        kind = value;
        return this;
    }

    /** Says by which way it came. */
    public InteractionBuilder channel(Channel value) {
        channel = value;
        return this;
    }

    /** Says who turned to whom. */
    public InteractionBuilder direction(Direction value) {
        direction = value;
        return this;
    }

    /** Says where it stands with regard to the purchase. */
    public InteractionBuilder phase(Phase value) {
        phase = value;
        return this;
    }

    /** Says where on the customer's way it happened. */
    public InteractionBuilder touchpoint(String value) {
        touchpoint = value;
        return this;
    }

    /** Says what came of it. */
    public InteractionBuilder outcome(ContactOutcome value) {
        outcome = Optional.of(value);
        return this;
    }

    /** Says how long staff worked on it. */
    public InteractionBuilder handling(Duration value) {
        handling = Optional.of(value);
        return this;
    }

    /** Says what was said or seen; personal. */
    public InteractionBuilder note(String value) {
        note = Optional.of(value);
        return this;
    }

    /** Says who else it is about. */
    public InteractionBuilder otherSubject(CustomerId value) {
        otherSubject = Optional.of(value);
        return this;
    }

    /** Says by key to what it belongs, such as an order or a case. */
    public InteractionBuilder related(String value) {
        related = Optional.of(value);
        return this;
    }

    /**
     * Returns the interaction.
     *
     * @throws IllegalArgumentException if channel, direction, phase or touchpoint is missing, or a value is not allowed
     */
    public Interaction build() {
        return new Interaction(
                id,
                customer,
                at,
                kind,
                required("channel", channel),
                required("direction", direction),
                required("phase", phase),
                required("touchpoint", touchpoint),
                outcome,
                handling,
                note,
                otherSubject,
                related);
    }

    private <T> T required(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("Interaction " + id + " of customer " + customer + " has no " + what
                    + ". Set it before the interaction is built.");
        }
        return value;
    }
}
