package io.dangol.crm.relationship;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ladder as its rules read, review by review over full lists of events: slow, and nothing shared with the kernel. */
final class SlowLadder {

    private final LadderRules rules;
    private final List<LadderEvent> all;
    private List<LadderEvent> past = List.of();
    private int below;
    Stage stage = Stage.PROSPECT;
    Instant since = Instant.MIN;
    final List<String> steps = new ArrayList<>();

    SlowLadder(LadderRules rules, List<LadderEvent> events, Instant at) {
        this.rules = rules;
        this.all = events.stream().filter(e -> !e.at().isAfter(at)).sorted().toList();
        if (all.isEmpty()) {
            return;
        }
        since = all.get(0).at();
        TreeSet<Instant> times = all.stream().map(LadderEvent::at).collect(Collectors.toCollection(TreeSet::new));
        // far from the origin a walk to the first event would not end
        long between = Duration.between(rules.reviewOrigin(), since).dividedBy(rules.reviewEvery());
        Instant review = rules.reviewOrigin().plus(rules.reviewEvery().multipliedBy(between - 1));
        while (review.isBefore(since)) {
            review = review.plus(rules.reviewEvery());
        }
        TreeSet<Instant> reviews = new TreeSet<>();
        for (; !review.isAfter(at); review = review.plus(rules.reviewEvery())) {
            reviews.add(review);
        }
        TreeSet<Instant> both = new TreeSet<>(times);
        both.addAll(reviews);
        for (Instant time : both) {
            past = all.stream().filter(e -> !e.at().isAfter(time)).toList();
            if (times.contains(time)) {
                climb(time);
            }
            if (reviews.contains(time)) {
                review(time);
            }
        }
    }

    private void climb(Instant time) {
        boolean isMoving = true;
        while (isMoving) {
            isMoving = switch (stage) {
                case PROSPECT -> times(LadderEventKind.ORDER_PAID).size() > 0;
                case FIRST_PURCHASE -> row(time) >= rules.regularOrders();
                case REGULAR ->
                    (referrals(time) >= rules.referrals() || answers(time) >= rules.recommendations())
                            && row(time) >= rules.keepOrders();
                case ADVOCATE -> isBound() && row(time) >= rules.keepOrders();
                case PARTNER -> false;
            };
            if (isMoving) {
                move(Stage.rung(stage.number() + 1), time);
            }
        }
    }

    boolean isKept(Instant time) {
        return switch (stage) {
            case PROSPECT, FIRST_PURCHASE -> true;
            case REGULAR -> row(time) >= rules.keepOrders();
            case ADVOCATE ->
                row(time) >= rules.keepOrders()
                        && (referrals(time) >= rules.keepReferrals() || answers(time) >= rules.keepRecommendations());
            case PARTNER -> row(time) >= rules.keepOrders() && isBound();
        };
    }

    private void review(Instant time) {
        below = isKept(time) ? 0 : below + 1;
        if (below >= rules.reviewsBelow() && !time.isBefore(since.plus(rules.minimumDwell()))) {
            move(Stage.rung(stage.number() - 1), time);
        }
    }

    private void move(Stage to, Instant time) {
        steps.add(stage + " " + to + " " + time);
        stage = to;
        since = time;
        below = 0;
    }

    /** Counts the latest orders, back to a gap that is too long, that lie in the window. */
    private long row(Instant time) {
        List<Instant> orders = times(LadderEventKind.ORDER_PAID);
        int from = orders.size();
        while (from > 0
                && (from == orders.size()
                        || Duration.between(orders.get(from - 1), orders.get(from))
                                        .compareTo(rules.longestGap())
                                <= 0)) {
            from--;
        }
        return inWindow(orders.subList(from, orders.size()), rules.regularWindow(), time);
    }

    private long referrals(Instant time) {
        return inWindow(times(LadderEventKind.REFERRAL_CONVERTED), rules.advocacyWindow(), time);
    }

    private long answers(Instant time) {
        List<Instant> high = past.stream()
                .filter(e -> e.score().orElse(-1) >= rules.recommendationFrom())
                .map(LadderEvent::at)
                .toList();
        return inWindow(high, rules.advocacyWindow(), time);
    }

    private boolean isBound() {
        return inForce(LadderEventKind.CONTRACT_STARTED, LadderEventKind.CONTRACT_ENDED) > 0
                || inForce(LadderEventKind.EXCLUSIVITY_STARTED, LadderEventKind.EXCLUSIVITY_ENDED) > 0;
    }

    private long inForce(LadderEventKind begin, LadderEventKind end) {
        long count = 0;
        for (Instant time : new TreeSet<>(past.stream().map(LadderEvent::at).toList())) {
            long change = past.stream()
                    .filter(e -> e.at().equals(time))
                    .mapToLong(e -> e.kind() == begin ? 1 : e.kind() == end ? -1 : 0)
                    .sum();
            count = Math.max(0, count + change);
        }
        return count;
    }

    private List<Instant> times(LadderEventKind kind) {
        return past.stream().filter(e -> e.kind() == kind).map(LadderEvent::at).toList();
    }

    private static long inWindow(List<Instant> times, Duration window, Instant time) {
        return times.stream().filter(t -> t.isAfter(time.minus(window))).count();
    }
}
