package io.dangol.crm.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every fault that a definition may have, by the words that name it. */
class WorkflowFaultsTest {

    private static final Role CLERK = Role.of("clerk");
    private static final Role CHIEF = Role.of("chief");

    private static WorkflowBuilder<String, String, Object> line() {
        return Workflow.<String, String, Object>named("line")
                .initial("a")
                .terminal("z")
                .on("end")
                .from("a")
                .to("z")
                .and();
    }

    private static InvalidWorkflowException faults(WorkflowBuilder<String, String, Object> builder) {
        return catchThrowableOfType(InvalidWorkflowException.class, builder::build);
    }

    private static void assertFaults(WorkflowBuilder<String, String, Object> builder, String... problems) {
        assertThat(faults(builder).problems()).containsExactly(problems);
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        InvalidWorkflowException thrown = faults(Workflow.named("nothing"));
        assertThat(thrown.workflow()).isEqualTo("nothing");
        assertThat(thrown)
                .hasMessage("Workflow nothing cannot be built: It has no initial state. Say initial(state). It has no"
                        + " terminal state. Say terminal(state). It has no move. Add one with"
                        + " on(event).from(state).to(state).");
    }

    @Test
    void aMoveFromNowhereOrToNowhere() {
        assertFaults(
                line().on("go").and(),
                "A move of go leads away from no state. Say from(state).",
                "A move of go leads nowhere. Say to(state), toSame() or toRemembered().");
        assertFaults(
                line().on("go").fromOpen("a").toSame().and(),
                "A move of go leads away from no state. Say from(state).");
    }

    @Test
    void aMoveThatLeavesOutWhatIsNoState() {
        assertFaults(
                line().on("go").fromOpen("aa").toSame().and(),
                "A move of go leaves out aa, which is no state. Name one of a, z.");
    }

    @Test
    void aStateThatIsNotReached() {
        assertFaults(
                line().on("leave").from("b").to("z").and(),
                "State b is not reached from a. Add a move to it, or take it out with removeState.");
    }

    @Test
    void aStateThatIsReachedOnlyFromItself() {
        assertFaults(
                line().remembers("w", "a")
                        .on("wait")
                        .from("a", "b")
                        .to("w")
                        .on("go on")
                        .from("w")
                        .toRemembered()
                        .on("leave")
                        .from("b")
                        .to("z")
                        .and(),
                "State b is not reached from a. Add a move to it, or take it out with removeState.");
    }

    @Test
    void aStateFromWhichNothingEnds() {
        assertFaults(
                line().on("1")
                        .from("a")
                        .to("b")
                        .on("2")
                        .from("b")
                        .to("c")
                        .on("3")
                        .from("c")
                        .to("b")
                        .and(),
                "State b is a dead end: a --1--> b leads to it, and nothing from there to a terminal state. Add a move"
                        + " that does.",
                "State c is a dead end: a --1--> b --2--> c leads to it, and nothing from there to a terminal state."
                        + " Add a move that does.");
    }

    @Test
    void aStateThatOnlyWaitsForItself() {
        assertFaults(
                line().remembers("w", "a")
                        .on("wait")
                        .from("a", "b")
                        .to("w")
                        .on("go on")
                        .from("w")
                        .toRemembered()
                        .on("fall")
                        .from("a")
                        .to("b")
                        .and(),
                "State w is a dead end: a --fall--> b --wait--> w leads to it, and nothing from there to a terminal"
                        + " state. Add a move that does.",
                "State b is a dead end: a --fall--> b leads to it, and nothing from there to a terminal state. Add a"
                        + " move that does.");
    }

    @Test
    void aCorrectionIsNoWay() {
        assertFaults(
                line().states("b").on("correct").fromOpen().toChosen(any -> "b").and(),
                "State b is not reached from a. Add a move to it, or take it out with removeState.");
    }

    @Test
    void aTerminalStateThatIsLeft() {
        assertFaults(
                line().on("back").from("z").to("a").and(),
                "z --back--> a leaves a terminal state. Say reopens() if that is meant.");
        assertFaults(
                line().on("correct").from("z").toChosen(any -> "a").and(),
                "z --correct--> a chosen state leaves a terminal state. Say reopens() if that is meant.");
        assertThat(line().on("rate").from("z").toSame().build().transitions()).hasSize(2);
        assertThat(line().on("back").from("z").to("a").reopens().build().transitions())
                .hasSize(2);
    }

    @Test
    void movesBetweenWhichNothingDecides() {
        assertFaults(
                line().on("end").from("a").toSame().and(),
                "Nothing decides between a --end--> z and a --end--> a. Give one a guard, a role or another priority.");
        assertFaults(
                line().remove("end")
                        .on("end")
                        .from("a")
                        .to("z")
                        .by(CLERK, CHIEF)
                        .on("end")
                        .from("a")
                        .toSame()
                        .by(CHIEF, Role.SYSTEM)
                        .and(),
                "Nothing decides between a --end--> z and a --end--> a. Give one a guard, a role or another priority.");
    }

    @Test
    void aMoveThatIsNeverTaken() {
        assertFaults(
                line().on("end").from("a").toSame().priority(-1).and(),
                "a --end--> a is never taken: a --end--> z comes first and has no guard. Give that one a guard, or this"
                        + " one a higher priority.");
        assertFaults(
                line().on("end")
                        .from("a")
                        .toSame()
                        .when("ever", any -> true, "never")
                        .and(),
                "a --end--> a is never taken: a --end--> z comes first and has no guard. Give that one a guard, or this"
                        + " one a higher priority.");
        assertFaults(
                line().remove("end")
                        .on("end")
                        .from("a")
                        .to("z")
                        .by(CLERK)
                        .on("end")
                        .from("a")
                        .to("z")
                        .by(CHIEF)
                        .on("end")
                        .from("a")
                        .toSame()
                        .by(CHIEF, CLERK)
                        .priority(-1)
                        .and(),
                "a --end--> a is never taken: those that come first are open to all of its roles and have no guard. Give"
                        + " one of them a guard, or this one a higher priority.");
    }

    @Test
    void movesThatAreDecidedByRoleGuardOrPriority() {
        assertThat(line().remove("end")
                        .on("end")
                        .from("a")
                        .to("z")
                        .by(CLERK)
                        .on("end")
                        .from("a")
                        .toSame()
                        .by(CHIEF)
                        .on("end")
                        .from("a")
                        .toSame()
                        .priority(-1)
                        .on("end")
                        .from("a")
                        .to("z")
                        .when("ever", any -> true, "never")
                        .priority(1)
                        .build()
                        .transitions())
                .hasSize(4);
    }

    @Test
    void aRememberedStateThatIsNotRemembered() {
        assertFaults(
                line().on("go on").from("a").toRemembered().and(),
                "a --go on--> the remembered state goes back to a remembered state, but a remembers none. Say"
                        + " remembers(state, fallback).");
    }

    @Test
    void aFallbackFromWhichNoMoveLeads() {
        WorkflowBuilder<String, String, Object> waiting = line().on("wait")
                .from("a")
                .to("w")
                .on("more")
                .from("w")
                .to("v")
                .on("go on")
                .from("w", "v")
                .toRemembered()
                .and();
        assertFaults(
                waiting.remembers("w", "z").remembers("v", "w"),
                "State w falls back to z, from which no move leads to it. Name a state from which one does.",
                "State v falls back to w, which remembers a state itself. Name a state that does not.");
        assertThat(waiting.remembers("w", "a").remembers("v", "a").build().importAt("v", 0))
                .isEqualTo(Position.of("v", Optional.of("a"), 0));
    }

    @Test
    void clocksAndTimersThatDoNotFit() {
        assertFaults(
                line().timer("lapse", "FINAL")
                        .on("halt")
                        .from("a")
                        .toSame()
                        .pauses("OTHER")
                        .and(),
                "Clock OTHER is stopped, paused or resumed, but no move starts it. Say starts(\"OTHER\") where it"
                        + " begins.",
                "Timer lapse has no move. Add one, or take the timer out.",
                "Timer lapse waits for clock FINAL, which no move starts. Say starts(\"FINAL\") where it begins.",
                "It has timers, but does not say where clocks are found. Say clocks(view).");
    }

    /** A state of a host whose name is not unique. */
    private record Named(int key, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void namesThatStandForTwo() {
        InvalidWorkflowException thrown = catchThrowableOfType(
                InvalidWorkflowException.class,
                () -> Workflow.<Named, Named, Object>named("twins")
                        .initial(new Named(1, "open"))
                        .terminal(new Named(2, "open"))
                        .on(new Named(3, "go"))
                        .from(new Named(1, "open"))
                        .to(new Named(2, "open"))
                        .on(new Named(4, "go"))
                        .from(new Named(1, "open"))
                        .to(new Named(2, "open"))
                        .build());
        assertThat(thrown.problems())
                .containsExactly(
                        "Two states are called open. Give each a name of its own.",
                        "Two events are called go. Give each a name of its own.");
    }

    @Test
    void aLargeDefinitionIsCheckedToo() {
        WorkflowBuilder<Integer, Integer, Object> builder =
                Workflow.<Integer, Integer, Object>named("large").initial(0).terminal(300);
        for (int state = 0; state < 300; state++) {
            builder.on(state).from(state).to(state + 1);
        }
        builder.on(-1).fromOpen().toSame();
        Workflow<Integer, Integer, Object> large = builder.build();
        assertThat(large.states()).hasSize(301);
        assertThat(large.transitions()).hasSize(600);
        assertThat(catchThrowableOfType(
                                InvalidWorkflowException.class,
                                () -> large.toBuilder().remove(298).build())
                        .problems())
                .hasSize(301)
                .contains("State 299 is not reached from 0. Add a move to it, or take it out with removeState.");
    }
}
