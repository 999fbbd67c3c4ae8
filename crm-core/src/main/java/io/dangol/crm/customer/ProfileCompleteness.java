package io.dangol.crm.customer;

import io.dangol.crm.CustomerId;
import io.dangol.crm.Score;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How complete a customer's profile was at an instant, field by field.
 *
 * <p>It tells which fields are there, not what they hold. Immutable and thread-safe.
 *
 * @param customer whose profile
 * @param definition the name of the definition that says which fields count
 * @param at the instant
 * @param score from 0 (nothing) to 1 (complete), a contribution for each field of the definition: its share if it is there, 0
 *     if it is missing
 * @param missing the names of the fields that are missing, in the order of the definition; unmodifiable
 */
public record ProfileCompleteness(
        @NotNull CustomerId customer,
        @NotBlank String definition,
        @NotNull Instant at,
        @NotNull Score score,
        @NotNull List<String> missing) {

    public ProfileCompleteness {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(score, "score");
        missing = List.copyOf(missing);
    }

    /** Returns whether no field of the definition is missing. */
    public boolean isComplete() {
        return missing.isEmpty();
    }
}
