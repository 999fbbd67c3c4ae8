package io.dangol.crm.storage.tck;

import io.dangol.crm.interaction.PromiseStore;
import io.dangol.crm.memory.InMemoryPromises;

class InMemoryPromisesTest implements PromiseStoreContract {

    @Override
    public PromiseStore newStore() {
        return new InMemoryPromises();
    }
}
