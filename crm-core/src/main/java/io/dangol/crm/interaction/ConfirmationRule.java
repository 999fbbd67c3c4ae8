package io.dangol.crm.interaction;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.estimate.Estimate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * That the house confirms a customer's choice soon after a purchase, before doubt sets in.
 *
 * <p>The doubt is the dissonance after a decision (Festinger 1957, A Theory of Cognitive Dissonance). A contact
 * confirms a purchase if the house made it ({@link Direction#OUTBOUND}), in the phase {@link Phase#AFTER_PURCHASE}, at
 * the touchpoint of the rule if it names one, the customer was reached as far as is known, and it lies in the window;
 * both ends belong to the window. One contact confirms every purchase in whose window it lies: a customer who buys
 * twice need not be called twice.
 *
 * <p>Durations and instants of purchases are taken to the microsecond, as those of interactions are; what is finer is
 * dropped. Immutable and thread-safe.
 *
 * @param earliest how long after the purchase the window begins, 0 or more
 * @param latest how long after the purchase it ends, not below {@code earliest}, at most 100,000 days
 * @param touchpoint the touchpoint of a confirming contact; empty for any
 */
public record ConfirmationRule(
        @NotNull Duration earliest,
        @NotNull Duration latest,
        Optional<@Size(max = Interaction.MAX_TOUCHPOINT) String> touchpoint) {

    public ConfirmationRule {
        earliest = DurationMicros.toDuration(DurationMicros.of("The earliest confirmation", earliest));
        latest = DurationMicros.toDuration(DurationMicros.of("The latest confirmation", latest));
        if (latest.compareTo(earliest) < 0) {
            throw new IllegalArgumentException("Confirmation from " + earliest + " to " + latest
                    + " after the purchase: the window must not end before it begins. Swap the two durations.");
        }
        touchpoint.ifPresent(text -> KeyText.require("Touchpoint of a confirmation", text, Interaction.MAX_TOUCHPOINT));
    }

    /**
     * Returns the rule that a contact at any touchpoint confirms.
     *
     * @throws IllegalArgumentException if a duration is negative, the second is below the first, or above 100,000 days
     */
    public static ConfirmationRule between(Duration earliest, Duration latest) {
        return new ConfirmationRule(earliest, latest, Optional.empty());
    }

    /**
     * Returns this rule for contacts at one touchpoint.
     *
     * @throws IllegalArgumentException if the text is not as {@link KeyText} allows, or longer than 64 characters
     */
    public ConfirmationRule at(String name) {
        return new ConfirmationRule(earliest, latest, Optional.of(name));
    }

    /**
     * Returns for each purchase of a customer whether it was confirmed, by what had happened up to an instant.
     *
     * <p>Takes time in proportion to n log n for n purchases and interactions together.
     *
     * @param purchases when the customer bought, in any order
     * @param journey the interactions of the same customer
     * @return one for each purchase, the earliest first
     * @throws IllegalArgumentException if a purchase is beyond the range of microseconds
     */
    public List<Confirmation> check(Collection<Instant> purchases, Journey journey, Instant at) {
        Objects.requireNonNull(at, "at");
        List<Interaction> contacts = journey.interactions().stream()
                .filter(contact -> confirms(contact) && !contact.at().isAfter(at))
                .toList();
        return merged(truncated(purchases), contacts, at);
    }

    /**
     * Returns the share of confirmed purchases among those whose window is over at an instant, with its Wilson interval
     * at 95 %; no data if none is over. A purchase confirmed in a window that is still open waits as the others do.
     */
    public static Estimate rate(Collection<Confirmation> confirmations, Instant at) {
        long over = 0;
        long done = 0;
        for (Confirmation confirmation : confirmations) {
            if (at.isAfter(confirmation.until())) {
                over++;
                done += confirmation.state() == ConfirmationState.DONE ? 1 : 0;
            }
        }
        return Estimate.ofProportion(done, over);
    }

    /** Returns the confirmations of purchases by contacts, both in the order of time; each contact is passed once. */
    List<Confirmation> merged(List<Instant> purchases, List<Interaction> contacts, Instant at) {
        List<Confirmation> confirmations = new ArrayList<>(purchases.size());
        int next = 0;
        for (Instant purchase : purchases) {
            Instant from = purchase.plus(earliest);
            // windows begin in the order of the purchases, so a contact before this one is before all later ones
            while (next < contacts.size() && contacts.get(next).at().isBefore(from)) {
                next++;
            }
            Optional<Interaction> first = next < contacts.size() ? Optional.of(contacts.get(next)) : Optional.empty();
            confirmations.add(confirmation(purchase, from, first, at));
        }
        return Collections.unmodifiableList(confirmations);
    }

    private boolean confirms(Interaction contact) {
        return contact.kind() == InteractionKind.CONTACT
                && contact.direction() == Direction.OUTBOUND
                && contact.phase() == Phase.AFTER_PURCHASE
                && (touchpoint.isEmpty() || touchpoint.get().equals(contact.touchpoint()))
                && contact.outcome().map(ContactOutcome::isReached).orElse(true);
    }

    private static List<Instant> truncated(Collection<Instant> purchases) {
        return purchases.stream()
                .map(purchase -> EpochMicros.toInstant(EpochMicros.truncate(purchase)))
                .sorted()
                .toList();
    }

    /** Returns how a purchase stands, given the first contact since its window began. */
    private Confirmation confirmation(Instant purchase, Instant from, Optional<Interaction> first, Instant at) {
        Instant until = purchase.plus(latest);
        Optional<String> confirming =
                first.filter(contact -> !contact.at().isAfter(until)).map(Interaction::id);
        ConfirmationState state;
        if (confirming.isPresent()) {
            state = ConfirmationState.DONE;
        } else if (at.isBefore(from)) {
            state = ConfirmationState.NOT_YET;
        } else {
            state = at.isAfter(until) ? ConfirmationState.MISSED : ConfirmationState.DUE;
        }
        return new Confirmation(purchase, from, until, state, confirming);
    }
}
