package io.dangol.crm.benchmarks;

import static java.util.stream.Collectors.toMap;

import io.dangol.crm.book.BookReading;
import io.dangol.crm.book.CustomerAssessment;
import io.dangol.crm.book.CustomerBook;
import io.dangol.crm.loyalty.SegmentTotal;
import io.dangol.crm.purchase.PurchaseLog;
import io.dangol.crm.relationship.CohortPeriod;
import io.dangol.crm.relationship.CohortTable;
import io.dangol.crm.relationship.StageProfit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
 * The book of all customers at one instant: totals, scores, segments, stages with what they bring, cohorts by month, and the
 * customers with the highest net.
 *
 * <p>The peer does a part of that by streams: scores and segments, cohorts, highest net. It has no stages, no scores on gross
 * and no concentration; what it has is compared with ours first.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BookBenchmark {

    private static final int BINS = 5;
    private static final int TOP = 10;

    /** Number of purchases and returns; there is one customer for every five. */
    @Param({"500000", "5000000"})
    private int purchases;

    private TradingRows rows;
    private PurchaseLog log;
    private List<Order> orders;
    private ZoneId zone;
    private LocalDate date;
    private Instant at;

    /** What a page on the book shows. */
    private record Shown(
            BookReading reading,
            List<SegmentTotal> segments,
            StageProfit stages,
            CohortTable cohorts,
            List<CustomerAssessment> top) {}

    /** A book with files, made only for the benchmarks that read it. */
    @State(Scope.Benchmark)
    public static class Filled {

        private MadeUpFiles files;
        private CustomerBook book;

        /** Makes the files of the customers of the benchmark's log. */
        @Setup
        public void prepare(BookBenchmark benchmark) {
            files = MadeUpFiles.of(benchmark.log, benchmark.at);
            book = files.book(benchmark.log).zone(benchmark.zone).build();
        }
    }

    /**
     * Makes the purchases and compares the answers.
     *
     * @throws IllegalStateException if the peer says otherwise
     */
    @Setup
    public void prepare() {
        rows = TradingRows.of(purchases);
        log = rows.log();
        orders = rows.orders();
        zone = rows.zone();
        date = rows.lastDay().plusDays(1);
        at = date.atStartOfDay(zone).toInstant();
        check(read(book(log)), peer());
    }

    /** Reads the book of a log. */
    @Benchmark
    public Object oursRead() {
        return read(book(log));
    }

    /** Builds the log from columns of numbers, then reads its book. */
    @Benchmark
    public Object oursBuildAndRead() {
        return read(book(rows.log()));
    }

    /** Reads a book that also holds a record of each customer and what was said, promised and answered. */
    @Benchmark
    public Object oursReadWithFiles(Filled filled) {
        return read(filled.book);
    }

    /** Puts records, contacts, promises and answers beside a log, then reads the book. */
    @Benchmark
    public Object oursFillAndReadWithFiles(Filled filled) {
        return read(filled.files.book(log).zone(zone).build());
    }

    /** Makes segments, cohorts and the list of highest net with streams. */
    @Benchmark
    public Object peerStreamsBook() {
        return peer();
    }

    private CustomerBook book(PurchaseLog purchaseLog) {
        return CustomerBook.of(purchaseLog).zone(zone).build();
    }

    private Shown read(CustomerBook book) {
        BookReading reading = book.read(at);
        return new Shown(
                reading,
                reading.segments(),
                reading.stageProfit(),
                reading.cohorts(CohortPeriod.MONTH),
                reading.topByNet(TOP));
    }

    private StreamsBook peer() {
        return StreamsBook.of(orders, date, zone, BINS, TOP);
    }

    private static void check(Shown ours, StreamsBook peer) {
        requireEqual(
                "segments",
                ours.segments().stream()
                        .filter(segment -> segment.customers() > 0)
                        .collect(toMap(SegmentTotal::segment, segment -> (long) segment.customers())),
                peer.segments());
        requireEqual("cohorts", cells(ours.cohorts()), peer.cohorts());
        requireEqual(
                "highest net",
                ours.top().stream()
                        .map(customer -> customer.customer().value() + " "
                                + customer.summary().netMinor())
                        .toList(),
                peer.top().stream()
                        .map(customer -> customer.customer() + " " + customer.netMinor())
                        .toList());
    }

    private static Map<StreamsBook.Cell, Long> cells(CohortTable cohorts) {
        return cohorts.cells().stream()
                .filter(cell -> cell.active() > 0)
                .collect(toMap(cell -> new StreamsBook.Cell(YearMonth.from(cell.start()), cell.age()), cell ->
                        (long) cell.active()));
    }

    private static void requireEqual(String what, Object ours, Object peers) {
        if (!ours.equals(peers)) {
            throw new IllegalStateException("Of " + what + " ours are " + ours + ", the peer's " + peers + ".");
        }
    }
}
