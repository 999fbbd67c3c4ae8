package io.dangol.crm.book;

import com.google.common.base.Suppliers;
import io.dangol.crm.CustomerId;
import io.dangol.crm.Personal;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintHistory;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ValueHarm;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Journey;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.PromiseRecord;
import io.dangol.crm.purchase.PurchaseSummary;
import io.dangol.crm.relationship.Activity;
import io.dangol.crm.relationship.LadderReading;
import io.dangol.crm.relationship.Stage;
import io.dangol.crm.sla.Attainment;
import io.dangol.crm.sla.TicketClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody who speaks with a customer should have in view: who it is, how the relationship stands, what it is worth,
 * what was said last and what was promised.
 *
 * <p>Only what had happened by the instant of the reading is in it. The name is personal: it is left out of the text form, and
 * so is what was said.
 *
 * <p>It is a view on its reading, and keeps it in memory: each part is made when it is asked for. What stands in a column
 * ({@link #stage}, {@link #activity}, {@link #summary}, {@link #rank}, {@link #segment}) or on file is quick; {@link #value},
 * {@link #standing} and {@link #strength} also say why, which takes some microseconds. A rule that is asked about every
 * customer asks the quick ones first.
 *
 * <p>Two contexts are equal if they say the same. Immutable and thread-safe.
 */
public final class CustomerContext {

    /** How many interactions a context shows at most. */
    public static final int MOST_CONTACTS = 5;

    /** A customer is valuable in the best of so many equal parts by net. */
    private static final int VALUABLE_PART = 4;

    private final BookReading reading;
    private final Relationships relationships;
    private final int row;
    private final CustomerFile file;
    private final CustomerId customer;

    private final Supplier<Optional<PurchaseSummary>> summary;
    private final Supplier<Optional<CustomerAssessment>> value;
    private final Supplier<LadderReading> standing;
    private final Supplier<Optional<RelationshipStrength>> strength;
    private final Supplier<Optional<ConductAssessment>> conduct;

    /** Takes the row of the customer in the table of stages. */
    CustomerContext(BookReading reading, Relationships relationships, int row, CustomerFile file) {
        this.reading = reading;
        this.relationships = relationships;
        this.row = row;
        this.file = file;
        this.customer = reading.stages().customer(row);
        this.summary = Suppliers.memoize(() -> reading.summary(customer));
        this.value = Suppliers.memoize(() -> reading.of(customer));
        this.standing = Suppliers.memoize(() -> relationships.standing(row));
        this.strength = Suppliers.memoize(() -> relationships.strength(row));
        this.conduct = Suppliers.memoize(() -> reading.conduct(customer));
    }

    /** Returns who it is about. */
    public CustomerId customer() {
        return customer;
    }

    /** Returns the instant of the reading. */
    public Instant at() {
        return reading.at();
    }

    /** Returns the zone of local dates. */
    public ZoneId zone() {
        return reading.zone();
    }

    /** Returns the name on file by then; empty if none is. */
    @Personal
    public Optional<String> name() {
        return file.customer(at())
                .flatMap(record -> record.details().name())
                .filter(name -> !name.source().recordedAt().isAfter(at()))
                .map(name -> name.value());
    }

    /** Returns the rung of the relationship. */
    public Stage stage() {
        return reading.stages().stage(row);
    }

    /** Returns since when the customer stands on the rung; empty for a prospect of whom no event is known. */
    public Optional<Instant> stageSince() {
        return reading.stages().since(row);
    }

    /** Returns whether the customer is still there. */
    public Activity activity() {
        return reading.stages().activity(row);
    }

    /** Returns the time of the last paid order; empty if there is none. */
    public Optional<Instant> lastOrder() {
        return reading.stages().lastOrder(row);
    }

    /** Returns the rung of the relationship and whether it is alive, with reasons. */
    public LadderReading standing() {
        return standing.get();
    }

    /** Returns what the customer bought and gave back; empty for one without a purchase or return. */
    public Optional<PurchaseSummary> summary() {
        return summary.get();
    }

    /** Returns the place among the customers who bought; empty for one who did not. */
    public Optional<Rank> rank() {
        return reading.rank(customer);
    }

    /** Returns the segment of the customer's scores; empty for one who did not buy. */
    public Optional<String> segment() {
        return reading.segment(customer);
    }

    /** Returns what the customer bought and what that says; empty for one without a purchase or return. */
    public Optional<CustomerAssessment> value() {
        return value.get();
    }

    /** Returns since when the customer is known: by the record on file, the first interaction or the first purchase. */
    public Optional<Instant> knownSince() {
        return Stream.concat(file.knownSince(at()).stream(), summary().flatMap(PurchaseSummary::firstSale).stream())
                .min(Comparator.naturalOrder());
    }

    /** Returns whether the book holds interactions of anybody by then, so that their absence means something. */
    public boolean contactsKnown() {
        return relationships.contactsKnown();
    }

    /** Returns the latest interactions, the latest first, at most {@value #MOST_CONTACTS}; unmodifiable. */
    public List<Interaction> lastContacts() {
        List<Interaction> contacts = file.interactions(at());
        return latestFirst(contacts.subList(Math.max(0, contacts.size() - MOST_CONTACTS), contacts.size()));
    }

    /** Returns all interactions so far. */
    public Journey journey() {
        return Journey.of(customer, file.interactions(at()));
    }

    /** Returns what was promised and neither kept nor withdrawn by then, the earliest due first; unmodifiable. */
    public List<Promise> openPromises() {
        return file.promises(at()).stream()
                .filter(promise -> !promise.isSettled())
                .sorted(Comparator.comparing(Promise::dueAt).thenComparing(Promise::id))
                .toList();
    }

    /** Returns how the promises so far were kept, and what became of complaints. */
    public TrustIndicator trust() {
        return new TrustIndicator(
                PromiseRecord.of(file.promises(at()), at()), ComplaintHistory.of(file.complaints(at()), at()));
    }

    /** Returns the answers given so far, the latest first; unmodifiable. */
    public List<Answer> answers() {
        return latestFirst(file.answers(at()));
    }

    /** Returns the latest answer; of those of one instant the one with the highest id. */
    public Optional<Answer> latestAnswer() {
        List<Answer> given = file.answers(at());
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    /** Returns the tickets that had come in by then, as they stood, the latest first; unmodifiable. */
    public List<TicketClock> tickets() {
        return latestFirst(file.tickets(at()));
    }

    /** Returns the tickets that were neither solved nor closed by then, the latest first; unmodifiable. */
    public List<TicketClock> openTickets() {
        return tickets().stream().filter(TicketClock::isOpen).toList();
    }

    /** Returns the complaints that had come in by then, as they stood, the latest first, without what was said. */
    public List<Complaint> complaints() {
        return latestFirst(file.complaints(at()));
    }

    /** Returns the complaints that were not closed by then, the latest first, without what was said; unmodifiable. */
    public List<Complaint> openComplaints() {
        return complaints().stream().filter(Complaint::isOpen).toList();
    }

    /** Returns how service levels were kept for this customer; no row where nothing was decided yet. */
    public Attainment serviceLevels() {
        return Attainment.of(file.tickets(at()), zone(), at());
    }

    /** Returns how strong the relationship is; empty if too little is known. */
    public Optional<RelationshipStrength> strength() {
        return strength.get();
    }

    /**
     * Tells whether the customer is worth more than most: in the best quarter by net of those who bought, equal ones in the
     * better place, with a net above 0. If fewer than four bought, nobody is.
     */
    public boolean isValuable() {
        return rank().filter(place -> (long) place.byNet() * VALUABLE_PART <= place.of())
                        .isPresent()
                && summary().filter(bought -> bought.netMinor() > 0).isPresent();
    }

    /**
     * Returns what the recorded conduct of the customer amounts to, as far as it had been stated by then; empty if neither an
     * incident nor a frequency was on file. It says which rung is indicated and takes no measure.
     *
     * <p>An incident counts as provoked if the host says so, or if it happened after the receipt and before the closing of a
     * complaint of the customer that is upheld by what was known at the instant of the reading: it was closed so, or it is
     * open and was answered or decided outside so. To complain never raises the score.
     */
    public Optional<ConductAssessment> conduct() {
        return conduct.get();
    }

    /**
     * Returns where the customer lies by value, which is high for those who are {@linkplain #isValuable valuable}, and by
     * harm; empty if nothing is on file of the conduct.
     */
    public Optional<ValueHarm> valueHarm() {
        return conduct().map(known -> known.valueHarm(isValuable()));
    }

    private static <T> List<T> latestFirst(List<T> sorted) {
        List<T> latestFirst = new ArrayList<>(sorted);
        Collections.reverse(latestFirst);
        return Collections.unmodifiableList(latestFirst);
    }

    private List<Object> parts() {
        return List.of(
                customer,
                at(),
                zone(),
                name(),
                standing(),
                value(),
                knownSince(),
                contactsKnown(),
                lastContacts(),
                openPromises(),
                trust(),
                answers(),
                tickets(),
                complaints(),
                strength(),
                conduct().map(BookConduct::parts),
                valueHarm());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomerContext that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return customer.hashCode() * 31 + at().hashCode();
    }

    /** Returns id, stage and counts, and neither the name nor what was said. */
    @Override
    public String toString() {
        return "Context of " + customer + " at " + at() + ": " + stage() + ", " + activity() + ", "
                + lastContacts().size() + " latest contacts, " + openPromises().size() + " open promises, "
                + answers().size() + " answers";
    }
}
