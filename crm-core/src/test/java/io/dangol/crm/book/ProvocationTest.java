package io.dangol.crm.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.CustomerId;
import io.dangol.crm.complaint.ComplaintNumber;
import io.dangol.crm.complaint.ComplaintTrail;
import io.dangol.crm.complaint.Finding;
import io.dangol.crm.conduct.ConductAssessment;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Rung;
import io.dangol.crm.purchase.PurchaseLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Which incidents a book takes for provoked. */
class ProvocationTest {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final CustomerId ANNA = CustomerId.of("anna");
    private static final CustomerId BEN = CustomerId.of("ben");
    private static final Instant HAPPENED = daysAgo(30);

    private final List<Incident> incidents = new ArrayList<>();
    private final List<ComplaintTrail> complaints = new ArrayList<>();
    private final MadeComplaints made = new MadeComplaints();

    @Test
    void anIncidentIsProvokedFromAfterTheReceiptOfAnUpheldComplaintUntilItsClosing() {
        complaints.add(made.over(ANNA, Finding.UPHELD, daysAgo(40), daysAgo(20)));
        assertThat(isProvoked(daysAgo(40))).isFalse();
        assertThat(isProvoked(daysAgo(40).plus(MICRO))).isTrue();
        assertThat(isProvoked(daysAgo(20).minus(MICRO))).isTrue();
        assertThat(isProvoked(daysAgo(20))).isFalse();
    }

    @Test
    void aProvokedIncidentWeighsHalf() {
        incidents.add(abuse("I-1", HAPPENED));
        double before = conduct(NOW).total();
        complaints.add(made.over(ANNA, Finding.PARTLY_UPHELD, daysAgo(40), daysAgo(20)));
        assertThat(conduct(NOW).total()).isEqualTo(before / 2);
        assertThat(conduct(NOW).score().contributions().get(0).evidence()).endsWith("provoked");
        assertThat(book().read(NOW).conduct().total(0)).isEqualTo(before / 2);
    }

    @Test
    void aComplaintThatWasNotUpheldOrIsOfSomebodyElseProvokesNothing() {
        complaints.add(made.over(ANNA, Finding.NOT_UPHELD, daysAgo(40), daysAgo(20)));
        complaints.add(made.over(BEN, Finding.UPHELD, daysAgo(40), daysAgo(20)));
        assertThat(isProvoked(HAPPENED)).isFalse();
    }

    @Test
    void whatTheHostSaysWasProvokedStaysSo() {
        incidents.add(abuse("I-1", HAPPENED).asProvoked());
        complaints.add(made.over(ANNA, Finding.NOT_UPHELD, daysAgo(40), daysAgo(20)));
        assertThat(conduct(NOW).incidents().incidents().get(0).status().provoked())
                .isTrue();
    }

    @Test
    void aComplaintIsUpheldOnceItIsAnsweredSoAndNotBefore() {
        ComplaintNumber number = made.received(ANNA, daysAgo(40));
        made.found(number, Finding.UPHELD, daysAgo(25)).answered(number, daysAgo(20));
        complaints.add(made.trail(number));
        incidents.add(abuse("I-1", HAPPENED));
        assertThat(isFirstProvoked(daysAgo(25))).as("found, not answered").isFalse();
        assertThat(isFirstProvoked(daysAgo(20).minus(MICRO))).isFalse();
        assertThat(isFirstProvoked(daysAgo(20))).isTrue();
        assertThat(isFirstProvoked(NOW)).as("open still").isTrue();
    }

    @Test
    void aComplaintThatIsTakenUpAgainCountsWhileItWasOpen() {
        ComplaintNumber number = made.received(ANNA, daysAgo(90));
        made.found(number, Finding.UPHELD, daysAgo(90))
                .answered(number, daysAgo(80))
                .closed(number, daysAgo(70))
                .reopened(number, daysAgo(60));
        complaints.add(made.trail(number));
        assertThat(isProvoked(daysAgo(75))).isTrue();
        assertThat(isProvoked(daysAgo(65))).as("closed then").isFalse();
        assertThat(isProvoked(daysAgo(55))).isTrue();
    }

    @Test
    void aComplaintThatCameIntoTheTrailLaterCountsFromItsReceipt() {
        ComplaintNumber number = made.imported(ANNA, daysAgo(40), daysAgo(25));
        made.found(number, Finding.UPHELD, daysAgo(25)).answered(number, daysAgo(20));
        complaints.add(made.trail(number));
        incidents.add(abuse("I-1", HAPPENED));
        assertThat(isFirstProvoked(NOW)).isTrue();
        assertThat(isFirstProvoked(daysAgo(26))).as("nobody knew of it").isFalse();
    }

    @Test
    void historiesMadeByChanceHaveProvokedIncidentsAndEveryRung() {
        Set<Rung> rungs = EnumSet.noneOf(Rung.class);
        int provoked = 0;
        for (int seed = 0; seed < 40; seed++) {
            BookHistory history = BookHistory.of(seed, 25);
            Set<String> byTheHost = history.incidents().stream()
                    .filter(incident -> incident.status().provoked())
                    .map(Incident::id)
                    .collect(Collectors.toSet());
            BookReading reading = history.read(BookHistory.day(BookHistory.DAYS));
            for (CustomerId customer : BookHistory.everybody()) {
                Optional<ConductAssessment> known = reading.context(customer).flatMap(CustomerContext::conduct);
                known.ifPresent(conduct -> rungs.add(conduct.indicated()));
                provoked += (int) known.stream()
                        .flatMap(conduct -> conduct.incidents().incidents().stream())
                        .filter(incident -> incident.status().provoked() && !byTheHost.contains(incident.id()))
                        .count();
            }
        }
        assertThat(provoked).isGreaterThan(10);
        assertThat(rungs).containsExactly(Rung.values());
    }

    @Test
    void whatIsDecidedOutsideCountsFromThenOn() {
        complaints.add(made.decidedOutside(ANNA, true, daysAgo(60), daysAgo(20)));
        incidents.add(abuse("I-1", HAPPENED));
        assertThat(isFirstProvoked(daysAgo(20).minus(MICRO))).isFalse();
        assertThat(isFirstProvoked(NOW)).isTrue();
        complaints.set(0, made.decidedOutside(ANNA, false, daysAgo(60), daysAgo(20)));
        assertThat(isFirstProvoked(NOW)).isFalse();
    }

    private boolean isProvoked(Instant happened) {
        incidents.clear();
        incidents.add(abuse("I-1", happened));
        return isFirstProvoked(NOW);
    }

    private boolean isFirstProvoked(Instant at) {
        return conduct(at).incidents().incidents().get(0).status().provoked();
    }

    private static Incident abuse(String id, Instant at) {
        return Incident.of(id, ANNA, IncidentType.BELLIGERENT, 2, at, "clerk", at);
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private ConductAssessment conduct(Instant at) {
        return book().read(at).context(ANNA).flatMap(CustomerContext::conduct).orElseThrow();
    }

    private CustomerBook book() {
        return CustomerBook.of(PurchaseLog.of(CurrencyUnit.EUR, List.of()))
                .incidents(incidents)
                .complaints(complaints)
                .build();
    }
}
