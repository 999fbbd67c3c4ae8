package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthGroupsTest {

    private static final YearMonth FIRST = YearMonth.of(2020, 12);

    private static MonthGroups of(int months, double month, double width) {
        return MonthGroups.fitting(
                FIRST,
                months,
                new TreeMap<>(Map.of(FIRST, 3L, FIRST.plusMonths(1), 4L)),
                month,
                (group, size) -> width);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 27, 20, 1",
        "12, 27, 22, 1",
        "12, 27, 23, 3",
        "24, 10, 26, 12",
        "120, 6.5, 30, 12",
        "3600, 0.2, 30, 600"
    })
    void monthsAreGroupedUntilThereIsRoom(int months, double month, double width, int size) {
        assertThat(of(months, month, width).size()).isEqualTo(size);
    }

    @Test
    void groupsAreThoseOfTheCalendarAndHoldEveryCount() {
        MonthGroups quarters = of(5, 10, 12);
        assertThat(quarters.groups())
                .containsExactly(
                        new MonthGroups.Group(YearMonth.of(2020, 12), 0.5, 3),
                        new MonthGroups.Group(YearMonth.of(2021, 1), 2.5, 4),
                        new MonthGroups.Group(YearMonth.of(2021, 4), 4.5, 0));
    }

    @Test
    void aSingleMonthIsAlwaysRoomyEnough() {
        assertThat(of(1, 1, 1000).groups()).hasSize(1);
    }
}
