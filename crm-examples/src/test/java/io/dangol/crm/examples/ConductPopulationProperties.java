package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.Rung;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ConductPopulationProperties {

    @Property
    void aPopulationIsTheBeginningOfEveryLargerOne(
            @ForAll("generators") ConductGenerator generator,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(max = 40) int more) {
        ConductPopulation small = ConductPopulation.of(generator, size, seed);
        ConductPopulation large = ConductPopulation.of(generator, size + more, seed);
        assertThat(large.kinds().subList(0, size)).isEqualTo(small.kinds());
        assertThat(large.incidents().subList(0, small.incidents().size())).isEqualTo(small.incidents());
    }

    @Property(tries = 40)
    void aTrialIsTheSameEveryTime(@ForAll("generators") ConductGenerator generator, @ForAll long seed) {
        ConductPolicy policy = ConductPolicy.standard(ZoneOffset.UTC);
        assertThat(ConductTrial.of(generator, 60, seed, policy))
                .isEqualTo(ConductTrial.of(generator, 60, seed, policy));
    }

    /** The slow twin: each customer by itself, with the face that explains. */
    @Property(tries = 40)
    void columnsHoldWhatIsSaidOfEachCustomerAlone(@ForAll("generators") ConductGenerator generator, @ForAll long seed) {
        ConductPolicy policy = ConductPolicy.standard(ZoneOffset.UTC);
        ConductPopulation population = ConductPopulation.of(generator, 60, seed);
        ConductFeatures features = new ConductFeatures(population, policy);
        double[] scores = ConductFeatures.scores(population, policy);
        for (int row = 0; row < population.size(); row++) {
            var customer = population.customers().get(row);
            var incidents = population.incidents().stream()
                    .filter(incident -> incident.customer().equals(customer))
                    .toList();
            var assessment = policy.at(ConductSheet.AT).assess(customer, incidents);
            assertThat(features.score[row]).isEqualTo(assessment.total());
            assertThat(scores[row]).isEqualTo(assessment.total());
            assertThat(features.indicated[row]).isEqualTo(assessment.standing().indicated());
            assertThat(features.open[row])
                    .isEqualTo(assessment.standing().gate().open());
            assertThat(features.undecayed[row]).isGreaterThanOrEqualTo(features.score[row] - 1e-9);
            assertThat(features.plain[row]).isGreaterThanOrEqualTo(features.undecayed[row] - 1e-9);
            assertThat(ConductRule.POLICY.flags(features, row))
                    .isEqualTo(assessment.standing().indicated().isAbove(Rung.DEDICATED_HANDLER));
            assertThat(ConductRule.POLICY.flags(features, row))
                    .isEqualTo(ConductRule.GATE.flags(features, row) && ConductRule.SCORE.flags(features, row));
        }
    }

    @Property(tries = 40)
    void everyCustomerIsInEveryTable(@ForAll("generators") ConductGenerator generator, @ForAll long seed) {
        ConductTrial trial = ConductTrial.of(generator, 60, seed, ConductPolicy.standard(ZoneOffset.UTC));
        for (ConductRule rule : ConductRule.values()) {
            ConductVerdict verdict = trial.verdict(rule);
            assertThat(verdict.table().n()).isEqualTo(60);
            assertThat(verdict.sizes().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(60);
            assertThat(verdict.table().positives()).isEqualTo(verdict.size(ConductKind.BAD));
            assertThat(verdict.table().hits()).isEqualTo(verdict.flagged(ConductKind.BAD));
            assertThat(verdict.table().flagged())
                    .isEqualTo(verdict.flagged().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
    }

    @Provide
    Arbitrary<ConductGenerator> generators() {
        return Arbitraries.of(List.of(new TableConduct(), new LivedConduct()));
    }
}
