package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductArbitraries.CUSTOMER;
import static io.dangol.crm.conduct.ConductArbitraries.NOW;
import static io.dangol.crm.conduct.ConductArbitraries.OTHER;
import static io.dangol.crm.conduct.ConductArbitraries.POLICY;
import static io.dangol.crm.conduct.ConductArbitraries.SEOUL;
import static io.dangol.crm.conduct.ConductArbitraries.as;
import static io.dangol.crm.conduct.ConductArbitraries.joined;
import static io.dangol.crm.conduct.ConductArbitraries.shifted;
import static io.dangol.crm.conduct.ConductArbitraries.shuffled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.Contribution;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Metamorphic properties 1 to 14 of the score of conduct, by their numbers. */
class ConductScoreProperties {

    private static final long CENTURY = 100L * 365 * 86_400 * 1_000_000;

    /** What the last rounding may take from a sum that did not fall; no rule of a house is that fine. */
    private static final double ROUNDING = 1e-12;

    @Provide
    Arbitrary<List<Incident>> histories() {
        return ConductArbitraries.histories(12);
    }

    @Provide
    Arbitrary<List<Frequency>> frequencies() {
        return ConductArbitraries.frequencies();
    }

    @Provide
    Arbitrary<Incident> verified() {
        return ConductArbitraries.incident("NEW", Verification.VERIFIED);
    }

    @Provide
    Arbitrary<Double> scores() {
        return ConductArbitraries.scores();
    }

    @Provide
    Arbitrary<List<Incident>> unverified() {
        return ConductArbitraries.histories(
                600,
                600,
                Verification.REPORTED,
                Verification.CORROBORATED,
                Verification.DISPUTED,
                Verification.RETRACTED);
    }

    private static ConductAssessment assess(List<Incident> incidents) {
        return POLICY.at(NOW).assess(CUSTOMER, incidents);
    }

    private static ConductAssessment assess(List<Incident> incidents, List<Frequency> frequencies) {
        return POLICY.at(NOW).assess(CustomerIncidents.of(CUSTOMER, incidents, frequencies));
    }

    private static void assertSame(ConductAssessment one, ConductAssessment other) {
        assertThat(one.total()).isEqualTo(other.total());
        assertThat(one.score()).isEqualTo(other.score());
        assertThat(one.types()).isEqualTo(other.types());
        assertThat(one.dominantType()).isEqualTo(other.dominantType());
        assertThat(one.standing()).isEqualTo(other.standing());
    }

    private static void assertNotAbove(ConductAssessment lower, ConductAssessment upper) {
        assertThat(lower.total()).isLessThanOrEqualTo(upper.total() * (1 + ROUNDING));
    }

    @Property
    void p01OrderIsIrrelevant(
            @ForAll("histories") List<Incident> incidents,
            @ForAll("frequencies") List<Frequency> frequencies,
            @ForAll long seed) {
        assertSame(assess(incidents, frequencies), assess(shuffled(incidents, seed), shuffled(frequencies, seed)));
    }

    @Property
    void p02TheSameIdTwiceCountsOnce(
            @ForAll("histories") List<Incident> incidents,
            @ForAll("frequencies") List<Frequency> frequencies,
            @ForAll long seed) {
        List<Incident> twice = shuffled(joined(incidents, incidents), seed);
        assertSame(assess(incidents, frequencies), assess(twice, joined(frequencies, frequencies)));
    }

    @Property
    void p03TimeAloneNeverRaisesScoreOrRung(
            @ForAll("histories") List<Incident> incidents,
            @ForAll("frequencies") List<Frequency> frequencies,
            @ForAll @LongRange(min = 0, max = CENTURY) long micros) {
        ConductAssessment now = assess(incidents, frequencies);
        ConductAssessment later = POLICY.at(NOW.plus(micros, ChronoUnit.MICROS)).assess(now.incidents());
        assertNotAbove(later, now);
        assertThat(later.indicated()).isLessThanOrEqualTo(now.indicated());
        assertThat(later.standing().gate().verified())
                .isLessThanOrEqualTo(now.standing().gate().verified());
    }

    @Property
    void p04ANewVerifiedIncidentNeverLowersScoreOrRung(
            @ForAll("histories") List<Incident> incidents, @ForAll("verified") Incident another) {
        ConductAssessment before = assess(incidents);
        ConductAssessment after = assess(joined(incidents, List.of(another)));
        assertNotAbove(before, after);
        assertThat(after.indicated()).isGreaterThanOrEqualTo(before.indicated());
    }

    @Property
    void p05MoreVerificationNeverLowersScoreOrRung(
            @ForAll("histories") List<Incident> incidents,
            @ForAll @IntRange(min = 0, max = 11) int which,
            @ForAll @IntRange(min = 0, max = 2) int low,
            @ForAll @IntRange(min = 0, max = 2) int high) {
        Verification[] rising = {Verification.REPORTED, Verification.CORROBORATED, Verification.VERIFIED};
        ConductAssessment less = assess(withState(incidents, which, rising[Math.min(low, high)]));
        ConductAssessment more = assess(withState(incidents, which, rising[Math.max(low, high)]));
        assertNotAbove(less, more);
        assertThat(more.indicated()).isGreaterThanOrEqualTo(less.indicated());
    }

    @Property
    void p06RetractedIsAsIfItHadNeverBeenReported(
            @ForAll("histories") List<Incident> incidents, @ForAll("verified") Incident another) {
        ConductAssessment never = assess(incidents);
        List<Incident> then = joined(incidents, List.of(another, another.retracted("lead-2", NOW)));
        // a second statement at the same instant would contradict the first
        ConductAssessment retracted = another.status().at().equals(NOW)
                ? assess(joined(incidents, List.of(as(another, Verification.RETRACTED))))
                : assess(then);
        assertThat(retracted.total()).isEqualTo(never.total());
        assertThat(retracted.standing()).isEqualTo(never.standing());
        assertThat(retracted.dominantType()).isEqualTo(never.dominantType());
    }

    @Property
    void p07ADisputeNeverRaisesScoreOrRung(
            @ForAll("histories") List<Incident> incidents, @ForAll @IntRange(min = 0, max = 11) int which) {
        ConductAssessment before = assess(incidents);
        ConductAssessment disputed = assess(withState(incidents, which, Verification.DISPUTED));
        assertNotAbove(disputed, before);
        assertThat(disputed.indicated()).isLessThanOrEqualTo(before.indicated());
    }

    /**
     * The score has the same bits. The gate counts months, which are not equally long: incidents within three days of the
     * first day that counts are left out of its comparison, which is enough for a shift in which only lengths of months and
     * clock changes differ.
     */
    @Property
    void p08ShiftingEveryInstantChangesNothing(
            @ForAll("histories") List<Incident> incidents,
            @ForAll @LongRange(min = -CENTURY, max = CENTURY) long micros) {
        Instant then = NOW.plus(micros, ChronoUnit.MICROS);
        List<Incident> shifted = incidents.stream().map(i -> shifted(i, micros)).toList();
        ConductAssessment now = assess(incidents);
        ConductAssessment moved = POLICY.at(then).assess(CUSTOMER, shifted);
        assertThat(moved.total()).isEqualTo(now.total());
        assertThat(moved.score().contributions().stream().map(Contribution::amount))
                .containsExactlyElementsOf(now.score().contributions().stream()
                        .map(Contribution::amount)
                        .toList());
        LocalDate from = now.standing().gate().from();
        List<Incident> clear = incidents.stream()
                .filter(i -> Math.abs(ChronoUnit.DAYS.between(
                                from, i.occurredAt().atZone(SEOUL).toLocalDate()))
                        > 3)
                .toList();
        ConductAssessment movedClear = POLICY.at(then)
                .assess(CUSTOMER, clear.stream().map(i -> shifted(i, micros)).toList());
        assertThat(movedClear.indicated()).isEqualTo(assess(clear).indicated());
    }

    @Property
    void p09UnitedRecordsWeighAtLeastWhatEachDoes(
            @ForAll("histories") List<Incident> one,
            @ForAll("histories") List<Incident> two,
            @ForAll("frequencies") List<Frequency> counted) {
        CustomerIncidents first = CustomerIncidents.of(CUSTOMER, one, counted);
        CustomerIncidents second = CustomerIncidents.of(OTHER, ConductArbitraries.of(OTHER, two));
        ConductScorer scorer = POLICY.at(NOW);
        ConductAssessment united = scorer.assess(first.unitedWith(second));
        assertNotAbove(scorer.assess(first), united);
        assertNotAbove(scorer.assess(second), united);
        assertThat(united.indicated())
                .isGreaterThanOrEqualTo(scorer.assess(first).indicated());
        assertThat(united.indicated())
                .isGreaterThanOrEqualTo(scorer.assess(second).indicated());
        assertSame(united, scorer.assess(second.unitedWith(first)));
    }

    @Property
    void p10TheRungIsMonotoneInTheScore(@ForAll("scores") double one, @ForAll("scores") double other) {
        ConductWeights weights = new ConductWeights(POLICY, NOW);
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        assertThat(weights.indicated(low, true)).isLessThanOrEqualTo(weights.indicated(high, true));
        assertThat(weights.indicated(low, false)).isLessThanOrEqualTo(weights.indicated(high, false));
        assertThat(weights.indicated(high, false))
                .isLessThanOrEqualTo(Rung.PRE_WARNING)
                .isLessThanOrEqualTo(weights.indicated(high, true));
    }

    /** Whose it is, how large the damage was and who stated it weigh nothing; nor does another customer beside. */
    @Property
    void p11WhatIsNoConductIsIrrelevant(
            @ForAll("histories") List<Incident> incidents,
            @ForAll("histories") List<Incident> neighbour,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long minor) {
        Money damage = Money.ofMinor(CurrencyUnit.EUR, minor);
        List<Incident> renamed = incidents.stream()
                .map(i -> new Incident(
                        i.id(),
                        OTHER,
                        i.type(),
                        i.severity(),
                        i.occurredAt(),
                        i.occurredAt(),
                        i.reporter(),
                        Optional.of(damage),
                        i.status().as(i.verification(), "lead-9", NOW)))
                .toList();
        ConductAssessment plain = assess(incidents);
        ConductAssessment other = POLICY.at(NOW).assess(OTHER, renamed);
        assertThat(other.score()).isEqualTo(plain.score());
        assertThat(other.standing()).isEqualTo(plain.standing());
        ConductReading reading = POLICY.at(NOW).read(IncidentLog.of(joined(renamed, neighbour)));
        if (!incidents.isEmpty()) {
            assertThat(reading.total(reading.row(OTHER))).isEqualTo(plain.total());
        }
    }

    /** No complaint can be given to a scorer; one that was upheld makes an incident provoked, and that never weighs more. */
    @Property
    void p12AnUpheldComplaintNeverRaisesScoreOrRung(
            @ForAll("histories") List<Incident> incidents, @ForAll Set<@IntRange(min = 0, max = 11) Integer> which) {
        ConductAssessment before = assess(incidents);
        List<Incident> provoked = incidents.stream()
                .map(i -> which.contains(Integer.valueOf(i.id().substring(2))) ? i.asProvoked() : i)
                .toList();
        ConductAssessment after = assess(provoked);
        assertNotAbove(after, before);
        assertThat(after.indicated()).isLessThanOrEqualTo(before.indicated());
        assertThat(after.standing().gate().verified())
                .isEqualTo(before.standing().gate().verified());
    }

    @Property
    void p13ContributionsSumToTheScore(
            @ForAll("histories") List<Incident> incidents, @ForAll("frequencies") List<Frequency> frequencies) {
        ConductAssessment a = assess(incidents, frequencies);
        assertThat(a.score().contributions()).hasSize(incidents.size() + frequencies.size());
        assertThat(a.score().value()).isEqualTo(a.total());
        assertThat(a.score().contributions()).allMatch(part -> part.amount() >= 0);
        double plain = a.score().contributions().stream()
                .mapToDouble(Contribution::amount)
                .sum();
        assertThat(a.total()).isEqualTo(plain, within(1e-9));
        assertThat(a.types().stream().mapToDouble(TypeScore::value).sum()).isEqualTo(a.total(), within(1e-9));
    }

    @Property(tries = 100)
    void p14SixHundredUnverifiedNeverPassThePreWarningAndAVerifiedPairMay(
            @ForAll("unverified") List<Incident> many, @ForAll("verified") Incident another) {
        ConductAssessment rumour = assess(many);
        assertThat(rumour.indicated()).isLessThanOrEqualTo(Rung.PRE_WARNING);
        assertThat(rumour.standing().gate().verified()).isZero();
        Incident one = verifiedNow("V-1", "clerk-1");
        assertThat(assess(joined(many, List.of(one))).indicated()).isLessThanOrEqualTo(Rung.PRE_WARNING);
        ConductAssessment pair = assess(joined(many, List.of(one, verifiedNow("V-2", "clerk-2"), another)));
        assertThat(pair.total()).isGreaterThan(POLICY.threshold(Rung.EXIT));
        assertThat(pair.indicated()).isEqualTo(Rung.EXIT);
    }

    private static Incident verifiedNow(String id, String reporter) {
        return Incident.of(id, CUSTOMER, IncidentType.THIEF, 1, NOW, reporter, NOW)
                .verified("lead-1", NOW);
    }

    private static List<Incident> withState(List<Incident> incidents, int which, Verification state) {
        return incidents.stream()
                .map(i -> i.id().equals("I-" + which) ? as(i, state) : i)
                .toList();
    }
}
