package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductReading;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentLog;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Rung;
import io.dangol.crm.conduct.TypeRule;
import io.dangol.crm.conduct.Verification;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the compared rules look at, as columns with one row for each customer of a population.
 *
 * <p>Score, rung and gate are the library's. Filled by one thread and only read afterwards.
 */
final class ConductFeatures {

    /** Smaller than any score of two verified incidents within the gate, so that the gate alone decides. */
    private static final double LEAST = 1e-9;

    /** Half-lives in days of the other way to fade: slowly for theft, damage and debt, fast for broken rules. */
    static final Map<IncidentType, Double> HALF_LIVES = Map.of(
            IncidentType.THIEF, 720.0,
            IncidentType.RULE_BREAKER, 180.0,
            IncidentType.BELLIGERENT, 270.0,
            IncidentType.FAMILY_FEUDER, 270.0,
            IncidentType.VANDAL, 540.0,
            IncidentType.DEADBEAT, 540.0);

    final boolean[] bad;
    final ConductKind[] kinds;
    /** Reports of any status. */
    final double[] reports;
    /** Reports but for those that were retracted. */
    final double[] standing;
    /** Weight times severity of all reports. */
    final double[] plain;
    /** The score without decay. */
    final double[] undecayed;
    /** The score. */
    final double[] score;
    /** The score with the half-lives by type. */
    final double[] byType;
    /** From which score a restriction is indicated. */
    final double restriction;

    final Rung[] indicated;
    final boolean[] open;

    ConductFeatures(ConductPopulation population, ConductPolicy policy) {
        int size = population.size();
        kinds = population.kinds().toArray(new ConductKind[0]);
        bad = new boolean[size];
        reports = new double[size];
        standing = new double[size];
        plain = new double[size];
        undecayed = new double[size];
        score = new double[size];
        byType = new double[size];
        restriction = policy.threshold(Rung.RESTRICTION);
        indicated = new Rung[size];
        open = new boolean[size];
        Map<CustomerId, Integer> rows = new HashMap<>();
        for (int row = 0; row < size; row++) {
            bad[row] = kinds[row] == ConductKind.BAD;
            rows.put(population.customers().get(row), row);
        }
        read(population, policy);
        Map<IncidentType, Double> weights = new HashMap<>();
        for (TypeRule rule : policy.types()) {
            weights.put(rule.type(), rule.weight());
        }
        for (Incident incident : population.incidents()) {
            int row = Objects.requireNonNull(rows.get(incident.customer()));
            double weight = weights.getOrDefault(incident.type(), 0.0) * incident.severity();
            reports[row]++;
            standing[row] += incident.verification() == Verification.RETRACTED ? 0 : 1;
            plain[row] += weight;
            undecayed[row] += weight
                    * policy.factor(incident.verification())
                    * (incident.status().provoked() ? policy.provoked() : 1);
        }
    }

    /** Returns the score of each customer of a population. */
    static double[] scores(ConductPopulation population, ConductPolicy policy) {
        ConductReading reading = policy.at(ConductSheet.AT).read(IncidentLog.of(population.incidents()));
        return population.customers().stream()
                .mapToInt(reading::row)
                .mapToDouble(row -> row < 0 ? 0 : reading.total(row))
                .toArray();
    }

    private void read(ConductPopulation population, ConductPolicy policy) {
        IncidentLog log = IncidentLog.of(population.incidents());
        ConductReading reading = policy.at(ConductSheet.AT).read(log);
        ConductReading gates = policy.toBuilder("gate alone")
                .thresholds(LEAST, 2 * LEAST, 3 * LEAST, 4 * LEAST, 5 * LEAST)
                .build()
                .at(ConductSheet.AT)
                .read(log);
        ConductPolicy.Builder byTypes = policy.toBuilder("half-lives by type");
        policy.types()
                .forEach(rule -> byTypes.type(
                        rule.type(), rule.weight(), HALF_LIVES.getOrDefault(rule.type(), rule.halfLifeDays())));
        ConductReading fading = byTypes.build().at(ConductSheet.AT).read(log);
        for (int row = 0; row < kinds.length; row++) {
            int found = reading.row(population.customers().get(row));
            score[row] = found < 0 ? 0 : reading.total(found);
            byType[row] = found < 0 ? 0 : fading.total(found);
            indicated[row] = found < 0 ? Rung.NONE : reading.indicated(found);
            open[row] = found >= 0 && gates.indicated(found).isAbove(Rung.PRE_WARNING);
        }
    }

    int size() {
        return kinds.length;
    }
}
