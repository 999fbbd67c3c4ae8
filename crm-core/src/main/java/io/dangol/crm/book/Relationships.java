package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.relationship.Ladder;
import io.dangol.crm.relationship.LadderReading;
import io.dangol.crm.relationship.StageTable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

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

    /** Returns the customers for whom there is most to do, of those on file and of some others, the most urgent first. */
    List<CustomerAction> mostUrgent(int count, Set<CustomerId> others, BookReading reading) {
        PriorityQueue<CustomerAction> best = new PriorityQueue<>(Comparator.reverseOrder());
        for (int row = 0; row < stages.size(); row++) {
            if (isOnFile(row) || others.contains(stages.customer(row))) {
                CustomerContext context = context(row, reading);
                reading.nextActions(context).stream()
                        .findFirst()
                        .ifPresent(action -> best.add(new CustomerAction(context, action)));
                if (best.size() > count) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted().toList();
    }

    /** Returns whether more than purchases was known of the customer of a row by then. */
    private boolean isOnFile(int row) {
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
