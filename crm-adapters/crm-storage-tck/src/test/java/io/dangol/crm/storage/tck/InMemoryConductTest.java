package io.dangol.crm.storage.tck;

import io.dangol.crm.conduct.ConductStore;
import io.dangol.crm.memory.InMemoryConduct;

class InMemoryConductTest implements ConductStoreContract {

    @Override
    public ConductStore newStore() {
        return new InMemoryConduct();
    }
}
