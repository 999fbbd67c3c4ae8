package io.dangol.crm.book;

import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.CustomerIncidents;
import io.dangol.crm.conduct.FrequencyRule;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.TypeRule;
import java.util.Set;
import java.util.TreeSet;

/** Refuses what a policy cannot weigh when a book is built, so that no reading of it fails later. Immutable and thread-safe. */
final class ConductCheck {

    private final ConductPolicy policy;
    private final Set<IncidentType> types = new TreeSet<>();
    private final Set<String> rules = new TreeSet<>();

    ConductCheck(ConductPolicy policy) {
        this.policy = policy;
        policy.types().stream().map(TypeRule::type).forEach(types::add);
        policy.frequencies().stream().map(FrequencyRule::name).forEach(rules::add);
    }

    void require(CustomerIncidents conduct) {
        conduct.incidents().stream()
                .filter(incident -> !types.contains(incident.type()))
                .findFirst()
                .ifPresent(incident -> {
                    throw new IllegalArgumentException("Incident " + incident.id() + " is of type " + incident.type()
                            + ", which conduct policy " + policy.name() + " does not have, only " + types
                            + ". Declare it with its weight, and give the book that policy.");
                });
        conduct.frequencies().stream()
                .filter(frequency -> !rules.contains(frequency.rule()))
                .findFirst()
                .ifPresent(frequency -> {
                    throw new IllegalArgumentException("A frequency is of rule " + frequency.rule()
                            + ", which conduct policy " + policy.name() + " does not have, only " + rules
                            + ". Declare it, and give the book that policy, or leave the frequency out.");
                });
    }
}
