package io.dangol.crm.examples;

import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.estimate.IsotonicFit;
import io.dangol.crm.estimate.RankingQuality;
import io.dangol.crm.estimate.ReliabilityTable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How the compared rules do on one made-up population.
 *
 * <p>A score is no probability. It is made one by the isotonic fit of a second population of the same generator and
 * size, drawn from other random numbers, so that nobody is judged by a fit to their own truth. Immutable and
 * thread-safe.
 *
 * @param seed of the population
 * @param incidents how many there are
 * @param verdicts what each rule flags
 * @param byReports how well the number of reports ranks
 * @param bySum how well the sum of weight times severity ranks
 * @param byScore how well the score ranks
 * @param reliability how far the probabilities that the score stands for come true
 */
record ConductTrial(
        long seed,
        int incidents,
        Map<ConductRule, ConductVerdict> verdicts,
        RankingQuality byReports,
        RankingQuality bySum,
        RankingQuality byScore,
        ReliabilityTable reliability) {

    ConductTrial {
        verdicts = Map.copyOf(verdicts);
    }

    /** Makes a population up and tries all rules on it. */
    static ConductTrial of(ConductGenerator generator, int customers, long seed, ConductPolicy policy) {
        ConductPopulation population = ConductPopulation.of(generator, customers, seed);
        ConductFeatures features = new ConductFeatures(population, policy);
        Map<ConductRule, ConductVerdict> verdicts = new EnumMap<>(ConductRule.class);
        for (ConductRule rule : ConductRule.values()) {
            verdicts.put(rule, ConductVerdict.of(rule, features));
        }
        IsotonicFit fit = fit(ConductPopulation.of(generator, customers, Chance.mix(~seed)), policy);
        double[] probabilities = Arrays.stream(features.score).map(fit::valueAt).toArray();
        return new ConductTrial(
                seed,
                population.incidents().size(),
                verdicts,
                RankingQuality.of(features.reports, features.bad),
                RankingQuality.of(features.plain, features.bad),
                RankingQuality.of(features.score, features.bad),
                ReliabilityTable.of(probabilities, features.bad));
    }

    /** Fits the share that is bad to the score; customers of one score are one point, of which there are far fewer. */
    private static IsotonicFit fit(ConductPopulation population, ConductPolicy policy) {
        double[] scores = ConductFeatures.scores(population, policy);
        TreeMap<Double, int[]> counts = new TreeMap<>();
        for (int row = 0; row < scores.length; row++) {
            int[] count = counts.computeIfAbsent(scores[row], score -> new int[2]);
            count[0]++;
            count[1] += population.kinds().get(row) == ConductKind.BAD ? 1 : 0;
        }
        double[] x = counts.keySet().stream().mapToDouble(score -> score).toArray();
        double[] y = counts.values().stream()
                .mapToDouble(count -> (double) count[1] / count[0])
                .toArray();
        double[] weights =
                counts.values().stream().mapToDouble(count -> count[0]).toArray();
        return IsotonicFit.of(x, y, weights);
    }

    /** Returns whom a rule flags. */
    ConductVerdict verdict(ConductRule rule) {
        return Objects.requireNonNull(verdicts.get(rule));
    }
}
