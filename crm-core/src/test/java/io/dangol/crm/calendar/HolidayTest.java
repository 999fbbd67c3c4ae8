package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    @Test
    void aDayOfTheHouseIsOfTheKindOther() {
        assertThat(Holiday.of(DAY, "Founding day")).isEqualTo(new Holiday(DAY, "Founding day", HolidayKind.OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\t", "a\0b", "\uD800"})
    void aNameThatNoStoreKeepsIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holiday.of(DAY, name))
                .withMessageStartingWith("Name of a holiday");
    }

    @Test
    void aNameHasAtMostFiveHundredCharacters() {
        assertThat(Holiday.of(DAY, "x".repeat(500)).name()).hasSize(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holiday.of(DAY, "x".repeat(501)))
                .withMessageContaining("501 characters; allowed are 1 to 500");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nothingMayBeNull() {
        assertThatNullPointerException().isThrownBy(() -> Holiday.of(null, "a")).withMessage("date");
        assertThatNullPointerException().isThrownBy(() -> Holiday.of(DAY, null)).withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> new Holiday(DAY, "a", null))
                .withMessage("kind");
    }

    @Test
    void theOrderIsByDateThenNameThenKind() {
        List<Holiday> ordered = List.of(
                Holiday.of(DAY.minusDays(1), "b"),
                new Holiday(DAY, "a", HolidayKind.STATUTORY),
                new Holiday(DAY, "a", HolidayKind.OTHER),
                new Holiday(DAY, "b", HolidayKind.STATUTORY));
        assertThat(Stream.of(3, 1, 2, 0).map(ordered::get).sorted()).isEqualTo(ordered);
    }
}
