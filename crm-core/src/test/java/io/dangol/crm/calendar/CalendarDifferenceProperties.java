package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.calendar.CalendarCase.Budget;
import io.dangol.crm.calendar.CalendarCase.Probe;
import io.dangol.crm.calendar.SlowCalendar.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

/**
 * Every answer of the library equals that of {@link SlowCalendar}.
 *
 * <p>Each operation is a property of its own, so that all together draw more than 100,000 cases in profile
 * {@code thorough}.
 */
@Domain(CalendarArbitraries.class)
class CalendarDifferenceProperties {

    @Property
    void betweenIsTheSame(@ForAll CalendarCase given, @ForAll Probe one, @ForAll Probe other) {
        long from = given.at(one);
        long to = given.at(other);
        assertThat(given.timeline().between(from, to)).isEqualTo(given.slow().between(from, to));
    }

    @Property
    void plusIsTheSame(@ForAll CalendarCase given, @ForAll Probe probe, @ForAll Budget budget) {
        long from = given.at(probe);
        long open = given.open(from, budget);
        assertSameForward(from, given.timeline(), given.slow(), time -> time.plus(from, open));
    }

    @Property
    void minusIsTheSame(@ForAll CalendarCase given, @ForAll Probe probe, @ForAll Budget budget) {
        long to = given.at(probe);
        assertSameBackward(to, given.open(to, budget), given.timeline(), given.slow());
    }

    @Property
    void breachesAfterIsTheSame(@ForAll CalendarCase given, @ForAll Probe probe, @ForAll Budget budget) {
        long from = given.at(probe);
        long open = given.open(from, budget);
        assertSameForward(from, given.timeline(), given.slow(), time -> time.breachesAfter(from, open));
    }

    @Property
    void isOpenIsTheSame(@ForAll CalendarCase given, @ForAll Probe probe) {
        long at = given.at(probe);
        assertThat(given.timeline().isOpen(at)).isEqualTo(given.slow().isOpen(at));
    }

    @Property
    void nextOpenIsTheSame(@ForAll CalendarCase given, @ForAll Probe probe) {
        long at = given.at(probe);
        assertSameForward(at, given.timeline(), given.slow(), time -> time.nextOpen(at));
    }

    @Property
    void nextCloseIsTheSame(@ForAll CalendarCase given, @ForAll Probe probe) {
        long at = given.at(probe);
        assertSameForward(at, given.timeline(), given.slow(), time -> time.nextClose(at));
    }

    @Property
    void openIntervalsAreTheSame(@ForAll CalendarCase given, @ForAll Probe one, @ForAll Probe other) {
        long from = Math.min(given.at(one), given.at(other));
        long to = Math.max(given.at(one), given.at(other));
        assertThat(spans(given.calendar(), from, to)).isEqualTo(given.slow().open(from, to));
    }

    @Property
    void unionIsTheSame(
            @ForAll CalendarCase one,
            @ForAll CalendarCase two,
            @ForAll Probe probe,
            @ForAll Probe other,
            @ForAll Budget budget) {
        CalendarCase second = two.around(one);
        assertSameAnswers(
                one, one.calendar().union(second.calendar()), one.slow().union(second.slow()), probe, other, budget);
    }

    @Property
    void intersectionIsTheSame(
            @ForAll CalendarCase one,
            @ForAll CalendarCase two,
            @ForAll Probe probe,
            @ForAll Probe other,
            @ForAll Budget budget) {
        CalendarCase second = two.around(one);
        assertSameAnswers(
                one,
                one.calendar().intersection(second.calendar()),
                one.slow().intersection(second.slow()),
                probe,
                other,
                budget);
    }

    @Property
    void exceptIsTheSame(
            @ForAll CalendarCase one,
            @ForAll CalendarCase two,
            @ForAll Probe probe,
            @ForAll Probe other,
            @ForAll Budget budget) {
        CalendarCase second = two.around(one);
        assertSameAnswers(
                one, one.calendar().except(second.calendar()), one.slow().except(second.slow()), probe, other, budget);
    }

    @Property
    void pausesAreTheSame(
            @ForAll CalendarCase given,
            @ForAll @Size(max = 8) List<Probe> ends,
            @ForAll Probe probe,
            @ForAll Probe other,
            @ForAll Budget budget) {
        List<Span> pauses = new ArrayList<>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            long one = given.at(ends.get(i));
            long two = given.at(ends.get(i + 1));
            if (one != two) {
                pauses.add(new Span(Math.min(one, two), Math.max(one, two)));
            }
        }
        WorkCalendar paused = given.calendar()
                .except(WorkCalendar.during(
                        given.zone(),
                        pauses.stream()
                                .map(pause -> new OpenInterval(
                                        EpochMicros.toInstant(pause.from()), EpochMicros.toInstant(pause.to())))
                                .toList()));
        assertSameAnswers(given, paused, given.slow().except(SlowCalendar.of(pauses)), probe, other, budget);
    }

    private static void assertSameAnswers(
            CalendarCase given, WorkCalendar calendar, SlowCalendar slow, Probe probe, Probe other, Budget budget) {
        long from = given.at(probe);
        long to = given.at(other);
        long open = given.open(from, budget);
        MicroTime actual = new MicroTime.OfTimeline(calendar.timeline());
        assertThat(actual.isOpen(from)).as("isOpen").isEqualTo(slow.isOpen(from));
        assertThat(actual.between(from, to)).as("between").isEqualTo(slow.between(from, to));
        assertSameForward(from, actual, slow, time -> time.nextOpen(from));
        assertSameForward(from, actual, slow, time -> time.nextClose(from));
        assertSameForward(from, actual, slow, time -> time.plus(from, open));
        assertSameBackward(from, open, actual, slow);
        assertThat(spans(calendar, Math.min(from, to), Math.max(from, to)))
                .as("open intervals")
                .isEqualTo(slow.open(Math.min(from, to), Math.max(from, to)));
    }

    /** The slow calendar gives up at its reach; the answer must then lie beyond. */
    private static void assertSameForward(
            long from, MicroTime actual, SlowCalendar slow, Function<MicroTime, OptionalLong> question) {
        SlowCalendar near = slow.within(from, from + CalendarCase.REACH);
        OptionalLong answer = question.apply(actual);
        OptionalLong expected = question.apply(near);
        if (expected.isPresent() || near.last() == SlowCalendar.LAST) {
            assertThat(answer).isEqualTo(expected);
        } else {
            assertThat(answer.orElse(WorkTimeline.NEVER)).isGreaterThanOrEqualTo(near.last());
        }
    }

    private static void assertSameBackward(long to, long open, MicroTime actual, SlowCalendar slow) {
        SlowCalendar near = slow.within(to - CalendarCase.REACH, to);
        OptionalLong answer = actual.minus(to, open);
        OptionalLong expected = near.minus(to, open);
        if (expected.isPresent() || near.first() == SlowCalendar.FIRST) {
            assertThat(answer).isEqualTo(expected);
        } else {
            assertThat(answer.orElse(SlowCalendar.FIRST)).isLessThanOrEqualTo(near.first());
        }
    }

    private static List<Span> spans(WorkCalendar calendar, long from, long to) {
        return calendar.openIntervals(EpochMicros.toInstant(from), EpochMicros.toInstant(to)).stream()
                .map(open -> new Span(EpochMicros.exact(open.opensAt()), EpochMicros.exact(open.closesAt())))
                .toList();
    }
}
