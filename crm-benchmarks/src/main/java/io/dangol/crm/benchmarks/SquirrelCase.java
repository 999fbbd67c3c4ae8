package io.dangol.crm.benchmarks;

import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** Cases on Squirrel: one builder for all, a machine for each. Its guards see the case. */
final class SquirrelCase {

    private SquirrelCase() {}

    /** A machine of the small case; Squirrel makes it by reflection. */
    public static class Small extends AbstractStateMachine<Small, CaseState, CaseEvent, CaseFile> {}

    static StateMachineBuilder<Small, CaseState, CaseEvent, CaseFile> small() {
        return builder(Small.class, CaseTable.EIGHT);
    }

    private static <T extends AbstractStateMachine<T, S, E, CaseFile>, S extends Enum<S>, E extends Enum<E>>
            StateMachineBuilder<T, S, E, CaseFile> builder(Class<T> machine, CaseTable<S, E> table) {
        StateMachineBuilder<T, S, E, CaseFile> builder =
                StateMachineBuilderFactory.create(machine, table.states(), table.events(), CaseFile.class);
        for (CaseTable.Row<S, E> row : table.rows()) {
            for (S from : row.from()) {
                builder.externalTransition()
                        .from(from)
                        .to(row.to())
                        .on(row.event())
                        .when(new WithinLimit());
            }
        }
        return builder;
    }

    private static final class WithinLimit extends AnonymousCondition<CaseFile> {
        @Override
        public boolean isSatisfied(CaseFile file) {
            return file.isWithinLimit();
        }
    }
}
