package io.dangol.crm.conduct;

import io.dangol.crm.CompensatedSum;
import io.dangol.crm.EpochMicros;
import org.jspecify.annotations.Nullable;

/**
 * The score and the gate over columns; both faces call it. It allocates nothing for an incident.
 *
 * <p>What an incident weighs but for its age is looked up, and what weighs nothing costs no exponential. The sum is
 * compensated and in the order of the columns, which is that of the contributions. Immutable and thread-safe.
 */
final class ConductKernel {

    private final ConductWeights weights;
    private final IncidentColumns columns;
    private final int[] types;
    private final FrequencyRule[] rules;
    private final int[] ruleTypes;

    ConductKernel(ConductWeights weights, IncidentColumns columns) {
        this.weights = weights;
        this.columns = columns;
        if (columns.latest > weights.at) {
            throw new IllegalArgumentException("Conduct is to be judged at " + EpochMicros.toInstant(weights.at)
                    + " by what happened or was stated later, at " + EpochMicros.toInstant(columns.latest)
                    + ". Judge by what was known then, which asOf returns.");
        }
        types = new int[columns.types.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = weights.number(columns.types.get(i));
        }
        rules = new FrequencyRule[columns.rules.size()];
        ruleTypes = new int[rules.length];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = weights.rule(columns.rules.get(i));
            ruleTypes[i] = weights.number(rules[i].type());
        }
    }

    /** Returns the number in the policy of the type of an incident. */
    int typeOf(int row) {
        return types[columns.type[row]];
    }

    /** Returns the number in the policy of the type of a frequency. */
    int typeOfFrequency(int row) {
        return ruleTypes[columns.rule[row]];
    }

    FrequencyRule ruleOf(int row) {
        return rules[columns.rule[row]];
    }

    /**
     * Returns what the incidents of some rows and the frequencies of others weigh together.
     *
     * @param sums where they are added up by type
     * @param amounts where each goes, incidents first; null if nobody asks
     */
    double score(int from, int to, int firstCounted, int endCounted, TypeSums sums, double @Nullable [] amounts) {
        CompensatedSum total = new CompensatedSum();
        sums.clear();
        for (int i = from; i < to; i++) {
            int type = typeOf(i);
            double amount = weights.weight(type, columns.code[i], columns.occurred[i]);
            total.add(amount);
            sums.add(type, amount);
            if (amounts != null) {
                amounts[i - from] = amount;
            }
        }
        for (int i = firstCounted; i < endCounted; i++) {
            int type = typeOfFrequency(i);
            double points = ruleOf(i).pointsOf(columns.events[i], columns.visits[i]);
            double amount = points == 0 ? 0 : weights.faded(points, type, columns.until[i]);
            total.add(amount);
            sums.add(type, amount);
            if (amounts != null) {
                amounts[to - from + i - firstCounted] = amount;
            }
        }
        return total.value();
    }

    /** Tells whether enough verified incidents happened lately, and two of them independently of each other. */
    boolean isOpen(int from, int to) {
        int verified = 0;
        int first = -1;
        boolean independent = false;
        for (int i = from; i < to; i++) {
            if (counts(i)) {
                verified++;
                if (first < 0) {
                    first = i;
                } else if (columns.reporter[i] != columns.reporter[first]) {
                    independent = true;
                }
            }
        }
        return verified >= weights.policy.gateIncidents() && (independent || hasDifferentEvidence(from, to));
    }

    /** Returns how many incidents count for the gate. */
    int verified() {
        int verified = 0;
        for (int i = 0; i < columns.size; i++) {
            verified += counts(i) ? 1 : 0;
        }
        return verified;
    }

    private boolean counts(int row) {
        return columns.isVerified(row) && columns.occurred[row] >= weights.gateFrom;
    }

    /**
     * Tells whether two verified incidents rest on evidence that has no piece in common. One piece that is in all, the usual
     * case where there are none, is found in one pass; only sets that overlap without that are compared in pairs.
     */
    private boolean hasDifferentEvidence(int from, int to) {
        int first = nextWithEvidence(from, to);
        if (first == to || hasCommonPiece(first, to)) {
            return false;
        }
        for (int i = first; i < to; i = nextWithEvidence(i + 1, to)) {
            for (int j = nextWithEvidence(i + 1, to); j < to; j = nextWithEvidence(j + 1, to)) {
                if (areDisjoint(i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int nextWithEvidence(int from, int to) {
        int row = from;
        while (row < to && !(columns.hasEvidence(row) && counts(row))) {
            row++;
        }
        return row;
    }

    private boolean hasCommonPiece(int first, int to) {
        for (int i = columns.evidenceFrom[first]; i < columns.evidenceFrom[first + 1]; i++) {
            int row = nextWithEvidence(first + 1, to);
            while (row < to && columns.hasPiece(row, columns.evidence[i])) {
                row = nextWithEvidence(row + 1, to);
            }
            if (row == to) {
                return true;
            }
        }
        return false;
    }

    private boolean areDisjoint(int one, int other) {
        for (int i = columns.evidenceFrom[one]; i < columns.evidenceFrom[one + 1]; i++) {
            if (columns.hasPiece(other, columns.evidence[i])) {
                return false;
            }
        }
        return true;
    }
}
