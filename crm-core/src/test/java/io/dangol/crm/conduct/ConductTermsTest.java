package io.dangol.crm.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductTermsTest {

    @ParameterizedTest
    @CsvSource({
        "NONE, 0, false, 0, 0",
        "WATCH, 0, false, 6, 0",
        "PRE_WARNING, 0, false, 12, 0",
        "DEDICATED_HANDLER, 0, false, 12, 0",
        "RESTRICTION, 1, true, 12, 6",
        "EXIT, 2, true, 0, 12"
    })
    void ladderIsThatOfTheReference(Rung rung, int reviewers, boolean sanction, int months, int review) {
        assertThat(rung.reviewers()).isEqualTo(reviewers);
        assertThat(rung.isSanction()).isEqualTo(sanction);
        assertThat(MeasureTerms.standard().months(rung)).isEqualTo(months);
        assertThat(MeasureTerms.standard().reviewMonths(rung)).isEqualTo(review);
    }

    @Test
    void rungsFollowOneAnother() {
        List<Rung> rungs = List.of(Rung.values());
        for (int i = 1; i < rungs.size(); i++) {
            Rung below = rungs.get(i - 1);
            assertThat(below.next()).isEqualTo(rungs.get(i));
            assertThat(below.next().isAbove(below)).isTrue();
            assertThat(below.isAbove(below.next())).isFalse();
            assertThat(below.isAbove(below)).isFalse();
        }
        assertThatIllegalStateException().isThrownBy(Rung.EXIT::next).withMessageContaining("EXIT");
    }

    @Test
    void standardTermsAreThoseOfTheReference() {
        assertThat(MeasureTerms.standard()).isEqualTo(new MeasureTerms(6, 12, 12, 12, 6, 12, 30, 30, 30, 72, 6));
    }

    /** Each line breaks one term at one of its ends. */
    @ParameterizedTest
    @CsvSource({
        "0, 12, 12, 12, 6, 12, 30, 30, 30, 72, 6, Months of a watch: 0; allowed are 1 to 120",
        "121, 12, 12, 12, 6, 12, 30, 30, 30, 72, 6, Months of a watch: 121",
        "6, 0, 12, 12, 6, 12, 30, 30, 30, 72, 6, Months of a pre-warning: 0",
        "6, 121, 12, 12, 6, 12, 30, 30, 30, 72, 6, Months of a pre-warning: 121",
        "6, 12, 0, 12, 6, 12, 30, 30, 30, 72, 6, Months of a dedicated handler: 0",
        "6, 12, 121, 12, 6, 12, 30, 30, 30, 72, 6, Months of a dedicated handler: 121",
        "6, 12, 12, 0, 6, 12, 30, 30, 30, 72, 6, Months of a restriction: 0",
        "6, 12, 12, 13, 6, 12, 30, 30, 30, 72, 6, Months of a restriction: 13; allowed are 1 to 12",
        "6, 12, 12, 6, 7, 12, 30, 30, 30, 72, 6, Months until the review of a restriction: 7; allowed are 1 to 6",
        "6, 12, 12, 12, 0, 12, 30, 30, 30, 72, 6, Months until the review of a restriction: 0",
        "6, 12, 12, 12, 6, 0, 30, 30, 30, 72, 6, Months until the review of an exit: 0",
        "6, 12, 12, 12, 6, 13, 30, 30, 30, 72, 6, Months until the review of an exit: 13; allowed are 1 to 12",
        "6, 12, 12, 12, 6, 12, -1, 30, 30, 72, 6, Days of the remedy period: -1; allowed are 0 to 365",
        "6, 12, 12, 12, 6, 12, 366, 30, 30, 72, 6, Days of the remedy period: 366",
        "6, 12, 12, 12, 6, 12, 30, -1, 30, 72, 6, Days of notice: -1; allowed are 0 to 365",
        "6, 12, 12, 12, 6, 12, 30, 366, 30, 72, 6, Days of notice: 366",
        "6, 12, 12, 12, 6, 12, 30, 30, 29, 72, 6, Days for an appeal: 29; allowed are 30 to 365",
        "6, 12, 12, 12, 6, 12, 30, 30, 366, 72, 6, Days for an appeal: 366",
        "6, 12, 12, 12, 6, 12, 30, 30, 30, 0, 6, Hours of an interim hold: 0",
        "6, 12, 12, 12, 6, 12, 30, 30, 30, 73, 6, Hours of an interim hold: 73; allowed are 1 to 72",
        "6, 12, 12, 12, 6, 12, 30, 30, 30, 72, 0, Months without a repeat of what was declined: 0",
        "6, 12, 12, 12, 6, 12, 30, 30, 30, 72, 121, Months without a repeat of what was declined: 121"
    })
    void termsOutOfTheirRangeAreRefused(
            int watch,
            int warning,
            int handler,
            int restriction,
            int restrictionReview,
            int exitReview,
            int remedy,
            int notice,
            int appeal,
            int hold,
            int declined,
            String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasureTerms(
                        watch,
                        warning,
                        handler,
                        restriction,
                        restrictionReview,
                        exitReview,
                        remedy,
                        notice,
                        appeal,
                        hold,
                        declined))
                .withMessageContaining(message);
    }

    @Test
    void typesAreOrderedAndReadByTheirNames() {
        assertThat(IncidentType.THIEF).isGreaterThan(IncidentType.BELLIGERENT).hasToString("THIEF");
        assertThat(IncidentType.LOVELOCK).doesNotHaveDuplicates().hasSize(6).isUnmodifiable();
        assertThat(IncidentType.of("x".repeat(IncidentType.MAX_NAME)).name()).hasSize(40);
        assertThatIllegalArgumentException().isThrownBy(() -> IncidentType.of("x".repeat(41)));
    }
}
