package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dangol.crm.CustomerId;
import io.dangol.crm.interaction.ContentReference;
import io.dangol.crm.interaction.ContentStore;
import io.dangol.crm.interaction.RetentionClass;
import io.dangol.crm.interaction.Sensitivity;
import io.dangol.crm.interaction.UnstructuredKind;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ContentStore} holds to. */
public interface ContentStoreContract extends PersonalAggregateContract<ContentStore, ContentReference> {

    @Override
    default PersonalAggregateProbe<ContentStore, ContentReference> probe() {
        return ContentProbe.PROBE;
    }

    /** A customer's references are listed from the last recorded to the first, equal instants from the greatest id down. */
    @Test
    default void s07ReferencesAreListedLastFirst() {
        ContentStore store = newStore();
        for (int i : new int[] {2, 0, 3, 1}) {
            probe().write(store, probe().item("K-" + i, CUSTOMER, AT.plusSeconds(i / 2), "text"));
        }
        assertEquals(
                List.of("K-3", "K-2", "K-1", "K-0"),
                listed(store, 3).stream().map(ContentReference::id).toList());
    }

    /** The references of a case are listed from the first recorded. */
    @Test
    default void s07ReferencesOfACaseAreListedFirstFirst() {
        ContentStore store = newStore();
        for (int i : new int[] {2, 0, 3, 1}) {
            ContentReference reference = probe().item("K-" + i, CUSTOMER, AT.plusSeconds(i / 2), "text");
            probe().write(store, i == 3 ? reference.ofCase("another") : reference.ofCase("case 1"));
        }
        Page<Stored<ContentReference>> first = store.ofCase("case 1", PageRequest.first(2));
        assertEquals(
                List.of("K-0", "K-1"),
                Pages.values(first).items().stream().map(ContentReference::id).toList());
        assertEquals(
                List.of("K-2"),
                Pages.values(store.ofCase(
                                "case 1",
                                PageRequest.first(2).after(first.next().orElseThrow())))
                        .items()
                        .stream()
                        .map(ContentReference::id)
                        .toList());
    }

    /** Content that shows two people is data about both, and is made anonymous when one of them is deleted. */
    @Test
    default void s15DeletionLeavesASharedReferenceWithoutItsLocator() {
        ContentStore store = newStore();
        CustomerId other = CustomerId.of("other");
        ContentReference reference = probe().item("K-1", CUSTOMER, AT, MARKER).alsoAbout(other);
        probe().write(store, reference);
        assertEquals(Page.last(List.of()), store.ofCustomer(other, PageRequest.first(5)));
        assertEquals(List.of(reference), dataOf(store, other));
        assertEquals(1, store.delete(other));
        assertEquals(List.of(reference.anonymised()), listed(store, 5));
        assertEquals(0, store.delete(CUSTOMER), "nothing personal is left to remove");
    }

    /** How the kit speaks with the port of references to content. */
    enum ContentProbe implements PersonalAggregateProbe<ContentStore, ContentReference> {
        /** The only one. */
        PROBE;

        @Override
        public Class<ContentStore> port() {
            return ContentStore.class;
        }

        @Override
        public ContentReference item(String key, CustomerId customer, Instant at, String text) {
            return ContentReference.of(
                    key, customer, UnstructuredKind.AUDIO_VIDEO, text, "complaints", "0a".repeat(32), at);
        }

        @Override
        public List<ContentReference> shapes(CustomerId customer, Instant at) {
            List<ContentReference> shapes = new ArrayList<>();
            for (UnstructuredKind kind : UnstructuredKind.values()) {
                shapes.add(ContentReference.of(
                        "S-" + kind, customer, kind, "disk 7, box 9", "complaints", "f0".repeat(32), at));
            }
            shapes.add(
                    item("S-1", customer, at, "shelf").withLoweredSensitivity(Sensitivity.INTERNAL, "nobody is heard"));
            shapes.add(item("S-2", customer, at, "shelf")
                    .withSensitivity(Sensitivity.SPECIAL_CATEGORY)
                    .withRetentionClass(RetentionClass.STATUTORY)
                    .ofCase("case 7")
                    .alsoAbout(CustomerId.of("somebody else")));
            shapes.add(item("S-3", customer, at, "shelf").anonymised());
            return shapes;
        }

        @Override
        public String key(ContentReference item) {
            return item.id();
        }

        @Override
        public CustomerId subject(ContentReference item) {
            return item.customer();
        }

        @Override
        public Page<ContentReference> list(ContentStore store, CustomerId customer, PageRequest request) {
            return Pages.values(store.ofCustomer(customer, request));
        }

        @Override
        public Snapshot snapshot(ContentReference item) {
            return item.snapshot();
        }

        @Override
        public ContentReference restore(Snapshot snapshot) {
            return ContentReference.restore(snapshot);
        }

        @Override
        public Optional<Stored<ContentReference>> find(ContentStore store, ContentReference aggregate) {
            return store.find(aggregate.id());
        }

        @Override
        public Saved save(ContentStore store, Change change) {
            return store.save(change);
        }

        @Override
        public ContentReference changed(ContentReference aggregate, int step) {
            return aggregate.ofCase("case " + step);
        }

        @Override
        public Change change(ContentReference aggregate, CommandId command, Version expected) {
            return aggregate.change(command, expected);
        }
    }
}
