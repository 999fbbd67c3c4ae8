package io.dangol.crm.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A state machine: one checked, unchangeable definition for any number of entities, each of which keeps its own
 * {@link Position}.
 *
 * <pre>{@code
 * Workflow<Door, Push, House> doors = Workflow.<Door, Push, House>named("doors")
 *         .initial(Door.SHUT).terminal(Door.BRICKED_UP)
 *         .on(Push.OPEN).from(Door.SHUT).to(Door.OPEN).by(TENANT).when("unlocked", House::unlocked, "it is locked")
 *         .on(Push.SHUT).from(Door.OPEN).to(Door.SHUT)
 *         .on(Push.BRICK_UP).from(Door.SHUT).to(Door.BRICKED_UP)
 *         .build();
 * Outcome<Door, Push> outcome = doors.fire(doors.begin(), Push.OPEN, house, tenant, at);
 * }</pre>
 *
 * <p>{@link #fire} is a pure function. It checks, in this order: the version, whether the state has a transition of the
 * event, the role of the actor, then the guards of each transition by priority and declaration; the first transition whose
 * guards all pass is taken, and its action works out the effects. What a guard or an action throws passes through, and
 * nothing has changed. A transition that keeps the state raises the version too.
 *
 * <p>There are no threads, listeners or clocks in it: a timer is an event that {@link #due} names once its clock has run
 * out, and that the host fires.
 *
 * <p>Immutable; thread-safe if its guards and actions are.
 *
 * @param <S> the states; of value semantics, best an enum or a record
 * @param <E> the events; of value semantics, best an enum or a record
 * @param <C> the case: what guards see of an entity and of the input of an event
 */
public final class Workflow<S, E, C> {

    /** A state that remembers nothing, in the place of the number of its fallback. */
    static final int FORGETS = -1;

    private final WorkflowBuilder<S, E, C> definition;
    private final List<S> states;
    private final List<E> events;
    private final List<E> eventsByName;
    private final Lookup<S> stateNumbers;
    private final Lookup<E> eventNumbers;
    private final Rule<S, E, C>[][] table;
    private final BitSet[] origins;
    private final int[] fallbacks;
    private final int eventCount;
    private final Position<S> begin;
    private final Configurations<S, E> configurations;

    Workflow(WorkflowCompiler<S, E, C> compiler) {
        definition = compiler.builder.copy(compiler.builder.name);
        states = compiler.states;
        events = compiler.events;
        eventsByName = events.stream().sorted(Comparator.comparing(Names::of)).toList();
        stateNumbers = compiler.stateNumbers;
        eventNumbers = compiler.eventNumbers;
        table = compiler.table;
        origins = compiler.origins;
        fallbacks = compiler.fallbacks;
        eventCount = events.size();
        int initial = stateNumbers.of(compiler.initial());
        begin = new Position<>(states.get(initial), remembered(fallbacks[initial]), 0, initial);
        configurations = compiler.configurations;
    }

    /**
     * Begins a definition.
     *
     * @param name 1 to 64 characters as {@link io.dangol.crm.KeyText} allows
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static <S, E, C> WorkflowBuilder<S, E, C> named(String name) {
        return new WorkflowBuilder<>(name);
    }

    /** Begins a definition that has all that this one has, of the same name. */
    public WorkflowBuilder<S, E, C> toBuilder() {
        return definition.copy(definition.name);
    }

    /**
     * Begins a definition that has all that this one has, of another name.
     *
     * @throws IllegalArgumentException if the name is not allowed
     */
    public WorkflowBuilder<S, E, C> toBuilder(String name) {
        return definition.copy(name);
    }

    /** Returns the name. */
    public String name() {
        return definition.name;
    }

    /** Returns the states, in the order of the definition. */
    public List<S> states() {
        return states;
    }

    /** Returns the events, in the order of the definition. */
    public List<E> events() {
        return events;
    }

    /** Returns the state in which an entity begins. */
    public S initial() {
        return begin.state;
    }

    /** Returns the terminal states, in the order of the definition. */
    public Set<S> terminal() {
        return Collections.unmodifiableSet(definition.terminal);
    }

    /**
     * Tells whether a state is terminal.
     *
     * @throws UnknownStateException if the workflow has no such state
     */
    public boolean isTerminal(S state) {
        number(state);
        return definition.terminal.contains(state);
    }

    /**
     * Returns the phase of a state; empty if it is in none.
     *
     * @throws UnknownStateException if the workflow has no such state
     */
    public Optional<String> phase(S state) {
        number(state);
        return Optional.ofNullable(definition.phases.get(state));
    }

    /** Returns the events of timers and their clocks, in the order of the definition. */
    public Map<E, String> timers() {
        return Collections.unmodifiableMap(definition.timers);
    }

    /** Returns the names of the clocks that the host starts with the life of an entity, in the order of the definition. */
    public Set<String> startedAtOnce() {
        return Collections.unmodifiableSet(definition.startedAtOnce);
    }

    /**
     * Returns the names of all clocks that are started at once or by a transition, in the order of the definition.
     */
    public Set<String> clocks() {
        Set<String> clocks = new LinkedHashSet<>(definition.startedAtOnce);
        for (Transition<S, E> transition : transitions()) {
            for (Effect effect : transition.effects()) {
                if (effect instanceof ClockEffect clock && clock.type() == ClockEffect.Type.START) {
                    clocks.add(clock.clock());
                }
            }
        }
        return Collections.unmodifiableSet(clocks);
    }

    /** Returns all transitions, by state, then event, then as they are tried. */
    public List<Transition<S, E>> transitions() {
        List<Transition<S, E>> all = new ArrayList<>();
        for (Rule<S, E, C>[] cell : table) {
            for (Rule<S, E, C> rule : cell) {
                all.add(rule.transition);
            }
        }
        return Collections.unmodifiableList(all);
    }

    /** Tells whether the workflow has a state. */
    public boolean has(S state) {
        return stateNumbers.of(state) >= 0;
    }

    /** Returns the position of an entity before its first move: the initial state at version 0. */
    public Position<S> begin() {
        return begin;
    }

    /**
     * Returns the position of an entity that comes from elsewhere and is in mid-life. If the state remembers another one,
     * it is the {@linkplain WorkflowBuilder#remembers fallback}.
     *
     * @throws UnknownStateException if the workflow has no such state
     * @throws IllegalArgumentException if the version is negative
     */
    public Position<S> importAt(S state, long version) {
        int number = number(state);
        return new Position<>(states.get(number), remembered(fallbacks[number]), version, number);
    }

    /**
     * Fires an event at an entity, as of the version of its position.
     *
     * @throws UnknownStateException as {@link #fire(Position, Object, Object, Actor, Instant, long)} does
     * @throws IllegalArgumentException as that does
     */
    public Outcome<S, E> fire(Position<S> position, E event, C subject, Actor actor, Instant at) {
        return fire(position, event, subject, actor, at, position.version);
    }

    /**
     * Fires an event at an entity.
     *
     * @param position where the entity stands
     * @param event what is fired
     * @param subject what guards see
     * @param actor who fires it, with roles that the host has checked
     * @param at when
     * @param expectedVersion the version that the caller has read
     * @throws UnknownStateException if the workflow does not have the state of the position, the remembered state to which
     *     the event leads back, or the state that a correction chooses
     * @throws IllegalArgumentException if the event leads back to a remembered state that the state of the position cannot
     *     have come from
     */
    public Outcome<S, E> fire(Position<S> position, E event, C subject, Actor actor, Instant at, long expectedVersion) {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
        int from = stateNumbers.at(position.number, position.state) ? position.number : number(position.state);
        int number = eventNumbers.of(event);
        if (position.version != expectedVersion) {
            return new Refusals<>(this, position, from, subject, actor, at).stale(event, expectedVersion);
        }
        if (number >= 0) {
            for (Rule<S, E, C> rule : table[from * eventCount + number]) {
                if (rule.isOpenTo(actor)
                        && (rule.clock == null || hasRunOut(rule.clock, subject, at))
                        && rule.passes(rule.guards.length, subject, actor, at)) {
                    return take(rule, position, from, subject, actor, at);
                }
            }
        }
        return new Refusals<>(this, position, from, subject, actor, at).refuse(event);
    }

    private Fired<S, E> take(Rule<S, E, C> rule, Position<S> position, int from, C subject, Actor actor, Instant at) {
        if (rule.isPlain) {
            return new Fired<>(
                    rule.toState,
                    null,
                    position.version + 1,
                    rule.to,
                    rule.transition,
                    rule.effects(subject, actor, at));
        }
        int to = rule.to;
        if (to < 0) {
            to = rule.choice == null ? resumed(position, from) : number(rule.choice.apply(subject));
        }
        return new Fired<>(
                states.get(to),
                fallbacks[to] == FORGETS ? null : memory(position, from, to),
                position.version + 1,
                to,
                rule.transition,
                rule.effects(subject, actor, at));
    }

    /** Returns what an entity remembers in a state that remembers. */
    private int resumed(Position<S> position, int from) {
        if (position.resumed == null) {
            return fallbacks[from];
        }
        int resumed = number(position.resumed);
        if (!origins[from].get(resumed)) {
            throw new IllegalArgumentException("Workflow " + name() + ": state " + Names.of(position.state)
                    + " cannot go back to " + Names.of(position.resumed) + ", from which no move leads to it; it may go"
                    + " back to "
                    + Names.list(origins[from].stream().mapToObj(states::get).toList())
                    + ". Map the remembered state to one of these, or import the case at " + Names.of(position.state)
                    + ".");
        }
        return resumed;
    }

    /** Returns what a state that remembers is to remember: where the entity came from, or what it remembered already. */
    private @Nullable S memory(Position<S> position, int from, int to) {
        int origin = fallbacks[from] == FORGETS ? from : resumed(position, from);
        return remembered(origins[to].get(origin) ? origin : fallbacks[to]);
    }

    private @Nullable S remembered(int number) {
        return number == FORGETS ? null : states.get(number);
    }

    boolean hasRunOut(String clock, C subject, Instant at) {
        Optional<Instant> due = dueAt(clock, subject);
        return due.isPresent() && !due.get().isAfter(at);
    }

    Optional<Instant> dueAt(String clock, C subject) {
        return Objects.requireNonNull(definition.clocks).dueAt(subject, clock);
    }

    /**
     * Returns the events of timers that can be fired in the state of an entity and whose clocks have run out at an
     * instant, the earliest first, equal ones by name. Their guards are not asked.
     *
     * @throws UnknownStateException if the workflow does not have the state of the position
     */
    public List<DueTimer<E>> due(Position<S> position, C subject, Instant at) {
        return timers(position, subject).stream()
                .filter(timer -> !timer.dueAt().isAfter(at))
                .toList();
    }

    /**
     * Returns the events of timers that can be fired in the state of an entity once their running clocks have run out, the
     * earliest first, equal ones by name.
     *
     * @throws UnknownStateException if the workflow does not have the state of the position
     */
    public List<DueTimer<E>> timers(Position<S> position, C subject) {
        int from = number(position.state);
        List<DueTimer<E>> timers = new ArrayList<>();
        for (Map.Entry<E, String> timer : definition.timers.entrySet()) {
            Rule<S, E, C>[] rules = table[from * eventCount + eventNumbers.of(timer.getKey())];
            if (rules.length > 0) {
                dueAt(timer.getValue(), subject)
                        .ifPresent(dueAt -> timers.add(new DueTimer<>(timer.getKey(), timer.getValue(), dueAt)));
            }
        }
        timers.sort(Comparator.comparing(DueTimer<E>::dueAt).thenComparing(timer -> Names.of(timer.event())));
        return List.copyOf(timers);
    }

    /**
     * Returns for each event that the state of an entity has, by rising name, whether the actor can fire it now. What the
     * actor must give with an event is named and not checked.
     *
     * @throws UnknownStateException if the workflow does not have the state of the position
     */
    public List<Permission<S, E>> permitted(Position<S> position, C subject, Actor actor, Instant at) {
        return new Refusals<>(this, position, number(position.state), subject, actor, at).permissions();
    }

    /** Returns the ways through the workflow. */
    public WorkflowPaths<S, E> paths() {
        return new WorkflowPaths<>(this, Set.of());
    }

    /** Returns the workflow as it is drawn. */
    public WorkflowDiagram<S, E> diagram() {
        return new WorkflowDiagram<>(this);
    }

    /** Begins to describe how the names of a foreign log stand for the states, to check the log by this workflow. */
    public ConformanceBuilder<S, E> conformance() {
        return new ConformanceBuilder<>(this);
    }

    /** Returns the step of an edge of the graph of configurations. */
    Step<S, E> step(int edge) {
        Transition<S, E> transition = configurations.transition(edge);
        return new Step<>(
                transition.from(), transition.event(), states.get(configurations.state(configurations.target(edge))));
    }

    /** Returns the steps of some edges of the graph of configurations. */
    List<Step<S, E>> steps(int[] edges) {
        return Arrays.stream(edges).mapToObj(this::step).toList();
    }

    /** Returns the rules of an event in a state, as they are tried; none if the workflow has no such event. */
    Rule<S, E, C>[] rules(int state, E event) {
        int number = eventNumbers.of(event);
        return number < 0 ? WorkflowCompiler.rules(0) : table[state * eventCount + number];
    }

    List<E> eventsByName() {
        return eventsByName;
    }

    /** Returns how a case is called in messages. */
    String describe(C subject) {
        return definition.subject.apply(subject);
    }

    Optional<String> hint(E event) {
        return Optional.ofNullable(definition.hints.get(event));
    }

    Configurations<S, E> configurations() {
        return configurations;
    }

    int number(S state) {
        int number = stateNumbers.of(state);
        if (number < 0) {
            throw unknown(state);
        }
        return number;
    }

    private UnknownStateException unknown(S state) {
        return new UnknownStateException(
                name(), Names.of(state), states.stream().map(Names::of).toList());
    }

    /** Returns the name and the number of states and transitions. */
    @Override
    public String toString() {
        return "Workflow[" + name() + ", " + states.size() + " states, "
                + transitions().size() + " transitions]";
    }
}
