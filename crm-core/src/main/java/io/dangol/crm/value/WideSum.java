package io.dangol.crm.value;

import java.math.BigInteger;

/**
 * A running sum of products of longs in 128 bits, so that the order of the terms leaves no trace.
 *
 * <p>The caller keeps the sum below 2^127 in size. Local to a loop, so that it stays off the heap.
 */
final class WideSum {

    private long high;
    private long low;

    void addProduct(long a, long b) {
        long productLow = a * b;
        long sumLow = low + productLow;
        // the carry out of the low halves, without a branch
        long carry = ((low & productLow) | ((low | productLow) & ~sumLow)) >>> 63;
        high += Math.multiplyHigh(a, b) + carry;
        low = sumLow;
    }

    BigInteger value() {
        BigInteger unsignedLow = BigInteger.valueOf(low >>> 1).shiftLeft(1).or(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(64).or(unsignedLow);
    }
}
