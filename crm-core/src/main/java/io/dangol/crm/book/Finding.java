package io.dangol.crm.book;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;

/**
 * One thing that a reader should know about a customer, with the facts behind it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is
 * @param evidence amounts, dates and document numbers for a human reader; no name or other personal data
 */
public record Finding(@NotNull FindingKind kind, @NotBlank String evidence) {

    public Finding {
        Objects.requireNonNull(kind, "kind");
        if (evidence.isBlank()) {
            throw new IllegalArgumentException("Finding " + kind + " has no evidence. Say what it rests on.");
        }
    }
}
