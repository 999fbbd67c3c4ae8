package io.dangol.crm.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.ConductPolicy;
import io.dangol.crm.conduct.ConductReading;
import io.dangol.crm.conduct.Frequency;
import io.dangol.crm.conduct.FrequencyRule;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Rung;
import io.dangol.crm.conduct.ValueHarm;
import io.dangol.crm.conduct.Verification;
import io.dangol.crm.purchase.Purchase;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a book says of conduct, and as of when. */
class BookConductTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final CustomerId ANNA = CustomerId.of("anna");
    private static final CustomerId BEN = CustomerId.of("ben");
    private static final Instant HAPPENED = daysAgo(30);

    private final List<Incident> incidents = new ArrayList<>();
    private final List<Frequency> frequencies = new ArrayList<>();
    private final List<Purchase> purchases = new ArrayList<>();

    @Test
    void whoHasNothingOnFileHasNoAssessmentAndNoQuadrant() {
        purchases.add(Purchase.sale(ANNA, daysAgo(3), Money.parse("EUR 5.00")));
        assertThat(context(ANNA, NOW).conduct()).isEmpty();
        assertThat(context(ANNA, NOW).valueHarm()).isEmpty();
        assertThat(book().read(NOW).conduct().size()).isZero();
    }

    @Test
    void theAssessmentIsThatOfTheStandardPolicyInTheZoneOfTheBook() {
        incidents.add(abuse("I-1", HAPPENED).verified("lead", HAPPENED.plusSeconds(60)));
        ConductAssessment known = conduct(NOW);
        assertThat(known.at()).isEqualTo(NOW);
        assertThat(known.policy().name()).isEqualTo("standard");
        assertThat(known.policy().zone()).isEqualTo(ZoneOffset.UTC);
        ConductPolicy policy = ConductPolicy.standard(ZoneOffset.UTC);
        assertThat(known.score())
                .isEqualTo(policy.at(NOW).assess(ANNA, incidents).score());
        ZoneId seoul = ZoneId.of("Asia/Seoul");
        assertThat(builder()
                        .zone(seoul)
                        .build()
                        .read(NOW)
                        .context(ANNA)
                        .flatMap(CustomerContext::conduct)
                        .orElseThrow()
                        .policy()
                        .zone())
                .isEqualTo(seoul);
    }

    @Test
    void aHostsPolicyWeighsInItsPlace() {
        IncidentType scalper = IncidentType.of("SCALPER");
        incidents.add(Incident.of("I-1", ANNA, scalper, 1, NOW, "clerk", NOW));
        ConductPolicy policy = ConductPolicy.named("own", ZoneOffset.UTC)
                .type(scalper, 10, 100)
                .build();
        assertThat(builder()
                        .conduct(policy)
                        .build()
                        .read(NOW)
                        .context(ANNA)
                        .flatMap(CustomerContext::conduct)
                        .orElseThrow()
                        .total())
                .isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(this::book)
                .withMessageContaining("Incident I-1 is of type SCALPER, which conduct policy standard does not have")
                .withMessageContaining("Declare it");
    }

    @Test
    void aFrequencyIsReadAsItWasCountedByThen() {
        ConductPolicy policy = ConductPolicy.standard(ZoneOffset.UTC).toBuilder("with returns")
                .frequency(new FrequencyRule("returns", IncidentType.RULE_BREAKER, 2, 18, 0.25, 0.75, 2))
                .build();
        frequencies.add(new Frequency("returns", ANNA, 1, 10, daysAgo(20)));
        frequencies.add(new Frequency("returns", ANNA, 900, 1000, daysAgo(10)));
        CustomerBook book = builder().conduct(policy).build();
        assertThat(book.read(daysAgo(20).minus(MICRO)).context(ANNA)).isEmpty();
        assertThat(total(book, daysAgo(20))).isZero();
        assertThat(total(book, daysAgo(10))).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(this::book)
                .withMessageContaining("A frequency is of rule returns, which conduct policy standard does not have");
    }

    private static double total(CustomerBook book, Instant at) {
        return book.read(at)
                .context(ANNA)
                .flatMap(CustomerContext::conduct)
                .orElseThrow()
                .total();
    }

    @Test
    void whatIsStatedLaterIsNotKnownYet() {
        Incident reported = abuse("I-1", HAPPENED);
        incidents.add(reported);
        incidents.add(reported.verified("lead", daysAgo(20)));
        incidents.add(reported.retracted("lead", daysAgo(10)));
        assertThat(book().read(HAPPENED.minus(MICRO)).context(ANNA)).isEmpty();
        assertThat(book().read(HAPPENED.minus(MICRO)).conduct().size()).isZero();
        assertThat(verification(HAPPENED)).isEqualTo(Verification.REPORTED);
        assertThat(verification(daysAgo(20).minus(MICRO))).isEqualTo(Verification.REPORTED);
        assertThat(verification(daysAgo(20))).isEqualTo(Verification.VERIFIED);
        assertThat(verification(daysAgo(10))).isEqualTo(Verification.RETRACTED);
        assertThat(conduct(NOW).total()).isZero();
        assertThat(context(ANNA, NOW).knownSince()).contains(HAPPENED);
    }

    private Verification verification(Instant at) {
        return conduct(at).incidents().incidents().get(0).verification();
    }

    @Test
    void theReadingOfEverybodyAgreesWithEachAssessment() {
        twoVerified(3);
        incidents.add(Incident.of("B-1", BEN, IncidentType.VANDAL, 1, daysAgo(3), "clerk", daysAgo(2)));
        BookReading reading = book().read(NOW);
        ConductReading all = reading.conduct();
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.at()).isEqualTo(NOW);
        for (CustomerId customer : List.of(ANNA, BEN)) {
            ConductAssessment one =
                    reading.context(customer).flatMap(CustomerContext::conduct).orElseThrow();
            int row = all.row(customer);
            assertThat(all.total(row)).isEqualTo(one.total()).isPositive();
            assertThat(all.indicated(row)).isEqualTo(one.indicated());
        }
        assertThat(all.count(Rung.EXIT)).isEqualTo(1);
        assertThat(all.count(Rung.WATCH)).isEqualTo(1);
        assertThat(book().read(daysAgo(3)).conduct().size()).isEqualTo(1);
    }

    @Test
    void theQuadrantIsMadeOfTheBestQuarterByNetAndOfHarm() {
        twoVerified(3);
        incidents.add(Incident.of("B-1", BEN, IncidentType.RULE_BREAKER, 1, daysAgo(3), "clerk", daysAgo(2)));
        assertThat(context(ANNA, NOW).valueHarm()).as("bought nothing").contains(ValueHarm.LOW_VALUE_HIGH_HARM);
        sale(ANNA, "90.00");
        sale(BEN, "10.00");
        sale(CustomerId.of("c"), "20.00");
        assertThat(context(ANNA, NOW).isValuable()).as("first of three").isFalse();
        sale(CustomerId.of("d"), "20.00");
        assertThat(context(ANNA, NOW).valueHarm()).contains(ValueHarm.HIGH_VALUE_HIGH_HARM);
        assertThat(context(BEN, NOW).valueHarm()).contains(ValueHarm.LOW_VALUE_LOW_HARM);
        sale(BEN, "80.00");
        assertThat(context(BEN, NOW).valueHarm()).as("as much as the best").contains(ValueHarm.HIGH_VALUE_LOW_HARM);
    }

    @Test
    void anIdOfTwoCustomersIsRefused() {
        incidents.add(abuse("I-1", HAPPENED));
        incidents.add(Incident.of("I-1", BEN, IncidentType.BELLIGERENT, 2, HAPPENED, "clerk", HAPPENED));
        assertThatIllegalArgumentException()
                .isThrownBy(this::builder)
                .withMessageContaining("Incident I-1 is given of customers anna and ben")
                .withMessageContaining("Give the other its own id");
    }

    @Test
    void whatContradictsItselfIsRefusedWhenTheBookIsBuilt() {
        incidents.add(abuse("I-1", HAPPENED));
        incidents.add(abuse("I-1", HAPPENED.plusSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(this::book)
                .withMessageContaining("Incident I-1 is given twice with other content than its status");
    }

    @Test
    void twoContextsDifferIfTheirConductDoes() {
        sale(ANNA, "5.00");
        CustomerContext without = context(ANNA, NOW);
        incidents.add(abuse("I-1", HAPPENED));
        assertThat(context(ANNA, NOW)).isNotEqualTo(without).isEqualTo(context(ANNA, NOW));
        assertThat(context(ANNA, NOW).toString()).doesNotContain("BELLIGERENT", "clerk");
    }

    /** Two incidents of different reporters, so that the gate is open. */
    private void twoVerified(int severity) {
        for (int i = 1; i <= 2; i++) {
            Instant at = daysAgo(10 * i);
            incidents.add(Incident.of("I-" + i, ANNA, IncidentType.BELLIGERENT, severity, at, "clerk-" + i, at)
                    .verified("lead", at.plusSeconds(60)));
        }
    }

    private static Incident abuse(String id, Instant at) {
        return Incident.of(id, ANNA, IncidentType.BELLIGERENT, 2, at, "clerk", at);
    }

    private void sale(CustomerId customer, String amount) {
        purchases.add(Purchase.sale(customer, daysAgo(5), Money.parse("EUR " + amount)));
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private ConductAssessment conduct(Instant at) {
        return context(ANNA, at).conduct().orElseThrow();
    }

    private CustomerContext context(CustomerId customer, Instant at) {
        Optional<CustomerContext> context = book().read(at).context(customer);
        return context.orElseThrow();
    }

    private CustomerBook book() {
        return builder().build();
    }

    private CustomerBook.Builder builder() {
        return CustomerBook.of(PurchaseLog.of(CurrencyUnit.EUR, purchases))
                .incidents(incidents)
                .frequencies(frequencies);
    }
}
