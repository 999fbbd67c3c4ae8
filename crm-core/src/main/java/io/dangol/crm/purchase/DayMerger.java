package io.dangol.crm.purchase;

import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Merges the rows of a customer, a kind and a local day into one row. */
final class DayMerger {

    private final PurchaseLog log;
    private final LocalDays days;
    private final PurchaseLogBuilder builder;

    DayMerger(PurchaseLog log, LocalDays days) {
        this.log = log;
        this.days = days;
        this.builder = new PurchaseLogBuilder(log.currency());
    }

    PurchaseLog merged() {
        for (int customer = 0; customer < log.customers(); customer++) {
            int[] rows = rowsByDay(customer);
            int from = 0;
            while (from < rows.length) {
                int day = day(rows[from]);
                int to = from + 1;
                while (to < rows.length && day(rows[to]) == day) {
                    to++;
                }
                addKind(customer, rows, from, to, false);
                addKind(customer, rows, from, to, true);
                from = to;
            }
        }
        return builder.build();
    }

    /**
     * Returns the rows of a customer by local day, those of a day by time. Rows by time are rows by day already, but where a
     * clock is set back over midnight and the evening before comes again.
     */
    private int[] rowsByDay(int customer) {
        int first = log.firstRow(customer);
        int[] rows = new int[log.endRow(customer) - first];
        for (int i = 0; i < rows.length; i++) {
            int row = first + i;
            int day = day(row);
            int j = i;
            while (j > 0 && day(rows[j - 1]) > day) {
                rows[j] = rows[j - 1];
                j--;
            }
            rows[j] = row;
        }
        return rows;
    }

    private int day(int row) {
        return days.epochDay(log.micros(row));
    }

    private void addKind(int customer, int[] rows, int from, int to, boolean isReturn) {
        int first = -1;
        long amount = 0;
        long cost = 0;
        boolean costKnown = true;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            if (log.isReturn(row) == isReturn) {
                first = first < 0 ? row : first;
                amount += log.minor(row);
                costKnown &= log.isCostKnown(row);
                cost = costKnown ? cost + log.details().cost(row) : 0;
            }
        }
        if (first < 0) {
            return;
        }
        LogDetails details = log.details();
        Purchase one = log.purchase(customer, first);
        builder.add(new Purchase(
                one.customer(),
                one.at(),
                log.money(amount),
                one.kind(),
                common(details.document()::textOrNull, rows, from, to, isReturn),
                0,
                common(details.product()::textOrNull, rows, from, to, isReturn),
                costKnown ? Optional.of(log.money(cost)) : Optional.empty(),
                common(details.original()::textOrNull, rows, from, to, isReturn)));
    }

    /** Returns the text that all rows of the kind have; empty if they differ or one has none. */
    private Optional<String> common(
            IntFunction<@Nullable String> text, int[] rows, int from, int to, boolean isReturn) {
        @Nullable String common = null;
        for (int i = from; i < to; i++) {
            if (log.isReturn(rows[i]) != isReturn) {
                continue;
            }
            @Nullable String here = text.apply(rows[i]);
            if (here == null || (common != null && !here.equals(common))) {
                return Optional.empty();
            }
            common = here;
        }
        return Optional.ofNullable(common);
    }
}
