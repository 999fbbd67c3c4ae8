package io.dangol.crm.storage.tck;

import io.dangol.crm.interaction.InteractionLog;
import io.dangol.crm.memory.InMemoryInteractions;

class InMemoryInteractionsTest implements InteractionLogContract {

    @Override
    public InteractionLog newStore() {
        return new InMemoryInteractions();
    }
}
