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
 *
 * @param to the number of the state after, −1 unless the target is fixed
 * @param guards conditions on the case, then conditions on the input
 * @param conditions how many of the guards are conditions on the case
 */
record Rule<S, E, C>(
        Transition<S, E> transition,
        int to,
        Role[] roles,
        Guard<C>[] guards,
        int conditions,
        @Nullable Function<? super C, ? extends S> choice,
        @Nullable Action<? super C> action) {

    boolean isOpenTo(Actor actor) {
        if (roles.length == 0) {
            return true;
        }
        List<Role> held = actor.roles();
        for (int i = 0; i < held.size(); i++) {
            Role role = held.get(i);
            for (Role allowed : roles) {
                if (allowed == role || allowed.equals(role)) {
                    return true;
                }
            }
        }
        return false;
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
