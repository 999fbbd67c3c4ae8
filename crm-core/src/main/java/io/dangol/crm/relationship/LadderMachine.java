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
    private final long regularWindow;
    private final long longestGap;
    private final long advocacyWindow;
    private final long dwell;
    private final long every;
    /** How far after a multiple of the time between reviews they take place. */
    private final long phase;

    private final int needOrders;
    private final int keepOrders;
    private final int keepReferrals;
    private final int keepAnswers;
    private final int reviewsBelow;

    /** The latest orders without a gap that is too long. */
    private final RecentTimes run;

    private final RecentTimes referrals;
    private final RecentTimes answers;
    /** The latest orders whatever the gaps. */
    private final RecentTimes orders;

    private final long[] gaps = new long[ActivityRules.MOST_GAPS];
    private int stage;
    private boolean isKnown;
    private long since;
    private int below;
    /** Reviews up to and including this instant have taken place. */
    private long reviewed;

    private int contracts;
    private int exclusivities;
    private int contractsNow;
    private int exclusivitiesNow;
    /** Null if none is asked for. */
    private @Nullable List<StageChange> history;

    private boolean isHistoryShared;

    LadderMachine(LadderRules rules) {
        this.rules = rules;
        regularWindow = RuleTime.micros(rules.regularWindow());
        longestGap = RuleTime.micros(rules.longestGap());
        advocacyWindow = RuleTime.micros(rules.advocacyWindow());
        dwell = RuleTime.micros(rules.minimumDwell());
        every = RuleTime.micros(rules.reviewEvery());
        phase = Math.floorMod(EpochMicros.truncate(rules.reviewOrigin()), every);
        needOrders = rules.regularOrders();
        keepOrders = rules.keepOrders();
        keepReferrals = rules.keepReferrals();
        keepAnswers = rules.keepRecommendations();
        reviewsBelow = rules.reviewsBelow();
        run = new RecentTimes(needOrders);
        referrals = new RecentTimes(rules.referrals());
        answers = new RecentTimes(rules.recommendations());
        orders = new RecentTimes(rules.activity().hasOwnRhythm() ? ActivityRules.MOST_GAPS + 1 : 1);
        reset();
    }

    /** Begins with a customer of whom nothing is known. */
    void reset() {
        run.clear();
        referrals.clear();
        answers.clear();
        orders.clear();
        stage = 0;
        isKnown = false;
        since = UNKNOWN;
        below = 0;
        reviewed = Long.MIN_VALUE;
        contracts = 0;
        exclusivities = 0;
        contractsNow = 0;
        exclusivitiesNow = 0;
        history = null;
    }

    /** Takes up what is remembered of a customer; for a machine that knows of nobody yet. */
    void load(LadderMemory memory) {
        run.addAll(memory.run());
        referrals.addAll(memory.referrals());
        answers.addAll(memory.answers());
        orders.addAll(memory.orders());
        stage = memory.stage().number();
        isKnown = memory.isKnown();
        since = memory.since();
        below = memory.below();
        reviewed = memory.reviewed();
        contracts = memory.contracts();
        exclusivities = memory.exclusivities();
        contractsNow = 0;
        exclusivitiesNow = 0;
        history = memory.history();
        isHistoryShared = true;
    }

    LadderMemory save() {
        return new LadderMemory(
                stage(),
                isKnown,
                since,
                below,
                reviewed,
                contracts,
                exclusivities,
                run.toList(),
                referrals.toList(),
                answers.toList(),
                orders.toList(),
                history());
    }

    /** Holds the reviews before an instant. */
    void reviewsBefore(long time) {
        if (time > Long.MIN_VALUE) {
            reviewsThrough(time - 1);
        }
    }

    /** Holds the reviews up to and including an instant. */
    void reviewsThrough(long time) {
        while (stage >= Stage.REGULAR.number()) {
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
        countOrders(1, time);
    }

    private void countOrders(int count, long time) {
        if (isRunBroken(time)) {
            run.clear();
        }
        run.add(time, count);
        orders.add(time, count);
    }

    void count(LadderEventKind kind, int score, long time) {
        switch (kind) {
            case ORDER_PAID -> countOrder(time);
            case REFERRAL_CONVERTED -> referrals.add(time, 1);
            case RECOMMENDATION -> answers.add(time, score >= rules.recommendationFrom() ? 1 : 0);
            case CONTRACT_STARTED -> contractsNow++;
            case CONTRACT_ENDED -> contractsNow--;
            case EXCLUSIVITY_STARTED -> exclusivitiesNow++;
            case EXCLUSIVITY_ENDED -> exclusivitiesNow--;
        }
    }

    /** Holds the reviews before an instant, counts its events and lets them take effect. */
    void take(SameInstant events) {
        long time = events.micros();
        reviewsBefore(time);
        if (events.orders() > 0) {
            countOrders(events.orders(), time);
        }
        referrals.add(time, events.referrals());
        answers.add(time, events.recommendations());
        contractsNow += events.contracts();
        exclusivitiesNow += events.exclusivities();
        settle(time);
    }

    /** Lets the events of an instant, all counted, take effect. */
    void settle(long time) {
        // an end without a start is the end of something that began before the record
        contracts = Math.max(0, contracts + contractsNow);
        exclusivities = Math.max(0, exclusivities + exclusivitiesNow);
        contractsNow = 0;
        exclusivitiesNow = 0;
        if (!isKnown) {
            isKnown = true;
            since = time;
        }
        while (isReached(stage + 1, time)) {
            climb(time);
        }
    }

    private boolean isReached(int rung, long time) {
        return switch (rung) {
            case 1 -> hasOrder();
            case 2 -> run.size() == needOrders && time <= countsThrough(run, needOrders, regularWindow);
            case 3 -> isAdvocacyReached(time) && isOrdersKept(time);
            case 4 -> isBound() && isOrdersKept(time);
            default -> false;
        };
    }

    private boolean isAdvocacyReached(long time) {
        return referralsAt(time) >= rules.referrals() || answersAt(time) >= rules.recommendations();
    }

    private boolean isOrdersKept(long time) {
        return time <= ordersKeptThrough();
    }

    /** Tells whether the measure of the stage keeps it at an instant, from the latest event on. */
    boolean isKept(long time) {
        return time <= keptThrough();
    }

    /** Returns the last instant at which the stage's measure keeps it, if nothing else happens. */
    private long keptThrough() {
        long kept = ordersKeptThrough();
        if (stage == Stage.ADVOCATE.number()) {
            long advocacy = Math.max(
                    countsThrough(referrals, keepReferrals, advocacyWindow),
                    countsThrough(answers, keepAnswers, advocacyWindow));
            return Math.min(kept, advocacy);
        }
        return stage == Stage.PARTNER.number() && !isBound() ? Long.MIN_VALUE : kept;
    }

    private long ordersKeptThrough() {
        return countsThrough(run, keepOrders, regularWindow);
    }

    /** Returns the last instant at which there are so many within a window, the least of a long if there never were. */
    private static long countsThrough(RecentTimes times, int count, long window) {
        return times.size() < count ? Long.MIN_VALUE : LongMath.saturatedAdd(times.latest(count), window - 1);
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
        return reviewAfter(Math.max(reviewed, keptThrough()));
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

    boolean isBound() {
        return contracts + exclusivities > 0;
    }

    int contracts() {
        return contracts;
    }

    int exclusivities() {
        return exclusivities;
    }

    Activity activity(long time) {
        return rules.activity().read(orders, gaps, time);
    }

    boolean hasOrder() {
        return orders.size() > 0;
    }

    /** Returns the time of the last paid order, {@code Long.MIN_VALUE} if there is none. */
    long lastOrder() {
        return hasOrder() ? orders.latest(1) : UNKNOWN;
    }

    /** Counts the orders in a row within the window, as many as the rule asks for at most. */
    int ordersAt(long time) {
        return run.within(regularWindow, time);
    }

    int referralsAt(long time) {
        return referrals.within(advocacyWindow, time);
    }

    int answersAt(long time) {
        return answers.within(advocacyWindow, time);
    }

    /** Tells whether the next order would begin a new row because the gap is already too long. */
    boolean isRunBroken(long time) {
        return !hasOrder() || LongMath.saturatedAdd(orders.latest(1), longestGap) < time;
    }

    /** Returns the last instant at which the n-th latest order in a row still counts. */
    long orderCountsUntil(int n) {
        return LongMath.saturatedAdd(run.latest(n), regularWindow - 1);
    }

    long referralCountsUntil(int n) {
        return LongMath.saturatedAdd(referrals.latest(n), advocacyWindow - 1);
    }

    long answerCountsUntil(int n) {
        return LongMath.saturatedAdd(answers.latest(n), advocacyWindow - 1);
    }

    List<StageChange> history() {
        return history == null ? List.of() : isHistoryShared ? history : List.copyOf(history);
    }
}
