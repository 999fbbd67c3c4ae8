package io.dangol.crm.sla;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The host's key of a ticket: a request, case, incident or complaint that is to be answered and solved.
 *
 * <p>It appears in messages, so it must not be personal data. Immutable and thread-safe.
 *
 * @param value 1 to 128 characters as {@link KeyText} allows
 */
public record TicketId(
        @NotBlank @Size(max = TicketId.MAX_LENGTH) String value) implements Comparable<TicketId> {

    /** The most characters of a key. */
    public static final int MAX_LENGTH = 128;

    public TicketId {
        KeyText.require("Ticket id", value, MAX_LENGTH);
    }

    /**
     * Returns the ticket with a key.
     *
     * @throws IllegalArgumentException if the key is empty, too long, or not as {@link KeyText} allows
     */
    public static TicketId of(String value) {
        return new TicketId(value);
    }

    @Override
    public int compareTo(TicketId other) {
        return value.compareTo(other.value);
    }

    /** Returns the key itself. */
    @Override
    public String toString() {
        return value;
    }
}
