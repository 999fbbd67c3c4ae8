package io.dangol.crm.benchmarks;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What JMH measured: its four modes, by the labels of its result file. */
enum Mode {
    AVERAGE_TIME("avgt", "Average time"),
    SAMPLED_TIME("sample", "Mean of sampled times"),
    SINGLE_SHOT("ss", "Time of single shots"),
    THROUGHPUT("thrpt", "Throughput");

    private final String label;
    private final String title;

    Mode(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /**
     * Returns the mode with this label of JMH.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Mode parse(String label) {
        return Arrays.stream(values())
                .filter(mode -> mode.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Mode " + label + " is not one of "
                        + Arrays.stream(values()).map(mode -> mode.label).collect(Collectors.joining(", "))
                        + ". Run the benchmark in one of these, with -bm."));
    }

    /** Returns the words for a reader. */
    String title() {
        return title;
    }
}
