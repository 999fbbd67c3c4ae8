package io.dangol.crm.metrics.report;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ConductCase;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductState;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Rung;
import io.dangol.crm.conduct.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the cases of a house amount to at an instant.
 *
 * @param cases how many there are
 * @param rungs how many customers by rung, all of them, the lowest first
 * @param types how much there is of each type of the policy, in its order
 * @param waiting what waits for people, the longest first
 * @param appeals how many of these are appeals
 */
record ConductHouseFacts(
        ConductPolicy policy,
        Instant at,
        int cases,
        Map<Rung, OnRung> rungs,
        Map<IncidentType, OfType> types,
        List<Waiting> waiting,
        long appeals,
        ConductView view) {

    static ConductHouseFacts of(Collection<ConductCase> cases, ConductPolicy policy, Instant at) {
        Map<Rung, OnRung> rungs = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            rungs.put(rung, new OnRung(0, 0, 0));
        }
        Map<IncidentType, OfType> types = new LinkedHashMap<>();
        policy.types().forEach(rule -> types.put(rule.type(), new OfType(0, 0, 0)));
        List<Waiting> waiting = new ArrayList<>();
        Set<CustomerId> seen = new HashSet<>();
        for (ConductCase conduct : cases) {
            requireCurrent(conduct, seen.add(conduct.customer()), at);
            ConductAssessment counted = ScoreCourse.counted(policy, conduct, at);
            Rung inForce = conduct.inForce(at);
            rungs.computeIfPresent(inForce, (rung, count) -> count.plus(1, 0, 0));
            rungs.computeIfPresent(counted.indicated(), (rung, count) -> count.plus(0, 1, 0));
            if (conduct.state().isPending()) {
                rungs.computeIfPresent(conduct.state().pending(), (rung, count) -> count.plus(0, 0, 1));
            }
            ConductAssessment all = ScoreCourse.assess(policy, conduct, at);
            all.dominantType().ifPresent(type -> types.computeIfPresent(type, (name, count) -> count.plus(1, 0, 0)));
            for (Incident incident : conduct.incidents()) {
                int verified = incident.verification() == Verification.VERIFIED ? 1 : 0;
                types.computeIfPresent(incident.type(), (name, count) -> count.plus(0, 1, verified));
            }
            conduct.waitingSince()
                    .filter(since -> !since.isAfter(at))
                    .ifPresent(since ->
                            waiting.add(new Waiting(conduct.customer(), conduct.state(), since, inForce, all.total())));
        }
        waiting.sort(Comparator.comparing(Waiting::since).thenComparing(Waiting::customer));
        long appeals = waiting.stream()
                .filter(row -> row.state() == ConductState.UNDER_APPEAL)
                .count();
        return new ConductHouseFacts(
                policy, at, cases.size(), rungs, types, List.copyOf(waiting), appeals, ConductView.standard());
    }

    private static void requireCurrent(ConductCase conduct, boolean isNew, Instant at) {
        if (!isNew) {
            throw new IllegalArgumentException(
                    "Two cases are of customer " + conduct.customer() + "; give each customer once.");
        }
        if (conduct.changedAt().isAfter(at)) {
            throw new IllegalArgumentException("The case of customer " + conduct.customer() + " was changed at "
                    + conduct.changedAt() + ", after " + at
                    + "; give the cases as they stood then, or a later instant.");
        }
    }

    ConductHouseFacts with(ConductView other) {
        return new ConductHouseFacts(policy, at, cases, rungs, types, waiting, appeals, other);
    }

    long underMeasure() {
        return cases - onRung(Rung.NONE).inForce();
    }

    long sanctioned() {
        return onRung(Rung.RESTRICTION).inForce() + onRung(Rung.EXIT).inForce();
    }

    private OnRung onRung(Rung rung) {
        return rungs.getOrDefault(rung, new OnRung(0, 0, 0));
    }

    long days(Waiting row) {
        return Duration.between(row.since(), at).toDays();
    }

    /**
     * How many customers a rung is in force for, how many it is indicated for, and for how many it waits for a person.
     */
    record OnRung(long inForce, long indicated, long waiting) {

        OnRung plus(int moreInForce, int moreIndicated, int moreWaiting) {
            return new OnRung(inForce + moreInForce, indicated + moreIndicated, waiting + moreWaiting);
        }
    }

    /** For how many customers a type weighs most, and how many incidents of it there are, verified ones among them. */
    record OfType(long customers, long incidents, long verified) {

        OfType plus(int moreCustomers, int moreIncidents, int moreVerified) {
            return new OfType(customers + moreCustomers, incidents + moreIncidents, verified + moreVerified);
        }
    }

    /** A case that waits for a person. */
    record Waiting(CustomerId customer, ConductState state, Instant since, Rung inForce, double score) {}
}
