package io.dangol.crm.benchmarks;

import java.time.Instant;

/**
 * A line of the audit trail of a case.
 *
 * @param from the state before
 * @param event what was fired
 * @param to the state after
 * @param version how often the case has moved
 * @param at when
 */
record CaseMove(CaseState from, CaseEvent event, CaseState to, long version, Instant at) {}
