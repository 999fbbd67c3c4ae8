package io.dangol.crm.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.PromiseStore;
import io.dangol.crm.memory.InMemoryAnswers;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.memory.InMemoryConduct;
import io.dangol.crm.memory.InMemoryConsents;
import io.dangol.crm.memory.InMemoryContents;
import io.dangol.crm.memory.InMemoryCustomers;
import io.dangol.crm.memory.InMemoryInteractions;
import io.dangol.crm.memory.InMemoryKnowledge;
import io.dangol.crm.memory.InMemoryPromises;
import io.dangol.crm.memory.InMemoryReferrals;
import io.dangol.crm.memory.InMemoryTimers;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A kit that finds no fault proves nothing: stores with one fault each must fail the rule that they break. */
class KitFindsFaultsTest {

    @Test
    void aSoundStoreFailsNothing() {
        assertThat(rulesBrokenBy(PromiseFault::new)).isEmpty();
    }

    @Test
    void aStoreThatIgnoresVersionsBreaksS02() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public Saved save(Change change) {
                        return sound.save(new Change(
                                change.command(), change.key(), stored(change.key()), change.state(), change.events()));
                    }
                }))
                .contains("s02");
    }

    @Test
    void aStoreThatKnowsNoCommandsBreaksS05() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    private int calls;

                    @Override
                    public synchronized Saved save(Change change) {
                        return sound.save(new Change(
                                CommandId.of("call " + calls++),
                                change.key(),
                                change.expected(),
                                change.state(),
                                change.events()));
                    }
                }))
                .contains("s05", "s12");
    }

    @Test
    void aStoreThatComparesAndWritesInTwoStepsBreaksS02() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public Saved save(Change change) {
                        Version stored = stored(change.key());
                        if (!stored.equals(change.expected())) {
                            return sound.save(change);
                        }
                        LockSupport.parkNanos(1_000_000);
                        return sound.save(new Change(
                                change.command(), change.key(), stored(change.key()), change.state(), change.events()));
                    }
                }))
                .contains("s02");
    }

    @Test
    void aStoreThatRoundsToMillisecondsBreaksS09() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public Saved save(Change change) {
                        Promise given = Promise.restore(change.state());
                        Promise rounded = Promise.of(
                                given.id(),
                                given.customer(),
                                given.what().orElseThrow(),
                                given.madeAt().truncatedTo(ChronoUnit.MILLIS),
                                given.dueAt(),
                                given.source());
                        return sound.save(rounded.change(change.command(), change.expected()));
                    }
                }))
                .contains("s09");
    }

    @Test
    void aStoreThatTrimsTextBreaksS10() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public Saved save(Change change) {
                        Promise given = Promise.restore(change.state());
                        Promise trimmed = new Promise(
                                given.id(),
                                given.customer(),
                                given.what().map(String::strip),
                                given.madeAt(),
                                given.dueAt(),
                                given.source(),
                                given.keptAt(),
                                given.withdrawnAt());
                        return sound.save(trimmed.change(change.command(), change.expected()));
                    }
                }))
                .contains("s10");
    }

    @Test
    void aStoreThatPagesByPositionBreaksS07() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public Page<Stored<Promise>> ofCustomer(CustomerId customer, PageRequest request) {
                        int from = request.after()
                                .map(cursor -> Integer.parseInt(cursor.value()))
                                .orElse(0);
                        List<Stored<Promise>> all = sound.ofCustomer(customer, PageRequest.first(PageRequest.MAX_LIMIT))
                                .items();
                        int to = Math.min(all.size(), from + request.limit());
                        return to < all.size()
                                ? Page.of(all.subList(from, to), Cursor.of(Integer.toString(to)))
                                : Page.last(all.subList(Math.min(from, to), to));
                    }
                }))
                .contains("s07");
    }

    @Test
    void aStoreThatForgetsToSortTimersBreaksS08() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public Page<Stored<Promise>> due(Instant notAfter, PageRequest request) {
                        return sound.ofCustomer(StoreContract.CUSTOMER, request);
                    }
                }))
                .contains("s08");
    }

    @Test
    void aStoreThatOnlyHidesWhatIsErasedBreaksS15() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public int anonymise(CustomerId subject) {
                        return 0;
                    }
                }))
                .contains("s15");
    }

    @Test
    void aStoreThatStartsVersionsAnewAfterDeletionBreaksS03() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public int delete(CustomerId subject) {
                        int deleted = sound.delete(subject);
                        if (deleted > 0) {
                            sound = new InMemoryPromises();
                        }
                        return deleted;
                    }
                }))
                .contains("s03", "s15");
    }

    @Test
    void aStoreThatWritesBeforeItComparesBreaksS01() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public Saved save(Change change) {
                        if (!stored(change.key()).equals(change.expected())) {
                            sound.save(new Change(
                                    CommandId.of(change.command() + " without comparing"),
                                    change.key(),
                                    stored(change.key()),
                                    change.state(),
                                    change.events()));
                        }
                        return sound.save(change);
                    }
                }))
                .contains("s01", "s02");
    }

    @Test
    void aStoreThatReadsFromALateCopyBreaksS04() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    private final PromiseStore copy = new InMemoryPromises();
                    private final Deque<Change> late = new ArrayDeque<>();

                    @Override
                    public synchronized Saved save(Change change) {
                        Saved saved = sound.save(change);
                        if (!saved.replayed()) {
                            late.forEach(copy::save);
                            late.clear();
                            late.add(change);
                        }
                        return saved;
                    }

                    @Override
                    public Page<Stored<Promise>> ofCustomer(CustomerId customer, PageRequest request) {
                        return copy.ofCustomer(customer, request);
                    }
                }))
                .contains("s04");
    }

    @Test
    void aStoreThatFailsOnWhatIsAbsentBreaksS06() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public Optional<Stored<Promise>> find(String id) {
                        return Optional.of(sound.find(id).orElseThrow());
                    }
                }))
                .contains("s06");
    }

    @Test
    void aStoreThatTakesAnyCursorBreaksS07() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public Page<Snapshot> dataOf(CustomerId subject, PageRequest request) {
                        try {
                            return sound.dataOf(subject, request);
                        } catch (IllegalArgumentException e) {
                            return Page.last(List.of());
                        }
                    }
                }))
                .containsExactly("s07");
    }

    @Test
    void aStoreThatReadsPastTheEndOfAWindowBreaksS09() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public void read(Instant from, Instant to, Consumer<? super Promise> consumer) {
                        sound.read(from, to.isBefore(Instant.MAX) ? to.plusNanos(1_000) : to, consumer);
                    }
                }))
                .containsExactly("s09");
    }

    @Test
    void aStoreThatTruncatesTheBoundsOfAWindowBreaksS09() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public void read(Instant from, Instant to, Consumer<? super Promise> consumer) {
                        sound.read(
                                EpochMicros.toInstant(EpochMicros.truncate(from)),
                                EpochMicros.toInstant(EpochMicros.truncate(to)),
                                consumer);
                    }
                }))
                .containsExactly("s09");
    }

    @Test
    void aStoreThatLosesAFieldBreaksS11() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public Saved save(Change change) {
                        Promise given = Promise.restore(change.state());
                        Promise lost = new Promise(
                                given.id(),
                                given.customer(),
                                given.what(),
                                given.madeAt(),
                                given.dueAt(),
                                given.source(),
                                given.keptAt(),
                                Optional.empty());
                        return sound.save(lost.change(change.command(), change.expected()));
                    }
                }))
                .contains("s11");
    }

    @Test
    void aStoreThatKeepsWhatTheConsumerThrowsBreaksS12() {
        assertThat(rulesBrokenBy(() -> new PromiseFault() {
                    @Override
                    public void read(Instant from, Instant to, Consumer<? super Promise> consumer) {
                        sound.read(from, to, promise -> {
                            try {
                                consumer.accept(promise);
                            } catch (IllegalStateException e) {
                                assertThat(e).hasMessage("enough");
                            }
                        });
                    }
                }))
                .containsExactly("s12");
    }

    /** A check that passes on a store that does nothing, on one that refuses all, and on others as bad, checks nothing. */
    @ParameterizedTest
    @MethodSource("contracts")
    <S, T> void everyCheckOfEveryContractCanFail(
            Class<? extends StoreContract<S, T>> contract, StoreContract<S, T> sound) {
        assertThat(Checks.brokenBy(contract, on(contract, sound::newStore))).isEmpty();
        Set<String> unbroken = new TreeSet<>();
        Checks.of(contract).forEach(check -> unbroken.add(check.getName()));
        for (WorthlessStore.Sort sort : WorthlessStore.Sort.values()) {
            Supplier<S> worthless = () -> WorthlessStore.over(sound.probe().port(), sound.newStore(), sort);
            unbroken.removeAll(Checks.brokenBy(contract, on(contract, worthless)));
        }
        assertThat(unbroken).isEmpty();
    }

    /** Returns the contract of a port on stores that are given. */
    private static <C> C on(Class<C> contract, Supplier<?> stores) {
        return contract.cast(Proxy.newProxyInstance(
                contract.getClassLoader(),
                new Class<?>[] {contract},
                (proxy, method, given) -> method.getName().equals("newStore")
                        ? stores.get()
                        : InvocationHandler.invokeDefault(proxy, method, given)));
    }

    static Stream<Arguments> contracts() {
        return Stream.of(
                Arguments.of(AnswerStoreContract.class, (AnswerStoreContract) InMemoryAnswers::new),
                Arguments.of(ComplaintStoreContract.class, (ComplaintStoreContract) InMemoryComplaints::new),
                Arguments.of(ConductStoreContract.class, (ConductStoreContract) InMemoryConduct::new),
                Arguments.of(ConsentLogContract.class, (ConsentLogContract) InMemoryConsents::new),
                Arguments.of(ContentStoreContract.class, (ContentStoreContract) InMemoryContents::new),
                Arguments.of(CustomerStoreContract.class, (CustomerStoreContract) InMemoryCustomers::new),
                Arguments.of(InteractionLogContract.class, (InteractionLogContract) InMemoryInteractions::new),
                Arguments.of(KnowledgeStoreContract.class, (KnowledgeStoreContract) InMemoryKnowledge::new),
                Arguments.of(PromiseStoreContract.class, (PromiseStoreContract) InMemoryPromises::new),
                Arguments.of(ReferralStoreContract.class, (ReferralStoreContract) InMemoryReferrals::new),
                Arguments.of(TimerStoreContract.class, (TimerStoreContract) InMemoryTimers::new));
    }

    private static Set<String> rulesBrokenBy(Supplier<PromiseStore> stores) {
        PromiseStoreContract contract = stores::get;
        return Checks.rulesBrokenBy(PromiseStoreContract.class, contract);
    }

    /** A sound store, to be broken in one place. */
    private static class PromiseFault implements PromiseStore {

        PromiseStore sound = new InMemoryPromises();

        Version stored(String key) {
            return sound.find(key).map(Stored::version).orElse(Version.ABSENT);
        }

        @Override
        public Optional<Stored<Promise>> find(String id) {
            return sound.find(id);
        }

        @Override
        public Saved save(Change change) {
            return sound.save(change);
        }

        @Override
        public Page<Stored<Promise>> ofCustomer(CustomerId customer, PageRequest request) {
            return sound.ofCustomer(customer, request);
        }

        @Override
        public Page<Stored<Promise>> due(Instant notAfter, PageRequest request) {
            return sound.due(notAfter, request);
        }

        @Override
        public void read(Instant from, Instant to, Consumer<? super Promise> consumer) {
            sound.read(from, to, consumer);
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
}
