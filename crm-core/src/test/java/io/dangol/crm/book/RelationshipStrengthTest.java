package io.dangol.crm.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.Contribution;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationshipStrengthTest {

    private static final RelationshipStrength.Baseline TYPICAL =
            new RelationshipStrength.Baseline(0.36, 0.25, "mean of 10 customers");

    @Test
    void strengthIsTheGeometricMeanOfTheTwoSides() {
        RelationshipStrength strength = new RelationshipStrength(index(0.64), index(0.25), TYPICAL);
        assertThat(strength.value()).isEqualTo(0.4);
    }

    @Test
    void theExplanationAddsUpFromTheBaseline() {
        RelationshipStrength strength = new RelationshipStrength(index(0.64), index(0.81), TYPICAL);
        assertThat(strength.explained().contributions())
                .extracting(Contribution::name)
                .containsExactly("baseline", "solidity", "intimacy");
        // √(0.36·0.25) = 0.3; solidity adds ½[(0.4 − 0.3) + (0.72 − 0.54)], intimacy ½[(0.54 − 0.3) + (0.72 − 0.4)]
        assertThat(strength.explained().contributions())
                .extracting(Contribution::amount)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly(0.3, 0.14, 0.28);
        assertThat(strength.explained().value()).isCloseTo(strength.value(), within(1e-15));
    }

    @Test
    void oneSideDoesNotMakeUpForTheWantOfTheOther() {
        assertThat(new RelationshipStrength(index(1), index(0), TYPICAL).value())
                .isZero();
        assertThat(new RelationshipStrength(index(0), index(1), TYPICAL).value())
                .isZero();
    }

    @Test
    void anIndexIsTheWeightedMeanOfWhatIsKnown() {
        RelationshipIndex index = RelationshipIndex.of(List.of(
                        IndexPart.of("tenure", 3, 0.5, "1.5 years"),
                        IndexPart.unknown("profile", 2),
                        IndexPart.of("orders", 1, 1, "6 orders")))
                .orElseThrow();
        assertThat(index.value()).isEqualTo(0.625);
        assertThat(index.coverage()).isCloseTo(4.0 / 6, within(1e-15));
        assertThat(index.unknown()).containsExactly("profile");
        assertThat(index.score().contributions())
                .extracting(Contribution::amount)
                .containsExactly(0.375, 0.25);
    }

    @Test
    void anIndexOfNothingKnownIsNone() {
        assertThat(RelationshipIndex.of(List.of(IndexPart.unknown("a", 1)))).isEmpty();
    }

    @Test
    void wrongPartsAreRefusedWithTheWayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelationshipIndex.of(List.of()))
                .withMessageContaining("no parts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RelationshipIndex.of(List.of(IndexPart.unknown("a", 1), IndexPart.unknown("a", 2))))
                .withMessageContaining("two parts named a");
        for (double level : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> IndexPart.of("a", 1, level, ""))
                    .withMessageContaining("from 0 to 1");
        }
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> IndexPart.unknown("a", weight))
                    .withMessageContaining("above 0 and finite");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> IndexPart.unknown(" ", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RelationshipStrength.Baseline(1.1, 0, "x"))
                .withMessageContaining("from 0 to 1");
    }

    private static RelationshipIndex index(double level) {
        return RelationshipIndex.of(List.of(IndexPart.of("part", 1, level, "known")))
                .orElseThrow();
    }
}
