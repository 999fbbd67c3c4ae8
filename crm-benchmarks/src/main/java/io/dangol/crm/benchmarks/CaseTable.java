package io.dangol.crm.benchmarks;

import static io.dangol.crm.benchmarks.StandardState.ACKNOWLEDGED;
import static io.dangol.crm.benchmarks.StandardState.ANSWERED;
import static io.dangol.crm.benchmarks.StandardState.ASSESSED;
import static io.dangol.crm.benchmarks.StandardState.AWAITING_APPROVAL;
import static io.dangol.crm.benchmarks.StandardState.AWAITING_CUSTOMER;
import static io.dangol.crm.benchmarks.StandardState.AWAITING_THIRD_PARTY;
import static io.dangol.crm.benchmarks.StandardState.CLOSED;
import static io.dangol.crm.benchmarks.StandardState.EXTERNAL_REVIEW;
import static io.dangol.crm.benchmarks.StandardState.FOLLOW_UP;
import static io.dangol.crm.benchmarks.StandardState.INTERNAL_REVIEW;
import static io.dangol.crm.benchmarks.StandardState.INVESTIGATING;
import static io.dangol.crm.benchmarks.StandardState.RECEIVED;
import static io.dangol.crm.benchmarks.StandardState.REMEDY_PROPOSED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The moves of a case as data, from which each engine builds its own machine. Every move has one guard.
 *
 * @param <S> the states
 * @param <E> the events
 * @param states the class of the states
 * @param events the class of the events
 * @param initial the state in which a case begins
 * @param terminal the state in which it ends
 * @param rows the moves
 */
record CaseTable<S extends Enum<S>, E extends Enum<E>>(
        Class<S> states, Class<E> events, S initial, S terminal, List<Row<S, E>> rows) {

    /** Eight states, nine events, twelve transitions. */
    static final CaseTable<CaseState, CaseEvent> EIGHT = new CaseTable<>(
            CaseState.class,
            CaseEvent.class,
            CaseState.NEW,
            CaseState.CLOSED,
            List.of(
                    row(CaseEvent.ACCEPT, CaseState.OPEN, CaseState.NEW),
                    row(CaseEvent.START, CaseState.WORKING, CaseState.OPEN),
                    row(CaseEvent.WAIT, CaseState.WAITING, CaseState.OPEN, CaseState.WORKING),
                    row(CaseEvent.RESUME, CaseState.WORKING, CaseState.WAITING),
                    row(CaseEvent.PROPOSE, CaseState.PROPOSED, CaseState.WORKING),
                    row(CaseEvent.ANSWER, CaseState.ANSWERED, CaseState.OPEN, CaseState.PROPOSED),
                    row(CaseEvent.DISPUTE, CaseState.WORKING, CaseState.ANSWERED, CaseState.FOLLOW_UP),
                    row(CaseEvent.FOLLOW, CaseState.FOLLOW_UP, CaseState.ANSWERED),
                    row(CaseEvent.CLOSE, CaseState.CLOSED, CaseState.FOLLOW_UP)));

    private static final StandardState[] OPEN =
            Arrays.copyOf(StandardState.values(), StandardState.values().length - 1);

    /** The size of the standard workflow of complaints: thirteen states, thirty events. */
    static final CaseTable<StandardState, StandardEvent> STANDARD = new CaseTable<>(
            StandardState.class,
            StandardEvent.class,
            RECEIVED,
            CLOSED,
            List.of(
                    row(StandardEvent.ACKNOWLEDGE, ACKNOWLEDGED, RECEIVED),
                    row(StandardEvent.ANSWER_FROM_MANUAL, ANSWERED, RECEIVED, ACKNOWLEDGED),
                    row(StandardEvent.ASSESS, ASSESSED, ACKNOWLEDGED),
                    row(StandardEvent.ASSIGN, INVESTIGATING, ASSESSED),
                    row(StandardEvent.REASSIGN, INVESTIGATING, INVESTIGATING),
                    row(StandardEvent.REQUEST_INFO, AWAITING_CUSTOMER, ACKNOWLEDGED, ASSESSED, INVESTIGATING),
                    row(StandardEvent.REQUEST_INFO, AWAITING_CUSTOMER, INTERNAL_REVIEW),
                    row(StandardEvent.REQUEST_THIRD_PARTY, AWAITING_THIRD_PARTY, ACKNOWLEDGED, ASSESSED),
                    row(StandardEvent.REQUEST_THIRD_PARTY, AWAITING_THIRD_PARTY, INVESTIGATING, INTERNAL_REVIEW),
                    row(StandardEvent.INFO_RECEIVED, INVESTIGATING, AWAITING_CUSTOMER),
                    row(StandardEvent.THIRD_PARTY_REPLIED, INVESTIGATING, AWAITING_THIRD_PARTY),
                    row(StandardEvent.NO_REPLY, ANSWERED, AWAITING_CUSTOMER),
                    row(StandardEvent.PROPOSE_REMEDY, REMEDY_PROPOSED, INVESTIGATING, INTERNAL_REVIEW),
                    row(StandardEvent.SUBMIT, AWAITING_APPROVAL, REMEDY_PROPOSED),
                    row(StandardEvent.APPROVE, REMEDY_PROPOSED, AWAITING_APPROVAL),
                    row(StandardEvent.DECLINE, INVESTIGATING, AWAITING_APPROVAL),
                    row(StandardEvent.SEND_ANSWER, ANSWERED, REMEDY_PROPOSED),
                    row(StandardEvent.ACCEPT, FOLLOW_UP, ANSWERED),
                    row(StandardEvent.NO_DISPUTE, FOLLOW_UP, ANSWERED),
                    row(StandardEvent.DISPUTE, INTERNAL_REVIEW, ANSWERED, FOLLOW_UP),
                    row(StandardEvent.REFER_EXTERNAL, EXTERNAL_REVIEW, OPEN),
                    row(StandardEvent.EXTERNAL_DECISION, FOLLOW_UP, EXTERNAL_REVIEW),
                    row(StandardEvent.RECORD_SATISFACTION, FOLLOW_UP, FOLLOW_UP),
                    row(StandardEvent.CLOSE, CLOSED, FOLLOW_UP),
                    row(StandardEvent.SURVEY_LAPSED, CLOSED, FOLLOW_UP),
                    row(StandardEvent.WITHDRAW, CLOSED, OPEN),
                    row(StandardEvent.MERGE, CLOSED, RECEIVED, ACKNOWLEDGED, ASSESSED, INVESTIGATING),
                    row(StandardEvent.REJECT_OUT_OF_SCOPE, CLOSED, RECEIVED, ACKNOWLEDGED, ASSESSED),
                    row(StandardEvent.ESCALATE, INVESTIGATING, OPEN),
                    row(StandardEvent.CORRECT, RECEIVED, OPEN),
                    row(StandardEvent.REMIND, AWAITING_CUSTOMER, OPEN),
                    row(StandardEvent.REVIEW, INTERNAL_REVIEW, OPEN)));

    /** A move from some states to one. */
    record Row<S, E>(E event, S to, List<S> from) {}

    @SafeVarargs
    private static <S, E> Row<S, E> row(E event, S to, S... from) {
        List<S> states = new ArrayList<>();
        for (S state : from) {
            states.add(state);
        }
        return new Row<>(event, to, states);
    }

    /** Returns the number of transitions: moves from one state to one. */
    int transitions() {
        return rows.stream().mapToInt(row -> row.from().size()).sum();
    }
}
