package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The one place to ask whether personal data may be used, how long it is kept, and how it is erased.
 *
 * <pre>{@code
 * DataProtection protection = DataProtection.of(ledger).withHolds(holds);
 * if (protection.of(customer).isAllowed("customer.contact.email", "newsletter", at).allowed()) {
 *     ...
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class DataProtection {

    private final ConsentLedger ledger;
    private final List<LegalHold> holds;

    private DataProtection(ConsentLedger ledger, List<LegalHold> holds) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        this.holds = holds;
    }

    /** Returns the protection by a ledger and its register of purposes, without legal holds. */
    public static DataProtection of(ConsentLedger ledger) {
        return new DataProtection(ledger, List.of());
    }

    /**
     * Returns this protection with more legal holds.
     *
     * @throws IllegalArgumentException if a hold names a field that is not registered
     */
    public DataProtection withHolds(Collection<LegalHold> more) {
        more.forEach(hold -> ledger.registry().requireFields(hold.fields()));
        List<LegalHold> all = new ArrayList<>(holds);
        all.addAll(more);
        return new DataProtection(ledger, List.copyOf(all));
    }

    /** Returns the protection of one person. */
    public SubjectProtection of(CustomerId subject) {
        return new SubjectProtection(this, subject);
    }

    /**
     * Returns whether a field of a person may be used for a purpose at an instant.
     *
     * @throws IllegalArgumentException if the field or the purpose is not registered; the message names those that are
     */
    public Permission isAllowed(CustomerId subject, String field, String purpose, Instant at) {
        return of(subject).isAllowed(field, purpose, at);
    }

    /** Returns the statements that decide. */
    public ConsentLedger ledger() {
        return ledger;
    }

    /** Returns the legal holds, in the order given; unmodifiable. */
    public List<LegalHold> holds() {
        return holds;
    }

    /** Returns the counts. */
    @Override
    public String toString() {
        return "DataProtection[" + ledger + ", " + holds.size() + " holds]";
    }
}
