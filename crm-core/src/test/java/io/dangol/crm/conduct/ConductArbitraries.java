package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Incidents, frequencies and policies for the properties of conduct.
 *
 * <p>All that is made here happened, was reported and was stated by {@link #NOW}, by few reporters and on few pieces of
 * evidence, so that gates of every kind come up; none is verified by its own reporter.
 */
public final class ConductArbitraries {

    /** Where the policies count days. */
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** When is judged. */
    public static final Instant NOW = Instant.parse("2026-06-15T03:00:00Z");

    /** Whose incidents are made, unless {@link #of} gives them to somebody else. */
    public static final CustomerId CUSTOMER = CustomerId.of("C-1");

    /** Somebody else. */
    public static final CustomerId OTHER = CustomerId.of("C-2");

    /** Weighs returns. */
    public static final FrequencyRule RETURNS =
            new FrequencyRule("returns", IncidentType.RULE_BREAKER, 2, 18, 0.25, 0.75, 2);

    /** Weighs late payments, heavily. */
    public static final FrequencyRule LATE = new FrequencyRule("late", IncidentType.DEADBEAT, 1, 9, 0.1, 0.5, 30);

    /** The standard policy with both frequency rules. */
    public static final ConductPolicy POLICY = ConductPolicy.standard(SEOUL).toBuilder("with rates")
            .frequency(RETURNS)
            .frequency(LATE)
            .build();

    private static final long YEAR_MICROS = 365L * 86_400 * 1_000_000;
    private static final int YEARS = 4;

    private ConductArbitraries() {}

    /** One incident of the customer, of any standard type, up to four years old, in any of these states. */
    public static Arbitrary<Incident> incident(String id, Verification... states) {
        Arbitrary<Long> ages = Arbitraries.oneOf(
                Arbitraries.longs().between(0, YEARS * YEAR_MICROS),
                Arbitraries.longs().between(0, YEAR_MICROS / 52));
        return Combinators.combine(
                        Arbitraries.of(IncidentType.LOVELOCK),
                        Arbitraries.integers().between(1, Incident.MAX_SEVERITY),
                        ages,
                        Arbitraries.longs().between(0, YEAR_MICROS / 12),
                        Arbitraries.of(states),
                        Arbitraries.of(true, false),
                        Arbitraries.of("clerk-1", "clerk-2", "clerk-3"),
                        Arbitraries.of("tape-1", "tape-2", "till-1")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2))
                .as((type, severity, age, delay, state, provoked, reporter, evidence) -> {
                    Instant occurred = NOW.minus(age, ChronoUnit.MICROS);
                    Instant reported = earlier(occurred.plus(delay, ChronoUnit.MICROS), NOW);
                    Instant stated = earlier(reported.plus(delay, ChronoUnit.MICROS), NOW);
                    return Incident.of(id, CUSTOMER, type, severity, occurred, reporter, reported)
                            .with(new IncidentStatus(state, provoked, evidence, stated, "lead-1"));
                });
    }

    /** One incident in any state. */
    public static Arbitrary<Incident> incident(String id) {
        return incident(id, Verification.values());
    }

    /** The incidents of one customer with ids {@code I-0}, {@code I-1} and so on, in any of these states. */
    public static Arbitrary<List<Incident>> histories(int min, int max, Verification... states) {
        return incident("I", states).list().ofMinSize(min).ofMaxSize(max).map(ConductArbitraries::numbered);
    }

    /** The incidents of one customer, in any state. */
    public static Arbitrary<List<Incident>> histories(int max) {
        return histories(0, max, Verification.values());
    }

    /** What was counted of the customer up to now or some time before, for each rule at most once. */
    public static Arbitrary<List<Frequency>> frequencies() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.longs().between(0, YEAR_MICROS),
                        Arbitraries.subsetOf(RETURNS.name(), LATE.name()))
                .as((events, others, age, names) -> names.stream()
                        .map(name -> new Frequency(
                                name, CUSTOMER, events, (long) events + others, NOW.minus(age, ChronoUnit.MICROS)))
                        .toList());
    }

    /** A score that the policy of the properties can reach. */
    public static Arbitrary<Double> scores() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 20).ofScale(6), Arbitraries.of(0.0, 1.0, 2.0, 3.0, 4.0, 8.0));
    }

    /** Returns these incidents as those of somebody else, with ids of their own. */
    public static List<Incident> of(CustomerId customer, List<Incident> incidents) {
        return incidents.stream()
                .map(i -> with(i, i.id() + "-" + customer, customer, 0))
                .toList();
    }

    /** Returns an incident with every instant later by so many microseconds. */
    public static Incident shifted(Incident incident, long micros) {
        return with(incident, incident.id(), incident.customer(), micros);
    }

    /** Returns an incident with another verification, since the same instant. */
    public static Incident as(Incident incident, Verification state) {
        IncidentStatus status = incident.status();
        return incident.with(status.as(state, status.by(), status.at()));
    }

    /** Returns a list in an order that a seed gives. */
    public static <T> List<T> shuffled(List<T> list, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<T> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T kept = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, kept);
        }
        return shuffled;
    }

    /** Returns one list of two. */
    public static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }

    private static List<Incident> numbered(List<Incident> incidents) {
        List<Incident> numbered = new ArrayList<>();
        incidents.forEach(i -> numbered.add(with(i, "I-" + numbered.size(), i.customer(), 0)));
        return numbered;
    }

    private static Incident with(Incident i, String id, CustomerId customer, long micros) {
        IncidentStatus status = i.status();
        return new Incident(
                id,
                customer,
                i.type(),
                i.severity(),
                i.occurredAt().plus(micros, ChronoUnit.MICROS),
                i.reportedAt().plus(micros, ChronoUnit.MICROS),
                i.reporter(),
                i.amount(),
                new IncidentStatus(
                        status.verification(),
                        status.provoked(),
                        status.evidence(),
                        status.at().plus(micros, ChronoUnit.MICROS),
                        status.by()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
