package io.dangol.crm.examples;

import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.RecoveryKind;
import io.dangol.crm.feedback.Scale;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes complaints of the rows of one file, and refuses those that cannot be. Mutable, for one thread. */
final class ComplaintRows implements RecordFile.Reader<ComplaintRow> {

    private static final String ANSWERED = "answered_at";
    private static final String CLOSED = "closed_at";

    private final Set<ComplaintNumber> seen = new HashSet<>();
    /** Made with the first row, which knows the zone of the file. */
    private @Nullable RecordedComplaints recorded;

    @Override
    public ComplaintRow read(RowFields row) throws RowRefusedException {
        ComplaintRow complaint = complaint(row);
        requireWhole(complaint);
        requireOrder(complaint);
        requireTrail(complaint, row);
        if (complaint.number().isPresent() && !seen.add(complaint.number().get())) {
            throw new RowRefusedException(
                    RejectReason.VALUE, "the number was given in a line before; keep one of the two");
        }
        return complaint;
    }

    private static ComplaintRow complaint(RowFields row) throws RowRefusedException {
        try {
            return new ComplaintRow(
                    row.text("number").map(ComplaintNumber::of),
                    row.requiredCustomer(),
                    row.requiredTime("received_at"),
                    row.text("channel").orElse(ComplaintRow.UNKNOWN),
                    row.text("category").orElse(ComplaintRow.UNKNOWN),
                    row.date("answer_by"),
                    row.pastTime(ANSWERED),
                    row.pastTime("disputed_at"),
                    row.pastTime(CLOSED),
                    row.constant("code", ClosingCode.class),
                    mark(row),
                    redress(row));
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    private static Optional<ComplaintRow.Mark> mark(RowFields row) throws RowRefusedException {
        if (row.text("score").isEmpty()) {
            return Optional.empty();
        }
        double score = row.requiredNumber("score");
        double min = row.requiredNumber("scale_min");
        double max = row.requiredNumber("scale_max");
        return Optional.of(new ComplaintRow.Mark(score, Scale.of(min, max)));
    }

    private static Optional<ComplaintRow.Redress> redress(RowFields row) throws RowRefusedException {
        Optional<RecoveryKind> kind = row.constant("redress", RecoveryKind.class);
        Optional<Instant> due = row.time("due");
        Optional<Instant> kept = row.pastTime("kept");
        if (kind.isEmpty() && (due.isPresent() || kept.isPresent())) {
            throw new RowRefusedException(
                    RejectReason.VALUE, "due or kept is given without what was promised; give redress");
        }
        return kind.map(what -> new ComplaintRow.Redress(what, due, kept));
    }

    private static void requireWhole(ComplaintRow complaint) throws RowRefusedException {
        if (complaint.closedAt().isPresent() != complaint.code().isPresent()) {
            throw new RowRefusedException(
                    RejectReason.VALUE, "a closed complaint has a code, and no other has; give closed_at and code");
        }
        boolean answered = complaint.firstAnswer().isPresent();
        if (complaint.disputedAt().isPresent() && complaint.answeredAt().isEmpty()) {
            throw new RowRefusedException(
                    RejectReason.VALUE, "disputed_at is given without an answer to dispute; give answered_at");
        }
        if (complaint.redress().isPresent() && !answered) {
            throw new RowRefusedException(
                    RejectReason.VALUE, "redress is promised with an answer, and there is none; give answered_at");
        }
        if (complaint.satisfaction().isPresent()
                && !answered
                && complaint.closedAt().isEmpty()) {
            throw new RowRefusedException(
                    RejectReason.VALUE, "a score is given before an answer; give answered_at or closed_at");
        }
    }

    private static void requireOrder(ComplaintRow complaint) throws RowRefusedException {
        Optional<Instant> received = Optional.of(complaint.receivedAt());
        requireOrder("received_at", received, ANSWERED, complaint.answeredAt());
        requireOrder("received_at", received, CLOSED, complaint.closedAt());
        requireOrder(ANSWERED, complaint.answeredAt(), "disputed_at", complaint.disputedAt());
        requireOrder(ANSWERED, complaint.answeredAt(), CLOSED, complaint.closedAt());
        requireOrder("disputed_at", complaint.disputedAt(), CLOSED, complaint.closedAt());
        Optional<Instant> due = complaint.redress().flatMap(ComplaintRow.Redress::due);
        Optional<Instant> kept = complaint.redress().flatMap(ComplaintRow.Redress::kept);
        requireOrder("the answer", complaint.firstAnswer(), "due", due);
        requireOrder("the answer", complaint.firstAnswer(), "kept", kept);
    }

    private static void requireOrder(String first, Optional<Instant> before, String second, Optional<Instant> after)
            throws RowRefusedException {
        if (before.isPresent() && after.isPresent() && after.get().isBefore(before.get())) {
            throw new RowRefusedException(
                    RejectReason.VALUE,
                    second + " is " + after.get() + ", before " + first + " at " + before.get()
                            + "; correct one of them");
        }
    }

    private void requireTrail(ComplaintRow complaint, RowFields row) throws RowRefusedException {
        try {
            if (recorded == null) {
                recorded = new RecordedComplaints(row.zone());
            }
            recorded.trail(complaint, ComplaintNumber.of("of-this-row"));
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /** The library shows nothing personal in its messages. */
    private static RowRefusedException refused(IllegalArgumentException refusal) {
        return new RowRefusedException(RejectReason.VALUE, String.valueOf(refusal.getMessage()));
    }
}
