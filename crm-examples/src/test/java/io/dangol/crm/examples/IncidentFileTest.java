package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.sla.Attainment;
import io.dangol.crm.sla.ClockState;
import io.dangol.crm.sla.Priority;
import io.dangol.crm.sla.SlaMetric;
import io.dangol.crm.sla.TicketClock;
import io.dangol.crm.sla.TicketEvent;
import io.dangol.crm.sla.TicketEventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentFileTest {

    private static final String HEADER =
            "case_id,seq,state,updated_at,assignment_group,assigned_to,priority,opened_at,made_sla\n";
    private static final ServiceLevels LEVELS = ServiceLevels.withoutReplies(HelpDesk.SERVICENOW, ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anIncidentIsReadFromItsUpdates() throws IOException {
        DeskIntake intake = read("""
                7,1,New,2016-03-01T09:20,56,,3,2016-03-01T09:00,true
                7,2,Active,2016-03-01T10:00,56,31,3,2016-03-01T09:00,true
                7,3,Awaiting User Info,2016-03-01T10:00,56,31,3,2016-03-01T09:00,true
                7,4,Active,2016-03-01T12:00,56,,2,2016-03-01T09:00,true
                7,5,Resolved,2016-03-01T13:00,56,31,2,2016-03-01T09:00,true
                7,6,Active,2016-03-02T09:00,56,31,2,2016-03-01T09:00,true
                7,7,Resolved,2016-03-02T10:00,56,89,2,2016-03-01T09:00,false
                7,8,Closed,2016-03-07T10:00,56,89,2,2016-03-01T09:00,false
                """);
        assertThat(intake.line()).isEqualTo("read 8 = accepted 8 + rejected 0; tickets: 1");
        assertThat(intake.remarks())
                .containsExactly(
                        "the log has no replies: the first move out of new is taken for the response",
                        "by agreements that it does not name, the log itself says of 0.0 % that the SLA was made");
        TicketClock clock = intake.clocks().get(0);
        assertThat(clock.irregularities()).isEmpty();
        assertThat(clock.events().stream().map(event -> event.type() + " " + event.value()))
                .containsExactly(
                        "CREATED ",
                        "STATUS_CHANGED new",
                        "ASSIGNED 31",
                        "STATUS_CHANGED active",
                        "STATUS_CHANGED awaiting user info",
                        "PRIORITY_CHANGED high",
                        "STATUS_CHANGED active",
                        "STATUS_CHANGED resolved",
                        "SOLVED ",
                        "REOPENED ",
                        "STATUS_CHANGED active",
                        "ASSIGNED 89",
                        "STATUS_CHANGED resolved",
                        "SOLVED ",
                        "STATUS_CHANGED closed",
                        "CLOSED ");
        Instant end = Instant.parse("2016-03-08T00:00:00Z");
        assertThat(clock.read(ServiceLevels.FIRST_MOVE, end).elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(clock.read(SlaMetric.RESOLUTION, end).elapsed()).isEqualTo(Duration.ofHours(3));
        assertThat(clock.read(SlaMetric.RESOLUTION, end).state()).isEqualTo(ClockState.MET);
        assertThat(clock.facts().priority()).isEqualTo(Priority.HIGH);
        assertThat(clock.read(SlaMetric.FIRST_RESPONSE, end).state()).isEqualTo(ClockState.NO_TARGET);
    }

    @Test
    void rowsThatCannotBeAreRejected() throws IOException {
        DeskIntake intake = read("""
                7,1,New,2016-03-01T08:59,56,,3,2016-03-01T09:00,true
                7,2,-100,2016-03-01T10:00,56,,3,2016-03-01T09:00,true
                7,x,Active,2016-03-01T10:00,56,,3,2016-03-01T09:00,true
                7,-1,Active,2016-03-01T10:00,56,,3,2016-03-01T09:00,true
                7,5,Active,2016-03-01T10:00,56,,5,2016-03-01T09:00,true
                7,6,Active,,56,,4,2016-03-01T09:00,true
                7,7,Active,2016-03-01T10:00,56,,4,never,true
                ,8,Active,2016-03-01T10:00,56,,4,2016-03-01T09:00,true
                7,9,Active,2016-03-01T10:00,56
                7,10,Active,2016-03-01T10:00,56,,4,2016-03-01T09:00,true
                7,10,Active,2016-03-01T10:00,56,,4,2016-03-01T09:00,true
                """);
        assertThat(intake.line()).isEqualTo("read 11 = accepted 1 + rejected 10; tickets: 1");
        assertThat(intake.rejectionsLine())
                .isEqualTo("1 wrong number of fields, 2 event or status, 3 date or time, 4 value");
        assertThat(intake.rejected().stream().map(RejectedRow::line))
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 12L);
        assertThat(intake.rejected().get(0).message()).isEqualTo("updated_at is before opened_at; correct one of them");
        assertThat(intake.rejected().get(9).message()).isEqualTo("ticket 7: the row repeats line 11");
    }

    @Test
    void theLogOfARealDeskIsReadWhole() throws IOException {
        DeskIntake intake = new IncidentFile(ZoneOffset.UTC, Site.LOCAL)
                .read(RealPurchasesTest.file("incident-log.csv.gz"), LEVELS);
        assertThat(intake.line()).isEqualTo("read 141,712 = accepted 141,702 + rejected 10; tickets: 24,918");
        assertThat(intake.rejectionsLine()).isEqualTo("5 event or status, 5 date or time");
        assertThat(intake.last()).contains(Instant.parse("2017-02-18T15:00:00Z"));
        assertThat(intake.remarks())
                .contains("by agreements that it does not name, the log itself says of 63.4 % that the SLA was made");
        assertThat(intake.clocks())
                .allSatisfy(clock -> assertThat(clock.irregularities()).isEmpty());
        assertThat(reopenings(intake.clocks())).isEqualTo(331 + 1); // one by times that run backwards
        Attainment attainment =
                Attainment.of(intake.clocks(), ZoneOffset.UTC, intake.last().orElseThrow());
        assertThat(attainment.open()).isZero();
        assertThat(attainment.by().stream()
                        .collect(Collectors.toMap(row -> row.key().metric().name(), row -> row.decided())))
                .containsEntry("first move", 24_918L)
                .containsEntry("resolution", 24_918L);
    }

    private static long reopenings(List<TicketClock> clocks) {
        return clocks.stream()
                .flatMap(clock -> clock.events().stream())
                .map(TicketEvent::type)
                .filter(type -> type == TicketEventType.REOPENED)
                .count();
    }

    private DeskIntake read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("incidents.csv"), HEADER + rows);
        return new IncidentFile(ZoneOffset.UTC, Site.LOCAL).read(file, LEVELS);
    }
}
