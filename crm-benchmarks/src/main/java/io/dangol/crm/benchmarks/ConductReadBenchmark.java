package io.dangol.crm.benchmarks;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ConductReading;
import io.dangol.crm.conduct.ConductScorer;
import io.dangol.crm.conduct.CustomerIncidents;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All customers judged anew at an instant; there are one to five incidents of each, three on average.
 *
 * <p>Ours starts from a log, from prepared customers one at a time, or from objects of which a log is built first. The peers
 * are the judgement by hand, from objects that are grouped by customer already, or that a stream groups first. Ungrouped
 * objects come in the order of time.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ConductReadBenchmark {

    private static final long SEED = 6;
    private static final int MOST_INCIDENTS = 5;

    /** Number of customers. */
    @Param({"10000", "100000", "1000000"})
    private int customers;

    private ConductScorer scorer;
    private PlainConduct plain;
    private List<Incident> incidents;
    private List<List<Incident>> grouped;
    private CustomerIncidents[] prepared;
    private IncidentLog log;

    /** Sets the number of customers where JMH does not. */
    void customers(int count) {
        customers = count;
    }

    /**
     * Makes the incidents and compares the answers.
     *
     * @throws IllegalStateException if a peer judges a customer otherwise
     */
    @Setup
    public void prepare() {
        scorer = MadeUpIncidents.POLICY.at(MadeUpIncidents.AT);
        plain = new PlainConduct(MadeUpIncidents.POLICY, MadeUpIncidents.AT);
        MadeUpIncidents source = new MadeUpIncidents(SEED);
        incidents = new ArrayList<>();
        grouped = new ArrayList<>(customers);
        prepared = new CustomerIncidents[customers];
        for (int c = 0; c < customers; c++) {
            CustomerId customer = MadeUpIncidents.customer(c);
            List<Incident> rows = source.upTo(customer, MOST_INCIDENTS);
            incidents.addAll(rows);
            grouped.add(rows);
            prepared[c] = CustomerIncidents.of(customer, rows);
        }
        incidents.sort(Comparator.comparing(Incident::reportedAt));
        log = IncidentLog.of(incidents);
        check();
    }

    private void check() {
        ConductReading reading = oursRead();
        Map<CustomerId, ConductFacts> byHand = peerStreams();
        if (reading.size() != customers || byHand.size() != customers) {
            throw new IllegalStateException("Of " + customers + " customers ours judges " + reading.size()
                    + ", the peer " + byHand.size() + ".");
        }
        for (int c = 0; c < customers; c++) {
            CustomerId customer = MadeUpIncidents.customer(c);
            int row = reading.row(customer);
            String ours = SameVerdicts.words(reading.indicated(row), reading.dominantType(row));
            ConductAssessment one = scorer.assess(prepared[c]);
            ConductFacts peers = Objects.requireNonNull(byHand.get(customer));
            SameVerdicts.require(customer, reading.total(row), one.total());
            SameVerdicts.require(customer, "one at a time", ours, SameVerdicts.words(one));
            SameVerdicts.require(customer, reading.total(row), peers.getTotal());
            SameVerdicts.require(customer, "hand", ours, peers.verdict());
        }
    }

    /** Judges the customers of a log. */
    @Benchmark
    public ConductReading oursRead() {
        return scorer.read(log);
    }

    /** Builds the log from objects, then judges its customers. */
    @Benchmark
    public ConductReading oursBuildAndRead() {
        return scorer.read(IncidentLog.of(incidents));
    }

    /** Judges prepared customers one at a time, and reads the verdict of each. */
    @Benchmark
    public void oursOneAtATime(Blackhole hole) {
        for (CustomerIncidents one : prepared) {
            ConductAssessment assessment = scorer.assess(one);
            hole.consume(assessment.total());
            hole.consume(assessment.indicated());
            hole.consume(assessment.dominantType());
        }
    }

    /** Judges by hand what is grouped already. */
    @Benchmark
    public void peerGrouped(Blackhole hole) {
        for (List<Incident> rows : grouped) {
            hole.consume(ConductRules.run(plain.facts(rows)));
        }
    }

    /** Groups by a stream, and judges by hand. */
    @Benchmark
    public Map<CustomerId, ConductFacts> peerStreams() {
        return plain.judged(incidents);
    }
}
