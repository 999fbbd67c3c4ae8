package io.dangol.crm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.RealData;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Online Retail, 2010-12-01 to 2011-12-09: figures computed apart from this library with exact decimals; the cuts are
 * those of R's {@code quantile}.
 */
class OnlineRetailRfmTest {

    private static final LocalDate AS_OF = LocalDate.parse("2011-12-10");

    private PurchaseLog log;
    private RfmTable net;
    private RfmScores scores;

    @BeforeEach
    void read() {
        log = RealData.onlineRetail();
        net = table(MonetaryBasis.NET);
        scores = RfmScoring.quantiles(5).fit(net).score(net);
    }

    private RfmTable table(MonetaryBasis basis) {
        return RfmTable.of(log).asOf(AS_OF).zone(ZoneOffset.UTC).monetary(basis).build();
    }

    @Test
    void customersWithoutAPurchaseAreCountedAndNotScored() {
        assertThat(net.size()).isEqualTo(4_339);
        assertThat(net.unscored()).isEqualTo(4_372 - 4_339);
    }

    @Test
    void recencyCountsLocalDates() {
        assertThat(IntStream.range(0, net.size()).map(net::recencyDays).filter(d -> d <= 30))
                .hasSize(1_629);
        assertThat(IntStream.range(0, net.size()).map(net::recencyDays).filter(d -> d > 180))
                .hasSize(861);
    }

    @Test
    void cutsAreTheTypeSevenQuantiles() {
        assertThat(scores.model().cuts(RfmDimension.RECENCY)).containsExactly(14.2, 33.0, 72.0, 180.0);
        assertThat(scores.model().cuts(RfmDimension.FREQUENCY)).containsExactly(1.0, 2.0, 3.0, 6.0);
        assertThat(scores.model().cuts(RfmDimension.MONETARY)).containsExactly(242.872, 474.104, 914.85, 2_014.866);
    }

    @Test
    void scoresAreDistributedAsPublished() {
        assertThat(scores.counts(RfmDimension.RECENCY)).containsExactly(861, 866, 863, 881, 868);
        assertThat(scores.counts(RfmDimension.FREQUENCY)).containsExactly(1_494, 835, 508, 802, 700);
        assertThat(scores.counts(RfmDimension.MONETARY)).containsExactly(868, 868, 867, 868, 868);
    }

    @Test
    void moneyBasisChangesTheScoreOf174Customers() {
        RfmTable gross = table(MonetaryBasis.GROSS);
        RfmScores ofGross = RfmScoring.quantiles(5).fit(gross).score(gross);
        assertThat(IntStream.range(0, net.size())
                        .filter(row ->
                                ofGross.score(RfmDimension.MONETARY, row) != scores.score(RfmDimension.MONETARY, row)))
                .hasSize(174);
        CustomerId returner = CustomerId.of("16446");
        assertThat(ofGross.of(returner).orElseThrow().label()).isEqualTo("5-2-5");
        assertThat(scores.of(returner).orElseThrow().label()).isEqualTo("5-2-1");
    }

    @Test
    void knownCustomersHaveTheirMeasures() {
        assertThat(List.of(
                        "14646 74 GBP 279489.02 2",
                        "18102 60 GBP 256438.49 1",
                        "14911 201 GBP 132572.62 2",
                        "16446 2 GBP 2.90 1",
                        "12346 1 GBP 0.00 326",
                        "15749 3 GBP 21535.90 236"))
                .allSatisfy(line -> {
                    RfmScore score =
                            scores.of(CustomerId.of(line.substring(0, 5))).orElseThrow();
                    assertThat(score.customer() + " " + score.frequency() + " " + score.monetary() + " "
                                    + score.recencyDays())
                            .isEqualTo(line);
                });
    }

    @Test
    void scoreSaysWhatItRestsOn() {
        RfmScore score = scores.of(CustomerId.of("16446")).orElseThrow();
        assertThat(score.score().contributions())
                .extracting(part -> part.name() + ": " + part.evidence())
                .containsExactly(
                        "recency: last purchase 1 day before 2011-12-10; 5 of 5: at most 14.2 days",
                        "frequency: 2 orders; 2 of 5: more than 1, at most 2",
                        "monetary: GBP 2.90 net; 1 of 5: at most 242.872");
        assertThat(score.score().value()).isEqualTo(1 / 3.0 + 1 / 12.0, within(1e-15));
    }

    @Test
    void heatMapAndSegmentsAddUpToTheNetRevenueOfTheScored() {
        long revenue =
                IntStream.range(0, net.size()).mapToLong(net::monetaryMinor).sum();
        assertThat(scores.cells()).hasSize(25);
        assertThat(scores.cells().stream().mapToInt(RfmCell::customers).sum()).isEqualTo(4_339);
        assertThat(scores.cells().stream()
                        .mapToLong(cell -> cell.revenue().getAmountMinorLong())
                        .sum())
                .isEqualTo(revenue);
        List<SegmentTotal> totals = SegmentTable.standard().totals(scores);
        assertThat(totals.stream()
                        .mapToLong(total -> total.revenue().getAmountMinorLong())
                        .sum())
                .isEqualTo(revenue);
        assertThat(totals)
                .allSatisfy(total -> assertThat(total.customers() == 0)
                        .isEqualTo(total.segment().equals(SegmentTable.OTHER)));
    }
}
