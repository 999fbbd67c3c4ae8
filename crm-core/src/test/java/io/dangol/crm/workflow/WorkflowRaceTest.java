package io.dangol.crm.workflow;

import static io.dangol.crm.workflow.Repairs.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.workflow.ComplaintTable.Event;
import io.dangol.crm.workflow.ComplaintTable.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** One workflow for eight threads, and one entity for which they race, kept by compare-and-set. */
class WorkflowRaceTest {

    private static final int THREADS = 8;
    private static final int VERSIONS = 20_000;

    private final Workflow<State, Event, Object> workflow = ComplaintTable.workflow();
    private final AtomicReference<Position<State>> stored = new AtomicReference<>(workflow.begin());
    private final AtomicIntegerArray winners = new AtomicIntegerArray(VERSIONS + 1);

    @Test
    void exactlyOneThreadWinsEachVersion() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<Integer>> races = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int offset = thread;
                races.add(pool.submit(() -> {
                    start.await();
                    return race(offset);
                }));
            }
            int wins = 0;
            for (Future<Integer> race : races) {
                wins += race.get(2, TimeUnit.MINUTES);
            }
            assertThat(wins).isEqualTo(VERSIONS);
            assertThat(read().version()).isEqualTo(VERSIONS);
            for (int version = 1; version <= VERSIONS; version++) {
                assertThat(winners.get(version))
                        .as("winners of version %d", version)
                        .isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Position<State> read() {
        return Objects.requireNonNull(stored.get());
    }

    /** Fires whatever is allowed, each thread beginning with another event, and returns how often it won. */
    private int race(int offset) {
        Event[] events = Event.values();
        int wins = 0;
        for (int turn = offset; ; turn++) {
            Position<State> read = read();
            if (read.version() == VERSIONS) {
                return wins;
            }
            Event event = events[turn % (events.length - 1)];
            Outcome<State, Event> outcome = workflow.fire(read, event, "any", Actor.SYSTEM, AT, read.version());
            if (outcome instanceof Fired<State, Event> fired && stored.compareAndSet(read, fired)) {
                winners.incrementAndGet((int) fired.version());
                wins++;
            }
        }
    }

    @Test
    void aThreadThatReadAnOlderVersionIsRefused() {
        Position<State> read = workflow.begin();
        Position<State> now =
                workflow.fire(read, Event.ACKNOWLEDGE, "any", Actor.SYSTEM, AT).orThrow();
        assertThat(workflow.fire(now, Event.ASSESS, "any", Actor.SYSTEM, AT, read.version()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.STALE_VERSION));
    }
}
