package io.dangol.crm.complaint;

import io.dangol.crm.estimate.Estimate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/**
 * Which of the dissatisfied customers complained, and which stayed silent.
 *
 * <p>No answer is lost: the silent, those who complained, those too early to tell, {@code repeats}, {@code satisfied},
 * {@code others} and {@code later} add up to the answers that were read.
 *
 * <p>Immutable and thread-safe.
 *
 * @param silent the customers who were dissatisfied and did not complain, as cases with the id of the answer as their reference, by
 *     the instant of the answer
 * @param complained how many dissatisfied customers complained
 * @param tooEarly how many still have time to complain; they are in neither, even if they have complained already
 * @param repeats further dissatisfied answers of the same customers
 * @param satisfied answers that are not dissatisfied
 * @param others answers to another instrument or on another scale
 * @param later answers after the instant as of which was read
 */
public record SilentReading(
        @NotNull List<@Valid ProblemCase> silent,
        @PositiveOrZero long complained,
        @PositiveOrZero long tooEarly,
        @PositiveOrZero long repeats,
        @PositiveOrZero long satisfied,
        @PositiveOrZero long others,
        @PositiveOrZero long later) {

    public SilentReading {
        silent = List.copyOf(silent);
        if (complained < 0 || tooEarly < 0 || repeats < 0 || satisfied < 0 || others < 0 || later < 0) {
            throw new IllegalArgumentException("A reading of " + complained + " who complained, " + tooEarly
                    + " too early, " + repeats + " repeats, " + satisfied + " satisfied, " + others + " others and "
                    + later
                    + " later; a count is 0 or more.");
        }
    }

    /**
     * Returns which part of the dissatisfied customers complained, c, with its Wilson interval at 95 %; no data if there were none.
     * Beside it stand {@link ComplaintFigures#COMPLAINING}.
     */
    public Estimate complainingShare() {
        return Estimate.ofProportion(complained, complained + silent.size());
    }

    /** Returns the counts, no customer. */
    @Override
    public String toString() {
        return silent.size() + " silent, " + complained + " complained, " + tooEarly + " too early to tell, " + repeats
                + " repeats, " + satisfied + " satisfied, " + others + " others, " + later + " later";
    }
}
