package io.dangol.crm.relationship;

import io.dangol.crm.EpochMicros;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * When a customer climbs the ladder, and when one falls.
 *
 * <p><strong>Up</strong>, at the instant of an event, as many rungs as hold:
 *
 * <dl>
 *   <dt>{@link Stage#FIRST_PURCHASE}
 *   <dd>the first paid order;
 *   <dt>{@link Stage#REGULAR}
 *   <dd>{@code regularOrders} paid orders in a row within {@code regularWindow}, no gap between two of them above
 *       {@code longestGap};
 *   <dt>{@link Stage#ADVOCATE}
 *   <dd>a regular with {@code referrals} converted referrals, or {@code recommendations} answers of
 *       {@code recommendationFrom} or more, within {@code advocacyWindow};
 *   <dt>{@link Stage#PARTNER}
 *   <dd>an advocate with a contract or an exclusivity in force.
 * </dl>
 *
 * <p><strong>Down</strong>, one rung at a time, only at a review, and only if the measure of the stage has been below what
 * keeps it at {@code reviewsBelow} reviews in a row, this one included, and the stage has lasted for
 * {@code minimumDwell}. What keeps a stage is less than what leads to it, by {@code keepShare}, so that a customer near the
 * line does not go up and down. The measures are the counts above at the instant of the review:
 *
 * <ul>
 *   <li>{@code REGULAR} and above: {@link #keepOrders()} paid orders in a row within the window;
 *   <li>{@code ADVOCATE} also: {@link #keepReferrals()} referrals or {@link #keepRecommendations()} answers;
 *   <li>{@code PARTNER} also: a contract or an exclusivity in force. New advocacy is not asked of a partner.
 * </ul>
 *
 * <p>The rungs above regular are also climbed only while the orders are not below what keeps a regular.
 * {@code FIRST_PURCHASE} and {@code PROSPECT} cannot be lost.
 *
 * <p><strong>Bounds.</strong> A window of length w at t is (t − w, t]: what happened exactly w ago no longer counts. A gap
 * exactly as long as {@code longestGap} is allowed; a longer one begins a new row of orders. The dwell is over at its last
 * instant. Orders, referrals and answers count whether the firm knew the customer's stage then or not.
 *
 * <p><strong>Reviews</strong> take place at {@code reviewOrigin} + k × {@code reviewEvery} for every whole k, the same
 * instants for all customers, whatever events arrive when. Events of the instant of a review count in it.
 *
 * <p>Durations are exact, a day is 24 hours, and no time zone is asked for. Immutable and thread-safe.
 *
 * @param regularOrders paid orders that make a regular, 2 to 1,000
 * @param regularWindow within how long
 * @param longestGap the longest time between two of these orders
 * @param referrals converted referrals that make an advocate, 1 to 1,000
 * @param recommendations answers that make an advocate, 1 to 1,000
 * @param recommendationFrom the lowest answer that counts, 0 to 10
 * @param advocacyWindow within how long referrals and answers count
 * @param keepShare the part of the counts that keeps a stage, rounded up to whole counts, above 0 and below 1
 * @param reviewsBelow how many reviews in a row below that lead down, 1 to 1,000
 * @param minimumDwell how long a stage lasts at least before a review can end it; zero for no minimum
 * @param reviewEvery the time between two reviews, a minute or more
 * @param reviewOrigin the instant of one review, from the year 1 to 9999
 * @param activity after how much silence a customer is dormant or lost
 */
public record LadderRules(
        @Min(2) @Max(LadderRules.MOST) int regularOrders,
        @NotNull Duration regularWindow,
        @NotNull Duration longestGap,
        @Min(1) @Max(LadderRules.MOST) int referrals,
        @Min(1) @Max(LadderRules.MOST) int recommendations,
        @Min(0) @Max(LadderEvent.MAX_SCORE) int recommendationFrom,
        @NotNull Duration advocacyWindow,
        @Positive double keepShare,
        @Min(1) @Max(LadderRules.MOST) int reviewsBelow,
        @NotNull Duration minimumDwell,
        @NotNull Duration reviewEvery,
        @NotNull Instant reviewOrigin,
        @NotNull @Valid ActivityRules activity) {

    /** The highest count that a rule may ask for. */
    public static final int MOST = 1_000;

    private static final Instant EARLIEST_ORIGIN = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST_ORIGIN = Instant.parse("9999-12-31T23:59:59.999999Z");

    public LadderRules {
        Objects.requireNonNull(activity, "activity");
        requireCount("Orders of a regular", regularOrders, 2, MOST);
        requireCount("Referrals of an advocate", referrals, 1, MOST);
        requireCount("Recommendations of an advocate", recommendations, 1, MOST);
        requireCount("Lowest recommendation that counts", recommendationFrom, 0, LadderEvent.MAX_SCORE);
        requireCount("Reviews below before a fall", reviewsBelow, 1, MOST);
        RuleTime.requirePositive("The window of a regular", regularWindow);
        RuleTime.requirePositive("The longest gap of a regular", longestGap);
        RuleTime.requirePositive("The window of an advocate", advocacyWindow);
        RuleTime.requirePositive("The time between reviews", reviewEvery);
        RuleTime.requireNotNegative("The minimum dwell", minimumDwell);
        if (longestGap.compareTo(regularWindow) > 0) {
            throw new IllegalArgumentException("The longest gap of a regular is " + RuleTime.text(longestGap)
                    + " in a window of " + RuleTime.text(regularWindow) + "; it must not be longer than the window.");
        }
        if (reviewEvery.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "Reviews take place every " + reviewEvery + "; a minute is the least. Days or months are usual.");
        }
        if (reviewOrigin.isBefore(EARLIEST_ORIGIN) || reviewOrigin.isAfter(LATEST_ORIGIN)) {
            throw new IllegalArgumentException("The review origin is " + reviewOrigin
                    + "; it is from the year 1 to 9999. Any instant of one review will do.");
        }
        reviewOrigin = EpochMicros.toInstant(EpochMicros.exact(reviewOrigin));
        // written so that a NaN is refused as well
        if (!(keepShare > 0 && keepShare < 1)) {
            throw new IllegalArgumentException("The share that keeps a stage is " + keepShare
                    + "; it must be above 0 and below 1, or a stage would be lost as soon as it is reached.");
        }
        if (kept(keepShare, regularOrders) >= regularOrders) {
            throw new IllegalArgumentException(
                    "The share that keeps a stage is " + keepShare + ", so that a regular of "
                            + regularOrders + " orders would need " + regularOrders
                            + " to stay one; it must leave room between. Give a lower share or more orders.");
        }
    }

    /**
     * Returns rules that we chose, a place to start from and not a finding: 3 orders within 365 days, no gap above 180;
     * 1 referral or 2 answers of 9 or 10 within 730 days; kept at half of that; reviews every 30 days from 1970-01-01, 2
     * below before a fall, not within 90 days.
     */
    public static LadderRules standard() {
        return builder().build();
    }

    /** Returns a builder that begins with the rules of {@link #standard()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns how many orders keep a regular: {@code keepShare} of {@code regularOrders}, rounded up. */
    public int keepOrders() {
        return kept(keepShare, regularOrders);
    }

    /** Returns how many referrals keep an advocate: {@code keepShare} of {@code referrals}, rounded up, at least 1. */
    public int keepReferrals() {
        return kept(keepShare, referrals);
    }

    /** Returns how many answers keep an advocate: {@code keepShare} of {@code recommendations}, rounded up, at least 1. */
    public int keepRecommendations() {
        return kept(keepShare, recommendations);
    }

    /** Returns the ladder of a customer of whom nothing is known yet: a prospect. */
    public LadderState start() {
        return LadderState.start(this);
    }

    /** In decimals, so that 0.1 of 30 is 3 and not 4. */
    private static int kept(double share, int count) {
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(count))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static void requireCount(String what, int count, int least, int most) {
        if (count < least || count > most) {
            throw new IllegalArgumentException(what + ": " + count + "; it is from " + least + " to " + most + ".");
        }
    }

    /** Collects rules, beginning with the standard ones; not thread-safe. */
    public static final class Builder {

        private int regularOrders = 3;
        private Duration regularWindow = Duration.ofDays(365);
        private Duration longestGap = Duration.ofDays(180);
        private int referrals = 1;
        private int recommendations = 2;
        private int recommendationFrom = 9;
        private Duration advocacyWindow = Duration.ofDays(730);
        private double keepShare = 0.5;
        private int reviewsBelow = 2;
        private Duration minimumDwell = Duration.ofDays(90);
        private Duration reviewEvery = Duration.ofDays(30);
        private Instant reviewOrigin = Instant.EPOCH;
        private ActivityRules activity = ActivityRules.standard();

        private Builder() {}

        /** Sets what makes a regular: so many paid orders within a window, no gap between them above the longest. */
        public Builder regular(int orders, Duration window, Duration longest) {
            this.regularOrders = orders;
            this.regularWindow = Objects.requireNonNull(window, "window");
            this.longestGap = Objects.requireNonNull(longest, "longest");
            return this;
        }

        /** Sets what makes an advocate: so many converted referrals or high answers within a window. */
        public Builder advocate(int referralCount, int recommendationCount, Duration window) {
            this.referrals = referralCount;
            this.recommendations = recommendationCount;
            this.advocacyWindow = Objects.requireNonNull(window, "window");
            return this;
        }

        /** Sets the lowest answer to the recommendation question that counts, 0 to 10. */
        public Builder recommendationFrom(int score) {
            this.recommendationFrom = score;
            return this;
        }

        /** Sets which part of the counts keeps a stage, above 0 and below 1. */
        public Builder keepShare(double share) {
            this.keepShare = share;
            return this;
        }

        /** Sets how a stage is lost: after so many reviews below in a row, not before the dwell is over. */
        public Builder demotion(int reviews, Duration dwell) {
            this.reviewsBelow = reviews;
            this.minimumDwell = Objects.requireNonNull(dwell, "dwell");
            return this;
        }

        /** Sets when reviews take place: at the origin, and before and after it at every multiple of the time between. */
        public Builder reviews(Instant origin, Duration every) {
            this.reviewOrigin = Objects.requireNonNull(origin, "origin");
            this.reviewEvery = Objects.requireNonNull(every, "every");
            return this;
        }

        /** Sets after how much silence a customer is dormant or lost. */
        public Builder activity(ActivityRules rules) {
            this.activity = Objects.requireNonNull(rules, "rules");
            return this;
        }

        /**
         * Returns the rules.
         *
         * @throws IllegalArgumentException if a number is out of its range, the gap is longer than the window, or the share
         *     leaves no room between what makes and what keeps a regular
         */
        public LadderRules build() {
            return new LadderRules(
                    regularOrders,
                    regularWindow,
                    longestGap,
                    referrals,
                    recommendations,
                    recommendationFrom,
                    advocacyWindow,
                    keepShare,
                    reviewsBelow,
                    minimumDwell,
                    reviewEvery,
                    reviewOrigin,
                    activity);
        }
    }
}
