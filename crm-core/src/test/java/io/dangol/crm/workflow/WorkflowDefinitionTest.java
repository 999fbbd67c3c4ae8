package io.dangol.crm.workflow;

import static io.dangol.crm.workflow.Repairs.AT;
import static io.dangol.crm.workflow.Repairs.JUN;
import static io.dangol.crm.workflow.Repairs.MINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dangol.crm.workflow.Repairs.Event;
import io.dangol.crm.workflow.Repairs.Job;
import io.dangol.crm.workflow.Repairs.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a definition says of itself, and what hosts change about it. */
class WorkflowDefinitionTest {

    private final Workflow<State, Event, Job> workflow = Repairs.workflow();

    @Test
    void aWorkflowSaysWhatItIs() {
        assertThat(workflow.name()).isEqualTo("repairs");
        assertThat(workflow.states()).containsExactly(State.values());
        assertThat(workflow.events()).containsExactly(Event.values());
        assertThat(workflow.initial()).isEqualTo(State.RECEIVED);
        assertThat(workflow.terminal()).containsExactly(State.RETURNED);
        assertThat(workflow.phase(State.READY)).contains("SHOP");
        assertThat(workflow.phase(State.RETURNED)).isEmpty();
        assertThat(workflow.timers()).containsExactly(java.util.Map.entry(Event.LAPSE, "PICK_UP"));
        assertThat(workflow.clocks()).containsExactly("PICK_UP");
        assertThat(workflow).hasToString("Workflow[repairs, 6 states, 23 transitions]");
    }

    @Test
    void transitionsAreDataByStateThenEvent() {
        Transition<State, Event> first = workflow.transitions().get(0);
        assertThat(first)
                .isEqualTo(new Transition<>(
                        State.RECEIVED,
                        Event.START,
                        Transition.Target.FIXED,
                        List.of(State.IN_WORK),
                        List.of(Repairs.MECHANIC),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        0,
                        false,
                        "row 1"))
                .hasToString("RECEIVED --START--> IN_WORK");
        assertThat(workflow.transitions())
                .filteredOn(transition -> transition.target() != Transition.Target.FIXED)
                .extracting(Transition::toString)
                .contains("AWAITING_PART --GO_ON--> the remembered state", "RECEIVED --CORRECT--> a chosen state");
        assertThat(workflow.transitions())
                .filteredOn(transition -> transition.target() == Transition.Target.REMEMBERED)
                .allSatisfy(transition -> assertThat(transition.to()).containsExactly(State.RECEIVED, State.IN_WORK));
    }

    @Test
    void statesKeepTheOrderInWhichTheyAreFirstNamed() {
        Workflow<String, String, Object> line = Workflow.<String, String, Object>named("line")
                .on("2")
                .from("b")
                .to("a")
                .on("1")
                .from("c")
                .to("b")
                .and()
                .initial("c")
                .terminal("a")
                .build();
        assertThat(line.states()).containsExactly("b", "a", "c");
    }

    @Test
    void aBuilderHasNoHoldOnWhatItBuiltNorOnWhatItCameFrom() {
        WorkflowBuilder<State, Event, Job> builder = workflow.toBuilder("repairs with a wash");
        builder.on(Event.START).from(State.READY).toSame();
        Workflow<State, Event, Job> washed = builder.build();
        builder.remove(Event.ESCALATE);
        builder.phase("LATE", State.READY);
        assertThat(workflow.transitions()).hasSize(23);
        assertThat(washed.transitions()).hasSize(24);
        assertThat(washed.name()).isEqualTo("repairs with a wash");
        assertThat(washed.phase(State.READY)).contains("SHOP");
        assertThat(washed.toBuilder().build().transitions()).isEqualTo(washed.transitions());
        assertThat(builder.build().transitions()).hasSize(19);
    }

    @Test
    void aMoveThatIsBeingDescribedDoesNotChangeWhatIsBuilt() {
        WorkflowBuilder<String, String, Object> builder =
                Workflow.<String, String, Object>named("line").initial("a").terminal("b");
        TransitionBuilder<String, String, Object> move =
                builder.on("go").from("a").to("b");
        Workflow<String, String, Object> open = builder.build();
        move.when("never", any -> false, "never").by(Role.of("nobody")).starts("CLOCK");
        assertThat(open.fire(open.begin(), "go", "any", JUN, AT).isFired()).isTrue();
        assertThat(open.toBuilder().build().transitions()).isEqualTo(open.transitions());
    }

    @Test
    void refiningPutsStatesInThePlaceOfOne() {
        Workflow<String, String, Object> coarse = Workflow.<String, String, Object>named("desk")
                .initial("new")
                .terminal("done")
                .phase("WORK", "work")
                .remembers("pause", "work")
                .on("begin")
                .from("new")
                .to("work")
                .on("rest")
                .from("work")
                .to("pause")
                .on("go on")
                .from("pause")
                .toRemembered()
                .on("end")
                .fromOpen("new")
                .to("done")
                .build();
        Workflow<String, String, Object> fine = coarse.toBuilder()
                .refine("work", "look", "mend")
                .on("mend it")
                .from("look")
                .to("mend")
                .build();
        assertThat(fine.states()).containsExactly("new", "done", "look", "mend", "pause");
        assertThat(fine.phase("mend")).contains("WORK");
        assertThat(fine.has("work")).isFalse();
        assertThat(fine.fire(fine.begin(), "begin", "any", JUN, AT)).isEqualTo(Position.of("look", 1));
        assertThat(fine.fire(Position.of("mend", 2), "rest", "any", JUN, AT))
                .isEqualTo(Position.of("pause", Optional.of("mend"), 3));
        assertThat(fine.importAt("pause", 0).resumesTo()).contains("look");
        assertThat(fine.fire(Position.of("new", 0), "end", "any", JUN, AT).isFired())
                .isFalse();
        assertThat(coarse.toBuilder()
                        .refine("work", "work", "check")
                        .on("check")
                        .from("work")
                        .to("check")
                        .build()
                        .states())
                .containsExactly("new", "done", "work", "check", "pause");
        Workflow<String, String, Object> ends = coarse.toBuilder()
                .refine("done", "sold", "lost")
                .refine("new", "fresh")
                .on("lose")
                .from("work")
                .to("lost")
                .build();
        assertThat(ends.terminal()).containsExactly("sold", "lost");
        assertThat(ends.initial()).isEqualTo("fresh");
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> coarse.toBuilder().refine("nap", "doze"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coarse.toBuilder().refine("work"))
                .withMessage("Workflow desk: state work is to be refined into no state. Name at least one.");
    }

    @Test
    void aStateKnownByAMoveAloneCanBeRefined() {
        assertThat(Workflow.<String, String, Object>named("line")
                        .initial("a")
                        .terminal("c")
                        .on("1")
                        .from("a")
                        .to("b")
                        .on("2")
                        .from("b")
                        .to("c")
                        .and()
                        .refine("b", "b1")
                        .build()
                        .states())
                .containsExactly("a", "c", "b1");
    }

    @Test
    void movesAreTakenOutWhollyOrFromSomeStates() {
        Workflow<State, Event, Job> without = workflow.toBuilder()
                .remove(Event.LAPSE)
                .remove(Event.ASK, State.RECEIVED)
                .remove(Event.ESCALATE, State.READY)
                .build();
        assertThat(without.events()).doesNotContain(Event.LAPSE);
        assertThat(without.timers()).isEmpty();
        assertThat(without.transitions())
                .extracting(Transition::toString)
                .doesNotContain("RECEIVED --ASK--> AWAITING_CUSTOMER", "READY --ESCALATE--> READY")
                .contains("IN_WORK --ASK--> AWAITING_CUSTOMER", "RECEIVED --ESCALATE--> RECEIVED");
        assertThat(workflow.toBuilder()
                        .remove(Event.REOPEN, State.RETURNED)
                        .build()
                        .events())
                .doesNotContain(Event.REOPEN);
    }

    @Test
    void takingAMoveOutLeavesOneThatIsBeingDescribed() {
        WorkflowBuilder<State, Event, Job> builder = workflow.toBuilder();
        TransitionBuilder<State, Event, Job> later = builder.on(Event.FINISH);
        builder.remove(Event.REOPEN, State.RETURNED);
        later.from(State.RECEIVED).to(State.READY);
        assertThat(builder.build().transitions())
                .extracting(Transition::toString)
                .contains("RECEIVED --FINISH--> READY");
    }

    @Test
    void aStateIsTakenOutWithItsMoves() {
        Workflow<State, Event, Job> without =
                workflow.toBuilder().removeState(State.AWAITING_PART).build();
        assertThat(without.states()).hasSize(5).doesNotContain(State.AWAITING_PART);
        assertThat(without.events()).doesNotContain(Event.REQUEST_PART);
        assertThat(without.transitions()).noneMatch(transition -> transition.from() == State.AWAITING_PART);
        assertThatThrownBy(
                        () -> workflow.toBuilder().removeState(State.RECEIVED).build())
                .hasMessageStartingWith("Workflow repairs cannot be built: It has no initial state.");
        assertThatExceptionOfType(UnknownStateException.class)
                .isThrownBy(() -> without.toBuilder().removeState(State.AWAITING_PART));
    }

    @Test
    void aGuardIsAddedToEveryMoveOfAnEvent() {
        Workflow<State, Event, Job> strict = workflow.toBuilder()
                .guard(
                        Event.REQUEST_PART,
                        "noted",
                        (job, actor, at) -> GuardVerdict.passIf(!job.note().isEmpty(), "no note"))
                .build();
        assertThat(strict.fire(strict.begin(), Event.REQUEST_PART, Job.unpaid(), MINA, AT)
                        .fold(Object::toString, Refused::detail))
                .isEqualTo("no note");
        assertThat(strict.fire(strict.begin(), Event.REQUEST_PART, Job.unpaid().withNote("x"), MINA, AT)
                        .isFired())
                .isTrue();
    }

    @Test
    void aChangeOfAnEventWithoutMovesIsRefused() {
        WorkflowBuilder<String, String, Object> builder = Workflow.<String, String, Object>named("line")
                .on("go")
                .from("a")
                .to("b")
                .and();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.guard("went", "any", (subject, actor, at) -> GuardVerdict.pass()))
                .withMessage("Workflow line has no move of went; it has moves of go. Name one of these, or add a move"
                        + " first.");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.remove("went"));
    }

    @Test
    void namesAndReasonsAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> Workflow.named(" "));
        WorkflowBuilder<String, String, Object> builder = Workflow.named("line");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.phase("", "a"));
        TransitionBuilder<String, String, Object> move = builder.on("go");
        assertThatIllegalArgumentException().isThrownBy(() -> move.when(" ", any -> true, "reason"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> move.needs("name", any -> true, " "))
                .withMessage("A guard refuses without a reason. Say why, and what would help.");
        assertThatIllegalArgumentException()
                .isThrownBy(move::by)
                .withMessage("A move of go is to be open to no role. Name at least one, or leave the call out to let"
                        + " anybody fire it.");
        assertThatIllegalArgumentException().isThrownBy(() -> move.starts(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Role.of(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Actor.of("a-1"))
                .withMessage("Actor a-1 has no role. Name at least one.");
    }

    @Test
    void smallValuesSayWhatTheyAre() {
        Actor actor = Actor.of("k", Role.of("b"), Role.of("a"), Role.of("b"));
        assertThat(actor.roles()).containsExactly(Role.of("a"), Role.of("b"));
        assertThat(actor.has(Role.of("a"))).isTrue();
        assertThat(actor.has(Role.SYSTEM)).isFalse();
        assertThat(new ClockEffect(ClockEffect.Type.PAUSE, "FINAL").name()).isEqualTo("PAUSE FINAL");
        assertThat(GuardVerdict.pass()).hasToString("pass");
        assertThat(GuardVerdict.pass().reason()).isEmpty();
        assertThat(GuardVerdict.refuse("too late").passes()).isFalse();
        assertThat(GuardVerdict.refuse("too late")).hasToString("too late");
        assertThat(Position.of("a", 1)).isNotEqualTo(Position.of("a", 2)).isNotEqualTo("a");
        assertThat(Position.of("a", Optional.of("b"), 1))
                .isNotEqualTo(Position.of("a", 1))
                .hasSameHashCodeAs(Position.of("a", Optional.of("b"), 1));
    }
}
