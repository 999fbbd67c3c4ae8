package io.dangol.crm.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sets our times beside those of the peers, out of a result file of JMH, as Markdown that reads as plain text too.
 *
 * <p>A benchmark class is one piece of work: each of its methods named {@code ours…} is set beside each method named
 * {@code peer…} that ran with the same parameters, in the same mode and with the same number of threads. The ratio is
 * the peer's time divided by ours, so 2 means that ours takes half the time; throughputs are turned into times first.
 * Growth is the time of one method with a larger parameter divided by its time with a smaller one, for each parameter
 * whose values are positive numbers. Ranges of quotients hold whatever the 99.9 % errors of the two scores allow.
 *
 * <p>A score, an error or a range that JMH did not give is {@code n/a}; a method that is not there is {@code –}. The
 * order does not depend on that of the file. Stateless and thread-safe.
 */
public final class BenchmarkReport {

    private BenchmarkReport() {}

    /** Prints the report of the result file named by the only argument. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(args, out, err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns 0, or 2 after telling why there is no report. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length != 1) {
            err.println("Usage: BenchmarkReport FILE, the file that JMH wrote with -rf json -rff FILE.");
            return 2;
        }
        try {
            out.print(of(JmhResultFile.read(Path.of(args[0]))));
            return 0;
        } catch (IOException e) {
            err.println("Result file " + args[0] + " cannot be read: " + e + ". Check its rights and its encoding.");
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
        }
        return 2;
    }

    /** Returns the report of some results. */
    static String of(List<JmhResult> results) {
        StringBuilder text = new StringBuilder();
        text.append("peer/ours: how many times faster ours is. In brackets: what the 99.9 % errors of both allow.\n");
        if (results.stream().anyMatch(r -> Double.isNaN(r.primary().error()))) {
            text.append("n/a: JMH gives no error for fewer than three measurements.\n");
        }
        if (results.stream().anyMatch(r -> r.cpu().isPresent())) {
            text.append("CPU: processor time of all threads, garbage collection and compilation included.\n");
        }
        results.stream()
                .collect(Collectors.groupingBy(Work::of, TreeMap::new, Collectors.toList()))
                .forEach((work, rows) -> text.append(section(work, rows)));
        return text.toString();
    }

    /** What is compared with each other: one class in one mode with one number of threads. */
    private record Work(String benchmarkClass, Mode mode, int threads) implements Comparable<Work> {

        private static final Comparator<Work> ORDER = Comparator.comparing(Work::benchmarkClass)
                .thenComparing(Work::mode)
                .thenComparing(Work::threads);

        static Work of(JmhResult result) {
            return new Work(result.benchmarkClass(), result.mode(), result.threads());
        }

        @Override
        public int compareTo(Work other) {
            return ORDER.compare(this, other);
        }
    }

    private static String section(Work work, List<JmhResult> results) {
        List<JmhResult> rows = results.stream()
                .sorted(Comparator.comparing(JmhResult::method).thenComparing(JmhResult::params, Params.BY_VALUE))
                .toList();
        String name = work.benchmarkClass().substring(work.benchmarkClass().lastIndexOf('.') + 1);
        String settings =
                rows.stream().map(JmhResult::settings).distinct().sorted().collect(Collectors.joining(". "));
        String growth = GrowthTable.text(rows);
        return "\n## " + name + "\n\n" + work.mode().title() + ", threads " + work.threads() + ". " + settings + ".\n\n"
                + ComparisonTable.text(rows)
                + (growth.isEmpty() ? "" : "\n" + growth);
    }
}
