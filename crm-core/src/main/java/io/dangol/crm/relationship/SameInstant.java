package io.dangol.crm.relationship;

/**
 * What happened to one customer in one instant, in counts: its order has no meaning, and many events take no more room than
 * one.
 *
 * @param micros the instant
 * @param orders paid orders
 * @param referrals converted referrals
 * @param recommendations answers that are high enough to count
 * @param contracts contracts that began, less those that ended
 * @param exclusivities the same of exclusivities
 */
record SameInstant(long micros, int orders, int referrals, int recommendations, int contracts, int exclusivities) {

    static SameInstant of(LadderEvent event, LadderRules rules) {
        return new SameInstant(event.micros(), 0, 0, 0, 0, 0).plus(event, rules);
    }

    /** Returns what happened with one more event of the instant. */
    SameInstant plus(LadderEvent event, LadderRules rules) {
        return switch (event.kind()) {
            case ORDER_PAID -> with(1, 0, 0, 0, 0);
            case REFERRAL_CONVERTED -> with(0, 1, 0, 0, 0);
            case RECOMMENDATION -> with(0, 0, event.score().orElse(0) >= rules.recommendationFrom() ? 1 : 0, 0, 0);
            case CONTRACT_STARTED -> with(0, 0, 0, 1, 0);
            case CONTRACT_ENDED -> with(0, 0, 0, -1, 0);
            case EXCLUSIVITY_STARTED -> with(0, 0, 0, 0, 1);
            case EXCLUSIVITY_ENDED -> with(0, 0, 0, 0, -1);
        };
    }

    private SameInstant with(int order, int referral, int recommendation, int contract, int exclusivity) {
        return new SameInstant(
                micros,
                orders + order,
                referrals + referral,
                recommendations + recommendation,
                contracts + contract,
                exclusivities + exclusivity);
    }
}
