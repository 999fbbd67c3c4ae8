package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many who work on one complaint at once: each move that a desk reports is in the trail, once. */
@Timeout(60)
class ComplaintDeskConcurrencyTest {

    private static final int THREADS = 8;
    private static final int MOVES = 50;
    private static final Instant NINE = Instant.parse("2024-03-04T09:00:00Z");
    private static final Actor AGENT = Actor.of("agent-7", ComplaintRoles.HANDLER, ComplaintRoles.SUPERVISOR);
    private static final ComplaintIntake INTAKE = ComplaintIntake.of(CustomerId.of("10001"), "phone", "delivery");
    private static final ComplaintText TEXT = ComplaintText.of("the parcel never came");

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final InMemoryComplaints store = new InMemoryComplaints();
    private final AtomicLong ticks = new AtomicLong();
    private final ComplaintDesk desk = ComplaintDesk.over(store)
            .clock(() -> NINE.plusMillis(ticks.incrementAndGet()))
            .build();

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void noMoveIsLostAndNoneIsWrittenTwice() throws Exception {
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        desk.as(AGENT).assign(number, "carla", "needs the warehouse");
        List<List<HandlingResult>> results = race(thread -> {
            List<HandlingResult> mine = new ArrayList<>();
            for (int i = 0; i < MOVES; i++) {
                mine.add(desk.as(AGENT).tryCarryOut(number, move(thread, i)));
            }
            return mine;
        });

        List<ComplaintEntry> reported = results.stream()
                .flatMap(List::stream)
                .flatMap(result -> result.fold(handled -> Stream.of(handled.entry()), refused -> Stream.empty()))
                .toList();
        List<ComplaintEntry> trail = trail(number);
        assertThat(trail).hasSize(2 + reported.size()).containsAll(reported);
        assertThat(reported).hasSizeGreaterThan(THREADS * MOVES / 2).doesNotHaveDuplicates();
        assertWhole(number);
        ComplaintCounts counts = store.find(number).orElseThrow().value().counts();
        assertThat(counts.escalation()).isEqualTo(counted(reported, ComplaintEvent.ESCALATE));
        assertThat(counts.reassignments()).isEqualTo(counted(reported, ComplaintEvent.REASSIGN));
        assertThat(counts.contacts()).isEqualTo(counted(reported, ComplaintEvent.CONTACT));
    }

    private static ComplaintCommand move(int thread, int i) {
        return switch ((thread + i) % 4) {
            case 0 -> ComplaintCommand.escalate(EscalationReason.REQUEST);
            case 1 -> ComplaintCommand.contact(ContactKind.PROGRESS);
            case 2 -> ComplaintCommand.reassign("owner-" + thread, "is nearer");
            default -> ComplaintCommand.correct(ComplaintState.ASSIGNED, "put right");
        };
    }

    @Test
    void ofOneNamedMoveByManyOneIsCarriedOut() throws Exception {
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        List<Complaint> results = race(thread -> desk.as(AGENT)
                .command(CommandId.of("form-1"))
                .carryOut(number, ComplaintCommand.escalate(EscalationReason.REQUEST)));
        assertThat(results)
                .allSatisfy(result -> assertThat(result.counts().escalation()).isEqualTo(1));
        assertThat(trail(number)).hasSize(2);
        assertWhole(number);
    }

    @Test
    void ofOneNamedReceiptByManyOneIsTakenIn() throws Exception {
        List<Complaint> results =
                race(thread -> desk.as(AGENT).command(CommandId.of("form-1")).register(INTAKE, TEXT));
        assertThat(new HashSet<>(results)).hasSize(1);
        assertThat(store.ofCustomer(INTAKE.customer(), PageRequest.first(9)).items())
                .hasSize(1);
    }

    @Test
    void eachReceiptHasANumberOfItsOwn() throws Exception {
        List<List<ComplaintNumber>> results = race(thread -> {
            List<ComplaintNumber> mine = new ArrayList<>();
            for (int i = 0; i < MOVES; i++) {
                mine.add(desk.as(AGENT).register(INTAKE, TEXT).number());
            }
            return mine;
        });
        Set<ComplaintNumber> numbers = new HashSet<>();
        results.forEach(numbers::addAll);
        assertThat(numbers).hasSize(THREADS * MOVES);
    }

    @Test
    void whatIsMergedIsTakenOverOnceWhileOthersWork() throws Exception {
        ComplaintNumber into = desk.as(AGENT).register(INTAKE, TEXT).number();
        List<ComplaintNumber> merged = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            merged.add(desk.as(AGENT).register(INTAKE, TEXT).number());
        }
        race(thread -> {
            for (int i = 0; i < MOVES; i++) {
                desk.as(AGENT).carryOut(into, ComplaintCommand.escalate(EscalationReason.REQUEST));
            }
            return desk.as(AGENT).merge(merged.get(thread), into);
        });
        Complaint target = store.find(into).orElseThrow().value();
        assertThat(target.absorbed()).containsExactlyInAnyOrderElementsOf(merged);
        assertThat(target.counts().escalation()).isEqualTo(THREADS * MOVES);
        assertWhole(into);
        for (ComplaintNumber number : merged) {
            assertThat(store.find(number).orElseThrow().value().mergedInto()).contains(into);
            assertWhole(number);
        }
    }

    @Test
    void aTargetThatIsChangedWhileItTakesOverIsTakenAnew() {
        ComplaintNumber into = desk.as(AGENT).register(INTAKE, TEXT).number();
        ComplaintNumber merged = desk.as(AGENT).register(INTAKE, TEXT).number();
        assertThat(deskWhere(into, 1).as(AGENT).merge(merged, into).mergedInto())
                .contains(into);
        assertThat(store.find(into).orElseThrow().value().absorbed()).containsExactly(merged);
        assertWhole(into);
    }

    @Test
    void whatIsDueIsDoneAlthoughSomebodyWasAtWorkWhenTheRunBegan() {
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        ticks.addAndGet(Duration.ofDays(40).toMillis());
        DueRun run = deskWhere(number, 1).runDue(PageRequest.first(10));
        assertThat(run.done()).hasSize(1);
        assertThat(run.overtaken()).isEmpty();
        assertThat(store.find(number).orElseThrow().value().counts().escalation())
                .isEqualTo(2);
        assertWhole(number);
    }

    @Test
    void whatSomebodyChangesDuringARunIsLeftToTheNext() {
        ComplaintNumber number = desk.as(AGENT).register(INTAKE, TEXT).number();
        ticks.addAndGet(Duration.ofDays(40).toMillis());
        DueRun run = deskWhere(number, 2).runDue(PageRequest.first(10));
        assertThat(run.done()).isEmpty();
        assertThat(run.overtaken()).containsExactly(number);
        assertThat(desk.runDue(PageRequest.first(10)).done()).hasSize(1);
        assertThat(desk.runDue(PageRequest.first(10)).done()).isEmpty();
        assertWhole(number);
    }

    @Test
    void ofManyRunsAtOnceEachDueMoveIsMadeOnce() throws Exception {
        List<ComplaintNumber> numbers = new ArrayList<>();
        for (int i = 0; i < MOVES; i++) {
            numbers.add(desk.as(AGENT).register(INTAKE, TEXT).number());
        }
        ticks.addAndGet(Duration.ofDays(40).toMillis());
        race(thread -> desk.runDue(PageRequest.first(MOVES)));
        assertThat(desk.runDue(PageRequest.first(MOVES)).done()).isEmpty();
        for (ComplaintNumber number : numbers) {
            assertThat(trail(number)).hasSize(2);
            assertWhole(number);
        }
    }

    /** Returns a desk on which somebody else changes a complaint after the time was read so many times. */
    private ComplaintDesk deskWhere(ComplaintNumber number, int readings) {
        AtomicInteger left = new AtomicInteger(readings);
        return ComplaintDesk.over(store)
                .clock(() -> {
                    Instant now = NINE.plusMillis(ticks.incrementAndGet());
                    if (left.decrementAndGet() == 0) {
                        desk.as(AGENT).carryOut(number, ComplaintCommand.escalate(EscalationReason.REQUEST));
                    }
                    return now;
                })
                .build();
    }

    /** The trail has one entry of each version, in the order of time, and makes what is stored. */
    private void assertWhole(ComplaintNumber number) {
        Stored<Complaint> stored = store.find(number).orElseThrow();
        List<ComplaintEntry> trail = trail(number);
        assertThat(trail.stream().map(entry -> entry.version().value()))
                .isEqualTo(LongStream.rangeClosed(1, stored.version().value())
                        .boxed()
                        .toList());
        assertThat(trail.stream().map(ComplaintEntry::at)).isSorted();
        assertThat(Complaint.replay(trail)).isEqualTo(stored.value().anonymised());
    }

    private List<ComplaintEntry> trail(ComplaintNumber number) {
        PageRequest request = PageRequest.first(200);
        Page<ComplaintEntry> page = store.history(number, request);
        List<ComplaintEntry> trail = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            page = store.history(number, request.after(page.next().orElseThrow()));
            trail.addAll(page.items());
        }
        return trail;
    }

    private static int counted(List<ComplaintEntry> entries, ComplaintEvent event) {
        return (int)
                entries.stream().filter(entry -> entry.event().equals(event)).count();
    }

    /** Returns what each thread came to; fails if one of them failed. */
    private <T> List<T> race(IntFunction<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            tasks.add(() -> {
                start.await();
                return work.apply(thread);
            });
        }
        List<T> results = new ArrayList<>();
        for (Future<T> result : threads.invokeAll(tasks)) {
            results.add(result.get());
        }
        return results;
    }
}
