package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.ContentHash;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is to be done with each holding of a person's data so that what may go is gone.
 *
 * <p>The plan is made by {@link SubjectProtection#erasurePlan} and carried out by the host. It holds ids, names of holdings and
 * fields, and reasons, and no personal value. The instant is kept to the microsecond; what is finer is dropped towards the
 * past. Immutable and thread-safe.
 *
 * @param subject who is to be forgotten
 * @param cause why
 * @param at as of when it was decided what stands against it
 * @param steps one for each holding, by rising name of the holding; unmodifiable
 */
public record ErasurePlan(
        @NotNull CustomerId subject,
        @NotNull ErasureCause cause,
        @NotNull Instant at,
        @NotNull List<@Valid ErasureStep> steps) {

    /** The type of the snapshot. */
    public static final String SNAPSHOT_TYPE = "erasure-plan";

    /** The latest version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    /** The failure of a step that its executor left as it was although the plan said otherwise. */
    public static final String RETAINED_AGAINST_PLAN = "RETAINED_AGAINST_PLAN";

    public ErasurePlan {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(cause, "cause");
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        steps = steps.stream()
                .sorted(Comparator.comparing(ErasureStep::holding))
                .toList();
        Set<String> holdings = new HashSet<>();
        for (ErasureStep step : steps) {
            if (!holdings.add(step.holding())) {
                throw new IllegalArgumentException("Erasure plan for customer " + subject + " has two steps on "
                        + step.holding() + "; each holding has one step.");
            }
        }
    }

    /** Returns the plan as plain values, without personal ones. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("subject", subject.value())
                .constant("cause", cause)
                .instant("at", at)
                .list("steps", steps, step -> PlainValue.of(step.snapshot()))
                .build();
    }

    /**
     * Returns the plan of a snapshot.
     *
     * @throws IllegalArgumentException if it is not one of an erasure plan, or of a later schema version
     */
    public static ErasurePlan restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new ErasurePlan(
                CustomerId.of(snapshot.text("subject")),
                snapshot.constant("cause", ErasureCause.class),
                snapshot.instant("at"),
                snapshot.list("steps", step -> ErasureStep.restore(step.asSnapshot())));
    }

    /** Returns the hash of all that the plan says; equal plans have equal hashes. */
    public ContentHash hash() {
        return ContentHash.of(snapshot());
    }

    /**
     * Carries out the plan, one step after the other, and returns what became of each.
     *
     * <p>A step that fails does not stop the others, and one that the executor retains has failed as {@link
     * #RETAINED_AGAINST_PLAN}. To repeat is harmless: what is done is done and counts 0. What changed since the plan was made is
     * not looked at, so make the plan shortly before.
     *
     * @param executor carries out a step; it is not asked to retain
     * @param when when it is carried out, for the receipt
     * @throws IllegalArgumentException if that is before the plan was made, or beyond the range of microseconds; then nothing
     *     was carried out
     */
    public ErasureReceipt execute(ErasureExecutor executor, Instant when) {
        if (when.isBefore(at)) {
            throw new IllegalArgumentException("Erasure plan for customer " + subject + " as of " + at
                    + " is carried out at " + when + ", before that. Give the instant of the execution.");
        }
        // all that the receipt could be refused for is tried before anything is erased
        ErasureReceipt begun = new ErasureReceipt(hash(), subject, when, List.of());
        List<ErasureResult> results = new ArrayList<>(steps.size());
        for (ErasureStep step : steps) {
            results.add(new ErasureResult(step.holding(), step.action(), outcome(executor, step)));
        }
        return begun.with(results);
    }

    @SuppressWarnings("UnusedException") // a message may be personal, so the type alone is kept
    private static ErasureOutcome outcome(ErasureExecutor executor, ErasureStep step) {
        if (step.action() == ErasureAction.RETAIN) {
            return ErasureOutcome.retained();
        }
        try {
            ErasureOutcome outcome = Objects.requireNonNull(executor.execute(step), "outcome");
            return outcome.status() == ErasureStatus.RETAINED ? ErasureOutcome.failed(RETAINED_AGAINST_PLAN) : outcome;
        } catch (Exception e) { // other languages of the JVM throw checked exceptions undeclared
            String type = e.getClass().getName();
            return ErasureOutcome.failed(type.substring(Math.max(0, type.length() - ErasureOutcome.MAX_FAILURE)));
        }
    }
}
