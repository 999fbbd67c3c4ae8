package io.dangol.crm.complaint;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.feedback.Answer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One problem of one customer: when, how it ended, what solving it cost, and how satisfied the customer was before and after.
 *
 * <pre>{@code
 * ProblemCase.complaint("C-2024-000123", customer, problemAt, SATISFIED, resolvedAt)
 *         .costing(Money.parse("EUR 25.00"))
 *         .before(lastAnswerBefore)
 *         .after(answerToTheFollowUp);
 * }</pre>
 *
 * <p>Name the outcome from what happened (accepted, disputed, withdrawn), not from the answer given after it: to compare the
 * satisfaction of those who said that they are satisfied proves nothing.
 *
 * <p>Instants are kept to the microsecond; what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param reference the host's key of the case, such as the number of the complaint, 1 to 255 characters as {@link KeyText} allows;
 *     complaints and silent cases are told apart
 * @param customer whose problem
 * @param problemAt when it was noticed: the complaint came in, or the dissatisfied answer was given
 * @param outcome how it ended; empty while a complaint is open
 * @param resolvedAt when it ended, not before {@code problemAt}; empty while a complaint is open, and for the silent
 * @param cost what the recovery of this customer cost, compensation included, zero or more; empty if unknown
 * @param before the last answer before the problem; empty if none. An answer between problem and solution is no such answer: right
 *     after a failure any recovery looks like a gain
 * @param after an answer after the end, to the same instrument on the same scale; empty if none
 */
public record ProblemCase(
        @NotBlank @Size(max = ProblemCase.MAX_REFERENCE) String reference,
        @NotNull @Valid CustomerId customer,
        @NotNull Instant problemAt,
        Optional<ProblemOutcome> outcome,
        Optional<Instant> resolvedAt,
        Optional<Money> cost,
        Optional<@Valid Answer> before,
        Optional<@Valid Answer> after) {

    /** The most characters that a reference may have. */
    public static final int MAX_REFERENCE = 255;

    public ProblemCase {
        KeyText.require("Reference of a case", reference, MAX_REFERENCE);
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(cost, "cost");
        problemAt = micros(problemAt);
        resolvedAt = resolvedAt.map(ProblemCase::micros);
        boolean isComplaint = outcome.filter(ProblemOutcome::isComplaint).isPresent();
        if (isComplaint != resolvedAt.isPresent()) {
            throw new IllegalArgumentException("Case " + reference + " has "
                    + outcome.map(end -> "outcome " + end).orElse("no outcome") + " and "
                    + resolvedAt.map(at -> "was resolved at " + at).orElse("no instant of resolution")
                    + "; a complaint that ended has both, an open one neither, a silent one an outcome alone.");
        }
        if (resolvedAt.isPresent() && resolvedAt.get().isBefore(problemAt)) {
            throw new IllegalArgumentException("Case " + reference + " was resolved at " + resolvedAt.get()
                    + ", before its problem at " + problemAt + "; give the later instant second.");
        }
        if (!isComplaint && after.isPresent()) {
            throw new IllegalArgumentException("Case " + reference + " has an answer after its end at "
                    + after.get().at() + ", and has not been resolved; leave the answer out.");
        }
        cost.ifPresent(amount -> Decimals.requireNotNegative("The cost of the recovery", amount));
        requireAnswers(reference, customer, before, after);
        if (before.isPresent() && before.get().at().isAfter(problemAt)) {
            throw new IllegalArgumentException("Case " + reference + " has an answer before the problem at "
                    + before.get().at() + ", after the problem at " + problemAt
                    + "; give the last one before it, or none.");
        }
        if (after.isPresent() && after.get().at().isBefore(resolvedAt.orElseThrow())) {
            throw new IllegalArgumentException("Case " + reference + " has an answer after its end at "
                    + after.get().at() + ", before its end at " + resolvedAt.get() + "; give one after it, or none.");
        }
    }

    /**
     * Returns a complaint that ended.
     *
     * @throws IllegalArgumentException if the reference is not allowed, the outcome is {@code SILENT}, or the complaint ended
     *     before it began
     */
    public static ProblemCase complaint(
            String reference, CustomerId customer, Instant problemAt, ProblemOutcome outcome, Instant resolvedAt) {
        return of(reference, customer, problemAt, Optional.of(outcome), Optional.of(resolvedAt));
    }

    /**
     * Returns a complaint that has not ended; it enters no rate.
     *
     * @throws IllegalArgumentException if the reference is not allowed
     */
    public static ProblemCase open(String reference, CustomerId customer, Instant problemAt) {
        return of(reference, customer, problemAt, Optional.empty(), Optional.empty());
    }

    /**
     * Returns the case of a customer who was dissatisfied and never complained; {@link DissatisfactionRule} finds them.
     *
     * @throws IllegalArgumentException if the reference is not allowed
     */
    public static ProblemCase silent(String reference, CustomerId customer, Instant problemAt) {
        return of(reference, customer, problemAt, Optional.of(ProblemOutcome.SILENT), Optional.empty());
    }

    /**
     * Returns what a complaint was a case of. One that was withdrawn, merged or not for this house is none, and
     * neither is one that had been answered when it was imported and was not accepted since: what came of it is not known.
     *
     * <p>It ended when its last answer was accepted, or not disputed in time, or else when it was closed. Accepted it is solved,
     * and solved quickly if it was answered within a time and never disputed; closed without that it is unsatisfied. What the
     * customer answered about the handling does not count.
     *
     * @param complaint the complaint as it stands
     * @param quickly how long after receipt a first answer counts as quick, in elapsed time
     */
    public static Optional<ProblemCase> of(Complaint complaint, Duration quickly) {
        Milestones when = complaint.milestones();
        boolean none = complaint.code().map(ClosingCode::isOfAMove).orElse(false);
        boolean unknown = !complaint.isOpen()
                && when.acceptedAt().isEmpty()
                && when.answeredAt().isPresent()
                && when.firstAnsweredAt().isEmpty();
        if (none || unknown) {
            return Optional.empty();
        }
        String reference = complaint.number().value();
        Optional<Instant> ended = when.acceptedAt().or(when::closedAt);
        if (ended.isEmpty()) {
            return Optional.of(open(reference, complaint.customer(), when.receivedAt()));
        }
        boolean quick = complaint.counts().reviews() == 0
                && when.firstAnsweredAt()
                        .map(at -> !at.isAfter(when.receivedAt().plus(quickly)))
                        .orElse(false);
        ProblemOutcome solved = quick ? ProblemOutcome.SATISFIED_QUICKLY : ProblemOutcome.SATISFIED;
        boolean external = complaint.resolution().externalBody().isPresent();
        ProblemOutcome outcome = when.acceptedAt().isPresent() && !external ? solved : ProblemOutcome.UNSATISFIED;
        ProblemCase found = complaint(reference, complaint.customer(), when.receivedAt(), outcome, ended.get());
        return Optional.of(complaint.recovery().cost().map(found::costing).orElse(found));
    }

    private static ProblemCase of(
            String reference,
            CustomerId customer,
            Instant problemAt,
            Optional<ProblemOutcome> outcome,
            Optional<Instant> resolvedAt) {
        return new ProblemCase(
                reference,
                customer,
                problemAt,
                outcome,
                resolvedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns this case with what the recovery cost.
     *
     * @throws IllegalArgumentException if the cost is negative
     */
    public ProblemCase costing(Money amount) {
        return new ProblemCase(reference, customer, problemAt, outcome, resolvedAt, Optional.of(amount), before, after);
    }

    /**
     * Returns this case with the last answer before the problem.
     *
     * @throws IllegalArgumentException if the answer is another customer's, later than the problem, or to another instrument or
     *     on another scale than the one after
     */
    public ProblemCase before(Answer answer) {
        return new ProblemCase(reference, customer, problemAt, outcome, resolvedAt, cost, Optional.of(answer), after);
    }

    /**
     * Returns this case with an answer after the end.
     *
     * @throws IllegalArgumentException if the case has not been resolved, or the answer is another customer's, earlier than the
     *     end, or to another instrument or on another scale than the one before
     */
    public ProblemCase after(Answer answer) {
        return new ProblemCase(reference, customer, problemAt, outcome, resolvedAt, cost, before, Optional.of(answer));
    }

    /** Returns when it began to show whether the customer stays: when the complaint ended, or the problem of the silent. */
    public Instant countsFrom() {
        return resolvedAt.orElse(problemAt);
    }

    /** Tells whether the customer complained, be the complaint open or not. */
    public boolean isComplaint() {
        return outcome.map(ProblemOutcome::isComplaint).orElse(true);
    }

    /** Tells whether the problem was solved to the customer's satisfaction. */
    public boolean isSolved() {
        return outcome.filter(ProblemOutcome::isSolved).isPresent();
    }

    private static Instant micros(Instant instant) {
        return EpochMicros.toInstant(EpochMicros.truncate(instant));
    }

    private static void requireAnswers(
            String reference, CustomerId customer, Optional<Answer> before, Optional<Answer> after) {
        for (Optional<Answer> answer : List.of(before, after)) {
            if (answer.isPresent() && !answer.get().customer().equals(customer)) {
                throw new IllegalArgumentException("Case " + reference + " is customer " + customer + "'s, its answer "
                        + answer.get().id() + " customer " + answer.get().customer()
                        + "'s; give the answers of the same customer.");
            }
        }
        if (before.isPresent() && after.isPresent()) {
            SatisfactionScale.of(before.get()).require(after.get());
        }
    }
}
