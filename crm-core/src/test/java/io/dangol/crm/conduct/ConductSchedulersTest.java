package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductCourse.CLERK;
import static io.dangol.crm.conduct.ConductCourse.CUSTOMER;
import static io.dangol.crm.conduct.ConductCourse.LEAD;
import static io.dangol.crm.conduct.ConductCourse.SEOUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.memory.InMemoryConduct;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.IdempotencyConflictException;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.RefusalReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several schedulers, and commands that come twice, late, or before the last change. */
@Timeout(60)
class ConductSchedulersTest {

    private static final CustomerId TWIN = CustomerId.of("K-8");
    private static final ConductPolicy POLICY = ConductPolicy.standard(SEOUL);

    private final InMemoryConduct store = new InMemoryConduct();
    private Instant now = Instant.parse("2024-01-10T01:00:00Z");
    private Runnable meanwhile = () -> {};
    private final ConductDesk desk = ConductDesk.over(store)
            .policy(POLICY)
            .clock(() -> now)
            .records(customer -> {
                meanwhile.run();
                return List.of(customer);
            })
            .build();

    private Incident theft(String id, CustomerId customer) {
        return Incident.of(id, customer, IncidentType.THIEF, 1, now, "till-" + id, now)
                .verified("lead", now);
    }

    private ConductCase run(CustomerId customer) {
        while (!desk.runDue(PageRequest.first(99)).done().isEmpty()) {
            assertThat(store.find(customer)).isPresent();
        }
        return store.find(customer).orElseThrow().value();
    }

    @Test
    void aNamedCommandIsCarriedOutOnce() {
        desk.as(CLERK).report(theft("I-1", CUSTOMER));
        run(CUSTOMER);
        ConductSession lead = desk.as(LEAD).command(CommandId.of("form-1"));
        ConductCase sent = lead.sendWarning(CUSTOMER, "letter-1", "stole");
        now = now.plusSeconds(60);
        assertThat(lead.sendWarning(CUSTOMER, "letter-1", "stole")).isEqualTo(sent);
        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> lead.sendWarning(CUSTOMER, "letter-2", "stole"));
        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> lead.sendWarning(TWIN, "letter-1", "stole"));
        assertThat(sent.measures()).hasSize(2);
        store.anonymise(CUSTOMER);
        assertThat(lead.sendWarning(CUSTOMER, "letter-1", "stole").measures())
                .as("a repeat is known after what was written is gone")
                .hasSize(2);
    }

    @Test
    void aDecisionOnAnOldVersionIsRefused() {
        desk.as(CLERK).report(theft("I-1", CUSTOMER));
        run(CUSTOMER);
        Version read = store.find(CUSTOMER).orElseThrow().version();
        desk.as(CLERK).report(theft("I-2", CUSTOMER));
        ConductResult result =
                desk.as(LEAD).expecting(read).tryCarryOut(CUSTOMER, ConductCommand.sendWarning("letter-1", "stole"));
        RefusalReason reason = result.fold(
                handled -> RefusalReason.GUARD, refused -> refused.refusal().reason());
        assertThat(reason).isEqualTo(RefusalReason.STALE_VERSION);
        assertThat(desk.as(LEAD)
                        .expecting(read.next())
                        .tryCarryOut(CUSTOMER, ConductCommand.sendWarning("letter-1", "stole"))
                        .isHandled())
                .isTrue();
    }

    @Test
    void aClockThatGoesBackIsToldApart() {
        desk.as(CLERK).report(theft("I-1", CUSTOMER));
        Incident earlier = theft("I-2", CUSTOMER);
        now = now.minusSeconds(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.as(CLERK).report(earlier))
                .withMessageContaining("Give commands in the order of time");
        assertThat(desk.runDue(PageRequest.first(9)).done()).as("not due yet").isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.as(CLERK).withdrawAppeal(CustomerId.of("K-9")))
                .withMessageContaining("There is no conduct case of customer K-9");
    }

    @Test
    void whatSomebodyChangesDuringARunIsLeftToTheNext() {
        desk.as(CLERK).report(theft("I-1", CUSTOMER));
        AtomicInteger times = new AtomicInteger();
        meanwhile = () -> {
            if (times.getAndIncrement() == 0) {
                now = now.plusMillis(5);
                desk.as(LEAD).establish(CUSTOMER, "I-1", Verification.CORROBORATED, "one witness less");
            }
        };
        ConductRun run = desk.runDue(PageRequest.first(9));
        assertThat(run.overtaken()).containsExactly(CUSTOMER);
        assertThat(run.failed()).isEmpty();
        assertThat(run.done()).isEmpty();
        assertThat(desk.runDue(PageRequest.first(9)).done()).hasSize(1);
    }

    @Test
    void severalSchedulersDoEachThingOnce() throws Exception {
        List<CustomerId> customers = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            CustomerId customer = CustomerId.of("C-" + i);
            customers.add(customer);
            desk.as(CLERK).report(theft("I-" + i, customer));
        }
        int threads = 4;
        CyclicBarrier start = new CyclicBarrier(threads);
        Instant day = now;
        List<Callable<Integer>> schedulers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            ConductDesk own = ConductDesk.over(store)
                    .policy(POLICY)
                    .clock(() -> day.plusSeconds(60))
                    .build();
            schedulers.add(() -> {
                start.await();
                int failed = 0;
                for (int round = 0; round < 10; round++) {
                    failed += own.runDue(PageRequest.first(50)).failed().size();
                }
                return failed;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Integer> failed : pool.invokeAll(schedulers)) {
                assertThat(failed.get()).isZero();
            }
        } finally {
            pool.shutdownNow();
        }
        for (CustomerId customer : customers) {
            List<ConductEntry> trail =
                    store.history(customer, PageRequest.first(50)).items();
            assertThat(trail)
                    .extracting(ConductEntry::event)
                    .containsExactly(ConductEvent.REPORT, ConductEvent.WATCH, ConductEvent.DRAFT_WARNING);
            assertThat(trail.stream().map(entry -> entry.version().value()))
                    .isEqualTo(LongStream.rangeClosed(1, 3).boxed().toList());
            assertThat(ConductTrail.of(trail).conductCase())
                    .isEqualTo(store.find(customer).orElseThrow().value());
        }
    }
}
