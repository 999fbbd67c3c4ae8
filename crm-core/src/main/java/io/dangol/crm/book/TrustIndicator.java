package io.dangol.crm.book;

import io.dangol.crm.complaint.ComplaintHistory;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.interaction.PromiseRecord;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * What the trust of a customer can rest on: how the promises made to them were kept, and what became of complaints.
 *
 * <p>Trust itself is not measured; nobody was asked. The indicator shows what the firm did. The two are shown side
 * by side and not made into one number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param promises how many promises were kept, broken, withdrawn, or are still open
 * @param complaints how many complaints were answered in time, upheld, disputed, or are still open
 */
public record TrustIndicator(
        @NotNull PromiseRecord promises, @NotNull ComplaintHistory complaints) {

    public TrustIndicator {
        Objects.requireNonNull(promises, "promises");
        Objects.requireNonNull(complaints, "complaints");
    }

    /** Returns the share of complaints answered in time, with its interval; no data if none is decided. */
    public Estimate answerRate() {
        return complaints.answeredInTime();
    }

    /** Returns the share of promises kept among those due, with its interval; no data if none was due. */
    public Estimate promiseRate() {
        return promises.rate();
    }
}
