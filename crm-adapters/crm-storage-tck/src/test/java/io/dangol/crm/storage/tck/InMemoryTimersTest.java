package io.dangol.crm.storage.tck;

import io.dangol.crm.memory.InMemoryTimers;
import io.dangol.crm.sla.TimerStore;

class InMemoryTimersTest implements TimerStoreContract {

    @Override
    public TimerStore newStore() {
        return new InMemoryTimers();
    }
}
