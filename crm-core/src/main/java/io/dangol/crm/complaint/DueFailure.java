package io.dangol.crm.complaint;

import java.util.Objects;

/**
 * A complaint on which nothing that is due can be done until somebody has put it right.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number which complaint
 * @param reason why, and what to do
 */
public record DueFailure(ComplaintNumber number, String reason) {

    public DueFailure {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(reason, "reason");
    }
}
