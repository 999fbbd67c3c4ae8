package io.dangol.crm.benchmarks;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of benchmarks: their names, their numbers, and the order in which choices are read.
 *
 * <p>Stateless and thread-safe.
 */
final class Params {

    /**
     * Compares choices name by name: numbers by size and before words, words by the alphabet; a number that is written in
     * two ways by its letters.
     */
    static final Comparator<SortedMap<String, String>> BY_VALUE = Params::compare;

    private static final Comparator<String> VALUES = Comparator.comparing(
                    (String value) -> number(value).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comparator.naturalOrder());

    private Params() {}

    /** Returns the names of the parameters that any of the results has, by the alphabet. */
    static List<String> names(List<JmhResult> results) {
        return results.stream()
                .flatMap(result -> result.params().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the number that a value is, if it is one above 0. */
    static Optional<BigDecimal> positive(@Nullable String value) {
        return value == null ? Optional.empty() : number(value).filter(number -> number.signum() > 0);
    }

    private static int compare(SortedMap<String, String> a, SortedMap<String, String> b) {
        Iterator<Map.Entry<String, String>> left = a.entrySet().iterator();
        Iterator<Map.Entry<String, String>> right = b.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<String, String> one = left.next();
            Map.Entry<String, String> other = right.next();
            int byName = one.getKey().compareTo(other.getKey());
            int order = byName != 0 ? byName : VALUES.compare(one.getValue(), other.getValue());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }

    /** Returns the number that a value is, if it is one. */
    static Optional<BigDecimal> number(String value) {
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
