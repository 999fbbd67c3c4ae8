package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.dangol.crm.RealData;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanHolidaysTest {

    private static final KoreanHolidays ALL = KoreanHolidays.all();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 1, 1);

    @Test
    void everyYearHasItsNumberOfHolidays() {
        assertThat(count(day -> day.date().getYear()))
                .containsExactly(Map.entry(2024, 19), Map.entry(2025, 20), Map.entry(2026, 22), Map.entry(2027, 24));
    }

    @Test
    void everyKindHasItsNumberOfHolidays() {
        assertThat(count(Holiday::kind))
                .containsExactly(
                        Map.entry(HolidayKind.STATUTORY, 36),
                        Map.entry(HolidayKind.LUNAR, 28),
                        Map.entry(HolidayKind.SUBSTITUTE, 16),
                        Map.entry(HolidayKind.ELECTION, 3),
                        Map.entry(HolidayKind.TEMPORARY, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-10, Seollal, LUNAR",
        "2024-02-12, Substitute: Seollal, SUBSTITUTE",
        "2024-10-01, Armed Forces Day (temporary), TEMPORARY",
        "2025-05-06, Substitute: Children's Day/Buddha's Birthday, SUBSTITUTE",
        "2025-06-03, Presidential election, ELECTION",
        "2026-08-15, Liberation Day, STATUTORY",
        "2026-08-17, Substitute: Liberation Day, SUBSTITUTE",
        "2027-12-27, Substitute: Christmas, SUBSTITUTE"
    })
    void aKnownDateIsAHoliday(LocalDate date, String name, HolidayKind kind) {
        assertThat(ALL.holidays(date, date.plusDays(1))).containsExactly(new Holiday(date, name, kind));
    }

    @Test
    void twoHolidaysShareOneDate() {
        LocalDate shared = LocalDate.of(2025, 5, 5);
        assertThat(ALL.holidays(shared, shared.plusDays(1)))
                .containsExactly(
                        new Holiday(shared, "Buddha's Birthday", HolidayKind.LUNAR),
                        new Holiday(shared, "Children's Day", HolidayKind.STATUTORY));
    }

    @Test
    void theWeekdayOfTheTableIsThatOfTheDate() throws IOException {
        assertThat(table())
                .hasSize(85)
                .allSatisfy(row -> assertThat(row.get("weekday"))
                        .isEqualTo(LocalDate.parse(row.get("date"))
                                .getDayOfWeek()
                                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)));
    }

    @Test
    void whatIsReadIsWhatTheTableSays() throws IOException {
        List<SourcedHoliday> expected = table().stream()
                .map(row -> new SourcedHoliday(
                        new Holiday(
                                LocalDate.parse(row.get("date")),
                                row.get("name"),
                                HolidayKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT))),
                        row.get("source"),
                        row.get("source").contains("verify")))
                .toList();
        assertThat(ALL.entries()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ALL.entries()).extracting(SourcedHoliday::holiday).isSorted();
    }

    @Test
    void theBundledTableIsTheCompiledOne() throws IOException {
        List<CSVRecord> compiled = RealData.rows("kr-holidays-2024-2027.csv");
        assertThat(table().stream().map(CSVRecord::toMap).toList())
                .isEqualTo(compiled.stream().map(CSVRecord::toMap).toList());
    }

    @Test
    void aSubstituteIsAWorkingDayThatIsNoOtherHoliday() {
        Map<LocalDate, Long> perDate =
                ALL.holidays(FIRST, END).stream().collect(Collectors.groupingBy(Holiday::date, Collectors.counting()));
        assertThat(KoreanHolidays.of(Set.of(HolidayKind.SUBSTITUTE)).holidays(FIRST, END))
                .hasSize(16)
                .allSatisfy(
                        day -> assertThat(day.date().getDayOfWeek().getValue()).isLessThan(6))
                .allSatisfy(day -> assertThat(perDate).containsEntry(day.date(), 1L));
    }

    @Test
    void entriesThatRestOnOneSecondarySourceAreListed() {
        assertThat(ALL.toVerify())
                .extracting(entry -> entry.holiday().date().toString())
                .containsExactly(
                        "2024-04-10",
                        "2024-10-01",
                        "2025-01-27",
                        "2025-06-03",
                        "2026-05-01",
                        "2027-05-01",
                        "2027-05-03",
                        "2027-07-19");
        assertThat(ALL.toVerify()).allMatch(SourcedHoliday::toVerify);
    }

    @Test
    void aHostMayTakeTheEntriesToVerifyOut() {
        Set<Holiday> doubtful =
                ALL.toVerify().stream().map(SourcedHoliday::holiday).collect(Collectors.toSet());
        HolidaySource checked = ALL.without(doubtful::contains);
        assertThat(checked.holidays(FIRST, END)).hasSize(77).doesNotContainAnyElementsOf(doubtful);
        assertThat(checked.coverage()).isEqualTo(ALL.coverage());
    }

    @Test
    void onlySomeKindsMayBeAskedFor() {
        KoreanHolidays some = KoreanHolidays.of(Set.of(HolidayKind.ELECTION, HolidayKind.OTHER));
        assertThat(some.holidays(FIRST, END)).hasSize(3).allMatch(day -> day.kind() == HolidayKind.ELECTION);
        assertThat(some.entries()).hasSize(3);
        assertThat(KoreanHolidays.of(Set.of()).holidays(FIRST, END)).isEmpty();
    }

    @Test
    void theTableCoversFourYearsAndNoDateBeyond() {
        assertThat(ALL.coverage()).isEqualTo(new HolidayCoverage(FIRST, END));
        assertThat(ALL.holidays(LocalDate.MIN, LocalDate.MAX)).isEqualTo(ALL.holidays(FIRST, END));
    }

    @Test
    @SuppressWarnings("NullAway")
    void wrongQuestionsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ALL.holidays(END, FIRST));
        assertThatNullPointerException().isThrownBy(() -> KoreanHolidays.of(null));
        assertThatNullPointerException().isThrownBy(() -> ALL.holidays(null, END));
    }

    private static <K> Map<K, Integer> count(Function<Holiday, K> key) {
        return ALL.holidays(FIRST, END).stream().collect(Collectors.toMap(key, day -> 1, Integer::sum, TreeMap::new));
    }

    private static List<CSVRecord> table() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(KoreanHolidays.class.getResourceAsStream("kr-holidays-2024-2027.csv"))) {
            return RealData.CSV
                    .parse(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getRecords();
        }
    }
}
