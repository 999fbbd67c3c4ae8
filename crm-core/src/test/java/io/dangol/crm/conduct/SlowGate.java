package io.dangol.crm.conduct;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** The gate as its words say it, pair by pair. */
final class SlowGate {

    private SlowGate() {}

    static boolean isOpen(List<Incident> incidents, LocalDate from, ConductPolicy policy) {
        List<Incident> counted = incidents.stream()
                .filter(i -> i.verification() == Verification.VERIFIED)
                .filter(i -> !i.occurredAt().atZone(policy.zone()).toLocalDate().isBefore(from))
                .toList();
        boolean pair = counted.stream().anyMatch(a -> counted.stream().anyMatch(b -> areIndependent(a, b)));
        return pair && counted.size() >= policy.gateIncidents();
    }

    private static boolean areIndependent(Incident one, Incident other) {
        List<String> here = one.status().evidence();
        List<String> there = other.status().evidence();
        boolean differentEvidence = !here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there);
        return !one.id().equals(other.id()) && (!one.reporter().equals(other.reporter()) || differentEvidence);
    }
}
