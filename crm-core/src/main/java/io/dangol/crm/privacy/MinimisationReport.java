package io.dangol.crm.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which personal fields a host holds and should not: those that nobody reads, those without purpose, and those that are kept
 * too long.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at as of when
 * @param neverRead the registered or held fields that were not read until then, sorted; unmodifiable
 * @param withoutPurpose the fields that are held and not registered, and so have no purpose, sorted; unmodifiable
 * @param pastRetention the fields of persons that are due for erasure, by field, then by customer; unmodifiable
 */
public record MinimisationReport(
        @NotNull Instant at,
        @NotNull List<String> neverRead,
        @NotNull List<String> withoutPurpose,
        @NotNull List<@Valid RetentionDeadline> pastRetention) {

    public MinimisationReport {
        Objects.requireNonNull(at, "at");
        neverRead = List.copyOf(neverRead);
        withoutPurpose = List.copyOf(withoutPurpose);
        pastRetention = List.copyOf(pastRetention);
    }

    /**
     * Returns the report on a host's fields.
     *
     * @param registry the fields that have a purpose
     * @param uses the fields that are held, with their last reading; a reading after the instant does not count, and of several
     *     records of a field one reading suffices
     * @param deadlines until when the fields of persons are kept, as {@link SubjectProtection#retention} tells
     * @param at as of when
     */
    public static MinimisationReport of(
            PurposeRegistry registry, Collection<FieldUse> uses, Collection<RetentionDeadline> deadlines, Instant at) {
        Set<String> held = new TreeSet<>();
        Set<String> read = new TreeSet<>();
        for (FieldUse use : uses) {
            held.add(use.field());
            if (use.lastReadAt().map(last -> !last.isAfter(at)).orElse(false)) {
                read.add(use.field());
            }
        }
        deadlines.forEach(deadline -> held.add(deadline.field()));
        Set<String> neverRead = new TreeSet<>(held);
        neverRead.addAll(registry.fields());
        neverRead.removeAll(read);
        held.removeAll(registry.fields());
        List<RetentionDeadline> due = deadlines.stream()
                .filter(deadline -> deadline.isDueAt(at))
                .sorted(Comparator.comparing(RetentionDeadline::field).thenComparing(RetentionDeadline::subject))
                .toList();
        return new MinimisationReport(at, List.copyOf(neverRead), List.copyOf(held), due);
    }

    /** Returns whether there is nothing to report. */
    public boolean isMinimal() {
        return neverRead.isEmpty() && withoutPurpose.isEmpty() && pastRetention.isEmpty();
    }
}
