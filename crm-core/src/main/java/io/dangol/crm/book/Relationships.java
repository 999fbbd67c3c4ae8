package io.dangol.crm.book;

import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.relationship.Ladder;
import io.dangol.crm.relationship.LadderReading;
import io.dangol.crm.relationship.StageTable;
import java.time.Instant;
import java.util.Optional;

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

    /** Returns the context of the customer of a row of the table of stages. */
    CustomerContext context(int row, BookReading reading) {
        return new CustomerContext(reading, this, row, files.of(stages.customer(row)));
    }

    /** Returns whether more than purchases was known of the customer of a row by then. */
    boolean isOnFile(int row) {
        return files.of(stages.customer(row)).isKnown(at);
    }

    LadderReading standing(int row) {
        return ladder.of(stages.customer(row), at).orElseThrow();
    }

    Optional<RelationshipStrength> strength(int row) {
        return strength.of(row);
    }

    boolean contactsKnown() {
        return files.hasInteractions(at);
    }
}
