package io.dangol.crm.privacy;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What may be done with the personal data of one person; made by {@link DataProtection#of(CustomerId)}.
 *
 * <p>A person with several ids that were merged in the ledger is the same person under each of them. Immutable and
 * thread-safe.
 */
public final class SubjectProtection {

    private final DataProtection protection;
    private final CustomerId subject;

    SubjectProtection(DataProtection protection, CustomerId subject) {
        this.protection = protection;
        this.subject = Objects.requireNonNull(subject, "subject");
    }

    /**
     * Returns whether a field may be used for a purpose at an instant: the field must serve the purpose, and the purpose must be
     * permitted.
     *
     * @throws IllegalArgumentException if the field or the purpose is not registered; the message names those that are
     */
    public Permission isAllowed(String field, String purpose, Instant at) {
        if (!registry().serves(field, purpose)) {
            String sentence = "Field " + field + " of customer " + subject + " was not collected for purpose " + purpose
                    + ", only for " + codes(field) + ".";
            return new Permission(PermissionReason.FIELD_NOT_FOR_PURPOSE, sentence, Optional.empty(), Optional.empty());
        }
        return protection.ledger().permission(subject, purpose, at);
    }

    /**
     * Returns until when a field is kept, as seen at an instant.
     *
     * <p>Each purpose of the field that is permitted at the instant keeps it without end, or, if the consent lapses, until its
     * time of keeping after the lapse is over. One that was permitted before keeps it from its end on for its time of keeping.
     * Times of keeping are counted in the calendar of the ledger's zone. Each legal hold that has begun keeps it until its end.
     * What is latest decides.
     *
     * @throws IllegalArgumentException if the field is not registered; the message names those that are
     */
    public RetentionDeadline retention(String field, Instant at) {
        return retention(field, at, ErasureCause.RETENTION_ENDED);
    }

    /**
     * Returns what to do with each holding of the person's data so that what may go is gone.
     *
     * <p>For each holding there is one step, by rising name. It is kept if something stands against the erasure of one of its
     * fields at the instant: a purpose or a legal hold as {@link #retention} and the cause say, or a legal hold on the same
     * field of somebody who shares items of the holding. So give fields that are kept for different times holdings of their own.
     * Otherwise the key is destroyed where each person has one; what others share or must stay as a pseudonymous record is made
     * anonymous; the rest is deleted. A request ends the consent too: record the withdrawals.
     *
     * @throws IllegalArgumentException if a field is not registered, or two holdings have the same name
     */
    public ErasurePlan erasurePlan(ErasureCause cause, Collection<DataHolding> holdings, Instant at) {
        Map<String, ErasureStep> steps = new TreeMap<>();
        for (DataHolding holding : holdings) {
            if (steps.put(holding.name(), step(cause, holding, at)) != null) {
                throw new IllegalArgumentException("Two holdings are named " + holding.name()
                        + "; each has a name of its own, or one of them would be left out.");
            }
        }
        return new ErasurePlan(subject, cause, at, List.copyOf(steps.values()));
    }

    /** Returns whose protection this is. */
    @Override
    public String toString() {
        return "SubjectProtection[" + subject + "]";
    }

    private ErasureStep step(ErasureCause cause, DataHolding holding, Instant at) {
        List<CustomerId> erased = protection.ledger().idsOf(subject, at);
        List<CustomerId> others =
                holding.sharedWith().stream().filter(id -> !erased.contains(id)).toList();
        List<String> reasons = new ArrayList<>();
        List<RetentionGround> standing = new ArrayList<>();
        for (String field : holding.fields()) {
            List<RetentionGround> grounds =
                    new ArrayList<>(retention(field, at, cause).grounds());
            others.forEach(other -> grounds.addAll(holds(other, field, at)));
            grounds.removeIf(ground -> !ground.standsAt(at));
            grounds.sort(RetentionGround.LONGEST_FIRST);
            if (!grounds.isEmpty()) {
                standing.add(grounds.get(0));
                reasons.add(field + ": " + grounds.get(0).sentence());
            }
        }
        if (standing.isEmpty()) {
            DataHolding left = holding.sharedWith(others);
            return new ErasureStep(left.action(), left.name(), erased, others, left.reason(), Optional.empty());
        }
        standing.sort(RetentionGround.LONGEST_FIRST);
        return new ErasureStep(
                ErasureAction.RETAIN,
                holding.name(),
                erased,
                others,
                String.join("; ", reasons),
                standing.get(0).until());
    }

    private RetentionDeadline retention(String field, Instant at, ErasureCause cause) {
        List<RetentionGround> grounds = new ArrayList<>(holds(subject, field, at));
        for (DataPurpose purpose : registry().purposesOf(field)) {
            ground(purpose, protection.ledger().standing(subject, purpose, at), cause)
                    .ifPresent(grounds::add);
        }
        return new RetentionDeadline(subject, field, grounds);
    }

    private Optional<RetentionGround> ground(DataPurpose purpose, Standing standing, ErasureCause cause) {
        boolean consentCounts = cause != ErasureCause.REQUESTED;
        if (standing.isLive() && (consentCounts || standing.isFirm())) {
            Optional<Instant> until = standing.until().map(lapse -> keptUntil(purpose, lapse));
            String end = standing.until()
                    .map(lapse -> ", lapses at " + lapse + ", kept until " + keptUntil(purpose, lapse))
                    .orElse("");
            return Optional.of(new RetentionGround(
                    RetentionGround.Kind.PURPOSE_LIVE,
                    purpose.code(),
                    until,
                    "purpose " + purpose.code() + " is live on " + standing.bases() + end));
        }
        return (consentCounts ? standing.endedAt() : standing.firmEndedAt()).map(end -> {
            Instant until = keptUntil(purpose, end);
            return new RetentionGround(
                    RetentionGround.Kind.PURPOSE_ENDED,
                    purpose.code(),
                    Optional.of(until),
                    "purpose " + purpose.code() + " ended at " + end + ", kept until " + until);
        });
    }

    private Instant keptUntil(DataPurpose purpose, Instant end) {
        return protection.ledger().periods().after(end, purpose.retention());
    }

    private List<RetentionGround> holds(CustomerId person, String field, Instant at) {
        return protection.ledger().idsOf(person, at).stream()
                .flatMap(id -> protection.holdsOf(id).stream())
                .filter(hold -> hold.covers(field) && !hold.from().isAfter(at))
                .map(hold -> new RetentionGround(
                        RetentionGround.Kind.LEGAL_HOLD,
                        hold.reference(),
                        hold.until(),
                        "legal hold " + hold.reference() + " on data of customer " + hold.subject() + ": "
                                + hold.reason()))
                .toList();
    }

    private List<String> codes(String field) {
        return registry().purposesOf(field).stream().map(DataPurpose::code).toList();
    }

    private PurposeRegistry registry() {
        return protection.ledger().registry();
    }
}
