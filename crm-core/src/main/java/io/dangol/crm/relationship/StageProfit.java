package io.dangol.crm.relationship;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.purchase.PurchaseLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the customers of each stage bring: their number beside what they contribute, which is what counts.
 *
 * <p>The rows are the five stages, lowest first. They add up exactly to {@link #total()}, which is the log up to the
 * instant of the table. All that a customer ever bought is in the row of the stage at that instant; to see a period alone,
 * give the log of that period.
 *
 * <p>Immutable and thread-safe.
 */
public final class StageProfit {

    private final List<StageProfitRow> rows;
    private final StageProfitRow total;

    private StageProfit(List<StageProfitRow> rows, StageProfitRow total) {
        this.rows = rows;
        this.total = total;
    }

    /**
     * Returns what the customers of a table bought in a log, up to and including the instant of the table.
     *
     * @throws IllegalArgumentException if a customer of the log is not in the table
     */
    public static StageProfit of(StageTable table, PurchaseLog log) {
        Sums[] sums = new Sums[Stage.values().length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new Sums();
        }
        long until = EpochMicros.truncate(table.at());
        PaidOrders orders = new PaidOrders(log);
        int row = -1;
        for (int customer = 0; customer < log.customers(); customer++) {
            row++;
            // both are ordered by id
            while (row < table.size() && table.customer(row).compareTo(log.customer(customer)) < 0) {
                row++;
            }
            if (row == table.size() || !table.customer(row).equals(log.customer(customer))) {
                throw new IllegalArgumentException("Customer " + log.customer(customer)
                        + " of the log has no stage in the table of " + table.size()
                        + " customers. Read the table from a ladder of this log.");
            }
            Sums sum = sums[table.stage(row).number()];
            sum.add(log, customer, until);
            for (orders.of(customer); !orders.isDone() && orders.micros() <= until; orders.advance()) {
                sum.orders++;
            }
        }
        return of(table, log.currency(), sums);
    }

    private static StageProfit of(StageTable table, CurrencyUnit currency, Sums[] sums) {
        Sums all = new Sums();
        for (Sums sum : sums) {
            all.add(sum);
        }
        List<StageProfitRow> rows = new ArrayList<>(sums.length);
        for (Stage stage : Stage.values()) {
            rows.add(sums[stage.number()].row(stage.name(), currency, table.count(stage), all.net));
        }
        return new StageProfit(List.copyOf(rows), all.row("ALL", currency, table.size(), all.net));
    }

    /** Returns the rows, one per stage, lowest first. */
    public List<StageProfitRow> rows() {
        return rows;
    }

    /** Returns the row of a stage. */
    public StageProfitRow row(Stage stage) {
        return rows.get(stage.number());
    }

    /** Returns the sum of the rows. */
    public StageProfitRow total() {
        return total;
    }

    /** Returns the rows, one a line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (StageProfitRow row : rows) {
            text.append(row).append('\n');
        }
        return text.append(total).toString();
    }

    private static final class Sums {

        private long orders;
        private long net;
        private long gross;
        private long costedGross;
        private long margin;
        private boolean isMarginKnown;

        void add(PurchaseLog log, int customer, long until) {
            int end = log.endRow(customer);
            for (int row = log.firstRow(customer); row < end && log.micros(row) <= until; row++) {
                long amount = log.signedMinor(row);
                boolean isReturn = log.isReturn(row);
                net += amount;
                gross += isReturn ? 0 : amount;
                OptionalLong cost = log.costMinor(row);
                if (cost.isPresent()) {
                    isMarginKnown = true;
                    margin += isReturn ? amount + cost.getAsLong() : amount - cost.getAsLong();
                    costedGross += isReturn ? 0 : amount;
                }
            }
        }

        void add(Sums other) {
            orders += other.orders;
            net += other.net;
            gross += other.gross;
            costedGross += other.costedGross;
            margin += other.margin;
            isMarginKnown |= other.isMarginKnown;
        }

        StageProfitRow row(String name, CurrencyUnit currency, int customers, long netOfAll) {
            return new StageProfitRow(
                    name,
                    customers,
                    orders,
                    Money.ofMinor(currency, net),
                    isMarginKnown ? Optional.of(Money.ofMinor(currency, margin)) : Optional.empty(),
                    gross == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) costedGross / gross),
                    netOfAll <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) net / netOfAll));
        }
    }
}
