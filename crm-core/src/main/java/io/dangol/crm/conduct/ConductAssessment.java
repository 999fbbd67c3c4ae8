package io.dangol.crm.conduct;

import io.dangol.crm.Contribution;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What the recorded conduct of one customer amounts to at an instant, incident by incident.
 *
 * <p>What is judged is conduct that was recorded and shown, not a person. The assessment is a reason to look; a measure that
 * hurts is decided by people alone.
 *
 * <p>Immutable and thread-safe.
 */
public final class ConductAssessment {

    private static final long HOURS_PER_DAY = 24;
    private static final long MICROS_PER_HOUR = 3_600_000_000L;

    private final ConductWeights weights;
    private final ConductKernel kernel;
    private final CustomerIncidents incidents;
    private final double[] amounts;
    private final double total;
    private final int dominant;
    private final boolean open;

    ConductAssessment(
            ConductWeights weights,
            ConductKernel kernel,
            CustomerIncidents incidents,
            double[] amounts,
            double total,
            int dominant,
            boolean open) {
        this.weights = weights;
        this.kernel = kernel;
        this.incidents = incidents;
        this.amounts = amounts;
        this.total = total;
        this.dominant = dominant;
        this.open = open;
    }

    /** Returns what was judged. */
    public CustomerIncidents incidents() {
        return incidents;
    }

    /** Returns the instant at which was judged. */
    public Instant at() {
        return EpochMicros.toInstant(weights.at);
    }

    /** Returns the policy by which was judged. */
    public ConductPolicy policy() {
        return weights.policy;
    }

    /** Returns the score, the sum of all contributions; finite, not negative, 0 without incidents. */
    public double total() {
        return total;
    }

    /**
     * Returns what an incident adds to the score, by its place in {@link CustomerIncidents#incidents()}; the number of its
     * contribution without the words.
     *
     * @throws IndexOutOfBoundsException if there is no such incident
     */
    public double amount(int incident) {
        return amounts[Objects.checkIndex(incident, incidents.incidents().size())];
    }

    /** Returns the score with a contribution for each incident and frequency, those that weigh nothing too. */
    public Score score() {
        return new Score(contributions(-1));
    }

    /** Returns what each type of the policy weighs of which there is an incident or frequency, in the order of the policy. */
    public List<TypeScore> types() {
        List<TypeScore> types = new ArrayList<>();
        for (int t = 0; t < weights.types(); t++) {
            List<Contribution> parts = contributions(t);
            if (!parts.isEmpty()) {
                types.add(new TypeScore(weights.policy.types().get(t).type(), new Score(parts)));
            }
        }
        return List.copyOf(types);
    }

    /** Returns the type that weighs most, the first declared of equal ones; empty if nothing weighs. */
    public Optional<IncidentType> dominantType() {
        return dominant < 0
                ? Optional.empty()
                : Optional.of(weights.policy.types().get(dominant).type());
    }

    /** Returns the rung that is indicated, and the gate. */
    public ConductStanding standing() {
        Gate gate = new Gate(open, kernel.verified(), weights.policy.gateIncidents(), weights.gateDay);
        return new ConductStanding(indicated(), weights.byScore(total), gate);
    }

    /** Returns the rung that score and gate indicate. */
    public Rung indicated() {
        return weights.indicated(total, open);
    }

    /** Returns the ids of the incidents that weigh something. */
    List<String> weighing() {
        List<Incident> rows = incidents.incidents();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (amounts[i] > 0) {
                ids.add(rows.get(i).id());
            }
        }
        return ids;
    }

    /**
     * Returns where the customer lies by value and harm.
     *
     * @param value what the customer is worth, as the host measures it; a value equal to the limit is high
     * @param highFrom from which value a customer counts as valuable
     * @throws org.joda.money.CurrencyMismatchException if the two are in different currencies
     */
    public ValueHarm valueHarm(Money value, Money highFrom) {
        return valueHarm(!value.isLessThan(highFrom));
    }

    /**
     * Returns where the customer lies by value and harm.
     *
     * @param valuable whether the customer is worth much, by a rule of the caller
     */
    public ValueHarm valueHarm(boolean valuable) {
        return ValueHarm.of(valuable, total >= weights.policy.harmFrom());
    }

    /** Returns the contributions of a type, or all for -1: incidents first, each in its order. */
    private List<Contribution> contributions(int type) {
        List<Incident> rows = incidents.incidents();
        List<Contribution> parts = new ArrayList<>(amounts.length);
        for (int i = 0; i < rows.size(); i++) {
            if (type < 0 || kernel.typeOf(i) == type) {
                parts.add(contribution(rows.get(i), amounts[i]));
            }
        }
        List<Frequency> counted = incidents.frequencies();
        for (int i = 0; i < counted.size(); i++) {
            if (type < 0 || kernel.typeOfFrequency(i) == type) {
                parts.add(contribution(counted.get(i), kernel.ruleOf(i), amounts[rows.size() + i]));
            }
        }
        return parts;
    }

    private Contribution contribution(Incident incident, double amount) {
        String evidence = incident.verification() + ", severity " + incident.severity() + ", "
                + age(incident.occurredAt()) + " days old"
                + (incident.status().provoked() ? ", provoked" : "");
        return new Contribution(incident.type() + " " + incident.id(), amount, evidence);
    }

    private Contribution contribution(Frequency frequency, FrequencyRule rule, double amount) {
        double rate = rule.shrunkRate(frequency.events(), frequency.visits());
        String evidence = frequency.events() + " in " + frequency.visits() + ", rate " + rounded(rate, 3)
                + " where up to " + rounded(rule.tolerated(), 3) + " is tolerated, "
                + age(frequency.until()) + " days old";
        return new Contribution(rule.type() + " rate of " + rule.name(), amount, evidence);
    }

    /**
     * Returns the whole hours since an instant in days to one decimal, a half to the even digit; by whole numbers, for this
     * text takes most of the time of an explanation.
     */
    private String age(Instant since) {
        long tenHours = 10 * ((weights.at - EpochMicros.truncate(since)) / MICROS_PER_HOUR);
        long tenths = tenHours / HOURS_PER_DAY;
        long left = tenHours % HOURS_PER_DAY;
        if (2 * left > HOURS_PER_DAY || (2 * left == HOURS_PER_DAY && (tenths & 1) == 1)) {
            tenths++;
        }
        return tenths / 10 + "." + tenths % 10;
    }

    private static String rounded(double value, int places) {
        return BigDecimal.valueOf(value)
                .setScale(places, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** Returns score, type and rung, not whose they are. */
    @Override
    public String toString() {
        return "ConductAssessment[" + total + ", "
                + dominantType().map(IncidentType::name).orElse("no type") + ", " + indicated() + " indicated]";
    }
}
