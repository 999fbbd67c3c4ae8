package io.dangol.crm.relationship;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Stage and activity of every customer at one instant, one row a customer, ordered by customer id.
 *
 * <p>A row takes 18 bytes beside its id. A row that is not 0 to {@code size() − 1} throws
 * {@link IndexOutOfBoundsException}. Immutable and thread-safe.
 */
public final class StageTable {

    private static final int ACTIVITIES = Activity.values().length;

    private final Instant at;
    private final CustomerId[] customers;
    private final byte[] stage;
    private final long[] since;
    private final byte[] activity;
    private final long[] lastOrder;
    /** Per stage and activity. */
    private final int[] counts = new int[Stage.values().length * ACTIVITIES];

    /** Takes arrays that nobody changes, in customer order. */
    StageTable(Instant at, CustomerId[] customers, byte[] stage, long[] since, byte[] activity, long[] lastOrder) {
        this.at = at;
        this.customers = customers;
        this.stage = stage;
        this.since = since;
        this.activity = activity;
        this.lastOrder = lastOrder;
        for (int row = 0; row < stage.length; row++) {
            counts[stage[row] * ACTIVITIES + activity[row]]++;
        }
    }

    /** Returns the instant that the table was read at. */
    public Instant at() {
        return at;
    }

    /** Returns the number of customers and prospects. */
    public int size() {
        return customers.length;
    }

    /** Returns the customer of a row. */
    public CustomerId customer(int row) {
        return customers[row];
    }

    /** Returns the row of a customer; empty if the customer is not in the table. */
    public OptionalInt indexOf(CustomerId customer) {
        int row = Arrays.binarySearch(customers, customer);
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** Returns the stage of a row. */
    public Stage stage(int row) {
        return Stage.rung(stage[row]);
    }

    /** Returns the stage of a customer; empty if the customer is not in the table. */
    public Optional<Stage> stage(CustomerId customer) {
        OptionalInt row = indexOf(customer);
        return row.isEmpty() ? Optional.empty() : Optional.of(stage(row.getAsInt()));
    }

    /** Returns since when the stage of a row holds; empty for a prospect of whom no event is known. */
    public Optional<Instant> since(int row) {
        boolean isUnknown = stage[row] == Stage.PROSPECT.number() && since[row] == Long.MIN_VALUE;
        return isUnknown ? Optional.empty() : Optional.of(EpochMicros.toInstant(since[row]));
    }

    /** Returns the activity of a row. */
    public Activity activity(int row) {
        return Activity.of(activity[row]);
    }

    /** Returns the time of the last paid order of a row; empty if there is none. */
    public Optional<Instant> lastOrder(int row) {
        return activity(row) == Activity.NONE ? Optional.empty() : Optional.of(EpochMicros.toInstant(lastOrder[row]));
    }

    /** Returns how many stand on a rung. */
    public int count(Stage rung) {
        int sum = 0;
        for (Activity each : Activity.values()) {
            sum += count(rung, each);
        }
        return sum;
    }

    /** Returns how many stand on a rung with an activity. */
    public int count(Stage rung, Activity state) {
        return counts[rung.number() * ACTIVITIES + state.number()];
    }

    /** Returns the instant and the number of customers per stage, no customer. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Stages at ").append(at);
        for (Stage rung : Stage.values()) {
            text.append(", ").append(rung).append(' ').append(count(rung));
        }
        return text.toString();
    }
}
