package io.dangol.crm.privacy;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one step of an erasure plan, and how much was touched.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status what became of it
 * @param count how many items were removed or changed, 0 or more; 0 if it was not carried out
 * @param failure the kind of a failure, such as the name of the type of an exception, never its message; present exactly if the
 *     status is {@link ErasureStatus#FAILED}
 */
public record ErasureOutcome(
        @NotNull ErasureStatus status, @PositiveOrZero long count, Optional<String> failure) {

    /** The most characters of a kind of failure. */
    public static final int MAX_FAILURE = 200;

    public ErasureOutcome {
        Objects.requireNonNull(status, "status");
        if (count < 0 || (count > 0 && status != ErasureStatus.DONE)) {
            throw new IllegalArgumentException("Outcome " + status + " of an erasure counts " + count
                    + " items; allowed are 0 or more when it was carried out, otherwise 0.");
        }
        if (failure.isPresent() != (status == ErasureStatus.FAILED)) {
            throw new IllegalArgumentException("Outcome " + status + " of an erasure "
                    + (failure.isPresent() ? "has a" : "has no")
                    + " kind of failure; FAILED has one, the others have none.");
        }
        failure.ifPresent(kind -> KeyText.require("Kind of a failed erasure", kind, MAX_FAILURE));
    }

    /**
     * Returns that a step was carried out.
     *
     * @param count how many items were removed or changed; 0 if there was nothing left to do
     * @throws IllegalArgumentException if the count is negative
     */
    public static ErasureOutcome done(long count) {
        return new ErasureOutcome(ErasureStatus.DONE, count, Optional.empty());
    }

    /** Returns that a holding was left as it is. */
    public static ErasureOutcome retained() {
        return new ErasureOutcome(ErasureStatus.RETAINED, 0, Optional.empty());
    }

    /**
     * Returns that a step failed.
     *
     * @param kind the kind of failure, 1 to 200 characters as {@link KeyText} allows them, without personal data
     * @throws IllegalArgumentException if the kind is not allowed
     */
    public static ErasureOutcome failed(String kind) {
        return new ErasureOutcome(ErasureStatus.FAILED, 0, Optional.of(kind));
    }
}
