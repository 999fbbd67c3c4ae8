package io.dangol.crm.workflow;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.dangol.crm.OpenText;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A move as it is described, before it is known from which states it leads. Mutable, for one thread.
 *
 * <p>Its parts are replaced and never changed, so that a copy shares them.
 */
final class Draft<S, E, C> {

    /** The most characters of the name of a guard. */
    static final int MAX_NAME = 200;

    final E event;
    Set<S> from = ImmutableSet.of();
    Set<S> except = ImmutableSet.of();
    Set<Role> roles = ImmutableSet.of();
    List<String> conditionNames = ImmutableList.of();
    List<Guard<? super C>> conditions = ImmutableList.of();
    List<String> inputNames = ImmutableList.of();
    List<Guard<? super C>> inputs = ImmutableList.of();
    List<Effect> effects = ImmutableList.of();
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
        copy.from = from;
        copy.except = except;
        copy.roles = roles;
        copy.conditionNames = conditionNames;
        copy.conditions = conditions;
        copy.inputNames = inputNames;
        copy.inputs = inputs;
        copy.effects = effects;
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

    void leaves(List<S> states) {
        from = with(from, states);
    }

    void leavesOut(List<S> states) {
        except = with(except, states);
    }

    void isOpenTo(List<Role> more) {
        roles = with(roles, more);
    }

    void when(String name, Guard<? super C> guard) {
        conditionNames = with(conditionNames, List.of(OpenText.require("Name of a guard", name, MAX_NAME)));
        conditions = with(conditions, List.of(guard));
    }

    void needs(String name, Guard<? super C> guard) {
        inputNames = with(inputNames, List.of(OpenText.require("Name of a guard", name, MAX_NAME)));
        inputs = with(inputs, List.of(guard));
    }

    void asksFor(List<? extends Effect> more) {
        effects = with(effects, more);
    }

    private static <T> Set<T> with(Set<T> some, List<T> more) {
        return some.isEmpty()
                ? ImmutableSet.copyOf(more)
                : ImmutableSet.<T>builder().addAll(some).addAll(more).build();
    }

    private static <T> List<T> with(List<T> some, List<? extends T> more) {
        return some.isEmpty()
                ? ImmutableList.copyOf(more)
                : ImmutableList.<T>builder().addAll(some).addAll(more).build();
    }

    /** Leaves the move out for some states; tells whether it leads away from none that is named any more. */
    boolean remove(Set<S> states) {
        if (fromOpen) {
            except = ImmutableSet.copyOf(Sets.union(except, states));
        }
        Set<S> left = ImmutableSet.copyOf(Sets.difference(from, states));
        boolean fewer = left.size() < from.size();
        from = left;
        return fewer && from.isEmpty() && !fromOpen;
    }

    /** No state is left out that is there no more. */
    void forget(S state) {
        except = replaced(except, state, List.of());
    }

    /** Puts other states in the place of one; the first is where the moves to it lead. */
    void replace(S state, List<S> parts) {
        from = replaced(from, state, parts);
        except = replaced(except, state, parts);
        if (to.contains(state)) {
            to = List.of(parts.get(0));
        }
    }

    private static <T> Set<T> replaced(Set<T> some, T gone, List<T> parts) {
        if (!some.contains(gone)) {
            return some;
        }
        return ImmutableSet.<T>builder()
                .addAll(Sets.difference(some, Set.of(gone)))
                .addAll(parts)
                .build();
    }
}
