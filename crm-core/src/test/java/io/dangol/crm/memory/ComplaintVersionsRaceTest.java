package io.dangol.crm.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.complaint.ComplaintEntry;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Version;
import io.dangol.crm.storage.VersionConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/**
 * Eight writers who have all read the same version save at once, version after version: one makes the next version and its
 * entry, the others are told which version is stored. Profile {@code thorough} runs 20,000 versions.
 */
class ComplaintVersionsRaceTest {

    private static final int THREADS = 8;
    private static final int VERSIONS = Integer.getInteger("crm.race.versions", 200);

    private final ComplaintWrites writes = new ComplaintWrites();
    private final InMemoryComplaints store = new InMemoryComplaints();
    private final AtomicIntegerArray winners = new AtomicIntegerArray(VERSIONS + 1);
    private final AtomicIntegerArray losers = new AtomicIntegerArray(VERSIONS + 1);
    private final AtomicIntegerArray lastWinner = new AtomicIntegerArray(VERSIONS + 1);
    private final CyclicBarrier start = new CyclicBarrier(THREADS);

    @Test
    void exactlyOneWriterMakesEachVersion() throws Exception {
        store.save(writes.receipt());
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> races = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int writer = thread;
                races.add(pool.submit(() -> {
                    race(writer);
                    return null;
                }));
            }
            for (Future<?> race : races) {
                race.get(10, TimeUnit.MINUTES);
            }
        } finally {
            pool.shutdownNow();
        }
        List<CommandId> expected = new ArrayList<>(List.of(CommandId.of("receipt")));
        for (int version = 1; version <= VERSIONS; version++) {
            assertThat(winners.get(version))
                    .as("winners of version %d", version)
                    .isEqualTo(1);
            assertThat(losers.get(version)).as("losers of version %d", version).isEqualTo(THREADS - 1);
            expected.add(writes.after(version, lastWinner.get(version)).command());
        }
        assertThat(store.find(ComplaintWrites.NUMBER).orElseThrow().version()).isEqualTo(Version.of(VERSIONS + 1));
        assertThat(commands()).isEqualTo(expected);
    }

    private void race(int writer) throws Exception {
        for (int version = 1; version <= VERSIONS; version++) {
            Change mine = writes.after(version, writer);
            // all have their write ready, and those of the version before are done
            start.await(1, TimeUnit.MINUTES);
            try {
                Saved saved = store.save(mine);
                assertThat(saved).isEqualTo(new Saved(Version.of(version + 1), false));
                winners.incrementAndGet(version);
                lastWinner.set(version, writer);
            } catch (VersionConflictException e) {
                assertThat(e.stored()).isEqualTo(Version.of(version + 1));
                losers.incrementAndGet(version);
            }
        }
    }

    private List<CommandId> commands() {
        PageRequest request = PageRequest.first(PageRequest.MAX_LIMIT);
        Page<ComplaintEntry> page = store.history(ComplaintWrites.NUMBER, request);
        List<CommandId> commands = new ArrayList<>();
        page.items().forEach(entry -> commands.add(entry.command()));
        while (page.next().isPresent()) {
            page = store.history(
                    ComplaintWrites.NUMBER, request.after(page.next().orElseThrow()));
            page.items().forEach(entry -> commands.add(entry.command()));
        }
        return commands;
    }
}
