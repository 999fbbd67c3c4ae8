package io.dangol.crm.loyalty;

/** The texts of {@link StrategyTable#standard()}. */
final class StandardStrategies {

    private static final StrategyAction ASK_FOR_FEEDBACK =
            StrategyAction.of("ASK_FOR_FEEDBACK", "Ask what would make the next purchase easier.");
    private static final StrategyAction CHECK_OPEN_CASES =
            StrategyAction.of("CHECK_OPEN_CASES", "Look for open complaints and broken promises first.");
    private static final StrategyAction REMIND_TO_REORDER =
            StrategyAction.of("REMIND_TO_REORDER", "Remind them when the last purchase is likely used up.");
    private static final StrategyAction SUGGEST_COMPANION =
            StrategyAction.of("SUGGEST_COMPANION", "Suggest what goes with what they already buy.");

    private StandardStrategies() {}

    static StrategyTable table() {
        return StrategyTable.of(
                Strategy.of(
                        "Champions",
                        "Keep the best customers, and let them bring others.",
                        StrategyAction.of("THANK_IN_PERSON", "Thank them in person."),
                        StrategyAction.of("OFFER_FIRST_ACCESS", "Show them what is new before anybody else."),
                        StrategyAction.of("ASK_FOR_REFERRAL", "Ask whom they would send to us.")),
                Strategy.of(
                        "Loyal",
                        "Keep the habit, and widen what they buy.",
                        SUGGEST_COMPANION,
                        StrategyAction.of(
                                "REWARD_REGULARITY", "Reward regular buying with service, not with discounts."),
                        ASK_FOR_FEEDBACK),
                Strategy.of(
                        "Big spenders",
                        "Let them come more often.",
                        StrategyAction.of("NAME_A_CONTACT", "Name one person whom they can call."),
                        StrategyAction.of("GIVE_REASON_TO_RETURN", "Give them a reason to return sooner.")),
                Strategy.of(
                        "New",
                        "Lead to the second purchase.",
                        StrategyAction.of("WELCOME", "Welcome them, and say what happens next."),
                        StrategyAction.of("CHECK_FIRST_EXPERIENCE", "Ask whether the first purchase went well."),
                        StrategyAction.of("OFFER_SECOND_PURCHASE", "Offer one thing that fits the first.")),
                Strategy.of("Promising", "Turn a few purchases into a habit.", SUGGEST_COMPANION, REMIND_TO_REORDER),
                Strategy.of(
                        "Needs attention",
                        "Bring the next purchase forward.",
                        REMIND_TO_REORDER,
                        StrategyAction.of("MAKE_DATED_OFFER", "Make one offer that ends on a stated day."),
                        ASK_FOR_FEEDBACK),
                Strategy.of(
                        "About to sleep",
                        "Keep the contact alive at little cost.",
                        StrategyAction.of("SEND_LIGHT_REMINDER", "Send one light reminder."),
                        StrategyAction.of("ASK_INTERESTS", "Ask what they still wish to hear about.")),
                Strategy.of(
                        "Cannot lose",
                        "Win back customers who were among the best.",
                        CHECK_OPEN_CASES,
                        StrategyAction.of("CALL_IN_PERSON", "Call them; do not send a mailing."),
                        StrategyAction.of("PUT_RIGHT", "Put right what went wrong before offering anything.")),
                Strategy.of(
                        "At risk",
                        "Find the reason for their silence, and remove it.",
                        CHECK_OPEN_CASES,
                        StrategyAction.of("ASK_REASON", "Ask why they stopped."),
                        StrategyAction.of("ANSWER_REASON", "Make an offer that answers the reason.")),
                Strategy.of(
                        "Asleep",
                        "Stay within reach for next to nothing.",
                        StrategyAction.of("SEND_RARE_NEWS", "Write only when something has changed for them."),
                        StrategyAction.of("STOP_COSTLY_CONTACT", "Stop calls and printed mail.")),
                Strategy.of(
                        "Lost",
                        "Leave them in peace.",
                        StrategyAction.of("STOP_CAMPAIGNS", "Stop all campaigns to them."),
                        StrategyAction.of("REVIEW_DATA_NEED", "Check whether their data is still needed.")),
                Strategy.of(
                        SegmentTable.OTHER,
                        "Find out where they belong.",
                        StrategyAction.of(
                                "EXTEND_SEGMENT_RULES", "Look at their scores, and extend the segment rules.")));
    }
}
