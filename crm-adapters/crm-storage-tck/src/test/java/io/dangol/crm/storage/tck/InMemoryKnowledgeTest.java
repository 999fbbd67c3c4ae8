package io.dangol.crm.storage.tck;

import io.dangol.crm.interaction.KnowledgeStore;
import io.dangol.crm.memory.InMemoryKnowledge;

class InMemoryKnowledgeTest implements KnowledgeStoreContract {

    @Override
    public KnowledgeStore newStore() {
        return new InMemoryKnowledge();
    }
}
