package io.dangol.crm.examples;

import io.dangol.crm.conduct.Rung;

/** A rule that says of whom a restriction is to be considered. Stateless. */
enum ConductRule {
    /** Three strikes. */
    REPORTS("3 reports or more") {
        @Override
        boolean flags(ConductFeatures of, int row) {
            return of.reports[row] >= STRIKES;
        }
    },
    /** Weights, but neither time nor proof. */
    PLAIN_SUM("weight x severity, sum >= 16") {
        @Override
        boolean flags(ConductFeatures of, int row) {
            return of.plain[row] >= PLAIN_FROM;
        }
    },
    /** The score of the policy without the gate. */
    SCORE("score") {
        @Override
        boolean flags(ConductFeatures of, int row) {
            return of.score[row] >= of.restriction;
        }
    },
    /** The gate without a score. */
    GATE("gate") {
        @Override
        boolean flags(ConductFeatures of, int row) {
            return of.open[row];
        }
    },
    /** The gate and a plain count of what was not retracted. */
    GATED_COUNT("gate, 3 not retracted or more") {
        @Override
        boolean flags(ConductFeatures of, int row) {
            return of.open[row] && of.standing[row] >= STRIKES;
        }
    },
    /** The gate and the score without decay, from where it flags as many frequent buyers as the policy does. */
    GATED_SUM("gate, score without decay >= 8") {
        @Override
        boolean flags(ConductFeatures of, int row) {
            return of.open[row] && of.undecayed[row] >= UNDECAYED_FROM;
        }
    },
    /** The score with half-lives by type, without the gate. */
    SCORE_BY_TYPE("score, half-lives by type") {
        @Override
        boolean flags(ConductFeatures of, int row) {
            return of.byType[row] >= of.restriction;
        }
    },
    /** The gate and the score with half-lives by type. */
    GATED_BY_TYPE("gate, score, half-lives by type") {
        @Override
        boolean flags(ConductFeatures of, int row) {
            return of.open[row] && of.byType[row] >= of.restriction;
        }
    },
    /** The rung of the policy. */
    POLICY("gate, score (the policy)") {
        @Override
        boolean flags(ConductFeatures of, int row) {
            return !Rung.RESTRICTION.isAbove(of.indicated[row]);
        }
    };

    private static final double STRIKES = 3;
    private static final double PLAIN_FROM = 16;
    private static final double UNDECAYED_FROM = 8;

    private final String words;

    ConductRule(String words) {
        this.words = words;
    }

    /** Tells whether the customer of a row is flagged. */
    abstract boolean flags(ConductFeatures of, int row);

    /** Returns the rule in a few words. */
    String words() {
        return words;
    }
}
