package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dangol.crm.CustomerId;
import io.dangol.crm.interaction.KnowledgeBasis;
import io.dangol.crm.interaction.KnowledgeItem;
import io.dangol.crm.interaction.KnowledgeMove;
import io.dangol.crm.interaction.KnowledgeStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link KnowledgeStore} holds to. */
public interface KnowledgeStoreContract extends PersonalAggregateContract<KnowledgeStore, KnowledgeItem> {

    @Override
    default PersonalAggregateProbe<KnowledgeStore, KnowledgeItem> probe() {
        return KnowledgeProbe.PROBE;
    }

    /** A customer's items are listed from the last written down to the first, equal instants from the greatest id down. */
    @Test
    default void s07ItemsAreListedLastFirst() {
        KnowledgeStore store = newStore();
        for (int i : new int[] {2, 0, 3, 1}) {
            probe().write(store, probe().item("K-" + i, CUSTOMER, AT.plusSeconds(i / 2), "text"));
        }
        assertEquals(
                List.of("K-3", "K-2", "K-1", "K-0"),
                listed(store, 3).stream().map(KnowledgeItem::id).toList());
    }

    /** What is published under a tag is listed by id; drafts, other tags and what is retired are not. */
    @Test
    default void s07PublishedItemsAreListedByIdUnderTheirTag() {
        KnowledgeStore store = newStore();
        for (String id : List.of("b", "a", "c")) {
            probe().write(store, published(id, "size"));
        }
        probe().write(store, published("d", "colour"));
        probe().write(store, probe().item("e", CUSTOMER, AT, "text").tagged(List.of("size")));
        KnowledgeItem retired = published("f", "size").move(KnowledgeMove.RETIRE, "third", AT.plusSeconds(3));
        probe().write(store, retired);
        Page<Stored<KnowledgeItem>> first = store.published("size", PageRequest.first(2));
        assertEquals(
                List.of("a", "b"),
                Pages.values(first).items().stream().map(KnowledgeItem::id).toList());
        Page<Stored<KnowledgeItem>> second =
                store.published("size", PageRequest.first(2).after(first.next().orElseThrow()));
        assertEquals(
                List.of("c"),
                Pages.values(second).items().stream().map(KnowledgeItem::id).toList());
        assertEquals(Page.last(List.of()), store.published("nothing", PageRequest.first(2)));
    }

    /** A cursor of one tag is refused for another. */
    @Test
    default void s07ACursorOfAnotherTagIsRefused() {
        KnowledgeStore store = newStore();
        probe().write(store, published("a", "size"));
        probe().write(store, published("b", "size"));
        PageRequest one = PageRequest.first(1);
        PageRequest next = one.after(store.published("size", one).next().orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> store.published("colour", next));
    }

    /** Knowledge about nobody is found by its id and belongs to no customer. */
    @Test
    default void s06KnowledgeAboutNobodyIsFoundById() {
        KnowledgeStore store = newStore();
        KnowledgeItem general = KnowledgeItem.draft(
                "general", "text", KnowledgeBasis.predicted("model-1", 0.75, AT.plusSeconds(9)), "author", AT);
        probe().write(store, general);
        assertEquals(Optional.of(general), store.find("general").map(Stored::value));
        assertEquals(List.of(), listed(store, 5));
    }

    private KnowledgeItem published(String id, String tag) {
        return probe().item(id, CUSTOMER, AT, "text")
                .tagged(List.of(tag))
                .move(KnowledgeMove.REVIEW, "second", AT.plusSeconds(1))
                .move(KnowledgeMove.PUBLISH, "third", AT.plusSeconds(2));
    }

    /** How the kit speaks with the port of knowledge. */
    enum KnowledgeProbe implements PersonalAggregateProbe<KnowledgeStore, KnowledgeItem> {
        /** The only one. */
        PROBE;

        @Override
        public Class<KnowledgeStore> port() {
            return KnowledgeStore.class;
        }

        @Override
        public KnowledgeItem item(String key, CustomerId customer, Instant at, String text) {
            return KnowledgeItem.draft(key, text, KnowledgeBasis.conversational(List.of("I-2", "I-1")), "author", at)
                    .about(customer)
                    .tagged(List.of("size", "fit"));
        }

        @Override
        public List<KnowledgeItem> shapes(CustomerId customer, Instant at) {
            KnowledgeBasis predicted = KnowledgeBasis.predicted("model-1", 0.1, at.plusSeconds(9));
            KnowledgeBasis observed = KnowledgeBasis.observed(List.of("U-1"));
            return List.of(
                    KnowledgeItem.draft("S-1", "text", predicted, "author", at).about(customer),
                    KnowledgeItem.draft("S-2", "text", observed, "author", at)
                            .about(customer)
                            .revise("another text", "author", at)
                            .move(KnowledgeMove.REVIEW, "second", at)
                            .move(KnowledgeMove.SEND_BACK, "third", at.plusSeconds(1)),
                    item("S-3", customer, at, "text")
                            .move(KnowledgeMove.REVIEW, "second", at)
                            .move(KnowledgeMove.PUBLISH, "third", at)
                            .rated("reader-2", 5, at)
                            .rated("reader-1", 1, at)
                            .move(KnowledgeMove.RETIRE, "third", at),
                    item("S-4", customer, at, "text").anonymised());
        }

        @Override
        public String key(KnowledgeItem item) {
            return item.id();
        }

        @Override
        public CustomerId subject(KnowledgeItem item) {
            return item.customer().orElseThrow();
        }

        @Override
        public Page<KnowledgeItem> list(KnowledgeStore store, CustomerId customer, PageRequest request) {
            return Pages.values(store.ofCustomer(customer, request));
        }

        @Override
        public Snapshot snapshot(KnowledgeItem item) {
            return item.snapshot();
        }

        @Override
        public KnowledgeItem restore(Snapshot snapshot) {
            return KnowledgeItem.restore(snapshot);
        }

        @Override
        public Optional<Stored<KnowledgeItem>> find(KnowledgeStore store, KnowledgeItem aggregate) {
            return store.find(aggregate.id());
        }

        @Override
        public Saved save(KnowledgeStore store, Change change) {
            return store.save(change);
        }

        @Override
        public KnowledgeItem changed(KnowledgeItem aggregate, int step) {
            return aggregate.rated(
                    "reader-" + step, 1 + step % 5, aggregate.createdAt().plusSeconds(step));
        }

        @Override
        public Change change(KnowledgeItem aggregate, CommandId command, Version expected) {
            return aggregate.change(command, expected);
        }
    }
}
