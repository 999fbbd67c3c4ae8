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

    static final long NEVER = Long.MAX_VALUE;
    private static final long UNKNOWN = Long.MIN_VALUE;
    /** Beyond this a review is never reached by an instant that a calendar shows, and sums stay within a long. */
    private static final long END_OF_TIME = Long.MAX_VALUE / 2;

    private final LadderRules rules;
    private final long regularWindow;
    private final long longestGap;
    private final long advocacyWindow;
    private final long dwell;
    private final long every;
    private final long origin;
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
    private long since;
    private int below;
    /** Reviews before have taken place. */
    private long cursor;

    private int contracts;
    private int exclusivities;
    private int contractsNow;
    private int exclusivitiesNow;
    private @Nullable List<StageChange> history;

    LadderMachine(LadderRules rules) {
        this.rules = rules;
        regularWindow = RuleTime.micros(rules.regularWindow());
        longestGap = RuleTime.micros(rules.longestGap());
        advocacyWindow = RuleTime.micros(rules.advocacyWindow());
        dwell = RuleTime.micros(rules.minimumDwell());
        every = RuleTime.micros(rules.reviewEvery());
        origin = EpochMicros.truncate(rules.reviewOrigin());
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
        since = UNKNOWN;
        below = 0;
        cursor = Long.MIN_VALUE;
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
        since = memory.since();
        below = memory.below();
        cursor = memory.cursor();
        contracts = memory.contracts();
        exclusivities = memory.exclusivities();
        contractsNow = 0;
        exclusivitiesNow = 0;
        history = new ArrayList<>(memory.history());
    }

    LadderMemory save() {
        return new LadderMemory(
                stage(),
                since,
                below,
                cursor,
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
        while (stage >= Stage.REGULAR.number()) {
            long fall = nextFall();
            if (fall >= time) {
                noteReviewsBefore(time);
                break;
            }
            descend(fall);
        }
        cursor = Math.max(cursor, time);
    }

    void countOrder(long time) {
        if (orders.size() > 0 && LongMath.saturatedAdd(orders.latest(1), longestGap) < time) {
            run.clear();
        }
        run.add(time);
        orders.add(time);
    }

    void count(LadderEventKind kind, int score, long time) {
        switch (kind) {
            case ORDER_PAID -> countOrder(time);
            case REFERRAL_CONVERTED -> referrals.add(time);
            case RECOMMENDATION -> {
                if (score >= rules.recommendationFrom()) {
                    answers.add(time);
                }
            }
            case CONTRACT_STARTED -> contractsNow++;
            case CONTRACT_ENDED -> contractsNow--;
            case EXCLUSIVITY_STARTED -> exclusivitiesNow++;
            case EXCLUSIVITY_ENDED -> exclusivitiesNow--;
        }
    }

    /** Lets the events of an instant, all counted, take effect. */
    void settle(long time) {
        // an end without a start is the end of something that began before the record
        contracts = Math.max(0, contracts + contractsNow);
        exclusivities = Math.max(0, exclusivities + exclusivitiesNow);
        contractsNow = 0;
        exclusivitiesNow = 0;
        if (since == UNKNOWN) {
            since = time;
        }
        while (isReached(stage + 1, time)) {
            climb(time);
        }
    }

    private boolean isReached(int rung, long time) {
        return switch (rung) {
            case 1 -> orders.size() > 0;
            case 2 -> run.size() == needOrders && isWithin(run.latest(needOrders), regularWindow, time);
            case 3 -> isAdvocacyReached(time) && isOrdersKept(time);
            case 4 -> isBound() && isOrdersKept(time);
            default -> false;
        };
    }

    private boolean isAdvocacyReached(long time) {
        return countWithin(referrals, advocacyWindow, time) >= rules.referrals()
                || countWithin(answers, advocacyWindow, time) >= rules.recommendations();
    }

    private boolean isOrdersKept(long time) {
        return time < ordersKeptUntil();
    }

    /** Returns the first instant from which the stage's measure is below what keeps it, if nothing else happens. */
    long keptUntil() {
        long kept = ordersKeptUntil();
        if (stage == Stage.ADVOCATE.number()) {
            long advocacy = Math.max(
                    countsUntil(referrals, keepReferrals, advocacyWindow),
                    countsUntil(answers, keepAnswers, advocacyWindow));
            return Math.min(kept, advocacy);
        }
        return stage == Stage.PARTNER.number() && !isBound() ? Long.MIN_VALUE : kept;
    }

    private long ordersKeptUntil() {
        return countsUntil(run, keepOrders, regularWindow);
    }

    private static long countsUntil(RecentTimes times, int count, long window) {
        return times.size() < count ? Long.MIN_VALUE : LongMath.saturatedAdd(times.latest(count), window);
    }

    /** Returns the review that leads down if nothing else happens; {@link #NEVER} for the two lowest rungs. */
    long nextFall() {
        if (stage < Stage.REGULAR.number()) {
            return NEVER;
        }
        long firstReview = reviewFrom(cursor);
        long firstBelow = reviewFrom(Math.max(cursor, keptUntil()));
        if (firstBelow == NEVER) {
            return NEVER;
        }
        int carried = firstReview < firstBelow ? 0 : below;
        long more = LongMath.saturatedMultiply(Math.max(0, reviewsBelow - carried - 1), every);
        long enough = LongMath.saturatedAdd(firstBelow, more);
        return Math.max(enough, reviewFrom(LongMath.saturatedAdd(since, dwell)));
    }

    /** Counts the reviews that are below in a row, none of which leads down. */
    private void noteReviewsBefore(long time) {
        long firstReview = reviewFrom(cursor);
        if (firstReview >= time) {
            return;
        }
        long firstBelow = reviewFrom(Math.max(cursor, keptUntil()));
        if (firstReview < firstBelow) {
            below = 0;
        }
        if (firstBelow < time) {
            below = (int) Math.min(reviewsBelow, below + (time - 1 - firstBelow) / every + 1);
        }
    }

    /** Returns the first review not before an instant. */
    private long reviewFrom(long time) {
        if (time >= END_OF_TIME) {
            return NEVER;
        }
        long offset = LongMath.saturatedSubtract(time, origin);
        long past = Math.floorMod(offset, every);
        return past == 0 ? time : time + (every - past);
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
        cursor = time + 1;
    }

    private void record(int to, long time) {
        if (history != null) {
            Instant at = EpochMicros.toInstant(time);
            history.add(new StageChange(stage(), Stage.rung(to), at, LadderWords.reason(this, to, time)));
        }
    }

    private static boolean isWithin(long event, long window, long time) {
        return time < LongMath.saturatedAdd(event, window);
    }

    private static int countWithin(RecentTimes times, long window, long time) {
        return times.after(LongMath.saturatedSubtract(time, window));
    }

    LadderRules rules() {
        return rules;
    }

    Stage stage() {
        return Stage.rung(stage);
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

    /** Returns the time of the last paid order, {@code Long.MIN_VALUE} if there is none. */
    long lastOrder() {
        return orders.size() == 0 ? UNKNOWN : orders.latest(1);
    }

    /** Counts the orders in a row within the window, as many as the rule asks for at most. */
    int ordersAt(long time) {
        return countWithin(run, regularWindow, time);
    }

    int referralsAt(long time) {
        return countWithin(referrals, advocacyWindow, time);
    }

    int answersAt(long time) {
        return countWithin(answers, advocacyWindow, time);
    }

    /** Tells whether the next order would begin a new row because the gap is already too long. */
    boolean isRunBroken(long time) {
        return orders.size() == 0 || LongMath.saturatedAdd(orders.latest(1), longestGap) < time;
    }

    /** Returns the last instant at which the n-th latest order in a row still counts. */
    long orderCountsUntil(int n) {
        return LongMath.saturatedAdd(run.latest(n), regularWindow) - 1;
    }

    long referralCountsUntil(int n) {
        return LongMath.saturatedAdd(referrals.latest(n), advocacyWindow) - 1;
    }

    long answerCountsUntil(int n) {
        return LongMath.saturatedAdd(answers.latest(n), advocacyWindow) - 1;
    }

    List<StageChange> history() {
        return history == null ? List.of() : List.copyOf(history);
    }
}
