package io.dangol.crm.loyalty;

import io.dangol.crm.CompensatedSum;
import io.dangol.crm.Contribution;
import io.dangol.crm.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How candidates are ordered: a number for all of them, and reasons for the few that are selected. */
sealed interface TargetRanking<T> {

    /** Returns the number, the higher the better; not finite if the candidate cannot be ranked. */
    double value(T candidate);

    /** Returns the score of a candidate that can be ranked; its value equals {@link #value}. */
    Score explain(T candidate);

    /** Everybody is alike. */
    record None<T>() implements TargetRanking<T> {

        @Override
        public double value(T candidate) {
            return 0;
        }

        @Override
        public Score explain(T candidate) {
            return Score.of();
        }
    }

    /** The caller's own score. */
    record ByScore<T>(Function<? super T, Score> score) implements TargetRanking<T> {

        @Override
        public double value(T candidate) {
            return score.apply(candidate).value();
        }

        @Override
        public Score explain(T candidate) {
            return score.apply(candidate);
        }
    }

    /** The sum of features times weights, formed in the same order as the score adds its contributions. */
    record Weighted<T>(List<NumberFeature<T>> features, List<Double> weights) implements TargetRanking<T> {

        public Weighted {
            features = List.copyOf(features);
            weights = List.copyOf(weights);
        }

        @Override
        public double value(T candidate) {
            CompensatedSum sum = new CompensatedSum();
            for (int i = 0; i < features.size(); i++) {
                sum.add(weights.get(i) * features.get(i).value(candidate));
            }
            return sum.value();
        }

        @Override
        public Score explain(T candidate) {
            List<Contribution> parts = new ArrayList<>();
            for (int i = 0; i < features.size(); i++) {
                NumberFeature<T> feature = features.get(i);
                double weight = weights.get(i);
                parts.add(new Contribution(
                        feature.name(),
                        weight * feature.value(candidate),
                        feature.observed(candidate) + ", weight " + NumberFeature.format(weight)));
            }
            return new Score(parts);
        }
    }
}
