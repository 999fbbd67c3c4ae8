package io.dangol.crm.relationship;

import io.dangol.crm.EpochMicros;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One thing that happened to the relationship with one customer.
 *
 * <p>Two equal events are two events: two orders in the same microsecond are two orders. Ordered by time, then kind, then
 * score. The instant is kept to the microsecond; what is finer is dropped towards the past.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at when it happened
 * @param kind what happened
 * @param score the answer to the recommendation question, 0 to 10; present exactly for {@code RECOMMENDATION}
 */
public record LadderEvent(@NotNull Instant at, @NotNull LadderEventKind kind, OptionalInt score)
        implements Comparable<LadderEvent> {

    /** The highest answer to the recommendation question. */
    public static final int MAX_SCORE = 10;

    private static final Comparator<LadderEvent> CANONICAL = Comparator.comparing(LadderEvent::at)
            .thenComparing(LadderEvent::kind)
            .thenComparingInt(event -> event.score().orElse(0));

    public LadderEvent {
        Objects.requireNonNull(kind, "kind");
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        if (score.isPresent() != (kind == LadderEventKind.RECOMMENDATION)) {
            throw new IllegalArgumentException("Event " + kind + " with "
                    + (score.isPresent() ? "the score " + score.getAsInt() : "no score")
                    + "; a score is given exactly for a RECOMMENDATION.");
        }
        if (score.isPresent() && (score.getAsInt() < 0 || score.getAsInt() > MAX_SCORE)) {
            throw new IllegalArgumentException("The recommendation score is " + score.getAsInt()
                    + "; it is from 0 to 10. Convert an answer on another scale first.");
        }
    }

    /**
     * Returns an event of a kind that has no score.
     *
     * @throws IllegalArgumentException if the kind is {@code RECOMMENDATION}, or the instant is beyond the range of
     *     {@link EpochMicros}
     */
    public static LadderEvent of(Instant at, LadderEventKind kind) {
        return new LadderEvent(at, kind, OptionalInt.empty());
    }

    /** Returns a paid order. */
    public static LadderEvent orderPaid(Instant at) {
        return of(at, LadderEventKind.ORDER_PAID);
    }

    /** Returns a first purchase of somebody whom the customer referred. */
    public static LadderEvent referralConverted(Instant at) {
        return of(at, LadderEventKind.REFERRAL_CONVERTED);
    }

    /**
     * Returns an answer to the recommendation question.
     *
     * @param score 0 (not at all likely) to 10 (extremely likely)
     * @throws IllegalArgumentException if the score is out of its range
     */
    public static LadderEvent recommendation(Instant at, int score) {
        return new LadderEvent(at, LadderEventKind.RECOMMENDATION, OptionalInt.of(score));
    }

    /** Returns the start of a contract. */
    public static LadderEvent contractStarted(Instant at) {
        return of(at, LadderEventKind.CONTRACT_STARTED);
    }

    /** Returns the end of a contract. */
    public static LadderEvent contractEnded(Instant at) {
        return of(at, LadderEventKind.CONTRACT_ENDED);
    }

    /** Returns the start of buying from the firm alone. */
    public static LadderEvent exclusivityStarted(Instant at) {
        return of(at, LadderEventKind.EXCLUSIVITY_STARTED);
    }

    /** Returns the end of buying from the firm alone. */
    public static LadderEvent exclusivityEnded(Instant at) {
        return of(at, LadderEventKind.EXCLUSIVITY_ENDED);
    }

    long micros() {
        return EpochMicros.truncate(at);
    }

    @Override
    public int compareTo(LadderEvent other) {
        return CANONICAL.compare(this, other);
    }
}
