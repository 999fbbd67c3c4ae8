package io.dangol.crm.relationship;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.List;

/** The latest few of a rising row of times, in a ring that is filled again for each customer without allocation. */
final class RecentTimes {

    private final long[] ring;
    private int next;
    private int size;

    RecentTimes(int capacity) {
        ring = new long[capacity];
    }

    void clear() {
        next = 0;
        size = 0;
    }

    /** Adds one time so often; only as often as there is room for matters. */
    void add(long micros, int count) {
        for (int i = Math.min(count, ring.length); i > 0; i--) {
            ring[next] = micros;
            next = next + 1 == ring.length ? 0 : next + 1;
            if (size < ring.length) {
                size++;
            }
        }
    }

    int size() {
        return size;
    }

    /** Returns the n-th latest time, the last for 1. */
    long latest(int n) {
        int index = next - n;
        return ring[index < 0 ? index + ring.length : index];
    }

    /** Counts the times that are less than a window before an instant, which is not before the latest. */
    int within(long window, long micros) {
        int count = 0;
        while (count < size && LongMath.saturatedSubtract(micros, latest(count + 1)) < window) {
            count++;
        }
        return count;
    }

    /** Returns the times, earliest first. */
    List<Long> toList() {
        List<Long> times = new ArrayList<>(size);
        for (int n = size; n > 0; n--) {
            times.add(latest(n));
        }
        return List.copyOf(times);
    }

    void addAll(List<Long> times) {
        times.forEach(micros -> add(micros, 1));
    }
}
