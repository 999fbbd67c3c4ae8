package io.dangol.crm.benchmarks;

import java.util.ArrayList;
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
