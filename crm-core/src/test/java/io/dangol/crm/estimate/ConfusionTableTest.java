package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfusionTableTest {

    @Test
    void rowsAreCountedByTruthAndFlag() {
        boolean[] truth = {true, true, true, false, false, false, false};
        boolean[] flagged = {true, true, false, true, false, false, false};
        ConfusionTable table = ConfusionTable.of(truth, flagged);
        assertThat(table).isEqualTo(new ConfusionTable(2, 1, 1, 3));
        assertThat(table.n()).isEqualTo(7);
        assertThat(table.positives()).isEqualTo(3);
        assertThat(table.negatives()).isEqualTo(4);
        assertThat(table.flagged()).isEqualTo(3);
    }

    /**
     * The intervals of 81 in 263 and of 15 in 148, whose complement the third is, are those of Newcombe 1998, Stat.
     * Med. 17:857-872, table I; the last is computed with SciPy 1.17.1.
     */
    @Test
    void ratesHaveThePublishedIntervals() {
        ConfusionTable table = new ConfusionTable(81, 182, 15, 133);
        check(table.recall(), 81, 263, 0.2553, 0.3662);
        check(table.falsePositiveRate(), 15, 148, 0.0624, 0.1605);
        check(table.specificity(), 133, 148, 0.8395, 0.9376);
        check(table.precision(), 81, 96, 0.7581, 0.9030);
    }

    private static void check(Estimate rate, long k, long n, double low, double high) {
        assertThat(rate.value()).hasValue((double) k / n);
        assertThat(rate.n()).isEqualTo(n);
        assertThat(rate.low().orElseThrow()).isEqualTo(low, within(5e-5));
        assertThat(rate.high().orElseThrow()).isEqualTo(high, within(5e-5));
        assertThat(rate.method()).isEqualTo(IntervalMethod.WILSON);
    }

    @Test
    void whatWouldDivideByNothingIsNoData() {
        ConfusionTable nobodyFlagged = new ConfusionTable(0, 3, 0, 4);
        assertThat(nobodyFlagged.precision().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(nobodyFlagged.recall().value()).hasValue(0);
        ConfusionTable nobodyBad = new ConfusionTable(0, 0, 1, 4);
        assertThat(nobodyBad.recall().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(nobodyBad.precision().value()).hasValue(0);
        ConfusionTable allBad = new ConfusionTable(1, 4, 0, 0);
        assertThat(allBad.specificity().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(allBad.falsePositiveRate().quality()).isEqualTo(Quality.NO_DATA);
        ConfusionTable empty = ConfusionTable.of(new boolean[0], new boolean[0]);
        assertThat(empty).isEqualTo(new ConfusionTable(0, 0, 0, 0));
        assertThat(empty.precision().quality()).isEqualTo(Quality.NO_DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, Hits of a confusion table: -1",
        "0, -1, 0, 0, Misses of",
        "0, 0, -1, 0, False alarms of",
        "0, 0, 0, 9223372036854775807, Rejections of a confusion table: 9223372036854775807"
    })
    void countsAreNotNegativeAndTheirSumIsALong(long hits, long misses, long alarms, long rejections, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfusionTable(hits, misses, alarms, rejections))
                .withMessageContaining(message);
    }

    @Test
    void rowsNeedBothTruthAndFlag() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfusionTable.of(new boolean[2], new boolean[3]))
                .withMessage("A confusion table of 2 rows of truth and 3 of what was flagged; each row needs both.");
    }
}
