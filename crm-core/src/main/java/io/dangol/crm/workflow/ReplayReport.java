package io.dangol.crm.workflow;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a foreign log fits a workflow.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the states
 * @param <E> the events
 * @param rows all rows, the skipped ones among them
 * @param cases how many cases they belong to
 * @param skipped how many rows were skipped for their name, by name
 * @param observed the changes from one name to another, by fit, then the most frequent first, then by name
 */
public record ReplayReport<S, E>(long rows, long cases, Map<String, Long> skipped, List<Change<S, E>> observed) {

    /**
     * One pair of names, from one row of a case to its next.
     *
     * <p>Immutable and thread-safe.
     *
     * @param <S> the states
     * @param <E> the events
     * @param from the name before
     * @param to the name after
     * @param count how often, at least 1
     * @param fit how it fits
     * @param path the events that explain it; none if it is {@code UNCHANGED} or {@code IMPOSSIBLE}
     */
    public record Change<S, E>(String from, String to, long count, ChangeFit fit, List<Step<S, E>> path) {

        public Change {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(fit, "fit");
            path = List.copyOf(path);
        }
    }

    public ReplayReport {
        skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
        observed = List.copyOf(observed);
    }

    /** Returns how many changes fit in one way. */
    public long count(ChangeFit fit) {
        return observed.stream()
                .filter(change -> change.fit() == fit)
                .mapToLong(Change::count)
                .sum();
    }

    /** Returns how many changes of state there are: all pairs but the unchanged ones. */
    public long changes() {
        return observed.stream().mapToLong(Change::count).sum() - count(ChangeFit.UNCHANGED);
    }

    /** Returns how many rows were skipped. */
    public long skippedRows() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }
}
