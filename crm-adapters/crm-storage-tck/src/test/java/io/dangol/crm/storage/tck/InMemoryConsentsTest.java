package io.dangol.crm.storage.tck;

import io.dangol.crm.memory.InMemoryConsents;
import io.dangol.crm.privacy.ConsentLog;

class InMemoryConsentsTest implements ConsentLogContract {

    @Override
    public ConsentLog newStore() {
        return new InMemoryConsents();
    }
}
