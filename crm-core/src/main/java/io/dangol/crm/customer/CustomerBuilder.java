package io.dangol.crm.customer;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what is known of a customer.
 *
 * <p>Not thread-safe.
 */
public final class CustomerBuilder {

    private final CustomerId id;
    private final CustomerKind kind;
    private final Instant since;
    private Optional<CustomerId> parent = Optional.empty();
    private PersonalDetails details = PersonalDetails.none();
    private final List<ContactPerson> contactPersons = new ArrayList<>();
    private final List<Preference> preferences = new ArrayList<>();

    CustomerBuilder(CustomerId id, CustomerKind kind, Instant since) {
        this.id = id;
        this.kind = kind;
        this.since = since;
    }

    /** Sets the account above. */
    public CustomerBuilder parent(CustomerId account) {
        parent = Optional.of(account);
        return this;
    }

    /** Sets the personal fields. */
    public CustomerBuilder details(PersonalDetails fields) {
        details = fields;
        return this;
    }

    /** Adds a contact person; each id is given once. */
    public CustomerBuilder contactPerson(ContactPerson person) {
        contactPersons.add(person);
        return this;
    }

    /** Adds a preference; each topic is given once. */
    public CustomerBuilder preference(Preference preference) {
        preferences.add(preference);
        return this;
    }

    /**
     * Returns the customer.
     *
     * @throws IllegalArgumentException if it is its own parent, or an id of a contact person or a topic is given twice
     */
    public Customer build() {
        return new Customer(id, kind, since, parent, details, contactPersons, preferences);
    }
}
