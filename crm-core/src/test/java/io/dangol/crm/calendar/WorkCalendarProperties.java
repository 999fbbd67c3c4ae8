package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.CalendarCase.Budget;
import io.dangol.crm.calendar.CalendarCase.Probe;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(CalendarArbitraries.class)
@Domain(DomainContext.Global.class)
class WorkCalendarProperties {

    @Property
    void asMuchTimePassesUntilADeadlineAsWasAdded(
            @ForAll CalendarCase given, @ForAll Probe probe, @ForAll Budget budget) {
        MicroTime time = given.timeline();
        long from = given.at(probe);
        long open = given.open(from, budget);
        OptionalLong due = time.plus(from, open);
        if (due.isPresent()) {
            assertThat(due.getAsLong()).isGreaterThanOrEqualTo(from);
            assertThat(time.between(from, due.getAsLong())).isEqualTo(open);
        } else {
            assertThat(time.between(from, SlowCalendar.LAST)).isLessThan(open);
        }
    }

    @Property
    void asMuchTimePassesFromABackwardDeadlineAsWasTakenOff(
            @ForAll CalendarCase given, @ForAll Probe probe, @ForAll Budget budget) {
        MicroTime time = given.timeline();
        long to = given.at(probe);
        long open = given.open(to, budget);
        OptionalLong start = time.minus(to, open);
        if (start.isPresent()) {
            assertThat(start.getAsLong()).isLessThanOrEqualTo(to);
            assertThat(time.between(start.getAsLong(), to)).isEqualTo(open);
        } else {
            assertThat(time.between(SlowCalendar.FIRST, to)).isLessThan(open);
        }
    }

    @Property
    void openTimeAddsUpAndChangesItsSignWithTheOrder(
            @ForAll CalendarCase given, @ForAll Probe one, @ForAll Probe two, @ForAll Probe three) {
        MicroTime time = given.timeline();
        long a = given.at(one);
        long b = given.at(two);
        long c = given.at(three);
        assertThat(time.between(a, b) + time.between(b, c)).isEqualTo(time.between(a, c));
        assertThat(time.between(b, a)).isEqualTo(-time.between(a, b));
        assertThat(Math.abs(time.between(a, b))).isLessThanOrEqualTo(Math.abs(b - a));
    }

    @Property
    void aLaterStartOrALongerTargetIsNeverDueEarlier(
            @ForAll CalendarCase given,
            @ForAll Probe one,
            @ForAll Probe two,
            @ForAll Budget first,
            @ForAll Budget second) {
        MicroTime time = given.timeline();
        long from = Math.min(given.at(one), given.at(two));
        long later = Math.max(given.at(one), given.at(two));
        long open = Math.min(given.open(from, first), given.open(from, second));
        long longer = Math.max(given.open(from, first), given.open(from, second));
        assertThat(orNever(time.plus(from, open))).isLessThanOrEqualTo(orNever(time.plus(from, longer)));
        assertThat(orNever(time.plus(from, open))).isLessThanOrEqualTo(orNever(time.plus(later, open)));
    }

    private static long orNever(OptionalLong micros) {
        return micros.orElse(WorkTimeline.NEVER);
    }

    @Property
    void minusUndoesPlusForAnOpenStart(@ForAll CalendarCase given, @ForAll Probe probe, @ForAll Budget budget) {
        MicroTime time = given.timeline();
        long from = time.nextOpen(given.at(probe)).orElse(given.at(probe));
        time.plus(from, given.open(from, budget))
                .ifPresent(due ->
                        assertThat(time.minus(due, given.open(from, budget))).hasValue(from));
    }

    @Property
    void aPromiseIsBreachedOnlyAfterBreachesAfterWhichIsNotBeforeItIsDue(
            @ForAll CalendarCase given, @ForAll Probe probe, @ForAll Budget budget) {
        MicroTime time = given.timeline();
        long from = given.at(probe);
        long open = given.open(from, budget);
        OptionalLong due = time.plus(from, open);
        OptionalLong last = time.breachesAfter(from, open);
        if (last.isPresent()) {
            assertThat(last.getAsLong()).isGreaterThanOrEqualTo(due.orElseThrow());
            assertThat(time.between(from, last.getAsLong())).isEqualTo(open);
            assertThat(time.between(from, last.getAsLong() + 1)).isEqualTo(open + 1);
        } else {
            assertThat(time.between(from, SlowCalendar.LAST)).isLessThanOrEqualTo(open);
        }
    }

    @Property
    void aPauseBeforeTheDueInstantMovesItByTheOpenTimeOfThePause(
            @ForAll CalendarCase given,
            @ForAll Probe probe,
            @ForAll Budget budget,
            @ForAll Probe one,
            @ForAll Probe two) {
        WorkCalendar calendar = given.calendar();
        MicroTime time = given.timeline();
        long from = given.at(probe);
        long open = given.open(from, budget);
        OptionalLong due = time.plus(from, open);
        if (due.isEmpty()) {
            return;
        }
        long begin = within(from, due.getAsLong(), Math.min(given.at(one), given.at(two)));
        long end = within(from, due.getAsLong(), Math.max(given.at(one), given.at(two)));
        long paused = time.between(begin, end);
        OptionalLong moved = paused(calendar, begin, end).plus(from, open);
        assertThat(moved).isEqualTo(time.plus(due.getAsLong(), paused));
        moved.ifPresent(
                later -> assertThat(time.between(due.getAsLong(), later)).isEqualTo(paused));
    }

    private static long within(long from, long to, long at) {
        return Math.max(from, Math.min(to, at));
    }

    private static MicroTime paused(WorkCalendar calendar, long begin, long end) {
        List<OpenInterval> pauses = begin == end
                ? List.of()
                : List.of(new OpenInterval(EpochMicros.toInstant(begin), EpochMicros.toInstant(end)));
        return new MicroTime.OfTimeline(
                calendar.except(WorkCalendar.during(calendar.zone(), pauses)).timeline());
    }

    @Property
    void aPauseAfterTheDueInstantOrBeforeTheStartChangesNothing(
            @ForAll CalendarCase given, @ForAll Probe probe, @ForAll Budget budget, @ForAll Probe other) {
        MicroTime time = given.timeline();
        long from = given.at(probe);
        long open = given.open(from, budget);
        OptionalLong due = time.plus(from, open);
        if (due.isEmpty()) {
            return;
        }
        long before = Math.min(from, given.at(other));
        long after = Math.max(due.getAsLong(), given.at(other));
        assertThat(paused(given.calendar(), before, from).plus(from, open)).isEqualTo(due);
        assertThat(paused(given.calendar(), due.getAsLong(), after).plus(from, open))
                .isEqualTo(due);
    }

    @Property
    void composedCalendarsAgreeInstantByInstant(
            @ForAll CalendarCase one,
            @ForAll CalendarCase two,
            @ForAll SetOperation operation,
            @ForAll Probe probe,
            @ForAll Probe away) {
        CalendarCase other = two.around(one);
        WorkCalendar first = one.calendar();
        WorkCalendar second = other.calendar();
        WorkCalendar composed = switch (operation) {
            case UNION -> first.union(second);
            case INTERSECTION -> first.intersection(second);
            case EXCEPT -> first.except(second);
        };
        for (long at : new long[] {one.at(probe), other.at(away)}) {
            Instant instant = EpochMicros.toInstant(at);
            boolean a = first.isOpen(instant);
            boolean b = second.isOpen(instant);
            boolean expected = switch (operation) {
                case UNION -> a || b;
                case INTERSECTION -> a && b;
                case EXCEPT -> a && !b;
            };
            assertThat(composed.isOpen(instant)).isEqualTo(expected);
        }
    }

    @Property
    void openTimeOfAUnionAndAnIntersectionIsThatOfBothCalendars(
            @ForAll CalendarCase one, @ForAll CalendarCase two, @ForAll Probe probe, @ForAll Probe other) {
        WorkCalendar first = one.calendar();
        WorkCalendar second = two.around(one).calendar();
        Instant from = EpochMicros.toInstant(one.at(probe));
        Instant to = EpochMicros.toInstant(one.at(other));
        Duration both = first.intersection(second).between(from, to);
        assertThat(first.union(second).between(from, to).plus(both))
                .isEqualTo(first.between(from, to).plus(second.between(from, to)));
        assertThat(first.except(second).between(from, to).plus(both)).isEqualTo(first.between(from, to));
    }

    @Property
    void openIntervalsAreDisjointAndAddUpToTheOpenTime(
            @ForAll CalendarCase given, @ForAll Probe one, @ForAll Probe two) {
        WorkCalendar calendar = given.calendar();
        Instant from = EpochMicros.toInstant(Math.min(given.at(one), given.at(two)));
        Instant to = EpochMicros.toInstant(Math.max(given.at(one), given.at(two)));
        Duration sum = Duration.ZERO;
        Optional<Instant> closed = Optional.empty();
        for (OpenInterval open : calendar.openIntervals(from, to)) {
            assertThat(open.opensAt()).isAfterOrEqualTo(from);
            assertThat(open.closesAt()).isBeforeOrEqualTo(to);
            closed.ifPresent(before -> assertThat(open.opensAt()).isAfter(before));
            closed = Optional.of(open.closesAt());
            sum = sum.plus(open.duration());
        }
        assertThat(calendar.between(from, to)).isEqualTo(sum);
    }

    @Property
    void theOrderOfQuestionsHasNoMeaning(@ForAll CalendarCase given, @ForAll Probe one, @ForAll Probe two) {
        MicroTime used = given.timeline();
        long[] instants = {given.at(one), 0, given.at(two), given.at(one)};
        List<String> answers = answers(used, instants);
        long[] backwards = new long[instants.length];
        for (int i = 0; i < instants.length; i++) {
            backwards[i] = instants[instants.length - 1 - i];
        }
        MicroTime fresh = given.timeline();
        List<String> inverted = answers(fresh, backwards);
        for (int i = 0; i < instants.length; i++) {
            assertThat(inverted.get(instants.length - 1 - i)).isEqualTo(answers.get(i));
        }
        assertThat(answers(used, instants)).isEqualTo(answers);
    }

    @Property
    void twoThreadsThatCompileTheSamePagesGetTheSameAnswers(
            @ForAll CalendarCase given, @ForAll Probe one, @ForAll Probe two) {
        long[] instants = {given.at(one), given.at(two)};
        long[] turned = {given.at(two), given.at(one)};
        MicroTime shared = given.timeline();
        CompletableFuture<List<String>> other = CompletableFuture.supplyAsync(() -> answers(shared, turned));
        List<String> here = answers(shared, instants);
        List<String> there = other.join();
        assertThat(here).isEqualTo(answers(given.timeline(), instants));
        assertThat(there).containsExactly(here.get(1), here.get(0));
    }

    private static List<String> answers(MicroTime time, long[] instants) {
        return LongStream.of(instants)
                .mapToObj(at -> time.between(0, at)
                        + " " + time.isOpen(at)
                        + " " + time.nextOpen(at)
                        + " " + time.nextClose(at)
                        + " " + time.plus(at, 3_600_000_000L)
                        + " " + time.minus(at, 3_600_000_000L))
                .toList();
    }

    @Property
    void bothFacesAgree(@ForAll CalendarCase given, @ForAll Probe one, @ForAll Probe two, @ForAll Budget budget) {
        WorkCalendar calendar = given.calendar();
        WorkTimeline timeline = calendar.timeline();
        long from = given.at(one);
        long to = given.at(two);
        long open = given.open(from, budget);
        Duration duration = Duration.of(open, ChronoUnit.MICROS);
        // what is finer than a microsecond is cut off
        Instant at = from == SlowCalendar.LAST
                ? WorkCalendar.HORIZON_END
                : EpochMicros.toInstant(from).plusNanos(999);
        assertThat(calendar.between(at, EpochMicros.toInstant(to)))
                .isEqualTo(Duration.of(timeline.between(from, to), ChronoUnit.MICROS));
        assertThat(calendar.plus(at, duration)).isEqualTo(instant(timeline.plus(from, open)));
        assertThat(calendar.minus(at, duration)).isEqualTo(instant(timeline.minus(from, open)));
        assertThat(calendar.isOpen(at)).isEqualTo(timeline.isOpen(from));
        assertThat(calendar.nextOpen(at)).isEqualTo(instant(timeline.nextOpen(from)));
        assertThat(calendar.nextClose(at)).isEqualTo(instant(timeline.nextClose(from)));
    }

    private static Optional<Instant> instant(long micros) {
        return micros == WorkTimeline.NEVER ? Optional.empty() : Optional.of(EpochMicros.toInstant(micros));
    }

    @Property
    void theSameDefinitionGivesAnEqualCalendar(@ForAll CalendarCase given) {
        assertThat(given.calendar()).isEqualTo(given.calendar()).hasSameHashCodeAs(given.calendar());
    }
}
