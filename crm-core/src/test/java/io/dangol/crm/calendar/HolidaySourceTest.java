package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HolidaySourceTest {

    private static final LocalDate MAY_FIRST = LocalDate.of(2024, 5, 1);
    private static final Holiday LABOUR = new Holiday(MAY_FIRST, "Labour Day", HolidayKind.STATUTORY);
    private static final Holiday FOUNDING = Holiday.of(MAY_FIRST, "Founding day");
    private static final Holiday CHRISTMAS =
            new Holiday(LocalDate.of(2024, 12, 25), "Christmas", HolidayKind.STATUTORY);
    private static final HolidaySource ALL = HolidaySource.of(CHRISTMAS, LABOUR, FOUNDING, LABOUR);
    private static final HolidayCoverage YEAR_2024 =
            new HolidayCoverage(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));

    @Test
    void aListComesInOrderAndEachHolidayOnce() {
        assertThat(allOf(ALL)).containsExactly(FOUNDING, LABOUR, CHRISTMAS);
        assertThat(allOf(HolidaySource.of(Set.of(CHRISTMAS, LABOUR, FOUNDING))))
                .containsExactly(FOUNDING, LABOUR, CHRISTMAS);
    }

    @Test
    void aListMayBeEmpty() {
        assertThat(allOf(HolidaySource.of())).isEmpty();
        assertThat(allOf(HolidaySource.of(List.of()))).isEmpty();
    }

    @Test
    void theWindowHasItsFirstDateAndNotItsEnd() {
        assertThat(ALL.holidays(MAY_FIRST, MAY_FIRST.plusDays(1))).containsExactly(FOUNDING, LABOUR);
        assertThat(ALL.holidays(MAY_FIRST, MAY_FIRST)).isEmpty();
        assertThat(ALL.holidays(MAY_FIRST.plusDays(1), CHRISTMAS.date())).isEmpty();
        assertThat(ALL.holidays(LocalDate.MIN, LocalDate.MAX)).hasSize(3);
    }

    @Test
    void aReversedWindowIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.holidays(MAY_FIRST, MAY_FIRST.minusDays(1)))
                .withMessage("Holidays from 2024-05-01 to 2024-04-30: the window must not end before it begins."
                        + " Swap the two dates.");
    }

    @Test
    void entriesCanBeSwitchedOff() {
        HolidaySource thinned =
                ALL.without(LABOUR::equals).without(day -> day.name().startsWith("Chr"));
        assertThat(allOf(thinned)).containsExactly(FOUNDING);
    }

    @Test
    void twoSourcesTogetherGiveEachHolidayOnce() {
        HolidaySource joined = HolidaySource.of(CHRISTMAS, LABOUR).and(HolidaySource.of(FOUNDING, LABOUR));
        assertThat(allOf(joined)).containsExactly(FOUNDING, LABOUR, CHRISTMAS);
    }

    @Test
    void aSourceKnowsEveryDateUnlessItSaysOtherwise() {
        HolidaySource lambda = (from, before) -> List.of();
        assertThat(lambda.coverage()).isEqualTo(HolidayCoverage.always());
        assertThat(ALL.coverage()).isEqualTo(HolidayCoverage.always());
        assertThat(ALL.knownFor(YEAR_2024).coverage()).isEqualTo(YEAR_2024);
        assertThat(allOf(ALL.knownFor(YEAR_2024))).isEqualTo(allOf(ALL));
    }

    @Test
    void whatIsSwitchedOffIsKnownAndWhatIsJoinedIsKnownWhereBothAre() {
        HolidaySource known = ALL.knownFor(YEAR_2024);
        assertThat(known.without(day -> true).coverage()).isEqualTo(YEAR_2024);
        assertThat(known.and(ALL).coverage()).isEqualTo(YEAR_2024);
        assertThat(known.and(ALL.knownFor(HolidayCoverage.never())).coverage()).isEqualTo(HolidayCoverage.never());
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefusedAtOnce() {
        assertThatNullPointerException().isThrownBy(() -> HolidaySource.of(LABOUR, null));
        assertThatNullPointerException().isThrownBy(() -> ALL.without(null)).withMessage("switchedOff");
        assertThatNullPointerException().isThrownBy(() -> ALL.and(null)).withMessage("second");
        assertThatNullPointerException().isThrownBy(() -> ALL.knownFor(null)).withMessage("coverage");
    }

    private static List<Holiday> allOf(HolidaySource source) {
        return source.holidays(LocalDate.MIN, LocalDate.MAX);
    }
}
