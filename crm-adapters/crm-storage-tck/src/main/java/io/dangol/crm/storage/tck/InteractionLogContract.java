package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.CustomerId;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.ContactOutcome;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.InteractionLog;
import io.dangol.crm.interaction.Phase;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link InteractionLog} holds to. */
public interface InteractionLogContract extends EntryContract<InteractionLog, Interaction> {

    @Override
    default Probe<InteractionLog, Interaction> probe() {
        return InteractionProbe.PROBE;
    }

    /** A customer's entries are listed from the latest to the earliest, equal instants from the greatest id down. */
    @Test
    default void s07EntriesAreListedLatestFirst() {
        InteractionLog store = newStore();
        for (int i : new int[] {2, 0, 3, 1}) {
            probe().write(store, probe().item("K-" + i, CUSTOMER, AT.plusSeconds(i / 2), "text"));
        }
        assertEquals(
                List.of("K-3", "K-2", "K-1", "K-0"),
                listed(store, 3).stream().map(Interaction::id).toList());
        assertEquals(
                List.of("K-0", "K-1", "K-2", "K-3"),
                dataOf(store, CUSTOMER).stream().map(Interaction::id).toList());
    }

    /** An entry is listed for its customer; it is data about its other subject too. */
    @Test
    default void s07AnEntryIsDataAboutBothItsSubjects() {
        InteractionLog store = newStore();
        CustomerId other = CustomerId.of("other");
        Interaction entry = withOther("K-1", other);
        store.append(entry);
        assertEquals(Page.last(List.of()), store.ofCustomer(other, PageRequest.first(5)));
        assertEquals(List.of(entry), dataOf(store, other));
        assertEquals(List.of(entry), dataOf(store, CUSTOMER));
    }

    /** An entry that two people share is made anonymous when one of them is deleted. */
    @Test
    default void s15DeletionLeavesASharedEntryWithoutItsNote() {
        InteractionLog store = newStore();
        CustomerId other = CustomerId.of("other");
        Interaction entry = withOther("K-1", other);
        store.append(entry);
        assertEquals(1, store.delete(other));
        assertEquals(List.of(entry.anonymised()), listed(store, 5));
        assertEquals(0, store.delete(CUSTOMER), "nothing personal is left to remove");
    }

    /** A reading gives what happened in the window, its begin included and its end not. */
    @Test
    default void s09AWindowIncludesItsBeginAndNotItsEnd() {
        InteractionLog store = newStore();
        for (int i = 0; i < 4; i++) {
            store.append(probe().item("K-" + i, CUSTOMER, AT.plusSeconds(i), "text"));
        }
        List<String> read = new ArrayList<>();
        store.read(AT.plusSeconds(1), AT.plusSeconds(3), entry -> read.add(entry.id()));
        assertEquals(Set.of("K-1", "K-2"), Set.copyOf(read));
        assertEquals(2, read.size());
        assertThrows(
                IllegalArgumentException.class, () -> store.read(AT.plusSeconds(1), AT, entry -> read.add(entry.id())));
    }

    private Interaction withOther(String id, CustomerId other) {
        return Interaction.builder(id, CUSTOMER, AT)
                .channel(Channel.PHONE)
                .direction(Direction.INBOUND)
                .phase(Phase.BEFORE_PURCHASE)
                .touchpoint("hotline")
                .note(MARKER)
                .otherSubject(other)
                .build();
    }

    /** How the kit speaks with the port of interactions. */
    enum InteractionProbe implements Probe<InteractionLog, Interaction> {
        /** The only one. */
        PROBE;

        @Override
        public Class<InteractionLog> port() {
            return InteractionLog.class;
        }

        @Override
        public Interaction item(String key, CustomerId customer, Instant at, String text) {
            return Interaction.builder(key, customer, at)
                    .channel(Channel.MESSENGER)
                    .direction(Direction.OUTBOUND)
                    .phase(Phase.AFTER_PURCHASE)
                    .touchpoint("delivery")
                    .outcome(ContactOutcome.RESOLVED)
                    .handling(Duration.ofNanos(90_000_001_000L))
                    .note(text)
                    .related("order 7")
                    .build();
        }

        @Override
        public String key(Interaction item) {
            return item.id();
        }

        @Override
        public CustomerId subject(Interaction item) {
            return item.customer();
        }

        @Override
        public boolean write(InteractionLog store, Interaction item) {
            return store.append(item);
        }

        @Override
        public Page<Interaction> list(InteractionLog store, CustomerId customer, PageRequest request) {
            return store.ofCustomer(customer, request);
        }

        @Override
        public Snapshot snapshot(Interaction item) {
            return item.snapshot();
        }

        @Override
        public Interaction restore(Snapshot snapshot) {
            return Interaction.restore(snapshot);
        }
    }
}
