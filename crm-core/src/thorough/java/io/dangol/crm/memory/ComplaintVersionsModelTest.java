package io.dangol.crm.memory;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.VersionConflictException;
import java.util.HashMap;
import java.util.Map;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Test;

/**
 * The versions of a complaint, model checked: whatever way the steps of threads that save and read interleave, the results
 * are those of one thread after another, told by a specification of a few lines.
 *
 * <p>Model checking is slow, so the class lies in the sources of profile {@code thorough}.
 */
class ComplaintVersionsModelTest {

    private static final int WRITERS = 8;
    private static final int VERSIONS = 2;
    private static final Change[][] WRITES = writes();

    private static Change[][] writes() {
        ComplaintWrites writes = new ComplaintWrites();
        Change[][] all = new Change[VERSIONS + 1][WRITERS];
        for (int version = 1; version <= VERSIONS; version++) {
            for (int writer = 0; writer < WRITERS; writer++) {
                all[version][writer] = writes.after(version, writer);
            }
        }
        return all;
    }

    /** What a save comes to: the version that it made, 100 more for a repeat, or less than 0 the version that is stored. */
    private static long told(Saved saved) {
        return saved.replayed() ? 100 + saved.version().value() : saved.version().value();
    }

    /** The store under test. */
    @Param(name = "version", gen = IntGen.class, conf = "1:2")
    @Param(name = "writer", gen = ThreadIdGen.class)
    public static class Kept {

        private final InMemoryComplaints store = new InMemoryComplaints();

        public Kept() {
            store.save(new ComplaintWrites().receipt());
        }

        @Operation
        public long save(@Param(name = "version") int version, @Param(name = "writer") int writer) {
            try {
                return told(store.save(WRITES[version][writer]));
            } catch (VersionConflictException e) {
                return -e.stored().value();
            }
        }

        @Operation
        public long find() {
            return store.find(ComplaintWrites.NUMBER).orElseThrow().version().value();
        }

        @Operation
        public long entries() {
            return store.history(ComplaintWrites.NUMBER, PageRequest.first(50))
                    .items()
                    .size();
        }
    }

    /** A store that looks at the version before it locks: what the check must find. */
    @Param(name = "version", gen = IntGen.class, conf = "1:2")
    @Param(name = "writer", gen = ThreadIdGen.class)
    public static class LooksBeforeItLocks {

        private final Versions versions = new Versions();

        @Operation
        public long save(@Param(name = "version") int version, @Param(name = "writer") int writer) {
            long refused = versions.refusal(version, writer);
            if (refused != 0) {
                return refused;
            }
            synchronized (this) {
                return versions.make(version, writer);
            }
        }

        @Operation
        public synchronized long find() {
            return versions.find();
        }

        @Operation
        public synchronized long entries() {
            return versions.entries();
        }
    }

    /** What one thread after another would see. */
    public static class Versions {

        private final Map<String, Long> made = new HashMap<>();
        private volatile long stored = 1;

        public long save(int version, int writer) {
            long refused = refusal(version, writer);
            return refused == 0 ? make(version, writer) : refused;
        }

        long refusal(int version, int writer) {
            Long before = made.get(version + "/" + writer);
            if (before != null) {
                return 100 + before;
            }
            return stored == version ? 0 : -stored;
        }

        long make(int version, int writer) {
            stored = version + 1L;
            made.put(version + "/" + writer, stored);
            return stored;
        }

        public long find() {
            return stored;
        }

        public long entries() {
            return 1L + made.size();
        }
    }

    private static ModelCheckingOptions threads(int threads) {
        return new ModelCheckingOptions()
                .threads(threads)
                .actorsPerThread(2)
                .actorsBefore(0)
                .actorsAfter(1)
                // hashing and restoring run through longer loops than the check takes for an endless one
                .loopBound(2_000)
                // values are immutable: what they do takes no part in a race, and switching threads there shows nothing
                .addGuarantee(ManagedStrategyGuaranteeKt.forClasses((String name) ->
                                name.startsWith("io.dangol.crm.") && !name.startsWith("io.dangol.crm.memory."))
                        .allMethods()
                        .ignore())
                .sequentialSpecification(Versions.class);
    }

    @Test
    void twoWritersSeeTheVersionsInOneOrder() {
        threads(2).iterations(10).invocationsPerIteration(100).check(Kept.class);
    }

    @Test
    void threeWritersSeeTheVersionsInOneOrder() {
        threads(3).iterations(5).invocationsPerIteration(100).check(Kept.class);
    }

    @Test
    void theCheckFindsAStoreThatLooksBeforeItLocks() {
        assertThatExceptionOfType(LincheckAssertionError.class)
                .isThrownBy(() -> threads(2)
                        .iterations(50)
                        .invocationsPerIteration(300)
                        .check(LooksBeforeItLocks.class));
    }
}
