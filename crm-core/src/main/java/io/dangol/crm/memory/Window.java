package io.dangol.crm.memory;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The time from an instant (inclusive) to another (exclusive). */
record Window(Instant from, Instant to) {

    static Window of(String what, Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Window of " + what + " from " + from + " to " + to
                    + ": it must not end before it begins. Swap the two instants.");
        }
        return new Window(from, to);
    }

    <T> void read(List<T> items, Function<T, Instant> instants, Consumer<? super T> consumer) {
        for (T item : items) {
            Instant at = instants.apply(item);
            if (!at.isBefore(from) && at.isBefore(to)) {
                consumer.accept(item);
            }
        }
    }
}
