package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.calendar.WorkCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineProfileTest {

    private static final Instant FRIDAY = Instant.parse("2024-03-29T16:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "1, BUSINESS_DAYS, 2024-04-01T17:00:00Z",
        "0, BUSINESS_DAYS, 2024-03-29T17:00:00Z",
        "2, OPEN_HOURS, 2024-04-01T10:00:00Z",
        "2, CALENDAR_DAYS, 2024-04-01T00:00:00Z",
        "1, WEEKS, 2024-04-06T00:00:00Z",
        "1, MONTHS, 2024-04-30T00:00:00Z"
    })
    void aPeriodEndsWithItsLastDay(int amount, DeadlinePeriod.Unit unit, Instant end) {
        assertThat(new DeadlinePeriod(amount, unit).endFrom(FRIDAY, ComplaintHouse.OFFICE))
                .contains(end);
    }

    @Test
    void aDayOfTheChangeOfClocksIsAsLongAsItIs() {
        WorkCalendar berlin = WorkCalendar.in(ZoneId.of("Europe/Berlin")).build();
        // on 31 March 2024 clocks went forward: midnight after it is 22:00 UTC and not 23:00
        assertThat(DeadlinePeriod.calendarDays(1).endFrom(Instant.parse("2024-03-30T09:00:00Z"), berlin))
                .contains(Instant.parse("2024-03-31T22:00:00Z"));
        assertThat(DeadlinePeriod.calendarDays(0).endFrom(Instant.parse("2024-03-30T09:00:00Z"), berlin))
                .contains(Instant.parse("2024-03-30T23:00:00Z"));
    }

    @Test
    void monthsEndAtTheEndOfAShorterMonth() {
        assertThat(DeadlinePeriod.months(1).endFrom(Instant.parse("2024-01-31T09:00:00Z"), ComplaintHouse.OFFICE))
                .contains(Instant.parse("2024-03-01T00:00:00Z"));
    }

    @Test
    void aPeriodBeyondTheHorizonHasNoEnd() {
        WorkCalendar closed = WorkCalendar.during(ZoneId.of("UTC"), List.of());
        assertThat(DeadlinePeriod.businessDays(1).endFrom(FRIDAY, closed)).isEmpty();
        assertThat(DeadlinePeriod.openHours(1).endFrom(FRIDAY, closed)).isEmpty();
        assertThat(DeadlinePeriod.months(10_000).endFrom(FRIDAY, closed)).isEmpty();
        assertThat(DeadlinePeriod.weeks(10_000).endFrom(FRIDAY, closed)).isEmpty();
        assertThat(DeadlinePeriod.calendarDays(10_000).endFrom(FRIDAY, closed)).isPresent();
    }

    @Test
    void whatWasLeftIsLeftAfterAPause() {
        Instant end = Instant.parse("2024-04-01T17:00:00Z");
        Instant resumed = Instant.parse("2024-04-02T09:00:00Z");
        assertThat(DeadlinePeriod.businessDays(1).endAfterPause(end, FRIDAY, resumed, ComplaintHouse.OFFICE))
                .contains(Instant.parse("2024-04-03T10:00:00Z"));
        assertThat(DeadlinePeriod.weeks(1).endAfterPause(end, FRIDAY, resumed, ComplaintHouse.OFFICE))
                .contains(Instant.parse("2024-04-05T10:00:00Z"));
        assertThat(DeadlinePeriod.weeks(1).endAfterPause(FRIDAY, end, resumed, ComplaintHouse.OFFICE))
                .contains(FRIDAY);
        assertThat(DeadlinePeriod.weeks(1).endAfterPause(end, FRIDAY, WorkCalendar.HORIZON_END, ComplaintHouse.OFFICE))
                .isEmpty();
    }

    @Test
    void anAmountOutOfRangeSaysWhatIsAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeadlinePeriod.weeks(-1))
                .withMessage("A period of -1 WEEKS; allowed are 0 to 10000. Check the number and the unit.");
        assertThatIllegalArgumentException().isThrownBy(() -> DeadlinePeriod.openHours(10_001));
        assertThat(DeadlinePeriod.businessDays(3)).hasToString("3 BUSINESS_DAYS");
    }

    @Test
    void theProfilesHaveTheFiguresOfTheirSources() {
        DeadlineProfile generic = DeadlineProfile.generic(ComplaintHouse.OFFICE);
        assertThat(generic.rule(ComplaintClock.ACK).orElseThrow().period()).isEqualTo(DeadlinePeriod.businessDays(1));
        assertThat(generic.rule(ComplaintClock.ASSESS).orElseThrow().period())
                .isEqualTo(DeadlinePeriod.businessDays(3));
        assertThat(generic.rule(ComplaintClock.PROGRESS).orElseThrow().period())
                .isEqualTo(DeadlinePeriod.businessDays(10));
        assertThat(generic.rule(ComplaintClock.FINAL)).contains(ClockRule.statutory(DeadlinePeriod.businessDays(20)));
        assertThat(generic.rule(ComplaintClock.SUMMARY)).isEmpty();
        DeadlineProfile disp = DeadlineProfile.fcaDisp(ComplaintHouse.OFFICE);
        assertThat(disp.rule(ComplaintClock.FINAL)).contains(ClockRule.statutory(DeadlinePeriod.weeks(8)));
        assertThat(disp.rule(ComplaintClock.SUMMARY)).contains(ClockRule.window(DeadlinePeriod.businessDays(3)));
        assertThat(disp.rule(ComplaintClock.REFERRAL)).contains(ClockRule.window(DeadlinePeriod.months(6)));
        assertThat(disp.rule(ComplaintClock.ACK)).isEmpty();
        assertThat(DeadlineProfile.fcaPsd(ComplaintHouse.OFFICE).rule(ComplaintClock.FINAL))
                .contains(ClockRule.statutory(DeadlinePeriod.businessDays(15), DeadlinePeriod.businessDays(35)));
        DeadlineProfile cfpb = DeadlineProfile.cfpb(ComplaintHouse.OFFICE);
        assertThat(cfpb.rule(ComplaintClock.FINAL))
                .contains(ClockRule.statutory(DeadlinePeriod.calendarDays(15), DeadlinePeriod.calendarDays(60)));
        assertThat(cfpb.rule(ComplaintClock.SURVEY)).contains(ClockRule.internal(DeadlinePeriod.calendarDays(60)));
        assertThat(cfpb).hasToString("DeadlineProfile[CFPB, CFPB company portal manual]");
    }

    @Test
    void onlyStatutoryTimeIsExtended() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClockRule(
                        DeadlinePeriod.weeks(1), ClockKind.INTERNAL, Optional.of(DeadlinePeriod.weeks(2))))
                .withMessageContaining("only a STATUTORY one can be");
    }
}
