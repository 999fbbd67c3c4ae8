package io.dangol.crm.benchmarks;

import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Rung;
import java.util.Arrays;
import java.util.Optional;

/**
 * What ten rules ask about one customer, and the verdict that they leave behind: the highest rung that a rule reached, and
 * the first type of those that lead.
 *
 * <p>The figures are given, so that engines only compare. The order in which rules fire does not matter. Mutable, for one
 * thread; public because Drools compiles classes that call it.
 */
public final class ConductFacts {

    private static final int NO_TYPE = Integer.MAX_VALUE;
    private static final Rung[] RUNGS = Rung.values();

    private final double total;
    private final double[] sums;
    private final double leading;
    private final boolean gateOpen;

    private int rung;
    private int type = NO_TYPE;

    ConductFacts(double total, double[] sums, boolean gateOpen) {
        this.total = total;
        this.sums = sums.clone();
        // what is not above 0 leads nobody
        this.leading = Math.max(Double.MIN_VALUE, Arrays.stream(sums).max().orElse(0));
        this.gateOpen = gateOpen;
    }

    /** Returns the score. */
    public double getTotal() {
        return total;
    }

    /** Returns the largest score of a type, above 0. */
    public double getLeading() {
        return leading;
    }

    /** Tells whether enough is established for the rungs above a pre-warning. */
    public boolean isGateOpen() {
        return gateOpen;
    }

    /** Returns the score of thieves. */
    public double getThief() {
        return sums[0];
    }

    /** Returns the score of rule breakers. */
    public double getRuleBreaker() {
        return sums[1];
    }

    /** Returns the score of the belligerent. */
    public double getBelligerent() {
        return sums[2];
    }

    /** Returns the score of vandals. */
    public double getVandal() {
        return sums[3];
    }

    /** Returns the score of deadbeats. */
    public double getDeadbeat() {
        return sums[4];
    }

    /** Notes that a rung is reached; the highest stays. */
    public void reach(int number) {
        if (number > rung) {
            rung = number;
        }
    }

    /** Notes that a type leads; the first declared stays. */
    public void lead(int number) {
        if (number < type) {
            type = number;
        }
    }

    /** Forgets the verdict, for the next engine. */
    ConductFacts reset() {
        rung = 0;
        type = NO_TYPE;
        return this;
    }

    /** Returns the rung of the verdict. */
    Rung rung() {
        return RUNGS[rung];
    }

    /** Returns the type of the verdict; empty if nothing weighs. */
    Optional<IncidentType> dominantType() {
        return type == NO_TYPE
                ? Optional.empty()
                : Optional.of(MadeUpIncidents.POLICY.types().get(type).type());
    }

    /** Returns the verdict in words, as {@link SameVerdicts} compares it. */
    String verdict() {
        return SameVerdicts.words(rung(), dominantType());
    }
}
