package io.dangol.crm.workflow;

import static io.dangol.crm.workflow.ComplaintTable.State.ACKNOWLEDGED;
import static io.dangol.crm.workflow.ComplaintTable.State.ANSWERED;
import static io.dangol.crm.workflow.ComplaintTable.State.ASSESSED;
import static io.dangol.crm.workflow.ComplaintTable.State.AWAITING_APPROVAL;
import static io.dangol.crm.workflow.ComplaintTable.State.AWAITING_CUSTOMER;
import static io.dangol.crm.workflow.ComplaintTable.State.AWAITING_THIRD_PARTY;
import static io.dangol.crm.workflow.ComplaintTable.State.CLOSED;
import static io.dangol.crm.workflow.ComplaintTable.State.EXTERNAL_REVIEW;
import static io.dangol.crm.workflow.ComplaintTable.State.FOLLOW_UP;
import static io.dangol.crm.workflow.ComplaintTable.State.INTERNAL_REVIEW;
import static io.dangol.crm.workflow.ComplaintTable.State.INVESTIGATING;
import static io.dangol.crm.workflow.ComplaintTable.State.RECEIVED;
import static io.dangol.crm.workflow.ComplaintTable.State.REMEDY_PROPOSED;

/** The moves of a complaint from receipt to closing, without guards, roles and clocks: a workflow of realistic size. */
final class ComplaintTable {

    enum State {
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
        CLOSED
    }

    enum Event {
        ACKNOWLEDGE,
        ANSWER_FROM_MANUAL,
        ASSESS,
        ASSIGN,
        REASSIGN,
        REQUEST_INFO,
        REQUEST_THIRD_PARTY,
        INFO_RECEIVED,
        THIRD_PARTY_REPLIED,
        NO_REPLY,
        PROPOSE_REMEDY,
        SUBMIT,
        APPROVE,
        DECLINE,
        SEND_ANSWER,
        ACCEPT,
        NO_DISPUTE,
        DISPUTE,
        REFER_EXTERNAL,
        EXTERNAL_DECISION,
        RECORD_SATISFACTION,
        CLOSE,
        SURVEY_LAPSED,
        WITHDRAW,
        MERGE,
        REJECT_OUT_OF_SCOPE,
        REOPEN,
        ESCALATE,
        CORRECT
    }

    private ComplaintTable() {}

    static Workflow<State, Event, Object> workflow() {
        return builder().build();
    }

    static WorkflowBuilder<State, Event, Object> builder() {
        return Workflow.<State, Event, Object>named("complaint table")
                .states(State.values())
                .initial(RECEIVED)
                .terminal(CLOSED)
                .phase("INTAKE", RECEIVED, ACKNOWLEDGED, ASSESSED)
                .phase("HANDLING", INVESTIGATING, AWAITING_CUSTOMER, AWAITING_THIRD_PARTY, INTERNAL_REVIEW)
                .phase("DECISION", REMEDY_PROPOSED, AWAITING_APPROVAL)
                .phase("REPLIED", ANSWERED, FOLLOW_UP)
                .phase("EXTERNAL", EXTERNAL_REVIEW)
                .phase("CLOSED", CLOSED)
                .remembers(AWAITING_CUSTOMER, INVESTIGATING)
                .remembers(AWAITING_THIRD_PARTY, INVESTIGATING)
                .on(Event.ACKNOWLEDGE)
                .from(RECEIVED)
                .to(ACKNOWLEDGED)
                .on(Event.ANSWER_FROM_MANUAL)
                .from(RECEIVED, ACKNOWLEDGED)
                .to(ANSWERED)
                .on(Event.ASSESS)
                .from(ACKNOWLEDGED)
                .to(ASSESSED)
                .on(Event.ASSIGN)
                .from(ASSESSED)
                .to(INVESTIGATING)
                .on(Event.REASSIGN)
                .from(INVESTIGATING)
                .toSame()
                .on(Event.REQUEST_INFO)
                .from(ACKNOWLEDGED, ASSESSED, INVESTIGATING, INTERNAL_REVIEW)
                .to(AWAITING_CUSTOMER)
                .on(Event.REQUEST_THIRD_PARTY)
                .from(ACKNOWLEDGED, ASSESSED, INVESTIGATING, INTERNAL_REVIEW)
                .to(AWAITING_THIRD_PARTY)
                .on(Event.INFO_RECEIVED)
                .from(AWAITING_CUSTOMER)
                .toRemembered()
                .on(Event.THIRD_PARTY_REPLIED)
                .from(AWAITING_THIRD_PARTY)
                .toRemembered()
                .on(Event.NO_REPLY)
                .from(AWAITING_CUSTOMER)
                .to(ANSWERED)
                .on(Event.PROPOSE_REMEDY)
                .from(INVESTIGATING, INTERNAL_REVIEW)
                .to(REMEDY_PROPOSED)
                .on(Event.SUBMIT)
                .from(REMEDY_PROPOSED)
                .to(AWAITING_APPROVAL)
                .on(Event.APPROVE)
                .from(AWAITING_APPROVAL)
                .to(REMEDY_PROPOSED)
                .on(Event.DECLINE)
                .from(AWAITING_APPROVAL)
                .to(INVESTIGATING)
                .on(Event.SEND_ANSWER)
                .from(REMEDY_PROPOSED)
                .to(ANSWERED)
                .on(Event.ACCEPT)
                .from(ANSWERED)
                .to(FOLLOW_UP)
                .on(Event.NO_DISPUTE)
                .from(ANSWERED)
                .to(FOLLOW_UP)
                .on(Event.DISPUTE)
                .from(ANSWERED, FOLLOW_UP)
                .to(INTERNAL_REVIEW)
                .on(Event.REFER_EXTERNAL)
                .fromOpen(EXTERNAL_REVIEW)
                .to(EXTERNAL_REVIEW)
                .on(Event.EXTERNAL_DECISION)
                .from(EXTERNAL_REVIEW)
                .to(FOLLOW_UP)
                .on(Event.RECORD_SATISFACTION)
                .from(FOLLOW_UP)
                .toSame()
                .on(Event.CLOSE)
                .from(FOLLOW_UP)
                .to(CLOSED)
                .on(Event.SURVEY_LAPSED)
                .from(FOLLOW_UP)
                .to(CLOSED)
                .on(Event.WITHDRAW)
                .fromOpen(EXTERNAL_REVIEW)
                .to(CLOSED)
                .on(Event.MERGE)
                .from(RECEIVED, ACKNOWLEDGED, ASSESSED, INVESTIGATING)
                .to(CLOSED)
                .on(Event.REJECT_OUT_OF_SCOPE)
                .from(RECEIVED, ACKNOWLEDGED, ASSESSED)
                .to(CLOSED)
                .on(Event.REOPEN)
                .from(CLOSED)
                .to(INVESTIGATING)
                .reopens()
                .on(Event.ESCALATE)
                .fromOpen()
                .toSame()
                .on(Event.CORRECT)
                .fromOpen()
                .toChosen(any -> RECEIVED)
                .and();
    }

    /** How the incident log of an IT company is read: its names, and the events that only a closing code tells. */
    static ConformanceBuilder<State, Event> incidentLog(Workflow<State, Event, ?> workflow) {
        return workflow.conformance()
                .name("New", RECEIVED, ACKNOWLEDGED, ASSESSED)
                .name("Active", INVESTIGATING, INTERNAL_REVIEW, REMEDY_PROPOSED, AWAITING_APPROVAL)
                .name("Awaiting User Info", AWAITING_CUSTOMER)
                .name("Awaiting Vendor", AWAITING_THIRD_PARTY)
                .name("Awaiting Problem", AWAITING_THIRD_PARTY)
                .name("Awaiting Evidence", AWAITING_THIRD_PARTY)
                .name("Resolved", ANSWERED, FOLLOW_UP)
                .name("Closed", CLOSED)
                .coded(Event.WITHDRAW, Event.MERGE, Event.REJECT_OUT_OF_SCOPE);
    }
}
