package io.dangol.crm.relationship;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Events on few days, so that windows, gaps and reviews are met exactly, and rules that are soon reached. */
final class LadderArbitraries {

    static final Instant DAY_ZERO = Instant.parse("2024-01-01T00:00:00Z");

    private LadderArbitraries() {}

    static Instant day(int day) {
        return DAY_ZERO.plus(Duration.ofDays(day));
    }

    static Arbitrary<List<LadderEvent>> events() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, 60);
        Arbitrary<LadderEventKind> kind = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(LadderEventKind.ORDER_PAID)),
                Tuple.of(5, Arbitraries.of(LadderEventKind.values())));
        Arbitrary<Integer> score = Arbitraries.integers().between(7, 10);
        return Combinators.combine(day, kind, score)
                .as((d, k, s) -> k == LadderEventKind.RECOMMENDATION
                        ? LadderEvent.recommendation(day(d), s)
                        : LadderEvent.of(day(d), k))
                .list()
                .ofMaxSize(24);
    }

    static Arbitrary<LadderRules> rules() {
        Arbitrary<Integer> orders = Arbitraries.integers().between(2, 4);
        Arbitrary<Integer> window = Arbitraries.integers().between(6, 20);
        Arbitrary<Integer> gap = Arbitraries.integers().between(2, 6);
        Arbitrary<Integer> advocacy = Arbitraries.integers().between(4, 30);
        Arbitrary<Double> share = Arbitraries.of(0.2, 0.5);
        Arbitrary<Integer> below = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> dwell = Arbitraries.integers().between(0, 15);
        Arbitrary<Integer> every = Arbitraries.integers().between(1, 6);
        return Combinators.combine(orders, window, gap, advocacy, share, below, dwell, every)
                .as((n, w, g, a, s, m, d, e) -> LadderRules.builder()
                        .regular(n, Duration.ofDays(w), Duration.ofDays(g))
                        .advocate(1, 2, Duration.ofDays(a))
                        .keepShare(s)
                        .demotion(m, Duration.ofDays(d))
                        .reviews(day(3), Duration.ofDays(e))
                        .activity(ActivityRules.of(Duration.ofDays(g), Duration.ofDays(w + 1))
                                .withOwnRhythm(1.5, 3))
                        .build());
    }
}
