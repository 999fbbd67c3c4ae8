package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.sla.ActorRole;
import io.dangol.crm.sla.ClockState;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.SlaMetric;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.sla.TicketEvent;
import io.dangol.crm.sla.TicketEventType;
import io.dangol.crm.sla.TicketId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows become in events, beyond the statuses of {@link HelpDeskTest}. */
class TicketRowsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anOpenStatusAfterASolvedOneIsAReopening() throws IOException {
        TicketClock clock = clock(HelpDesk.ZENDESK, """
                1,2025-03-03T09:00,created,,,,
                1,2025-03-03T10:00,solved,,,,
                1,2025-03-03T11:00,open,,requester,,
                1,2025-03-03T12:00,solved,,,,
                1,2025-03-04T09:00,closed,,system,,
                """);
        assertThat(types(clock))
                .containsExactly(
                        TicketEventType.CREATED,
                        TicketEventType.STATUS_CHANGED,
                        TicketEventType.SOLVED,
                        TicketEventType.REOPENED,
                        TicketEventType.STATUS_CHANGED,
                        TicketEventType.STATUS_CHANGED,
                        TicketEventType.SOLVED,
                        TicketEventType.STATUS_CHANGED,
                        TicketEventType.CLOSED);
        assertThat(clock.events().get(3).role()).isEqualTo(ActorRole.REQUESTER);
        assertThat(clock.read(SlaMetric.RESOLUTION, Instant.parse("2025-03-05T00:00:00Z"))
                        .elapsed())
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aStatusThatIsToldAgainIsNothing() throws IOException {
        assertThat(types(clock(HelpDesk.ZENDESK, """
                1,2025-03-03T09:00,created,,,,
                1,2025-03-03T10:00,pending,,,,
                1,2025-03-03T11:00,Pending,,,,
                """)))
                .containsExactly(TicketEventType.CREATED, TicketEventType.STATUS_CHANGED);
    }

    @Test
    void changedPrioritiesAndOwnersAreEventsOnWhateverRow() throws IOException {
        TicketClock clock = clock(HelpDesk.COMMON, """
                1,2025-03-03T09:00,created,,,low,anna
                1,2025-03-03T10:00,note,,,low,anna
                1,2025-03-03T11:00,note,,,2 - High,ben
                1,2025-03-03T12:00,note,,,,
                1,2025-03-03T13:00,priority-changed,critical,,,
                1,2025-03-03T14:00,assigned,,,,carl
                1,2025-03-03T15:00,assigned,,,,
                """);
        assertThat(clock.events().stream()
                        .filter(event -> event.type() == TicketEventType.PRIORITY_CHANGED)
                        .map(event -> event.at() + " " + event.value()))
                .containsExactly("2025-03-03T11:00:00Z high", "2025-03-03T13:00:00Z urgent");
        assertThat(clock.events().stream()
                        .filter(event -> event.type() == TicketEventType.ASSIGNED)
                        .map(event -> event.at() + " " + event.value()))
                .containsExactly(
                        "2025-03-03T09:00:00Z anna",
                        "2025-03-03T11:00:00Z ben",
                        "2025-03-03T14:00:00Z carl",
                        "2025-03-03T15:00:00Z ");
        assertThat(clock.facts().priority()).isEqualTo(Priority.URGENT);
        assertThat(clock.agreement().name()).isEqualTo("round-the-clock");
    }

    @Test
    void ofOneInstantASolvedStatusComesLast() throws IOException {
        TicketClock clock = clock(HelpDesk.COMMON, """
                1,2025-03-03T09:00,solved,,,,
                1,2025-03-03T09:00,open,,,,
                1,2025-03-03T09:00,created,,,,
                1,2025-03-03T09:00,reply,,agent,,
                """);
        assertThat(clock.status()).isEqualTo("solved");
        assertThat(clock.irregularities()).isEmpty();
        assertThat(clock.read(SlaMetric.FIRST_RESPONSE, clock.openedAt()).state())
                .isEqualTo(ClockState.MET);
    }

    @ParameterizedTest
    @CsvSource({"SEOUL, 2025-03-10T05:00:00Z", "BERLIN, 2025-03-10T12:00:00Z", "LOCAL, 2025-03-10T17:00:00Z"})
    void officeHoursAreThoseOfTheSite(Site site, Instant due) throws IOException {
        // four hours from nine o'clock of each place, in Seoul with a break from twelve to one
        TicketClock clock =
                clock(HelpDesk.COMMON, ZoneId.of("America/New_York"), site, "1,2025-03-09T23:30Z,created,,,normal,\n");
        assertThat(clock.read(SlaMetric.FIRST_RESPONSE, clock.openedAt()).dueAt())
                .contains(due);
    }

    @Test
    void koreanHolidaysAreClosedInSeoulAlone() throws IOException {
        // 2025-10-06 is Chuseok, a Monday
        String row = "1,2025-10-06T06:00Z,created,,,normal,\n";
        Instant noon = Instant.parse("2025-10-06T12:00:00Z");
        assertThat(clock(HelpDesk.COMMON, ZoneOffset.UTC, Site.SEOUL, row)
                        .read(SlaMetric.RESOLUTION, noon)
                        .elapsed())
                .isZero();
        assertThat(clock(HelpDesk.COMMON, ZoneOffset.UTC, Site.BERLIN, row)
                        .read(SlaMetric.RESOLUTION, noon)
                        .elapsed())
                .isEqualTo(Duration.ofHours(5));
    }

    @ParameterizedTest
    @CsvSource({
        "Critical, urgent",
        "1 - Critical, urgent",
        "3 high, high",
        "Moderate, normal",
        "medium, normal",
        "5 - Planning, low",
        "Very_High, urgent",
        "blocker, blocker",
        "2, 2"
    })
    void prioritiesAreReadAsHelpDesksWriteThem(String text, String name) throws RowRefusedException {
        assertThat(PriorityWords.of(text).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0",
        "PT1S, 1",
        "PT10M, 600",
        "PT0.5S, 0.5",
        "PT1.000001S, 1.000001",
        "PT876000H, 3153600000",
        "-PT0.25S, -0.25"
    })
    void secondsHaveAFractionOnlyWhereThereIsOne(Duration duration, String text) {
        assertThat(SlaCsv.seconds(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT59S, 59 s", "PT60S, 1 min", "PT59M59S, 59 min", "PT1H, 1 h 00 min", "PT1234H5M, '1,234 h 05 min'"})
    void openTimeIsToldInHoursAndMinutes(Duration duration, String text) {
        assertThat(DeskText.open(duration)).isEqualTo(text);
    }

    @Test
    void aRowDoesNotShowWhoIsNamedInIt() {
        DeskRow row = DeskRow.of(7, TicketId.of("1"), Instant.EPOCH, TicketEventType.ASSIGNED)
                .saying("anna")
                .with(Optional.empty(), Optional.of("ben"), Optional.empty());
        assertThat(row.toString()).isEqualTo("Line 7: ticket 1, ASSIGNED at 1970-01-01T00:00:00Z");
    }

    private static List<TicketEventType> types(TicketClock clock) {
        return clock.events().stream().map(TicketEvent::type).toList();
    }

    private TicketClock clock(HelpDesk desk, String rows) throws IOException {
        return clock(desk, ZoneOffset.UTC, Site.LOCAL, rows);
    }

    private TicketClock clock(HelpDesk desk, ZoneId zone, Site site, String rows) throws IOException {
        Path file = Files.writeString(
                folder.resolve("events.csv"), "ticket,at,event,value,actor_role,priority,owner\n" + rows);
        DeskIntake intake = new DeskEventFile(desk, zone, site).read(file, ServiceLevels.withReplies(desk, zone));
        assertThat(intake.rejected()).isEmpty();
        return intake.clocks().get(0);
    }
}
