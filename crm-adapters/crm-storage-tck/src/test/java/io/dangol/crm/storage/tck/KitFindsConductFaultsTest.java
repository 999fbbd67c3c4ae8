package io.dangol.crm.storage.tck;

import static io.dangol.crm.storage.tck.ConductFault.assertBroken;
import static io.dangol.crm.storage.tck.ConductFault.moved;
import static io.dangol.crm.storage.tck.ConductFault.renamed;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductStore;
import io.dangol.crm.memory.InMemoryConduct;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Stores of conduct cases with one fault each must fail the checks of the rule that they break: writes, S1 to S6. */
class KitFindsConductFaultsTest {

    @Test
    void aStoreThatKeepsTheEntryOfARefusedWriteBreaksS01() {
        assertBroken(
                () -> new ConductFault() {
                    private final Map<CommandId, ConductEntry> entries = new ConcurrentHashMap<>();

                    @Override
                    public Saved save(Change change) {
                        ConductEntry entry = ConductEntry.of(change);
                        entries.put(entry.command(), entry);
                        return sound.save(change);
                    }

                    @Override
                    public Optional<ConductEntry> entry(CommandId command) {
                        return Optional.ofNullable(entries.get(command));
                    }
                },
                "s01ARefusedWriteLeavesNoEntry");
    }

    @Test
    void aStoreThatKeepsTheCaseBeforeItsEntryBreaksS01() {
        assertBroken(
                () -> new ConductFault() {
                    private final ConductStore trails = new InMemoryConduct();

                    @Override
                    public Saved save(Change change) {
                        Saved saved = sound.save(change);
                        LockSupport.parkNanos(100_000);
                        trails.save(change);
                        return saved;
                    }

                    @Override
                    public Page<ConductEntry> history(CustomerId customer, PageRequest request) {
                        return trails.history(customer, request);
                    }
                },
                "s01NobodySeesACaseWithoutItsEntry");
    }

    @Test
    void aStoreThatIgnoresVersionsBreaksS02() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public synchronized Saved save(Change change) {
                        Version stored = stored(change);
                        return sound.save(stored.equals(change.expected()) ? change : moved(change, stored));
                    }
                },
                "s02AStaleVersionIsRefused",
                "s02OfRacingWritersExactlyOneWins");
    }

    @Test
    void aStoreThatComparesAndWritesInTwoStepsBreaksS02() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Saved save(Change change) {
                        if (!stored(change).equals(change.expected())) {
                            return sound.save(change);
                        }
                        LockSupport.parkNanos(1_000_000);
                        synchronized (this) {
                            return sound.save(moved(change, stored(change)));
                        }
                    }
                },
                "s02OfRacingWritersExactlyOneWins");
    }

    @Test
    void aStoreThatKeepsSeveralCasesOfACustomerBreaksS02() {
        assertBroken(
                () -> new SeveralCases() {
                    @Override
                    boolean mayBegin(CustomerId customer) {
                        return true;
                    }
                },
                "s02ACustomerHasOneCase",
                "s02OfRacingFirstWritesOneBeginsTheCase");
    }

    @Test
    void aStoreThatLooksForAnotherCaseBeforeItLocksBreaksS02() {
        assertBroken(
                () -> new SeveralCases() {
                    @Override
                    boolean mayBegin(CustomerId customer) {
                        boolean free = find(customer).isEmpty();
                        LockSupport.parkNanos(1_000_000);
                        return free;
                    }
                },
                "s02OfRacingFirstWritesOneBeginsTheCase");
    }

    @Test
    void aStoreThatStartsVersionsAnewAfterADeletionBreaksS03() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public int delete(CustomerId subject) {
                        int deleted = sound.delete(subject);
                        sound = deleted > 0 ? new InMemoryConduct() : sound;
                        return deleted;
                    }
                },
                "s03AnErasedAggregateStandsAtALaterVersion",
                "s03ANewCaseBeginsAfterADeletion");
    }

    @Test
    void aStoreThatLetsNobodyBeginAnewBreaksS03() {
        assertBroken(
                () -> new ConductFault() {
                    private final Set<CustomerId> gone = ConcurrentHashMap.newKeySet();

                    @Override
                    public int delete(CustomerId subject) {
                        gone.add(subject);
                        return sound.delete(subject);
                    }

                    @Override
                    public Saved save(Change change) {
                        return gone.contains(ConductEntry.of(change).customer())
                                ? new Saved(change.version(), true)
                                : sound.save(change);
                    }
                },
                "s03ANewCaseBeginsAfterADeletion");
    }

    @Test
    void aStoreThatReadsAFewAtATimeBreaksS04() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public void read(Consumer<? super ConductCase> consumer) {
                        List<ConductCase> all = new ArrayList<>();
                        sound.read(all::add);
                        all.stream().limit(100).forEach(consumer);
                    }
                },
                "s04AReadingGivesEveryCaseOnce");
    }

    @Test
    void aStoreThatFindsEntriesLateBreaksS04() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Optional<ConductEntry> entry(CommandId command) {
                        return sound.entry(command)
                                .filter(entry -> sound.find(entry.customer())
                                        .filter(stored -> !stored.version().equals(entry.version()))
                                        .isPresent());
                    }
                },
                "s04AnEntryIsFoundByItsCommand");
    }

    @Test
    void aStoreThatKnowsNoCommandsBreaksS05() {
        assertBroken(
                () -> new ConductFault() {
                    private int calls;

                    @Override
                    public synchronized Saved save(Change change) {
                        return sound.save(renamed(change, CommandId.of("call " + calls++)));
                    }
                },
                "s05ARepeatGivesTheFirstResult",
                "s05OfRacingDuplicatesAtADeskOneIsCarriedOut");
    }

    @Test
    void aStoreThatKnowsACommandByItsEntryAloneBreaksS05() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Saved save(Change change) {
                        ConductEntry entry = ConductEntry.of(change);
                        return sound.entry(change.command()).equals(Optional.of(entry))
                                ? new Saved(change.version(), true)
                                : sound.save(change);
                    }
                },
                "s05ACommandStandsForCaseAndEntry");
    }

    @Test
    void aStoreThatKnowsCommandsOfACustomerAloneBreaksS05() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Saved save(Change change) {
                        CustomerId customer = ConductEntry.of(change).customer();
                        boolean others = sound.entry(change.command())
                                .filter(entry -> !entry.customer().equals(customer))
                                .isPresent();
                        return sound.save(
                                others ? renamed(change, CommandId.of(change.command() + " " + customer)) : change);
                    }
                },
                "s05ACommandIsKnownForEveryCustomer");
    }

    @Test
    void aStoreThatFailsOnATrailThatIsNotThereBreaksS06() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Page<ConductEntry> history(CustomerId customer, PageRequest request) {
                        return sound.find(customer)
                                .map(stored -> sound.history(customer, request))
                                .orElseThrow();
                    }
                },
                "s06WhatIsNotThereHasNoEntries");
    }

    /** A store that lets a customer have several cases, under a key each. */
    private abstract static class SeveralCases extends ConductFault {

        private final Map<String, ConductStore> others = new ConcurrentHashMap<>();

        abstract boolean mayBegin(CustomerId customer);

        @Override
        public Saved save(Change change) {
            ConductEntry entry = ConductEntry.of(change);
            if (!change.expected().isAbsent() || !mayBegin(entry.customer())) {
                return sound.save(change);
            }
            synchronized (this) {
                boolean another = sound.find(entry.customer())
                        .filter(stored -> !stored.value().key().equals(change.key()))
                        .isPresent();
                return another
                        ? others.computeIfAbsent(change.key(), key -> new InMemoryConduct())
                                .save(change)
                        : sound.save(change);
            }
        }
    }
}
