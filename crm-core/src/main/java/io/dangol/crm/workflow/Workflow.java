package io.dangol.crm.workflow;

import java.time.Instant;
import java.util.ArrayList;
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

    Workflow(
            WorkflowBuilder<S, E, C> definition,
            List<S> states,
            List<E> events,
            Lookup<S> stateNumbers,
            Lookup<E> eventNumbers,
            Rule<S, E, C>[][] table,
            BitSet[] origins,
            int[] fallbacks) {
        this.definition = definition;
        this.states = states;
        this.events = events;
        this.eventsByName =
                events.stream().sorted(Comparator.comparing(Names::of)).toList();
        this.stateNumbers = stateNumbers;
        this.eventNumbers = eventNumbers;
        this.table = table;
        this.origins = origins;
        this.fallbacks = fallbacks;
        this.eventCount = events.size();
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
        return states.get(stateNumbers.of(Objects.requireNonNull(definition.initial)));
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

    /** Returns the names of all clocks that a transition starts, in the order of the definition. */
    public Set<String> clocks() {
        Set<String> clocks = new LinkedHashSet<>();
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
                all.add(rule.transition());
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
        return new Position<>(initial(), null, 0);
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
        return new Position<>(states.get(number), remembered(fallbacks[number]), version);
    }

    /**
     * Fires an event at an entity, as of the version of its position.
     *
     * @throws UnknownStateException if the workflow does not have the state of the position
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
     * @throws UnknownStateException if the workflow does not have the state of the position
     */
    public Outcome<S, E> fire(
            Position<S> position, E event, C subject, Actor actor, Instant at, long expectedVersion) {
        int from = stateNumbers.of(position.state);
        if (from < 0) {
            throw unknown(position.state);
        }
        if (position.version != expectedVersion) {
            return stale(position, event, subject, actor, at, expectedVersion);
        }
        int number = eventNumbers.of(event);
        if (number >= 0) {
            for (Rule<S, E, C> rule : table[from * eventCount + number]) {
                if (rule.isOpenTo(actor) && passes(rule, subject, actor, at)) {
                    return take(rule, position, from, subject, actor, at);
                }
            }
        }
        return refuse(position, from, event, number, subject, actor, at);
    }

    private boolean passes(Rule<S, E, C> rule, C subject, Actor actor, Instant at) {
        if (rule.transition().clock().isPresent() && !hasRunOut(rule, subject, at)) {
            return false;
        }
        for (Guard<C> guard : rule.guards()) {
            if (!guard.check(subject, actor, at).passes()) {
                return false;
            }
        }
        return true;
    }

    private Fired<S, E> take(
            Rule<S, E, C> rule, Position<S> position, int from, C subject, Actor actor, Instant at) {
        int to = rule.to();
        if (to < 0) {
            to = rule.choice() == null
                    ? resumed(position, from)
                    : number(rule.choice().apply(subject));
        }
        return new Fired<>(
                states.get(to),
                fallbacks[to] == FORGETS ? null : memory(position, from, to),
                position.version + 1,
                rule.transition(),
                rule.effects(subject, actor, at));
    }

    private int resumed(Position<S> position, int from) {
        int resumed = position.resumed == null ? -1 : stateNumbers.of(position.resumed);
        return resumed >= 0 ? resumed : fallbacks[from];
    }

    /** Returns what a state that remembers is to remember: where the entity came from, or what it remembered already. */
    private @Nullable S memory(Position<S> position, int from, int to) {
        int origin = fallbacks[from] == FORGETS ? from : resumed(position, from);
        return remembered(origins[to].get(origin) ? origin : fallbacks[to]);
    }

    private @Nullable S remembered(int number) {
        return number == FORGETS ? null : states.get(number);
    }

    private boolean hasRunOut(Rule<S, E, C> rule, C subject, Instant at) {
        Optional<Instant> due = dueAt(rule, subject);
        return due.isPresent() && !due.get().isAfter(at);
    }

    private Optional<Instant> dueAt(Rule<S, E, C> rule, C subject) {
        return Objects.requireNonNull(definition.clocks)
                .dueAt(subject, rule.transition().clock().orElseThrow());
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
                dueAt(rules[0], subject)
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
        int from = number(position.state);
        List<Permission<S, E>> permissions = new ArrayList<>();
        for (E event : eventsByName) {
            int number = eventNumbers.of(event);
            Rule<S, E, C>[] rules = table[from * eventCount + number];
            if (rules.length == 0) {
                continue;
            }
            Optional<Rule<S, E, C>> open = Optional.empty();
            for (Rule<S, E, C> rule : rules) {
                if (open.isEmpty() && rule.isOpenTo(actor) && isOpen(rule, subject, actor, at)) {
                    open = Optional.of(rule);
                }
            }
            permissions.add(new Permission<>(
                    event,
                    open.map(rule -> rule.transition().inputs())
                            .orElse(rules[0].transition().inputs()),
                    open.isPresent()
                            ? Optional.empty()
                            : Optional.of(refuse(position, from, event, number, subject, actor, at))));
        }
        return List.copyOf(permissions);
    }

    /** Tells whether the conditions on the case let a rule be taken, whatever the role and the input. */
    private boolean isOpen(Rule<S, E, C> rule, C subject, Actor actor, Instant at) {
        if (rule.transition().clock().isPresent() && !hasRunOut(rule, subject, at)) {
            return false;
        }
        for (int i = 0; i < rule.conditions(); i++) {
            if (!rule.guards()[i].check(subject, actor, at).passes()) {
                return false;
            }
        }
        return true;
    }

    private List<E> allowed(int from, C subject, Actor actor, Instant at) {
        List<E> allowed = new ArrayList<>();
        for (E event : eventsByName) {
            for (Rule<S, E, C> rule : table[from * eventCount + eventNumbers.of(event)]) {
                if (isOpen(rule, subject, actor, at)) {
                    allowed.add(event);
                    break;
                }
            }
        }
        return allowed;
    }

    private Refused<S, E> stale(
            Position<S> position, E event, C subject, Actor actor, Instant at, long expectedVersion) {
        return new Refused<>(
                definition.subject.apply(subject),
                position.state,
                position.version,
                event,
                actor.id(),
                at,
                RefusalReason.STALE_VERSION,
                Optional.empty(),
                "version " + expectedVersion + " was expected, it is at version " + position.version,
                allowed(number(position.state), subject, actor, at),
                "Read it again and decide anew.");
    }

    private Refused<S, E> refuse(
            Position<S> position, int from, E event, int number, C subject, Actor actor, Instant at) {
        @SuppressWarnings("unchecked")
        Rule<S, E, C>[] rules = number < 0 ? new Rule[0] : table[from * eventCount + number];
        RefusalReason reason = rules.length == 0 ? RefusalReason.NO_TRANSITION : RefusalReason.FORBIDDEN;
        Set<Role> roles = new LinkedHashSet<>();
        Optional<String> guard = Optional.empty();
        String detail = "";
        for (Rule<S, E, C> rule : rules) {
            roles.addAll(rule.transition().roles());
            if (reason == RefusalReason.GUARD || !rule.isOpenTo(actor)) {
                continue;
            }
            Map.Entry<String, String> refusal = firstRefusal(rule, subject, actor, at);
            reason = RefusalReason.GUARD;
            guard = Optional.of(refusal.getKey());
            detail = refusal.getValue();
        }
        if (reason == RefusalReason.FORBIDDEN) {
            detail = "open to " + String.join(", ", roles.stream().map(Role::name).toList()) + ", not to "
                    + String.join(", ", actor.roles().stream().map(Role::name).toList());
        }
        String advice =
                switch (reason) {
                    case FORBIDDEN -> "Let somebody with that role do it.";
                    case GUARD -> "Put that right first, or fire another event.";
                    default -> definition.hints.getOrDefault(event, "Fire one of these first.");
                };
        return new Refused<>(
                definition.subject.apply(subject),
                position.state,
                position.version,
                event,
                actor.id(),
                at,
                reason,
                guard,
                detail,
                allowed(from, subject, actor, at),
                advice);
    }

    /** Returns name and reason of what refuses a rule. */
    private Map.Entry<String, String> firstRefusal(Rule<S, E, C> rule, C subject, Actor actor, Instant at) {
        if (rule.transition().clock().isPresent() && !hasRunOut(rule, subject, at)) {
            String clock = rule.transition().clock().orElseThrow();
            return Map.entry(
                    "clock " + clock + " has run out",
                    dueAt(rule, subject)
                            .map(due -> "clock " + clock + " runs until " + due)
                            .orElse("clock " + clock + " does not run"));
        }
        for (int i = 0; i < rule.guards().length; i++) {
            GuardVerdict verdict = rule.guards()[i].check(subject, actor, at);
            if (!verdict.passes()) {
                return Map.entry(rule.guardName(i), verdict.reason().orElseThrow());
            }
        }
        throw new IllegalStateException("Workflow " + name() + ": the guards of " + rule.transition()
                + " refused at first and passed when asked again. Make guards pure functions of their arguments.");
    }

    private int number(S state) {
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
