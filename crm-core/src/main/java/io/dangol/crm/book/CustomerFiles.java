package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
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
import io.dangol.crm.relationship.LadderRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** What a book holds besides purchases, by customer. Filled by one builder, then copied into a book and only read. */
final class CustomerFiles {

    private final Map<CustomerId, CustomerFile> files = new HashMap<>();
    private final List<Referral> referrals = new ArrayList<>();
    private boolean hasInteractions;
    private boolean hasAdvocacy;

    void add(Customer customer) {
        if (!file(customer.id()).setCustomer(customer)) {
            throw new IllegalArgumentException("Customer " + customer.id()
                    + " is given twice; a book holds one record of each. Merge the records, or give the later one.");
        }
    }

    void add(Interaction interaction) {
        hasInteractions = true;
        file(interaction.customer()).add(interaction);
    }

    void add(Promise promise) {
        file(promise.customer()).add(promise);
    }

    void add(Answer answer) {
        CustomerFile file = file(answer.customer());
        file.add(answer);
        if (answer.instrument().equals(Instrument.NPS)) {
            hasAdvocacy = true;
            file.add(LadderEvent.recommendation(answer.at(), (int) answer.value()));
        }
    }

    void add(Referral referral) {
        hasAdvocacy = true;
        referrals.add(Objects.requireNonNull(referral, "referral"));
    }

    void add(CustomerId customer, LadderEvent event) {
        file(customer).add(event);
    }

    /** Credits each referred customer to one referrer, once that customer has bought, and puts all files in order. */
    CustomerFiles completed(PurchaseLog log) {
        for (Referral referral : ReferralGraph.of(referrals).credited()) {
            conversion(referral, log).ifPresent(at -> file(referral.referrer()).add(LadderEvent.referralConverted(at)));
            file(referral.referred()).see(referral.at());
        }
        files.values().forEach(CustomerFile::sorted);
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
            if (file.knownSince().filter(since -> !since.isAfter(at)).isPresent()) {
                ladder.prospect(customer);
                file.events().stream()
                        .filter(event -> !event.at().isAfter(at))
                        .forEach(event -> ladder.event(customer, event));
            }
        });
        return ladder.build();
    }

    CustomerFile of(CustomerId customer) {
        return files.getOrDefault(customer, CustomerFile.EMPTY);
    }

    /** Returns all customers with a file, in no order. */
    Iterable<CustomerId> customers() {
        return files.keySet();
    }

    /** Returns whether anybody's interactions are known, so that their absence means something. */
    boolean hasInteractions() {
        return hasInteractions;
    }

    /** Returns whether anybody was asked to recommend, or referred anybody. */
    boolean hasAdvocacy() {
        return hasAdvocacy;
    }

    private CustomerFile file(CustomerId customer) {
        return files.computeIfAbsent(customer, c -> new CustomerFile());
    }
}
