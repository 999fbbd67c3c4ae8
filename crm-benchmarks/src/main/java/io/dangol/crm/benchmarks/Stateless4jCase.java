package io.dangol.crm.benchmarks;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;

/** Cases on stateless4j: one configuration for all, a machine for each. Its guards see no case, so they see one that is shared. */
final class Stateless4jCase {

    private Stateless4jCase() {}

    static <S extends Enum<S>, E extends Enum<E>> StateMachineConfig<S, E> config(
            CaseTable<S, E> table, CaseFile file) {
        StateMachineConfig<S, E> config = new StateMachineConfig<>();
        for (CaseTable.Row<S, E> row : table.rows()) {
            for (S from : row.from()) {
                if (from == row.to()) {
                    config.configure(from).permitReentryIf(row.event(), file::isWithinLimit);
                } else {
                    config.configure(from).permitIf(row.event(), row.to(), file::isWithinLimit);
                }
            }
        }
        return config;
    }

    static <S extends Enum<S>, E extends Enum<E>> StateMachine<S, E> machine(
            CaseTable<S, E> table, StateMachineConfig<S, E> config) {
        return new StateMachine<>(table.initial(), config);
    }
}
