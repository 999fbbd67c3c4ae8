package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.util.Collection;

/**
 * A {@link ConductPolicy} made ready for one instant, to judge the conduct of any number of customers.
 *
 * <pre>{@code
 * ConductScorer scorer = ConductPolicy.standard(SEOUL).at(now);
 * ConductAssessment one = scorer.assess(customer, incidents);
 * ConductReading all = scorer.read(IncidentLog.of(everything));
 * }</pre>
 *
 * <p>score(at) = Σ weight(type) · severity · verification · provocation · 2^(−age / half-life(type)) with the age in days of
 * 24 hours, and the points of each {@link FrequencyRule} likewise. Scores are finite and not negative. Both faces have one
 * kernel and give the same bits, in whatever order incidents are given.
 *
 * <p>Nothing here makes a measure: a score is a reason to look, and what follows is for people to decide.
 *
 * <p>Immutable and thread-safe.
 */
public final class ConductScorer {

    private final ConductWeights weights;

    ConductScorer(ConductPolicy policy, Instant at) {
        this.weights = new ConductWeights(policy, at);
    }

    /** Returns the policy. */
    public ConductPolicy policy() {
        return weights.policy;
    }

    /** Returns the instant at which is judged, to the microsecond. */
    public Instant at() {
        return EpochMicros.toInstant(weights.at);
    }

    /**
     * Judges the conduct of a customer.
     *
     * @param incidents of this customer, in any order; the latest status of each counts
     * @throws IllegalArgumentException if an incident is of another customer, contradicts itself, is of a type that the policy
     *     does not have, or happened or was stated after the instant
     */
    public ConductAssessment assess(CustomerId customer, Collection<Incident> incidents) {
        return assess(CustomerIncidents.of(customer, incidents));
    }

    /**
     * Judges the conduct of a customer.
     *
     * @throws IllegalArgumentException if the policy does not have a type or frequency rule, or something happened or was
     *     stated after the instant; {@link CustomerIncidents#asOf} leaves that out
     */
    public ConductAssessment assess(CustomerIncidents incidents) {
        IncidentColumns columns = incidents.columns();
        ConductKernel kernel = new ConductKernel(weights, columns);
        double[] amounts = new double[columns.size + columns.frequencies()];
        TypeSums sums = new TypeSums(weights.types());
        double total = kernel.score(0, columns.size, 0, columns.frequencies(), sums, amounts);
        boolean open = kernel.isOpen(0, columns.size);
        return new ConductAssessment(weights, kernel, incidents, amounts, total, sums.dominant(), open);
    }

    /**
     * Judges the conduct of all customers of a log.
     *
     * @throws IllegalArgumentException if the policy does not have a type or frequency rule of the log, or something happened
     *     or was stated after the instant
     */
    public ConductReading read(IncidentLog log) {
        ConductKernel kernel = new ConductKernel(weights, log.columns());
        int customers = log.size();
        double[] totals = new double[customers];
        byte[] rungs = new byte[customers];
        int[] dominant = new int[customers];
        TypeSums sums = new TypeSums(weights.types());
        for (int c = 0; c < customers; c++) {
            int from = log.incidentFrom(c);
            int to = log.incidentFrom(c + 1);
            totals[c] = kernel.score(from, to, log.frequencyFrom(c), log.frequencyFrom(c + 1), sums, null);
            rungs[c] = weights.indicated(totals[c], kernel.isOpen(from, to)).code();
            dominant[c] = sums.dominant();
        }
        return new ConductReading(log, at(), policy(), totals, rungs, dominant);
    }
}
