package io.dangol.crm.relationship;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is missing to the next rung of the ladder.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stage the next rung
 * @param required what is missing in any case
 * @param oneOf ways of which one is enough, besides; empty if there is no choice, or one of them is already gone
 */
public record NextRung(
        @NotNull Stage stage,
        @NotNull List<MissingEvents> required,
        @NotNull List<MissingEvents> oneOf) {

    public NextRung {
        Objects.requireNonNull(stage, "stage");
        required = List.copyOf(required);
        oneOf = List.copyOf(oneOf);
    }

    /** Returns the missing events in words, such as {@code REGULAR: 1 more paid order by 2011-12-31T00:00:00Z}. */
    @Override
    public String toString() {
        String ways = oneOf.stream().map(MissingEvents::toString).collect(Collectors.joining(" or "));
        Stream<String> parts = Stream.concat(
                required.stream().map(MissingEvents::toString), Stream.of(ways).filter(text -> !text.isEmpty()));
        String text = parts.collect(Collectors.joining(", and "));
        return stage + ": " + (text.isEmpty() ? "nothing missing, at the next event" : text);
    }
}
