package io.dangol.crm.storage.tck;

import io.dangol.crm.interaction.ContentStore;
import io.dangol.crm.memory.InMemoryContents;

class InMemoryContentsTest implements ContentStoreContract {

    @Override
    public ContentStore newStore() {
        return new InMemoryContents();
    }
}
