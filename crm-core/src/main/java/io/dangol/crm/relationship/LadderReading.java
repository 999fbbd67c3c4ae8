package io.dangol.crm.relationship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a customer stands on the ladder at an instant, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at the instant of the reading; reviews up to and including it have been held
 * @param stage the rung
 * @param since since when; empty if nothing has happened yet
 * @param activity whether the customer is still there
 * @param lastOrder the time of the last paid order; empty if there is none
 * @param verdict how firmly the customer stands
 * @param reasons which rule holds, and by what it is kept, in words
 * @param measures the counts that keep the rung, those of the orders first; empty for the two lowest rungs
 * @param fallsAt the review that leads down if nothing else happens; empty if none does
 * @param toNext what is missing to the next rung; empty for a partner
 * @param history every step so far, earliest first
 */
public record LadderReading(
        @NotNull Instant at,
        @NotNull Stage stage,
        Optional<Instant> since,
        @NotNull Activity activity,
        Optional<Instant> lastOrder,
        @NotNull LadderVerdict verdict,
        @NotNull List<String> reasons,
        @NotNull List<@Valid RungMeasure> measures,
        Optional<Instant> fallsAt,
        Optional<@Valid NextRung> toNext,
        @NotNull List<@Valid StageChange> history) {

    public LadderReading {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(lastOrder, "lastOrder");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(fallsAt, "fallsAt");
        Objects.requireNonNull(toNext, "toNext");
        reasons = List.copyOf(reasons);
        measures = List.copyOf(measures);
        history = List.copyOf(history);
    }

    /** Returns stage, activity and verdict in one line, with the reasons. */
    @Override
    public String toString() {
        return stage + since.map(instant -> " since " + instant).orElse("") + ", " + activity + ", " + verdict + ": "
                + String.join("; ", reasons);
    }
}
