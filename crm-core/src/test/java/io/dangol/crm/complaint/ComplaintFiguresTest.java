package io.dangol.crm.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.estimate.ReferenceFigure;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComplaintFiguresTest {

    @ParameterizedTest
    @CsvSource({"TARP_MAJOR, 0.82, 0.54, 0.19, 0.09", "TARP_MINOR, 0.95, 0.70, 0.46, 0.37"})
    void studiesOfOneSizeOfLossAreWholeSets(
            RepurchaseReference reference, double quick, double satisfied, double unsatisfied, double silent) {
        assertThat(reference.rates()).isEqualTo(new RepurchaseRates(quick, satisfied, unsatisfied, silent));
        assertThat(reference.figures())
                .extracting(ReferenceFigure::low)
                .containsExactly(quick, satisfied, unsatisfied, silent);
        assertThat(reference.figure(ProblemOutcome.SILENT).toString())
                .contains("who intend to buy again, silent, loss")
                .contains("stated intentions")
                .contains("1979");
    }

    @Test
    void figuresOfTheArticlesAreWhatTheyWrite() {
        assertThat(ComplaintFigures.SEED)
                .extracting(ReferenceFigure::low)
                .containsExactly(0.8, 0.54, 1 / 3.0, 5.0, 10.0, 0.65, 5.0);
        assertThat(ComplaintFigures.REVENUE_OF_SATISFIED.source()).contains("no origin found");
        assertThat(ComplaintFigures.COST_OF_NEW_BY_TRADE.contains(2)).isTrue();
        assertThat(ComplaintFigures.COST_OF_NEW_BY_TRADE.contains(20)).isTrue();
        assertThat(ComplaintFigures.TOLD.get(3))
                .hasToString(
                        "people told of a bad experience: 9.0 to 10.0 (Washington Post, 14 October 1984, on TARP; not checked"
                                + " against print, 1984)");
        assertThat(WordOfMouth.ofReferenceReach()).isEqualTo(WordOfMouth.reach(5, 10));
    }

    /** The articles mix two sizes of loss: nothing that holds their figures hands out a set of rates. */
    @Test
    void figuresOfTheArticlesAreNoSetOfRates() {
        assertThat(RepurchaseReference.values())
                .containsExactly(RepurchaseReference.TARP_MAJOR, RepurchaseReference.TARP_MINOR);
        assertThat(Arrays.stream(ComplaintFigures.class.getDeclaredMethods()).map(Method::getReturnType))
                .doesNotContain(RepurchaseRates.class);
        assertThat(Arrays.stream(ComplaintFigures.class.getDeclaredFields()).map(field -> (Object) field.getType()))
                .doesNotContain(RepurchaseRates.class);
    }

    static Stream<ReferenceFigure> figures() {
        return Stream.of(
                        ComplaintFigures.SEED,
                        ComplaintFigures.TOLD,
                        ComplaintFigures.COMPLAINING,
                        List.of(ComplaintFigures.COST_OF_NEW_BY_TRADE),
                        RepurchaseReference.TARP_MAJOR.figures(),
                        RepurchaseReference.TARP_MINOR.figures())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyFigureSaysHowFarToTrustIt(ReferenceFigure figure) {
        assertThat(figure.source()).containsPattern("unverified|not checked|neither .* checked|no source");
    }
}
