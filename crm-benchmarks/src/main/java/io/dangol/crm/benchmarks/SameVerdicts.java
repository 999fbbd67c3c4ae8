package io.dangol.crm.benchmarks;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Rung;
import java.util.Optional;

/** Compares what is said of the conduct of a customer. Stateless. */
final class SameVerdicts {

    private static final double TOLERANCE = 1e-9;

    private SameVerdicts() {}

    static String words(Rung rung, Optional<IncidentType> dominant) {
        return rung + " " + dominant.map(IncidentType::name).orElse("no type");
    }

    static String words(ConductAssessment assessment) {
        return words(assessment.indicated(), assessment.dominantType());
    }

    /**
     * Compares two verdicts.
     *
     * @throws IllegalStateException if they differ
     */
    static void require(CustomerId customer, String engine, String ours, String peers) {
        if (!ours.equals(peers)) {
            throw new IllegalStateException(
                    "Customer " + customer + " is " + ours + " by ours, and " + peers + " by " + engine + ".");
        }
    }

    /**
     * Compares two scores.
     *
     * @throws IllegalStateException if they differ by more than a billionth, or a billionth of ours if that is more
     */
    static void require(CustomerId customer, double ours, double peers) {
        if (!(Math.abs(ours - peers) <= TOLERANCE * Math.max(1, ours))) {
            throw new IllegalStateException(
                    "Customer " + customer + " has score " + ours + " by ours, and " + peers + " by the peer.");
        }
    }
}
