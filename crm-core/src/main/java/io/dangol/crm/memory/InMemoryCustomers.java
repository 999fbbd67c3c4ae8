package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.customer.Customer;
import io.dangol.crm.customer.CustomerStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import java.util.Optional;
import java.util.Set;

/**
 * Customers in a map.
 *
 * <p>Lists sort what they return anew for each page. Thread-safe: every method is one atomic unit.
 */
public final class InMemoryCustomers implements CustomerStore {

    private static final Form<Customer> FORM = new Form<>(
            customer -> customer.id().value(),
            InMemoryCustomers::byId,
            customer -> Set.of(customer.id()),
            Customer::anonymised,
            Customer::snapshot,
            Customer::restore);

    private final AggregateTable<Customer> table = new AggregateTable<>(FORM);

    /** Makes an empty store. */
    public InMemoryCustomers() {}

    @Override
    public Optional<Stored<Customer>> find(CustomerId id) {
        return table.find(id.value());
    }

    @Override
    public Saved save(Change change) {
        return table.save(change);
    }

    @Override
    public Page<Stored<Customer>> list(PageRequest request) {
        return table.page(customer -> true, InMemoryCustomers::byId, request);
    }

    @Override
    public Page<Stored<Customer>> childrenOf(CustomerId parent, PageRequest request) {
        return table.page(
                customer -> customer.parent().filter(parent::equals).isPresent(), InMemoryCustomers::byId, request);
    }

    @Override
    public Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
        return table.dataOf(subject, request);
    }

    @Override
    public int delete(CustomerId subject) {
        return table.delete(subject);
    }

    @Override
    public int anonymise(CustomerId subject) {
        return table.anonymise(subject);
    }

    private static SortKey byId(Customer customer) {
        return SortKey.of(customer.id().value());
    }
}
