package io.dangol.crm.book;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.ComplaintDesk;
import io.dangol.crm.complaint.ComplaintIntake;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintRoles;
import io.dangol.crm.complaint.ComplaintState;
import io.dangol.crm.complaint.ComplaintText;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.complaint.DeskSession;
import io.dangol.crm.complaint.Finding;
import io.dangol.crm.complaint.RecoveryAction;
import io.dangol.crm.complaint.RecoveryKind;
import io.dangol.crm.complaint.ReopenGround;
import io.dangol.crm.complaint.ServiceRecovery;
import io.dangol.crm.memory.InMemoryComplaints;
import io.dangol.crm.storage.PageRequest;
import io.dangol.crm.workflow.Actor;
import java.time.Instant;
import java.util.Optional;

/** Complaints of one desk, each step at an instant that the test names. Mutable, for one test. */
final class MadeComplaints {

    private static final Actor AGENT = Actor.of("agent-7", ComplaintRoles.HANDLER);
    private static final String APOLOGY = "apology";

    private final InMemoryComplaints store = new InMemoryComplaints();
    private final ComplaintDesk desk =
            ComplaintDesk.over(store).clock(() -> Instant.EPOCH).build();

    ComplaintNumber received(CustomerId customer, Instant at) {
        return by(at).register(ComplaintIntake.of(customer, "phone", "delivery"), ComplaintText.of("MARKER"))
                .number();
    }

    /** Takes a complaint over that somebody else received before. */
    ComplaintNumber imported(CustomerId customer, Instant receivedAt, Instant at) {
        return by(at).importAt(
                        ComplaintIntake.of(customer, "phone", "delivery"),
                        Optional.empty(),
                        ComplaintState.RECEIVED,
                        receivedAt,
                        Optional.empty(),
                        Optional.empty())
                .number();
    }

    MadeComplaints found(ComplaintNumber number, Finding finding, Instant at) {
        if (by(at).tryAssign(number, "agent-7", "knows the warehouse").isHandled()) {
            report(number, finding, at);
        }
        return this;
    }

    private void report(ComplaintNumber number, Finding finding, Instant at) {
        by(at).reportResult(
                        number,
                        finding,
                        "looked into",
                        ServiceRecovery.of(RecoveryAction.of(APOLOGY, RecoveryKind.APOLOGY)));
    }

    MadeComplaints answered(ComplaintNumber number, Instant at) {
        by(at).sendAnswer(number);
        return this;
    }

    MadeComplaints closed(ComplaintNumber number, Instant at) {
        by(at).executeRemedy(number, APOLOGY);
        by(at).onBehalfOf(ComplaintRoles.CUSTOMER).accept(number);
        by(at).close(number);
        return this;
    }

    MadeComplaints reopened(ComplaintNumber number, Instant at) {
        by(at).reopen(number, ReopenGround.NEW_FACT, "a letter was found");
        return this;
    }

    /** Returns the trail of a complaint on which somebody outside decides. */
    ComplaintTrail decidedOutside(CustomerId customer, boolean upheld, Instant received, Instant decided) {
        DeskSession standard = ComplaintDesk.over(store)
                .workflow(ComplaintWorkflow.standard())
                .clock(() -> decided)
                .build()
                .as(AGENT);
        ComplaintNumber number = standard.at(received)
                .importAt(
                        ComplaintIntake.of(customer, "phone", "delivery"),
                        Optional.empty(),
                        ComplaintState.EXTERNAL_REVIEW,
                        received,
                        Optional.of("agent-7"),
                        Optional.empty())
                .number();
        standard.onBehalfOf(ComplaintRoles.OMBUDSMAN).externalDecision(number, upheld, true);
        return trail(number);
    }

    ComplaintTrail trail(ComplaintNumber number) {
        return ComplaintTrail.of(store.history(number, PageRequest.first(99)).items());
    }

    /** Returns the trail of a complaint that was answered and closed at once. */
    ComplaintTrail over(CustomerId customer, Finding finding, Instant received, Instant closed) {
        ComplaintNumber number = received(customer, received);
        return found(number, finding, received)
                .answered(number, closed)
                .closed(number, closed)
                .trail(number);
    }

    private DeskSession by(Instant at) {
        return desk.as(AGENT).at(at);
    }
}
