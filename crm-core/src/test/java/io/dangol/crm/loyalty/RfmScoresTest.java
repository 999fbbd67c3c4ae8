package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.Score;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RfmScoresTest {

    private static final RfmScoring WEIGHTED = RfmScoring.builder()
            .recency(RfmBinning.fixed(CutSide.UPPER, 10, 20))
            .frequency(RfmBinning.fixed(CutSide.LOWER, 2))
            .monetary(RfmBinning.fixed(CutSide.UPPER, -1, 0, 2.5))
            .weights(RfmWeights.of(0.5, 0.25, 0.25))
            .build();

    private static RfmScores scored(int[]... rows) {
        RfmTable table = RfmTables.of(rows);
        return WEIGHTED.fit(table).score(table);
    }

    @Test
    void compositeWeighsEachScoreByItsPlaceBetweenLowestAndHighest() {
        RfmScores scores = scored(new int[] {10, 3, 0}, new int[] {0, 9, 900}, new int[] {99, 1, -200});
        assertThat(scores.explain(0).label()).isEqualTo("2-2-3");
        assertThat(scores.composite(0)).isEqualTo(0.25 + 0.25 + 0.25 * (2 / 3.0));
        assertThat(scores.composite(1)).isEqualTo(1);
        assertThat(scores.composite(2)).isZero();
    }

    @Test
    void evidenceNamesMeasureAndBin() {
        RfmScores scores = scored(new int[] {0, 1, 250}, new int[] {15, 2, -50});
        assertThat(evidence(scores, 0))
                .containsExactly(
                        "last purchase on the analysis date; 3 of 3: less than 10 days",
                        "1 order; 1 of 2: at most 2",
                        "EUR 2.50 net; 4 of 4: at least 2.5");
        assertThat(evidence(scores, 1))
                .containsExactly(
                        "last purchase 15 days before the analysis date; 2 of 3: at least 10, less than 20 days",
                        "2 orders; 1 of 2: at most 2",
                        "EUR -0.50 net; 2 of 4: at least -1, less than 0");
    }

    @Test
    void evidenceSaysWhatWasCounted() {
        PurchaseLog log = PurchaseLog.of(
                CurrencyUnit.EUR,
                List.of(Purchase.sale(
                        CustomerId.of("ann"), Instant.parse("2024-03-01T12:00:00Z"), Money.parse("EUR 3"))));
        RfmTable table = RfmTable.of(log)
                .asOf(LocalDate.parse("2024-03-02"))
                .zone(ZoneOffset.UTC)
                .frequency(FrequencyBasis.DAYS)
                .monetary(MonetaryBasis.NET_PER_DOCUMENT)
                .build();
        assertThat(evidence(WEIGHTED.fit(table).score(table), 0))
                .containsExactly(
                        "last purchase 1 day before 2024-03-02; 3 of 3: less than 10 days",
                        "1 purchase day; 1 of 2: at most 2",
                        "EUR 3.00 net per order; 4 of 4: at least 2.5");
    }

    private static List<String> evidence(RfmScores scores, int row) {
        return scores.explain(row).score().contributions().stream()
                .map(part -> part.evidence())
                .toList();
    }

    @Test
    void unknownCustomersHaveNoScore() {
        RfmScores scores = scored(new int[] {0, 1, 250});
        assertThat(scores.of(CustomerId.of("nobody"))).isEmpty();
        assertThat(scores.of(RfmTables.customer(0)).orElseThrow().monetary()).isEqualTo(Money.parse("EUR 2.50"));
    }

    @Test
    void heatMapHasEveryCell() {
        RfmScores scores = scored(new int[] {0, 1, 100}, new int[] {0, 1, 101}, new int[] {99, 3, -10});
        assertThat(scores.cells())
                .hasSize(6)
                .contains(
                        new RfmCell(3, 1, 2, Money.parse("EUR 2.01"), MonetaryBasis.NET),
                        new RfmCell(1, 2, 1, Money.parse("EUR -0.10"), MonetaryBasis.NET),
                        new RfmCell(2, 2, 0, Money.zero(CurrencyUnit.EUR), MonetaryBasis.NET));
        assertThat(scores.cells().get(4).mean()).contains(Money.parse("EUR 1.00"));
        assertThat(scores.cells().get(0).mean()).isEmpty();
    }

    @Test
    void columnsCanBeCounted() {
        RfmScores scores = scored(new int[] {0, 1, 100}, new int[] {5, 1, 101}, new int[] {99, 3, -10});
        assertThat(scores.counts(RfmDimension.RECENCY)).containsExactly(1, 0, 2);
        assertThat(scores.effectiveBins(RfmDimension.RECENCY)).isEqualTo(2);
        assertThat(scores.size()).isEqualTo(3);
    }

    @Test
    void recordsRefuseWhatNoScoringGives() {
        Money one = Money.parse("EUR 1");
        Score score = Score.of();
        CustomerId ann = CustomerId.of("ann");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RfmScore(ann, 0, 1, one, MonetaryBasis.NET, 0, 1, 1, score))
                .withMessage("No recency score 0; allowed are 1 to 10.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RfmScore(ann, -1, 1, one, MonetaryBasis.NET, 1, 1, 1, score));
        assertThatIllegalArgumentException().isThrownBy(() -> new RfmCell(1, 11, 0, one, MonetaryBasis.NET));
        assertThatIllegalArgumentException().isThrownBy(() -> new RfmCell(1, 1, -1, one, MonetaryBasis.NET));
        assertThatIllegalArgumentException().isThrownBy(() -> new SegmentTotal("a", -1, 0, one, MonetaryBasis.NET));
    }
}
