package io.dangol.crm.purchase;

import io.dangol.crm.purchase.RowBuffer.Details;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a log that not every log has. An absent column is empty and takes no room.
 */
final class LogDetails {

    static final LogDetails NONE =
            new LogDetails(TextColumn.EMPTY, TextColumn.EMPTY, TextColumn.EMPTY, new int[0], new long[0]);

    private final TextColumn document;
    private final TextColumn product;
    private final TextColumn original;
    /** Of the document of each row; empty where all are 0. */
    private final int[] revision;
    /** In minor units, meaningful where the row's flag says that the cost is known; empty where all are 0. */
    private final long[] cost;

    private LogDetails(TextColumn document, TextColumn product, TextColumn original, int[] revision, long[] cost) {
        this.document = document;
        this.product = product;
        this.original = original;
        this.revision = revision;
        this.cost = cost;
    }

    static LogDetails take(Details raw, int[] order) {
        int[] revision = new int[order.length];
        long[] cost = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            revision[i] = raw.revision[order[i]];
            cost[i] = raw.cost[order[i]];
        }
        return new LogDetails(
                TextColumn.take(raw.document, raw.documents, order),
                TextColumn.take(raw.product, raw.products, order),
                TextColumn.take(raw.original, raw.originals, order),
                Arrays.stream(revision).anyMatch(r -> r != 0) ? revision : NONE.revision,
                Arrays.stream(cost).anyMatch(c -> c != 0) ? cost : NONE.cost);
    }

    LogDetails select(int[] rows) {
        return new LogDetails(
                document.select(rows),
                product.select(rows),
                original.select(rows),
                Arrays.stream(rows).map(this::revision).anyMatch(r -> r != 0)
                        ? Arrays.stream(rows).map(this::revision).toArray()
                        : NONE.revision,
                Arrays.stream(rows).mapToLong(this::cost).anyMatch(c -> c != 0)
                        ? Arrays.stream(rows).mapToLong(this::cost).toArray()
                        : NONE.cost);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    TextColumn document() {
        return document;
    }

    TextColumn product() {
        return product;
    }

    TextColumn original() {
        return original;
    }

    int revision(int row) {
        return revision.length == 0 ? 0 : revision[row];
    }

    long cost(int row) {
        return cost.length == 0 ? 0 : cost[row];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogDetails that
                && document.equals(that.document)
                && product.equals(that.product)
                && original.equals(that.original)
                && Arrays.equals(revision, that.revision)
                && Arrays.equals(cost, that.cost);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new int[] {
            document.hashCode(),
            product.hashCode(),
            original.hashCode(),
            Arrays.hashCode(revision),
            Arrays.hashCode(cost)
        });
    }
}
