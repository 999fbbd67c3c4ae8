package io.dangol.crm.interaction;

import io.dangol.crm.estimate.Estimate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.Objects;

/**
 * How well promises were kept up to an instant.
 *
 * <p>Only promises whose time is over count for the rate. Those that are kept ahead of a time that is not over yet wait
 * as the others do: counting them would show the good news before the bad. Promises made after the instant are left out
 * altogether.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at up to when
 * @param kept how many were kept in time
 * @param broken how many were not, those of {@code late} included
 * @param late how many of the broken ones were kept afterwards
 * @param withdrawn how many were taken back before their time was over
 * @param notYetDue how many have time left, kept already or not
 */
public record PromiseRecord(
        @NotNull Instant at,
        @PositiveOrZero long kept,
        @PositiveOrZero long broken,
        @PositiveOrZero long late,
        @PositiveOrZero long withdrawn,
        @PositiveOrZero long notYetDue) {

    public PromiseRecord {
        Objects.requireNonNull(at, "at");
        if (kept < 0 || late < 0 || broken < late || withdrawn < 0 || notYetDue < 0) {
            throw new IllegalArgumentException("Record of promises with kept " + kept + ", broken " + broken + ", late "
                    + late + ", withdrawn " + withdrawn + ", not yet due " + notYetDue
                    + "; counts are 0 or more, and the late ones are among the broken.");
        }
    }

    /** Returns the record of promises, of one customer or of many, at an instant. */
    public static PromiseRecord of(Iterable<Promise> promises, Instant at) {
        long kept = 0;
        long broken = 0;
        long late = 0;
        long withdrawn = 0;
        long notYetDue = 0;
        for (Promise promise : promises) {
            if (promise.madeAt().isAfter(at)) {
                continue;
            }
            PromiseState state = promise.stateAt(at);
            if (state == PromiseState.WITHDRAWN) {
                withdrawn++;
            } else if (!at.isAfter(promise.dueAt())) {
                notYetDue++;
            } else if (state == PromiseState.KEPT) {
                kept++;
            } else {
                broken++;
                late += promise.keptAt().filter(instant -> !instant.isAfter(at)).isPresent() ? 1 : 0;
            }
        }
        return new PromiseRecord(at, kept, broken, late, withdrawn, notYetDue);
    }

    /** Returns how many promises count for the rate: kept and broken. */
    public long due() {
        return kept + broken;
    }

    /** Returns kept of due, with its Wilson interval at 95 %; no data if none was due. */
    public Estimate rate() {
        return Estimate.ofProportion(kept, due());
    }
}
