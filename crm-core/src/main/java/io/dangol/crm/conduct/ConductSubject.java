package io.dangol.crm.conduct;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a guard of a conduct case sees: the case, what is to be done with it, and by which policy.
 *
 * <p>Immutable and thread-safe.
 *
 * @param conduct the case as it stands
 * @param linked what is said of other records of the same customer
 * @param command what is to be done; empty where one asks what is allowed
 * @param policy how conduct is weighed
 */
public record ConductSubject(
        ConductCase conduct, List<Incident> linked, Optional<ConductCommand> command, ConductPolicy policy) {

    public ConductSubject {
        Objects.requireNonNull(conduct, "conduct");
        linked = List.copyOf(linked);
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(policy, "policy");
    }

    /** Returns what all records of the customer amount to, without what is exempt, on which nothing is recommended. */
    ConductAssessment assess(Instant at) {
        return policy.at(at).assess(counted(at));
    }

    /** Returns what is said under all records and is not exempt, as it was known at an instant. */
    CustomerIncidents counted(Instant at) {
        List<Exemption> exemptions = conduct.activeExemptions(at);
        Set<String> exempt = new HashSet<>();
        exemptions.forEach(exemption -> exempt.addAll(exemption.incidents()));
        List<Incident> counted = incidents().stream()
                .filter(incident -> !exempt.contains(incident.id()))
                .toList();
        List<Frequency> frequencies = conduct.frequencies().stream()
                .filter(frequency -> exemptions.stream()
                        .allMatch(exemption ->
                                frequency.until().isAfter(exemption.grantedBy().at())))
                .toList();
        return CustomerIncidents.ofRecords(conduct.customer(), counted, frequencies)
                .asOf(at);
    }

    /** Returns the incidents of all records. */
    List<Incident> incidents() {
        return Stream.concat(conduct.incidents().stream(), linked.stream()).toList();
    }

    Optional<String> input(String field) {
        return command.flatMap(given -> given.text(field));
    }

    boolean hasInput(String field) {
        return command.map(given -> given.details().has(field)).orElse(false);
    }
}
