package io.dangol.crm.conduct;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.Personal;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * That a customer contests a measure, and what became of it.
 *
 * <p>From the day it is filed the incidents in question are {@link Verification#DISPUTED} and weigh nothing; a measure in force
 * stays until the appeal is decided, and one that is not in force yet waits for it. Who hears it has not decided the measure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure the key of the measure
 * @param incidents the incidents in question and how far each was established before, by id; may be empty, where the customer
 *     contests the measure alone
 * @param grounds the host's key of what the customer wrote, 1 to 64 characters as {@link KeyText} allows; treated as
 *     personal
 * @param filedAt when it was filed
 * @param outcome what became of it; empty while it is open
 * @param decision who decided it, when and why; empty while it is open, and if it was withdrawn
 * @param closedAt when it was decided or withdrawn; empty while it is open
 */
public record Appeal(
        @NotBlank String measure,
        Map<String, Verification> incidents,

        @NotBlank @Size(max = Incident.MAX_KEY) @Personal String grounds,

        @NotNull Instant filedAt,
        Optional<AppealOutcome> outcome,
        Optional<HumanDecision> decision,
        Optional<Instant> closedAt) {

    private static final String SNAPSHOT_TYPE = "conduct-appeal";
    private static final String QUESTION_TYPE = "conduct-appeal-incident";

    public Appeal {
        KeyText.require("Key of a measure", measure, Incident.MAX_KEY);
        KeyText.require("Grounds of an appeal", grounds, Incident.MAX_KEY);
        incidents = java.util.Collections.unmodifiableMap(new TreeMap<>(incidents));
        filedAt = EpochMicros.toInstant(EpochMicros.truncate(filedAt));
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(decision, "decision");
        boolean decided =
                outcome.filter(found -> found != AppealOutcome.WITHDRAWN).isPresent();
        if (decided != decision.isPresent() || outcome.isPresent() != closedAt.isPresent()) {
            throw new IllegalArgumentException("An appeal against " + measure + " has outcome "
                    + outcome.map(Enum::name).orElse("none") + (decision.isPresent() ? " with" : " without")
                    + " a decision; each outcome but WITHDRAWN has one, and a date.");
        }
    }

    static Appeal filed(String measure, Map<String, Verification> incidents, String grounds, Instant at) {
        return new Appeal(measure, incidents, grounds, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Tells whether it waits to be decided. */
    public boolean isOpen() {
        return outcome.isEmpty();
    }

    Appeal decided(AppealOutcome found, HumanDecision by) {
        return new Appeal(
                measure, incidents, grounds, filedAt, Optional.of(found), Optional.of(by), Optional.of(by.at()));
    }

    Appeal withdrawn(Instant at) {
        return new Appeal(
                measure,
                incidents,
                grounds,
                filedAt,
                Optional.of(AppealOutcome.WITHDRAWN),
                Optional.empty(),
                Optional.of(at));
    }

    Appeal anonymised() {
        return new Appeal(
                measure,
                incidents,
                HumanDecision.REMOVED,
                filedAt,
                outcome,
                decision.map(HumanDecision::anonymised),
                closedAt);
    }

    PlainValue value() {
        return PlainValue.of(Snapshot.builder(SNAPSHOT_TYPE, 1)
                .text("measure", measure)
                .list("incidents", incidents.entrySet(), Appeal::question)
                .text("grounds", grounds)
                .instant("filedAt", filedAt)
                .optional("outcome", outcome, SnapshotBuilder::constant)
                .list("decision", decision.stream().toList(), HumanDecision::value)
                .optional("closedAt", closedAt, SnapshotBuilder::instant)
                .build());
    }

    private static PlainValue question(Map.Entry<String, Verification> incident) {
        return PlainValue.of(Snapshot.builder(QUESTION_TYPE, 1)
                .text("id", incident.getKey())
                .constant("before", incident.getValue())
                .build());
    }

    static Appeal restore(PlainValue value) {
        Snapshot snapshot = value.asSnapshot().require(SNAPSHOT_TYPE, 1);
        Map<String, Verification> incidents = new TreeMap<>();
        for (Snapshot incident : snapshot.list("incidents", PlainValue::asSnapshot)) {
            incidents.put(incident.text("id"), incident.constant("before", Verification.class));
        }
        return new Appeal(
                snapshot.text("measure"),
                incidents,
                snapshot.text("grounds"),
                snapshot.instant("filedAt"),
                snapshot.optional("outcome", (fields, field) -> fields.constant(field, AppealOutcome.class)),
                snapshot.list("decision", HumanDecision::restore).stream().findFirst(),
                snapshot.optional("closedAt", Snapshot::instant));
    }

    /** Returns measure, instant and outcome; not what the customer wrote. */
    @Override
    public String toString() {
        return "Appeal[against " + measure + ", filed at " + filedAt + ", "
                + outcome.map(Enum::name).orElse("open") + "]";
    }
}
