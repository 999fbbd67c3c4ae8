package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import java.time.Instant;

/** From when on two customer ids stand for one person; immutable and thread-safe. */
record ConsentMerge(CustomerId absorbed, CustomerId survivor, Instant at) {

    ConsentMerge {
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        if (absorbed.equals(survivor)) {
            throw new IllegalArgumentException(
                    "Customer " + absorbed + " is merged into itself; a merge takes two. Leave it out.");
        }
    }

    CustomerId other(CustomerId one) {
        return one.equals(absorbed) ? survivor : absorbed;
    }
}
