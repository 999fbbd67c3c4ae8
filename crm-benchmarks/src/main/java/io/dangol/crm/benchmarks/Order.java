package io.dangol.crm.benchmarks;

import java.time.Instant;

/**
 * A purchase as a host without the library would hold it.
 *
 * @param minor amount in minor units, negative for a return
 */
record Order(String customer, Instant at, long minor) {

    boolean isSale() {
        return minor >= 0;
    }
}
