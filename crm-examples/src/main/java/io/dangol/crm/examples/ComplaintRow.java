package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.ClosingCode;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.RecoveryKind;
import io.dangol.crm.feedback.Scale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A complaint as a file tells of one: when what happened to it, and how it ended.
 *
 * <p>It holds nothing that a customer said. Immutable and thread-safe.
 *
 * @param number its number; empty if it has none
 * @param customer who complained
 * @param receivedAt when
 * @param channel how it came in, in the words of the file
 * @param category what it is about, in the words of the file
 * @param answerBy the last day for the answer; empty for that of the profile
 * @param answeredAt when it was answered first; empty if it was not, or only with its closing
 * @param disputedAt when the customer disputed the answer; empty if that did not happen
 * @param closedAt when it was closed; empty while it is open
 * @param code how it ended; given if and only if it is closed
 * @param satisfaction how the customer found the handling
 * @param redress what was promised with the answer
 */
public record ComplaintRow(
        Optional<ComplaintNumber> number,
        CustomerId customer,
        Instant receivedAt,
        String channel,
        String category,
        Optional<LocalDate> answerBy,
        Optional<Instant> answeredAt,
        Optional<Instant> disputedAt,
        Optional<Instant> closedAt,
        Optional<ClosingCode> code,
        Optional<Mark> satisfaction,
        Optional<Redress> redress) {

    /** What is known of the channel or the category if the file does not say it. */
    public static final String UNKNOWN = "unknown";

    /**
     * A mark for the handling.
     *
     * @param score what was answered, on the scale
     * @param scale the lowest and the highest mark
     */
    public record Mark(double score, Scale scale) {
        public Mark {
            scale.require(score);
        }
    }

    /**
     * What was promised with the answer.
     *
     * @param kind what
     * @param due by when; empty for the time of the profile
     * @param kept when it was carried out; empty if it has not been
     */
    public record Redress(RecoveryKind kind, Optional<Instant> due, Optional<Instant> kept) {
        public Redress {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(kept, "kept");
        }
    }

    public ComplaintRow {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(answerBy, "answerBy");
        Objects.requireNonNull(answeredAt, "answeredAt");
        Objects.requireNonNull(disputedAt, "disputedAt");
        Objects.requireNonNull(closedAt, "closedAt");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(satisfaction, "satisfaction");
        Objects.requireNonNull(redress, "redress");
    }

    /**
     * Returns when it was answered first: at the latest with its closing, unless its code is one of a complaint that ends
     * without an answer of the house. Empty if it was not.
     */
    public Optional<Instant> firstAnswer() {
        return answeredAt.or(() -> code.isPresent() && !endsWithoutAnswer(code.get()) ? closedAt : Optional.empty());
    }

    private static boolean endsWithoutAnswer(ClosingCode code) {
        return code.isOfAMove() || isFromOutside(code);
    }

    /** Tells whether somebody outside decided. */
    static boolean isFromOutside(ClosingCode code) {
        return code == ClosingCode.EXTERNAL_UPHELD || code == ClosingCode.EXTERNAL_REJECTED;
    }
}
