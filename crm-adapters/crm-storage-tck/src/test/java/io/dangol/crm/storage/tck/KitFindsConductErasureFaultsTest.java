package io.dangol.crm.storage.tck;

import static io.dangol.crm.storage.tck.ConductFault.assertBroken;
import static io.dangol.crm.storage.tck.ConductFault.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductEntry;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores of conduct cases that lose, fail or keep too much must fail the checks of the rule that they break: S11, S12, S15. */
class KitFindsConductErasureFaultsTest {

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

    /** Returns plain values without a field, or with an empty list in it, also one level down. */
    private static Snapshot without(Snapshot snapshot, String field) {
        int dot = field.indexOf('.');
        String name = dot < 0 ? field : field.substring(0, dot);
        Map<String, PlainValue> fields = new LinkedHashMap<>(snapshot.fields());
        fields.computeIfPresent(name, (same, value) -> {
            if (dot >= 0) {
                return inside(value, field.substring(dot + 1));
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
}
