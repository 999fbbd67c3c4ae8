package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(CalendarArbitraries.class)
@Domain(DomainContext.Global.class)
class BusinessDaysProperties {

    /** The date of the anchor, or some days from it, held within the horizon. */
    private static LocalDate date(CalendarCase given, int days) {
        LocalDate date = given.date().plusDays(days);
        LocalDate first = LocalDate.parse("1900-01-01");
        LocalDate last = LocalDate.parse("2199-12-31");
        return date.isBefore(first) ? first : date.isAfter(last) ? last : date;
    }

    @Property
    void aBusinessDayIsADateOnWhichHoursOfItsOwnBegin(
            @ForAll CalendarCase given, @ForAll @IntRange(min = -20, max = 20) int days) {
        LocalDate date = date(given, days);
        assertThat(given.calendar().businessDays().isBusinessDay(date))
                .isEqualTo(!given.slow().ownSeconds(date).isEmpty());
    }

    @Property
    void betweenCountsTheBusinessDaysOneByOne(
            @ForAll CalendarCase given,
            @ForAll @IntRange(min = -40, max = 40) int one,
            @ForAll @IntRange(min = -40, max = 40) int two) {
        BusinessDays days = given.calendar().businessDays();
        LocalDate from = date(given, Math.min(one, two));
        LocalDate to = date(given, Math.max(one, two));
        int count = 0;
        for (LocalDate date = from; date.isBefore(to); date = date.plusDays(1)) {
            count += days.isBusinessDay(date) ? 1 : 0;
        }
        assertThat(days.between(from, to)).isEqualTo(count);
        assertThat(days.between(to, from)).isEqualTo(-count);
    }

    @Property
    void businessDaysAddUp(
            @ForAll CalendarCase given,
            @ForAll @IntRange(min = -40, max = 40) int one,
            @ForAll @IntRange(min = -40, max = 40) int two,
            @ForAll @IntRange(min = -40, max = 40) int three) {
        BusinessDays days = given.calendar().businessDays();
        LocalDate a = date(given, one);
        LocalDate b = date(given, two);
        LocalDate c = date(given, three);
        assertThat(days.between(a, b) + days.between(b, c)).isEqualTo(days.between(a, c));
    }

    @Property
    void plusLandsOnTheBusinessDayThatManyFurther(
            @ForAll CalendarCase given,
            @ForAll @IntRange(min = -20, max = 20) int start,
            @ForAll @IntRange(max = 40) int count) {
        BusinessDays days = given.calendar().businessDays();
        LocalDate date = date(given, start);
        Optional<LocalDate> landed = days.plus(date, count);
        if (landed.isEmpty()) {
            return;
        }
        assertThat(days.isBusinessDay(landed.get())).isTrue();
        // the date itself is not counted, unless it is its own answer
        LocalDate from = count == 0 ? date : date.plusDays(1);
        assertThat(days.between(from, landed.get())).isEqualTo(Math.max(0, count - 1));
    }

    @Property
    void minusLandsOnTheBusinessDayThatManyBack(
            @ForAll CalendarCase given,
            @ForAll @IntRange(min = -20, max = 20) int start,
            @ForAll @IntRange(max = 40) int count) {
        BusinessDays days = given.calendar().businessDays();
        LocalDate date = date(given, start);
        Optional<LocalDate> landed = days.minus(date, count);
        if (landed.isEmpty()) {
            return;
        }
        assertThat(days.isBusinessDay(landed.get())).isTrue();
        int counted = days.between(landed.get(), date);
        assertThat(counted).isEqualTo(count == 0 && landed.get().equals(date) ? 0 : Math.max(1, count));
    }

    @Property
    void minusUndoesPlusOnABusinessDayAndStepsAddUp(
            @ForAll CalendarCase given,
            @ForAll @IntRange(min = -20, max = 20) int start,
            @ForAll @IntRange(min = 1, max = 20) int first,
            @ForAll @IntRange(min = 1, max = 20) int second) {
        BusinessDays days = given.calendar().businessDays();
        Optional<LocalDate> date = days.plus(date(given, start), 0);
        Optional<LocalDate> landed = date.flatMap(d -> days.plus(d, first));
        if (landed.isEmpty()) {
            return;
        }
        assertThat(days.minus(landed.get(), first)).isEqualTo(date);
        assertThat(landed.flatMap(d -> days.plus(d, second))).isEqualTo(days.plus(date.orElseThrow(), first + second));
    }
}
