package io.dangol.crm.complaint;

import static io.dangol.crm.complaint.ProblemOutcome.SATISFIED;
import static io.dangol.crm.complaint.ProblemOutcome.SATISFIED_QUICKLY;
import static io.dangol.crm.complaint.ProblemOutcome.SILENT;
import static io.dangol.crm.complaint.ProblemOutcome.UNSATISFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintSharesTest {

    @Test
    void sharesOfAllAreThoseOfTheComplainantsTimesThoseWhoComplain() {
        ComplaintShares shares = ComplaintShares.of(0.5, 0.3, 0.3, 0.4);
        assertThat(shares.ofAll(SATISFIED_QUICKLY)).isEqualTo(0.15);
        assertThat(shares.ofAll(SATISFIED)).isEqualTo(0.15);
        assertThat(shares.ofAll(UNSATISFIED)).isEqualTo(0.2);
        assertThat(shares.ofAll(SILENT)).isEqualTo(0.5);
    }

    @Test
    void countsGiveShares() {
        ComplaintShares shares =
                ComplaintShares.ofCounts(Map.of(SATISFIED_QUICKLY, 3L, SATISFIED, 3L, UNSATISFIED, 4L, SILENT, 10L));
        assertThat(shares).isEqualTo(ComplaintShares.of(0.5, 0.3, 0.3, 0.4));
        assertThat(ComplaintShares.ofCounts(Map.of(SATISFIED, 1L))).isEqualTo(ComplaintShares.of(1, 0, 1, 0));
        assertThat(ComplaintShares.ofCounts(Map.of(SILENT, 7L))).isEqualTo(ComplaintShares.of(0, 0, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintShares.ofCounts(Map.of()))
                .withMessageContaining("somebody had one");
        assertThatIllegalArgumentException().isThrownBy(() -> ComplaintShares.ofCounts(Map.of(SILENT, -1L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintShares.ofCounts(Map.of(SILENT, Long.MAX_VALUE, SATISFIED, 1L)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.3, 0.3, 0.4000000005, true",
        "0.5, 0.3, 0.3, 0.3999999995, true",
        "0.5, 0.3, 0.3, 0.400000002, false",
        "0.5, 0.3, 0.3, 0.399999998, false",
        "0, 0, 0, 1, true",
        "0, 0, 0, 0, false",
        "1, 1, 0, 0, true",
        "1.1, 1, 0, 0, false",
        "-0.1, 1, 0, 0, false",
        "NaN, 1, 0, 0, false",
        "0.5, NaN, 0, 1, false",
        "0.5, 1.5, -0.5, 0, false",
        "0.5, 0, 1.5, -0.5, false",
        "0.5, -0.5, 0, 1.5, false",
        "0.5, Infinity, 0, 0, false"
    })
    void sharesOfComplainantsAddUpToOne(double c, double q, double s, double u, boolean allowed) {
        if (allowed) {
            assertThat(ComplaintShares.of(c, q, s, u).unsatisfied()).isEqualTo(u);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> ComplaintShares.of(c, q, s, u));
        }
    }

    @Test
    void theMessageShowsTheSharesAndWhatTheyAreOf() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComplaintShares.of(0.5, 0.15, 0.15, 0.2))
                .withMessageContaining("together 0.5;")
                .withMessageContaining("not of all with a problem");
    }

    @Test
    void aSetOfRatesIsWhole() {
        assertThat(RepurchaseRates.of(Map.of(SATISFIED_QUICKLY, 0.9, SATISFIED, 0.7, UNSATISFIED, 0.4, SILENT, 0.3)))
                .isEqualTo(new RepurchaseRates(0.9, 0.7, 0.4, 0.3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepurchaseRates.of(Map.of(SATISFIED_QUICKLY, 0.8, SATISFIED, 0.54, SILENT, 1 / 3.0)))
                .withMessageContaining("that of UNSATISFIED is missing")
                .withMessageContaining("another study");
        for (double wrong : new double[] {Double.NaN, -0.1, 1.1, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new RepurchaseRates(wrong, 0, 0, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> new RepurchaseRates(0, wrong, 0, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> new RepurchaseRates(0, 0, wrong, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> new RepurchaseRates(0, 0, 0, wrong));
        }
    }

    @Test
    void wordOfMouthRefusesWhatCannotBe() {
        for (double wrong : new double[] {Double.NaN, -1, 1_000_001, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WordOfMouth.reach(wrong, 1))
                    .withMessageContaining("tells " + wrong + " people");
            assertThatIllegalArgumentException().isThrownBy(() -> WordOfMouth.reach(1, wrong));
        }
        WordOfMouth reach = WordOfMouth.reach(1, 1);
        for (double wrong : new double[] {Double.NaN, -0.1, 1.1}) {
            assertThatIllegalArgumentException().isThrownBy(() -> reach.converting(wrong, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> reach.converting(0, wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> reach.silentTelling(wrong));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reach.customers(-1, ComplaintShares.of(1, 1, 0, 0)))
                .withMessageContaining("0 or more");
    }
}
