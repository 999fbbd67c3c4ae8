package io.dangol.crm.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.crm.workflow.ComplaintTable.Event;
import io.dangol.crm.workflow.ComplaintTable.State;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowPathsTest {

    private final Workflow<State, Event, Object> complaints = ComplaintTable.workflow();

    @ParameterizedTest
    @CsvSource({
        "CLOSED, 0",
        "FOLLOW_UP, 1",
        "ANSWERED, 2",
        "EXTERNAL_REVIEW, 2",
        "RECEIVED, 3",
        "ACKNOWLEDGED, 3",
        "AWAITING_CUSTOMER, 3",
        "REMEDY_PROPOSED, 3",
        "ASSESSED, 4",
        "INVESTIGATING, 4",
        "INTERNAL_REVIEW, 4",
        "AWAITING_THIRD_PARTY, 4",
        "AWAITING_APPROVAL, 4"
    })
    void fewestStepsToClosingWithoutEndingEarly(State from, int steps) {
        WorkflowPaths<State, Event> paths = complaints
                .paths()
                .excluding(Event.WITHDRAW, Event.MERGE)
                .excluding(Event.REJECT_OUT_OF_SCOPE, Event.REFER_EXTERNAL);
        assertThat(paths.steps(from, State.CLOSED)).hasValue(steps);
        assertThat(paths.shortest(from, State.CLOSED).orElseThrow()).hasSize(steps);
        assertThat(paths.allShortest(from, State.CLOSED))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(path -> assertThat(path).hasSize(steps))
                .contains(paths.shortest(from, State.CLOSED).orElseThrow());
    }

    @Test
    void everyStateIsReached() {
        assertThat(State.values())
                .allSatisfy(state -> assertThat(complaints.paths().steps(State.RECEIVED, state))
                        .isPresent());
    }

    @Test
    void allShortestPathsAreInTheOrderOfTheEvents() {
        assertThat(complaints.paths().allShortest(State.ANSWERED, State.CLOSED))
                .extracting(Object::toString)
                .containsExactly("[ANSWERED --WITHDRAW--> CLOSED]");
        assertThat(complaints.paths().excluding(Event.WITHDRAW).allShortest(State.ANSWERED, State.CLOSED))
                .extracting(Object::toString)
                .containsExactly(
                        "[ANSWERED --ACCEPT--> FOLLOW_UP, FOLLOW_UP --CLOSE--> CLOSED]",
                        "[ANSWERED --ACCEPT--> FOLLOW_UP, FOLLOW_UP --SURVEY_LAPSED--> CLOSED]",
                        "[ANSWERED --NO_DISPUTE--> FOLLOW_UP, FOLLOW_UP --CLOSE--> CLOSED]",
                        "[ANSWERED --NO_DISPUTE--> FOLLOW_UP, FOLLOW_UP --SURVEY_LAPSED--> CLOSED]");
        assertThat(complaints.paths().allShortest(State.CLOSED, State.CLOSED)).containsExactly(List.of());
    }

    @Test
    void aWayBackLeadsOnlyToWhereTheWayCameFrom() {
        Workflow<String, String, Object> desk = Workflow.<String, String, Object>named("desk")
                .initial("new")
                .terminal("done")
                .remembers("waiting", "work")
                .on("ask")
                .from("new", "work")
                .to("waiting")
                .on("reply")
                .from("waiting")
                .toRemembered()
                .on("begin")
                .from("new")
                .to("triage")
                .on("go on")
                .from("triage")
                .to("check")
                .on("accept")
                .from("check")
                .to("work")
                .on("end")
                .from("work")
                .to("done")
                .build();
        assertThat(desk.paths().steps("new", "work")).hasValue(3);
        assertThat(desk.paths().steps("waiting", "work")).hasValue(1);
        assertThat(desk.paths().shortest("waiting", "triage").orElseThrow())
                .containsExactly(new Step<>("waiting", "reply", "new"), new Step<>("new", "begin", "triage"));
    }

    @Test
    void whereNoWayLeadsThereIsNone() {
        WorkflowPaths<State, Event> paths = complaints.paths().excluding(Event.REOPEN);
        assertThat(paths.steps(State.CLOSED, State.ANSWERED)).isEmpty();
        assertThat(paths.shortest(State.CLOSED, State.ANSWERED)).isEqualTo(Optional.empty());
        assertThat(paths.allShortest(State.CLOSED, State.ANSWERED)).isEmpty();
        Workflow<String, String, Object> bulb = Workflow.<String, String, Object>named("bulb")
                .initial("lit")
                .terminal("out")
                .on("burn out")
                .from("lit")
                .to("out")
                .build();
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> bulb.paths().steps("lit", "dim"));
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> bulb.paths().shortest("dim", "lit"));
    }

    @Test
    void coveringPathsTakeEveryTransitionToEveryStateAndEnd() {
        List<List<Step<State, Event>>> paths = complaints.paths().covering();
        Set<Step<State, Event>> expected = new HashSet<>();
        for (Transition<State, Event> transition : complaints.transitions()) {
            if (!transition.isCorrection()) {
                transition.to().forEach(to -> expected.add(new Step<>(transition.from(), transition.event(), to)));
            }
        }
        Set<Step<State, Event>> taken = new HashSet<>();
        paths.forEach(taken::addAll);
        assertThat(taken).isEqualTo(expected);
        assertThat(paths).isNotEmpty().allSatisfy(path -> {
            assertThat(path.get(0).from()).isEqualTo(State.RECEIVED);
            assertThat(path.get(path.size() - 1).to()).isEqualTo(State.CLOSED);
        });
        assertThat(complaints.paths().covering()).isEqualTo(paths);
    }

    @Test
    void coveringPathsCanBeFired() {
        for (List<Step<State, Event>> path : complaints.paths().covering()) {
            Position<State> position = complaints.begin();
            for (Step<State, Event> step : path) {
                position = complaints
                        .fire(position, step.event(), "any", Actor.SYSTEM, Repairs.AT)
                        .orThrow();
                assertThat(position.state()).isEqualTo(step.to());
            }
        }
    }

    @Test
    void coveringPathsLeaveOutWhatOnlyExcludedEventsReach() {
        List<List<Step<State, Event>>> paths = complaints
                .paths()
                .excluding(Event.ACKNOWLEDGE, Event.ANSWER_FROM_MANUAL)
                .covering();
        assertThat(paths.stream().flatMap(List::stream))
                .isNotEmpty()
                .noneMatch(step -> step.from() == State.ACKNOWLEDGED || step.event() == Event.ACKNOWLEDGE);
        assertThat(complaints.paths().excluding(Event.values()).covering()).isEmpty();
    }

    @Test
    void aPathThatCannotEndIsKept() {
        Workflow<String, String, Object> line = Workflow.<String, String, Object>named("line")
                .initial("a")
                .terminal("c")
                .on("1")
                .from("a")
                .to("b")
                .on("2")
                .from("b")
                .to("c")
                .build();
        assertThat(line.paths().excluding("2").covering()).containsExactly(List.of(new Step<>("a", "1", "b")));
    }

    @Test
    void tooManyPathsAreRefused() {
        WorkflowBuilder<Integer, String, Object> builder =
                Workflow.<Integer, String, Object>named("wide").initial(0).terminal(14);
        for (int state = 0; state < 14; state++) {
            builder.on("left").from(state).to(state + 1);
            builder.on("right").from(state).to(state + 1);
        }
        Workflow<Integer, String, Object> wide = builder.build();
        assertThat(wide.paths().allShortest(0, 13)).hasSize(8192);
        assertThatIllegalStateException()
                .isThrownBy(() -> wide.paths().allShortest(0, 14))
                .withMessage(
                        "Workflow wide has more than 10000 shortest paths from 0. Exclude events, or ask for one.");
    }
}
