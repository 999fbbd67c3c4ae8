package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.Verification;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import io.dangol.crm.estimate.RankingQuality;
import io.dangol.crm.estimate.ReliabilityTable.Bin;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures over 20 seeds of 20,000 made-up customers; the seeds are fixed, so that a figure changes only with the code.
 */
class ConductSimulationTest {

    private static final int CUSTOMERS = 20_000;
    private static final int SEEDS = 20;
    private static final ConductGenerator GENERATOR = new TableConduct();
    private static final ConductPolicy STANDARD = ConductPolicy.standard(ZoneOffset.UTC);

    private static final List<ConductTrial> TRIALS = ConductSimulation.trials(GENERATOR, CUSTOMERS, 1, SEEDS, STANDARD);

    @Test
    void theStandardPolicyReachesItsTargetsOnAverage() {
        assertThat(low(figures(
                        TRIALS, ConductRule.POLICY, verdict -> verdict.table().precision())))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(low(figures(
                        TRIALS, ConductRule.POLICY, verdict -> verdict.table().recall())))
                .isGreaterThanOrEqualTo(0.85);
        assertThat(high(figures(TRIALS, ConductRule.POLICY, verdict -> verdict.share(ConductKind.FREQUENT))))
                .isLessThanOrEqualTo(0.01);
    }

    /**
     * Nobody is the target and one of 6,048 is what there is: the generator gives the reformed a few incidents of their
     * last two years, of which now and then two are verified, and who was verified twice lately is no reformed one by
     * what is recorded.
     */
    @Test
    void ofTheReformedOnlyOneIsFlaggedWhoWasVerifiedTwiceLately() {
        assertThat(TRIALS.stream()
                        .mapToInt(trial -> trial.verdict(ConductRule.POLICY).size(ConductKind.REFORMED))
                        .sum())
                .isEqualTo(6_048);
        int flagged = 0;
        for (ConductTrial trial : TRIALS) {
            int here = trial.verdict(ConductRule.POLICY).flagged(ConductKind.REFORMED);
            flagged += here;
            if (here > 0) {
                assertThat(verifiedLatelyOfFlaggedReformed(trial.seed()))
                        .hasSize(here)
                        .allMatch(verified -> verified >= 2);
            }
        }
        assertThat(flagged).isEqualTo(1);
    }

    private static List<Long> verifiedLatelyOfFlaggedReformed(long seed) {
        ConductPopulation population = ConductPopulation.of(GENERATOR, CUSTOMERS, seed);
        ConductFeatures features = new ConductFeatures(population, STANDARD);
        return IntStream.range(0, CUSTOMERS)
                .filter(row -> features.kinds[row] == ConductKind.REFORMED && ConductRule.POLICY.flags(features, row))
                .mapToObj(row -> population.incidents().stream()
                        .filter(incident -> incident.customer()
                                .equals(population.customers().get(row)))
                        .filter(incident -> incident.verification() == Verification.VERIFIED)
                        .filter(incident -> !incident.occurredAt()
                                .isBefore(ConductSheet.AT
                                        .atZone(ZoneOffset.UTC)
                                        .minusYears(2)
                                        .toInstant()))
                        .count())
                .toList();
    }

    /**
     * Published for half-lives by type and another stream of random numbers over 20 seeds: means, and the smallest and largest. The tolerance
     * of a mean is about three standard errors of the difference of two such means, that of an end 0.02 (0.5 % for the
     * frequent).
     */
    @Test
    void thePublishedPolicyHasThePublishedFigures() {
        ConductFigures precision = figures(
                TRIALS, ConductRule.GATED_BY_TYPE, verdict -> verdict.table().precision());
        assertThat(value(precision)).isEqualTo(0.971, within(0.009));
        assertThat(precision.least().orElseThrow()).isEqualTo(0.952, within(0.02));
        assertThat(precision.most().orElseThrow()).isEqualTo(0.988, within(0.02));
        ConductFigures recall = figures(
                TRIALS, ConductRule.GATED_BY_TYPE, verdict -> verdict.table().recall());
        assertThat(value(recall)).isEqualTo(0.892, within(0.011));
        assertThat(recall.least().orElseThrow()).isEqualTo(0.869, within(0.02));
        assertThat(recall.most().orElseThrow()).isEqualTo(0.908, within(0.02));
        ConductFigures alarms = figures(
                TRIALS, ConductRule.GATED_BY_TYPE, verdict -> verdict.table().falsePositiveRate());
        assertThat(value(alarms)).isEqualTo(0.0008, within(0.0003));
        ConductFigures frequent =
                figures(TRIALS, ConductRule.GATED_BY_TYPE, verdict -> verdict.share(ConductKind.FREQUENT));
        assertThat(value(frequent)).isEqualTo(0.0066, within(0.002));
        assertThat(frequent.most().orElseThrow()).isEqualTo(0.011, within(0.005));
    }

    @Test
    void rankingsHaveThePublishedAreas() {
        assertThat(area(trial -> trial.byReports().area())).isEqualTo(0.9990, within(0.0005));
        assertThat(area(trial -> trial.bySum().area())).isEqualTo(0.9978, within(0.0008));
        assertThat(byTypeArea()).isEqualTo(0.9958, within(0.0010));
    }

    private static double byTypeArea() {
        return LongStream.rangeClosed(1, 4)
                .mapToObj(seed -> new ConductFeatures(ConductPopulation.of(GENERATOR, CUSTOMERS, seed), STANDARD))
                .mapToDouble(features -> RankingQuality.of(features.byType, features.bad)
                        .area()
                        .value()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    @Test
    void oneHalfLifeForAllCostsHardlyAnyRanking() {
        assertThat(area(trial -> trial.byScore().area())).isGreaterThan(0.998);
    }

    private static double area(Function<ConductTrial, Estimate> figure) {
        return ConductFigures.of(TRIALS, figure).mean().value().orElseThrow();
    }

    /** One published seed, with 651 bad customers: each of its figures is a single draw, near the mean of ours. */
    @ParameterizedTest
    @CsvSource({
        "REPORTS, 0.491, 0.997, 0.035, 0.796, 0.210",
        "PLAIN_SUM, 0.625, 0.985, 0.020, 0.739, 0.074",
        "SCORE_BY_TYPE, 0.637, 0.931, 0.018, 0.522, 0.049",
        "GATED_BY_TYPE, 0.985, 0.889, 0.0005, 0, 0.004"
    })
    void onePublishedSeedIsADrawLikeOurs(
            ConductRule rule, double precision, double recall, double alarms, double reformed, double frequent) {
        checkDraw(
                precision,
                0.04,
                figures(TRIALS, rule, verdict -> verdict.table().precision()));
        checkDraw(recall, 0.04, figures(TRIALS, rule, verdict -> verdict.table().recall()));
        checkDraw(
                alarms, 0.003, figures(TRIALS, rule, verdict -> verdict.table().falsePositiveRate()));
        checkDraw(reformed, 0.1, figures(TRIALS, rule, verdict -> verdict.share(ConductKind.REFORMED)));
        checkDraw(frequent, 0.025, figures(TRIALS, rule, verdict -> verdict.share(ConductKind.FREQUENT)));
    }

    private static void checkDraw(double published, double tolerance, ConductFigures ours) {
        assertThat(value(ours)).isEqualTo(published, within(tolerance));
    }

    /**
     * What the gate is for, and what decay costs here: where nobody changes within the gate's two years, to forget is a
     * loss.
     */
    @Test
    void theGateBuysPrecisionAndDecayCostsSomeWhereNobodyChangesLately() {
        double policy = mean(ConductRule.POLICY, verdict -> verdict.table().precision());
        assertThat(policy - mean(ConductRule.SCORE, verdict -> verdict.table().precision()))
                .isGreaterThan(0.1);
        assertThat(mean(ConductRule.GATED_SUM, verdict -> verdict.table().precision()))
                .isEqualTo(policy, within(0.02));
        assertThat(mean(ConductRule.GATED_SUM, verdict -> verdict.table().recall()))
                .isGreaterThan(
                        mean(ConductRule.POLICY, verdict -> verdict.table().recall()) + 0.01);
    }

    /** And what decay is for: with less recall lost than one in fifty, it flags fewer of those who stopped. */
    @Test
    void decaySparesThoseWhoStoppedWherePeopleChange() {
        List<ConductTrial> lived = ConductSimulation.trials(new LivedConduct(), CUSTOMERS, 1, 5, STANDARD);
        double[] fewerReformed = lived.stream()
                .mapToDouble(trial -> trial.verdict(ConductRule.GATED_SUM)
                                .share(ConductKind.REFORMED)
                                .value()
                                .orElseThrow()
                        - trial.verdict(ConductRule.POLICY)
                                .share(ConductKind.REFORMED)
                                .value()
                                .orElseThrow())
                .toArray();
        assertThat(Estimate.ofMean(fewerReformed, 0.95).low().orElseThrow()).isPositive();
        double lostRecall = value(figures(
                        lived, ConductRule.GATED_SUM, verdict -> verdict.table().recall()))
                - value(figures(
                        lived, ConductRule.POLICY, verdict -> verdict.table().recall()));
        assertThat(lostRecall).isLessThan(0.02);
        assertThat(value(figures(lived, ConductRule.REPORTS, verdict -> verdict.share(ConductKind.HOUNDED))))
                .as("one grudge is three strikes")
                .isGreaterThan(0.7);
        assertThat(value(figures(lived, ConductRule.POLICY, verdict -> verdict.share(ConductKind.HOUNDED))))
                .as("and does not open the gate alone")
                .isLessThan(0.03);
    }

    /** A bin is off by chance in about one of 20 cases; four standard errors of its share are not chance. */
    @Test
    void probabilitiesComeTrueOnPopulationsTheyWereNotFittedTo() {
        for (int b = 0; b < 10; b++) {
            long n = 0;
            double happened = 0;
            double predicted = 0;
            for (ConductTrial trial : TRIALS) {
                Bin bin = trial.reliability().bins().get(b);
                n += bin.n();
                happened += bin.observed().value().orElse(0) * bin.n();
                predicted += bin.predicted().orElse(0) * bin.n();
            }
            double share = predicted / n;
            // twice the spread of one sample: the fit has an error of its own
            double spread = 2 * Math.sqrt(share * (1 - share) / n);
            assertThat(happened / n).as("bin %d", b).isEqualTo(share, within(4 * spread));
        }
        ConductFigures brier =
                ConductFigures.of(TRIALS, trial -> trial.reliability().brier());
        double ignorant = TRIALS.stream()
                .mapToDouble(trial -> trial.reliability().parts().uncertainty())
                .average()
                .orElseThrow();
        assertThat(high(brier)).isLessThan(ignorant / 3);
    }

    @Test
    void aSmallPopulationMayHaveNobodyToJudge() {
        ConductTrial trial = ConductTrial.of(GENERATOR, 1, 1, STANDARD);
        assertThat(trial.verdict(ConductRule.POLICY).table().n()).isEqualTo(1);
        assertThat(trial.verdict(ConductRule.POLICY).table().precision().quality())
                .isEqualTo(Quality.NO_DATA);
        assertThat(trial.byScore().area().quality()).isEqualTo(Quality.NO_DATA);
    }

    private static double mean(ConductRule rule, Function<ConductVerdict, Estimate> figure) {
        return value(figures(TRIALS, rule, figure));
    }

    private static ConductFigures figures(
            List<ConductTrial> trials, ConductRule rule, Function<ConductVerdict, Estimate> figure) {
        return ConductFigures.of(trials, trial -> figure.apply(trial.verdict(rule)));
    }

    private static double value(ConductFigures figures) {
        return figures.mean().value().orElseThrow();
    }

    private static double low(ConductFigures figures) {
        return figures.mean().low().orElseThrow();
    }

    private static double high(ConductFigures figures) {
        return figures.mean().high().orElseThrow();
    }
}
