package io.dangol.crm.book;

import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.Finding;
import io.dangol.crm.conduct.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells which incidents of a customer were provoked: an upheld complaint had been received before and was still open.
 *
 * <p>A complaint is upheld if it was closed so, or if it is not closed yet and was decided so outside or answered so. A
 * complaint that was closed and taken up again counts for the times at which it was open. What is not known yet at the
 * instant of the reading counts for nothing.
 *
 * <p>It only ever marks, and what is marked never weighs more: to complain cannot raise a score. Immutable and thread-safe.
 */
final class Provocation {

    private final List<Upheld> complaints;

    /** A complaint in which the customer was right. */
    private static final class Upheld {

        private final ComplaintTrail trail;
        /** How it stands at the instant of the reading. */
        private final Complaint now;

        Upheld(ComplaintTrail trail, Complaint now) {
            this.trail = trail;
            this.now = now;
        }

        boolean wasOpen(Instant then) {
            boolean isNotOver = now.milestones().receivedAt().isBefore(then)
                    && now.milestones().closedAt().map(then::isBefore).orElse(true);
            // a complaint that came into the trail later has nothing to say of then
            return isNotOver && trail.asOf(then).map(Complaint::isOpen).orElse(true);
        }
    }

    private Provocation(List<Upheld> complaints) {
        this.complaints = complaints;
    }

    /** Returns what complaints of a customer, as they stood at an instant, say of incidents. */
    static Provocation of(List<ComplaintTrail> trails, Instant at) {
        return new Provocation(trails.stream()
                .flatMap(trail -> trail.asOf(at).map(now -> new Upheld(trail, now)).stream())
                .filter(complaint -> isUpheld(complaint.now))
                .toList());
    }

    /** Returns an incident as provoked if one of the complaints says so, else as it is. */
    Incident mark(Incident incident) {
        return complaints.stream().anyMatch(complaint -> complaint.wasOpen(incident.occurredAt()))
                ? incident.asProvoked()
                : incident;
    }

    private static boolean isUpheld(Complaint complaint) {
        if (complaint.code().isPresent()) {
            return complaint.code().filter(ClosingCode::isUpheld).isPresent();
        }
        Optional<Boolean> outside = complaint.resolution().externalUpheld();
        return outside.isPresent()
                ? outside.get()
                : complaint.milestones().answeredAt().isPresent()
                        && complaint
                                .resolution()
                                .finding()
                                .filter(Finding::isUpheld)
                                .isPresent();
    }
}
