package io.dangol.crm.customer;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import io.dangol.crm.storage.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A person or company that buys, or may buy.
 *
 * <pre>{@code
 * Customer customer = Customer.company(CustomerId.of("4711"), at)
 *         .parent(CustomerId.of("4700"))
 *         .details(PersonalDetails.builder().name("Dangol Trading", erp).build())
 *         .preference(Preference.of(Preference.CHANNEL, "e-mail", erp))
 *         .build();
 * store.save(customer.change(CommandId.of("import-1-4711"), Version.ABSENT));
 * }</pre>
 *
 * <p>All that is personal sits in the details, the contact persons and the preferences. The {@code toString} shows ids, kinds
 * and which fields are there. The instant is kept to the microsecond; what is finer is dropped towards the past. Immutable and
 * thread-safe.
 *
 * @param id the host's key
 * @param kind person or company
 * @param since when the relation began, or when the customer was recorded first
 * @param parent the account above, such as the group of a company; not the customer itself; empty at the top
 * @param details the personal fields
 * @param contactPersons who speaks for the customer, by rising id, each id once; unmodifiable
 * @param preferences what the customer stated as preferred, by rising topic, each topic once; unmodifiable
 */
public record Customer(
        @NotNull CustomerId id,
        @NotNull CustomerKind kind,
        @NotNull Instant since,
        Optional<CustomerId> parent,
        @NotNull @Valid PersonalDetails details,
        @NotNull List<@Valid ContactPerson> contactPersons,
        @NotNull List<@Valid Preference> preferences) {

    /** The type of the snapshot. */
    public static final String SNAPSHOT_TYPE = "customer";

    /** The latest version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    public Customer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(details, "details");
        since = EpochMicros.toInstant(EpochMicros.truncate(since));
        if (parent.isPresent() && parent.get().equals(id)) {
            throw new IllegalArgumentException("Customer " + id
                    + " is given as its own parent; a parent is another account. Leave it empty at the top.");
        }
        contactPersons = sortedOnce(id, "contact person", contactPersons, ContactPerson::id);
        preferences = sortedOnce(id, "preference", preferences, Preference::topic);
    }

    /** Returns a builder of a person without any personal field. */
    public static CustomerBuilder person(CustomerId id, Instant since) {
        return new CustomerBuilder(id, CustomerKind.PERSON, since);
    }

    /** Returns a builder of a company without any personal field. */
    public static CustomerBuilder company(CustomerId id, Instant since) {
        return new CustomerBuilder(id, CustomerKind.COMPANY, since);
    }

    /**
     * Returns this customer below another account.
     *
     * <p>That the accounts above form no cycle is checked by {@link AccountTree#requireNoCycle}, which needs the others.
     *
     * @throws IllegalArgumentException if the parent is the customer itself
     */
    public Customer withParent(CustomerId account) {
        return new Customer(id, kind, since, Optional.of(account), details, contactPersons, preferences);
    }

    /** Returns this customer without parent account. */
    public Customer withoutParent() {
        return new Customer(id, kind, since, Optional.empty(), details, contactPersons, preferences);
    }

    /** Returns this customer with other personal fields. */
    public Customer withDetails(PersonalDetails other) {
        return new Customer(id, kind, since, parent, other, contactPersons, preferences);
    }

    /** Returns this customer with a contact person, who replaces the one of the same id. */
    public Customer withContactPerson(ContactPerson person) {
        List<ContactPerson> all = replacing(contactPersons, ContactPerson::id, person);
        return new Customer(id, kind, since, parent, details, all, preferences);
    }

    /** Returns this customer without the contact person of an id; the same customer if there is none. */
    public Customer withoutContactPerson(String person) {
        List<ContactPerson> rest = without(contactPersons, ContactPerson::id, person);
        return new Customer(id, kind, since, parent, details, rest, preferences);
    }

    /** Returns this customer with a preference, which replaces the one of the same topic. */
    public Customer withPreference(Preference preference) {
        List<Preference> all = replacing(preferences, Preference::topic, preference);
        return new Customer(id, kind, since, parent, details, contactPersons, all);
    }

    /** Returns this customer without the preference on a topic; the same customer if there is none. */
    public Customer withoutPreference(String topic) {
        List<Preference> rest = without(preferences, Preference::topic, topic);
        return new Customer(id, kind, since, parent, details, contactPersons, rest);
    }

    /** Returns the preference on a topic. */
    public Optional<Preference> preference(String topic) {
        return preferences.stream().filter(p -> p.topic().equals(topic)).findFirst();
    }

    /**
     * Returns the names of the personal fields that hold something, whenever it was recorded, sorted; unmodifiable. Those of
     * contact persons are one field, {@link CustomerField#CONTACT_PERSONS}.
     */
    public Set<String> personalFields() {
        return Collections.unmodifiableSet(new TreeSet<>(RecordedFields.of(this).names()));
    }

    /**
     * Returns what is left without the personal fields: id, kind, parent, the instant, and the ids of the contact persons.
     */
    public Customer anonymised() {
        List<ContactPerson> ids =
                contactPersons.stream().map(ContactPerson::anonymised).toList();
        return new Customer(id, kind, since, parent, PersonalDetails.none(), ids, List.of());
    }

    /** Returns the write of this state, based on a version that was read, or on {@link Version#ABSENT} to create it. */
    public Change change(CommandId command, Version expected) {
        return new Change(command, id.value(), expected, snapshot(), List.of());
    }

    /** Returns the state as plain values, personal fields included. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("id", id.value())
                .constant("kind", kind)
                .instant("since", since)
                .optional("parent", parent.map(CustomerId::value), SnapshotBuilder::text)
                .snapshot("details", details.snapshot())
                .list("contactPersons", contactPersons, person -> PlainValue.of(person.snapshot()))
                .list("preferences", preferences, preference -> PlainValue.of(preference.snapshot()))
                .build();
    }

    /**
     * Returns the customer of a snapshot.
     *
     * @throws IllegalArgumentException if it is not one of a customer, or of a later schema version; the message shows no
     *     personal value
     */
    public static Customer restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new Customer(
                CustomerId.of(snapshot.text("id")),
                snapshot.constant("kind", CustomerKind.class),
                snapshot.instant("since"),
                snapshot.optional("parent", Snapshot::text).map(CustomerId::of),
                PersonalDetails.restore(snapshot.snapshot("details")),
                snapshot.list("contactPersons", value -> ContactPerson.restore(value.asSnapshot())),
                snapshot.list("preferences", value -> Preference.restore(value.asSnapshot())));
    }

    /** Returns ids, kind, the instant, and which fields are there. */
    @Override
    public String toString() {
        return "Customer[" + id + " " + kind + " since " + since
                + parent.map(account -> ", parent=" + account).orElse("") + ", " + details + ", contactPersons="
                + contactPersons.stream().map(ContactPerson::id).toList() + ", preferences="
                + preferences.stream().map(Preference::topic).toList() + "]";
    }

    private static <T> List<T> sortedOnce(CustomerId id, String what, Collection<T> values, Function<T, String> key) {
        List<T> sorted = values.stream().sorted(Comparator.comparing(key)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (key.apply(sorted.get(i)).equals(key.apply(sorted.get(i - 1)))) {
                throw new IllegalArgumentException("Customer " + id + " has the " + what + " "
                        + key.apply(sorted.get(i)) + " twice; each is given once. Keep the one that holds.");
            }
        }
        return sorted;
    }

    private static <T> List<T> replacing(List<T> values, Function<T, String> key, T value) {
        List<T> all = new ArrayList<>(without(values, key, key.apply(value)));
        all.add(value);
        return all;
    }

    private static <T> List<T> without(List<T> values, Function<T, String> key, String name) {
        return values.stream().filter(value -> !key.apply(value).equals(name)).toList();
    }
}
