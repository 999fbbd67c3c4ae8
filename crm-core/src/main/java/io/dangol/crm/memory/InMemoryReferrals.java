package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.interaction.Referral;
import io.dangol.crm.interaction.ReferralStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Referrals in a map.
 *
 * <p>Lists are kept in their order, so a page is found by its cursor. Thread-safe: every method is one atomic unit.
 */
public final class InMemoryReferrals implements ReferralStore {

    private static final Form<Referral> FORM = new Form<>(
            Referral.SNAPSHOT_TYPE,
            Referral::id,
            InMemoryReferrals::byInstant,
            referral -> Set.of(referral.referrer(), referral.referred()),
            Referral::anonymised,
            Referral::snapshot,
            Referral::restore);

    private final KeptList<Referral> ofReferrer = KeptList.firstFirst(
            "referral.ofReferrer", referral -> Set.of(referral.referrer().value()), InMemoryReferrals::byInstant);
    private final KeptList<Referral> all =
            KeptList.firstFirst("referral.all", referral -> Set.of(KeptList.ALL), InMemoryReferrals::byInstant);
    private final AggregateTable<Referral> table = new AggregateTable<>(FORM, List.of(ofReferrer, all));

    /** Makes an empty store. */
    public InMemoryReferrals() {}

    @Override
    public Optional<Stored<Referral>> find(String id) {
        return table.find(id);
    }

    @Override
    public Saved save(Change change) {
        return table.save(change);
    }

    @Override
    public Page<Stored<Referral>> ofReferrer(CustomerId referrer, PageRequest request) {
        return table.page(ofReferrer, referrer.value(), request);
    }

    @Override
    public Page<Stored<Referral>> all(PageRequest request) {
        return table.page(all, KeptList.ALL, request);
    }

    @Override
    public Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
        return table.dataOf(subject, request);
    }

    @Override
    public int delete(CustomerId subject) {
        return table.delete(subject);
    }

    @Override
    public int anonymise(CustomerId subject) {
        return table.anonymise(subject);
    }

    private static SortKey byInstant(Referral referral) {
        return new SortKey(EpochMicros.exact(referral.at()), referral.id());
    }
}
