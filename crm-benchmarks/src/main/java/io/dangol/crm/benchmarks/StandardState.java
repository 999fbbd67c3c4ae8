package io.dangol.crm.benchmarks;

/** The states of {@link CaseTable#STANDARD}; the last is terminal. */
enum StandardState {
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
