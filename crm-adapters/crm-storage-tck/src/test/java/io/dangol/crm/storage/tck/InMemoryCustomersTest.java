package io.dangol.crm.storage.tck;

import io.dangol.crm.customer.CustomerStore;
import io.dangol.crm.memory.InMemoryCustomers;

class InMemoryCustomersTest implements CustomerStoreContract {

    @Override
    public CustomerStore newStore() {
        return new InMemoryCustomers();
    }
}
