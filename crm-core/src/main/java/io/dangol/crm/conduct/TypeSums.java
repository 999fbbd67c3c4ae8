package io.dangol.crm.conduct;

import java.util.Arrays;

/** A compensated sum for each type, reused from customer to customer. Mutable, for one thread. */
final class TypeSums {

    private final double[] sums;
    private final double[] lost;

    TypeSums(int types) {
        sums = new double[types];
        lost = new double[types];
    }

    void clear() {
        Arrays.fill(sums, 0);
        Arrays.fill(lost, 0);
    }

    /** Adds as {@link io.dangol.crm.CompensatedSum} does, so that both give the same bits. */
    void add(int type, double amount) {
        double sum = sums[type];
        double next = sum + amount;
        lost[type] += sum >= amount ? (sum - next) + amount : (amount - next) + sum;
        sums[type] = next;
    }

    /** Returns the type with the largest sum, the first declared of equal ones; -1 if all are 0. */
    int dominant() {
        int best = -1;
        double most = 0;
        for (int t = 0; t < sums.length; t++) {
            double value = sums[t] + lost[t];
            if (value > most) {
                best = t;
                most = value;
            }
        }
        return best;
    }
}
