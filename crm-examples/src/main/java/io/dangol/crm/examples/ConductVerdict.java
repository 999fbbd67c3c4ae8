package io.dangol.crm.examples;

import io.dangol.crm.estimate.ConfusionTable;
import io.dangol.crm.estimate.Estimate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Whom a rule flags of a population.
 *
 * <p>Immutable and thread-safe.
 *
 * @param table who is bad against who is flagged
 * @param flagged how many of each kind are flagged; without a kind of which nobody is
 * @param sizes how many there are of each kind; without a kind of which there is nobody
 */
record ConductVerdict(ConfusionTable table, Map<ConductKind, Integer> flagged, Map<ConductKind, Integer> sizes) {

    ConductVerdict {
        flagged = Map.copyOf(flagged);
        sizes = Map.copyOf(sizes);
    }

    static ConductVerdict of(ConductRule rule, ConductFeatures features) {
        boolean[] flags = new boolean[features.size()];
        Map<ConductKind, Integer> flagged = new EnumMap<>(ConductKind.class);
        Map<ConductKind, Integer> sizes = new EnumMap<>(ConductKind.class);
        for (int row = 0; row < flags.length; row++) {
            flags[row] = rule.flags(features, row);
            sizes.merge(features.kinds[row], 1, Integer::sum);
            if (flags[row]) {
                flagged.merge(features.kinds[row], 1, Integer::sum);
            }
        }
        return new ConductVerdict(ConfusionTable.of(features.bad, flags), flagged, sizes);
    }

    /** Returns how many of a kind are flagged. */
    int flagged(ConductKind kind) {
        return flagged.getOrDefault(kind, 0);
    }

    /** Returns how many there are of a kind. */
    int size(ConductKind kind) {
        return sizes.getOrDefault(kind, 0);
    }

    /** Returns the share of a kind that is flagged; no data if there is nobody of that kind. */
    Estimate share(ConductKind kind) {
        return Estimate.ofProportion(flagged(kind), size(kind));
    }
}
