package io.dangol.crm.purchase;

import io.dangol.crm.CustomerId;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.nio.charset.StandardCharsets;

/**
 * One of a number of disjoint groups of customers that together hold all, for reading or computing in parts.
 *
 * <p>A customer belongs to the shard whose index is the unsigned 64-bit FNV-1a hash (Fowler, Noll and Vo 1991) of the
 * UTF-8 bytes of the customer id, modulo the count: the same on every machine, and simple to repeat in a database.
 *
 * <p>Immutable and thread-safe.
 *
 * @param index which shard, 0 to {@code count − 1}
 * @param count how many shards there are, at least 1
 */
public record Shard(@PositiveOrZero int index, @Positive int count) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    public Shard {
        if (count < 1 || index < 0 || index >= count) {
            throw new IllegalArgumentException("Shard " + index + " of " + count
                    + ": the count must be at least 1 and the index from 0 to count - 1.");
        }
    }

    /** Returns the one shard that holds every customer. */
    public static Shard whole() {
        return new Shard(0, 1);
    }

    /** Tells whether a customer belongs to this shard. */
    public boolean contains(CustomerId customer) {
        return count == 1 || Long.remainderUnsigned(hash(customer.value()), count) == index;
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash;
    }
}
