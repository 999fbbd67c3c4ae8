package io.dangol.crm.sla;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Tickets that do not count towards attainment, such as tests or what the customer caused. Their clocks run all the same.
 * Time that does not count, such as agreed maintenance, is taken out of the calendar instead:
 * {@link io.dangol.crm.calendar.WorkCalendar#except}.
 *
 * @param name the name by which the agreement states it
 * @param tickets true for tickets that are excluded
 */
public record Exclusion(@NotBlank String name, Predicate<TicketFacts> tickets) {

    public Exclusion {
        Objects.requireNonNull(tickets, "tickets");
        if (name.isBlank()) {
            throw new IllegalArgumentException("An exclusion has a blank name. Name it as the agreement does.");
        }
    }
}
