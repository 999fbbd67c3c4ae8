package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.CustomerId;
import io.dangol.crm.interaction.Channel;
import io.dangol.crm.interaction.ChannelCapability;
import io.dangol.crm.interaction.ContactOutcome;
import io.dangol.crm.interaction.Direction;
import io.dangol.crm.interaction.Interaction;
import io.dangol.crm.interaction.InteractionKind;
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
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every {@link InteractionLog} holds to. */
public interface InteractionLogContract extends EntryContract<InteractionLog, Interaction> {

    @Override
    default PersonalProbe<InteractionLog, Interaction> probe() {
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

    /** The window of a reading may be wider than the range of microseconds, and finer than one. */
    @Test
    default void s09AWindowMayBeAny() {
        InteractionLog store = newStore();
        store.append(probe().item("K-0", CUSTOMER, AT, "text"));
        store.append(probe().item("K-1", CUSTOMER, AT.plusSeconds(1), "text"));
        Set<String> all = new TreeSet<>();
        store.read(Instant.MIN, Instant.MAX, entry -> all.add(entry.id()));
        assertEquals(Set.of("K-0", "K-1"), all);
        Set<String> fine = new TreeSet<>();
        store.read(AT.plusNanos(1), AT.plusSeconds(1).plusNanos(1), entry -> fine.add(entry.id()));
        assertEquals(Set.of("K-1"), fine);
    }

    /** What the consumer throws comes back to the caller. */
    @Test
    default void s12WhatTheConsumerThrowsPassesThrough() {
        InteractionLog store = newStore();
        store.append(item("1"));
        IllegalStateException thrown = new IllegalStateException("enough");
        assertEquals(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> store.read(AT, AT.plusSeconds(1), entry -> {
                            throw thrown;
                        })));
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
    enum InteractionProbe implements PersonalProbe<InteractionLog, Interaction> {
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
        public List<Interaction> shapes(CustomerId customer, Instant at) {
            List<Interaction> shapes = new ArrayList<>();
            for (InteractionKind kind : InteractionKind.values()) {
                shapes.add(Interaction.builder("S-" + kind, customer, at)
                        .kind(kind)
                        .channel(Channel.of("counter", ChannelCapability.LOCALIZATION))
                        .direction(kind == InteractionKind.CONTACT ? Direction.INBOUND : Direction.NONE)
                        .phase(Phase.DURING_PURCHASE)
                        .touchpoint("counter")
                        .build());
            }
            for (ContactOutcome outcome : ContactOutcome.values()) {
                shapes.add(Interaction.builder("S-" + outcome, customer, at)
                        .channel(Channel.LETTER)
                        .direction(Direction.OUTBOUND)
                        .phase(Phase.BEFORE_PURCHASE)
                        .touchpoint("letter")
                        .outcome(outcome)
                        .handling(Duration.ZERO)
                        .otherSubject(CustomerId.of("somebody else"))
                        .build());
            }
            return shapes;
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
