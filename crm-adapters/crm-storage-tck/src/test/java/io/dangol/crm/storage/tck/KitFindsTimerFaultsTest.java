package io.dangol.crm.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.memory.InMemoryTimers;
import io.dangol.crm.sla.SlaTimer;
import io.dangol.crm.sla.TicketId;
import io.dangol.crm.sla.TimerStore;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Cursor;
import io.dangol.crm.storage.Page;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.storage.Saved;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Stores of timers with one fault each must fail the rule that they break. */
class KitFindsTimerFaultsTest {

    @Test
    void aSoundStoreFailsNothing() {
        assertThat(rulesBrokenBy(TimerFault::new)).isEmpty();
    }

    @Test
    void aStoreThatIgnoresVersionsBreaksS02() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    @Override
                    public Saved save(Change change) {
                        return sound.save(new Change(
                                change.command(), change.key(), stored(change), change.state(), change.events()));
                    }
                }))
                .contains("s02");
    }

    @Test
    void aStoreThatComparesAndWritesInTwoStepsBreaksS02() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    @Override
                    public Saved save(Change change) {
                        if (!stored(change).equals(change.expected())) {
                            return sound.save(change);
                        }
                        LockSupport.parkNanos(1_000_000);
                        return sound.save(new Change(
                                change.command(), change.key(), stored(change), change.state(), change.events()));
                    }
                }))
                .contains("s02");
    }

    @Test
    void aStoreThatKnowsNoCommandsBreaksS05() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
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
    void aStoreThatFailsOnWhatIsAbsentBreaksS06() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    @Override
                    public Optional<Stored<SlaTimer>> find(TicketId ticket, String metric) {
                        return Optional.of(sound.find(ticket, metric).orElseThrow());
                    }
                }))
                .contains("s06");
    }

    @Test
    void aStoreThatFindsByTicketAndMetricPutTogetherBreaksS06() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    private final Map<String, SlaTimer> last = new ConcurrentHashMap<>();

                    @Override
                    public Saved save(Change change) {
                        Saved saved = sound.save(change);
                        SlaTimer timer = SlaTimer.restore(change.state());
                        last.put(timer.ticket() + " " + timer.metric(), timer);
                        return saved;
                    }

                    @Override
                    public Optional<Stored<SlaTimer>> find(TicketId ticket, String metric) {
                        return Optional.ofNullable(last.get(ticket + " " + metric))
                                .flatMap(timer -> sound.find(timer.ticket(), timer.metric()));
                    }
                }))
                .containsExactly("s06");
    }

    @Test
    void aStoreThatPagesByPositionBreaksS07() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    @Override
                    public Page<Stored<SlaTimer>> ofTicket(TicketId ticket, PageRequest request) {
                        return byPosition(
                                sound.ofTicket(ticket, PageRequest.first(PageRequest.MAX_LIMIT))
                                        .items(),
                                request);
                    }
                }))
                .contains("s07");
    }

    @Test
    void aStoreThatListsTheTimersOfATicketAsTheyFallDueBreaksS07() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    @Override
                    public Page<Stored<SlaTimer>> ofTicket(TicketId ticket, PageRequest request) {
                        Page<Stored<SlaTimer>> page = sound.ofTicket(ticket, request);
                        return new Page<>(
                                page.items().stream()
                                        .sorted(Comparator.comparing(
                                                stored -> stored.value().dueAt()))
                                        .toList(),
                                page.next());
                    }
                }))
                .contains("s07");
    }

    @Test
    void aStoreThatForgetsToSortTimersBreaksS08() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    @Override
                    public Page<Stored<SlaTimer>> due(Instant notAfter, PageRequest request) {
                        return sound.ofTicket(TicketId.of(StoreContract.CUSTOMER.value()), request);
                    }
                }))
                .contains("s08");
    }

    @Test
    void aStoreThatPagesWhatIsDueByPositionBreaksS08() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    @Override
                    public Page<Stored<SlaTimer>> due(Instant notAfter, PageRequest request) {
                        return byPosition(
                                sound.due(notAfter, PageRequest.first(PageRequest.MAX_LIMIT))
                                        .items(),
                                request);
                    }
                }))
                .containsExactly("s08");
    }

    @Test
    void aStoreThatSortsWhatIsDueAtOneInstantByTicketAloneBreaksS08() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    @Override
                    public Page<Stored<SlaTimer>> due(Instant notAfter, PageRequest request) {
                        Page<Stored<SlaTimer>> page = sound.due(notAfter, request);
                        Comparator<Stored<SlaTimer>> order =
                                Comparator.comparing(stored -> stored.value().dueAt());
                        return new Page<>(
                                page.items().stream()
                                        .sorted(order.thenComparing(
                                                stored -> stored.value().ticket()))
                                        .toList(),
                                page.next());
                    }
                }))
                .containsExactly("s08");
    }

    @Test
    void aStoreThatLeavesOutWhatIsDueAtTheInstantBreaksS08() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    @Override
                    public Page<Stored<SlaTimer>> due(Instant notAfter, PageRequest request) {
                        return sound.due(notAfter.equals(Instant.MIN) ? notAfter : notAfter.minusNanos(1_000), request);
                    }
                }))
                .contains("s08");
    }

    @Test
    void aStoreThatForgetsATimerOnceItWasDoneBreaksS08() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    private final Set<String> done = ConcurrentHashMap.newKeySet();

                    @Override
                    public Saved save(Change change) {
                        if (SlaTimer.restore(change.state()).doneAt().isPresent()) {
                            done.add(change.key());
                        }
                        return sound.save(change);
                    }

                    @Override
                    public Page<Stored<SlaTimer>> due(Instant notAfter, PageRequest request) {
                        Page<Stored<SlaTimer>> page = sound.due(notAfter, request);
                        return new Page<>(
                                page.items().stream()
                                        .filter(stored ->
                                                !done.contains(stored.value().key()))
                                        .toList(),
                                page.next());
                    }
                }))
                .containsExactly("s08");
    }

    @Test
    void aStoreThatKeepsTheFirstInstantOfATimerBreaksS08() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    private final TimerStore first = new InMemoryTimers();

                    @Override
                    public Saved save(Change change) {
                        Saved saved = sound.save(change);
                        if (change.expected().isAbsent()) {
                            first.save(change);
                        }
                        return saved;
                    }

                    @Override
                    public Page<Stored<SlaTimer>> due(Instant notAfter, PageRequest request) {
                        Page<Stored<SlaTimer>> page = first.due(notAfter, request);
                        return new Page<>(
                                page.items().stream()
                                        .map(stored -> stored.value())
                                        .flatMap(timer -> sound.find(timer.ticket(), timer.metric()).stream())
                                        .filter(stored -> stored.value().isWaiting())
                                        .toList(),
                                page.next());
                    }
                }))
                .contains("s08");
    }

    @Test
    void aStoreThatBindsACursorToItsInstantBreaksS08() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    @Override
                    public Page<Stored<SlaTimer>> due(Instant notAfter, PageRequest request) {
                        String prefix = notAfter + " ";
                        PageRequest inner = request.after()
                                .map(cursor -> {
                                    if (!cursor.value().startsWith(prefix)) {
                                        throw new IllegalArgumentException("The cursor is that of another instant.");
                                    }
                                    return PageRequest.first(request.limit())
                                            .after(Cursor.of(cursor.value().substring(prefix.length())));
                                })
                                .orElse(request);
                        Page<Stored<SlaTimer>> page = sound.due(notAfter, inner);
                        return new Page<>(page.items(), page.next().map(next -> Cursor.of(prefix + next.value())));
                    }
                }))
                .containsExactly("s08");
    }

    @Test
    void aStoreThatRoundsToMillisecondsBreaksS09() {
        assertThat(rulesBrokenBy(() -> new Rewriting(given -> new SlaTimer(
                        given.ticket(),
                        given.metric(),
                        given.dueAt().truncatedTo(ChronoUnit.MILLIS),
                        given.step(),
                        given.doneAt(),
                        given.cancelledAt()))))
                .contains("s09");
    }

    @Test
    void aStoreThatRoundsTheInstantOfAReadingUpBreaksS09() {
        assertThat(rulesBrokenBy(() -> new TimerFault() {
                    @Override
                    public Page<Stored<SlaTimer>> due(Instant notAfter, PageRequest request) {
                        return sound.due(EpochMicros.toInstant(EpochMicros.ceiling(notAfter)), request);
                    }
                }))
                .containsExactly("s09");
    }

    @Test
    void aStoreThatTrimsTextBreaksS10() {
        assertThat(rulesBrokenBy(() -> new Rewriting(given -> new SlaTimer(
                        given.ticket(),
                        given.metric(),
                        given.dueAt(),
                        given.step().map(String::strip),
                        given.doneAt(),
                        given.cancelledAt()))))
                .contains("s10");
    }

    @Test
    void aStoreThatLosesAFieldBreaksS11() {
        assertThat(rulesBrokenBy(() -> new Rewriting(given -> new SlaTimer(
                        given.ticket(),
                        given.metric(),
                        given.dueAt(),
                        given.step(),
                        given.doneAt(),
                        Optional.empty()))))
                .contains("s11");
    }

    private static Set<String> rulesBrokenBy(Supplier<TimerStore> stores) {
        TimerStoreContract contract = stores::get;
        return Checks.rulesBrokenBy(TimerStoreContract.class, contract);
    }

    private static Page<Stored<SlaTimer>> byPosition(List<Stored<SlaTimer>> all, PageRequest request) {
        int from =
                request.after().map(cursor -> Integer.parseInt(cursor.value())).orElse(0);
        int to = Math.min(all.size(), from + request.limit());
        return to < all.size()
                ? Page.of(all.subList(from, to), Cursor.of(Integer.toString(to)))
                : Page.last(all.subList(Math.min(from, to), to));
    }

    /** A store that changes each timer before it writes it. */
    private static final class Rewriting extends TimerFault {

        private final UnaryOperator<SlaTimer> rewriting;

        Rewriting(UnaryOperator<SlaTimer> rewriting) {
            this.rewriting = rewriting;
        }

        @Override
        public Saved save(Change change) {
            SlaTimer timer = rewriting.apply(SlaTimer.restore(change.state()));
            return sound.save(timer.change(change.command(), change.expected()));
        }
    }

    /** A sound store, to be broken in one place. */
    private static class TimerFault implements TimerStore {

        final TimerStore sound = new InMemoryTimers();

        Version stored(Change change) {
            SlaTimer timer = SlaTimer.restore(change.state());
            return sound.find(timer.ticket(), timer.metric())
                    .map(Stored::version)
                    .orElse(Version.ABSENT);
        }

        @Override
        public Optional<Stored<SlaTimer>> find(TicketId ticket, String metric) {
            return sound.find(ticket, metric);
        }

        @Override
        public Saved save(Change change) {
            return sound.save(change);
        }

        @Override
        public Page<Stored<SlaTimer>> ofTicket(TicketId ticket, PageRequest request) {
            return sound.ofTicket(ticket, request);
        }

        @Override
        public Page<Stored<SlaTimer>> due(Instant notAfter, PageRequest request) {
            return sound.due(notAfter, request);
        }
    }
}
