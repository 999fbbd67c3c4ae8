package io.dangol.crm.interaction;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;

/**
 * One move in the life of a piece of knowledge: what was done, by whom, and when.
 *
 * <p>Immutable and thread-safe.
 *
 * @param move what was done
 * @param by the key of who did it, not a name; 1 to 64 characters as {@link KeyText} allows
 * @param at when, kept to the microsecond
 */
public record KnowledgeStep(
        @NotNull KnowledgeMove move,
        @NotBlank @Size(max = KnowledgeItem.MAX_STAFF) String by,
        @NotNull Instant at) {

    public KnowledgeStep {
        Objects.requireNonNull(move, "move");
        KeyText.require("Staff key of a step", by, KnowledgeItem.MAX_STAFF);
        at = EpochMicros.toInstant(EpochMicros.truncate(at));
    }

    Snapshot snapshot() {
        return Snapshot.builder("knowledge-step", 1)
                .constant("move", move)
                .text("by", by)
                .instant("at", at)
                .build();
    }

    static KnowledgeStep restore(Snapshot snapshot) {
        snapshot.require("knowledge-step", 1);
        return new KnowledgeStep(
                snapshot.constant("move", KnowledgeMove.class), snapshot.text("by"), snapshot.instant("at"));
    }
}
