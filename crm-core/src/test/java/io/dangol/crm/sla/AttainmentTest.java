package io.dangol.crm.sla;

import static io.dangol.crm.sla.SeoulDesk.ALWAYS;
import static io.dangol.crm.sla.SeoulDesk.OFFICE;
import static io.dangol.crm.sla.SeoulDesk.SEOUL;
import static io.dangol.crm.sla.SeoulDesk.at;
import static io.dangol.crm.sla.SeoulDesk.hours;
import static io.dangol.crm.sla.SeoulDesk.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.sla.Attainment.Dimension;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How well agreements were kept, in examples of a desk in Seoul. */
class AttainmentTest {

    private static SlaAgreementBuilder allDay(String name) {
        return SlaAgreement.named(name).resolution(Priority.HIGH, hours(8), ALWAYS);
    }

    private static final SlaAgreement SERVICE = allDay("service").build();

    private static TicketClock ticket(String id, String opened) {
        return SERVICE.open(TicketId.of(id), Priority.HIGH, at(opened));
    }

    private static Attainment attainment(String at, TicketClock... clocks) {
        return Attainment.of(List.of(clocks), SEOUL, at(at));
    }

    private static AttainmentRow only(List<AttainmentRow> rows) {
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void theShareOfTargetsMetHasItsIntervalAndTheTimesTheirQuantiles() {
        List<TicketClock> clocks = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            clocks.add(ticket("T" + i, "01-02T09:00").solve(at("01-02T09:00").plus(hours(i))));
        }
        AttainmentRow row = only(Attainment.of(clocks, SEOUL, at("02-01T09:00")).by());

        assertThat(row.met()).isEqualTo(8);
        assertThat(row.missed()).isEqualTo(2);
        assertThat(row.decided()).isEqualTo(10);
        assertThat(row.share().value()).hasValueCloseTo(0.8, within(1e-12));
        // Wilson at 95 %: (p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n)
        assertThat(row.share().low()).hasValueCloseTo(0.4901625, within(1e-6));
        assertThat(row.share().high()).hasValueCloseTo(0.9433178, within(1e-6));
        // type 7 of 1..10 h: 5.5, 9.1 and 9.55 h
        assertThat(row.median()).isEqualTo(minutes(330));
        assertThat(row.p90()).isEqualTo(minutes(546));
        assertThat(row.p95()).isEqualTo(minutes(573));
        assertThat(row.longest()).isEqualTo(hours(10));
    }

    @Test
    void aRunCountsInTheMonthInWhichItWasDecided() {
        Attainment attainment = attainment(
                "03-01T09:00",
                ticket("met at the end of January", "01-31T12:00").solve(at("01-31T19:00")),
                ticket("met in February", "01-31T20:00").solve(at("02-01T01:00")),
                // missed at the end of January, solved in February
                ticket("missed in January", "01-31T12:00").solve(at("02-10T12:00")));

        assertThat(attainment.by(Dimension.MONTH))
                .extracting(row -> row.key().month(), AttainmentRow::met, AttainmentRow::missed)
                .containsExactly(
                        tuple(Optional.of(YearMonth.of(2024, 1)), 1L, 1L),
                        tuple(Optional.of(YearMonth.of(2024, 2)), 1L, 0L));
    }

    @Test
    void monthsAreThoseOfTheZoneOfTheReport() {
        List<TicketClock> clocks = List.of(ticket("A", "01-31T20:00").solve(at("02-01T01:00")));

        assertThat(Attainment.of(clocks, ZoneOffset.UTC, at("03-01T09:00")).by(Dimension.MONTH))
                .extracting(row -> row.key().month())
                .containsExactly(Optional.of(YearMonth.of(2024, 1)));
    }

    @Test
    void aBreachBelongsToWhoOwnedTheTicketThen() {
        TicketClock clock = ticket("A", "01-02T09:00")
                .assign(at("01-02T10:00"), "kim")
                .assign(at("01-02T18:00"), "lee")
                .solve(at("01-02T20:00"));

        Attainment attainment =
                attainment("01-03T09:00", clock, ticket("B", "01-02T09:00").solve(at("01-02T10:00")));
        assertThat(attainment.by(Dimension.OWNER))
                .extracting(row -> row.key().owner(), AttainmentRow::missed)
                .containsExactly(tuple(Optional.of(""), 0L), tuple(Optional.of("kim"), 1L));
        assertThat(attainment.by(Dimension.OWNER).get(1).key()).hasToString("AttainmentKey[resolution, an owner]");
    }

    @Test
    void rowsAreToldApartByMetricAlwaysAndByAgreementIfAsked() {
        SlaAgreement gold = SlaAgreement.named("gold")
                .firstResponse(Priority.HIGH, hours(1), OFFICE)
                .resolution(Priority.HIGH, hours(8), OFFICE)
                .build();
        Attainment attainment = attainment(
                "02-01T09:00",
                ticket("A", "01-02T09:00").solve(at("01-02T10:00")),
                gold.open(TicketId.of("B"), Priority.HIGH, at("01-02T09:00")).solve(at("01-02T11:00")));

        assertThat(attainment.by())
                .extracting(row -> row.key().metric(), AttainmentRow::met, AttainmentRow::missed)
                .containsExactly(tuple(SlaMetric.FIRST_RESPONSE, 0L, 1L), tuple(SlaMetric.RESOLUTION, 2L, 0L));
        assertThat(attainment.by(Dimension.AGREEMENT, Dimension.MONTH))
                .extracting(row -> row.key().toString())
                .containsExactly(
                        "AttainmentKey[first response, gold, 2024-01]",
                        "AttainmentKey[resolution, gold, 2024-01]",
                        "AttainmentKey[resolution, service, 2024-01]");
    }

    @Test
    void aBreachCountsFromItsInstantOnWhetherTheTicketIsSolvedOrNot() {
        TicketClock clock = ticket("A", "01-02T09:00");

        assertThat(attainment("01-02T17:00", clock).open()).isEqualTo(1);
        Attainment late = attainment("01-02T17:00:00.000001", clock);
        assertThat(late.open()).isZero();
        assertThat(only(late.by()).missed()).isEqualTo(1);
        assertThat(late.decided().get(0).decidedAt()).isEqualTo(at("01-02T17:00"));
    }

    @Test
    void whatGoesOnLapsedOrIsExcludedIsCountedBesides() {
        SlaAgreement agreement = allDay("with tests")
                .excluding("tests", facts -> "test".equals(facts.attributes().get("type")))
                .build();
        TicketFacts test = TicketFacts.of(Priority.HIGH).with("type", "test");
        Attainment attainment = attainment(
                "01-02T20:00",
                ticket("runs", "01-02T15:00"),
                ticket("lapsed", "01-02T09:00").close(at("01-02T10:00")),
                ticket("closed too late", "01-02T09:00").close(at("01-02T18:00")),
                agreement.open(TicketId.of("a test"), test, at("01-02T09:00")),
                ticket("came in later", "01-02T21:00"),
                SERVICE.open(TicketId.of("without target"), Priority.LOW, at("01-02T09:00")));

        assertThat(attainment.open()).isEqualTo(1);
        assertThat(attainment.lapsed()).isEqualTo(1);
        assertThat(attainment.excluded()).isEqualTo(1);
        assertThat(attainment.decided())
                .extracting(clock -> clock.reading().ticket().value())
                .containsExactly("closed too late");
    }

    @Test
    void onlyWhatHadHappenedByThenIsKnown() {
        TicketClock clock = ticket("A", "01-02T09:00").solve(at("01-02T16:00"));

        assertThat(attainment("01-02T15:00", clock).open()).isEqualTo(1);
        assertThat(attainment("01-02T15:00", clock).by()).isEmpty();
        assertThat(only(attainment("01-02T16:00", clock).by()).met()).isEqualTo(1);
    }

    @Test
    void breachesComeWorstFirstAndSayWhereTheTimeWent() {
        SlaAgreement pausing = allDay("pausing").pausesIn("pending").build();
        TicketClock explained = pausing.open(TicketId.of("B"), Priority.HIGH, at("01-02T09:00"))
                .assign(at("01-02T10:00"), "kim")
                .status(at("01-02T12:00"), "pending")
                .status(at("01-02T14:00"), "in work")
                .solve(at("01-02T21:00"));
        Attainment attainment = attainment(
                "01-03T09:00",
                ticket("C", "01-02T09:00").solve(at("01-02T19:00")),
                explained,
                ticket("A", "01-02T09:00").solve(at("01-02T19:00")),
                ticket("D", "01-02T09:00").solve(at("01-02T21:00")),
                ticket("met", "01-02T09:00").solve(at("01-02T17:00")));

        assertThat(attainment.breaches())
                .extracting(clock -> clock.reading().ticket().value(), DecidedClock::overrun)
                .containsExactly(
                        tuple("D", hours(4)), tuple("A", hours(2)), tuple("B", hours(2)), tuple("C", hours(2)));
        DecidedClock breach = attainment.breaches().get(2);
        assertThat(breach.owner()).isEqualTo("kim");
        assertThat(breach.decidedAt()).isEqualTo(at("01-02T19:00"));
        assertThat(breach.time())
                .containsExactly(
                        new TimeShare("", "", hours(1), Duration.ZERO),
                        new TimeShare("", "kim", hours(2), Duration.ZERO),
                        new TimeShare("pending", "kim", Duration.ZERO, hours(2)),
                        new TimeShare("in work", "kim", hours(7), Duration.ZERO));
        assertThat(breach.time().stream().map(TimeShare::counted).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(breach.reading().elapsed());
        assertThat(breach).asString().doesNotContain("kim");
    }

    @Test
    void theOrderOfTheClocksHasNoEffect() {
        List<TicketClock> clocks = new ArrayList<>(List.of(
                ticket("A", "01-02T09:00").solve(at("01-02T19:00")),
                ticket("B", "01-02T09:00").solve(at("01-02T10:00")),
                ticket("C", "01-02T09:00")));
        Attainment one = Attainment.of(clocks, SEOUL, at("01-03T09:00"));
        Collections.reverse(clocks);
        Attainment other = Attainment.of(clocks, SEOUL, at("01-03T09:00"));

        assertThat(other.by(Dimension.values())).isEqualTo(one.by(Dimension.values()));
        assertThat(other.decided()).isEqualTo(one.decided());
        assertThat(other.breaches()).isEqualTo(one.breaches());
    }

    @Test
    void ofNothingThereAreNoRows() {
        Attainment attainment = attainment("01-03T09:00");

        assertThat(attainment.by(Dimension.MONTH)).isEmpty();
        assertThat(attainment.breaches()).isEmpty();
        assertThat(attainment.zone()).isEqualTo(SEOUL);
        assertThat(attainment.at()).isEqualTo(at("01-03T09:00"));
    }

    @Test
    void aTicketGivenTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attainment("01-03T09:00", ticket("A", "01-02T09:00"), ticket("A", "01-02T10:00")))
                .withMessageContaining("Ticket A is given twice");
    }
}
