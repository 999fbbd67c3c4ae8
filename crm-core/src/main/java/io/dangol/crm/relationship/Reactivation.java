package io.dangol.crm.relationship;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.purchase.PurchaseLog;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;
import org.joda.money.Money;

/**
 * How many of the customers who had fallen silent came back, and what they brought.
 *
 * <p>A customer who is dormant or lost at one instant came back with a paid order after it and up to and including
 * another. What led them back is not known here: to measure what an offer does, compare with customers who got none.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from when they were silent
 * @param to up to when they could come back, not before {@code from}
 * @param dormant how many were dormant
 * @param dormantBack how many of these came back
 * @param lost how many were lost
 * @param lostBack how many of these came back
 * @param net sales minus returns of those who came back, after {@code from} and up to {@code to}
 */
public record Reactivation(
        @NotNull Instant from,
        @NotNull Instant to,
        @PositiveOrZero int dormant,
        @PositiveOrZero int dormantBack,
        @PositiveOrZero int lost,
        @PositiveOrZero int lostBack,
        @NotNull Money net) {

    public Reactivation {
        Objects.requireNonNull(net, "net");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Customers silent at " + from + " cannot come back by " + to + "; give the later instant second.");
        }
        if (dormantBack < 0 || dormantBack > dormant || lostBack < 0 || lostBack > lost) {
            throw new IllegalArgumentException(dormantBack + " of " + dormant + " dormant and " + lostBack + " of "
                    + lost + " lost customers came back; each is from 0 to those who were silent.");
        }
    }

    /**
     * Returns who came back of the customers of a table that has been read at an earlier instant.
     *
     * @throws IllegalArgumentException if {@code to} is before the instant of the table
     */
    public static Reactivation of(StageTable before, PurchaseLog log, Instant to) {
        long from = EpochMicros.truncate(before.at());
        long until = EpochMicros.truncate(to);
        int[] silent = new int[2];
        int[] back = new int[2];
        long net = 0;
        for (int row = 0; row < before.size(); row++) {
            Activity activity = before.activity(row);
            if (activity != Activity.DORMANT && activity != Activity.LOST) {
                continue;
            }
            int group = activity == Activity.DORMANT ? 0 : 1;
            silent[group]++;
            OptionalInt customer = log.indexOf(before.customer(row));
            if (customer.isPresent() && ordered(log, customer.getAsInt(), from, until)) {
                back[group]++;
                net += net(log, customer.getAsInt(), from, until);
            }
        }
        return new Reactivation(
                before.at(), EpochMicros.toInstant(until), silent[0], back[0], silent[1], back[1], log.money(net));
    }

    private static boolean ordered(PurchaseLog log, int customer, long from, long until) {
        for (int row = log.endRow(customer) - 1; row >= log.firstRow(customer) && log.micros(row) > from; row--) {
            // a sale above zero is part of a paid order of the same time
            if (log.micros(row) <= until && log.signedMinor(row) > 0) {
                return true;
            }
        }
        return false;
    }

    private static long net(PurchaseLog log, int customer, long from, long until) {
        long net = 0;
        for (int row = log.endRow(customer) - 1; row >= log.firstRow(customer) && log.micros(row) > from; row--) {
            net += log.micros(row) <= until ? log.signedMinor(row) : 0;
        }
        return net;
    }

    /** Returns the share of the silent who came back, with its Wilson interval at 95 %; no data if nobody was silent. */
    public Estimate rate() {
        return Estimate.ofProportion((long) dormantBack + lostBack, (long) dormant + lost);
    }

    /** Returns the share of the dormant who came back, as {@link #rate()}. */
    public Estimate dormantRate() {
        return Estimate.ofProportion(dormantBack, dormant);
    }

    /** Returns the share of the lost who came back, as {@link #rate()}. */
    public Estimate lostRate() {
        return Estimate.ofProportion(lostBack, lost);
    }
}
