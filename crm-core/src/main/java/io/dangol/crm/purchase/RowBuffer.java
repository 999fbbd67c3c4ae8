package io.dangol.crm.purchase;

import io.dangol.crm.CustomerId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Purchase lines as they come in, one growing array per column. The builder fills it, {@link LogAssembly} sorts it.
 */
final class RowBuffer {

    static final byte RETURN = 1;
    static final byte OPENS_DOCUMENT = 2;
    static final byte COST_KNOWN = 4;

    private static final int FIRST_CAPACITY = 256;

    final Dictionary<CustomerId> customers;
    int size;
    int[] customer;
    long[] micros;
    /** Minor units, zero or more; the flags say which way the money went. */
    long[] minor;

    byte[] flags;
    /** Documents, products and costs; absent until the first line has one, since a large log often has none. */
    @Nullable
    Details details;

    RowBuffer() {
        this(
                new Dictionary<>(CustomerId::value),
                new int[FIRST_CAPACITY],
                new long[FIRST_CAPACITY],
                new long[FIRST_CAPACITY],
                0);
    }

    RowBuffer(Dictionary<CustomerId> customers, int[] customer, long[] micros, long[] minor, int size) {
        this.customers = customers;
        this.customer = customer;
        this.micros = micros;
        this.minor = minor;
        this.flags = new byte[customer.length];
        this.size = size;
    }

    void append(CustomerId who, long at, long amount, byte flag) {
        if (size == customer.length) {
            int capacity = Math.multiplyExact(size, 2);
            customer = Arrays.copyOf(customer, capacity);
            micros = Arrays.copyOf(micros, capacity);
            minor = Arrays.copyOf(minor, capacity);
            flags = Arrays.copyOf(flags, capacity);
            if (details != null) {
                details.resize(capacity);
            }
        }
        customer[size] = customers.number(who);
        micros[size] = at;
        minor[size] = amount;
        flags[size] = flag;
        size++;
    }

    /** Returns the details, made for all rows so far if this is the first line to have any. */
    Details details() {
        Details known = details;
        if (known == null) {
            known = new Details(customer.length);
            details = known;
        }
        return known;
    }

    /** What not every line has. */
    static final class Details {

        final Dictionary<String> documents = new Dictionary<>(text -> text);
        final Dictionary<String> products = new Dictionary<>(text -> text);
        final Dictionary<String> originals = new Dictionary<>(text -> text);
        int[] document;
        int[] revision;
        int[] product;
        int[] original;
        long[] cost;

        Details(int capacity) {
            document = filledWithAbsent(capacity);
            product = filledWithAbsent(capacity);
            original = filledWithAbsent(capacity);
            revision = new int[capacity];
            cost = new long[capacity];
        }

        private static int[] filledWithAbsent(int capacity) {
            int[] codes = new int[capacity];
            Arrays.fill(codes, TextColumn.ABSENT);
            return codes;
        }

        private void resize(int capacity) {
            int from = document.length;
            document = Arrays.copyOf(document, capacity);
            product = Arrays.copyOf(product, capacity);
            original = Arrays.copyOf(original, capacity);
            revision = Arrays.copyOf(revision, capacity);
            cost = Arrays.copyOf(cost, capacity);
            Arrays.fill(document, from, capacity, TextColumn.ABSENT);
            Arrays.fill(product, from, capacity, TextColumn.ABSENT);
            Arrays.fill(original, from, capacity, TextColumn.ABSENT);
        }
    }
}
