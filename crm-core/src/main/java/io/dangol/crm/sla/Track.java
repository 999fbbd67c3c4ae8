package io.dangol.crm.sla;

import io.dangol.crm.calendar.WorkTimeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cycles of one metric while the events of a ticket are folded. Mutable, for one thread. */
final class Track {

    private static final class Draft {
        private final long startedAt;
        private final List<Segment> segments = new ArrayList<>();
        private SlaAgreement agreement;
        private @Nullable SlaTarget target;
        private long stoppedAt = WorkTimeline.NEVER;
        private boolean lapsed;

        Draft(long startedAt, SlaAgreement agreement, @Nullable SlaTarget target) {
            this.startedAt = startedAt;
            this.agreement = agreement;
            this.target = target;
        }

        boolean isRunning() {
            return stoppedAt == WorkTimeline.NEVER;
        }
    }

    private final SlaMetric metric;
    private final List<Draft> drafts = new ArrayList<>();
    private boolean started;
    private boolean pausedAlone;

    Track(SlaMetric metric) {
        this.metric = metric;
    }

    SlaMetric metric() {
        return metric;
    }

    boolean isRunning() {
        return !drafts.isEmpty() && last().isRunning();
    }

    /** Tells whether anything has started the clock, even if that cycle was none. */
    boolean hasStarted() {
        return started;
    }

    private Draft last() {
        return drafts.get(drafts.size() - 1);
    }

    void start(long at, SlaAgreement agreement, @Nullable SlaTarget target) {
        started = true;
        pausedAlone = false;
        drafts.add(new Draft(at, agreement, target));
    }

    /** Stops the cycle that runs. One that lapses in the instant of its start was none. */
    void stop(long at, boolean lapsed) {
        Draft draft = last();
        if (lapsed && draft.startedAt == at) {
            drafts.remove(drafts.size() - 1);
            return;
        }
        int last = draft.segments.size() - 1;
        draft.segments.set(last, draft.segments.get(last).until(at));
        draft.stoppedAt = at;
        draft.lapsed = lapsed;
    }

    /** Takes up the last cycle where it stopped; the time since then is a pause. Where there was none, one starts. */
    void goOn(long at, SlaAgreement agreement, @Nullable SlaTarget target, String status, String owner) {
        if (drafts.isEmpty()) {
            start(at, agreement, target);
            return;
        }
        Draft draft = last();
        if (draft.stoppedAt < at) {
            draft.segments.add(new Segment(draft.stoppedAt, at, false, draft.target, status, owner));
        }
        draft.stoppedAt = WorkTimeline.NEVER;
        draft.lapsed = false;
        change(agreement, target);
    }

    void pauseAlone(boolean paused) {
        pausedAlone = paused;
    }

    /** Puts the cycle that runs under another target. */
    void change(SlaAgreement agreement, @Nullable SlaTarget target) {
        Draft draft = last();
        switch (agreement.onChange()) {
            case RECOMPUTE -> {
                draft.agreement = agreement;
                draft.target = target;
                draft.segments.replaceAll(segment -> segment.under(target));
            }
            case CARRY_OVER -> {
                draft.agreement = agreement;
                draft.target = target;
            }
            case KEEP -> {}
        }
    }

    /** Ends the stretch that runs where something about it changes, and begins the next. */
    void cut(long at, boolean paused, String status, String owner) {
        if (!isRunning()) {
            return;
        }
        Draft draft = last();
        Segment next = new Segment(at, WorkTimeline.NEVER, !(paused || pausedAlone), draft.target, status, owner);
        int last = draft.segments.size() - 1;
        Segment current = last < 0 ? null : draft.segments.get(last);
        if (current == null || !current.isOpen()) {
            draft.segments.add(next);
        } else if (current.from() == at) {
            draft.segments.set(last, next);
        } else if (!next.equals(
                new Segment(at, current.to(), current.counts(), current.target(), current.status(), current.owner()))) {
            draft.segments.set(last, current.until(at));
            draft.segments.add(next);
        }
    }

    List<Cycle> cycles() {
        List<Cycle> cycles = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            cycles.add(new Cycle(
                    metric,
                    cycles.size() + 1,
                    draft.agreement,
                    draft.target,
                    List.copyOf(draft.segments),
                    draft.startedAt,
                    draft.stoppedAt,
                    draft.lapsed));
        }
        return cycles;
    }
}
