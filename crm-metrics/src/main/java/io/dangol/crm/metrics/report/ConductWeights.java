package io.dangol.crm.metrics.report;

import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.Frequency;
import io.dangol.crm.conduct.FrequencyRule;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.TypeRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What each incident and each frequency of a case weighs, the heaviest first; of equal ones the latest.
 *
 * @param rows all of them
 */
record ConductWeights(List<Row> rows) {

    private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    static ConductWeights of(ConductAssessment assessment) {
        var parts = assessment.score().contributions();
        List<Incident> incidents = assessment.incidents().incidents();
        List<Frequency> frequencies = assessment.incidents().frequencies();
        List<Row> rows = new ArrayList<>();
        for (int i = incidents.size() - 1; i >= 0; i--) {
            rows.add(new Row(
                    incidents.get(i).type(),
                    parts.get(i).amount(),
                    Optional.of(incidents.get(i)),
                    Optional.empty(),
                    why(assessment, incidents.get(i))));
        }
        for (int i = 0; i < frequencies.size(); i++) {
            Frequency frequency = frequencies.get(i);
            rows.add(new Row(
                    rule(assessment.policy(), frequency).type(),
                    parts.get(incidents.size() + i).amount(),
                    Optional.empty(),
                    Optional.of(frequency),
                    List.of()));
        }
        rows.sort(Comparator.comparingDouble(Row::amount).reversed());
        return new ConductWeights(List.copyOf(rows));
    }

    static FrequencyRule rule(ConductPolicy policy, Frequency frequency) {
        return policy.frequencies().stream()
                .filter(rule -> rule.name().equals(frequency.rule()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns what is multiplied: weight of the type, severity, verification, provocation, and what time left of it.
     */
    private static List<Double> why(ConductAssessment assessment, Incident incident) {
        ConductPolicy policy = assessment.policy();
        TypeRule rule = policy.types().stream()
                .filter(type -> type.type().equals(incident.type()))
                .findFirst()
                .orElseThrow();
        Duration age = Duration.between(incident.occurredAt(), assessment.at());
        double days = (age.getSeconds() + age.getNano() / 1e9) / SECONDS_PER_DAY;
        return List.of(
                rule.weight(),
                (double) incident.severity(),
                policy.factor(incident.verification()),
                incident.status().provoked() ? policy.provoked() : 1,
                Math.pow(2, -days / rule.halfLifeDays()));
    }

    /**
     * What one of them weighs.
     *
     * @param incident the incident; empty for a frequency
     * @param frequency the frequency; empty for an incident
     * @param why the factors whose product the amount is; none for a frequency
     */
    record Row(
            IncidentType type,
            double amount,
            Optional<Incident> incident,
            Optional<Frequency> frequency,
            List<Double> why) {}
}
