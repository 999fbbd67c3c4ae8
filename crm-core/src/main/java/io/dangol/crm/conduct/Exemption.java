package io.dangol.crm.conduct;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * That nothing is recommended on some incidents for a time, for a reason that a person gave.
 *
 * <p>They stay in the score, where everybody can see them; recommendations are worked out without them. So a customer who was
 * cleared is not accused of the same again by the next run, and what happens anew counts as ever.
 *
 * <p>What was counted as a rate until the day on which it was granted is exempt with them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param incidents the ids of the incidents, sorted; none where only rates were the grounds
 * @param grantedBy who granted it, when and why
 * @param until when it ends, exclusive; after it was granted
 */
public record Exemption(
        List<String> incidents,
        @NotNull @Valid HumanDecision grantedBy,
        @NotNull Instant until) {

    private static final String SNAPSHOT_TYPE = "conduct-exemption";

    public Exemption {
        incidents = incidents.stream().sorted().distinct().toList();
        until = EpochMicros.toInstant(EpochMicros.truncate(until));
        if (!until.isAfter(grantedBy.at())) {
            throw new IllegalArgumentException("An exemption from " + grantedBy.at() + " until " + until
                    + "; it needs an end after its beginning. Check the two instants.");
        }
    }

    /** Tells whether it stands at an instant. */
    public boolean isActive(Instant at) {
        return !grantedBy.at().isAfter(at) && until.isAfter(at);
    }

    Exemption anonymised() {
        return new Exemption(incidents, grantedBy.anonymised(), until);
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, 1)
                .list("incidents", incidents, PlainValue::of)
                .list("grantedBy", List.of(grantedBy), HumanDecision::value)
                .instant("until", until)
                .build();
    }

    static Exemption restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, 1);
        return new Exemption(
                snapshot.list("incidents", PlainValue::asText),
                snapshot.list("grantedBy", HumanDecision::restore).get(0),
                snapshot.instant("until"));
    }
}
