package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recurrence rules of entries, asked for from 2020 to 2030. */
class YearlyRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20260101 | FREQ=YEARLY | 2026-01-01 2027-01-01 2028-01-01 2029-01-01",
                "19480717 | FREQ=YEARLY;INTERVAL=5 | 2023-07-17 2028-07-17",
                "20200229 | FREQ=YEARLY | 2020-02-29 2024-02-29 2028-02-29",
                "20200131 | FREQ=YEARLY;BYMONTH=1,2,4;UNTIL=20211231 | 2020-01-31 2021-01-31",
                "20280101 | FREQ=YEARLY;BYMONTHDAY=1;COUNT=3 | 2028-01-01 2028-02-01 2028-03-01",
                "20280101 | FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1,-1 | 2028-01-01 2028-01-31 2029-01-01 2029-01-31",
                "20200229 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=3 | 2020-02-29 2021-02-28 2022-02-28",
                "20271125 | FREQ=YEARLY;BYMONTH=11;BYDAY=4TH | 2027-11-25 2028-11-23 2029-11-22",
                "20270531 | FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO | 2027-05-31 2028-05-29 2029-05-28",
                "20270201 | FREQ=YEARLY;BYMONTH=2;BYDAY=MO;UNTIL=20271231 | 2027-02-01 2027-02-08 2027-02-15 2027-02-22",
                "20200131 | FREQ=YEARLY;BYMONTH=1;BYDAY=5FR | 2020-01-31 2021-01-29 2025-01-31 2026-01-30 2027-01-29",
                "20270517 | FREQ=YEARLY;BYDAY=20MO | 2027-05-17 2028-05-15 2029-05-14",
                "20271231 | FREQ=YEARLY;BYDAY=-1FR | 2027-12-31 2028-12-29 2029-12-28",
                "20291210 | FREQ=YEARLY;BYDAY=MO | 2029-12-10 2029-12-17 2029-12-24 2029-12-31",
                "20200313 | FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=13;BYMONTH=3,11 | 2020-03-13 2020-11-13 2026-03-13 2026-11-13",
                "20281225 | FREQ=YEARLY;UNTIL=20291225 | 2028-12-25 2029-12-25",
                "20281225 | FREQ=YEARLY;UNTIL=20291224T235959Z | 2028-12-25",
                "20281225 | FREQ=YEARLY;COUNT=1 | 2028-12-25",
                "20181225 | FREQ=YEARLY;COUNT=4 | 2020-12-25 2021-12-25",
                "20180601 | FREQ=YEARLY;INTERVAL=2;COUNT=3;WKST=SU | 2020-06-01 2022-06-01",
                "20270704 | freq=yearly;bymonth=+7;bymonthday=04; | 2027-07-04 2028-07-04 2029-07-04"
            })
    void aRuleGivesItsDates(String start, String rule, String dates) {
        assertThat(Feeds.dates("DTSTART:" + start, "RRULE:" + rule)).isEqualTo(Arrays.asList(dates.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MONTHLY | RRULE has the frequency MONTHLY; only YEARLY is read.",
                "INTERVAL=1 | RRULE has the frequency ; only YEARLY is read.",
                "FREQ=YEARLY;BYSETPOS=1 | RRULE has the part BYSETPOS; only FREQ, INTERVAL,",
                "FREQ=YEARLY;BYYEARDAY=1 | RRULE has the part BYYEARDAY",
                "FREQ=YEARLY;BYWEEKNO=1 | RRULE has the part BYWEEKNO",
                "FREQ=YEARLY;RSCALE=CHINESE | RRULE has the part RSCALE",
                "FREQ=YEARLY;COUNT | RRULE has the part COUNT without a value, or twice.",
                "FREQ=YEARLY;FREQ=YEARLY | RRULE has the part FREQ without a value, or twice.",
                "FREQ=YEARLY;COUNT=0 | RRULE has COUNT=0; allowed are 1 to 10000.",
                "FREQ=YEARLY;COUNT=10001 | RRULE has COUNT=10001; allowed are 1 to 10000.",
                "FREQ=YEARLY;COUNT= | RRULE has COUNT=; allowed are 1 to 10000.",
                "FREQ=YEARLY;INTERVAL=0 | RRULE has INTERVAL=0; allowed are 1 to 10000.",
                "FREQ=YEARLY;INTERVAL=99999999999 | RRULE has INTERVAL=99999999999; allowed are 1 to 10000.",
                "FREQ=YEARLY;COUNT=2;UNTIL=20300101 | RRULE has both COUNT and UNTIL",
                "FREQ=YEARLY;UNTIL=20231231 | RRULE ends by UNTIL on 2023-12-31, before DTSTART, 2024-01-01.",
                "FREQ=YEARLY;UNTIL=never | UNTIL is NEVER; expected is a date",
                "FREQ=YEARLY;BYMONTH=13 | RRULE has 13 in BYMONTH; allowed are 1 to 12.",
                "FREQ=YEARLY;BYMONTH=-1 | RRULE has -1 in BYMONTH; allowed are 1 to 12.",
                "FREQ=YEARLY;BYMONTH=5L | RRULE has 5L in BYMONTH",
                "FREQ=YEARLY;BYMONTH=1, | RRULE has  in BYMONTH",
                "FREQ=YEARLY;BYMONTHDAY=0 | RRULE has 0 in BYMONTHDAY; allowed are 1 to 31, with a minus from the back.",
                "FREQ=YEARLY;BYMONTHDAY=-32 | RRULE has -32 in BYMONTHDAY",
                "FREQ=YEARLY;BYDAY=XX | RRULE has XX in BYDAY; weekdays are MO, TU, WE, TH, FR, SA and SU.",
                "FREQ=YEARLY;BYDAY=0MO | RRULE has 0 in BYDAY; allowed are 1 to 53",
                "FREQ=YEARLY;BYDAY=54MO | RRULE has 54 in BYDAY",
                "FREQ=YEARLY;BYDAY=MONDAY | RRULE has MONDAY in BYDAY; expected is a weekday such as MO, 4TH or -1MO.",
                "FREQ=YEARLY;WKST=ON | RRULE has ON in WKST",
                "FREQ=YEARLY;BYMONTHDAY=1;BYDAY=1MO | RRULE has BYMONTHDAY together with a numbered weekday in BYDAY, 1MO",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | RRULE does not give the date of DTSTART, 2024-01-01",
                "FREQ=YEARLY;BYMONTH=1;BYDAY=-1MO | RRULE does not give the date of DTSTART, 2024-01-01"
            })
    void aRuleThatIsNotReadSkipsTheWholeEntry(String rule, String reason) {
        assertThat(Feeds.reason("DTSTART:20240101", "RRULE:" + rule)).contains(reason);
    }

    @Test
    void aRuleThatEndsInUtcIsNotReadForAStartWithATime() {
        assertThat(Feeds.reason("DTSTART:20240101T000000", "DURATION:P1D", "RRULE:FREQ=YEARLY;UNTIL=20251231T150000Z"))
                .contains("RRULE ends by UNTIL=20251231T150000Z, in UTC");
        assertThat(Feeds.dates("DTSTART:20240101T000000", "DURATION:P1D", "RRULE:FREQ=YEARLY;UNTIL=20250101T000000"))
                .containsExactly("2024-01-01", "2025-01-01");
    }

    @Test
    void twoRulesOrAnExclusionByRuleAreNotRead() {
        assertThat(Feeds.reason("DTSTART:20240101", "RRULE:FREQ=YEARLY", "RRULE:FREQ=YEARLY"))
                .startsWith("RRULE is there 2 times");
        assertThat(Feeds.reason("DTSTART:20240101", "RRULE:FREQ=YEARLY", "EXRULE:FREQ=YEARLY;INTERVAL=2"))
                .startsWith("EXRULE is not read");
    }

    @Test
    void aLongValueIsCutInTheReason() {
        assertThat(Feeds.reason("DTSTART:20240101", "RRULE:FREQ=" + "X".repeat(1_000)))
                .hasSizeLessThan(200)
                .contains("X".repeat(60) + "... (1000 characters)");
        assertThat(Feeds.reason("DTSTART:20240101", "RRULE:FREQ=" + "X".repeat(60)))
                .contains("X".repeat(60) + ";");
    }
}
