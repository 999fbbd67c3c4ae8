package io.dangol.crm.benchmarks;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.Assessment;
import io.dangol.crm.complaint.ComplaintCommand;
import io.dangol.crm.complaint.ComplaintIntake;
import io.dangol.crm.complaint.ComplaintPolicy;
import io.dangol.crm.complaint.ComplaintProcess;
import io.dangol.crm.complaint.ComplaintRoles;
import io.dangol.crm.complaint.ComplaintText;
import io.dangol.crm.complaint.ComplaintWorkflow;
import io.dangol.crm.complaint.DeadlineProfile;
import io.dangol.crm.complaint.Finding;
import io.dangol.crm.complaint.ImpactLevel;
import io.dangol.crm.complaint.RecoveryAction;
import io.dangol.crm.complaint.RecoveryKind;
import io.dangol.crm.complaint.ServiceRecovery;
import io.dangol.crm.feedback.Answer;
import io.dangol.crm.feedback.Instrument;
import io.dangol.crm.feedback.Scale;
import io.dangol.crm.workflow.Actor;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The life of a complaint in the standard workflow, from its receipt to its closing. */
final class ComplaintLife {

    static final Instant START = Instant.parse("2024-03-04T00:00:00Z");
    static final Actor AGENT = Actor.of("agent", ComplaintRoles.HANDLER);
    static final ComplaintText TEXT = ComplaintText.of("The parcel never came.", "Send it again.");

    private static final Actor OWNER = Actor.of("carla", ComplaintRoles.HANDLER);
    private static final Actor CUSTOMER = Actor.of("customer", ComplaintRoles.CUSTOMER);
    private static final Assessment MINOR = new Assessment(ImpactLevel.LOW, ImpactLevel.LOW, ImpactLevel.LOW, false);

    /** What follows the receipt, in order. */
    static final List<Stage> STAGES = List.of(
            new Stage(AGENT, any -> ComplaintCommand.acknowledge()),
            new Stage(AGENT, any -> ComplaintCommand.assess(MINOR)),
            new Stage(AGENT, any -> ComplaintCommand.assign("carla", "knows the carrier")),
            new Stage(
                    OWNER,
                    any -> ComplaintCommand.proposeRemedy(
                            Finding.UPHELD,
                            "lost by the carrier",
                            ServiceRecovery.of(RecoveryAction.of("apology", RecoveryKind.APOLOGY)))),
            new Stage(AGENT, any -> ComplaintCommand.sendAnswer("rights-1")),
            new Stage(AGENT, any -> ComplaintCommand.executeRemedy("apology")),
            new Stage(CUSTOMER, any -> ComplaintCommand.accept()),
            new Stage(
                    CUSTOMER,
                    customer -> ComplaintCommand.recordSatisfaction(Answer.of(
                            "answer of " + customer.value(), customer, Instrument.CSAT, 4, Scale.of(1, 5), START))),
            new Stage(AGENT, any -> ComplaintCommand.close()));

    private ComplaintLife() {}

    /** Who does what, for the complaint of a customer. */
    record Stage(Actor actor, Function<CustomerId, ComplaintCommand> command) {}

    /** Returns the handling by the standard workflow, with the generic deadlines of an office. */
    static ComplaintProcess process() {
        return ComplaintProcess.of(
                ComplaintWorkflow.standard(),
                DeadlineProfile.generic(OfficeHours.WITH_LUNCH.calendar()),
                ComplaintPolicy.standard());
    }

    static CustomerId customer(int number) {
        return CustomerId.of("K-" + number);
    }

    static ComplaintIntake intake(CustomerId customer) {
        return ComplaintIntake.of(customer, "phone", "delivery");
    }
}
