package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidayCoverageTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 1, 1);
    private static final HolidayCoverage FOUR_YEARS = new HolidayCoverage(FIRST, END);

    @Test
    void theFirstDateIsCoveredAndTheEndIsNot() {
        assertThat(FOUR_YEARS.contains(FIRST)).isTrue();
        assertThat(FOUR_YEARS.contains(END.minusDays(1))).isTrue();
        assertThat(FOUR_YEARS.contains(FIRST.minusDays(1))).isFalse();
        assertThat(FOUR_YEARS.contains(END)).isFalse();
        assertThat(FOUR_YEARS.isEmpty()).isFalse();
    }

    @Test
    void alwaysEndsWithTheLastDateOfAll() {
        assertThat(HolidayCoverage.always().contains(LocalDate.MIN)).isTrue();
        assertThat(HolidayCoverage.always().contains(LocalDate.MAX.minusDays(1)))
                .isTrue();
        assertThat(HolidayCoverage.always().contains(LocalDate.MAX)).isFalse();
    }

    @Test
    void neverCoversNothing() {
        assertThat(HolidayCoverage.never().isEmpty()).isTrue();
        assertThat(HolidayCoverage.never().contains(LocalDate.EPOCH)).isFalse();
    }

    @Test
    void anIntersectionIsWhatBothCover() {
        HolidayCoverage later = new HolidayCoverage(FIRST.plusYears(1), END.plusYears(1));
        HolidayCoverage both = new HolidayCoverage(FIRST.plusYears(1), END);
        assertThat(FOUR_YEARS.intersection(later)).isEqualTo(both);
        assertThat(later.intersection(FOUR_YEARS)).isEqualTo(both);
        assertThat(FOUR_YEARS.intersection(HolidayCoverage.always())).isEqualTo(FOUR_YEARS);
    }

    @Test
    void coveragesThatTouchOrLieApartShareNothing() {
        assertThat(FOUR_YEARS.intersection(new HolidayCoverage(END, END.plusYears(1))))
                .isEqualTo(HolidayCoverage.never());
        assertThat(FOUR_YEARS.intersection(new HolidayCoverage(END.plusYears(1), END.plusYears(2))))
                .isEqualTo(HolidayCoverage.never());
        assertThat(FOUR_YEARS.intersection(HolidayCoverage.never())).isEqualTo(HolidayCoverage.never());
    }

    @Test
    void aReversedCoverageIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayCoverage(END, FIRST))
                .withMessage("Coverage from 2028-01-01 to 2024-01-01: it must not end before it begins."
                        + " Swap the two dates.");
    }
}
