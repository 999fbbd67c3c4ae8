package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.PromiseRecord;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.relationship.Ladder;
import io.dangol.crm.relationship.StageTable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the relationships of a book stand at one instant. Immutable and thread-safe. */
final class Relationships {

    private final CustomerFiles files;
    private final Instant at;
    private final ZoneId zone;
    private final Ladder ladder;
    private final StageTable stages;
    private final StrengthMeter strength;

    Relationships(CustomerFiles files, PurchaseLog known, Instant at, ZoneId zone, RelationshipPolicy policy) {
        this.files = files;
        this.at = at;
        this.zone = zone;
        this.ladder = files.ladder(known, policy.ladder(), at);
        this.stages = ladder.at(at);
        this.strength = new StrengthMeter(files, known, stages, at, policy);
    }

    StageTable stages() {
        return stages;
    }

    /** Returns the context of a customer; empty for one of whom nothing was known by then. */
    Optional<CustomerContext> context(CustomerId customer, Optional<CustomerAssessment> value) {
        return ladder.of(customer, at).map(standing -> {
            CustomerFile file = files.of(customer);
            List<Interaction> contacts = file.interactions(at);
            int older = Math.max(0, contacts.size() - CustomerContext.MOST_CONTACTS);
            List<Promise> made = file.promises(at);
            return new CustomerContext(
                    customer,
                    at,
                    zone,
                    file.customer(at).flatMap(this::name),
                    standing,
                    value,
                    knownSince(file, value),
                    files.hasInteractions(at),
                    latestFirst(contacts.subList(older, contacts.size())),
                    made.stream()
                            .filter(promise -> !promise.isSettled())
                            .sorted(Comparator.comparing(Promise::dueAt).thenComparing(Promise::id))
                            .toList(),
                    new TrustIndicator(PromiseRecord.of(made, at)),
                    latestFirst(file.answers(at)),
                    strength.of(customer));
        });
    }

    private Optional<String> name(Customer customer) {
        return customer.details()
                .name()
                .filter(name -> !name.source().recordedAt().isAfter(at))
                .map(name -> name.value());
    }

    private Optional<Instant> knownSince(CustomerFile file, Optional<CustomerAssessment> value) {
        Optional<Instant> firstSale = value.flatMap(known -> known.summary().firstSale());
        return Stream.concat(file.knownSince(at).stream(), firstSale.stream()).min(Comparator.naturalOrder());
    }

    private static <T> List<T> latestFirst(List<T> sorted) {
        List<T> latestFirst = new ArrayList<>(sorted);
        Collections.reverse(latestFirst);
        return latestFirst;
    }
}
