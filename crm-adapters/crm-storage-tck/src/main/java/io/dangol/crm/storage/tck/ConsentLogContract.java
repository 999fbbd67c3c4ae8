package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dangol.crm.CustomerId;
import io.dangol.crm.privacy.ConsentEvent;
import io.dangol.crm.privacy.ConsentLog;
import io.dangol.crm.privacy.LegalBasis;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Snapshot;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ConsentLog} holds to. */
public interface ConsentLogContract extends EntryContract<ConsentLog, ConsentEvent> {

    @Override
    default PersonalProbe<ConsentLog, ConsentEvent> probe() {
        return ConsentProbe.PROBE;
    }

    /** A person's events are listed by rising instant, equal instants by rising id. */
    @Test
    default void s07EventsAreListedEarliestFirst() {
        ConsentLog store = newStore();
        for (int i : new int[] {2, 0, 3, 1}) {
            probe().write(store, probe().item("K-" + i, CUSTOMER, AT.plusSeconds(i / 2), "text"));
        }
        assertEquals(
                List.of("K-0", "K-1", "K-2", "K-3"),
                listed(store, 3).stream().map(ConsentEvent::id).toList());
    }

    /** How the kit speaks with the port of consent events. */
    enum ConsentProbe implements PersonalProbe<ConsentLog, ConsentEvent> {
        /** The only one. */
        PROBE;

        @Override
        public Class<ConsentLog> port() {
            return ConsentLog.class;
        }

        @Override
        public ConsentEvent item(String key, CustomerId customer, Instant at, String text) {
            return ConsentEvent.grant(key, customer, "newsletter", "web", at)
                    .withNotice("2026-1")
                    .withEvidence(text);
        }

        @Override
        public List<ConsentEvent> shapes(CustomerId customer, Instant at) {
            return List.of(
                    ConsentEvent.grant("S-1", customer, "newsletter", "web", at),
                    ConsentEvent.withdraw("S-2", customer, "newsletter", "phone", at),
                    ConsentEvent.grant("S-3", customer, "survey", "web", at).withNotice("2026-1"),
                    ConsentEvent.grant("S-4", customer, "survey", "web", at).withEvidence("form 7"),
                    ConsentEvent.grant("S-5", customer, "invoice", "contract", at)
                            .on(LegalBasis.CONTRACT));
        }

        @Override
        public List<String> texts() {
            return List.of("단골", "\u00e9 and e\u0301", "\ud83d\ude00 'quoted' \\ % _ ; --", "x".repeat(500));
        }

        @Override
        public String key(ConsentEvent item) {
            return item.id();
        }

        @Override
        public CustomerId subject(ConsentEvent item) {
            return item.subject();
        }

        @Override
        public boolean write(ConsentLog store, ConsentEvent item) {
            return store.append(item);
        }

        @Override
        public Page<ConsentEvent> list(ConsentLog store, CustomerId customer, PageRequest request) {
            return store.events(customer, request);
        }

        @Override
        public Snapshot snapshot(ConsentEvent item) {
            return item.snapshot();
        }

        @Override
        public ConsentEvent restore(Snapshot snapshot) {
            return ConsentEvent.restore(snapshot);
        }
    }
}
