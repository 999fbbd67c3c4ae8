package io.dangol.crm.relationship;

import com.google.common.math.LongMath;
import java.util.List;

/**
 * What a {@link LadderMachine} has counted of one customer, and how long it lasts: only as many times as a rule asks for.
 *
 * <p>A window of length w at t is (t − w, t]. Instants are compared by their distance, or by the last one that still counts, so
 * that nothing overflows at the ends of a long.
 */
final class LadderCounts {

    private final LadderRules rules;
    private final long regularWindow;
    private final long longestGap;
    private final long advocacyWindow;
    private final int needOrders;
    private final int keepOrders;
    private final int keepReferrals;
    private final int keepAnswers;

    /** The latest orders without a gap that is too long. */
    private final RecentTimes run;

    private final RecentTimes referrals;
    private final RecentTimes answers;
    /** The latest orders whatever the gaps. */
    private final RecentTimes orders;

    private final long[] gaps = new long[ActivityRules.MOST_GAPS];
    private int contracts;
    private int exclusivities;
    private int contractsNow;
    private int exclusivitiesNow;

    LadderCounts(LadderRules rules) {
        this.rules = rules;
        regularWindow = RuleTime.micros(rules.regularWindow());
        longestGap = RuleTime.micros(rules.longestGap());
        advocacyWindow = RuleTime.micros(rules.advocacyWindow());
        needOrders = rules.regularOrders();
        keepOrders = rules.keepOrders();
        keepReferrals = rules.keepReferrals();
        keepAnswers = rules.keepRecommendations();
        run = new RecentTimes(needOrders);
        referrals = new RecentTimes(rules.referrals());
        answers = new RecentTimes(rules.recommendations());
        orders = new RecentTimes(rules.activity().hasOwnRhythm() ? ActivityRules.MOST_GAPS + 1 : 1);
    }

    /** Forgets everything. */
    void clear() {
        run.clear();
        referrals.clear();
        answers.clear();
        orders.clear();
        contracts = 0;
        exclusivities = 0;
        contractsNow = 0;
        exclusivitiesNow = 0;
    }

    /** Takes up what is remembered, after nothing. */
    void load(Memory memory) {
        run.addAll(memory.run);
        referrals.addAll(memory.referrals);
        answers.addAll(memory.answers);
        orders.addAll(memory.orders);
        contracts = memory.contracts;
        exclusivities = memory.exclusivities;
    }

    /** Returns what there is to remember between two instants. */
    Memory save() {
        return new Memory(
                contracts, exclusivities, run.toList(), referrals.toList(), answers.toList(), orders.toList());
    }

    /** The counts between two instants. */
    record Memory(
            int contracts,
            int exclusivities,
            List<Long> run,
            List<Long> referrals,
            List<Long> answers,
            List<Long> orders) {}

    void addOrders(int count, long time) {
        if (isRunBroken(time)) {
            run.clear();
        }
        run.add(time, count);
        orders.add(time, count);
    }

    void add(LadderEventKind kind, int score, long time) {
        switch (kind) {
            case ORDER_PAID -> addOrders(1, time);
            case REFERRAL_CONVERTED -> referrals.add(time, 1);
            case RECOMMENDATION -> answers.add(time, score >= rules.recommendationFrom() ? 1 : 0);
            case CONTRACT_STARTED -> contractsNow++;
            case CONTRACT_ENDED -> contractsNow--;
            case EXCLUSIVITY_STARTED -> exclusivitiesNow++;
            case EXCLUSIVITY_ENDED -> exclusivitiesNow--;
        }
    }

    void add(SameInstant events) {
        long time = events.micros();
        if (events.orders() > 0) {
            addOrders(events.orders(), time);
        }
        referrals.add(time, events.referrals());
        answers.add(time, events.recommendations());
        contractsNow += events.contracts();
        exclusivitiesNow += events.exclusivities();
    }

    /** Ends an instant: what began and ended in it is set off against each other. */
    void settle() {
        // an end without a start is the end of something that began before the record
        contracts = Math.max(0, contracts + contractsNow);
        exclusivities = Math.max(0, exclusivities + exclusivitiesNow);
        contractsNow = 0;
        exclusivitiesNow = 0;
    }

    /** Tells whether a rung is reached from the one below, at the instant of the latest event. */
    boolean isReached(int rung, long time) {
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

    /** Returns the last instant at which a stage from regular on is kept, if nothing else happens. */
    long keptThrough(int stage) {
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
        return times.size() < count ? Long.MIN_VALUE : lastsThrough(times, count, window);
    }

    /** Returns the last instant at which the n-th latest time lies within a window. */
    private static long lastsThrough(RecentTimes times, int n, long window) {
        return LongMath.saturatedAdd(times.latest(n), window - 1);
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
        return hasOrder() ? orders.latest(1) : Long.MIN_VALUE;
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
        return lastsThrough(run, n, regularWindow);
    }

    long referralCountsUntil(int n) {
        return lastsThrough(referrals, n, advocacyWindow);
    }

    long answerCountsUntil(int n) {
        return lastsThrough(answers, n, advocacyWindow);
    }
}
