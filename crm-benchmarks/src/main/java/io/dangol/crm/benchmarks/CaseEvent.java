package io.dangol.crm.benchmarks;

import java.util.List;

/** The events of the small case of {@link CaseTable#EIGHT}. */
enum CaseEvent {
    ACCEPT,
    START,
    WAIT,
    RESUME,
    PROPOSE,
    ANSWER,
    DISPUTE,
    FOLLOW,
    CLOSE;

    /** Five events that lead from {@code WORKING} back to it. */
    static final List<CaseEvent> LOOP = List.of(WAIT, RESUME, PROPOSE, ANSWER, DISPUTE);

    /** Seven events that lead from {@code NEW} to {@code CLOSED}. */
    static final List<CaseEvent> LIFE = List.of(ACCEPT, WAIT, RESUME, PROPOSE, ANSWER, FOLLOW, CLOSE);
}
