package io.dangol.crm.workflow;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A transition with what is run when it is fired.
 *
 * <p>Immutable; thread-safe if its guards are.
 */
final class Rule<S, E, C> {

    final Transition<S, E> transition;

    /** The number of the state after, −1 unless the target is fixed. */
    final int to;

    /** Whether the state after always remembers nothing, so that it is known without a look at the entity. */
    final boolean isPlain;

    /** The state after, if the target is fixed, else the state before. */
    final S toState;

    /** Conditions on the case, then conditions on the input. */
    final Guard<C>[] guards;

    /** How many of the guards are conditions on the case. */
    final int conditions;

    final @Nullable Function<? super C, ? extends S> choice;

    /** The clock of a timer; null for an event of no timer. */
    final @Nullable String clock;

    private final Role[] roles;
    private final @Nullable Action<? super C> action;

    Rule(
            Transition<S, E> transition,
            int to,
            boolean isPlain,
            Role[] roles,
            Guard<C>[] guards,
            int conditions,
            @Nullable Function<? super C, ? extends S> choice,
            @Nullable Action<? super C> action) {
        this.transition = transition;
        this.to = to;
        this.isPlain = isPlain;
        this.toState = to < 0 ? transition.from() : transition.to().get(0);
        this.roles = roles;
        this.guards = guards;
        this.conditions = conditions;
        this.choice = choice;
        this.clock = transition.clock().orElse(null);
        this.action = action;
    }

    boolean isOpenTo(Actor actor) {
        if (roles.length == 0) {
            return true;
        }
        List<Role> held = actor.roles();
        for (int i = 0; i < held.size(); i++) {
            Role role = held.get(i);
            for (Role allowed : roles) {
                if (allowed.name().equals(role.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells whether the first so many guards pass. */
    boolean passes(int count, C subject, Actor actor, Instant at) {
        for (int i = 0; i < count; i++) {
            if (!guards[i].check(subject, actor, at).passes()) {
                return false;
            }
        }
        return true;
    }

    String guardName(int index) {
        return index < conditions
                ? transition.guards().get(index)
                : transition.inputs().get(index - conditions);
    }

    List<Effect> effects(C subject, Actor actor, Instant at) {
        return action == null
                ? transition.effects()
                : ImmutableList.<Effect>builder()
                        .addAll(transition.effects())
                        .addAll(action.effects(subject, actor, at))
                        .build();
    }
}
