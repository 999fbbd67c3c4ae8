package io.dangol.crm.conduct;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.OpenText;
import io.dangol.crm.Personal;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.workflow.Actor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;

/**
 * That a named person has decided, when, and why.
 *
 * <p>Immutable and thread-safe. {@code toString} shows who and when, not why.
 *
 * @param reviewer the host's key of the person, not a name; 1 to 64 characters as {@link KeyText} allows, and not the one of
 *     {@link Actor#SYSTEM}
 * @param reason why, in writing; 1 to 1,000 characters
 * @param at when; kept to the microsecond
 */
public record HumanDecision(
        @NotBlank @Size(max = Incident.MAX_KEY) String reviewer,

        @NotBlank @Size(max = HumanDecision.MAX_REASON) @Personal
        String reason,

        @NotNull Instant at) {

    /** The most characters of a reason. */
    public static final int MAX_REASON = 1_000;

    static final String REMOVED = "(removed)";

    private static final String SNAPSHOT_TYPE = "human-decision";

    public HumanDecision {
        KeyText.require("Key of who decides", reviewer, Incident.MAX_KEY);
        OpenText.require("Reason of a decision", reason, MAX_REASON);
        Objects.requireNonNull(at, "at");
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        if (reviewer.equals(Actor.SYSTEM.id())) {
            throw new IllegalArgumentException(
                    "A decision names " + reviewer + ", which is no person. Name the person who decides.");
        }
    }

    HumanDecision anonymised() {
        return new HumanDecision(reviewer, REMOVED, at);
    }

    PlainValue value() {
        return PlainValue.of(Snapshot.builder(SNAPSHOT_TYPE, 1)
                .text("reviewer", reviewer)
                .text("reason", reason)
                .instant("at", at)
                .build());
    }

    static HumanDecision restore(PlainValue value) {
        Snapshot snapshot = value.asSnapshot().require(SNAPSHOT_TYPE, 1);
        return new HumanDecision(snapshot.text("reviewer"), snapshot.text("reason"), snapshot.instant("at"));
    }

    /** Returns who and when. */
    @Override
    public String toString() {
        return "HumanDecision[" + reviewer + " at " + at + "]";
    }
}
