package io.dangol.crm.relationship;

import com.google.common.math.LongMath;
import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one kernel behind {@link LadderState} and {@link Ladder}: walks the events of one customer in the order of time.
 *
 * <p>Events of one instant are first {@linkplain #count counted}, in any order, and then {@linkplain #settle settled}, so
 * that their order cannot matter. Between two instants every measure only falls, so that the first review below and the
 * review that leads down are computed, not searched: a customer silent for a thousand years costs as much as one silent for
 * a month. Nothing is allocated unless a history is asked for; only as many times are kept as a rule counts.
 */
final class LadderMachine {

    /** The last microsecond of a long; no review takes place in it, all others do. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final LadderRules rules;
    private final LadderCounts counts;
    private final long dwell;
    private final long every;
    /** How far after a multiple of the time between reviews they take place. */
    private final long phase;

    private final int reviewsBelow;

    private int stage;
    private boolean isKnown;
    private long since;
    private int below;
    /** Reviews up to and including this instant have taken place. */
    private long reviewed;

    /** Null if none is asked for. */
    private @Nullable List<StageChange> history;

    private boolean isHistoryShared;

    LadderMachine(LadderRules rules) {
        this.rules = rules;
        counts = new LadderCounts(rules);
        dwell = RuleTime.micros(rules.minimumDwell());
        every = RuleTime.micros(rules.reviewEvery());
        phase = Math.floorMod(EpochMicros.truncate(rules.reviewOrigin()), every);
        reviewsBelow = rules.reviewsBelow();
        reset();
    }

    /** Begins with a customer of whom nothing is known. */
    void reset() {
        counts.clear();
        stage = 0;
        isKnown = false;
        since = UNKNOWN;
        below = 0;
        reviewed = Long.MIN_VALUE;
        history = null;
    }

    /** Takes up what is remembered of a customer; for a machine that knows of nobody yet. */
    void load(LadderMemory memory) {
        counts.load(memory.counts());
        stage = memory.stage().number();
        isKnown = memory.isKnown();
        since = memory.since();
        below = memory.below();
        reviewed = memory.reviewed();
        history = memory.history();
        isHistoryShared = true;
    }

    LadderMemory save() {
        return new LadderMemory(stage(), isKnown, since, below, reviewed, counts.save(), history());
    }

    /** Holds the reviews before an instant. */
    void reviewsBefore(long time) {
        if (time > Long.MIN_VALUE) {
            reviewsThrough(time - 1);
        }
    }

    /** Holds the reviews up to and including an instant. */
    void reviewsThrough(long time) {
        // while the measure holds and no review was below, a review changes nothing
        while (stage >= Stage.REGULAR.number() && (below > 0 || !isKept(time))) {
            long fall = nextFall();
            if (fall == NEVER || fall > time) {
                noteReviewsThrough(time);
                break;
            }
            descend(fall);
        }
        reviewed = Math.max(reviewed, time);
    }

    void countOrder(long time) {
        counts.addOrders(1, time);
    }

    void count(LadderEventKind kind, int score, long time) {
        counts.add(kind, score, time);
    }

    /** Holds the reviews before an instant, counts its events and lets them take effect. */
    void take(SameInstant events) {
        reviewsBefore(events.micros());
        counts.add(events);
        settle(events.micros());
    }

    /** Lets the events of an instant, all counted, take effect. */
    void settle(long time) {
        counts.settle();
        if (!isKnown) {
            isKnown = true;
            since = time;
        }
        while (counts.isReached(stage + 1, time)) {
            climb(time);
        }
    }

    /** Tells whether the measure of the stage keeps it at an instant, from the latest event on. */
    boolean isKept(long time) {
        return time <= counts.keptThrough(stage);
    }

    /** Returns the review that leads down if nothing else happens; {@link #NEVER} for the two lowest rungs. */
    long nextFall() {
        if (stage < Stage.REGULAR.number()) {
            return NEVER;
        }
        long firstBelow = firstReviewBelow();
        int carried = reviewAfter(reviewed) < firstBelow ? 0 : below;
        long more = LongMath.saturatedMultiply(Math.max(0, reviewsBelow - carried - 1), every);
        if (firstBelow == NEVER || more == NEVER) {
            return NEVER;
        }
        long enough = LongMath.saturatedAdd(firstBelow, more);
        return Math.max(enough, reviewAfter(LongMath.saturatedAdd(since, dwell - 1)));
    }

    /** Counts the reviews that are below in a row, none of which leads down. */
    private void noteReviewsThrough(long time) {
        long firstReview = reviewAfter(reviewed);
        if (firstReview > time) {
            return;
        }
        long firstBelow = firstReviewBelow();
        if (firstReview < firstBelow) {
            below = 0;
        }
        if (firstBelow <= time) {
            // unsigned, as the two may lie farther apart than half a long
            long further = Long.divideUnsigned(time - firstBelow, every);
            below = (int) Math.min(reviewsBelow, below + further + 1);
        }
    }

    private long firstReviewBelow() {
        return reviewAfter(Math.max(reviewed, counts.keptThrough(stage)));
    }

    /** Returns the first review after an instant. */
    private long reviewAfter(long time) {
        long past = Math.floorMod(Math.floorMod(time, every) - phase, every);
        long step = every - past;
        return time >= NEVER - step ? NEVER : time + step;
    }

    private void climb(long time) {
        record(stage + 1, time);
        stage++;
        since = time;
        below = 0;
    }

    private void descend(long time) {
        record(stage - 1, time);
        stage--;
        since = time;
        below = 0;
        reviewed = time;
    }

    private void record(int to, long time) {
        if (history != null) {
            if (isHistoryShared) {
                history = new ArrayList<>(history);
                isHistoryShared = false;
            }
            Instant at = EpochMicros.toInstant(time);
            history.add(new StageChange(stage(), Stage.rung(to), at, LadderWords.reason(this, to, time)));
        }
    }

    LadderRules rules() {
        return rules;
    }

    LadderCounts counts() {
        return counts;
    }

    Stage stage() {
        return Stage.rung(stage);
    }

    /** Tells whether anything has happened yet. */
    boolean isKnown() {
        return isKnown;
    }

    /** Returns since when the stage holds, {@code Long.MIN_VALUE} if nothing has happened yet. */
    long since() {
        return since;
    }

    int reviewsBelowSoFar() {
        return below;
    }

    List<StageChange> history() {
        return history == null ? List.of() : isHistoryShared ? history : List.copyOf(history);
    }
}
