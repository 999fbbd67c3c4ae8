package io.dangol.crm.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.sla.TicketArbitraries.Look;
import io.dangol.crm.sla.TicketCase.Promise;
import io.dangol.crm.sla.TicketCase.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(TicketArbitraries.class)
@Domain(DomainContext.Global.class)
class TicketClockProperties {

    private static List<ClockReading> readAll(TicketClock clock, Instant at) {
        return TicketCase.METRICS.stream()
                .flatMap(metric -> clock.readAll(metric, at).stream())
                .toList();
    }

    @Property
    void eventsInAnyOrderAndTwiceGiveEqualReadings(@ForAll TicketCase given, @ForAll Look look, @ForAll long seed) {
        List<TicketEvent> log = new ArrayList<>(given.log());
        log.addAll(given.log());
        Collections.shuffle(log, new Random(seed));
        Instant at = given.instant(look.slot(given));
        TicketClock clock = given.clock();
        TicketClock shuffled = given.clock(log);

        assertThat(readAll(shuffled, at)).isEqualTo(readAll(clock, at));
        assertThat(shuffled.events()).isEqualTo(clock.events());
        assertThat(shuffled.irregularities()).isEqualTo(clock.irregularities());
    }

    @Property
    void eventsAddedOneByOneGiveEqualReadings(@ForAll TicketCase given, @ForAll Look look, @ForAll long seed) {
        List<TicketEvent> others =
                new ArrayList<>(given.log().subList(1, given.log().size()));
        Collections.shuffle(others, new Random(seed));
        TicketClock clock = given.clock(given.log().subList(0, 1));
        for (TicketEvent event : others) {
            // the receipt is the first of its instant
            Assume.that(event.compareTo(given.log().get(0)) > 0);
            clock = clock.with(event);
        }
        Instant at = given.instant(look.slot(given));

        assertThat(readAll(clock, at)).isEqualTo(readAll(given.clock(), at));
    }

    @Property
    void aReadingKnowsNothingOfLaterEvents(@ForAll TicketCase given, @ForAll Look look) {
        Instant at = given.instant(look.slot(given));
        TicketClock known = given.clock(
                given.log().stream().filter(event -> !event.at().isAfter(at)).toList());

        assertThat(readAll(given.clock(), at)).isEqualTo(readAll(known, at));
        assertThat(given.clock().read(at)).isEqualTo(known.read(at));
        for (SlaMetric metric : TicketCase.METRICS) {
            assertThat(given.clock().explain(metric, at)).isEqualTo(known.explain(metric, at));
        }
    }

    @Property
    void elapsedTimeNeverDecreasesUnlessPriorityOrAgreementChange(@ForAll TicketCase drawn) {
        TicketCase given = drawn.without(TicketEventType.PRIORITY_CHANGED, TicketEventType.AGREEMENT_CHANGED);
        TicketClock clock = given.clock();
        Map<List<Object>, Duration> elapsed = new HashMap<>();
        for (int slot = given.created().slot(); slot < TicketCase.LAST_EVENT + 5; slot++) {
            Instant at = given.instant(slot);
            for (ClockReading reading : readAll(clock.asOf(at), at)) {
                Duration before =
                        elapsed.put(List.of(reading.metric(), reading.cycle(), reading.startedAt()), reading.elapsed());
                assertThat(reading.elapsed()).isGreaterThanOrEqualTo(before == null ? Duration.ZERO : before);
            }
        }
    }

    @Property
    void theTargetIsUsedUpAtTheDueInstantAndExceededAfterTheOther(@ForAll TicketCase given, @ForAll Look look) {
        Instant at = given.instant(look.slot(given));
        TicketClock clock = given.clock().asOf(at);
        for (ClockReading reading : readAll(clock, at)) {
            if (!reading.state().isOpen() || reading.breachesAfter().isEmpty()) {
                continue;
            }
            Instant last = reading.breachesAfter().get();
            assertThat(reading.dueAt().orElseThrow()).isBeforeOrEqualTo(last);
            assertThat(reading.state() == ClockState.BREACHED).isEqualTo(at.isAfter(last));
            if (!last.isBefore(at)) {
                SlaMetric metric = reading.metric();
                assertThat(clock.read(metric, last).remaining()).contains(Duration.ZERO);
                assertThat(clock.read(metric, last.plusNanos(1_000)).state()).isEqualTo(ClockState.BREACHED);
            }
            if (!reading.dueAt().get().isBefore(at)) {
                assertThat(clock.read(reading.metric(), reading.dueAt().get()).remaining())
                        .contains(Duration.ZERO);
            }
        }
    }

    @Property
    void anExplanationAddsUpToTheElapsedTime(@ForAll TicketCase given, @ForAll Look look) {
        Instant at = given.instant(look.slot(given));
        TicketClock clock = given.clock();
        for (SlaMetric metric : TicketCase.METRICS) {
            assertThat(clock.explain(metric, at).stream()
                            .map(TimeShare::counted)
                            .reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(clock.read(metric, at).elapsed());
        }
    }

    @Property
    void aPauseBeforeTheDueInstantMovesItByItsOpenTime(
            @ForAll TicketCase given,
            @ForAll @IntRange(max = 20) int within,
            @ForAll @IntRange(max = 30) int begin,
            @ForAll @IntRange(max = 20) int length) {
        WorkCalendar calendar = given.calendar(0);
        Instant opened = given.instant(given.created().slot());
        Instant from = given.instant(given.created().slot() + begin);
        Instant to = given.instant(given.created().slot() + begin + length);
        TicketClock clock = SlaAgreement.named("paused")
                .resolution(Priority.HIGH, given.duration(within), calendar)
                .build()
                .open(TicketCase.TICKET, Priority.HIGH, opened);
        ClockReading before = clock.read(SlaMetric.RESOLUTION, to);
        ClockReading after = clock.pause(from, to, "hold").read(SlaMetric.RESOLUTION, to);
        Duration paused = calendar.between(from, to);

        if (paused.isZero()) {
            assertThat(after).isEqualTo(before);
        } else if (before.dueAt().isEmpty() || from.isBefore(before.dueAt().get())) {
            assertThat(after.dueAt())
                    .isEqualTo(calendar.plus(opened, given.duration(within).plus(paused)));
        } else {
            assertThat(after.dueAt()).isEqualTo(before.dueAt());
        }
    }

    private static Terms terms(Terms terms, ChangeMode mode) {
        return new Terms(terms.name(), terms.promises(), terms.pauses(), terms.onReopen(), mode, terms.atRiskPercent());
    }

    private static TicketCase with(TicketCase given, ChangeMode mode) {
        return new TicketCase(
                given.unit(),
                given.calendars(),
                terms(given.usual(), mode),
                terms(given.low(), mode),
                terms(given.other(), mode),
                given.created(),
                given.events());
    }

    @Property
    void recomputedAClockIsAsIfTheNewTargetHadHeldFromItsStart(
            @ForAll TicketCase drawn, @ForAll @IntRange(max = 40) int change, @ForAll Look look) {
        TicketCase given = with(
                drawn.without(
                        TicketEventType.PRIORITY_CHANGED, TicketEventType.AGREEMENT_CHANGED, TicketEventType.REOPENED),
                ChangeMode.RECOMPUTE);
        Instant changed = given.instant(given.created().slot() + change);
        Instant at = given.instant(given.created().slot() + change + look.after());
        List<TicketEvent> log = new ArrayList<>(given.log());
        log.add(TicketEvent.priorityChanged(changed, Priority.HIGH).withSequence(9));
        TicketClock always =
                TicketClock.of(given.policies(), TicketCase.TICKET, TicketFacts.of(Priority.HIGH), given.log());

        assertThat(readAll(given.clock(log), at).stream().filter(reading -> ranAfter(reading, changed)))
                .isEqualTo(readAll(always, at).stream()
                        .filter(reading -> ranAfter(reading, changed))
                        .toList());
    }

    private static boolean ranAfter(ClockReading reading, Instant instant) {
        return reading.stoppedAt().isEmpty() || reading.stoppedAt().get().isAfter(instant);
    }

    @Property
    void carriedOverUnderOneCalendarAClockIsAsRecomputed(@ForAll TicketCase drawn, @ForAll Look look) {
        TicketCase given = new TicketCase(
                drawn.unit(),
                drawn.calendars(),
                inOneCalendar(drawn.usual()),
                inOneCalendar(drawn.low()),
                inOneCalendar(drawn.other()),
                drawn.created(),
                drawn.events());
        Instant at = given.instant(look.slot(given));

        assertThat(readAll(with(given, ChangeMode.CARRY_OVER).clock(), at))
                .isEqualTo(readAll(with(given, ChangeMode.RECOMPUTE).clock(), at));
    }

    private static Terms inOneCalendar(Terms terms) {
        return new Terms(
                terms.name(),
                terms.promises().stream()
                        .map(p -> new Promise(p.metric(), p.priority(), p.within(), 0))
                        .toList(),
                terms.pauses(),
                terms.onReopen(),
                terms.onChange(),
                terms.atRiskPercent());
    }

    @Property
    void attainmentCountsEveryRunWithATargetOnceInWhateverOrder(
            @ForAll @Size(max = 4) List<TicketCase> tickets, @ForAll @IntRange(max = 60) int slot, @ForAll long seed) {
        List<TicketClock> clocks = new ArrayList<>();
        for (TicketCase given : tickets) {
            TicketFacts facts = TicketFacts.of(Priority.NORMAL);
            clocks.add(TicketClock.of(given.policies(), TicketId.of("ticket " + clocks.size()), facts, given.log()));
        }
        Instant at = Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofMinutes(20L * slot));
        Attainment attainment = Attainment.of(clocks, ZoneOffset.UTC, at);
        List<ClockReading> runs = clocks.stream()
                .filter(clock -> !clock.openedAt().isAfter(at))
                .flatMap(clock -> readAll(clock, at).stream())
                .filter(reading -> reading.state() != ClockState.NO_TARGET)
                .toList();

        assertThat(attainment.decided().size() + attainment.open() + attainment.lapsed())
                .isEqualTo(runs.size());
        assertThat(attainment.breaches())
                .hasSameSizeAs(runs.stream().filter(ClockReading::isBreached).toList());
        assertThat(attainment.by(Attainment.Dimension.values()).stream()
                        .mapToLong(AttainmentRow::decided)
                        .sum())
                .isEqualTo(attainment.decided().size());
        Collections.shuffle(clocks, new Random(seed));
        Attainment shuffled = Attainment.of(clocks, ZoneOffset.UTC, at);
        assertThat(shuffled.decided()).isEqualTo(attainment.decided());
        assertThat(shuffled.by(Attainment.Dimension.values())).isEqualTo(attainment.by(Attainment.Dimension.values()));
        assertThat(shuffled.open()).isEqualTo(attainment.open());
    }
}
