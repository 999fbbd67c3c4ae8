package io.dangol.crm.memory;

import io.dangol.crm.CustomerId;
import io.dangol.crm.calendar.WorkCalendar;
import io.dangol.crm.complaint.Complaint;
import io.dangol.crm.complaint.ComplaintCommand;
import io.dangol.crm.complaint.ComplaintIntake;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintPolicy;
import io.dangol.crm.complaint.ComplaintProcess;
import io.dangol.crm.complaint.ComplaintRoles;
import io.dangol.crm.complaint.ComplaintText;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.complaint.DeadlineProfile;
import io.dangol.crm.complaint.EscalationReason;
import io.dangol.crm.complaint.HandlingResult;
import io.dangol.crm.storage.Change;
import io.dangol.crm.storage.CommandId;
import io.dangol.crm.storage.Stored;
import io.dangol.crm.storage.Version;
import io.dangol.crm.workflow.Actor;
import java.time.Instant;
import java.util.List;

/** Writes of one complaint by many who each believe that a version is stored. Immutable. */
final class ComplaintWrites {

    static final ComplaintNumber NUMBER = ComplaintNumber.of("C-1");

    private static final Instant NINE = Instant.parse("2024-03-04T09:00:00Z");
    private static final Actor AGENT = Actor.of("agent", ComplaintRoles.HANDLER);
    private static final ComplaintProcess PROCESS = ComplaintProcess.of(
            ComplaintWorkflow.simple(),
            DeadlineProfile.named("timeless", "none", WorkCalendar.always()),
            ComplaintPolicy.standard());

    private final HandlingResult.Handled receipt = PROCESS.receive(
            NUMBER,
            ComplaintIntake.of(CustomerId.of("10001"), "phone", "delivery"),
            ComplaintText.of("the parcel never came"),
            AGENT,
            NINE,
            CommandId.of("receipt"));

    Change receipt() {
        return change(receipt);
    }

    /** Returns the write of somebody who read a version; no two of them are alike. */
    Change after(long version, int writer) {
        Stored<Complaint> read = new Stored<>(Version.of(version), receipt.complaint());
        return change(PROCESS.handle(
                        read,
                        ComplaintCommand.escalate(EscalationReason.REQUEST),
                        AGENT,
                        NINE.plusSeconds(version).plusMillis(writer),
                        CommandId.of("version " + version + " writer " + writer))
                .fold(handled -> handled, refused -> {
                    throw new IllegalStateException(refused.message());
                }));
    }

    private static Change change(HandlingResult.Handled step) {
        return new Change(
                step.entry().command(),
                NUMBER.value(),
                Version.of(step.entry().version().value() - 1),
                step.complaint().snapshot(),
                List.of(step.entry().snapshot()));
    }
}
