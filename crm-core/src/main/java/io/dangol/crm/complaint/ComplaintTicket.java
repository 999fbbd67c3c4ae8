package io.dangol.crm.complaint;

import io.dangol.crm.sla.ActorRole;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.SlaPolicies;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.sla.TicketEvent;
import io.dangol.crm.sla.TicketEventType;
import io.dangol.crm.sla.TicketFacts;
import io.dangol.crm.sla.TicketId;
import io.dangol.crm.workflow.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells the audit trail of a complaint in the words of service levels. Mutable, for one thread. */
final class ComplaintTicket {

    private static final Set<ComplaintEvent> REPLIES = Set.of(
            ComplaintEvent.ACKNOWLEDGE,
            ComplaintEvent.ANSWER_FROM_MANUAL,
            ComplaintEvent.REQUEST_INFO,
            ComplaintEvent.CONTACT,
            ComplaintEvent.NO_REPLY,
            ComplaintEvent.SEND_ANSWER);

    private final List<TicketEvent> events = new ArrayList<>();
    private boolean solved;

    private ComplaintTicket() {}

    static TicketClock clock(ComplaintTrail trail, SlaPolicies policies) {
        Complaint complaint = trail.complaint();
        ComplaintTicket ticket = new ComplaintTicket();
        ticket.add(complaint.milestones().receivedAt(), TicketEventType.CREATED, ActorRole.REQUESTER, "");
        trail.entries().forEach(ticket::tell);
        TicketFacts facts = TicketFacts.of(Priority.NORMAL)
                .ofCustomer(complaint.customer())
                .with("channel", complaint.intake().channel())
                .with("category", complaint.intake().category());
        return TicketClock.of(policies, TicketId.of(complaint.number().value()), facts, ticket.events);
    }

    private void tell(ComplaintEntry entry) {
        Instant at = entry.at();
        ComplaintEvent event = entry.event();
        entry.input().text("owner").ifPresent(owner -> add(at, TicketEventType.ASSIGNED, ActorRole.AGENT, owner));
        if (event.equals(ComplaintEvent.ASSESS)) {
            ImpactLevel severity = entry.input().details().constant("severity", ImpactLevel.class);
            add(
                    at,
                    TicketEventType.PRIORITY_CHANGED,
                    ActorRole.AGENT,
                    priority(severity).name());
        }
        if (REPLIES.contains(event)) {
            boolean automatic = entry.roles().contains(Role.SYSTEM);
            add(at, TicketEventType.PUBLIC_REPLY, automatic ? ActorRole.SYSTEM : ActorRole.AGENT, "");
        } else if (event.equals(ComplaintEvent.INFO_RECEIVED)) {
            add(at, TicketEventType.PUBLIC_REPLY, ActorRole.REQUESTER, "");
        }
        stand(entry);
    }

    /** An answer solves it, and so does a closing without one; work that begins again reopens it. */
    private void stand(ComplaintEntry entry) {
        ComplaintState to = entry.to();
        boolean done = to.phase() == ComplaintPhase.REPLIED || to.phase() == ComplaintPhase.CLOSED;
        if (done != solved) {
            add(
                    entry.at(),
                    done ? TicketEventType.SOLVED : TicketEventType.REOPENED,
                    done ? ActorRole.AGENT : ActorRole.REQUESTER,
                    "");
            solved = done;
        }
        if (!entry.from().map(to::equals).orElse(false)) {
            add(entry.at(), TicketEventType.STATUS_CHANGED, ActorRole.AGENT, to.name());
        }
    }

    private static Priority priority(ImpactLevel severity) {
        return switch (severity) {
            case LOW -> Priority.LOW;
            case MEDIUM -> Priority.NORMAL;
            case HIGH -> Priority.HIGH;
        };
    }

    /** The place in the trail is the order of events of one instant. */
    private void add(Instant at, TicketEventType type, ActorRole role, String value) {
        events.add(new TicketEvent(at, events.size(), type, role, value));
    }
}
