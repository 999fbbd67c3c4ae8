package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.conduct.CustomerIncidents;
import io.dangol.crm.conduct.Frequency;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.relationship.LadderEvent;
import io.dangol.crm.sla.TicketClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the book holds about one customer besides purchases; filled by the builder of a book and only read afterwards.
 *
 * <p>It is read as of an instant: what happened later, also to a promise made before, is not known yet.
 */
final class CustomerFile {

    /** The file of a customer of whom nothing but purchases is known. */
    static final CustomerFile EMPTY = new CustomerFile();

    private static final Comparator<Interaction> BY_TIME =
            Comparator.comparing(Interaction::at).thenComparing(Interaction::id);
    private static final Comparator<Promise> BY_MAKING =
            Comparator.comparing(Promise::madeAt).thenComparing(Promise::id);
    private static final Comparator<Answer> BY_ANSWER =
            Comparator.comparing(Answer::at).thenComparing(Answer::id);

    private static final Comparator<TicketClock> BY_OPENING =
            Comparator.comparing(TicketClock::openedAt).thenComparing(TicketClock::ticket);

    private static final Comparator<ComplaintTrail> BY_RECEIPT =
            Comparator.comparing(ComplaintTrail::begins).thenComparing(ComplaintTrail::number);

    private static final Comparator<Incident> BY_STATEMENT =
            Comparator.comparing(CustomerFile::statedAt).thenComparing(Incident::id);

    private static final Comparator<Frequency> BY_COUNT =
            Comparator.comparing(Frequency::until).thenComparing(Frequency::rule);

    private @Nullable Customer customer;
    private @Nullable Instant firstSeen;
    private List<Interaction> interactions = List.of();
    private List<Promise> promises = List.of();
    private List<Answer> answers = List.of();
    private List<LadderEvent> events = List.of();
    private List<TicketClock> tickets = List.of();
    private List<ComplaintTrail> complaints = List.of();
    private List<Incident> incidents = List.of();
    private List<Frequency> frequencies = List.of();

    /** Sets who it is; returns whether nobody was set before. */
    boolean setCustomer(Customer known) {
        boolean isFirst = customer == null;
        customer = known;
        see(known.since());
        return isFirst;
    }

    void add(Interaction interaction) {
        see(interaction.at());
        interactions = and(interactions, interaction);
    }

    void add(Promise promise) {
        see(promise.madeAt());
        promises = and(promises, promise);
    }

    void add(Answer answer) {
        see(answer.at());
        answers = and(answers, answer);
    }

    void add(LadderEvent event) {
        see(event.at());
        events = and(events, event);
    }

    void add(TicketClock ticket) {
        see(ticket.openedAt());
        tickets = and(tickets, ticket);
    }

    void add(ComplaintTrail complaint) {
        see(complaint.begins());
        complaints = and(complaints, complaint);
    }

    void add(Incident incident) {
        see(statedAt(incident));
        incidents = and(incidents, incident);
    }

    void add(Frequency frequency) {
        see(frequency.until());
        frequencies = and(frequencies, frequency);
    }

    /** Notes that the customer was known at an instant. */
    void see(Instant at) {
        if (firstSeen == null || at.isBefore(firstSeen)) {
            firstSeen = at;
        }
    }

    /** Puts everything into one order, whatever the order in which it was given. */
    CustomerFile sorted() {
        interactions = interactions.stream().sorted(BY_TIME).toList();
        promises = promises.stream().sorted(BY_MAKING).toList();
        answers = answers.stream().sorted(BY_ANSWER).toList();
        events = events.stream().sorted().toList();
        tickets = tickets.stream().sorted(BY_OPENING).toList();
        complaints = complaints.stream().sorted(BY_RECEIPT).toList();
        incidents = incidents.stream().sorted(BY_STATEMENT).toList();
        frequencies = frequencies.stream().sorted(BY_COUNT).toList();
        return this;
    }

    /** Returns the first instant of all that was on file at an instant; empty if nothing was. */
    Optional<Instant> knownSince(Instant at) {
        return Optional.ofNullable(firstSeen).filter(seen -> !seen.isAfter(at));
    }

    /** Returns whether anything was on file at an instant. */
    boolean isKnown(Instant at) {
        return firstSeen != null && !firstSeen.isAfter(at);
    }

    /** Returns the record of the customer; empty if the relation began after the instant. */
    Optional<Customer> customer(Instant at) {
        return customer == null || customer.since().isAfter(at) ? Optional.empty() : Optional.of(customer);
    }

    /** Returns the interactions up to an instant, the earliest first. */
    List<Interaction> interactions(Instant at) {
        return until(interactions, Interaction::at, at);
    }

    /** Returns the promises made up to an instant as they stood then, those made first first. */
    List<Promise> promises(Instant at) {
        return until(promises, Promise::madeAt, at).stream()
                .map(promise -> asOf(promise, at))
                .toList();
    }

    /** Returns the answers up to an instant, the earliest first. */
    List<Answer> answers(Instant at) {
        return until(answers, Answer::at, at);
    }

    /** Returns what moved the customer on the ladder besides purchases up to an instant, the earliest first. */
    List<LadderEvent> events(Instant at) {
        return until(events, LadderEvent::at, at);
    }

    /** Returns the tickets that had come in by an instant as they stood then, the earliest first. */
    List<TicketClock> tickets(Instant at) {
        return until(tickets, TicketClock::openedAt, at).stream()
                .map(ticket -> ticket.asOf(at))
                .toList();
    }

    /** Returns the complaints that had come in by an instant as they stood then, the earliest first. */
    List<Complaint> complaints(Instant at) {
        return until(complaints, ComplaintTrail::begins, at).stream()
                .flatMap(complaint -> complaint.asOf(at).stream())
                .toList();
    }

    /** Returns whether anything was ever said of the conduct of the customer. */
    boolean hasConduct() {
        return !incidents.isEmpty() || !frequencies.isEmpty();
    }

    /** Returns all that is said of the conduct of the customer, whenever it was stated. */
    CustomerIncidents conduct(CustomerId customer) {
        return CustomerIncidents.of(customer, incidents, frequencies);
    }

    /**
     * Returns what was said of the conduct of the customer up to an instant as it stood then, provoked where a complaint of
     * then says so; empty if nothing was said.
     */
    Optional<CustomerIncidents> conduct(CustomerId customer, Instant at) {
        List<Incident> stated = until(incidents, CustomerFile::statedAt, at);
        List<Frequency> counted = until(frequencies, Frequency::until, at);
        if (stated.isEmpty() && counted.isEmpty()) {
            return Optional.empty();
        }
        Provocation provocation = Provocation.of(until(complaints, ComplaintTrail::begins, at), at);
        return Optional.of(CustomerIncidents.of(
                customer, stated.stream().map(provocation::mark).toList(), counted));
    }

    private static Instant statedAt(Incident incident) {
        return incident.status().at();
    }

    private static Promise asOf(Promise promise, Instant at) {
        Optional<Instant> keptAt = promise.keptAt().filter(kept -> !kept.isAfter(at));
        Optional<Instant> withdrawnAt = promise.withdrawnAt().filter(withdrawn -> !withdrawn.isAfter(at));
        return keptAt.equals(promise.keptAt()) && withdrawnAt.equals(promise.withdrawnAt())
                ? promise
                : new Promise(
                        promise.id(),
                        promise.customer(),
                        promise.what(),
                        promise.madeAt(),
                        promise.dueAt(),
                        promise.source(),
                        keptAt,
                        withdrawnAt);
    }

    /** Adds to a list that takes no memory while it is empty: of many customers, most kinds of entries are absent. */
    private static <T> List<T> and(List<T> items, T item) {
        List<T> more = items.isEmpty() ? new ArrayList<>(1) : items;
        more.add(item);
        return more;
    }

    /** Returns the items up to and including an instant, of a list that is sorted by it. */
    private static <T> List<T> until(List<T> items, Function<T, Instant> instants, Instant at) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (instants.apply(items.get(middle)).isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return items.subList(0, low);
    }
}
