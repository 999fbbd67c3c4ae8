package io.dangol.crm.benchmarks;

import io.dangol.crm.EpochMicros;
import java.time.LocalDateTime;
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
 * The first question that a new calendar answers, about the working time of so many years from 2024: our calendar is
 * built and its pages are compiled for it. Divided by the years, this is what a compiled year costs.
 *
 * <p>The peer is a new project of MPXJ with its calendar, which compiles nothing and walks over the days.
 */
@SuppressWarnings("NullAway.Init") // JMH calls the method marked @Setup before any other
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkCalendarCompileBenchmark {

    private static final int FIRST_YEAR = 2024;

    @Param({"1", "10", "100"})
    private int years;

    private long fromMicros;
    private long toMicros;
    private LocalDateTime fromLocal;
    private LocalDateTime toLocal;

    /**
     * Compares the answers.
     *
     * @throws IllegalStateException if the peer's differs
     */
    @Setup
    public void prepare() {
        fromMicros = EpochMicros.exact(ReceivedTickets.startOfYear(FIRST_YEAR));
        toMicros = EpochMicros.exact(ReceivedTickets.startOfYear(FIRST_YEAR + years));
        fromLocal = LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0);
        toLocal = fromLocal.plusYears(years);
        double ours = oursFirstQuestion() / (double) TimeUnit.HOURS.toMicros(1);
        double peers = peerMpxjFirstQuestion().getDuration();
        if (ours != peers) {
            throw new IllegalStateException("Ours says " + ours + " working hours, the peer " + peers + ".");
        }
    }

    /** Builds a calendar and asks it in epoch microseconds. */
    @Benchmark
    public long oursFirstQuestion() {
        return OfficeHours.WITH_LUNCH.calendar().timeline().between(fromMicros, toMicros);
    }

    /** Builds a calendar of MPXJ and asks it. */
    @Benchmark
    public org.mpxj.Duration peerMpxjFirstQuestion() {
        return MpxjCalendar.of(OfficeHours.WITH_LUNCH).between(fromLocal, toLocal);
    }
}
