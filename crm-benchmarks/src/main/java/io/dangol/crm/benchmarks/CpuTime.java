package io.dangol.crm.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * A profiler that measures the processor time of each operation, switched on by {@code -prof
 * io.dangol.crm.benchmarks.CpuTime}.
 *
 * <p>It counts all threads of the process, so garbage collection and compilation too. Other processes that take turns on
 * the same processors lengthen the time that JMH measures, but this one hardly. Not thread-safe; JMH makes one.
 */
public final class CpuTime implements InternalProfiler {

    static final String METRIC = "cpu";

    private static final double NANOS_PER_MILLI = 1e6;

    private final OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long before;

    @Override
    public String getDescription() {
        return "Processor time of all threads per operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = process.getProcessCpuTime();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double millis = (process.getProcessCpuTime() - before) / NANOS_PER_MILLI;
        return List.of(
                new ScalarResult(METRIC, millis / result.getMetadata().getAllOps(), "ms/op", AggregationPolicy.AVG));
    }
}
