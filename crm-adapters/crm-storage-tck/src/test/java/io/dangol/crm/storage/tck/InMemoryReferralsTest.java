package io.dangol.crm.storage.tck;

import io.dangol.crm.interaction.ReferralStore;
import io.dangol.crm.memory.InMemoryReferrals;

class InMemoryReferralsTest implements ReferralStoreContract {

    @Override
    public ReferralStore newStore() {
        return new InMemoryReferrals();
    }
}
