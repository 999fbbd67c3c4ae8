package io.dangol.crm.benchmarks;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of a JMH result file: what one benchmark method took with one choice of parameters.
 *
 * <p>Immutable and thread-safe.
 *
 * @param benchmarkClass the class with its package
 * @param method the method, which begins with {@code ours} or {@code peer}
 * @param threads threads that ran the method at once
 * @param params values by name, empty for a class without parameters
 * @param primary the score of the mode
 * @param cpu processor time, present if {@code -prof io.dangol.crm.benchmarks.CpuTime} was on
 * @param bytesPerOperation allocated bytes per operation, present if {@code -prof gc} was on
 * @param settings what the run was like, in words
 */
record JmhResult(
        String benchmarkClass,
        String method,
        Mode mode,
        int threads,
        SortedMap<String, String> params,
        Metric primary,
        Optional<Metric> cpu,
        OptionalDouble bytesPerOperation,
        String settings) {

    JmhResult {
        params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
        if (!begins(method, "ours") && !begins(method, "peer")) {
            throw new IllegalArgumentException("Benchmark " + benchmarkClass + "." + method
                    + ": the method begins with neither ours nor peer. Rename it, such as oursFit or peerFit.");
        }
        Timing.of(mode, primary);
        cpu.ifPresent(metric -> Timing.of(Mode.AVERAGE_TIME, metric));
    }

    /** Returns whether this is our operation, and not a peer. */
    boolean isOurs() {
        return begins(method, "ours");
    }

    /** Returns the time per operation. */
    Timing timing() {
        return Timing.of(mode, primary);
    }

    /** Returns the processor time per operation, empty if it was not measured. */
    Optional<Timing> cpuTiming() {
        return cpu.map(metric -> Timing.of(Mode.AVERAGE_TIME, metric));
    }

    private static boolean begins(String method, String word) {
        return method.startsWith(word)
                && (method.length() == word.length() || !Character.isLowerCase(method.charAt(word.length())));
    }
}
