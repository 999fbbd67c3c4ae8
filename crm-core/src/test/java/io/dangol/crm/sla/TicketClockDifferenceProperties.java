package io.dangol.crm.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.sla.TicketArbitraries.Look;
import io.dangol.crm.sla.TicketArbitraries.Steps;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Every answer of the library equals that of {@link SlowTicket}, for tickets to which anything may happen in any order. */
@Domain(TicketArbitraries.class)
@Domain(DomainContext.Global.class)
class TicketClockDifferenceProperties {

    @Property
    void readingsAreTheSame(@ForAll TicketCase given, @ForAll Look look) {
        int at = look.slot(given);
        TicketClock clock = given.clock();
        SlowTicket slow = SlowTicket.asOf(given, at);
        for (SlaMetric metric : clock.policies().metrics()) {
            assertThat(clock.readAll(metric, given.instant(at))).isEqualTo(slow.readings(metric));
            assertThat(clock.read(metric, given.instant(at))).isEqualTo(slow.reading(metric));
        }
    }

    @Property
    void irregularitiesAreTheSame(@ForAll TicketCase given, @ForAll Look look) {
        int at = look.slot(given);
        assertThat(given.clock().asOf(given.instant(at)).irregularities())
                .isEqualTo(SlowTicket.asOf(given, at).irregularities());
    }

    @Property
    void timeWentToTheSameStatusesAndOwners(@ForAll TicketCase given, @ForAll Look look) {
        int at = look.slot(given);
        TicketClock clock = given.clock();
        SlowTicket slow = SlowTicket.asOf(given, at);
        for (SlaMetric metric : clock.policies().metrics()) {
            Map<String, String> shares = new TreeMap<>();
            for (TimeShare share : clock.explain(metric, given.instant(at))) {
                if (!share.counted().plus(share.paused()).isZero()) {
                    shares.put(share.status() + "/" + share.owner(), share.counted() + " counted, " + share.paused());
                }
            }
            assertThat(shares).isEqualTo(slow.shares(metric));
        }
    }

    /** What a host sends that looks at the beginning of every slot. */
    @Property
    void alertsAreTheSame(
            @ForAll TicketCase drawn, @ForAll SlaMetric metric, @ForAll Steps steps, @ForAll boolean quiet) {
        // percentages are rounded up to the microsecond, so that they are whole slots
        TicketCase given = drawn.inMicroseconds();
        TicketClock clock = given.clock();
        List<EscalationStep> rungs = steps.in(given);
        EscalationLadder ladder =
                new EscalationLadder(rungs, quiet ? Optional.of(given.calendar(0)) : Optional.empty());
        List<SlowTicket> slots = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        for (int slot = given.created().slot(); slot <= TicketCase.LAST_EVENT + 10; slot++) {
            slots.add(SlowTicket.asOf(given, slot));
            Instant now = given.instant(slot);
            for (PlannedAlert alert : ladder.due(clock, metric, given.instant(slot - 1), now)) {
                assertThat(alert.alertAt()).isEqualTo(now);
                sent.add(slot + ": run " + alert.cycle() + ", " + alert.step().name());
            }
        }
        assertThat(sent).isEqualTo(slowAlerts(given, slots, metric, rungs, quiet));
    }

    private static List<String> slowAlerts(
            TicketCase given, List<SlowTicket> slots, SlaMetric metric, List<EscalationStep> steps, boolean quiet) {
        List<String> sent = new ArrayList<>();
        Set<List<Object>> reached = new HashSet<>();
        Map<Integer, EscalationStep> waiting = new TreeMap<>();
        for (SlowTicket ticket : slots) {
            int slot = ticket.at();
            List<Integer> running = ticket.running(metric);
            // what waits when the clock stops is not sent, so it is reached again if the clock goes on
            for (int stopped : List.copyOf(waiting.keySet())) {
                if (!running.contains(stopped)) {
                    reached.remove(List.of(stopped, Objects.requireNonNull(waiting.remove(stopped))));
                }
            }
            for (int run : running) {
                for (EscalationStep step : steps) {
                    if (ticket.hasReached(metric, run, step) && reached.add(List.of(run, step))) {
                        waiting.put(run, step);
                    }
                }
                if (waiting.containsKey(run)
                        && (!quiet || given.calendars().get(0).isOpen(slot))) {
                    sent.add(slot + ": run " + run + ", " + waiting.remove(run).name());
                }
            }
        }
        return sent;
    }

    @Property
    void columnsSayWhatReadingsSay(@ForAll TicketCase given, @ForAll Look asOf, @ForAll Look look) {
        TicketClock clock = given.clock();
        int known = asOf.slot(given);
        int at = Math.max(known, look.slot(given));
        for (SlaMetric metric : clock.policies().metrics()) {
            ClockColumns columns = ClockColumns.of(metric, List.of(clock), given.instant(known));
            // as columns know nothing of what comes later, neither may the clock
            ClockReading reading = clock.asOf(given.instant(known)).read(metric, given.instant(at));
            if (reading.cycle() == 0 || reading.target().isEmpty()) {
                assertThat(columns.size()).isZero();
            } else {
                long micros = EpochMicros.exact(given.instant(at));
                assertThat(columns.ticket(0)).isEqualTo(clock.ticket());
                assertThat(columns.elapsed(0, micros)).isEqualTo(Cycle.micros(reading.elapsed()));
                assertThat(columns.state(0, micros)).isEqualTo(reading.state());
                assertThat(Duration.of(columns.target(0), ChronoUnit.MICROS))
                        .isEqualTo(reading.target().orElseThrow());
                assertThat(columns.count(given.instant(at))).containsEntry(reading.state(), 1);
            }
        }
    }
}
