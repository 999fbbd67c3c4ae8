package io.dangol.crm.complaint;

import io.dangol.crm.CustomerId;
import io.dangol.crm.sla.SlaPolicies;
import io.dangol.crm.sla.TicketClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The audit trail of one complaint, from which it can be read as it stood at any instant.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entries by rising version, the first one a receipt or an import
 */
public record ComplaintTrail(List<ComplaintEntry> entries) {

    public ComplaintTrail {
        entries = entries.stream()
                .sorted(Comparator.comparing(ComplaintEntry::version))
                .toList();
        ComplaintFold.requireTrail(entries);
    }

    /**
     * Returns the trail of entries, in any order.
     *
     * @throws IllegalArgumentException if there is none, the first one is neither a receipt nor an import, or they are of
     *     several complaints
     */
    public static ComplaintTrail of(List<ComplaintEntry> entries) {
        return new ComplaintTrail(entries);
    }

    /** Returns the number of the complaint. */
    public ComplaintNumber number() {
        return entries.get(0).number();
    }

    /** Returns the customer. */
    public CustomerId customer() {
        return ComplaintFold.begin(entries.get(0)).customer();
    }

    /** Returns when it came into the trail: the instant of its first entry. */
    public Instant begins() {
        return entries.get(0).at();
    }

    /** Returns the complaint after the last entry, without what was said. */
    public Complaint complaint() {
        return Complaint.replay(entries);
    }

    /** Returns the complaint as it stood at an instant, without what was said; empty if it had not come in. */
    public Optional<Complaint> asOf(Instant at) {
        List<ComplaintEntry> until =
                entries.stream().filter(entry -> !entry.at().isAfter(at)).toList();
        return until.isEmpty() ? Optional.empty() : Optional.of(Complaint.replay(until));
    }

    /**
     * Returns the clocks of the complaint under agreements of service, so that complaints stand in the same reports as other
     * tickets.
     *
     * <p>It came in at its receipt, the earliest where others were merged into it. Acknowledgement, questions, contacts and
     * answers are replies, automatic ones where {@link io.dangol.crm.workflow.Role#SYSTEM} sent them; an answer, or a closing
     * without one, solves it; work that begins again reopens it; states are its statuses, so {@code pausesIn} names them.
     * Severity is the priority: HIGH, MEDIUM as normal, LOW. Channel and category are attributes.
     *
     * @throws IllegalArgumentException if an instant is outside the horizon of calendars
     */
    public TicketClock ticketClock(SlaPolicies policies) {
        return ComplaintTicket.clock(this, policies);
    }

    /** Returns the number and how many entries there are. */
    @Override
    public String toString() {
        return "ComplaintTrail[" + number() + ", " + entries.size() + " entries]";
    }
}
