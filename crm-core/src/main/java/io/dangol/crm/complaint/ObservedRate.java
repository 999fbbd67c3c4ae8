package io.dangol.crm.complaint;

import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.ReferenceFigure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Objects;

/**
 * A share of customers that was counted, with the cases that could not be counted, and what others have published.
 *
 * <p>No case is lost: {@code rate().n() + tooYoung + unknown + repeats} is the number of cases of the group.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rate the share with its interval; no data if nobody could be counted
 * @param tooYoung customers whose window is not over yet; they are no part of the rate, whatever they have done so far
 * @param unknown customers of whom there is no way to tell
 * @param repeats further cases of customers who are in one of the others by their first one
 * @param references what others have published, to stand beside the rate; no part of it
 */
public record ObservedRate(
        @NotNull Estimate rate,
        @PositiveOrZero long tooYoung,
        @PositiveOrZero long unknown,
        @PositiveOrZero long repeats,
        @NotNull List<@Valid ReferenceFigure> references) {

    public ObservedRate {
        Objects.requireNonNull(rate, "rate");
        references = List.copyOf(references);
        if (tooYoung < 0 || unknown < 0 || repeats < 0) {
            throw new IllegalArgumentException(tooYoung + " customers too young, " + unknown + " unknown and " + repeats
                    + " repeats beside a rate; a count is 0 or more.");
        }
    }

    /** Returns how many cases there are in the group, counted or not. */
    public long cases() {
        return rate.n() + tooYoung + unknown + repeats;
    }

    /** Returns the rate, what was left out, and the references, in one line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(rate.toString());
        text.append("; too young ").append(tooYoung);
        text.append(", unknown ").append(unknown);
        text.append(", repeats ").append(repeats);
        references.forEach(figure -> text.append("; beside it ").append(figure));
        return text.toString();
    }
}
