package io.dangol.crm.benchmarks;

import io.dangol.crm.CustomerId;
import io.dangol.crm.Score;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ConductScorer;
import io.dangol.crm.conduct.CustomerIncidents;
import io.dangol.crm.conduct.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jeasy.rules.api.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The rung and the dominant type of one customer behind whom there are ten incidents: ten thresholds, of which five are
 * passed. Customers take turns.
 *
 * <p>Ours weighs the ten incidents, keeps what each contributes, and then judges. The engines are given the finished figures
 * and only judge, so they have less to do. The plain peers are no engines but what a program without one would do: ten
 * lambdas over the figures, and the whole judgement by hand from the incidents.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConductClassifyBenchmark {

    static final int INCIDENTS = 10;
    static final int FIRING = 5;

    private static final long SEED = 88;
    private static final int CUSTOMERS = 64;

    private ConductScorer scorer;
    private PlainConduct plain;
    private EasyRulesConduct easyRules;
    private DroolsConduct drools;
    private List<Incident>[] rows;
    private CustomerIncidents[] incidents;
    private ConductFacts[] facts;
    private Facts[] easyFacts;
    private int last;

    /**
     * Draws the customers, and compares the verdicts of all engines.
     *
     * @throws IllegalStateException if two engines differ
     */
    @Setup
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void prepare() {
        scorer = MadeUpIncidents.POLICY.at(MadeUpIncidents.AT);
        plain = new PlainConduct(MadeUpIncidents.POLICY, MadeUpIncidents.AT);
        easyRules = new EasyRulesConduct();
        drools = DroolsConduct.compile();
        List<CustomerIncidents> drawn = customers(SEED, CUSTOMERS);
        rows = new List[CUSTOMERS];
        incidents = drawn.toArray(new CustomerIncidents[0]);
        facts = new ConductFacts[CUSTOMERS];
        easyFacts = new Facts[CUSTOMERS];
        for (int c = 0; c < CUSTOMERS; c++) {
            rows[c] = incidents[c].incidents();
            facts[c] = plain.facts(rows[c]);
            easyFacts[c] = EasyRulesConduct.facts(facts[c]);
        }
        check();
    }

    /** Returns customers for whom five of the ten rules fire. */
    static List<CustomerIncidents> customers(long seed, int count) {
        MadeUpIncidents source = new MadeUpIncidents(seed);
        PlainConduct judge = new PlainConduct(MadeUpIncidents.POLICY, MadeUpIncidents.AT);
        List<CustomerIncidents> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            CustomerId customer = MadeUpIncidents.customer(drawn.size());
            List<Incident> candidate = source.of(customer, INCIDENTS);
            if (ConductRules.firing(judge.facts(candidate)) == FIRING) {
                drawn.add(CustomerIncidents.of(customer, candidate));
            }
        }
        return drawn;
    }

    private void check() {
        for (int c = 0; c < CUSTOMERS; c++) {
            CustomerId customer = incidents[c].records().get(0);
            ConductAssessment assessment = scorer.assess(incidents[c]);
            String ours = SameVerdicts.words(assessment);
            SameVerdicts.require(customer, assessment.total(), facts[c].getTotal());
            SameVerdicts.require(
                    customer,
                    "lambdas",
                    ours,
                    ConductRules.run(facts[c].reset()).verdict());
            facts[c].reset();
            easyRules.run(easyFacts[c]);
            SameVerdicts.require(customer, "Easy Rules", ours, facts[c].verdict());
            drools.runStateless(facts[c].reset());
            SameVerdicts.require(customer, "Drools, stateless", ours, facts[c].verdict());
            drools.runStateful(facts[c].reset());
            SameVerdicts.require(customer, "Drools, stateful", ours, facts[c].verdict());
            drools.runPooled(facts[c].reset());
            SameVerdicts.require(customer, "Drools, pooled", ours, facts[c].verdict());
            drools.runKept(facts[c].reset());
            SameVerdicts.require(customer, "Drools, kept", ours, facts[c].verdict());
        }
    }

    private int next() {
        last = (last + 1) & (CUSTOMERS - 1);
        return last;
    }

    private static ConductAssessment judged(ConductAssessment assessment, Blackhole hole) {
        hole.consume(assessment.indicated());
        hole.consume(assessment.dominantType());
        return assessment;
    }

    private static ConductFacts judged(ConductFacts facts, Blackhole hole) {
        hole.consume(facts.rung());
        hole.consume(facts.dominantType());
        return facts;
    }

    /** Weighs prepared incidents, judges, and reads what each contributes as a number. */
    @Benchmark
    public ConductAssessment oursAssess(Blackhole hole) {
        ConductAssessment assessment = judged(scorer.assess(incidents[next()]), hole);
        for (int i = 0; i < INCIDENTS; i++) {
            hole.consume(assessment.amount(i));
        }
        return assessment;
    }

    /** Does the same and puts each contribution into words. */
    @Benchmark
    public Score oursAssessInWords(Blackhole hole) {
        return judged(scorer.assess(incidents[next()]), hole).score();
    }

    /** Prepares the incidents first. */
    @Benchmark
    public ConductAssessment oursPrepareAndAssess(Blackhole hole) {
        List<Incident> given = rows[next()];
        return judged(scorer.assess(given.get(0).customer(), given), hole);
    }

    /** Runs ten lambdas over the figures. */
    @Benchmark
    public ConductFacts peerLambdas(Blackhole hole) {
        return judged(ConductRules.run(facts[next()].reset()), hole);
    }

    /** Weighs the incidents by hand, then runs ten lambdas. */
    @Benchmark
    public ConductFacts peerByHand(Blackhole hole) {
        return judged(ConductRules.run(plain.facts(rows[next()])), hole);
    }

    /** Runs Easy Rules over the figures. */
    @Benchmark
    public ConductFacts peerEasyRules(Blackhole hole) {
        int customer = next();
        facts[customer].reset();
        easyRules.run(easyFacts[customer]);
        return judged(facts[customer], hole);
    }

    /** Runs Drools over the figures, in a stateless session. */
    @Benchmark
    public ConductFacts peerDroolsStateless(Blackhole hole) {
        ConductFacts about = facts[next()].reset();
        drools.runStateless(about);
        return judged(about, hole);
    }

    /** Runs Drools over the figures, in a session for each customer. */
    @Benchmark
    public ConductFacts peerDroolsStateful(Blackhole hole) {
        ConductFacts about = facts[next()].reset();
        drools.runStateful(about);
        return judged(about, hole);
    }

    /** Runs Drools over the figures, in a session out of a pool for each customer. */
    @Benchmark
    public ConductFacts peerDroolsPooled(Blackhole hole) {
        ConductFacts about = facts[next()].reset();
        drools.runPooled(about);
        return judged(about, hole);
    }

    /** Runs Drools over the figures, in one session for all customers. */
    @Benchmark
    public ConductFacts peerDroolsKept(Blackhole hole) {
        ConductFacts about = facts[next()].reset();
        drools.runKept(about);
        return judged(about, hole);
    }
}
