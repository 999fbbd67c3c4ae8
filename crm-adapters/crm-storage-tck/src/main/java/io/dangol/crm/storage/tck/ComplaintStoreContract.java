package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link ComplaintStore} holds to: entries, lists, erasure and the places of numbers. */
public interface ComplaintStoreContract
        extends ComplaintEntryContract, ComplaintListContract, ComplaintErasureContract {

    @Override
    default PersonalAggregateProbe<ComplaintStore, Complaint> probe() {
        return ComplaintProbe.PROBE;
    }

    /** No place of a series comes twice, and each series has its own. */
    @Test
    default void s03NoPlaceComesTwice() {
        ComplaintStore store = newStore();
        assertEquals(1, store.nextPlace("C-2026"));
        assertEquals(1, store.nextPlace("c-2026"));
        List<Object> outcomes = Race.run(runner -> {
            List<Long> places = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                places.add(store.nextPlace("C-2026"));
            }
            return places;
        });
        Set<Object> places = new HashSet<>();
        outcomes.forEach(each -> places.addAll((List<?>) each));
        assertEquals(Race.RUNNERS * 25, places.size(), outcomes::toString);
        assertFalse(places.contains(1L), "the first place came again");
        assertThrows(IllegalArgumentException.class, () -> store.nextPlace(""));
    }
}
