package io.dangol.crm.conduct;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That a customer is held off for some hours after violence or theft, until a reviewer can look at it.
 *
 * <p>It takes a verified incident of severity 4, once for each, and a person who places it. It is no rung of the ladder. The
 * employer's duty to take staff out of harm's way does not wait for it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param incident the id of the incident
 * @param placedBy who placed it, when and why
 * @param until when it ends by itself, exclusive, at most 72 hours later
 * @param releasedAt when it was ended early; empty if it was not
 */
public record InterimHold(
        @NotBlank @Size(max = Incident.MAX_KEY) String incident,
        @NotNull @Valid HumanDecision placedBy,
        @NotNull Instant until,
        Optional<Instant> releasedAt) {

    private static final String SNAPSHOT_TYPE = "conduct-hold";

    public InterimHold {
        KeyText.require("Id of an incident", incident, Incident.MAX_KEY);
        Objects.requireNonNull(releasedAt, "releasedAt");
        until = EpochMicros.toInstant(EpochMicros.truncate(until));
        Duration length = Duration.between(placedBy.at(), until);
        if (length.isNegative()
                || length.isZero()
                || length.compareTo(Duration.ofHours(MeasureTerms.MAX_HOLD_HOURS)) > 0) {
            throw new IllegalArgumentException("An interim hold of " + length.toHours()
                    + " hours; allowed are above 0 and at most " + MeasureTerms.MAX_HOLD_HOURS
                    + ". Let a reviewer decide about anything longer.");
        }
    }

    /** Tells whether it stands at an instant. */
    public boolean isActive(Instant at) {
        return !placedBy.at().isAfter(at)
                && until.isAfter(at)
                && releasedAt.filter(end -> !end.isAfter(at)).isEmpty();
    }

    InterimHold released(Instant at) {
        return new InterimHold(incident, placedBy, until, Optional.of(at));
    }

    InterimHold anonymised() {
        return new InterimHold(incident, placedBy.anonymised(), until, releasedAt);
    }

    PlainValue value() {
        return PlainValue.of(Snapshot.builder(SNAPSHOT_TYPE, 1)
                .text("incident", incident)
                .list("placedBy", java.util.List.of(placedBy), HumanDecision::value)
                .instant("until", until)
                .optional("releasedAt", releasedAt, SnapshotBuilder::instant)
                .build());
    }

    static InterimHold restore(PlainValue value) {
        Snapshot snapshot = value.asSnapshot().require(SNAPSHOT_TYPE, 1);
        return new InterimHold(
                snapshot.text("incident"),
                snapshot.list("placedBy", HumanDecision::restore).get(0),
                snapshot.instant("until"),
                snapshot.optional("releasedAt", Snapshot::instant));
    }
}
