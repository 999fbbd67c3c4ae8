package io.dangol.crm.complaint;

import io.dangol.crm.estimate.Estimate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of complaints, of one customer or of many, up to an instant.
 *
 * <p>An answer counts for the rate once it is decided whether it came in time: when the complaint is answered, or when its
 * time is over without an answer. Complaints that were withdrawn, merged or not for this house before an answer count for
 * nothing there, and neither do those without a time to answer.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at up to when
 * @param received how many came in
 * @param open how many were not closed
 * @param inTime how many were answered in time
 * @param late how many were answered late, or not although their time is over
 * @param upheld how many were closed with the customer found right, in all or in part
 * @param disputed how many had an answer that the customer disputed, within the house or outside
 * @param reopened how many were taken up again
 * @param overduePromises how many recovery actions were promised, are open, and past their time
 */
public record ComplaintHistory(
        @NotNull Instant at,
        @PositiveOrZero long received,
        @PositiveOrZero long open,
        @PositiveOrZero long inTime,
        @PositiveOrZero long late,
        @PositiveOrZero long upheld,
        @PositiveOrZero long disputed,
        @PositiveOrZero long reopened,
        @PositiveOrZero long overduePromises) {

    public ComplaintHistory {
        Objects.requireNonNull(at, "at");
        long least = Math.min(Math.min(open, upheld), Math.min(Math.min(inTime, late), Math.min(disputed, reopened)));
        long most = Math.max(Math.max(open, upheld), Math.max(inTime + late, Math.max(disputed, reopened)));
        if (least < 0 || overduePromises < 0 || most > received) {
            throw new IllegalArgumentException("History of complaints with received " + received + ", open " + open
                    + ", in time " + inTime + ", late " + late + ", upheld " + upheld + ", disputed " + disputed
                    + ", reopened " + reopened + ", overdue promises " + overduePromises
                    + "; counts are 0 or more, and none but the last is above the received.");
        }
    }

    /** Returns the history of complaints as they stood at an instant; none of them was received later. */
    public static ComplaintHistory of(Iterable<Complaint> complaints, Instant at) {
        long received = 0;
        long open = 0;
        long inTime = 0;
        long late = 0;
        long upheld = 0;
        long disputed = 0;
        long reopened = 0;
        long overdue = 0;
        for (Complaint complaint : complaints) {
            received++;
            open += complaint.isOpen() ? 1 : 0;
            Optional<Boolean> kept = ComplaintStatistics.answeredInTime(complaint, at);
            inTime += kept.filter(in -> in).isPresent() ? 1 : 0;
            late += kept.filter(in -> !in).isPresent() ? 1 : 0;
            upheld += complaint.code().map(ClosingCode::isUpheld).orElse(false) ? 1 : 0;
            boolean answered = complaint.milestones().answeredAt().isPresent();
            boolean outside = answered && complaint.resolution().externalBody().isPresent();
            disputed += outside || complaint.counts().reviews() > 0 ? 1 : 0;
            reopened += complaint.counts().reopenings() > 0 ? 1 : 0;
            overdue += complaint.recovery().openPromises().stream()
                    .filter(action -> action.dueBy().map(at::isAfter).orElse(false))
                    .count();
        }
        return new ComplaintHistory(at, received, open, inTime, late, upheld, disputed, reopened, overdue);
    }

    /** Returns answered in time of all for which it is decided, with its Wilson interval at 95 %; no data if none is. */
    public Estimate answeredInTime() {
        return Estimate.ofProportion(inTime, inTime + late);
    }
}
