package io.dangol.crm.benchmarks;

import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.Position;
import io.dangol.crm.workflow.Role;
import io.dangol.crm.workflow.Workflow;
import io.dangol.crm.workflow.WorkflowBuilder;
import java.time.Instant;
import java.util.List;

/** Cases on our workflow. Every move is open to one role, has one guard, and a result with a version. */
final class OurCase {

    static final Instant AT = Instant.parse("2024-03-04T09:00:00Z");
    static final Actor AGENT = Actor.of("a-1", Role.of("agent"));

    private static final Role ROLE = Role.of("agent");

    private OurCase() {}

    /** Builds and checks the workflow of a table. */
    static <S extends Enum<S>, E extends Enum<E>> Workflow<S, E, CaseFile> workflow(CaseTable<S, E> table) {
        WorkflowBuilder<S, E, CaseFile> builder =
                Workflow.<S, E, CaseFile>named("case").initial(table.initial()).terminal(table.terminal());
        for (CaseTable.Row<S, E> row : table.rows()) {
            var move = builder.on(row.event())
                    .to(row.to())
                    .by(ROLE)
                    .when("within limit", CaseFile::isWithinLimit, "the amount is above the limit");
            for (S from : row.from()) {
                move.from(from);
            }
        }
        return builder.build();
    }

    /** Fires events at a new case, and returns where it stands. */
    static Position<CaseState> run(Workflow<CaseState, CaseEvent, CaseFile> workflow, List<CaseEvent> events) {
        Position<CaseState> position = workflow.begin();
        for (CaseEvent event : events) {
            position = workflow.fire(position, event, CaseFile.SMALL, AGENT, AT).orThrow();
        }
        return position;
    }
}
