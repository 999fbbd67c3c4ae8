package io.dangol.crm.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.conduct.ConductStore;
import io.dangol.crm.memory.InMemoryConduct;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores of conduct cases with one fault each must fail the checks of the rule that they break. */
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
        assertBroken(SeveralCases::new, "s02ACustomerHasOneCase", "s02OfRacingFirstWritesOneBeginsTheCase");
    }

    @Test
    void aStoreThatLooksForAnotherCaseBeforeItLocksBreaksS02() {
        assertBroken(
                () -> new SeveralCases() {
                    @Override
                    boolean mayBegin(ConductEntry entry) {
                        boolean free = find(entry.customer()).isEmpty();
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
                        sound.find(customer).orElseThrow();
                        return sound.history(customer, request);
                    }
                },
                "s06WhatIsNotThereHasNoEntries");
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resumesTo",
                "incidents",
                "frequencies",
                "measures",
                "holds",
                "exemptions",
                "appeals",
                "unassessedSince",
                "assessedAt",
                "incidents.evidence",
                "incidents.amountMinor",
                "recommendation.approvals",
                "measures.decisions",
                "measures.liftedAt",
                "measures.remedyUntil",
                "measures.reviewAt",
                "measures.terms",
                "holds.releasedAt",
                "appeals.incidents"
            })
    void aStoreThatLosesAFieldBreaksS11(String field) {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Saved save(Change change) {
                        return sound.save(new Change(
                                change.command(),
                                change.key(),
                                change.expected(),
                                without(change.state(), field),
                                change.events()));
                    }
                },
                "s11AggregatesOfEveryShapeAreFoundWhole");
    }

    @Test
    void aStoreThatKeepsWhatTheConsumerThrowsBreaksS12() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public void read(Consumer<? super ConductCase> consumer) {
                        sound.read(conduct -> {
                            try {
                                consumer.accept(conduct);
                            } catch (IllegalStateException e) {
                                assertThat(e).hasMessage("enough");
                            }
                        });
                    }
                },
                "s12WhatTheConsumerThrowsPassesThrough");
    }

    @Test
    void aStoreThatFindsNoEntryByItsCommandBreaksS12AtADesk() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public Optional<ConductEntry> entry(CommandId command) {
                        return Optional.empty();
                    }
                },
                "s12AtADeskEveryLostCallAndReplyIsRepeated");
    }

    @Test
    void aStoreThatAnonymisesTheCaseAndNotItsTrailBreaksS15() {
        assertBroken(
                () -> new ConductFault() {
                    private final Map<CommandId, ConductEntry> entries = new ConcurrentHashMap<>();

                    @Override
                    public Saved save(Change change) {
                        Saved saved = sound.save(change);
                        entries.putIfAbsent(change.command(), ConductEntry.of(change));
                        return saved;
                    }

                    @Override
                    public Page<ConductEntry> history(CustomerId customer, PageRequest request) {
                        Page<ConductEntry> page = sound.history(customer, request);
                        return new Page<>(
                                page.items().stream()
                                        .map(entry -> entries.getOrDefault(entry.command(), entry))
                                        .toList(),
                                page.next());
                    }
                },
                "s15AnonymisingLeavesNothingThatSomebodyWrote",
                "s15AnonymisingReachesATrailWhoseCaseHasNothingToLose",
                "s15OfMovesAndAnonymisingAtOnceNothingIsLeft");
    }

    @Test
    void aStoreThatLeavesATrailWhereTheCaseHasNothingToLoseBreaksS15() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public int anonymise(CustomerId subject) {
                        boolean nothing = sound.find(subject)
                                .filter(stored ->
                                        !stored.value().equals(stored.value().anonymised()))
                                .isEmpty();
                        return nothing ? 0 : sound.anonymise(subject);
                    }
                },
                "s15AnonymisingReachesATrailWhoseCaseHasNothingToLose");
    }

    @Test
    void aStoreThatKeepsTheGroundsOfAppealsBreaksS15() {
        assertBroken(
                () -> new ConductFault() {
                    private final Map<CustomerId, ConductCase> last = new ConcurrentHashMap<>();

                    @Override
                    public Saved save(Change change) {
                        Saved saved = sound.save(change);
                        ConductCase conduct = ConductCase.restore(change.state());
                        last.put(conduct.customer(), conduct);
                        return saved;
                    }

                    @Override
                    public Optional<Stored<ConductCase>> find(CustomerId customer) {
                        return sound.find(customer)
                                .map(stored -> new Stored<>(stored.version(), withAppeals(stored.value())));
                    }

                    private ConductCase withAppeals(ConductCase conduct) {
                        ConductCase before = last.getOrDefault(conduct.customer(), conduct);
                        Map<String, PlainValue> fields =
                                new LinkedHashMap<>(conduct.snapshot().fields());
                        fields.put("appeals", PlainValue.of(before.snapshot().list("appeals", value -> value)));
                        return ConductCase.restore(
                                new Snapshot(ConductCase.SNAPSHOT_TYPE, ConductCase.SNAPSHOT_VERSION, fields));
                    }
                },
                "s15AnonymisingLeavesNothingThatSomebodyWrote");
    }

    @Test
    void aStoreThatForgetsTheCommandsOfWhatIsErasedBreaksS15() {
        assertBroken(
                () -> new ConductFault() {
                    private final Map<String, CommandId> aliases = new ConcurrentHashMap<>();

                    @Override
                    public Saved save(Change change) {
                        CommandId alias = aliases.get(change.command().value());
                        return sound.save(alias == null ? change : renamed(change, alias));
                    }

                    @Override
                    public int delete(CustomerId subject) {
                        for (ConductEntry entry : ConductProbe.history(sound, subject)) {
                            aliases.put(entry.command().value(), CommandId.of(entry.command() + " again"));
                        }
                        return sound.delete(subject);
                    }
                },
                "s15CommandsOfAnErasedCaseAreNotUsedAgain",
                "s15AtADeskAnErasedFormIsNotTakenAgain");
    }

    @Test
    void aStoreThatKeepsTheEntriesOfWhatIsDeletedBreaksS15() {
        assertBroken(
                () -> new ConductFault() {
                    private final Map<CommandId, ConductEntry> entries = new ConcurrentHashMap<>();

                    @Override
                    public Saved save(Change change) {
                        Saved saved = sound.save(change);
                        entries.put(change.command(), ConductEntry.of(change));
                        return saved;
                    }

                    @Override
                    public Optional<ConductEntry> entry(CommandId command) {
                        return Optional.ofNullable(entries.get(command)).map(ConductEntry::anonymised);
                    }
                },
                "s15DeletionRemovesTheEntries",
                "s15OfAWriteAndADeletionAtOnceNoEntryIsLeft");
    }

    @Test
    void aStoreThatCountsWhatWasAnonymousBeforeBreaksS15() {
        assertBroken(
                () -> new ConductFault() {
                    @Override
                    public int anonymise(CustomerId subject) {
                        return sound.anonymise(subject) == 0
                                        && sound.find(subject).isEmpty()
                                ? 0
                                : 1;
                    }
                },
                "s15AnonymisingLeavesNothingThatSomebodyWrote");
    }

    /** Checks that each of these checks fails on a store; the others are not run, for they would take long. */
    private static void assertBroken(Supplier<ConductStore> stores, String... checks) {
        ConductStoreContract contract = stores::get;
        assertThat(Checks.brokenBy(ConductStoreContract.class, contract, Set.of(checks)::contains))
                .containsExactlyInAnyOrder(checks);
    }

    private static Change moved(Change change, Version expected) {
        ConductEntry given = ConductEntry.of(change);
        return change(change, change.command(), expected, given);
    }

    private static Change renamed(Change change, CommandId command) {
        return change(change, command, change.expected(), ConductEntry.of(change));
    }

    private static Change change(Change change, CommandId command, Version expected, ConductEntry given) {
        ConductEntry entry = new ConductEntry(
                given.caseKey(),
                given.customer(),
                expected.next(),
                command,
                given.input(),
                given.actor(),
                given.roles(),
                given.at(),
                given.from(),
                given.to(),
                given.resumesTo(),
                given.policy());
        return new Change(command, change.key(), expected, change.state(), List.of(entry.snapshot()));
    }

    /** Returns plain values without a field, or with an empty list in it, also one level down. */
    private static Snapshot without(Snapshot snapshot, String field) {
        String[] path = field.split("\\.");
        Map<String, PlainValue> fields = new LinkedHashMap<>(snapshot.fields());
        fields.computeIfPresent(path[0], (name, value) -> {
            if (path.length == 2) {
                return inside(value, path[1]);
            }
            return value.kind() == PlainValue.Kind.LIST ? PlainValue.of(List.of()) : null;
        });
        return new Snapshot(snapshot.type(), snapshot.schemaVersion(), fields);
    }

    private static PlainValue inside(PlainValue value, String field) {
        return value.kind() == PlainValue.Kind.LIST
                ? PlainValue.of(value.asList().stream()
                        .map(each -> PlainValue.of(without(each.asSnapshot(), field)))
                        .toList())
                : PlainValue.of(without(value.asSnapshot(), field));
    }

    /** A sound store, to be broken in one place. */
    private static class ConductFault implements ConductStore {

        ConductStore sound = new InMemoryConduct();

        Version stored(Change change) {
            return sound.find(ConductEntry.of(change).customer())
                    .filter(stored -> stored.value().key().equals(change.key()))
                    .map(Stored::version)
                    .orElse(Version.ABSENT);
        }

        @Override
        public Optional<Stored<ConductCase>> find(CustomerId customer) {
            return sound.find(customer);
        }

        @Override
        public Saved save(Change change) {
            return sound.save(change);
        }

        @Override
        public Optional<ConductEntry> entry(CommandId command) {
            return sound.entry(command);
        }

        @Override
        public Page<ConductEntry> history(CustomerId customer, PageRequest request) {
            return sound.history(customer, request);
        }

        @Override
        public Page<Stored<ConductCase>> due(Instant notAfter, PageRequest request) {
            return sound.due(notAfter, request);
        }

        @Override
        public Page<Stored<ConductCase>> waiting(Instant notAfter, PageRequest request) {
            return sound.waiting(notAfter, request);
        }

        @Override
        public void read(Consumer<? super ConductCase> consumer) {
            sound.read(consumer);
        }

        @Override
        public Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
            return sound.dataOf(subject, request);
        }

        @Override
        public int delete(CustomerId subject) {
            return sound.delete(subject);
        }

        @Override
        public int anonymise(CustomerId subject) {
            return sound.anonymise(subject);
        }
    }

    /** A store that takes a first write without a look at whether the customer has a case under another key. */
    private static class SeveralCases extends ConductFault {

        private final Map<String, ConductStore> others = new ConcurrentHashMap<>();

        boolean mayBegin(ConductEntry entry) {
            return true;
        }

        @Override
        public Saved save(Change change) {
            ConductEntry entry = ConductEntry.of(change);
            if (!change.expected().isAbsent() || !mayBegin(entry)) {
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
