package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * How the customers of an {@link IncidentLog} stand at an instant: one row for each, by customer.
 *
 * <p>Rows have the numbers and no explanation; ask {@link ConductScorer#assess} about one customer. Immutable and
 * thread-safe.
 */
public final class ConductReading {

    private static final Rung[] RUNGS = Rung.values();

    private final IncidentLog log;
    private final Instant at;
    private final ConductPolicy policy;
    private final double[] totals;
    private final byte[] rungs;
    private final int[] dominant;

    ConductReading(IncidentLog log, Instant at, ConductPolicy policy, double[] totals, byte[] rungs, int[] dominant) {
        this.log = log;
        this.at = at;
        this.policy = policy;
        this.totals = totals;
        this.rungs = rungs;
        this.dominant = dominant;
    }

    /** Returns the instant at which was judged. */
    public Instant at() {
        return at;
    }

    /** Returns how many customers there are. */
    public int size() {
        return totals.length;
    }

    /**
     * Returns the customer of a row.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public CustomerId customer(int row) {
        return log.customer(row);
    }

    /** Returns the row of a customer, -1 if nothing is said of them. */
    public int row(CustomerId customer) {
        return Math.max(-1, log.row(customer));
    }

    /**
     * Returns the score of a row, not negative.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double total(int row) {
        return totals[row];
    }

    /**
     * Returns the rung that score and gate of a row indicate.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Rung indicated(int row) {
        return RUNGS[rungs[row]];
    }

    /**
     * Returns the type that weighs most in a row, the first declared of equal ones; empty if nothing weighs.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Optional<IncidentType> dominantType(int row) {
        int type = dominant[row];
        return type < 0
                ? Optional.empty()
                : Optional.of(policy.types().get(type).type());
    }

    /** Returns for how many customers a rung is indicated. */
    public int count(Rung rung) {
        int count = 0;
        for (byte indicated : rungs) {
            count += indicated == rung.code() ? 1 : 0;
        }
        return count;
    }

    /** Returns how many customers there are, and when was judged. */
    @Override
    public String toString() {
        return "ConductReading[" + totals.length + " customers at " + at + " by " + policy.name() + "]";
    }
}
