package io.dangol.crm.conduct;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.Personal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What is held of an incident from an instant on: how far it is established, whether it was provoked, and what shows it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param verification how far it is established
 * @param provoked whether an upheld complaint of the customer was open when it happened; it then weighs less, for the firm
 *     had a part in it (Reynolds and Harris 2009, <i>J. Retailing</i> 85(3))
 * @param evidence the host's keys of what shows it, such as a recording or a document; at most 16, each once, sorted; treated
 *     as personal
 * @param at since when this holds; kept to the microsecond
 * @param by the host's key of who stated it, not a name; 1 to 64 characters as {@link KeyText} allows
 */
public record IncidentStatus(
        @NotNull Verification verification,
        boolean provoked,

        @Size(max = IncidentStatus.MAX_EVIDENCE) @Personal
        List<@NotBlank @Size(max = Incident.MAX_KEY) String> evidence,

        @NotNull Instant at,
        @NotBlank @Size(max = Incident.MAX_KEY) String by) {

    /** The most pieces of evidence of one incident. */
    public static final int MAX_EVIDENCE = 16;

    public IncidentStatus {
        Objects.requireNonNull(verification, "verification");
        for (String reference : evidence) {
            KeyText.require("Reference of evidence", reference, Incident.MAX_KEY);
        }
        evidence = List.copyOf(new TreeSet<>(evidence));
        if (evidence.size() > MAX_EVIDENCE) {
            throw new IllegalArgumentException(
                    "An incident has " + evidence.size() + " pieces of evidence; allowed are " + MAX_EVIDENCE
                            + ". Put them into one file and refer to that.");
        }
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
        KeyText.require("Who states an incident", by, Incident.MAX_KEY);
    }

    /** Returns this status with another verification, stated by somebody at an instant. */
    public IncidentStatus as(Verification next, String statedBy, Instant since) {
        return new IncidentStatus(next, provoked, evidence, since, statedBy);
    }

    /** Returns verification, whether provoked, how much evidence, and since when. */
    @Override
    public String toString() {
        return "IncidentStatus[" + verification + (provoked ? ", provoked" : "") + ", " + evidence.size()
                + " pieces of evidence, since " + at + "]";
    }
}
