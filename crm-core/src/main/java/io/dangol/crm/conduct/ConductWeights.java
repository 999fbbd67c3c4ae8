package io.dangol.crm.conduct;

import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A policy at an instant, as the numbers that the kernel looks up. Immutable and thread-safe. */
final class ConductWeights {

    private static final double MICROS_PER_DAY = 86_400e6;
    private static final Rung[] RUNGS = Rung.values();

    final ConductPolicy policy;
    final long at;
    final LocalDate gateDay;
    final long gateFrom;
    private final double[] bases;
    private final double[] rates;
    private final double[] thresholds;
    private final Map<IncidentType, Integer> typeNumbers = new HashMap<>();
    private final Map<String, FrequencyRule> rules = new HashMap<>();

    ConductWeights(ConductPolicy policy, Instant instant) {
        this.policy = policy;
        this.at = EpochMicros.truncate(instant);
        this.gateDay = instant.atZone(policy.zone()).toLocalDate().minusMonths(policy.gateMonths());
        // no incident is older than the range of microseconds, so that a day before it counts from its beginning
        this.gateFrom = EpochMicros.ceiling(gateDay.atStartOfDay(policy.zone()).toInstant());
        List<TypeRule> types = policy.types();
        bases = new double[types.size() * IncidentColumns.CODES];
        rates = new double[types.size()];
        for (int t = 0; t < types.size(); t++) {
            TypeRule rule = types.get(t);
            typeNumbers.put(rule.type(), t);
            rates[t] = -Math.log(2) / rule.halfLifeDays() / MICROS_PER_DAY;
            for (int code = 0; code < IncidentColumns.CODES; code++) {
                bases[t * IncidentColumns.CODES + code] = rule.weight()
                        * IncidentColumns.severity(code)
                        * policy.factor(IncidentColumns.verification(code))
                        * (IncidentColumns.isProvoked(code) ? policy.provoked() : 1);
            }
        }
        policy.frequencies().forEach(rule -> rules.put(rule.name(), rule));
        thresholds = new double[RUNGS.length];
        for (Rung rung : RUNGS) {
            thresholds[rung.code()] = policy.threshold(rung);
        }
    }

    /** Returns how many types the policy has. */
    int types() {
        return rates.length;
    }

    /** Returns the number of a type, which is its place in the policy. */
    int number(IncidentType type) {
        Integer number = typeNumbers.get(type);
        if (number == null) {
            throw new IllegalArgumentException("Policy " + policy.name() + " has no incident type " + type + ", only "
                    + typeNumbers.keySet().stream().sorted().toList() + ". Declare it with its weight.");
        }
        return number;
    }

    FrequencyRule rule(String name) {
        FrequencyRule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("Policy " + policy.name() + " has no frequency rule " + name + ", only "
                    + rules.keySet().stream().sorted().toList() + ". Declare it, or leave the frequency out.");
        }
        return rule;
    }

    /** Returns what an incident of a type and {@linkplain IncidentColumns#code code} weighs at an instant. */
    double weight(int type, byte code, long since) {
        double base = bases[type * IncidentColumns.CODES + code];
        return base == 0 ? 0 : faded(base, type, since);
    }

    /** Returns base · 2^(−age / half-life); the age is an exact difference, so that nothing else of the instants matters. */
    double faded(double base, int type, long since) {
        long age = at - since;
        // nothing happens after the instant: a negative age is one beyond the range of a long, which wrapped round
        return base * Math.exp(rates[type] * (age >= 0 ? age : (double) at - since));
    }

    /** Returns the rung that a score indicates, without regard to the gate. */
    Rung byScore(double total) {
        int rung = RUNGS.length - 1;
        while (rung > 0 && !(total >= thresholds[rung])) {
            rung--;
        }
        return RUNGS[rung];
    }

    /** Returns the rung that a score and the gate indicate. */
    Rung indicated(double total, boolean open) {
        Rung byScore = byScore(total);
        return open || !byScore.isAbove(Rung.PRE_WARNING) ? byScore : Rung.PRE_WARNING;
    }
}
