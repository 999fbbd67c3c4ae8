package io.dangol.crm.storage.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dangol.crm.CustomerId;
import io.dangol.crm.interaction.Referral;
import io.dangol.crm.interaction.ReferralStore;
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

/** What every {@link ReferralStore} holds to. */
public interface ReferralStoreContract extends PersonalAggregateContract<ReferralStore, Referral> {

    @Override
    default PersonalAggregateProbe<ReferralStore, Referral> probe() {
        return ReferralProbe.PROBE;
    }

    /** Referrals are listed from the earliest, equal instants by id: those of a referrer, and all. */
    @Test
    default void s07ReferralsAreListedEarliestFirst() {
        ReferralStore store = newStore();
        for (int i : new int[] {2, 0, 3, 1}) {
            probe().write(store, probe().item("K-" + i, CUSTOMER, AT.plusSeconds(i / 2), "text"));
        }
        Referral other = Referral.of("K-9", CustomerId.of("someone"), CUSTOMER, AT.minusSeconds(1));
        probe().write(store, other);
        assertEquals(
                List.of("K-0", "K-1", "K-2", "K-3"),
                listed(store, 3).stream().map(Referral::id).toList());
        assertEquals(
                List.of("K-9", "K-0", "K-1", "K-2", "K-3"),
                Pages.values(store.all(PageRequest.first(9))).items().stream()
                        .map(Referral::id)
                        .toList());
    }

    /** A referral is data about both its customers. */
    @Test
    default void s07AReferralIsDataAboutBoth() {
        ReferralStore store = newStore();
        Referral referral = Referral.of("K-1", CustomerId.of("a"), CustomerId.of("b"), AT);
        probe().write(store, referral);
        assertEquals(List.of(referral), dataOf(store, CustomerId.of("a")));
        assertEquals(List.of(referral), dataOf(store, CustomerId.of("b")));
    }

    /** How the kit speaks with the port of referrals. */
    enum ReferralProbe implements PersonalAggregateProbe<ReferralStore, Referral> {
        /** The only one. */
        PROBE;

        @Override
        public Class<ReferralStore> port() {
            return ReferralStore.class;
        }

        @Override
        public Referral item(String key, CustomerId customer, Instant at, String text) {
            return Referral.of(key, customer, CustomerId.of("referred-" + key), at);
        }

        @Override
        public List<Referral> shapes(CustomerId customer, Instant at) {
            return List.of(
                    item("S-1", customer, at, "text"),
                    item("S-2", customer, at, "text").converted(at.plusSeconds(1)),
                    Referral.of("S-3", CustomerId.of("somebody else"), customer, at));
        }

        @Override
        public boolean isPersonal() {
            return false;
        }

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public String key(Referral item) {
            return item.id();
        }

        @Override
        public CustomerId subject(Referral item) {
            return item.referrer();
        }

        @Override
        public Page<Referral> list(ReferralStore store, CustomerId customer, PageRequest request) {
            return Pages.values(store.ofReferrer(customer, request));
        }

        @Override
        public Snapshot snapshot(Referral item) {
            return item.snapshot();
        }

        @Override
        public Referral restore(Snapshot snapshot) {
            return Referral.restore(snapshot);
        }

        @Override
        public Optional<Stored<Referral>> find(ReferralStore store, Referral aggregate) {
            return store.find(aggregate.id());
        }

        @Override
        public Saved save(ReferralStore store, Change change) {
            return store.save(change);
        }

        @Override
        public Referral changed(Referral aggregate, int step) {
            return aggregate.converted(aggregate.at().plusSeconds(step));
        }

        @Override
        public Change change(Referral aggregate, CommandId command, Version expected) {
            return aggregate.change(command, expected);
        }
    }
}
