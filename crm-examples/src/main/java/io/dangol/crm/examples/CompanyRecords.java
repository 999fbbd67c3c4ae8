package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.Referral;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.relationship.LadderEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a company knows of its customers beside their purchases, as its files tell it or as it was made up.
 *
 * <p>This is the one place where rows of files become what the library works on. Immutable and thread-safe.
 *
 * @param customers each once
 * @param contacts in the order in which they were given
 * @param surveys in the order in which they were given
 * @param complaints in the order in which they were given
 * @param incidents of misconduct, each once or with its later statuses
 */
public record CompanyRecords(
        List<CustomerRow> customers,
        List<ContactRow> contacts,
        List<SurveyRow> surveys,
        List<ComplaintRow> complaints,
        List<Incident> incidents) {

    /** Nothing is known. */
    public static final CompanyRecords NONE = new CompanyRecords(List.of(), List.of(), List.of(), List.of(), List.of());

    public CompanyRecords {
        customers = List.copyOf(customers);
        contacts = List.copyOf(contacts);
        surveys = List.copyOf(surveys);
        complaints = List.copyOf(complaints);
        incidents = List.copyOf(incidents);
    }

    /** Returns the names of those customers who have one. */
    public Map<CustomerId, String> names() {
        Map<CustomerId, String> names = new HashMap<>();
        for (CustomerRow customer : customers) {
            customer.name().ifPresent(name -> names.put(customer.customer(), name));
        }
        return names;
    }

    /**
     * Puts all of it into a book. Contacts and answers are called by their places: {@code contact-1} is the first; its
     * promise is {@code 1}, and so is a complaint without a number at that place, or the next number that is free.
     *
     * @param zone of the days by which complaints are to be answered
     * @param log the purchases; customers of whom nothing says since when they are known, are from the first on
     * @param at since when customers are known of whom nothing at all says it
     */
    void addTo(CustomerBook.Builder book, ZoneId zone, PurchaseLog log, Instant at) {
        for (CustomerRow row : customers) {
            book.customers(List.of(row.record(firstPurchase(row.customer(), log).orElse(at))));
            row.contractSince().ifPresent(since -> book.event(row.customer(), LadderEvent.contractStarted(since)));
        }
        List<Interaction> interactions = new ArrayList<>(contacts.size());
        List<Promise> promises = new ArrayList<>();
        List<Referral> referrals = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            ContactRow row = contacts.get(i);
            interactions.add(row.interaction("contact-" + (i + 1)));
            row.promise(Integer.toString(i + 1)).ifPresent(promises::add);
            row.referral("referral-" + (i + 1)).ifPresent(referrals::add);
        }
        List<Answer> answers = new ArrayList<>(surveys.size());
        for (int i = 0; i < surveys.size(); i++) {
            answers.add(surveys.get(i).answer("answer-" + (i + 1)));
        }
        book.interactions(interactions).promises(promises).referrals(referrals).answers(answers);
        book.complaints(trails(zone)).incidents(incidents);
    }

    private List<ComplaintTrail> trails(ZoneId zone) {
        Set<ComplaintNumber> taken = new HashSet<>();
        complaints.forEach(row -> row.number().ifPresent(taken::add));
        RecordedComplaints recorded = new RecordedComplaints(zone);
        List<ComplaintTrail> trails = new ArrayList<>(complaints.size());
        int place = 0;
        for (ComplaintRow row : complaints) {
            place++;
            ComplaintNumber number = row.number().orElse(ComplaintNumber.of(Integer.toString(place)));
            for (int next = place + 1; row.number().isEmpty() && !taken.add(number); next++) {
                number = ComplaintNumber.of(Integer.toString(next));
            }
            trails.add(recorded.trail(row, number));
        }
        return trails;
    }

    private static Optional<Instant> firstPurchase(CustomerId customer, PurchaseLog log) {
        OptionalInt index = log.indexOf(customer);
        return index.isEmpty()
                ? Optional.empty()
                : Optional.of(EpochMicros.toInstant(log.micros(log.firstRow(index.getAsInt()))));
    }

    /** Returns how much is known, and nothing of it. */
    @Override
    public String toString() {
        return customers.size() + " customers, " + contacts.size() + " contacts, " + surveys.size() + " answers, "
                + complaints.size() + " complaints, " + incidents.size() + " rows of incidents";
    }
}
