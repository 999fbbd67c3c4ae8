package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import io.dangol.crm.Score;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Chooses target customers by rules and ranks them, and says why for each.
 *
 * <p>A candidate must meet every rule. Those who do are ranked by score, the highest first, and by customer id where scores are
 * equal, so that the order in which candidates are given has no meaning. Candidates of whom something is unknown are never
 * selected by it and never lost: they are counted apart.
 *
 * <p>One pass; reasons are made for the selected only, about a kilobyte each. With a limit, memory is proportional to the limit,
 * not to the number of candidates.
 *
 * <p>Immutable and thread-safe if the functions of the features and of the score are.
 *
 * @param <T> type of the candidates, whatever the host has
 */
public final class TargetSelector<T> {

    private final Function<? super T, CustomerId> id;
    private final List<Criterion<T>> criteria;
    private final TargetRanking<T> ranking;
    private final int limit;

    private TargetSelector(
            Function<? super T, CustomerId> id, List<Criterion<T>> criteria, TargetRanking<T> ranking, int limit) {
        this.id = id;
        this.criteria = criteria;
        this.ranking = ranking;
        this.limit = limit;
    }

    /**
     * Returns a builder of a selector for candidates of one type.
     *
     * @param id tells who a candidate is
     */
    public static <T> Builder<T> of(Function<? super T, CustomerId> id) {
        return new Builder<>(id);
    }

    /** Returns the rules that must all be met, in the order in which they are tried; those joined by {@code and} stand apart. */
    public List<Criterion<T>> criteria() {
        return criteria;
    }

    /** Returns what every rule says about a candidate, selected or not, in the order of {@link #criteria()}. */
    public List<CriterionReading> explain(T candidate) {
        return criteria.stream().map(criterion -> criterion.explain(candidate)).toList();
    }

    /**
     * Selects among candidates, given in any order.
     *
     * @param candidates one per customer; none gives an empty selection
     * @throws IllegalArgumentException if a customer would be selected twice
     */
    public TargetSelection<T> select(Iterable<? extends T> candidates) {
        long[] notMet = new long[criteria.size()];
        long[] unknown = new long[criteria.size()];
        long unranked = 0;
        // one more than the limit, to see whether the first left out is the last let in once more
        BestTargets<T> best = new BestTargets<>(id, limit + 1L);
        for (T candidate : candidates) {
            int failed = firstNotMet(candidate, notMet, unknown);
            if (failed < criteria.size()) {
                continue;
            }
            double value = ranking.value(candidate);
            if (Double.isFinite(value)) {
                best.offer(value, candidate);
            } else {
                unranked++;
            }
        }
        List<SelectedTarget<T>> selected = selected(best.ranked());
        List<CriterionRejections> rejections = new ArrayList<>();
        for (int i = 0; i < notMet.length; i++) {
            rejections.add(new CriterionRejections(criteria.get(i).toString(), notMet[i], unknown[i]));
        }
        return new TargetSelection<>(selected, rejections, unranked, best.offered() - selected.size());
    }

    private int firstNotMet(T candidate, long[] notMet, long[] unknown) {
        for (int i = 0; i < notMet.length; i++) {
            switch (criteria.get(i).test(candidate)) {
                case MET -> {}
                case NOT_MET -> {
                    notMet[i]++;
                    return i;
                }
                case UNKNOWN -> {
                    unknown[i]++;
                    return i;
                }
            }
        }
        return notMet.length;
    }

    private List<SelectedTarget<T>> selected(List<BestTargets.Entry<T>> ranked) {
        List<SelectedTarget<T>> selected = new ArrayList<>();
        Set<CustomerId> seen = new HashSet<>();
        for (BestTargets.Entry<T> entry : ranked) {
            boolean beyond = selected.size() == limit;
            boolean twice = beyond ? sameRank(ranked.get(limit - 1), entry) : !seen.add(entry.customer());
            if (twice) {
                throw new IllegalArgumentException(
                        "Customer " + entry.customer() + " would be selected twice. Give one candidate per customer.");
            }
            if (!beyond) {
                selected.add(new SelectedTarget<>(
                        selected.size() + 1,
                        entry.customer(),
                        entry.candidate(),
                        ranking.explain(entry.candidate()),
                        explain(entry.candidate())));
            }
        }
        return selected;
    }

    private static boolean sameRank(BestTargets.Entry<?> one, BestTargets.Entry<?> other) {
        return one.value() == other.value() && one.customer().equals(other.customer());
    }

    /**
     * Collects rules, ranking and limit; not thread-safe.
     *
     * @param <T> type of the candidates
     */
    public static final class Builder<T> {

        private final Function<? super T, CustomerId> id;
        private final List<Criterion<T>> criteria = new ArrayList<>();
        private final List<NumberFeature<T>> features = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private @Nullable Function<? super T, Score> score;
        private Optional<Integer> limit = Optional.empty();

        private Builder(Function<? super T, CustomerId> id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /** Adds rules that must all be met; without any, everybody is eligible. */
        @SafeVarargs
        public final Builder<T> where(Criterion<T>... rules) {
            for (Criterion<T> rule : rules) {
                criteria.addAll(CombinedCriterion.conjuncts(rule));
            }
            return this;
        }

        /**
         * Ranks by a score that explains itself, the highest first.
         *
         * <p>The function is called for every eligible candidate, and once more for the selected. It must return the same for
         * the same candidate.
         */
        public Builder<T> rankedBy(Function<? super T, Score> explained) {
            score = Objects.requireNonNull(explained, "explained");
            return this;
        }

        /**
         * Adds weight times feature to the score by which candidates are ranked; a negative weight prefers low numbers.
         *
         * <p>Features are taken in their own units, so that the weight is worth per unit of the feature. A candidate whose
         * feature is unknown or infinite is not ranked.
         *
         * @throws IllegalArgumentException if the weight is 0 or not finite
         */
        public Builder<T> weigh(NumberFeature<T> feature, double weight) {
            if (!Double.isFinite(weight) || weight == 0) {
                throw new IllegalArgumentException("Weight of " + feature.name() + " is " + weight
                        + "; it must be a finite number other than 0. Leave out what does not count.");
            }
            features.add(feature);
            weights.add(weight);
            return this;
        }

        /**
         * Selects at most a number of candidates, the best ones; all eligible unless set. Needs a ranking.
         *
         * @throws IllegalArgumentException if the number is below 1
         */
        public Builder<T> limit(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("Limit " + most + "; at least 1 candidate must be allowed.");
            }
            limit = Optional.of(most);
            return this;
        }

        /**
         * Returns the selector.
         *
         * @throws IllegalArgumentException if candidates are ranked both by score and by weights, or there is a limit and
         *     nothing ranks
         */
        public TargetSelector<T> build() {
            if (score != null && !features.isEmpty()) {
                throw new IllegalArgumentException("Candidates are ranked both by a score and by weighted features."
                        + " Make the features contributions of the score, or leave the score out.");
            }
            if (limit.isPresent() && score == null && features.isEmpty()) {
                throw new IllegalArgumentException("A limit of " + limit.get()
                        + " without a ranking would choose by customer id. Call rankedBy(...) or weigh(...).");
            }
            TargetRanking<T> ranking;
            if (score != null) {
                ranking = new TargetRanking.ByScore<>(score);
            } else {
                ranking = features.isEmpty()
                        ? new TargetRanking.None<>()
                        : new TargetRanking.Weighted<>(features, weights);
            }
            return new TargetSelector<>(id, List.copyOf(criteria), ranking, limit.orElse(Integer.MAX_VALUE));
        }
    }
}
