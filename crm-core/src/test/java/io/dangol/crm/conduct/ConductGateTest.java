package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductArbitraries.CUSTOMER;
import static io.dangol.crm.conduct.ConductArbitraries.SEOUL;
import static io.dangol.crm.conduct.Incidents.AT;
import static io.dangol.crm.conduct.Incidents.reported;
import static io.dangol.crm.conduct.Incidents.verified;
import static io.dangol.crm.conduct.Incidents.verifiedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductGateTest {

    private static Gate gate(Incident... incidents) {
        return ConductPolicy.standard(SEOUL)
                .at(AT)
                .assess(CUSTOMER, List.of(incidents))
                .standing()
                .gate();
    }

    /** Local times of the judgement and of an incident; whether it counts. */
    @ParameterizedTest
    @CsvSource({
        // exactly 24 months, the first and the last moment of the day, and a day more
        "Asia/Seoul, 2026-03-15T12:00, 2024-03-15T12:00, true",
        "Asia/Seoul, 2026-03-15T23:59:59.999999, 2024-03-15T00:00, true",
        "Asia/Seoul, 2026-03-15T00:00, 2024-03-15T23:59, true",
        "Asia/Seoul, 2026-03-15T00:00, 2024-03-14T23:59:59.999999, false",
        "Asia/Seoul, 2026-03-15T12:00, 2024-03-14T12:00, false",
        // clocks go forward on 2024-03-10 at 02:00, and back on 2024-11-03 at 02:00
        "America/New_York, 2026-03-10T01:30, 2024-03-10T00:00, true",
        "America/New_York, 2026-03-10T23:00, 2024-03-10T03:00, true",
        "America/New_York, 2026-03-10T23:00, 2024-03-09T23:59:59.999999, false",
        "America/New_York, 2026-11-03T00:30, 2024-11-03T00:00, true",
        "America/New_York, 2026-11-03T00:30, 2024-11-03T01:30, true",
        "America/New_York, 2026-11-03T00:30, 2024-11-02T23:59:59.999999, false",
        // no midnight on 2018-11-04 in Sao Paulo: the day begins at 01:00
        "America/Sao_Paulo, 2020-11-04T12:00, 2018-11-04T01:00, true",
        "America/Sao_Paulo, 2020-11-04T12:00, 2018-11-03T23:59:59.999999, false",
        // leap days: 24 months before 28 February and 1 March
        "Asia/Seoul, 2026-02-28T12:00, 2024-02-28T00:00, true",
        "Asia/Seoul, 2026-02-28T12:00, 2024-02-29T12:00, true",
        "Asia/Seoul, 2026-03-01T12:00, 2024-02-29T23:59:59, false",
        "Asia/Seoul, 2026-03-01T12:00, 2024-03-01T00:00, true",
        "Asia/Seoul, 2028-02-29T12:00, 2026-02-28T00:00, true",
        "Asia/Seoul, 2028-02-29T12:00, 2026-02-27T23:59, false",
        "Asia/Seoul, 2028-02-28T12:00, 2026-02-28T12:00, true"
    })
    void countsWhatHappenedWithinTwentyFourMonthsOfLocalDates(
            String zone, LocalDateTime now, LocalDateTime then, boolean counts) {
        ZoneId place = ZoneId.of(zone);
        Instant occurred = then.atZone(place).toInstant();
        Gate gate = ConductPolicy.standard(place)
                .at(now.atZone(place).toInstant())
                .assess(
                        CUSTOMER,
                        List.of(
                                verifiedBy("I-1", IncidentType.THIEF, 1, occurred, "clerk-1"),
                                verifiedBy("I-2", IncidentType.THIEF, 1, occurred, "clerk-2")))
                .standing()
                .gate();
        assertThat(gate.verified()).isEqualTo(counts ? 2 : 0);
        assertThat(gate.open()).isEqualTo(counts);
        assertThat(gate.from()).isEqualTo(now.toLocalDate().minusMonths(24));
    }

    @Test
    void dayIsThatOfTheZoneOfThePolicy() {
        Instant now = Instant.parse("2026-03-14T23:00:00Z");
        assertThat(ConductPolicy.standard(SEOUL)
                        .at(now)
                        .assess(CUSTOMER, List.of())
                        .standing()
                        .gate()
                        .from())
                .isEqualTo("2024-03-15");
        assertThat(ConductPolicy.standard(ZoneId.of("UTC"))
                        .at(now)
                        .assess(CUSTOMER, List.of())
                        .standing()
                        .gate()
                        .from())
                .isEqualTo("2024-03-14");
    }

    @Test
    void oneVerifiedIncidentIsNotEnoughHoweverGrave() {
        Gate gate = gate(verified("I-1", IncidentType.THIEF, 4, AT), reported("I-2", IncidentType.THIEF, 4, AT));
        assertThat(gate.open()).isFalse();
        assertThat(gate.reason()).isEqualTo("1 verified since 2024-03-01, 2 needed: shut.");
    }

    @Test
    void twoReportersOpenIt() {
        Gate gate = gate(
                verifiedBy("I-1", IncidentType.THIEF, 1, AT, "clerk-1"),
                verifiedBy("I-2", IncidentType.THIEF, 1, AT, "clerk-2"));
        assertThat(gate.open()).isTrue();
        assertThat(gate.reason()).isEqualTo("2 verified since 2024-03-01, 2 needed: open.");
    }

    @Test
    void reporterOfWhatIsNotVerifiedDoesNotHelp() {
        assertThat(gate(
                                verifiedBy("I-1", IncidentType.THIEF, 1, AT, "clerk-1"),
                                verifiedBy("I-2", IncidentType.THIEF, 1, AT, "clerk-1"),
                                verifiedBy("I-3", IncidentType.THIEF, 1, AT, "clerk-2")
                                        .disputed("C-1", AT))
                        .open())
                .isFalse();
    }

    /** Pieces of evidence of three incidents of one reporter; {@code -} for none. */
    @ParameterizedTest
    @CsvSource({
        "-, -, -, false",
        "a, -, -, false",
        "a, a, a, false",
        "a, a, -, false",
        "a, b, -, true",
        "a, a, b, true",
        "-, b, a, true",
        "a b, b, a, true",
        "a b, b c, b, false",
        "a b, b c, c d, true",
        "a b, b c, a c, false",
        "a b c, a d, b d, false",
        "a b c, a d, e, true",
        "a b, a b, -, false"
    })
    void oneReporterOpensItByEvidenceThatHasNoPieceInCommon(String one, String two, String three, boolean open) {
        List<Incident> incidents = new ArrayList<>();
        for (String pieces : List.of(one, two, three)) {
            Incident incident = verified("I-" + incidents.size(), IncidentType.THIEF, 1, AT);
            incidents.add(pieces.equals("-") ? incident : incident.withEvidence(pieces.split(" ")));
        }
        for (int turn = 0; turn < 3; turn++) {
            Collections.rotate(incidents, 1);
            Gate gate = gate(incidents.toArray(new Incident[0]));
            assertThat(gate.verified()).isEqualTo(3);
            assertThat(gate.open()).isEqualTo(open);
        }
    }

    @Test
    void withoutIndependenceTheReasonSaysSo() {
        assertThat(gate(
                                verified("I-1", IncidentType.THIEF, 1, AT).withEvidence("tape-1"),
                                verified("I-2", IncidentType.THIEF, 1, AT))
                        .reason())
                .isEqualTo("2 verified since 2024-03-01, 2 needed,"
                        + " but all of one reporter and no two on different evidence: shut.");
    }

    @Test
    void oldIndependentIncidentDoesNotHelp() {
        Instant old = AT.minusSeconds(3L * 366 * 86_400);
        assertThat(gate(
                                verifiedBy("I-1", IncidentType.THIEF, 1, old, "clerk-2"),
                                verified("I-2", IncidentType.THIEF, 1, AT),
                                verified("I-3", IncidentType.THIEF, 1, AT))
                        .open())
                .isFalse();
    }

    @Test
    void houseMayAskForMoreThanTwo() {
        ConductPolicy three =
                ConductPolicy.standard(SEOUL).toBuilder("three").gate(3, 6).build();
        List<Incident> pair = List.of(
                verifiedBy("I-1", IncidentType.THIEF, 4, AT, "clerk-1"),
                verifiedBy("I-2", IncidentType.THIEF, 4, AT, "clerk-2"));
        ConductStanding held = three.at(AT).assess(CUSTOMER, pair).standing();
        assertThat(held.gate().open()).isFalse();
        assertThat(held.indicated()).isEqualTo(Rung.PRE_WARNING);
        assertThat(held.byScore()).isEqualTo(Rung.EXIT);
        assertThat(held.isHeldByGate()).isTrue();
        List<Incident> more = new ArrayList<>(pair);
        more.add(verifiedBy("I-3", IncidentType.THIEF, 1, AT, "clerk-1"));
        assertThat(three.at(AT).assess(CUSTOMER, more).indicated()).isEqualTo(Rung.EXIT);
    }

    @ParameterizedTest
    @CsvSource({"true, 0, 2", "true, 1, 2", "true, 2, 3", "false, -1, 2", "false, 0, 1", "true, 5, 0"})
    void gateThatContradictsItselfIsRefused(boolean open, int verified, int needed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gate(open, verified, needed, LocalDate.EPOCH))
                .withMessageContaining(verified + " verified incidents of " + needed + " needed");
    }

    @Test
    @SuppressWarnings("NullAway")
    void standingThatContradictsItselfIsRefused() {
        Gate shut = new Gate(false, 1, 2, LocalDate.EPOCH);
        Gate open = new Gate(true, 2, 2, LocalDate.EPOCH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConductStanding(Rung.DEDICATED_HANDLER, Rung.EXIT, shut))
                .withMessageContaining("behind a shut gate");
        assertThatIllegalArgumentException().isThrownBy(() -> new ConductStanding(Rung.EXIT, Rung.RESTRICTION, open));
        assertThat(new ConductStanding(Rung.EXIT, Rung.EXIT, open).isHeldByGate())
                .isFalse();
        assertThatNullPointerException().isThrownBy(() -> new ConductStanding(Rung.NONE, Rung.NONE, null));
        assertThatNullPointerException().isThrownBy(() -> new ConductStanding(null, Rung.NONE, open));
    }
}
