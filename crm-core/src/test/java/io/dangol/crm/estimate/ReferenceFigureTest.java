package io.dangol.crm.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReferenceFigureTest {

    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void aFigureSaysWhatItIsAndWhereItComesFrom() {
        ReferenceFigure share = ReferenceFigure.of("share", 0.5, "book", OptionalInt.of(1996));
        assertThat(share).hasToString("share: 0.5 (book, 1996)");
        assertThat(share.isRange()).isFalse();
        assertThat(share.contains(0.5)).isTrue();
        assertThat(share.contains(0.51)).isFalse();
    }

    @Test
    void aRangeHoldsItsEnds() {
        ReferenceFigure range = new ReferenceFigure("ratio", 2, 20, "study", NONE);
        assertThat(range).hasToString("ratio: 2.0 to 20.0 (study)");
        assertThat(range.isRange()).isTrue();
        assertThat(range.contains(2)).isTrue();
        assertThat(range.contains(20)).isTrue();
        assertThat(range.contains(20.1)).isFalse();
        assertThat(range.contains(1.9)).isFalse();
        assertThat(range.contains(Double.NaN)).isFalse();
    }

    @Test
    void wrongInputIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReferenceFigure.of(" ", 1, "book", NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> ReferenceFigure.of("share", 1, "", NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferenceFigure.of("share", Double.NaN, "book", NONE))
                .withMessageContaining("both are finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReferenceFigure("share", 0, Double.POSITIVE_INFINITY, "book", NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceFigure("share", 2, 1, "book", NONE));
    }
}
