package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import java.util.List;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class MigrationMatrixTest {

    private static final RfmModel MODEL = RfmScoring.builder()
            .monetary(RfmBinning.fixed(CutSide.UPPER, 1, 2))
            .build()
            .fit(RfmTables.ofMoney(0));

    private static RfmScores scores(String customers, long... cents) {
        List<CustomerId> ids = customers
                .chars()
                .mapToObj(c -> CustomerId.of(Character.toString(c)))
                .toList();
        int[] ones = LongStream.of(cents).mapToInt(c -> 1).toArray();
        return MODEL.score(RfmTable.ofColumns(CurrencyUnit.EUR, ids, ones, ones, cents));
    }

    private static MigrationMatrix between(RfmScores before, RfmScores after) {
        return MigrationMatrix.between(before, after, RfmDimension.MONETARY);
    }

    @Test
    void customersOfBothPeriodsMoveAndTheOthersEnterOrLeave() {
        MigrationMatrix matrix = between(scores("acde", 50, 150, 250, 10), scores("bcdf", 20, 250, 200, 150));
        assertThat(matrix.bins()).isEqualTo(3);
        assertThat(matrix.dimension()).isEqualTo(RfmDimension.MONETARY);
        assertThat(matrix.count(2, 3)).isEqualTo(1);
        assertThat(matrix.count(3, 3)).isEqualTo(1);
        assertThat(matrix.left(1)).isEqualTo(2);
        assertThat(matrix.entered(1)).isEqualTo(1);
        assertThat(matrix.entered(2)).isEqualTo(1);
        assertThat(matrix).hasToString("""
                        Migration of monetary scores
                        1 -> [0, 0, 0], left 2
                        2 -> [0, 0, 1], left 0
                        3 -> [0, 0, 1], left 0
                        entered [1, 1, 0]""");
    }

    @Test
    void sharesAreByRowAndEmptyWithoutCustomers() {
        MigrationMatrix matrix = between(scores("abcd", 150, 150, 150, 10), scores("abc", 10, 150, 150));
        assertThat(matrix.share(2, 1)).hasValue(1 / 3.0);
        assertThat(matrix.share(2, 2)).hasValue(2 / 3.0);
        assertThat(matrix.share(2, 3)).hasValue(0);
        assertThat(matrix.share(1, 1)).isEmpty();
        assertThat(matrix.stayed(2)).isEqualTo(3);
    }

    @Test
    void emptyPeriodsOnlyEnterOrLeave() {
        assertThat(between(scores(""), scores("ab", 10, 10)).entered(1)).isEqualTo(2);
        assertThat(between(scores("ab", 10, 10), scores("")).left(1)).isEqualTo(2);
    }

    @Test
    void periodsNeedTheSameBins() {
        RfmTable table = RfmTables.ofMoney(1);
        RfmScores five = RfmScoring.quantiles(5).fit(table).score(table);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> between(scores("a", 1), five))
                .withMessageContaining("has 3 bins before and 5 after");
        MigrationMatrix matrix = between(five, five);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.count(1, 6))
                .withMessage("No monetary score 6; allowed are 1 to 5.");
        assertThatIllegalArgumentException().isThrownBy(() -> matrix.left(0));
    }
}
