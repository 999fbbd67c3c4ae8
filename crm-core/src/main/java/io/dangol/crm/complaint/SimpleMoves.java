package io.dangol.crm.complaint;

import static io.dangol.crm.complaint.ComplaintRoles.APPROVER;
import static io.dangol.crm.complaint.ComplaintRoles.CUSTOMER;
import static io.dangol.crm.complaint.ComplaintRoles.HANDLER;
import static io.dangol.crm.complaint.ComplaintRoles.OWNER;
import static io.dangol.crm.complaint.ComplaintRoles.SUPERVISOR;
import static io.dangol.crm.complaint.ComplaintState.ANSWERED;
import static io.dangol.crm.complaint.ComplaintState.ASSIGNED;
import static io.dangol.crm.complaint.ComplaintState.CLOSED;
import static io.dangol.crm.complaint.ComplaintState.FOLLOW_UP;
import static io.dangol.crm.complaint.ComplaintState.RECEIVED;
import static io.dangol.crm.complaint.ComplaintState.RESULT_REPORTED;
import static io.dangol.crm.workflow.Role.SYSTEM;

import io.dangol.crm.complaint.CommonMoves.Clocks;
import io.dangol.crm.workflow.Workflow;
import io.dangol.crm.workflow.WorkflowBuilder;
import java.util.List;
import java.util.Optional;

/** The moves of the simple workflow. Stateless and thread-safe. */
final class SimpleMoves {

    private SimpleMoves() {}

    static Workflow<ComplaintState, ComplaintEvent, ComplaintCase> workflow() {
        WorkflowBuilder<ComplaintState, ComplaintEvent, ComplaintCase> moves = CommonMoves.begin(
                        "simple", Clocks.SIMPLE, RECEIVED, ASSIGNED, RESULT_REPORTED, ANSWERED, FOLLOW_UP, CLOSED)
                .hint(ComplaintEvent.SEND_ANSWER, "Report the result first, or answer with an article reference.");
        moves.on(ComplaintEvent.ANSWER_FROM_MANUAL)
                .from(RECEIVED)
                .to(ANSWERED)
                .by(HANDLER)
                .needs("article", ComplaintGuards.given("article", "there is no article; refer to one"))
                .effects(CommonMoves.onAnswer(Clocks.SIMPLE))
                .note("3")
                .on(ComplaintEvent.ASSIGN)
                .from(RECEIVED)
                .to(ASSIGNED)
                .by(HANDLER)
                .needs("owner", ComplaintGuards::ownerIsAllowed)
                .note("5")
                .on(ComplaintEvent.REASSIGN)
                .from(ASSIGNED)
                .toSame()
                .by(HANDLER, SUPERVISOR)
                .needs("owner", ComplaintGuards::ownerIsAllowed)
                .needs("another owner", ComplaintGuards::ownerIsAnother)
                .note("6")
                .on(ComplaintEvent.REPORT_RESULT)
                .from(ASSIGNED, RESULT_REPORTED)
                .to(RESULT_REPORTED)
                .by(OWNER)
                .needs("both parts", ComplaintGuards::hasBothParts)
                .needs("new actions", ComplaintGuards::keysAreNew)
                .note("10")
                .on(ComplaintEvent.APPROVE)
                .from(RESULT_REPORTED)
                .toSame()
                .by(APPROVER, SUPERVISOR)
                .when("finding", ComplaintGuards::isFound)
                .when("another than the proposer", ComplaintGuards::isAnotherThanProposer)
                .when("authority", ComplaintGuards::hasAuthority)
                .note("12")
                .on(ComplaintEvent.DECLINE)
                .from(RESULT_REPORTED)
                .to(ASSIGNED)
                .by(APPROVER, SUPERVISOR)
                .needs("reason", ComplaintGuards.given("reason", "no reason is named; name one"))
                .note("13")
                .on(ComplaintEvent.SEND_ANSWER)
                .from(RESULT_REPORTED)
                .to(ANSWERED)
                .by(HANDLER)
                .when("finding", ComplaintGuards::isFound)
                .when("both parts", ComplaintGuards::stillHasBothParts)
                .when("approved or within authority", ComplaintGuards::approvedOrWithinAuthority)
                .effects(CommonMoves.onAnswer(Clocks.SIMPLE))
                .note("14");
        CommonMoves.afterAnswer(moves, Clocks.SIMPLE);
        moves.on(ComplaintEvent.DISPUTE)
                .from(ANSWERED, FOLLOW_UP)
                .to(ASSIGNED)
                .by(CUSTOMER)
                .when("review left", ComplaintGuards::reviewIsLeft)
                .needs("reviewer", ComplaintGuards::ownerIsAllowed)
                .needs("another reviewer", ComplaintGuards::ownerIsAnother)
                .effects(CommonMoves.onWorkAgain())
                .note("16")
                .on(ComplaintEvent.CONTACT)
                .from(ASSIGNED, RESULT_REPORTED)
                .toSame()
                .by(HANDLER, OWNER, SYSTEM)
                .needs("kind", ComplaintGuards.given("kind", "the kind of contact is not named; name it"))
                .starts("PROGRESS")
                .note("27")
                .on(ComplaintEvent.CONTACT)
                .from(ANSWERED, FOLLOW_UP)
                .toSame()
                .by(HANDLER, OWNER, SYSTEM)
                .needs("kind", ComplaintGuards.given("kind", "the kind of contact is not named; name it"))
                .note("27");
        CommonMoves.atAnyTime(
                moves, Clocks.SIMPLE, ASSIGNED, List.of(RECEIVED, ASSIGNED), List.of(RECEIVED), Optional.empty());
        return moves.build();
    }
}
