package io.dangol.crm.relationship;

import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the relationship with one customer stands, as a pure fold over what happened.
 *
 * <p>{@link #next} and {@link #apply} give the state after more events; this one stays as it is. The same events give an
 * equal state in whatever batches they come and in whatever order those of one instant come: the events of the latest
 * instant stay open until one of a later instant settles them. Events come in the order of time; one that is older than
 * the latest is refused, as what it would have changed may already have been acted on. To correct the past, fold the
 * events again.
 *
 * <p>{@link #at} reads the state at an instant, reviews included, and changes nothing: reading often, or never, leaves no
 * trace.
 *
 * <p>Only what the rules count is kept: as many times as they ask for, and the history. Immutable and thread-safe.
 */
public final class LadderState {

    private final LadderRules rules;
    /** Before the latest instant. */
    private final LadderMemory settled;
    /** The events of the latest instant; null before the first event. */
    private final @Nullable SameInstant open;

    private LadderState(LadderRules rules, LadderMemory settled, @Nullable SameInstant open) {
        this.rules = rules;
        this.settled = settled;
        this.open = open;
    }

    /** Returns the state of a customer of whom nothing is known yet: a prospect. */
    public static LadderState start(LadderRules rules) {
        return new LadderState(rules, new LadderMachine(rules).save(), null);
    }

    /**
     * Returns the state after one more event.
     *
     * @throws IllegalArgumentException if the event is before the latest one
     */
    public LadderState next(LadderEvent event) {
        return apply(List.of(event));
    }

    /**
     * Returns the state after more events, which are put into the order of time first.
     *
     * @throws IllegalArgumentException if an event is before the latest one of this state
     */
    public LadderState apply(Collection<LadderEvent> events) {
        List<LadderEvent> ordered = new ArrayList<>(events);
        if (ordered.isEmpty()) {
            return this;
        }
        Collections.sort(ordered);
        requireNotBefore(ordered.get(0));
        SameInstant now = open;
        LadderMachine machine = null;
        for (LadderEvent event : ordered) {
            if (now == null) {
                now = SameInstant.of(event, rules);
            } else if (event.micros() == now.micros()) {
                now = now.plus(event, rules);
            } else {
                machine = machine == null ? machine() : machine;
                machine.take(now);
                now = SameInstant.of(event, rules);
            }
        }
        return new LadderState(rules, machine == null ? settled : machine.save(), now);
    }

    private void requireNotBefore(LadderEvent earliest) {
        if (open != null && earliest.micros() < open.micros()) {
            throw new IllegalArgumentException(
                    "Event " + earliest.kind() + " at " + earliest.at()
                            + " is before the latest one at " + EpochMicros.toInstant(open.micros())
                            + ", up to which the ladder is settled. Give events in the order of time, or fold all of them again.");
        }
    }

    /**
     * Returns what holds at an instant, all reviews up to and including it held.
     *
     * @throws IllegalArgumentException if the instant is before the latest event, or beyond the range of
     *     {@link EpochMicros}
     */
    public LadderReading at(Instant instant) {
        long time = EpochMicros.truncate(instant);
        if (open != null && time < open.micros()) {
            throw new IllegalArgumentException("Cannot read the ladder at " + instant + ", before the latest event at "
                    + EpochMicros.toInstant(open.micros()) + ". Read it there or later; history() has the past.");
        }
        LadderMachine machine = current();
        machine.reviewsThrough(time);
        return LadderWords.read(machine, time);
    }

    /** Returns the rules of this ladder. */
    public LadderRules rules() {
        return rules;
    }

    /** Returns the time of the latest event; empty before the first. */
    public Optional<Instant> lastEvent() {
        return open == null ? Optional.empty() : Optional.of(EpochMicros.toInstant(open.micros()));
    }

    /** Returns the stage right after the latest event; a review since may have changed it, see {@link #at}. */
    public Stage stage() {
        return current().stage();
    }

    /** Returns every step up to the latest event, earliest first. */
    public List<StageChange> history() {
        return current().history();
    }

    private LadderMachine machine() {
        LadderMachine machine = new LadderMachine(rules);
        machine.load(settled);
        return machine;
    }

    private LadderMachine current() {
        LadderMachine machine = machine();
        if (open != null) {
            machine.take(open);
        }
        return machine;
    }

    /** Two states are equal if they have the same rules and would read alike at every instant and after all events. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LadderState that
                && rules.equals(that.rules)
                && settled.equals(that.settled)
                && Objects.equals(open, that.open);
    }

    @Override
    public int hashCode() {
        return Objects.hash(settled, open);
    }

    /** Returns the stage and the time of the latest event. */
    @Override
    public String toString() {
        return stage() + lastEvent().map(at -> " after the event at " + at).orElse(", nothing known yet");
    }
}
