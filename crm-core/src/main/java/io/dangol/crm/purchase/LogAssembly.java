package io.dangol.crm.purchase;

import io.dangol.crm.CustomerId;
import io.dangol.crm.purchase.RowBuffer.Details;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns lines in any order into the one canonical order of a log, so that the same lines give the same log.
 *
 * <p>Lines of superseded revisions go first. The rest are dealt out to their customers by a counting sort, which is linear,
 * and then sorted within each customer, where there are few. Nothing is boxed.
 */
final class LogAssembly {

    private final RowBuffer rows;
    private final @Nullable Details details;
    /** The time of a row, which is the earliest of its document and kind. */
    private final long[] micros;

    private LogAssembly(RowBuffer rows) {
        this.rows = rows;
        this.details = rows.details;
        this.micros = details == null ? rows.micros : documentTimes(rows, details, newestRevisions(rows, details));
    }

    static PurchaseLog assemble(CurrencyUnit currency, RowBuffer rows) {
        return new LogAssembly(rows).log(currency);
    }

    /** Counts the lines that a higher revision of their document replaces. */
    static int superseded(RowBuffer rows) {
        Details details = rows.details;
        if (details == null) {
            return 0;
        }
        int[] newest = newestRevisions(rows, details);
        int count = 0;
        for (int row = 0; row < rows.size; row++) {
            count += isNewest(details, newest, row) ? 0 : 1;
        }
        return count;
    }

    private PurchaseLog log(CurrencyUnit currency) {
        int[] kept = keptRows();
        CustomerId[] customers = customersOf(kept);
        int[] rank = new int[rows.customers.size()];
        for (int i = 0; i < customers.length; i++) {
            rank[rows.customers.find(customers[i])] = i;
        }
        int[] start = new int[customers.length + 1];
        for (int row : kept) {
            start[rank[rows.customer[row]] + 1]++;
        }
        for (int i = 0; i < customers.length; i++) {
            start[i + 1] += start[i];
        }
        int[] next = Arrays.copyOf(start, customers.length);
        int[] order = new int[kept.length];
        for (int row : kept) {
            order[next[rank[rows.customer[row]]]++] = row;
        }
        int[] spare = new int[order.length];
        for (int i = 0; i < customers.length; i++) {
            sort(order, spare, start[i], start[i + 1]);
        }
        return gathered(currency, customers, start, order);
    }

    private int[] keptRows() {
        int[] kept = new int[rows.size];
        int[] newest = details == null ? new int[0] : newestRevisions(rows, details);
        int count = 0;
        for (int row = 0; row < rows.size; row++) {
            if (details == null || isNewest(details, newest, row)) {
                kept[count++] = row;
            }
        }
        return count == kept.length ? kept : Arrays.copyOf(kept, count);
    }

    private CustomerId[] customersOf(int[] kept) {
        boolean[] present = new boolean[rows.customers.size()];
        for (int row : kept) {
            present[rows.customer[row]] = true;
        }
        CustomerId[] customers = new CustomerId[present.length];
        int count = 0;
        for (int number = 0; number < present.length; number++) {
            if (present[number]) {
                customers[count++] = rows.customers.key(number);
            }
        }
        CustomerId[] sorted = Arrays.copyOf(customers, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int[] newestRevisions(RowBuffer rows, Details details) {
        int[] newest = new int[details.documents.size()];
        for (int row = 0; row < rows.size; row++) {
            int document = details.document[row];
            if (document != TextColumn.ABSENT) {
                newest[document] = Math.max(newest[document], details.revision[row]);
            }
        }
        return newest;
    }

    private static boolean isNewest(Details details, int[] newest, int row) {
        int document = details.document[row];
        return document == TextColumn.ABSENT || details.revision[row] == newest[document];
    }

    /**
     * Gives the sales of a document the time of the earliest of them, and its returns that of the earliest of these. Only the
     * newest revision counts: what an older one said must leave no trace, or logs would not merge alike in any grouping.
     */
    private static long[] documentTimes(RowBuffer rows, Details details, int[] newest) {
        long[] earliest = new long[2 * newest.length];
        Arrays.fill(earliest, Long.MAX_VALUE);
        for (int row = 0; row < rows.size; row++) {
            int document = details.document[row];
            if (document != TextColumn.ABSENT && isNewest(details, newest, row)) {
                int kind = 2 * document + (rows.flags[row] & RowBuffer.RETURN);
                earliest[kind] = Math.min(earliest[kind], rows.micros[row]);
            }
        }
        long[] times = new long[rows.size];
        for (int row = 0; row < rows.size; row++) {
            int document = details.document[row];
            times[row] = document == TextColumn.ABSENT
                    ? rows.micros[row]
                    : earliest[2 * document + (rows.flags[row] & RowBuffer.RETURN)];
        }
        return times;
    }

    /** Sorts a range by {@link #compare}: insertion for the few lines that most customers have, else merging halves. */
    private void sort(int[] order, int[] spare, int from, int to) {
        if (to - from <= 24) {
            for (int i = from + 1; i < to; i++) {
                int row = order[i];
                int j = i;
                while (j > from && compare(order[j - 1], row) > 0) {
                    order[j] = order[j - 1];
                    j--;
                }
                order[j] = row;
            }
            return;
        }
        int middle = (from + to) >>> 1;
        sort(order, spare, from, middle);
        sort(order, spare, middle, to);
        if (compare(order[middle - 1], order[middle]) <= 0) {
            return;
        }
        System.arraycopy(order, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right == to || (left < middle && compare(spare[left], spare[right]) <= 0);
            order[i] = takeLeft ? spare[left++] : spare[right++];
        }
    }

    /** Orders lines of one customer by time, sales first, document, and then by everything else that tells them apart. */
    private int compare(int a, int b) {
        int byTime = Long.compare(micros[a], micros[b]);
        if (byTime != 0) {
            return byTime;
        }
        int byKind = Integer.compare(rows.flags[a] & RowBuffer.RETURN, rows.flags[b] & RowBuffer.RETURN);
        if (byKind != 0) {
            return byKind;
        }
        int byDocument =
                details == null ? 0 : compareTexts(details.documents, details.document[a], details.document[b]);
        if (byDocument != 0) {
            return byDocument;
        }
        int byAmount = Long.compare(rows.minor[a], rows.minor[b]);
        return byAmount != 0 || details == null ? byAmount : compareDetails(details, a, b);
    }

    private int compareDetails(Details known, int a, int b) {
        int byProduct = compareTexts(known.products, known.product[a], known.product[b]);
        if (byProduct != 0) {
            return byProduct;
        }
        int byOriginal = compareTexts(known.originals, known.original[a], known.original[b]);
        if (byOriginal != 0) {
            return byOriginal;
        }
        int byKnownCost = Byte.compare(rows.flags[a], rows.flags[b]);
        return byKnownCost != 0 ? byKnownCost : Long.compare(known.cost[a], known.cost[b]);
    }

    private static int compareTexts(Dictionary<String> texts, int a, int b) {
        if (a == b || a == TextColumn.ABSENT || b == TextColumn.ABSENT) {
            return Integer.compare(Math.min(a, 0), Math.min(b, 0));
        }
        return texts.key(a).compareTo(texts.key(b));
    }

    private PurchaseLog gathered(CurrencyUnit currency, CustomerId[] customers, int[] start, int[] order) {
        long[] time = new long[order.length];
        long[] minor = new long[order.length];
        byte[] flags = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            int row = order[i];
            time[i] = micros[row];
            minor[i] = rows.minor[row];
            flags[i] = rows.flags[row];
        }
        LogDetails taken = details == null ? LogDetails.NONE : LogDetails.take(details, order);
        for (int customer = 0; customer < customers.length; customer++) {
            markOpenings(flags, taken.document(), start[customer], start[customer + 1]);
        }
        return new PurchaseLog(currency, customers, start, time, minor, flags, taken);
    }

    /** Marks the first sale line of each document; the lines of a document stand side by side. */
    private static void markOpenings(byte[] flags, TextColumn document, int from, int to) {
        int open = TextColumn.ABSENT;
        for (int i = from; i < to; i++) {
            if ((flags[i] & RowBuffer.RETURN) == 0) {
                int code = document.code(i);
                if (code == TextColumn.ABSENT || code != open) {
                    flags[i] |= RowBuffer.OPENS_DOCUMENT;
                }
                open = code;
            }
        }
    }
}
