package io.dangol.crm.benchmarks;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.TypeRule;
import io.dangol.crm.conduct.Verification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The same judgement as one writes it by hand, incident by incident: plain sums, a power of two for the age, and the gate
 * by comparing verified incidents in pairs. Immutable and thread-safe.
 */
final class PlainConduct {

    private static final double MICROS_PER_DAY = 86_400e6;
    private static final double REPORTED = 0.3;
    private static final double CORROBORATED = 0.6;
    private static final double PROVOKED = 0.5;

    private final Map<IncidentType, Weighed> types = new HashMap<>();
    private final Instant at;
    private final LocalDate gateFrom;
    private final ConductPolicy policy;

    PlainConduct(ConductPolicy policy, Instant at) {
        this.policy = policy;
        this.at = at;
        gateFrom = LocalDate.ofInstant(at, policy.zone()).minusMonths(policy.gateMonths());
        for (TypeRule rule : policy.types()) {
            types.put(rule.type(), new Weighed(types.size(), rule.weight(), rule.halfLifeDays()));
        }
    }

    private record Weighed(int number, double weight, double halfLife) {}

    /** Returns the figures of one customer. */
    ConductFacts facts(Collection<Incident> incidents) {
        double total = 0;
        double[] sums = new double[types.size()];
        for (Incident incident : incidents) {
            Weighed type = Objects.requireNonNull(types.get(incident.type()));
            double days = ChronoUnit.MICROS.between(incident.occurredAt(), at) / MICROS_PER_DAY;
            double points = type.weight()
                    * incident.severity()
                    * factor(incident.verification())
                    * (incident.status().provoked() ? PROVOKED : 1)
                    * Math.pow(2, -days / type.halfLife());
            total += points;
            sums[type.number()] += points;
        }
        return new ConductFacts(total, sums, isOpen(incidents));
    }

    /** Returns the figures and the verdict of each customer of rows in any order. */
    Map<CustomerId, ConductFacts> judged(List<Incident> incidents) {
        return incidents.stream()
                .collect(Collectors.groupingBy(
                        Incident::customer,
                        Collectors.collectingAndThen(Collectors.toList(), rows -> ConductRules.run(facts(rows)))));
    }

    private static double factor(Verification verification) {
        return switch (verification) {
            case REPORTED -> REPORTED;
            case CORROBORATED -> CORROBORATED;
            case VERIFIED -> 1;
            case DISPUTED, RETRACTED -> 0;
        };
    }

    private boolean isOpen(Collection<Incident> incidents) {
        List<Incident> verified = incidents.stream()
                .filter(i -> i.verification() == Verification.VERIFIED)
                .filter(i -> !LocalDate.ofInstant(i.occurredAt(), policy.zone()).isBefore(gateFrom))
                .toList();
        if (verified.size() < policy.gateIncidents()) {
            return false;
        }
        for (Incident one : verified) {
            for (Incident other : verified) {
                if (!one.reporter().equals(other.reporter()) || hasOtherEvidence(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasOtherEvidence(Incident one, Incident other) {
        List<String> first = one.status().evidence();
        List<String> second = other.status().evidence();
        return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
    }
}
