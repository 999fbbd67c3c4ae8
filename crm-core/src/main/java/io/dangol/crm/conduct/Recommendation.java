package io.dangol.crm.conduct;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the record suggests and a person has to decide: a rung, and the incidents that it rests on.
 *
 * <p>It is no {@link Measure} and nothing in it makes one. Immutable and thread-safe.
 *
 * @param rung which rung, one above what is in force
 * @param at when it was recommended
 * @param total the score then, finite, not negative
 * @param dominantType the type that weighs most; empty if none
 * @param verified how many verified incidents counted for the gate
 * @param incidents the ids of the incidents that weighed something, sorted
 * @param approvals the decisions of those who have approved it so far; at most one, for an exit takes two
 */
public record Recommendation(
        @NotNull Rung rung,
        @NotNull Instant at,
        double total,
        Optional<@Valid IncidentType> dominantType,
        int verified,
        List<String> incidents,
        List<@Valid HumanDecision> approvals) {

    private static final String SNAPSHOT_TYPE = "conduct-recommendation";

    public Recommendation {
        Objects.requireNonNull(rung, "rung");
        Objects.requireNonNull(dominantType, "dominantType");
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        incidents = incidents.stream().sorted().distinct().toList();
        approvals = List.copyOf(approvals);
        if (rung == Rung.NONE || !Double.isFinite(total) || total < 0 || verified < 0 || approvals.size() > 1) {
            throw new IllegalArgumentException("Recommendation of " + rung + " with score " + total + ", " + verified
                    + " verified incidents and " + approvals.size()
                    + " approvals; a rung above NONE, a finite score, a count, and at most one approval are allowed.");
        }
    }

    /** Returns what an assessment suggests. */
    static Recommendation of(Rung rung, ConductAssessment assessment) {
        return new Recommendation(
                rung,
                assessment.at(),
                assessment.total(),
                assessment.dominantType(),
                assessment.standing().gate().verified(),
                assessment.weighing(),
                List.of());
    }

    /** Returns how many different people still have to decide, 0 to 2. */
    public int decisionsLeft() {
        return rung.reviewers() - approvals.size();
    }

    Recommendation approvedBy(HumanDecision decision) {
        return new Recommendation(rung, at, total, dominantType, verified, incidents, List.of(decision));
    }

    Recommendation anonymised() {
        return new Recommendation(
                rung,
                at,
                total,
                dominantType,
                verified,
                incidents,
                approvals.stream().map(HumanDecision::anonymised).toList());
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, 1)
                .constant("rung", rung)
                .instant("at", at)
                .decimal("total", BigDecimal.valueOf(total))
                .optional("dominantType", dominantType.map(IncidentType::name), SnapshotBuilder::text)
                .number("verified", verified)
                .list("incidents", incidents, PlainValue::of)
                .list("approvals", approvals, HumanDecision::value)
                .build();
    }

    static Recommendation restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, 1);
        return new Recommendation(
                snapshot.constant("rung", Rung.class),
                snapshot.instant("at"),
                snapshot.decimal("total").doubleValue(),
                snapshot.optional("dominantType", Snapshot::text).map(IncidentType::of),
                Math.toIntExact(snapshot.number("verified")),
                snapshot.list("incidents", PlainValue::asText),
                snapshot.list("approvals", HumanDecision::restore));
    }
}
