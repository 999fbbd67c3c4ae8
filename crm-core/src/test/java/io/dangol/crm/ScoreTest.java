package io.dangol.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {

    @Test
    void valueIsTheSumOfItsParts() {
        Score score = Score.of(new Contribution("a", 0.25, "one"), new Contribution("b", 0.5, "two"));
        assertThat(score.value()).isEqualTo(0.75);
        assertThat(score).hasToString("0.75 = a 0.25 + b 0.5");
    }

    @Test
    void partsThatCancelLoseNothing() {
        Score score = Score.of(
                new Contribution("large", 1e16, ""),
                new Contribution("small", 1, ""),
                new Contribution("back", -1e16, ""));
        assertThat(score.value()).isEqualTo(1);
    }

    @Test
    void noPartsMakeZero() {
        assertThat(new Score(List.of()).value()).isZero();
    }

    @Test
    void partsAreRankedByHowMuchTheyMoveTheScore() {
        Score score = Score.of(
                new Contribution("up", 2, ""), new Contribution("down", -3, ""), new Contribution("also up", 2, ""));
        assertThat(score.ranked()).extracting(Contribution::name).containsExactly("down", "up", "also up");
    }

    @Test
    void laterChangesOfTheCallersListChangeNothing() {
        List<Contribution> parts = new ArrayList<>(List.of(new Contribution("a", 1, "")));
        Score score = new Score(parts);
        parts.clear();
        assertThat(score.value()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void partsAreFinite(double amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contribution("recency", amount, ""))
                .withMessageContaining("Contribution recency is " + amount);
    }

    @Test
    void sumsBeyondADoubleAreRefused() {
        Contribution huge = new Contribution("huge", Double.MAX_VALUE, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Score.of(huge, huge))
                .withMessageContaining("add up to more than a double holds");
    }

    @Test
    void partsAreNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Contribution(" ", 1, ""));
    }
}
