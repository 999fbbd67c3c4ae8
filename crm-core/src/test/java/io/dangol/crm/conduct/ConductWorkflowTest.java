package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductCourse.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.Golden;
import io.dangol.crm.workflow.Actor;
import io.dangol.crm.workflow.RefusalReason;
import io.dangol.crm.workflow.Role;
import io.dangol.crm.workflow.Transition;
import io.dangol.crm.workflow.Workflow;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConductWorkflowTest {

    /** States before, event, state after and roles; {@code all} stands for every state, {@code but} for what is left out. */
    private static final String TABLE = """
            all | REPORT | same | handler, reviewer, system
            all | ESTABLISH | same | handler, reviewer
            all | COUNT | same | handler, reviewer, system
            all but UNDER_APPEAL, EXIT_DECIDED | ASSESS | same | system
            OPEN | WATCH | same | system
            OPEN | DRAFT_WARNING | WARNING_DRAFTED | system
            WARNING_DRAFTED | SEND_WARNING | OPEN | handler, reviewer
            OPEN | PROPOSE_HANDLER | HANDLER_PROPOSED | system
            HANDLER_PROPOSED | ASSIGN_HANDLER | OPEN | handler, reviewer
            OPEN | RECOMMEND_RESTRICTION | RESTRICTION_RECOMMENDED | system
            RESTRICTION_RECOMMENDED | RESTRICT | OPEN | reviewer
            OPEN | RECOMMEND_EXIT | EXIT_RECOMMENDED | system
            EXIT_RECOMMENDED | APPROVE_EXIT | EXIT_SECOND_REVIEW | reviewer
            EXIT_SECOND_REVIEW | CONFIRM_EXIT | EXIT_DECIDED | reviewer
            WARNING_DRAFTED, HANDLER_PROPOSED | DECLINE | OPEN | handler, reviewer
            RESTRICTION_RECOMMENDED, EXIT_RECOMMENDED, EXIT_SECOND_REVIEW | DECLINE | OPEN | reviewer
            all but OPEN, UNDER_APPEAL, EXIT_DECIDED | WITHDRAW | OPEN | system
            all | HOLD | same | handler, reviewer
            all | RELEASE_HOLD | same | handler, reviewer
            all | REVIEW | same | reviewer
            all but UNDER_APPEAL | LIFT | same | reviewer
            EXIT_DECIDED | LIFT | OPEN | reviewer
            all but UNDER_APPEAL | EXEMPT | same | reviewer
            all but UNDER_APPEAL | FILE_APPEAL | UNDER_APPEAL | customer
            UNDER_APPEAL | ALLOW_APPEAL | OPEN | hearer
            UNDER_APPEAL | ALLOW_APPEAL | remembered | hearer
            UNDER_APPEAL | REJECT_APPEAL | remembered | hearer
            UNDER_APPEAL | WITHDRAW_APPEAL | remembered | customer
            """;

    private static final List<Role> ROLES = List.of(
            ConductRoles.HANDLER,
            ConductRoles.REVIEWER,
            ConductRoles.HEARER,
            ConductRoles.CUSTOMER,
            ConductRoles.SYSTEM,
            Role.of("visitor"));

    private final Workflow<ConductState, ConductEvent, ConductSubject> workflow = ConductWorkflow.standard();

    private static Stream<String> rows() {
        return TABLE.lines().flatMap(line -> {
            String[] cells = line.split(" \\| ", -1);
            return from(cells[0]).stream()
                    .map(state -> state + " " + cells[1] + " " + (cells[2].equals("same") ? state : cells[2]) + " "
                            + new TreeSet<>(Set.of(cells[3].split(", ", -1))));
        });
    }

    private static Set<String> from(String text) {
        String[] parts = text.split(" but ", -1);
        Set<String> states =
                Arrays.stream(ConductState.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        if (!parts[0].equals("all")) {
            states.retainAll(Set.of(parts[0].split(", ", -1)));
        }
        if (parts.length > 1) {
            states.removeAll(Set.of(parts[1].split(", ", -1)));
        }
        return states;
    }

    private static String row(Transition<ConductState, ConductEvent> move) {
        String to = move.target() == Transition.Target.FIXED ? move.to().get(0).name() : "remembered";
        return move.from() + " " + move.event() + " " + to + " "
                + move.roles().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theTableIsWhatTheCodeDoes() {
        assertThat(workflow.transitions().stream().map(ConductWorkflowTest::row))
                .containsExactlyInAnyOrderElementsOf(rows().toList());
    }

    /** Every event is tried in every state in every role alone. */
    @ParameterizedTest
    @EnumSource
    void noRoleDoesWhatIsNotItsOwn(ConductState state) {
        ConductCourse course = new ConductCourse().into(state);
        assertThat(course.conduct().state()).isEqualTo(state);
        ConductProcess process = course.desk.process(course.now());
        for (ConductEvent event : ConductEvent.values()) {
            for (Role role : ROLES) {
                ConductResult result = process.handle(
                        course.store.find(CUSTOMER).orElseThrow(),
                        ConductCommand.automatic(event),
                        Actor.of("somebody", role),
                        course.now(),
                        io.dangol.crm.storage.CommandId.of("c-1"));
                String found = result.fold(
                        handled -> "HANDLED",
                        refused -> refused.refusal().reason().name());
                assertThat(found).as(state + " " + event + " " + role).isIn(expected(state, event, role));
            }
        }
    }

    private static Set<String> expected(ConductState state, ConductEvent event, Role role) {
        List<String> moves =
                rows().filter(row -> row.startsWith(state + " " + event + " ")).toList();
        if (moves.isEmpty()) {
            return Set.of(RefusalReason.NO_TRANSITION.name());
        }
        boolean open = moves.stream().anyMatch(row -> row.matches(".*[\\[ ]" + role.name() + "[,\\]].*"));
        return open ? Set.of(RefusalReason.GUARD.name(), "HANDLED") : Set.of(RefusalReason.FORBIDDEN.name());
    }

    @Test
    void anExitTakesARecommendationAndTwoMoves() {
        assertThat(workflow.paths().steps(ConductState.OPEN, ConductState.EXIT_DECIDED))
                .hasValue(3);
        for (ConductEvent needed :
                List.of(ConductEvent.RECOMMEND_EXIT, ConductEvent.APPROVE_EXIT, ConductEvent.CONFIRM_EXIT)) {
            assertThat(workflow.paths().excluding(needed).steps(ConductState.OPEN, ConductState.EXIT_DECIDED))
                    .as("without " + needed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStateIsReachedAndLeadsBackToOpen(ConductState state) {
        assertThat(workflow.paths().steps(ConductState.OPEN, state)).isPresent();
        assertThat(workflow.paths().steps(state, ConductState.OPEN)).isPresent();
    }

    @Test
    void theDiagramsAreThoseThatWereRead() throws IOException {
        Golden.verify(
                ConductWorkflowTest.class, "conduct.mmd", workflow.diagram().mermaid());
        Golden.verify(
                ConductWorkflowTest.class, "conduct.dot", workflow.diagram().dot());
        Golden.verify(
                ConductWorkflowTest.class, "conduct.puml", workflow.diagram().plantUml());
    }
}
