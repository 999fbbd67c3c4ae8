package io.dangol.crm.benchmarks;

/** The states of the small case of {@link CaseTable#EIGHT}. */
enum CaseState {
    NEW,
    OPEN,
    WORKING,
    WAITING,
    PROPOSED,
    ANSWERED,
    FOLLOW_UP,
    CLOSED
}
