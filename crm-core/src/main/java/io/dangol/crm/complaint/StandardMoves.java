package io.dangol.crm.complaint;

import static io.dangol.crm.complaint.ComplaintRoles.APPROVER;
import static io.dangol.crm.complaint.ComplaintRoles.CUSTOMER;
import static io.dangol.crm.complaint.ComplaintRoles.HANDLER;
import static io.dangol.crm.complaint.ComplaintRoles.OMBUDSMAN;
import static io.dangol.crm.complaint.ComplaintRoles.OWNER;
import static io.dangol.crm.complaint.ComplaintRoles.SUPERVISOR;
import static io.dangol.crm.complaint.ComplaintRoles.THIRD_PARTY;
import static io.dangol.crm.complaint.ComplaintState.ACKNOWLEDGED;
import static io.dangol.crm.complaint.ComplaintState.ANSWERED;
import static io.dangol.crm.complaint.ComplaintState.ASSESSED;
import static io.dangol.crm.complaint.ComplaintState.AWAITING_APPROVAL;
import static io.dangol.crm.complaint.ComplaintState.AWAITING_CUSTOMER;
import static io.dangol.crm.complaint.ComplaintState.AWAITING_THIRD_PARTY;
import static io.dangol.crm.complaint.ComplaintState.CLOSED;
import static io.dangol.crm.complaint.ComplaintState.EXTERNAL_REVIEW;
import static io.dangol.crm.complaint.ComplaintState.FOLLOW_UP;
import static io.dangol.crm.complaint.ComplaintState.INTERNAL_REVIEW;
import static io.dangol.crm.complaint.ComplaintState.INVESTIGATING;
import static io.dangol.crm.complaint.ComplaintState.RECEIVED;
import static io.dangol.crm.complaint.ComplaintState.REMEDY_PROPOSED;
import static io.dangol.crm.workflow.Role.SYSTEM;

import io.dangol.crm.complaint.CommonMoves.Clocks;
import io.dangol.crm.workflow.Workflow;
import io.dangol.crm.workflow.WorkflowBuilder;
import java.util.List;
import java.util.Optional;

/** The moves of the standard workflow. Stateless and thread-safe. */
final class StandardMoves {

    private StandardMoves() {}

    static Workflow<ComplaintState, ComplaintEvent, ComplaintCase> workflow() {
        WorkflowBuilder<ComplaintState, ComplaintEvent, ComplaintCase> moves = CommonMoves.begin(
                        "standard",
                        Clocks.STANDARD,
                        RECEIVED,
                        ACKNOWLEDGED,
                        ASSESSED,
                        INVESTIGATING,
                        AWAITING_CUSTOMER,
                        AWAITING_THIRD_PARTY,
                        INTERNAL_REVIEW,
                        REMEDY_PROPOSED,
                        AWAITING_APPROVAL,
                        ANSWERED,
                        FOLLOW_UP,
                        EXTERNAL_REVIEW,
                        CLOSED)
                .hint(ComplaintEvent.SEND_ANSWER, "Propose a remedy first, or answer with an article reference.")
                .timer(ComplaintEvent.NO_REPLY, "REPLY")
                .remembers(AWAITING_CUSTOMER, INVESTIGATING)
                .remembers(AWAITING_THIRD_PARTY, INVESTIGATING)
                .remembers(REMEDY_PROPOSED, INVESTIGATING)
                .remembers(AWAITING_APPROVAL, INVESTIGATING);
        intake(moves);
        waiting(moves);
        decision(moves);
        CommonMoves.afterAnswer(moves, Clocks.STANDARD);
        disputes(moves);
        CommonMoves.atAnyTime(
                moves,
                Clocks.STANDARD,
                INVESTIGATING,
                List.of(RECEIVED, ACKNOWLEDGED, ASSESSED, INVESTIGATING),
                List.of(RECEIVED, ACKNOWLEDGED, ASSESSED),
                Optional.of(EXTERNAL_REVIEW));
        return moves.build();
    }

    private static void intake(WorkflowBuilder<ComplaintState, ComplaintEvent, ComplaintCase> moves) {
        moves.on(ComplaintEvent.ACKNOWLEDGE)
                .from(RECEIVED)
                .to(ACKNOWLEDGED)
                .by(HANDLER, SYSTEM)
                .stops("ACK")
                .note("2")
                .on(ComplaintEvent.ANSWER_FROM_MANUAL)
                .from(RECEIVED, ACKNOWLEDGED)
                .to(ANSWERED)
                .by(HANDLER)
                .when("severity below HIGH", ComplaintGuards::severityBelowHigh)
                .needs("article", ComplaintGuards.given("article", "there is no article; refer to one"))
                .effects(CommonMoves.onAnswer(Clocks.STANDARD))
                .note("3")
                .on(ComplaintEvent.ASSESS)
                .from(ACKNOWLEDGED)
                .to(ASSESSED)
                .by(HANDLER)
                .needs("assessment", ComplaintGuards.given("severity", "there is no assessment; give it"))
                .stops("ASSESS")
                .note("4")
                .on(ComplaintEvent.ASSIGN)
                .from(ASSESSED)
                .to(INVESTIGATING)
                .by(HANDLER)
                .needs("owner", ComplaintGuards::ownerIsAllowed)
                .note("5")
                .on(ComplaintEvent.REASSIGN)
                .from(INVESTIGATING)
                .toSame()
                .by(HANDLER, SUPERVISOR)
                .needs("owner", ComplaintGuards::ownerIsAllowed)
                .needs("another owner", ComplaintGuards::ownerIsAnother)
                .note("6");
    }

    private static void waiting(WorkflowBuilder<ComplaintState, ComplaintEvent, ComplaintCase> moves) {
        moves.on(ComplaintEvent.REQUEST_INFO)
                .from(ACKNOWLEDGED, ASSESSED, INVESTIGATING, INTERNAL_REVIEW)
                .to(AWAITING_CUSTOMER)
                .by(OWNER)
                .needs("question", ComplaintGuards.given("question", "there is no question; refer to it"))
                .pauses(CommonMoves.WORKING)
                .starts("REPLY")
                .note("7")
                .on(ComplaintEvent.REQUEST_THIRD_PARTY)
                .from(ACKNOWLEDGED, ASSESSED, INVESTIGATING, INTERNAL_REVIEW)
                .to(AWAITING_THIRD_PARTY)
                .by(OWNER)
                .needs("party", ComplaintGuards.given("party", "nobody is named; name who is asked"))
                .pauses(CommonMoves.WORKING)
                .note("7")
                .on(ComplaintEvent.INFO_RECEIVED)
                .from(AWAITING_CUSTOMER)
                .toRemembered()
                .by(CUSTOMER)
                .stops("REPLY")
                .resumes(CommonMoves.WORKING)
                .note("8")
                .on(ComplaintEvent.THIRD_PARTY_REPLIED)
                .from(AWAITING_THIRD_PARTY)
                .toRemembered()
                .by(THIRD_PARTY)
                .resumes(CommonMoves.WORKING)
                .note("8")
                .on(ComplaintEvent.NO_REPLY)
                .from(AWAITING_CUSTOMER)
                .to(ANSWERED)
                .by(SYSTEM)
                .when("reminders sent", ComplaintGuards::remindersSent)
                .effects(CommonMoves.onAnswer(Clocks.STANDARD))
                .note("9")
                .on(ComplaintEvent.CONTACT)
                .from(AWAITING_CUSTOMER)
                .toSame()
                .by(HANDLER, OWNER, SYSTEM)
                .needs("kind", ComplaintGuards.given("kind", "the kind of contact is not named; name it"))
                .starts("REPLY")
                .note("27")
                .on(ComplaintEvent.CONTACT)
                .from(ACKNOWLEDGED, ASSESSED, INVESTIGATING, INTERNAL_REVIEW, REMEDY_PROPOSED, AWAITING_APPROVAL)
                .toSame()
                .by(HANDLER, OWNER, SYSTEM)
                .needs("kind", ComplaintGuards.given("kind", "the kind of contact is not named; name it"))
                .starts("PROGRESS")
                .note("27")
                .on(ComplaintEvent.CONTACT)
                .from(AWAITING_THIRD_PARTY, ANSWERED, FOLLOW_UP, EXTERNAL_REVIEW)
                .toSame()
                .by(HANDLER, OWNER, SYSTEM)
                .needs("kind", ComplaintGuards.given("kind", "the kind of contact is not named; name it"))
                .note("27");
    }

    private static void decision(WorkflowBuilder<ComplaintState, ComplaintEvent, ComplaintCase> moves) {
        moves.on(ComplaintEvent.PROPOSE_REMEDY)
                .from(INVESTIGATING, INTERNAL_REVIEW, REMEDY_PROPOSED)
                .to(REMEDY_PROPOSED)
                .by(OWNER)
                .needs("both parts", ComplaintGuards::hasBothParts)
                .needs("new actions", ComplaintGuards::keysAreNew)
                .note("10")
                .on(ComplaintEvent.SUBMIT)
                .from(REMEDY_PROPOSED)
                .to(AWAITING_APPROVAL)
                .by(OWNER)
                .when("finding", ComplaintGuards::isFound)
                .when("beyond authority", ComplaintGuards::exceedsAuthority)
                .starts("APPROVAL")
                .note("11")
                .on(ComplaintEvent.APPROVE)
                .from(AWAITING_APPROVAL)
                .to(REMEDY_PROPOSED)
                .by(APPROVER)
                .when("finding", ComplaintGuards::isFound)
                .when("another than the proposer", ComplaintGuards::isAnotherThanProposer)
                .when("authority", ComplaintGuards::hasAuthority)
                .stops("APPROVAL")
                .note("12")
                .on(ComplaintEvent.DECLINE)
                .from(AWAITING_APPROVAL)
                .toRemembered()
                .by(APPROVER)
                .needs("reason", ComplaintGuards.given("reason", "no reason is named; name one"))
                .stops("APPROVAL")
                .note("13")
                .on(ComplaintEvent.SEND_ANSWER)
                .from(REMEDY_PROPOSED)
                .to(ANSWERED)
                .by(HANDLER)
                .when("finding", ComplaintGuards::isFound)
                .when("both parts", ComplaintGuards::stillHasBothParts)
                .when("approved or within authority", ComplaintGuards::approvedOrWithinAuthority)
                .needs(
                        "escalation rights",
                        ComplaintGuards.given(
                                "escalationRights", "the answer does not say where the customer can go; attach it"))
                .effects(CommonMoves.onAnswer(Clocks.STANDARD))
                .note("14");
    }

    private static void disputes(WorkflowBuilder<ComplaintState, ComplaintEvent, ComplaintCase> moves) {
        moves.on(ComplaintEvent.DISPUTE)
                .from(ANSWERED, FOLLOW_UP)
                .to(INTERNAL_REVIEW)
                .by(CUSTOMER)
                .when("review left", ComplaintGuards::reviewIsLeft)
                .needs("reviewer", ComplaintGuards::ownerIsAllowed)
                .needs("another reviewer", ComplaintGuards::ownerIsAnother)
                .effects(CommonMoves.onWorkAgain())
                .note("16")
                .on(ComplaintEvent.REFER_EXTERNAL)
                .fromOpen(EXTERNAL_REVIEW)
                .from(CLOSED)
                .to(EXTERNAL_REVIEW)
                .reopens()
                .by(CUSTOMER)
                .when("answered, or not in time", ComplaintGuards::mayGoOutside)
                .needs("body", ComplaintGuards.given("body", "nobody is named; name who decides"))
                .effects(CommonMoves.onClosing(Clocks.STANDARD))
                .stops("REFERRAL")
                .note("17")
                .on(ComplaintEvent.EXTERNAL_DECISION)
                .from(EXTERNAL_REVIEW)
                .to(FOLLOW_UP)
                .by(OMBUDSMAN)
                .needs("decision", ComplaintGuards.given("upheld", "there is no decision; give it"))
                .needs("binding decision executed", ComplaintGuards::bindingDecisionIsExecuted)
                .starts("SURVEY")
                .note("18");
    }
}
