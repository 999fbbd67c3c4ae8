package io.dangol.crm.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says why an entity cannot move as asked, and how it can.
 *
 * <p>Immutable; thread-safe if the guards are.
 */
final class Refusals<S, E, C> {

    private final Workflow<S, E, C> workflow;
    private final Position<S> position;
    private final int from;
    private final C subject;
    private final Actor actor;
    private final Instant at;

    Refusals(Workflow<S, E, C> workflow, Position<S> position, int from, C subject, Actor actor, Instant at) {
        this.workflow = workflow;
        this.position = position;
        this.from = from;
        this.subject = subject;
        this.actor = actor;
        this.at = at;
    }

    Refused<S, E> stale(E event, long expectedVersion) {
        return refused(
                event,
                RefusalReason.STALE_VERSION,
                Optional.empty(),
                "version " + expectedVersion + " was expected, it is at version " + position.version,
                "Read it again and decide anew.");
    }

    /** Returns why an event is refused that no rule lets through. */
    Refused<S, E> refuse(E event) {
        Rule<S, E, C>[] rules = workflow.rules(from, event);
        if (rules.length == 0) {
            return refused(event, RefusalReason.NO_TRANSITION, Optional.empty(), "", "Fire one of these first.");
        }
        Set<Role> roles = new LinkedHashSet<>();
        for (Rule<S, E, C> rule : rules) {
            if (rule.isOpenTo(actor)) {
                Map.Entry<String, String> refusal = firstRefusal(rule);
                return refused(
                        event,
                        RefusalReason.GUARD,
                        Optional.of(refusal.getKey()),
                        refusal.getValue(),
                        "Put that right first, or fire another event.");
            }
            roles.addAll(rule.transition.roles());
        }
        return refused(
                event,
                RefusalReason.FORBIDDEN,
                Optional.empty(),
                "open to " + Names.list(roles) + ", not to " + Names.list(actor.roles()),
                "Let somebody with that role do it.");
    }

    private Refused<S, E> refused(
            E event, RefusalReason reason, Optional<String> guard, String detail, String usualAdvice) {
        List<E> allowed = allowed();
        String advice = usualAdvice;
        if (reason == RefusalReason.NO_TRANSITION) {
            advice = workflow.hint(event).orElse(allowed.isEmpty() ? "No event can be fired now." : usualAdvice);
        }
        return new Refused<>(
                workflow.describe(subject),
                position.state,
                position.version,
                event,
                actor.id(),
                at,
                reason,
                guard,
                detail,
                allowed,
                advice);
    }

    /** Returns name and reason of what refuses a rule. */
    private Map.Entry<String, String> firstRefusal(Rule<S, E, C> rule) {
        if (rule.clock != null && !workflow.hasRunOut(rule.clock, subject, at)) {
            return Map.entry(
                    "clock " + rule.clock + " has run out",
                    "clock " + rule.clock
                            + workflow.dueAt(rule.clock, subject)
                                    .map(due -> " runs until " + Names.of(due))
                                    .orElse(" does not run"));
        }
        for (int i = 0; i < rule.guards.length; i++) {
            GuardVerdict verdict = rule.guards[i].check(subject, actor, at);
            if (!verdict.passes()) {
                return Map.entry(rule.guardName(i), verdict.reason().orElseThrow());
            }
        }
        throw new IllegalStateException("Workflow " + workflow.name() + ": the guards of " + rule.transition
                + " refused at first and passed when asked again. Make guards pure functions of their arguments.");
    }

    private List<E> allowed() {
        List<E> allowed = new ArrayList<>();
        for (E event : workflow.eventsByName()) {
            for (Rule<S, E, C> rule : workflow.rules(from, event)) {
                if (isOpen(rule)) {
                    allowed.add(event);
                    break;
                }
            }
        }
        return allowed;
    }

    List<Permission<S, E>> permissions() {
        List<Permission<S, E>> permissions = new ArrayList<>();
        for (E event : workflow.eventsByName()) {
            Rule<S, E, C>[] rules = workflow.rules(from, event);
            if (rules.length > 0) {
                permissions.add(permission(event, rules));
            }
        }
        return List.copyOf(permissions);
    }

    private Permission<S, E> permission(E event, Rule<S, E, C>[] rules) {
        for (Rule<S, E, C> rule : rules) {
            if (rule.isOpenTo(actor) && isOpen(rule)) {
                return new Permission<>(event, rule.transition.inputs(), Optional.empty());
            }
        }
        return new Permission<>(event, rules[0].transition.inputs(), Optional.of(refuse(event)));
    }

    /** Tells whether clock and case let a rule be taken, whatever the role and the input. */
    private boolean isOpen(Rule<S, E, C> rule) {
        return (rule.clock == null || workflow.hasRunOut(rule.clock, subject, at))
                && rule.passes(rule.conditions, subject, actor, at);
    }
}
