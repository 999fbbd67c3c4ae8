package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * The best candidates seen so far, at most a given number.
 *
 * <p>A heap with the worst on top, so that most of a million candidates cost one comparison of doubles; nothing is made for
 * a candidate that does not get in.
 */
final class BestTargets<T> {

    /** A candidate with what it is ordered by. */
    record Entry<T>(double value, CustomerId customer, T candidate) {}

    private final Comparator<Entry<T>> bestFirst =
            Comparator.<Entry<T>>comparingDouble(entry -> -entry.value).thenComparing(Entry::customer);
    private final PriorityQueue<Entry<T>> worstFirst = new PriorityQueue<>(bestFirst.reversed());
    private final Function<? super T, CustomerId> id;
    private final long capacity;
    private double worst = Double.NEGATIVE_INFINITY;
    private long offered;

    BestTargets(Function<? super T, CustomerId> id, long capacity) {
        this.id = id;
        this.capacity = capacity;
    }

    /** Takes a candidate with a finite value if it is among the best. */
    void offer(double value, T candidate) {
        offered++;
        // minus zero and zero are one rank
        double rank = value + 0.0;
        boolean full = worstFirst.size() == capacity;
        if (full && rank < worst) {
            return;
        }
        worstFirst.add(new Entry<>(rank, id.apply(candidate), candidate));
        if (full) {
            worstFirst.remove();
        }
        worst = worstFirst.element().value;
    }

    /** Returns how many candidates were offered. */
    long offered() {
        return offered;
    }

    /** Returns those kept, the best first. */
    List<Entry<T>> ranked() {
        return worstFirst.stream().sorted(bestFirst).toList();
    }
}
