package io.dangol.crm.book;

import io.dangol.crm.customer.Customer;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.relationship.LadderEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the book holds about one customer besides purchases; filled by the builder of a book and only read afterwards. */
final class CustomerFile {

    /** The file of a customer of whom nothing but purchases is known. */
    static final CustomerFile EMPTY = new CustomerFile();

    private @Nullable Customer customer;
    private @Nullable Instant firstSeen;
    private List<Interaction> interactions = new ArrayList<>();
    private List<Promise> promises = new ArrayList<>();
    private List<Answer> answers = new ArrayList<>();
    private List<LadderEvent> events = new ArrayList<>();

    /** Sets who it is; returns whether nobody was set before. */
    boolean setCustomer(Customer known) {
        boolean isFirst = customer == null;
        customer = known;
        see(known.since());
        return isFirst;
    }

    void add(Interaction interaction) {
        see(interaction.at());
        interactions.add(interaction);
    }

    void add(Promise promise) {
        see(promise.madeAt());
        promises.add(promise);
    }

    void add(Answer answer) {
        see(answer.at());
        answers.add(answer);
    }

    void add(LadderEvent event) {
        see(event.at());
        events.add(event);
    }

    /** Notes that the customer was known at an instant. */
    void see(Instant at) {
        if (firstSeen == null || at.isBefore(firstSeen)) {
            firstSeen = at;
        }
    }

    /** Returns the first instant of all that is on file; empty if nothing is. */
    Optional<Instant> knownSince() {
        return Optional.ofNullable(firstSeen);
    }

    /** Puts everything into one order, whatever the order in which it was given. */
    CustomerFile sorted() {
        interactions =
                inOrder(interactions, Comparator.comparing(Interaction::at).thenComparing(Interaction::id));
        promises = inOrder(promises, Comparator.comparing(Promise::madeAt).thenComparing(Promise::id));
        answers = inOrder(answers, Comparator.comparing(Answer::at).thenComparing(Answer::id));
        events = inOrder(events, Comparator.naturalOrder());
        return this;
    }

    Optional<Customer> customer() {
        return Optional.ofNullable(customer);
    }

    /** Returns the interactions, the earliest first. */
    List<Interaction> interactions() {
        return interactions;
    }

    /** Returns the promises, those made first first. */
    List<Promise> promises() {
        return promises;
    }

    /** Returns the answers, the earliest first. */
    List<Answer> answers() {
        return answers;
    }

    /** Returns what moves the customer on the ladder besides purchases, the earliest first. */
    List<LadderEvent> events() {
        return events;
    }

    private static <T> List<T> inOrder(List<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }
}
