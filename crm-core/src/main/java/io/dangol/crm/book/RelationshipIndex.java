package io.dangol.crm.book;

import io.dangol.crm.CompensatedSum;
import io.dangol.crm.Contribution;
import io.dangol.crm.Score;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One side of a relationship, solidity or intimacy, as a number from 0 to 1: the weighted mean of what is known.
 *
 * <p>With weights w and levels v the index is Σ w·v / Σ w over the parts of which something is known. A part of which nothing
 * is known neither raises nor lowers it; {@link #coverage} says how much of the weight rests on facts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param score the index; its contributions are w·v / Σ w of the known parts, in the order of the parts
 * @param coverage the weight of the known parts as a share of all, above 0 to 1
 * @param unknown the names of the parts of which nothing is known, in order
 */
public record RelationshipIndex(Score score, double coverage, List<String> unknown) {

    public RelationshipIndex {
        unknown = List.copyOf(unknown);
        // A weighted mean of levels up to 1 can exceed 1 by the rounding of its parts.
        if (!(score.value() >= 0 && score.value() <= 1 + 1e-12)) {
            throw new IllegalArgumentException("Index is " + score.value()
                    + "; it must be from 0 to 1. Make it of parts, each from 0 to 1, by RelationshipIndex.of.");
        }
        if (!(coverage > 0 && coverage <= 1)) {
            throw new IllegalArgumentException("Coverage of an index is " + coverage
                    + "; it must be above 0, up to 1. An index of nothing is no index.");
        }
    }

    /**
     * Returns the index of its parts; empty if nothing is known of any of them.
     *
     * @throws IllegalArgumentException if there are no parts or two of the same name
     */
    public static Optional<RelationshipIndex> of(List<IndexPart> parts) {
        requireNamedOnce(parts);
        CompensatedSum all = new CompensatedSum();
        CompensatedSum known = new CompensatedSum();
        for (IndexPart part : parts) {
            all.add(part.weight());
            known.add(part.level().isPresent() ? part.weight() : 0);
        }
        if (known.value() == 0) {
            return Optional.empty();
        }
        List<Contribution> contributions = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (IndexPart part : parts) {
            if (part.level().isPresent()) {
                double amount = part.weight() / known.value() * part.level().getAsDouble();
                contributions.add(new Contribution(part.name(), amount, part.evidence()));
            } else {
                unknown.add(part.name());
            }
        }
        return Optional.of(
                new RelationshipIndex(new Score(contributions), Math.min(1, known.value() / all.value()), unknown));
    }

    /** Returns the index, 0 to 1. */
    public double value() {
        return Math.min(1, score.value());
    }

    private static void requireNamedOnce(List<IndexPart> parts) {
        Set<String> names = new HashSet<>();
        for (IndexPart part : parts) {
            if (!names.add(part.name())) {
                throw new IllegalArgumentException(
                        "Index has two parts named " + part.name() + "; name each part once, or join them.");
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Index has no parts. Say what it is made of.");
        }
    }
}
