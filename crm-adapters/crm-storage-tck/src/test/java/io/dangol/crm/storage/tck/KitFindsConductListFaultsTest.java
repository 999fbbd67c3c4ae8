package io.dangol.crm.storage.tck;

import static io.dangol.crm.storage.tck.ConductFault.assertBroken;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stores of conduct cases whose lists have one fault each must fail the checks of the rule that they break, S7 or S8. */
class KitFindsConductListFaultsTest {

    @Test
    void aStoreThatSortsVersionsAsTextBreaksS07() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Page<ConductEntry> history(CustomerId customer, PageRequest request) {
                        Page<ConductEntry> page = sound.history(customer, request);
                        return new Page<>(
                                page.items().stream()
                                        .sorted(Comparator.comparing(
                                                entry -> entry.version().toString()))
                                        .toList(),
                                page.next());
                    }
                },
                "s07EntriesAreListedByRisingVersion");
    }

    @Test
    void aStoreThatTakesTheCursorOfAnotherTrailBreaksS07() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Page<ConductEntry> history(CustomerId customer, PageRequest request) {
                        try {
                            return sound.history(customer, request);
                        } catch (IllegalArgumentException e) {
                            return Page.last(List.of());
                        }
                    }
                },
                "s07TheCursorOfATrailIsGoodForItsCustomer");
    }

    @Test
    void aStoreThatListsWhatIsNotDueYetBreaksS08() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Page<Stored<ConductCase>> due(Instant notAfter, PageRequest request) {
                        return sound.due(Instant.MAX, request);
                    }
                },
                "s08CasesFallDueInOrder",
                "s08WhatIsDoneIsNoLongerListed");
    }

    @Test
    void aStoreThatLeavesOutWhatIsDueNowBreaksS08() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Page<Stored<ConductCase>> due(Instant notAfter, PageRequest request) {
                        return sound.due(notAfter.equals(Instant.MIN) ? notAfter : notAfter.minusNanos(1), request);
                    }
                },
                "s08CasesFallDueInOrder");
    }

    @Test
    void aStoreWhoseWorkListLeavesOutReviewsBreaksS08() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Page<Stored<ConductCase>> waiting(Instant notAfter, PageRequest request) {
                        Page<Stored<ConductCase>> page = sound.waiting(notAfter, request);
                        return new Page<>(
                                page.items().stream()
                                        .filter(stored -> stored.value().state().isPending())
                                        .toList(),
                                page.next());
                    }
                },
                "s08CasesWaitInOrder");
    }

    @Test
    void aStoreWhoseWorkListIsWhatIsDueBreaksS08() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Page<Stored<ConductCase>> waiting(Instant notAfter, PageRequest request) {
                        return sound.due(notAfter, request);
                    }
                },
                "s08CasesWaitInOrder",
                "s08WhatIsDoneIsNoLongerListed",
                "s08ACursorIsGoodForALaterInstant");
    }
}
