package io.dangol.crm.sla;

import io.dangol.crm.OpenText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;

/**
 * One rung of an escalation ladder: at what use of a target whom or what to alert.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what the host does then, such as {@code tell the team lead}; 1 to 500 characters
 * @param trigger by what the step is reached
 * @param percent of the target, 1 to 1,000, for {@link Trigger#AT_PERCENT}; else 0
 * @param offset open time before or after, whole microseconds from 0 to 100 years, for the other triggers; else zero
 */
public record EscalationStep(
        @NotBlank @Size(max = EscalationStep.MAX_NAME) String name,
        @NotNull Trigger trigger,
        int percent,
        @NotNull Duration offset) {

    /** The most characters of a name. */
    public static final int MAX_NAME = 500;

    private static final int MAX_PERCENT = 1_000;

    /** By what a step is reached. */
    public enum Trigger {
        /** So much of the target is used. */
        AT_PERCENT,
        /** So much open time is left until the target is used up. */
        BEFORE_BREACH,
        /** So much open time was used beyond the target; with zero, the breach itself. */
        AFTER_BREACH
    }

    public EscalationStep {
        OpenText.require("Name of an escalation step", name, MAX_NAME);
        boolean byPercent = trigger == Trigger.AT_PERCENT;
        if (byPercent ? percent < 1 || percent > MAX_PERCENT : percent != 0) {
            throw new IllegalArgumentException("Escalation step '" + name + "' at " + percent
                    + " %; allowed is 1 to 1,000 % of the target, and no percentage beside an offset.");
        }
        if (!TargetRules.isOpenTime(offset) || (byPercent && !offset.isZero())) {
            throw new IllegalArgumentException("Escalation step '" + name + "' at an offset of " + offset
                    + "; allowed are whole microseconds from 0 to 36,500 days, and no offset beside a percentage.");
        }
    }

    /** Returns the step at a percentage of the target, 100 for the instant at which it is due. */
    public static EscalationStep atPercent(int percent, String name) {
        return new EscalationStep(name, Trigger.AT_PERCENT, percent, Duration.ZERO);
    }

    /** Returns the step at so much open time before the target is used up; at once where the target is shorter. */
    public static EscalationStep beforeBreach(Duration open, String name) {
        return new EscalationStep(name, Trigger.BEFORE_BREACH, 0, open);
    }

    /** Returns the step at the breach. */
    public static EscalationStep atBreach(String name) {
        return afterBreach(Duration.ZERO, name);
    }

    /** Returns the step at so much open time after the breach. */
    public static EscalationStep afterBreach(Duration open, String name) {
        return new EscalationStep(name, Trigger.AFTER_BREACH, 0, open);
    }

    /** Returns when a cycle reaches this step, {@code WorkTimeline.NEVER} if that is not known or never. */
    long reachedBy(Cycle cycle) {
        long target = cycle.targetMicros();
        return switch (trigger) {
            case AT_PERCENT -> cycle.reached(Cycle.share(target, percent));
            case BEFORE_BREACH -> cycle.reached(target - Cycle.micros(offset));
            case AFTER_BREACH -> cycle.lastWithin(target + Cycle.micros(offset));
        };
    }
}
