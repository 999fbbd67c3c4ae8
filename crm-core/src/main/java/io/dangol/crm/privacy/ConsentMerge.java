package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * From when on two customer ids stand for one person, and until when, if the merge was taken back.
 *
 * <p>Instants are kept to the microsecond; what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param absorbed the id that is given up; statements about it still count
 * @param survivor the id that is kept, another one
 * @param at the first instant at which they stand for one person
 * @param undoneAt the first instant at which they no longer do, after {@code at}; empty while the merge stands
 */
public record ConsentMerge(
        @NotNull CustomerId absorbed,
        @NotNull CustomerId survivor,
        @NotNull Instant at,
        Optional<Instant> undoneAt) {

    public ConsentMerge {
        Objects.requireNonNull(absorbed, "absorbed");
        Objects.requireNonNull(survivor, "survivor");
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        undoneAt = undoneAt.map(end -> EpochMicros.toInstant(EpochMicros.truncate(end)));
        if (absorbed.equals(survivor)) {
            throw new IllegalArgumentException(
                    "Customer " + absorbed + " is merged into itself; a merge takes two. Leave it out.");
        }
        if (undoneAt.isPresent() && !at.isBefore(undoneAt.get())) {
            throw new IllegalArgumentException("Merge of customer " + absorbed + " into " + survivor + " at " + at
                    + " is undone at " + undoneAt.get() + "; it must be undone after it was made, by a microsecond at"
                    + " least. Exchange the instants, or leave out a merge that never stood.");
        }
    }

    /**
     * Returns a merge that stands.
     *
     * @throws IllegalArgumentException if the two ids are the same
     */
    public static ConsentMerge of(CustomerId absorbed, CustomerId survivor, Instant at) {
        return new ConsentMerge(absorbed, survivor, at, Optional.empty());
    }

    /**
     * Returns this merge as taken back at an instant.
     *
     * @throws IllegalArgumentException if that is not after the merge
     */
    public ConsentMerge undoneAt(Instant end) {
        return new ConsentMerge(absorbed, survivor, at, Optional.of(end));
    }

    /** Returns whether the two ids stand for one person at an instant, as far as this merge says. */
    public boolean standsAt(Instant instant) {
        return !instant.isBefore(at) && undoneAt.map(instant::isBefore).orElse(true);
    }

    /** Returns this merge without its end, by which one that was taken back is recognised. */
    ConsentMerge asMade() {
        return of(absorbed, survivor, at);
    }

    /** Returns what is known of a merge that was given twice: its end, if either has one. */
    ConsentMerge reconciled(ConsentMerge again) {
        if (undoneAt.isPresent() && again.undoneAt.isPresent() && !equals(again)) {
            throw new IllegalArgumentException("Merge of customer " + absorbed + " into " + survivor + " at " + at
                    + " is undone at " + undoneAt.get() + " and at " + again.undoneAt.get()
                    + "; a merge is undone once. Give the instant that holds.");
        }
        return undoneAt.isPresent() ? this : again;
    }

    CustomerId other(CustomerId one) {
        return one.equals(absorbed) ? survivor : absorbed;
    }
}
