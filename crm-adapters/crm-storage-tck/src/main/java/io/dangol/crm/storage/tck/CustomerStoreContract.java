package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.CustomerId;
import io.dangol.crm.customer.ContactPerson;
import io.dangol.crm.customer.ContactPoint;
import io.dangol.crm.customer.ContactPointKind;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.customer.CustomerStore;
import io.dangol.crm.customer.FieldSource;
import io.dangol.crm.customer.PersonalDetails;
import io.dangol.crm.customer.Preference;
import io.dangol.crm.customer.Sourced;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link CustomerStore} holds to. */
public interface CustomerStoreContract extends PersonalAggregateContract<CustomerStore, Customer> {

    @Override
    default PersonalAggregateProbe<CustomerStore, Customer> probe() {
        return CustomerProbe.PROBE;
    }

    /** All customers are listed by rising id. */
    @Test
    default void s07CustomersAreListedByRisingId() {
        CustomerStore store = newStore();
        for (String id : List.of("b", "a10", "B", "a9", "\u00e9")) {
            probe().write(store, probe().item(id, CUSTOMER, AT, "text"));
        }
        List<String> listed = new ArrayList<>();
        listed(store, 2).forEach(customer -> listed.add(customer.id().value()));
        assertEquals(List.of("B", "a10", "a9", "b", "\u00e9"), listed);
    }

    /** The customers directly below an account are listed, those below them are not. */
    @Test
    default void s07ChildrenAreThoseDirectlyBelow() {
        CustomerStore store = newStore();
        Customer top = below("top", Optional.empty());
        Customer left = below("left", Optional.of(top.id()));
        Customer right = below("right", Optional.of(top.id()));
        Customer deep = below("deep", Optional.of(left.id()));
        for (Customer customer : List.of(deep, right, top, left)) {
            probe().write(store, customer);
        }
        Page<Stored<Customer>> first = store.childrenOf(top.id(), PageRequest.first(1));
        assertEquals(List.of(new Stored<>(Version.of(1), left)), first.items());
        Page<Stored<Customer>> second = store.childrenOf(
                top.id(), PageRequest.first(1).after(first.next().orElseThrow()));
        assertEquals(Page.last(List.of(new Stored<>(Version.of(1), right))), second);
        assertEquals(Page.last(List.of()), store.childrenOf(CustomerId.of("deep"), PageRequest.first(1)));
    }

    /** A customer who is deleted between two pages hides none of the others, whose cursor named that customer or not. */
    @Test
    default void s07DeletingBetweenPagesHidesNobodyElse() {
        for (String deleted : List.of("b", "c", "d")) {
            CustomerStore store = newStore();
            for (String id : List.of("a", "b", "c", "d", "e")) {
                probe().write(store, probe().item(id, CUSTOMER, AT, "text"));
            }
            PageRequest two = PageRequest.first(2);
            Page<Stored<Customer>> page = store.list(two);
            List<String> seen = new ArrayList<>();
            page.items().forEach(stored -> seen.add(stored.value().id().value()));
            store.delete(CustomerId.of(deleted));
            while (page.next().isPresent()) {
                page = store.list(two.after(page.next().orElseThrow()));
                page.items().forEach(stored -> seen.add(stored.value().id().value()));
            }
            assertEquals(
                    List.of("a", "b", "c", "d", "e").stream()
                            .filter(id -> id.equals("b") || !id.equals(deleted))
                            .toList(),
                    seen);
        }
    }

    /** A cursor of one account's children is refused for another account. */
    @Test
    default void s07ACursorOfAnotherAccountIsRefused() {
        CustomerStore store = newStore();
        for (String id : List.of("a", "b")) {
            probe().write(store, below(id, Optional.of(CustomerId.of("top"))));
        }
        PageRequest one = PageRequest.first(1);
        PageRequest next =
                one.after(store.childrenOf(CustomerId.of("top"), one).next().orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> store.childrenOf(CustomerId.of("other"), next));
        assertThrows(IllegalArgumentException.class, () -> store.list(next));
    }

    /** A deleted parent leaves its children where they are. */
    @Test
    default void s15ChildrenOfADeletedAccountStay() {
        CustomerStore store = newStore();
        Customer top = below("top", Optional.empty());
        Customer child = below("child", Optional.of(top.id()));
        probe().write(store, top);
        probe().write(store, child);
        store.delete(top.id());
        assertEquals(Optional.of(child), store.find(child.id()).map(Stored::value));
        assertEquals(
                List.of(new Stored<>(Version.of(1), child)),
                store.childrenOf(top.id(), PageRequest.first(9)).items());
    }

    private Customer below(String id, Optional<CustomerId> parent) {
        Customer customer = probe().item(id, CUSTOMER, AT, "text");
        return parent.map(customer::withParent).orElse(customer);
    }

    /** How the kit speaks with the port of customers. */
    enum CustomerProbe implements PersonalAggregateProbe<CustomerStore, Customer> {
        /** The only one. */
        PROBE;

        @Override
        public Class<CustomerStore> port() {
            return CustomerStore.class;
        }

        @Override
        public Customer item(String key, CustomerId customer, Instant at, String text) {
            FieldSource source = FieldSource.of("kit", at).asVerified();
            PersonalDetails details = PersonalDetails.builder()
                    .name(text, source)
                    .givenName(text, source)
                    .familyName(text, source)
                    .birthDate(LocalDate.of(1970, 1, 1), source)
                    .language("ko", source)
                    .contactPoint(ContactPoint.of(ContactPointKind.OTHER, text, source)
                            .labelled("kit")
                            .validFrom(at))
                    .attribute("note", text, source)
                    .build();
            return Customer.company(CustomerId.of(key), at)
                    .details(details)
                    .contactPerson(new ContactPerson("first", Optional.of(Sourced.of(text, source)), details))
                    .preference(Preference.of(Preference.CHANNEL, text, source))
                    .build();
        }

        @Override
        public List<Customer> shapes(CustomerId customer, Instant at) {
            FieldSource source = FieldSource.of("kit", at);
            PersonalDetails points = PersonalDetails.builder()
                    .contactPoints(Stream.of(ContactPointKind.values())
                            .map(kind -> ContactPoint.of(kind, "7@example.com", source)
                                    .validUntil(at))
                            .toList())
                    .build();
            return List.of(
                    Customer.person(CustomerId.of("S-1"), at).build(),
                    Customer.person(CustomerId.of("S-2"), at).details(points).build(),
                    Customer.company(CustomerId.of("S-3"), at)
                            .parent(customer)
                            .contactPerson(ContactPerson.of("second", points))
                            .contactPerson(ContactPerson.of("first", PersonalDetails.none()))
                            .preference(Preference.of("size", "large", source))
                            .preference(Preference.of("colour", "red", source.asVerified()))
                            .build(),
                    item("S-4", customer, at, "text").withParent(customer),
                    item("S-5", customer, at, "text").anonymised());
        }

        @Override
        public boolean isListedByCustomer() {
            return false;
        }

        @Override
        public String key(Customer item) {
            return item.id().value();
        }

        @Override
        public CustomerId subject(Customer item) {
            return item.id();
        }

        @Override
        public Page<Customer> list(CustomerStore store, CustomerId customer, PageRequest request) {
            return Pages.values(store.list(request));
        }

        @Override
        public Snapshot snapshot(Customer item) {
            return item.snapshot();
        }

        @Override
        public Customer restore(Snapshot snapshot) {
            return Customer.restore(snapshot);
        }

        @Override
        public Optional<Stored<Customer>> find(CustomerStore store, Customer aggregate) {
            return store.find(aggregate.id());
        }

        @Override
        public Saved save(CustomerStore store, Change change) {
            return store.save(change);
        }

        @Override
        public Customer changed(Customer aggregate, int step) {
            return aggregate.withParent(CustomerId.of("account-" + step));
        }

        @Override
        public Change change(Customer aggregate, CommandId command, Version expected) {
            return aggregate.change(command, expected);
        }
    }
}
