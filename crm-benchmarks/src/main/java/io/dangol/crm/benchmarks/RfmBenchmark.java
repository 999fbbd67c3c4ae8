package io.dangol.crm.benchmarks;

import io.dangol.crm.CustomerId;
import io.dangol.crm.loyalty.RfmDimension;
import io.dangol.crm.loyalty.RfmScores;
import io.dangol.crm.loyalty.RfmScoring;
import io.dangol.crm.loyalty.RfmTable;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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

/**
 * From the purchases of a year to the scores of every customer: recency, frequency and monetary value, measured, cut at
 * quintiles and scored.
 *
 * <p>Ours starts from a log, or from the columns of which a log is built first. The peers start from objects, which is how
 * a host without the library holds its orders. The rows come in the order of time. Fifty million rows are run by
 * {@code -p purchases=50000000 -jvmArgsAppend -Xmx16g}.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RfmBenchmark {

    private static final int BINS = 5;
    private static final RfmScoring SCORING = RfmScoring.quantiles(BINS);

    /** Number of purchases and returns; there is one customer for every five. */
    @Param({"500000", "5000000"})
    private int purchases;

    private TradingRows rows;
    private PurchaseLog log;
    private List<Order> orders;
    private LocalDate asOf;
    private ZoneId zone;

    /**
     * Makes the purchases and compares the answers.
     *
     * @throws IllegalStateException if a peer scores a customer otherwise
     */
    @Setup
    public void prepare() {
        rows = TradingRows.of(purchases);
        log = rows.log();
        orders = rows.orders();
        asOf = rows.lastDay();
        zone = rows.zone();
        RfmScores ours = oursAggregateAndScore();
        checkHashMap(ours);
        checkStreams(ours);
    }

    /** Measures and scores the customers of a log. */
    @Benchmark
    public RfmScores oursAggregateAndScore() {
        return score(log);
    }

    /** Builds the log from columns of numbers, then measures and scores its customers. */
    @Benchmark
    public RfmScores oursBuildAggregateAndScore() {
        return score(rows.log());
    }

    /** Measures and scores with a map of accumulators. */
    @Benchmark
    public Object peerHashMapRfm() {
        return HashMapRfm.score(orders, asOf, zone, BINS);
    }

    /** Measures and scores with streams and grouping collectors. */
    @Benchmark
    public Object peerStreamsRfm() {
        return StreamsRfm.score(orders, asOf, zone, BINS);
    }

    private RfmScores score(PurchaseLog purchaseLog) {
        RfmTable table = RfmTable.of(purchaseLog).asOf(asOf).zone(zone).build();
        return SCORING.fit(table).score(table);
    }

    private void checkHashMap(RfmScores ours) {
        Map<String, HashMapRfm.Customer> peer = HashMapRfm.score(orders, asOf, zone, BINS);
        checkSize(ours, peer.size());
        peer.forEach(
                (customer, scored) -> check(ours, customer, scored.recency(), scored.frequency(), scored.monetary()));
    }

    private void checkStreams(RfmScores ours) {
        List<StreamsRfm.Scored> peer = StreamsRfm.score(orders, asOf, zone, BINS);
        checkSize(ours, peer.size());
        peer.forEach(scored -> check(ours, scored.customer(), scored.recency(), scored.frequency(), scored.monetary()));
    }

    private static void checkSize(RfmScores ours, int peers) {
        if (ours.size() != peers) {
            throw new IllegalStateException("Ours scores " + ours.size() + " customers, the peer " + peers + ".");
        }
    }

    private static void check(RfmScores ours, String customer, int recency, int frequency, int monetary) {
        int row = ours.table().indexOf(CustomerId.of(customer)).orElseThrow();
        String mine = ours.score(RfmDimension.RECENCY, row)
                + "-" + ours.score(RfmDimension.FREQUENCY, row)
                + "-" + ours.score(RfmDimension.MONETARY, row);
        String peers = recency + "-" + frequency + "-" + monetary;
        if (!mine.equals(peers)) {
            throw new IllegalStateException("Customer " + customer + " scores " + mine + ", the peer's " + peers + ".");
        }
    }
}
