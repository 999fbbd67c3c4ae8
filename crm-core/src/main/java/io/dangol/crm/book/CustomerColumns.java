package io.dangol.crm.book;

import io.dangol.crm.purchase.PurchaseLog;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Gross, net and orders of every customer of a log, by index: one number each, so that a million customers cost a few arrays.
 *
 * <p>Immutable and thread-safe, as long as nobody changes the array of {@link #net}.
 */
final class CustomerColumns {

    private final long[] gross;
    private final long[] net;
    private final int[] orders;
    private final long[] buyersGross;
    private final long[] buyersNet;

    CustomerColumns(PurchaseLog log) {
        int n = log.customers();
        gross = new long[n];
        net = new long[n];
        orders = new int[n];
        for (int i = 0; i < n; i++) {
            for (int row = log.firstRow(i); row < log.endRow(i); row++) {
                gross[i] += log.isReturn(row) ? 0 : log.minor(row);
                net[i] += log.signedMinor(row);
                orders[i] += log.opensDocument(row) ? 1 : 0;
            }
        }
        buyersGross = sortedOfBuyers(gross);
        buyersNet = sortedOfBuyers(net);
    }

    private long[] sortedOfBuyers(long[] amounts) {
        long[] sorted = new long[amounts.length];
        int count = 0;
        for (int i = 0; i < amounts.length; i++) {
            if (orders[i] > 0) {
                sorted[count++] = amounts[i];
            }
        }
        sorted = Arrays.copyOf(sorted, count);
        Arrays.sort(sorted);
        return sorted;
    }

    int buyers() {
        return buyersNet.length;
    }

    /** Returns how many bought once. */
    int oneOrder() {
        return (int) Arrays.stream(orders).filter(count -> count == 1).count();
    }

    /** Returns how many are worth nothing or less. */
    int netNotPositive() {
        return (int) Arrays.stream(net).filter(amount -> amount <= 0).count();
    }

    /** Returns the place of a customer among those who bought; empty for one who did not. */
    Optional<Rank> rank(int index) {
        return orders[index] == 0
                ? Optional.empty()
                : Optional.of(new Rank(
                        buyers() - countUpTo(buyersGross, gross[index]) + 1,
                        buyers() - countUpTo(buyersNet, net[index]) + 1,
                        buyers()));
    }

    /** Returns the customers with the highest net, highest first, equal ones by rising index. */
    List<Integer> highestNet(int count) {
        return highest(count, net);
    }

    /** Returns the customers with the highest gross, as {@link #highestNet}. */
    List<Integer> highestGross(int count) {
        return highest(count, gross);
    }

    /** Counts the customers whose return rate, by amount, is at least so high. */
    int countReturnRateAtLeast(double rate) {
        BigDecimal asWritten = BigDecimal.valueOf(Math.min(rate, Long.MAX_VALUE));
        int count = 0;
        for (int i = 0; i < gross.length; i++) {
            count += gross[i] > 0 && isAtLeast(gross[i] - net[i], gross[i], rate, asWritten) ? 1 : 0;
        }
        return count;
    }

    /** Compares a quotient with a rate; exactly, where doubles cannot tell them apart. */
    private static boolean isAtLeast(long part, long whole, double rate, BigDecimal asWritten) {
        double quotient = (double) part / whole;
        if (Math.abs(quotient - rate) > 1e-9 * rate) {
            return quotient > rate;
        }
        return BigDecimal.valueOf(part).compareTo(asWritten.multiply(BigDecimal.valueOf(whole))) >= 0;
    }

    /** Counts the values that are not above a value. */
    private static int countUpTo(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the net of every customer in minor units; the array itself. */
    long[] net() {
        return net;
    }

    private static List<Integer> highest(int count, long[] amounts) {
        Comparator<Integer> worstFirst =
                Comparator.<Integer>comparingLong(i -> amounts[i]).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
        for (int i = 0; i < amounts.length && count > 0; i++) {
            if (best.size() < count) {
                best.add(i);
            } else if (worstFirst.compare(i, best.element()) > 0) {
                best.remove();
                best.add(i);
            }
        }
        return best.stream().sorted(worstFirst.reversed()).toList();
    }
}
