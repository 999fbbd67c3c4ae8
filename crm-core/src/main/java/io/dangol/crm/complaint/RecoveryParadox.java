package io.dangol.crm.complaint;

import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;

/**
 * The service recovery paradox put to the test: are customers whose problem was solved above those who never had one?
 *
 * <p>A meta-analysis found that they are in satisfaction, and found no such difference in the intention to buy again, in word of
 * mouth or in image (de Matos, Henrique and Rossi 2007, Journal of Service Research 10(1):60-77,
 * <a href="https://doi.org/10.1177/1094670507303012">doi 10.1177/1094670507303012</a>). So each measure has a test of its own, and
 * one says nothing about the other.
 *
 * <p>A difference shows that two things go together, not that one made the other: those who complain, answer a survey or buy often
 * are not like the rest.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure what was compared
 * @param recovered the customers whose problem was solved: a mean, or a share
 * @param withoutProblem the customers without a problem
 * @param difference recovered minus without a problem, with its interval ({@code WELCH} for means, {@code NEWCOMBE} for shares);
 *     {@code LOW_SAMPLE} where a group is below the minimum
 * @param recoveredLeftOut recovered customers of whom nothing is known, or not yet: no answer, or too young
 * @param withoutProblemLeftOut the same of the customers without a problem
 */
public record RecoveryParadox(
        @NotNull ParadoxMeasure measure,
        @NotNull Estimate recovered,
        @NotNull Estimate withoutProblem,
        @NotNull Estimate difference,
        @PositiveOrZero long recoveredLeftOut,
        @PositiveOrZero long withoutProblemLeftOut) {

    public RecoveryParadox {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(recovered, "recovered");
        Objects.requireNonNull(withoutProblem, "withoutProblem");
        Objects.requireNonNull(difference, "difference");
        if (recoveredLeftOut < 0 || withoutProblemLeftOut < 0) {
            throw new IllegalArgumentException(recoveredLeftOut + " recovered customers and " + withoutProblemLeftOut
                    + " without a problem left out; a count is 0 or more.");
        }
    }

    /** Returns what the difference says. */
    public ParadoxVerdict verdict() {
        if (difference.quality() == Quality.NO_DATA) {
            return ParadoxVerdict.NO_DATA;
        }
        if (difference.quality() == Quality.LOW_SAMPLE || difference.low().isEmpty()) {
            return ParadoxVerdict.UNDECIDED;
        }
        if (difference.low().getAsDouble() > 0) {
            return ParadoxVerdict.PARADOX;
        }
        return difference.high().orElseThrow() <= 0 ? ParadoxVerdict.NO_PARADOX : ParadoxVerdict.UNDECIDED;
    }

    /** Returns the verdict in a sentence, with the numbers it rests on; it claims an association, never a cause. */
    public String explanation() {
        String what = measure == ParadoxMeasure.SATISFACTION ? "satisfaction" : "repurchase";
        String said = switch (verdict()) {
            case PARADOX -> "is higher among customers whose problem was solved than among those without one";
            case NO_PARADOX -> "is not higher among customers whose problem was solved than among those without one";
            case UNDECIDED ->
                difference.quality() == Quality.LOW_SAMPLE
                        ? "cannot be compared yet: a group is too small"
                        : "may be higher or lower among customers whose problem was solved";
            case NO_DATA -> "cannot be compared: a group is empty";
        };
        return verdict() + ": " + what + " " + said + " (difference " + difference + "; solved " + recovered
                + "; without a problem " + withoutProblem + "). An association, not an effect.";
    }
}
