package io.dangol.crm.complaint;

import io.dangol.crm.feedback.QualityDimension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What is counted of a closed complaint: nothing about who complained.
 *
 * <p>Times are elapsed, not open time; whether a time was kept is by the clocks of the profile. Immutable and thread-safe.
 *
 * @param number its number
 * @param channel how it came in
 * @param category what it was about
 * @param product which product; empty if none
 * @param dimension which aspect of quality failed; empty if not known
 * @param proactive whether the house noticed the problem first
 * @param profile the profile of its clocks
 * @param receivedAt when it came in
 * @param closedAt when it was closed
 * @param code how it ended
 * @param relief what the customer got
 * @param atOnce whether it was answered from the manual, without an owner
 * @param summaryResolution whether the customer accepted an answer within the short path; empty if the profile has none
 * @param timeToAnswer from receipt to the first answer; empty if there was none, or it is not known when
 * @param acknowledgedInTime whether the customer knew in time that it was received; empty without such a clock
 * @param answeredInTime whether the first answer came in time; false too if the time was over when it ended without one;
 *     empty without such a clock, and where that is not known
 * @param counts how often what happened
 * @param cost what the recovery cost; empty if nothing is known
 * @param recoveredInTime whether all that was promised was carried out in time; empty if nothing was promised
 *     or all of it was taken back
 * @param satisfaction how the customer found the handling, 0 for the lowest and 1 for the highest value of the scale; empty
 *     if not known
 */
public record ComplaintStatistics(
        ComplaintNumber number,
        String channel,
        String category,
        Optional<String> product,
        Optional<QualityDimension> dimension,
        boolean proactive,
        String profile,
        Instant receivedAt,
        Instant closedAt,
        ClosingCode code,
        ReliefKind relief,
        boolean atOnce,
        Optional<Boolean> summaryResolution,
        Optional<Duration> timeToAnswer,
        Optional<Boolean> acknowledgedInTime,
        Optional<Boolean> answeredInTime,
        ComplaintCounts counts,
        Optional<Money> cost,
        Optional<Boolean> recoveredInTime,
        Optional<Double> satisfaction) {

    public ComplaintStatistics {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(closedAt, "closedAt");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(counts, "counts");
    }

    static Optional<ComplaintStatistics> of(Complaint complaint) {
        return complaint.milestones().closedAt().map(closedAt -> of(complaint, closedAt));
    }

    private static ComplaintStatistics of(Complaint complaint, Instant closedAt) {
        ComplaintIntake intake = complaint.intake();
        Milestones when = complaint.milestones();
        ServiceRecovery recovery = complaint.recovery();
        List<RecoveryAction> promises = recovery.actions().stream()
                .filter(action ->
                        action.promisedAt().isPresent() && action.cancelledAt().isEmpty())
                .toList();
        return new ComplaintStatistics(
                complaint.number(),
                intake.channel(),
                intake.category(),
                intake.product(),
                intake.dimension(),
                intake.proactive(),
                complaint.profile(),
                when.receivedAt(),
                closedAt,
                complaint.code().orElseThrow(),
                recovery.relief(),
                complaint.resolution().article().isPresent() && when.listedAt().isEmpty(),
                complaint.clock(ComplaintClock.SUMMARY).map(run -> isSummary(run, when.acceptedAt())),
                when.firstAnsweredAt().map(at -> Duration.between(when.receivedAt(), at)),
                kept(complaint, ComplaintClock.ACK, when.acknowledgedAt()),
                answeredInTime(complaint, closedAt),
                complaint.counts(),
                recovery.cost(),
                promises.isEmpty()
                        ? Optional.empty()
                        : Optional.of(promises.stream().allMatch(RecoveryAction::isInTime)),
                complaint.satisfaction().map(SatisfactionMark::share));
    }

    /** The customer has said so within the time: that nobody disputed it does not count (DISP 1.5). */
    private static boolean isSummary(ClockRun run, Optional<Instant> acceptedAt) {
        return acceptedAt.isPresent() && run.stoppedAt().equals(acceptedAt) && !run.isMissed(acceptedAt.get());
    }

    /**
     * Tells whether the first answer came in time, or was late when the complaint ended without one; empty if that is not
     * known, or there was nothing to answer.
     */
    static Optional<Boolean> answeredInTime(Complaint complaint, Instant until) {
        Milestones when = complaint.milestones();
        boolean none = complaint.code().map(ClosingCode::isOfAMove).orElse(false);
        if (when.firstAnsweredAt().isPresent()) {
            return kept(complaint, ComplaintClock.FINAL, when.firstAnsweredAt());
        }
        if (none || when.answeredAt().isPresent()) {
            return Optional.empty();
        }
        return kept(complaint, ComplaintClock.FINAL, Optional.of(when.closedAt().orElse(until)))
                .filter(inTime -> !inTime);
    }

    private static Optional<Boolean> kept(Complaint complaint, ComplaintClock clock, Optional<Instant> reached) {
        Optional<Instant> due = complaint.clock(clock).flatMap(ClockRun::dueAt);
        return reached.flatMap(at -> due.map(end -> !at.isAfter(end)));
    }
}
