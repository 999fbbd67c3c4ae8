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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Customers in a map.
 *
 * <p>Lists sort what they return anew for each page. Thread-safe: every method is one atomic unit.
 */
public final class InMemoryCustomers implements CustomerStore {

    private static final Form<Customer> FORM = new Form<>(
            Customer.SNAPSHOT_TYPE,
            customer -> customer.id().value(),
            InMemoryCustomers::byId,
            customer -> Set.of(customer.id()),
            Customer::anonymised,
            Customer::snapshot,
            Customer::restore);

    private final KeptList<Customer> list =
            KeptList.firstFirst("customer.list", customer -> Set.of(KeptList.ALL), InMemoryCustomers::byId);
    private final KeptList<Customer> childrenOf = KeptList.firstFirst(
            "customer.childrenOf",
            customer -> customer.parent().stream().map(CustomerId::value).toList(),
            InMemoryCustomers::byId);
    private final AggregateTable<Customer> table = new AggregateTable<>(FORM, List.of(list, childrenOf));

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
        return table.page(list, KeptList.ALL, request);
    }

    @Override
    public Page<Stored<Customer>> childrenOf(CustomerId parent, PageRequest request) {
        return table.page(childrenOf, parent.value(), request);
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
