package io.dangol.crm.relationship;

import com.google.common.math.LongMath;
import io.dangol.crm.EpochMicros;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a {@link LadderMachine} has found. */
final class LadderWords {

    private LadderWords() {}

    static LadderReading read(LadderMachine machine, long time) {
        Stage stage = machine.stage();
        List<RungMeasure> measures = measures(machine, time);
        long fall = machine.nextFall();
        LadderVerdict verdict = verdict(machine, time);
        return new LadderReading(
                EpochMicros.toInstant(time),
                stage,
                machine.isKnown() ? Optional.of(EpochMicros.toInstant(machine.since())) : Optional.empty(),
                machine.counts().activity(time),
                machine.counts().hasOrder()
                        ? Optional.of(EpochMicros.toInstant(machine.counts().lastOrder()))
                        : Optional.empty(),
                verdict,
                reasons(machine, measures, verdict),
                measures,
                fall == LadderMachine.NEVER ? Optional.empty() : Optional.of(EpochMicros.toInstant(fall)),
                toNext(machine, time),
                machine.history());
    }

    /** Says why a customer moves to a rung, up or down. */
    static String reason(LadderMachine machine, int to, long time) {
        LadderRules rules = machine.rules();
        if (to < machine.stage().number()) {
            return below(machine, time) + " at " + rules.reviewsBelow() + " or more reviews in a row";
        }
        return switch (Stage.rung(to)) {
            case PROSPECT -> "known";
            case FIRST_PURCHASE -> "first paid order";
            case REGULAR ->
                rules.regularOrders() + " " + orderName(rules) + ", no gap above " + RuleTime.text(rules.longestGap());
            case ADVOCATE ->
                machine.counts().referralsAt(time) >= rules.referrals()
                        ? rules.referrals() + " " + referralName(rules)
                        : rules.recommendations() + " " + answerName(rules);
            case PARTNER -> machine.counts().contracts() > 0 ? "contract in force" : "exclusivity in force";
        };
    }

    private static String below(LadderMachine machine, long time) {
        List<String> missing = new ArrayList<>();
        for (RungMeasure measure : measures(machine, time)) {
            if (!measure.isKept()) {
                missing.add(measure.toString());
            }
        }
        return String.join(" and ", missing);
    }

    private static LadderVerdict verdict(LadderMachine machine, long time) {
        if (machine.stage().compareTo(Stage.REGULAR) < 0) {
            return LadderVerdict.CANNOT_FALL;
        }
        return machine.isKept(time) ? LadderVerdict.HELD : LadderVerdict.SLIPPING;
    }

    private static List<RungMeasure> measures(LadderMachine machine, long time) {
        LadderRules rules = machine.rules();
        Stage stage = machine.stage();
        List<RungMeasure> measures = new ArrayList<>();
        if (stage.compareTo(Stage.REGULAR) >= 0) {
            measures.add(new RungMeasure(
                    orderName(rules), machine.counts().ordersAt(time), rules.keepOrders(), rules.regularOrders()));
        }
        if (stage == Stage.ADVOCATE) {
            measures.add(new RungMeasure(
                    referralName(rules), machine.counts().referralsAt(time), rules.keepReferrals(), rules.referrals()));
            measures.add(new RungMeasure(
                    answerName(rules),
                    machine.counts().answersAt(time),
                    rules.keepRecommendations(),
                    rules.recommendations()));
        }
        if (stage == Stage.PARTNER) {
            measures.add(new RungMeasure(
                    "contract or exclusivity in force",
                    machine.counts().contracts() + machine.counts().exclusivities(),
                    1,
                    1));
        }
        return measures;
    }

    private static List<String> reasons(LadderMachine machine, List<RungMeasure> measures, LadderVerdict verdict) {
        List<String> reasons = new ArrayList<>();
        List<StageChange> history = machine.history();
        if (history.isEmpty()) {
            reasons.add("no paid order yet");
        } else {
            StageChange last = history.get(history.size() - 1);
            reasons.add(
                    (last.isPromotion() ? "reached by " : "fell back from " + last.from() + " by ") + last.reason());
        }
        for (RungMeasure measure : measures) {
            reasons.add(measure.toString());
        }
        if (verdict == LadderVerdict.SLIPPING) {
            reasons.add("below at " + machine.reviewsBelowSoFar() + " of "
                    + machine.rules().reviewsBelow() + " reviews in a row");
        }
        return reasons;
    }

    private static Optional<NextRung> toNext(LadderMachine machine, long time) {
        LadderRules rules = machine.rules();
        return switch (machine.stage()) {
            case PROSPECT ->
                Optional.of(new NextRung(
                        Stage.FIRST_PURCHASE,
                        List.of(missing(LadderEventKind.ORDER_PAID, 1, LadderMachine.NEVER, "paid order")),
                        List.of()));
            case FIRST_PURCHASE ->
                Optional.of(
                        new NextRung(Stage.REGULAR, missingOrders(machine, rules.regularOrders(), time), List.of()));
            case REGULAR ->
                Optional.of(new NextRung(
                        Stage.ADVOCATE,
                        missingOrders(machine, rules.keepOrders(), time),
                        missingAdvocacy(machine, time)));
            case ADVOCATE ->
                Optional.of(new NextRung(
                        Stage.PARTNER, missingOrders(machine, rules.keepOrders(), time), missingBond(machine)));
            case PARTNER -> Optional.empty();
        };
    }

    private static List<MissingEvents> missingOrders(LadderMachine machine, int need, long time) {
        boolean isBroken = machine.counts().isRunBroken(time);
        int have = isBroken ? 0 : machine.counts().ordersAt(time);
        int count = need - have;
        // a row that is kept is not asked for more, although the next order would begin a new one
        if (count <= 0 || machine.counts().ordersAt(time) >= need) {
            return List.of();
        }
        long by = LadderMachine.NEVER;
        if (have > 0) {
            long gaps = LongMath.saturatedMultiply(
                    count, RuleTime.micros(machine.rules().longestGap()));
            by = Math.min(
                    machine.counts().orderCountsUntil(have),
                    LongMath.saturatedAdd(machine.counts().lastOrder(), gaps));
        }
        return List.of(missing(LadderEventKind.ORDER_PAID, count, by, plural("paid order", count)));
    }

    private static List<MissingEvents> missingAdvocacy(LadderMachine machine, long time) {
        LadderRules rules = machine.rules();
        int referrals = machine.counts().referralsAt(time);
        int answers = machine.counts().answersAt(time);
        if (referrals >= rules.referrals() || answers >= rules.recommendations()) {
            return List.of();
        }
        return List.of(
                missing(
                        LadderEventKind.REFERRAL_CONVERTED,
                        rules.referrals() - referrals,
                        referrals == 0 ? LadderMachine.NEVER : machine.counts().referralCountsUntil(referrals),
                        plural("converted referral", rules.referrals() - referrals)),
                missing(
                        LadderEventKind.RECOMMENDATION,
                        rules.recommendations() - answers,
                        answers == 0 ? LadderMachine.NEVER : machine.counts().answerCountsUntil(answers),
                        plural("recommendation", rules.recommendations() - answers) + " of "
                                + rules.recommendationFrom() + " or more"));
    }

    private static List<MissingEvents> missingBond(LadderMachine machine) {
        return machine.counts().isBound()
                ? List.of()
                : List.of(
                        missing(LadderEventKind.CONTRACT_STARTED, 1, LadderMachine.NEVER, "contract"),
                        missing(LadderEventKind.EXCLUSIVITY_STARTED, 1, LadderMachine.NEVER, "exclusivity"));
    }

    private static MissingEvents missing(LadderEventKind kind, int count, long by, String what) {
        return new MissingEvents(
                kind,
                count,
                by == LadderMachine.NEVER ? Optional.empty() : Optional.of(EpochMicros.toInstant(by)),
                what);
    }

    private static String orderName(LadderRules rules) {
        return "paid orders in a row within " + RuleTime.text(rules.regularWindow());
    }

    private static String referralName(LadderRules rules) {
        return plural("converted referral", rules.referrals()) + " within " + RuleTime.text(rules.advocacyWindow());
    }

    private static String answerName(LadderRules rules) {
        return plural("recommendation", rules.recommendations()) + " of " + rules.recommendationFrom()
                + " or more within " + RuleTime.text(rules.advocacyWindow());
    }

    private static String plural(String noun, int count) {
        return count == 1 ? noun : noun + "s";
    }
}
