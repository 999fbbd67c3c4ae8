package io.dangol.crm.benchmarks;

import io.dangol.crm.value.Concentration;
import io.dangol.crm.value.NegativePolicy;
import java.util.Arrays;
import java.util.List;
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

/** From the net amount of each customer to the Gini coefficient and the share of the top fifth. */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ConcentrationBenchmark {

    private static final double TOP = 0.2;
    private static final double TOLERANCE = 1e-12;

    @Param({"100000", "1000000", "10000000"})
    private int customers;

    private long[] net;
    private List<Long> boxed;

    /**
     * Makes the amounts and compares the answers.
     *
     * @throws IllegalStateException if the peer's differ by more than 1e-12
     */
    @Setup
    public void prepare() {
        net = TradingRows.netByCustomer(customers);
        boxed = Arrays.stream(net).boxed().toList();
        Concentration ours = Concentration.of(net, NegativePolicy.RAW);
        BoxedConcentration peer = peerBoxedStreams();
        check("Gini coefficient", ours.gini().orElseThrow(), peer.gini());
        check("share of the top", ours.topShare(TOP).orElseThrow(), peer.topShare());
    }

    /** Sorts and sums in exact integers. */
    @Benchmark
    public void oursConcentration(Blackhole answers) {
        Concentration concentration = Concentration.of(net, NegativePolicy.RAW);
        answers.consume(concentration.gini().orElseThrow());
        answers.consume(concentration.topShare(TOP).orElseThrow());
    }

    /** Sorts and sums boxed amounts with streams. */
    @Benchmark
    public BoxedConcentration peerBoxedStreams() {
        return BoxedConcentration.of(boxed, TOP);
    }

    private static void check(String what, double ours, double peers) {
        if (!(Math.abs(ours - peers) <= TOLERANCE)) {
            throw new IllegalStateException("The " + what + " is " + ours + " of ours, " + peers + " of the peer.");
        }
    }
}
