package io.dangol.crm.book;

import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.interaction.PromiseRecord;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * What the trust of a customer can rest on: how the promises made to them were kept.
 *
 * <p>Trust itself is not measured; nobody was asked. The indicator shows what the firm did. The history of complaints joins it
 * when there is one; the two are shown side by side and not made into one number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param promises how many promises were kept, broken, withdrawn, or are still open
 */
public record TrustIndicator(@NotNull PromiseRecord promises) {

    public TrustIndicator {
        Objects.requireNonNull(promises, "promises");
    }

    /** Returns the share of promises kept among those due, with its interval; no data if none was due. */
    public Estimate promiseRate() {
        return promises.rate();
    }
}
