package io.dangol.crm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ConductScorer;
import io.dangol.crm.conduct.CustomerIncidents;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Rung;
import io.dangol.crm.conduct.TypeRule;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jeasy.rules.api.Facts;
import org.junit.jupiter.api.Test;

class SameVerdictsTest {

    private static final CustomerId ANN = CustomerId.of("ann");
    private static final int CUSTOMERS = 2_000;
    private static final int MOST_INCIDENTS = 13;

    private final ConductScorer scorer = MadeUpIncidents.POLICY.at(MadeUpIncidents.AT);
    private final PlainConduct plain = new PlainConduct(MadeUpIncidents.POLICY, MadeUpIncidents.AT);

    @Test
    void lambdasJudgeAsOurs() {
        requireSame(ConductRules::run);
    }

    @Test
    void easyRulesJudgesAsOurs() {
        EasyRulesConduct easyRules = new EasyRulesConduct();
        requireSame(facts -> {
            Facts given = EasyRulesConduct.facts(facts);
            easyRules.run(given);
        });
    }

    @Test
    void droolsJudgesAsOursInEverySession() {
        DroolsConduct drools = DroolsConduct.compile();
        requireSame(drools::runStateless);
        requireSame(drools::runStateful);
        requireSame(drools::runPooled);
        requireSame(drools::runKept);
    }

    private void requireSame(Consumer<ConductFacts> engine) {
        MadeUpIncidents source = new MadeUpIncidents(17);
        Set<Rung> rungs = EnumSet.noneOf(Rung.class);
        Set<IncidentType> types = new HashSet<>();
        int held = 0;
        for (int c = 0; c < CUSTOMERS; c++) {
            CustomerId customer = MadeUpIncidents.customer(c);
            List<Incident> incidents = source.of(customer, c % MOST_INCIDENTS);
            ConductAssessment ours = scorer.assess(CustomerIncidents.of(customer, incidents));
            ConductFacts facts = plain.facts(incidents);
            engine.accept(facts);
            SameVerdicts.require(customer, ours.total(), facts.getTotal());
            assertThat(facts.verdict()).isEqualTo(SameVerdicts.words(ours));
            rungs.add(ours.indicated());
            ours.dominantType().ifPresent(types::add);
            held += ours.standing().isHeldByGate() ? 1 : 0;
        }
        assertThat(rungs).as("rungs that were compared").hasSize(Rung.values().length);
        assertThat(types)
                .as("types that were compared")
                .hasSameElementsAs(MadeUpIncidents.POLICY.types().stream()
                        .map(TypeRule::type)
                        .toList());
        assertThat(held).as("customers whom the gate holds back").isGreaterThan(CUSTOMERS / 20);
    }

    @Test
    void fiveOfTheTenRulesFireForACustomerOfTheBenchmark() {
        assertThat(ConductClassifyBenchmark.customers(1, 8)).allSatisfy(customer -> {
            assertThat(customer.incidents()).hasSize(ConductClassifyBenchmark.INCIDENTS);
            assertThat(ConductRules.firing(plain.facts(customer.incidents())))
                    .isEqualTo(ConductClassifyBenchmark.FIRING);
        });
    }

    @Test
    void allCustomersAtOnceAreJudgedAsByHand() {
        ConductReadBenchmark benchmark = new ConductReadBenchmark();
        benchmark.customers(500);
        assertThatNoException().isThrownBy(benchmark::prepare);
    }

    @Test
    void aDifferenceIsTold() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SameVerdicts.require(ANN, "Drools", "WATCH THIEF", "NONE THIEF"))
                .withMessage("Customer ann is WATCH THIEF by ours, and NONE THIEF by Drools.");
        assertThatIllegalStateException().isThrownBy(() -> SameVerdicts.require(ANN, 2.0, 2.1));
        assertThatIllegalStateException().isThrownBy(() -> SameVerdicts.require(ANN, 2.0, Double.NaN));
    }
}
