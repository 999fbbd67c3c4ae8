package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.Frequency;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.Referral;
import io.dangol.crm.interaction.ReferralGraph;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.relationship.Ladder;
import io.dangol.crm.relationship.LadderEvent;
import io.dangol.crm.relationship.LadderEventKind;
import io.dangol.crm.relationship.LadderRules;
import io.dangol.crm.sla.TicketClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a book holds besides purchases, by customer. Filled by one builder, then copied into a book and only read. */
final class CustomerFiles {

    private final Map<CustomerId, CustomerFile> files = new HashMap<>();
    private final List<Referral> referrals = new ArrayList<>();
    private final Set<String> interactions = new HashSet<>();
    private final Set<String> promises = new HashSet<>();
    private final Set<String> answers = new HashSet<>();
    private final Set<String> tickets = new HashSet<>();
    private final Set<String> complaints = new HashSet<>();
    private final Map<String, CustomerId> incidents = new HashMap<>();
    private Instant firstInteraction = Instant.MAX;
    private Instant firstAdvocacy = Instant.MAX;

    void add(Customer customer) {
        if (!file(customer.id()).setCustomer(customer)) {
            throw new IllegalArgumentException("Customer " + customer.id()
                    + " is given twice; a book holds one record of each. Merge the records, or give the later one.");
        }
    }

    void add(Interaction interaction) {
        requireOnce("Interaction", interaction.id(), interactions);
        firstInteraction = earlier(firstInteraction, interaction.at());
        file(interaction.customer()).add(interaction);
    }

    void add(Promise promise) {
        requireOnce("Promise", promise.id(), promises);
        file(promise.customer()).add(promise);
    }

    void add(Answer answer) {
        requireOnce("Answer", answer.id(), answers);
        file(answer.customer()).add(answer);
        if (answer.instrument().equals(Instrument.NPS)) {
            add(answer.customer(), LadderEvent.recommendation(answer.at(), (int) answer.value()));
        }
    }

    void add(TicketClock ticket) {
        CustomerId customer = ticket.facts()
                .customer()
                .orElseThrow(() -> new IllegalArgumentException("Ticket " + ticket.ticket()
                        + " has no customer, and a book is about customers. Open it with the customer among its facts, or leave"
                        + " it out."));
        requireOnce("Ticket", ticket.ticket().value(), tickets);
        file(customer).add(ticket);
    }

    void add(ComplaintTrail complaint) {
        requireOnce("Complaint", complaint.number().value(), complaints);
        file(complaint.customer()).add(complaint);
    }

    void add(Incident incident) {
        CustomerId known = incidents.putIfAbsent(incident.id(), incident.customer());
        if (known != null && !known.equals(incident.customer())) {
            throw new IllegalArgumentException(
                    "Incident " + incident.id() + " is given of customers " + known + " and " + incident.customer()
                            + "; an id stands for one incident of one customer. Give the other its own id.");
        }
        file(incident.customer()).add(incident);
    }

    void add(Frequency frequency) {
        file(frequency.customer()).add(frequency);
    }

    void add(Referral referral) {
        firstAdvocacy = earlier(firstAdvocacy, referral.at());
        referrals.add(referral);
    }

    void add(CustomerId customer, LadderEvent event) {
        if (event.kind() == LadderEventKind.RECOMMENDATION || event.kind() == LadderEventKind.REFERRAL_CONVERTED) {
            firstAdvocacy = earlier(firstAdvocacy, event.at());
        }
        file(customer).add(event);
    }

    private static void requireOnce(String what, String id, Set<String> known) {
        if (!known.add(id)) {
            throw new IllegalArgumentException(
                    what + " " + id
                            + " is given twice; a book holds each once. Give the latest state of each, and each an id of its own.");
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    /**
     * Credits each referred customer to one referrer, once that customer has bought, and puts all files in order.
     *
     * @throws IllegalArgumentException if what is said of conduct contradicts itself, or the policy does not have its types
     *     or rules
     */
    CustomerFiles completed(PurchaseLog log, ConductPolicy policy) {
        for (Referral referral : ReferralGraph.of(referrals).credited()) {
            conversion(referral, log).ifPresent(at -> file(referral.referrer()).add(LadderEvent.referralConverted(at)));
            file(referral.referred()).see(referral.at());
        }
        files.values().forEach(CustomerFile::sorted);
        ConductCheck check = new ConductCheck(policy);
        files.forEach((customer, file) -> {
            if (file.hasConduct()) {
                check.require(file.conduct(customer));
            }
        });
        // needed while the book is filled only
        interactions.clear();
        promises.clear();
        answers.clear();
        tickets.clear();
        complaints.clear();
        incidents.clear();
        return this;
    }

    /** Returns when a referred customer first bought: what the host says, or else the first sale since the referral. */
    private static Optional<Instant> conversion(Referral referral, PurchaseLog log) {
        if (referral.convertedAt().isPresent()) {
            return referral.convertedAt();
        }
        OptionalInt index = log.indexOf(referral.referred());
        if (index.isEmpty()) {
            return Optional.empty();
        }
        for (int row = log.firstRow(index.getAsInt()); row < log.endRow(index.getAsInt()); row++) {
            Instant at = EpochMicros.toInstant(log.micros(row));
            if (!log.isReturn(row) && log.minor(row) > 0) {
                return at.isBefore(referral.at()) ? Optional.empty() : Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Returns the ladder of the customers of a log and of all who were known by an instant. */
    Ladder ladder(PurchaseLog log, LadderRules rules, Instant at) {
        Ladder.Builder ladder = Ladder.of(log, rules);
        files.forEach((customer, file) -> {
            if (file.isKnown(at)) {
                ladder.prospect(customer);
                ladder.events(customer, file.events(at));
            }
        });
        return ladder.build();
    }

    /** Returns the file of a customer, an empty one if nothing is on file. */
    CustomerFile of(CustomerId customer) {
        return files.getOrDefault(customer, CustomerFile.EMPTY);
    }

    /** Returns the customers of whose conduct anything was ever said, by rising id. */
    List<CustomerId> withConduct() {
        return files.entrySet().stream()
                .filter(each -> each.getValue().hasConduct())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Returns whether anybody's interactions were known at an instant, so that their absence means something. */
    boolean hasInteractions(Instant at) {
        return !firstInteraction.isAfter(at);
    }

    /** Returns whether anybody had been asked to recommend, or had referred anybody, by an instant. */
    boolean hasAdvocacy(Instant at) {
        return !firstAdvocacy.isAfter(at);
    }

    private CustomerFile file(CustomerId customer) {
        return files.computeIfAbsent(customer, c -> new CustomerFile());
    }
}
