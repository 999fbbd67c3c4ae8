package io.dangol.crm.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.interaction.Promise;
import io.dangol.crm.interaction.PromiseStore;
import io.dangol.crm.memory.InMemoryPromises;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

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

    /** Returns the rules whose tests fail, such as {@code s02}. */
    private static Set<String> rulesBrokenBy(Supplier<PromiseStore> stores) {
        PromiseStoreContract contract = stores::get;
        Set<String> broken = new TreeSet<>();
        for (Method method : PromiseStoreContract.class.getMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                try {
                    method.invoke(contract);
                } catch (InvocationTargetException e) {
                    broken.add(method.getName().substring(0, 3));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return broken;
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
