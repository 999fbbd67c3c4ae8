package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.loyalty.CutSide;
import io.dangol.crm.loyalty.RfmBinning;
import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.loyalty.RfmScoring;
import io.dangol.crm.loyalty.RfmTable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreBandsTest {

    private static final RfmTable TABLE = RfmTable.ofColumns(
            Books.EUR,
            List.of(CustomerId.of("a"), CustomerId.of("b"), CustomerId.of("c")),
            new int[] {1, 10, 100},
            new int[] {1, 2, 3},
            new long[] {1_000, 2_000, 3_000});

    private static List<String> bands(RfmScoring scoring, RfmDimension dimension) {
        ScoreBands bands = new ScoreBands(scoring.fit(TABLE), Words.in(Language.ENGLISH));
        return IntStream.rangeClosed(1, scoring.bins(dimension))
                .mapToObj(score -> bands.band(dimension, score))
                .toList();
    }

    @Test
    void quantilesPutAnEqualValueBelow() {
        RfmScoring scoring = RfmScoring.quantiles(3);
        assertThat(bands(scoring, RfmDimension.RECENCY)).containsExactly("> 40", "<= 40", "<= 7");
        assertThat(bands(scoring, RfmDimension.FREQUENCY)).containsExactly("<= 1.667", "> 1.667", "> 2.333");
        assertThat(bands(scoring, RfmDimension.MONETARY)).containsExactly("<= 16.667", "> 16.667", "> 23.333");
    }

    @Test
    void cutsOfRPutAnEqualValueAbove() {
        RfmScoring scoring = RfmScoring.rCompatible(3);
        assertThat(bands(scoring, RfmDimension.RECENCY)).containsExactly(">= 41", "< 41", "< 8");
        assertThat(bands(scoring, RfmDimension.FREQUENCY)).containsExactly("< 2.667", ">= 2.667", ">= 3.333");
    }

    @Test
    void fixedCutsHaveTheirOwnSideAndNumber() {
        RfmScoring scoring = RfmScoring.builder()
                .recency(RfmBinning.fixed(CutSide.LOWER, 30))
                .frequency(RfmBinning.fixed(CutSide.UPPER, 2, 5, 9))
                .build();
        assertThat(bands(scoring, RfmDimension.RECENCY)).containsExactly("> 30", "<= 30");
        assertThat(bands(scoring, RfmDimension.FREQUENCY)).containsExactly("< 2", ">= 2", ">= 5", ">= 9");
        ScoreBands bands = new ScoreBands(scoring.fit(TABLE), Words.in(Language.ENGLISH));
        assertThat(bands.most()).isEqualTo(5);
        assertThat(bands.has(RfmDimension.RECENCY, 2)).isTrue();
        assertThat(bands.has(RfmDimension.RECENCY, 3)).isFalse();
    }

    @Test
    void ranksAndNestedCutsHaveNoOneBound() {
        assertThat(bands(RfmScoring.builder().all(RfmBinning.ntiles(2)).build(), RfmDimension.RECENCY))
                .containsExactly("by rank", "by rank");
        assertThat(bands(RfmScoring.nested(2), RfmDimension.MONETARY)).containsExactly("nested", "nested");
    }
}
