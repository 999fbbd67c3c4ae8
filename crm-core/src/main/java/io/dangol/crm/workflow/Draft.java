package io.dangol.crm.workflow;

import io.dangol.crm.OpenText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A move as it is described, before it is known from which states it leads. Mutable, for one thread. */
final class Draft<S, E, C> {

    /** The most characters of the name of a guard. */
    static final int MAX_NAME = 200;

    final E event;
    final Set<S> from = new LinkedHashSet<>();
    final Set<S> except = new LinkedHashSet<>();
    final Set<Role> roles = new TreeSet<>();
    final List<String> conditionNames = new ArrayList<>();
    final List<Guard<? super C>> conditions = new ArrayList<>();
    final List<String> inputNames = new ArrayList<>();
    final List<Guard<? super C>> inputs = new ArrayList<>();
    final List<Effect> effects = new ArrayList<>();
    boolean fromOpen;

    /** Null until the definition says where the move leads. */
    Transition.@Nullable Target target;

    /** One state if the target is fixed, empty if the state stays the same. */
    List<S> to = List.of();

    @Nullable
    Function<? super C, ? extends S> choice;

    @Nullable
    Action<? super C> action;

    int priority;
    boolean reopens;
    String note = "";

    Draft(E event) {
        this.event = Objects.requireNonNull(event, "event");
    }

    Draft<S, E, C> copy() {
        Draft<S, E, C> copy = new Draft<>(event);
        copy.from.addAll(from);
        copy.except.addAll(except);
        copy.roles.addAll(roles);
        copy.conditionNames.addAll(conditionNames);
        copy.conditions.addAll(conditions);
        copy.inputNames.addAll(inputNames);
        copy.inputs.addAll(inputs);
        copy.effects.addAll(effects);
        copy.fromOpen = fromOpen;
        copy.target = target;
        copy.to = to;
        copy.choice = choice;
        copy.action = action;
        copy.priority = priority;
        copy.reopens = reopens;
        copy.note = note;
        return copy;
    }

    void when(String name, Guard<? super C> guard) {
        conditionNames.add(OpenText.require("Name of a guard", name, MAX_NAME));
        conditions.add(guard);
    }

    void needs(String name, Guard<? super C> guard) {
        inputNames.add(OpenText.require("Name of a guard", name, MAX_NAME));
        inputs.add(guard);
    }

    /** Leaves the move out for some states; tells whether it leads away from none that is named any more. */
    boolean remove(Set<S> states) {
        if (fromOpen) {
            except.addAll(states);
        }
        return from.removeAll(states) && from.isEmpty() && !fromOpen;
    }

    /** Puts other states in the place of one; the first is where the moves to it lead. */
    void replace(S state, List<S> parts) {
        if (from.remove(state)) {
            from.addAll(parts);
        }
        if (except.remove(state)) {
            except.addAll(parts);
        }
        if (to.contains(state)) {
            to = List.of(parts.get(0));
        }
    }

    boolean leavesFrom(S state, boolean terminal) {
        return from.contains(state) || (fromOpen && !terminal && !except.contains(state));
    }
}
