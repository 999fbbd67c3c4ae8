package io.dangol.crm.sla;

import java.time.Duration;

/**
 * The part that one status under one owner has in the time of a clock. The parts of a clock add up to its elapsed time.
 *
 * <p>{@code toString} leaves the owner out, who is a person of the house. Immutable and thread-safe.
 *
 * @param status the status of the ticket, empty before the first is known
 * @param owner the host's key of the owner, empty for nobody
 * @param counted open time that counted
 * @param paused open time that did not count, because the clock was paused
 */
public record TimeShare(String status, String owner, Duration counted, Duration paused) {

    @Override
    public String toString() {
        return "TimeShare[status=" + status + ", counted=" + counted + ", paused=" + paused + "]";
    }
}
