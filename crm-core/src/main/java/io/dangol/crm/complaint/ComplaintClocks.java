package io.dangol.crm.complaint;

import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.workflow.ClockEffect;
import io.dangol.crm.workflow.Effect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Carries out what a move does to the clocks of a complaint. Mutable, for one thread. */
final class ComplaintClocks {

    private final DeadlineProfile profile;
    private final Collection<String> timers;
    private final Map<ComplaintClock, ClockRun> runs = new TreeMap<>();
    private final Map<ComplaintClock, ClockRun> changed = new TreeMap<>();

    /**
     * Begins with clocks as they stand.
     *
     * @param timers the names of the clocks that fire an event, of which nobody need be told
     */
    ComplaintClocks(DeadlineProfile profile, Collection<String> timers, List<ClockRun> before) {
        this.profile = profile;
        this.timers = timers;
        before.forEach(run -> runs.put(run.clock(), run));
    }

    /** Returns the clocks that changed, as they stand now. */
    List<ClockRun> changed() {
        return List.copyOf(changed.values());
    }

    void carryOut(List<Effect> effects, Instant at) {
        for (Effect effect : effects) {
            if (effect instanceof ClockEffect clock) {
                carryOut(clock, at);
            }
        }
    }

    private void carryOut(ClockEffect effect, Instant at) {
        ComplaintClock clock = ComplaintClock.of(effect.clock());
        if (effect.type() == ClockEffect.Type.START) {
            start(clock, at);
            return;
        }
        ClockRun run = runs.get(clock);
        if (run == null) {
            return;
        }
        switch (effect.type()) {
            case STOP -> stop(run, at);
            case PAUSE -> {
                if (run.kind() == ClockKind.INTERNAL && run.isRunning()) {
                    put(run.paused(at));
                }
            }
            default -> resume(run, at);
        }
    }

    /** Forgets the clocks that do not run any more, but for the one of the answer, which may run on to the same end. */
    void forgetStopped() {
        for (ClockRun run : List.copyOf(runs.values())) {
            if (run.stoppedAt().isPresent() && !run.clock().equals(ComplaintClock.FINAL)) {
                runs.remove(run.clock());
                changed.remove(run.clock());
            }
        }
    }

    void start(ComplaintClock clock, Instant at) {
        Optional<ClockRule> rule = profile.rule(clock);
        ClockRun before = runs.get(clock);
        // the end of a statutory time never moves later, so such a clock starts once
        boolean once = before != null && before.kind() == ClockKind.STATUTORY;
        // when redress is due, the promises say
        if (rule.isEmpty() || once || clock.equals(ComplaintClock.RECOVERY)) {
            return;
        }
        put(ClockRun.started(clock, rule.get().kind(), at, rule.get().period().endFrom(at, profile.calendar())));
    }

    private void stop(ClockRun run, Instant at) {
        if (run.stoppedAt().isEmpty()) {
            // what stands still has used no time since
            put(run.stopped(run.pausedAt().orElse(at)));
        }
    }

    /**
     * A clock that was paused goes on with what was left. Of those that were stopped the one of the answer alone runs on, to
     * the same end: what was assessed before a question is not to be assessed again after the reply.
     */
    private void resume(ClockRun run, Instant at) {
        if (run.stoppedAt().isPresent()) {
            if (run.clock().equals(ComplaintClock.FINAL)) {
                put(run.running(run.dueAt()));
            }
        } else if (run.pausedAt().isPresent()) {
            Instant pausedAt = run.pausedAt().get();
            Optional<Instant> due = run.dueAt()
                    .flatMap(end -> profile.rule(run.clock())
                            .map(rule -> rule.period().endAfterPause(end, pausedAt, at, profile.calendar()))
                            .orElse(run.dueAt()));
            put(run.running(due));
        }
    }

    /** Ends a time earlier than the profile does; a later end changes nothing. */
    void shorten(ComplaintClock clock, Instant end) {
        ClockRun run = runs.get(clock);
        if (run != null
                && run.stoppedAt().isEmpty()
                && run.dueAt().map(end::isBefore).orElse(true)) {
            put(run.shortenedTo(end));
        }
    }

    /** Extends a time as its rule allows. */
    void extend(ComplaintClock clock) {
        ClockRun run = runs.get(clock);
        if (run == null) {
            return;
        }
        profile.rule(clock)
                .flatMap(ClockRule::extension)
                .flatMap(period -> period.endFrom(run.startedAt(), profile.calendar()))
                .filter(end -> run.dueAt().map(end::isAfter).orElse(false))
                .ifPresent(end -> put(run.extendedTo(end)));
    }

    /**
     * Lets the clocks that began with the receipt of a complaint begin with an earlier one. A time of the house that was
     * kept stays kept; one that the law sets is counted from the earliest receipt even where it was stopped.
     */
    void receivedEarlier(Instant before, Instant earlier) {
        for (ClockRun run : List.copyOf(runs.values())) {
            Optional<ClockRule> rule = profile.rule(run.clock());
            if (rule.isEmpty()
                    || !run.startedAt().equals(before)
                    || (run.stoppedAt().isPresent() && run.kind() != ClockKind.STATUTORY)) {
                continue;
            }
            DeadlinePeriod period = run.extended()
                    ? rule.get().extension().orElse(rule.get().period())
                    : rule.get().period();
            Optional<Instant> end = period.endFrom(earlier, profile.calendar());
            Optional<Instant> due =
                    run.dueAt().map(old -> end.filter(old::isAfter).orElse(old)).or(() -> end);
            put(new ClockRun(
                    run.clock(),
                    run.kind(),
                    earlier,
                    due,
                    run.pausedAt(),
                    run.stoppedAt(),
                    run.extended(),
                    run.noticed()));
        }
    }

    /** Notes that somebody was told that a time runs out. */
    void notice(ComplaintClock clock) {
        ClockRun run = runs.get(clock);
        // a timer stays due until its event is fired
        if (run != null && !run.noticed() && !timers.contains(clock.name())) {
            put(run.noticedNow());
        }
    }

    /** Sets the clock of the recovery by what is promised and open. */
    void follow(ServiceRecovery recovery, Instant at) {
        Optional<Instant> due = recovery.nextDue();
        ClockRun run = runs.get(ComplaintClock.RECOVERY);
        if (recovery.openPromises().isEmpty()) {
            if (run != null) {
                stop(run, at);
            }
        } else if (run == null || run.stoppedAt().isPresent() || !run.dueAt().equals(due)) {
            Instant started = run == null || run.stoppedAt().isPresent() ? at : run.startedAt();
            put(ClockRun.started(ComplaintClock.RECOVERY, ClockKind.INTERNAL, started, due));
        }
    }

    /** Returns what a command says about clocks besides the effects of its move. */
    void carryOut(ComplaintCommand command, Complaint before) {
        switch (command.event().name()) {
            case "ASSESS" ->
                command.details()
                        .optional("answerBy", Snapshot::instant)
                        .ifPresent(end -> shorten(ComplaintClock.FINAL, end));
            case "EXTEND_DEADLINE" ->
                extend(ComplaintClock.of(command.text("clock").orElseThrow()));
            case "ESCALATE" -> command.clocks().forEach(this::notice);
            case "ABSORB" -> {
                Instant earlier = command.details().instant("receivedAt");
                if (earlier.isBefore(before.milestones().receivedAt())) {
                    receivedEarlier(before.milestones().receivedAt(), earlier);
                }
            }
            default -> {}
        }
    }

    private void put(ClockRun run) {
        runs.put(run.clock(), run);
        changed.put(run.clock(), run);
    }
}
