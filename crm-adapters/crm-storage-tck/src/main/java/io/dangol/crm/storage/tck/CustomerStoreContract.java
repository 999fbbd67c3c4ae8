package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.Test;

/** What every {@link CustomerStore} holds to. */
public interface CustomerStoreContract extends AggregateContract<CustomerStore, Customer> {

    @Override
    default AggregateProbe<CustomerStore, Customer> probe() {
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
    enum CustomerProbe implements AggregateProbe<CustomerStore, Customer> {
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
        public Optional<Stored<Customer>> find(CustomerStore store, String key) {
            return store.find(CustomerId.of(key));
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
