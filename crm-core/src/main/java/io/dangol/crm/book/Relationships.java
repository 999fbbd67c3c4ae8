package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.relationship.Ladder;
import io.dangol.crm.relationship.LadderReading;
import io.dangol.crm.relationship.StageTable;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** How the relationships of a book stand at one instant. Immutable and thread-safe. */
final class Relationships {

    private final CustomerFiles files;
    private final Instant at;
    private final Ladder ladder;
    private final StageTable stages;
    private final StrengthMeter strength;

    Relationships(CustomerFiles files, PurchaseLog known, Instant at, RelationshipPolicy policy) {
        this.files = files;
        this.at = at;
        this.ladder = files.ladder(known, policy.ladder(), at);
        this.stages = ladder.at(at);
        this.strength = new StrengthMeter(files, known, stages, at, policy);
    }

    StageTable stages() {
        return stages;
    }

    /** Returns the context of a customer; empty for one of whom nothing was known by then. */
    Optional<CustomerContext> context(CustomerId customer, BookReading reading) {
        OptionalInt row = stages.indexOf(customer);
        return row.isEmpty()
                ? Optional.empty()
                : Optional.of(new CustomerContext(reading, this, customer, files.of(customer), row.getAsInt()));
    }

    /** Returns where a customer stands who is in the table of stages. */
    LadderReading standing(CustomerId customer) {
        return ladder.of(customer, at).orElseThrow();
    }

    Optional<RelationshipStrength> strength(CustomerId customer) {
        return strength.of(customer);
    }

    boolean contactsKnown() {
        return files.hasInteractions(at);
    }
}
