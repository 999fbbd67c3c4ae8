package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductArbitraries.CUSTOMER;
import static io.dangol.crm.conduct.ConductArbitraries.NOW;
import static io.dangol.crm.conduct.ConductArbitraries.OTHER;
import static io.dangol.crm.conduct.ConductArbitraries.POLICY;
import static io.dangol.crm.conduct.ConductArbitraries.joined;
import static io.dangol.crm.conduct.ConductArbitraries.shuffled;
import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What both faces of the score have in common, and what must not move it. */
class ConductFacesProperties {

    private static final long YEARS = 5L * 365 * 86_400 * 1_000_000;

    @Provide
    Arbitrary<List<Incident>> histories() {
        return ConductArbitraries.histories(12);
    }

    @Provide
    Arbitrary<List<Frequency>> frequencies() {
        return ConductArbitraries.frequencies();
    }

    @Property
    void bothFacesGiveTheSameBits(
            @ForAll("histories") List<Incident> one,
            @ForAll("histories") List<Incident> two,
            @ForAll("frequencies") List<Frequency> counted,
            @ForAll long seed) {
        List<Incident> ofTwo = ConductArbitraries.of(OTHER, two);
        ConductScorer scorer = POLICY.at(NOW);
        ConductReading reading = scorer.read(IncidentLog.of(shuffled(joined(one, ofTwo), seed), counted));
        assertRow(reading, scorer.assess(CustomerIncidents.of(CUSTOMER, one, counted)), CUSTOMER);
        assertRow(reading, scorer.assess(OTHER, ofTwo), OTHER);
    }

    private static void assertRow(ConductReading reading, ConductAssessment one, CustomerId customer) {
        int row = reading.row(customer);
        if (row < 0) {
            assertThat(one.score().contributions()).isEmpty();
            return;
        }
        assertThat(reading.customer(row)).isEqualTo(customer);
        assertThat(reading.total(row)).isEqualTo(one.total());
        assertThat(reading.indicated(row)).isEqualTo(one.indicated());
        assertThat(reading.dominantType(row)).isEqualTo(one.dominantType());
    }

    @Property
    void assessmentDoesNotContradictItself(
            @ForAll("histories") List<Incident> incidents, @ForAll("frequencies") List<Frequency> frequencies) {
        ConductAssessment a = POLICY.at(NOW).assess(CustomerIncidents.of(CUSTOMER, incidents, frequencies));
        assertThat(a.standing().indicated()).isEqualTo(a.indicated());
        double most = a.types().stream().mapToDouble(TypeScore::value).max().orElse(0);
        assertThat(a.dominantType())
                .isEqualTo(a.types().stream()
                        .filter(t -> t.value() == most && most > 0)
                        .map(TypeScore::type)
                        .findFirst());
        Gate gate = a.standing().gate();
        assertThat(gate.open()).isEqualTo(SlowGate.isOpen(a.incidents().incidents(), gate.from(), POLICY));
    }

    @Property
    void scoreIsThatOfThePlainFormula(@ForAll("histories") List<Incident> incidents) {
        double plain = 0;
        for (Incident i : incidents) {
            TypeRule rule = POLICY.types().stream()
                    .filter(r -> r.type().equals(i.type()))
                    .findFirst()
                    .orElseThrow();
            double days = ChronoUnit.MICROS.between(i.occurredAt(), NOW) / 86_400e6;
            plain += rule.weight()
                    * i.severity()
                    * POLICY.factor(i.verification())
                    * (i.status().provoked() ? POLICY.provoked() : 1)
                    * Math.pow(2, -days / rule.halfLifeDays());
        }
        double total = POLICY.at(NOW).assess(CUSTOMER, incidents).total();
        assertThat(total).isBetween(plain * (1 - 1e-12), plain * (1 + 1e-12));
    }

    @Property
    void frequenciesNeverOpenTheGateOrLowerTheScore(
            @ForAll("histories") List<Incident> incidents, @ForAll("frequencies") List<Frequency> frequencies) {
        ConductScorer scorer = POLICY.at(NOW);
        ConductAssessment without = scorer.assess(CUSTOMER, incidents);
        ConductAssessment with = scorer.assess(CustomerIncidents.of(CUSTOMER, incidents, frequencies));
        assertThat(with.standing().gate()).isEqualTo(without.standing().gate());
        assertThat(with.total()).isGreaterThanOrEqualTo(without.total() * (1 - 1e-12));
        ConductAssessment alone = scorer.assess(CustomerIncidents.of(CUSTOMER, List.of(), frequencies));
        assertThat(alone.indicated()).isLessThanOrEqualTo(Rung.PRE_WARNING);
    }

    @Property
    void moreVisitsWithTheSameEventsNeverWeighMore(
            @ForAll @LongRange(min = 0, max = 1_000) long events,
            @ForAll @LongRange(min = 0, max = 1_000_000) long others,
            @ForAll @LongRange(min = 0, max = 1_000_000) long more) {
        FrequencyRule rule = ConductArbitraries.LATE;
        double few = rule.pointsOf(events, events + others);
        assertThat(rule.pointsOf(events, events + others + more)).isLessThanOrEqualTo(few);
        assertThat(rule.pointsOf(events + 1, events + others + 1)).isGreaterThanOrEqualTo(few);
        assertThat(few).isBetween(0.0, rule.points());
    }

    @Property
    void valueMovesNoRung(
            @ForAll("histories") List<Incident> incidents, @ForAll @LongRange(min = -1_000, max = 1_000) long minor) {
        ConductAssessment a = POLICY.at(NOW).assess(CUSTOMER, incidents);
        ConductStanding before = a.standing();
        ValueHarm place = a.valueHarm(Money.ofMinor(CurrencyUnit.EUR, minor), Money.ofMinor(CurrencyUnit.EUR, 0));
        assertThat(place.isValuable()).isEqualTo(minor >= 0);
        assertThat(place.isHarmful()).isEqualTo(a.total() >= POLICY.harmFrom());
        assertThat(a.standing()).isEqualTo(before);
    }

    @Property
    void whatWasKnownThenIsWhatWouldHaveBeenGivenThen(
            @ForAll("histories") List<Incident> incidents,
            @ForAll("frequencies") List<Frequency> frequencies,
            @ForAll @LongRange(min = 0, max = YEARS) long before) {
        Instant then = NOW.minus(before, ChronoUnit.MICROS);
        List<Incident> verified = incidents.stream()
                .map(i -> i.with(i.status().as(Verification.RETRACTED, "lead-2", NOW.plusSeconds(1))))
                .toList();
        CustomerIncidents all = CustomerIncidents.of(CUSTOMER, joined(incidents, verified), frequencies);
        CustomerIncidents known = CustomerIncidents.of(
                CUSTOMER,
                incidents.stream().filter(i -> !i.status().at().isAfter(then)).toList(),
                frequencies.stream().filter(f -> !f.until().isAfter(then)).toList());
        ConductScorer scorer = POLICY.at(then);
        assertThat(scorer.assess(all.asOf(then)).score())
                .isEqualTo(scorer.assess(known).score());
    }

    @Property(tries = 50)
    void fourThreadsAndEveryOrderGiveTheSameBits(
            @ForAll("histories") List<Incident> incidents,
            @ForAll("frequencies") List<Frequency> frequencies,
            @ForAll long seed)
            throws ExecutionException, InterruptedException {
        ConductScorer scorer = POLICY.at(NOW);
        CustomerIncidents shared = CustomerIncidents.of(CUSTOMER, incidents, frequencies);
        ConductAssessment expected = scorer.assess(shared);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<ConductAssessment>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                long order = seed + i;
                results.add(threads.submit(() -> scorer.assess(
                        order % 2 == 0
                                ? shared
                                : CustomerIncidents.of(
                                        CUSTOMER, shuffled(incidents, order), shuffled(frequencies, order)))));
            }
            for (Future<ConductAssessment> result : results) {
                assertThat(result.get().total()).isEqualTo(expected.total());
                assertThat(result.get().score()).isEqualTo(expected.score());
                assertThat(result.get().standing()).isEqualTo(expected.standing());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
