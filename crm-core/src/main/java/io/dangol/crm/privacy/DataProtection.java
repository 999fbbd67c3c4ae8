package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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
    private final Map<CustomerId, List<LegalHold>> holdsOf;

    private DataProtection(ConsentLedger ledger, List<LegalHold> holds) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        this.holds = holds;
        this.holdsOf = holds.stream().collect(Collectors.groupingBy(LegalHold::subject));
    }

    /** Returns the protection by a ledger and its register of purposes, without legal holds. */
    public static DataProtection of(ConsentLedger ledger) {
        return new DataProtection(ledger, List.of());
    }

    /**
     * Returns this protection with more legal holds. One that is there already counts once; one that is given with and without
     * its end has the end.
     *
     * @throws IllegalArgumentException if a hold names a field that is not registered, or is given with two different ends
     */
    public DataProtection withHolds(Collection<LegalHold> more) {
        Map<LegalHold, LegalHold> all = new LinkedHashMap<>();
        holds.forEach(hold -> all.put(hold.asGiven(), hold));
        for (LegalHold hold : more) {
            ledger.registry().requireFields(hold.fields());
            all.merge(hold.asGiven(), hold, LegalHold::reconciled);
        }
        return new DataProtection(ledger, List.copyOf(all.values()));
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

    /** Returns the legal holds, in the order in which they were given first; unmodifiable. */
    public List<LegalHold> holds() {
        return holds;
    }

    /** Returns the legal holds on data of a customer id; unmodifiable. */
    List<LegalHold> holdsOf(CustomerId subject) {
        return holdsOf.getOrDefault(subject, List.of());
    }

    /** Returns the counts. */
    @Override
    public String toString() {
        return "DataProtection[" + ledger + ", " + holds.size() + " holds]";
    }
}
