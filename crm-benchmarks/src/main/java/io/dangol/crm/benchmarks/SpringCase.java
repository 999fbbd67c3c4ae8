package io.dangol.crm.benchmarks;

import java.util.EnumSet;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import reactor.core.publisher.Mono;

/** Cases on Spring Statemachine: each has a machine of its own with all states and transitions. */
final class SpringCase {

    private SpringCase() {}

    /** Builds a machine and starts it. */
    static <S extends Enum<S>, E extends Enum<E>> StateMachine<S, E> machine(CaseTable<S, E> table, CaseFile file) {
        try {
            StateMachineBuilder.Builder<S, E> builder = StateMachineBuilder.builder();
            builder.configureStates()
                    .withStates()
                    .initial(table.initial())
                    .end(table.terminal())
                    .states(EnumSet.allOf(table.states()));
            var transitions = builder.configureTransitions();
            for (CaseTable.Row<S, E> row : table.rows()) {
                for (S from : row.from()) {
                    transitions
                            .withExternal()
                            .source(from)
                            .target(row.to())
                            .event(row.event())
                            .guard(context -> file.isWithinLimit());
                }
            }
            StateMachine<S, E> machine = builder.build();
            machine.startReactively().block();
            return machine;
        } catch (Exception e) {
            throw new IllegalStateException("Spring Statemachine does not build the table.", e);
        }
    }

    static <E> void fire(StateMachine<?, E> machine, E event) {
        machine.sendEvent(Mono.just(MessageBuilder.withPayload(event).build())).blockLast();
    }
}
