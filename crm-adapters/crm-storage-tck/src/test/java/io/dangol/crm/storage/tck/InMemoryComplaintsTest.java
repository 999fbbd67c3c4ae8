package io.dangol.crm.storage.tck;

import io.dangol.crm.complaint.ComplaintStore;
import io.dangol.crm.memory.InMemoryComplaints;

class InMemoryComplaintsTest implements ComplaintStoreContract {

    @Override
    public ComplaintStore newStore() {
        return new InMemoryComplaints();
    }
}
