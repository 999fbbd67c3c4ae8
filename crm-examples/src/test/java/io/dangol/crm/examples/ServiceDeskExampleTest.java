package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.sla.ClockReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceDeskExampleTest {

    private static final String HEADER = "ticket,at,event,value,actor_role,priority,owner\n";
    private static final String EVENTS = HEADER + """
            1,2025-03-03T09:00,created,,requester,high,
            1,2025-03-03T10:30,public-reply,,agent,,anna
            1,2025-03-03T10:31,pending,,agent,,
            1,2025-03-04T10:31:00.5,open,,requester,,
            1,2025-03-04T11:00:00.75,solved,,agent,,
            2,2025-03-03T15:00,created,,requester,urgent,
            2,2025-03-03T16:01,public_reply,,agent,,ben
            3,2025-03-04T09:00,created,,requester,low,
            4,2025-03-04T09:00,created,,requester,normal,
            4,2025-03-04T10:00,pending,,agent,,
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void withoutAFileThereIsAMadeUpDesk() {
        assertThat(run()).isZero();
        assertThat(lines(out)).isEqualTo(Golden.read("service-desk.txt").lines().toList());
    }

    @Test
    void eventsAreReadAndReported() throws IOException {
        Path desk = folder.resolve("new/desk");
        assertThat(run("--events", file(EVENTS), "--out", desk.toString())).isZero();
        assertThat(lines(out))
                .startsWith(
                        "read 10 = accepted 10 + rejected 0; tickets: 4",
                        "",
                        "Service levels as of 2025-03-04 11:00 (UTC)",
                        "===========================================")
                .containsSubsequence(
                        "Kept",
                        "  metric          met  missed     share met  95 % interval       median  90 % within  95 % within",
                        "  first response    1       1  50.0 % (few)  9.5 to 90.5 %   1 h 15 min   1 h 27 min   1 h 28 min",
                        "  resolution        1       1  50.0 % (few)  9.5 to 90.5 %  11 h 00 min  18 h 12 min  19 h 06 min",
                        "  4 clocks go on within their target; 0 ended without what they waited for and do not count")
                .containsSubsequence(
                        "Due next: 3",
                        "  due               ticket  priority  owner  metric          used  next alert",
                        "  2025-03-04 13:00  4       normal           first response  50 %  2025-03-04 12:00 remind the owner",
                        "  2025-03-04 17:00  3       low              first response  25 %  2025-03-04 15:00 remind the owner",
                        "  2025-03-14 17:00  3       low              resolution       3 %  2025-03-12 15:00 remind the owner",
                        "  besides, 1 pause: when they are due is known once they go on",
                        "Late, the longest overrun first: 1",
                        "  since             ticket  priority  owner  metric             over  next alert",
                        "  2025-03-03 23:00  2       urgent    ben    resolution  12 h 00 min  none");
        assertThat(err.size()).isZero();
        assertThat(Files.readString(desk.resolve("sla.csv"))).isEqualTo("""
                ticket,metric,elapsed_s,target_s,due_at,breaches_after,state
                1,first response,5400,7200,2025-03-03T11:00:00Z,2025-03-03T11:00:00Z,met
                1,next response,0,14400,,,not_started
                1,resolution,7200.25,57600,2025-03-05T16:00:00.500Z,2025-03-05T16:00:00.500Z,met
                2,first response,3660,3600,2025-03-03T16:00:00Z,2025-03-03T16:00:00Z,missed
                2,next response,0,7200,,,not_started
                2,resolution,72000.75,28800,2025-03-03T23:00:00Z,2025-03-03T23:00:00Z,breached
                3,first response,7200.75,28800,2025-03-04T17:00:00Z,2025-03-04T17:00:00Z,running
                3,next response,0,57600,,,not_started
                3,resolution,7200.75,288000,2025-03-14T17:00:00Z,2025-03-14T17:00:00Z,running
                4,first response,7200.75,14400,2025-03-04T13:00:00Z,2025-03-04T13:00:00Z,running
                4,next response,0,28800,,,not_started
                4,resolution,3600,144000,,,paused
                """);
        assertThat(Files.readString(desk.resolve("rejects.csv"))).isEqualTo("line,reason,text\n");
        assertThat(Files.readString(desk.resolve("sla.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("first response");
    }

    @Test
    void theOrderOfRowsHasNoEffect() throws IOException {
        assertThat(run("--events", file(EVENTS), "--out", folder.toString())).isZero();
        String straight = Files.readString(folder.resolve("sla.csv"));
        List<String> rows = new ArrayList<>(EVENTS.lines().skip(1).toList());
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(rows, random);
            assertThat(run("--events", file(HEADER + String.join("\n", rows)), "--out", folder.toString()))
                    .isZero();
            assertThat(Files.readString(folder.resolve("sla.csv"))).isEqualTo(straight);
        }
    }

    @Test
    void clocksAreWrittenAsTheyRead() throws IOException {
        assertThat(run("--out", folder.toString(), "--as-of", "2025-05-15T12:00+09:00"))
                .isZero();
        Instant at = Instant.parse("2025-05-15T03:00:00Z");
        ServiceLevels levels = ServiceLevels.withReplies(HelpDesk.COMMON, ZoneOffset.UTC);
        List<ClockReading> readings = new MadeUpDesk(ServiceDeskExample.SEED)
                .intake(levels).clocks().stream()
                        .filter(clock -> !clock.openedAt().isAfter(at))
                        .flatMap(clock -> clock.read(at).stream())
                        .toList();
        List<CSVRecord> rows = rows(folder.resolve("sla.csv"));
        assertThat(rows).hasSameSizeAs(readings).hasSizeGreaterThan(1_000);
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            ClockReading reading = readings.get(i);
            assertThat(row.get("ticket")).isEqualTo(reading.ticket().value());
            assertThat(row.get("metric")).isEqualTo(reading.metric().name());
            assertThat(duration(row.get("elapsed_s"))).isEqualTo(reading.elapsed());
            assertThat(duration(row.get("target_s"))).isEqualTo(reading.target().orElseThrow());
            assertThat(row.get("due_at"))
                    .isEqualTo(reading.dueAt().map(Instant::toString).orElse(""));
            assertThat(row.get("breaches_after"))
                    .isEqualTo(reading.breachesAfter().map(Instant::toString).orElse(""));
            assertThat(row.get("state")).isEqualTo(reading.state().name().toLowerCase(Locale.ROOT));
        }
        assertThat(rows.stream().map(row -> row.get("state")).distinct())
                .contains("met", "missed", "running", "paused", "not_started");
    }

    @Test
    void everyRowIsAcceptedOrRejectedWithItsLineAndReason() throws IOException {
        String csv = "ticket,at,event,value,actor_role,priority,owner,site\n"
                + """
                1,2025-03-03T09:00,created,,requester,,,
                1,2025-03-03T09:00,created,,requester,,,
                1,2025-03-03T09:30,created,,,,,
                1,2025-03-03T08:59,open,,,,,
                ,2025-03-03T10:00,open,,,,,
                1,,open,,,,,
                1,yesterday,open,,,,,
                1,1899-12-31,open,,,,,
                1,2025-03-03T10:00,,,,,,
                1,2025-03-03T10:00,sneezed,,,,,
                1,2025-03-03T10:00,reply,,,,,
                1,2025-03-03T10:00,reply,,boss,,,
                1,2025-03-03T10:00,status_changed,,,,,
                1,2025-03-03T10:00,paused,,,,,
                1,2025-03-03T10:00,resumed,lunch,,,,
                1,2025-03-03T10:00,paused,lunch,,,,
                1,2025-03-03T10:01,paused,lunch,,,,
                1,2025-03-03T10:02,reopened,,,,,
                1,2025-03-03T10:03,agreement_changed,platinum,,,,
                1,2025-03-03T10:04,solved,,,,,
                1,2025-03-03T10:05,solved,,agent,,,
                1,2025-03-03T10:06,open,,,%s,,
                1,2025-03-03T10:06,open,,,,%s,
                1,2025-03-03T10:06,open,,,,,moon
                1,2025-03-03T10:06,open
                1,2025-03-03T10:06,"open
                9,2025-03-03T10:00,open,,,,,
                9,2025-03-03T11:00,solved,,,,,
                """.formatted("p".repeat(33), "o".repeat(201));
        assertThat(run("--events", file(csv), "--out", folder.toString())).isZero();
        assertThat(lines(out))
                .startsWith(
                        "read 28 = accepted 4 + rejected 24; tickets: 1",
                        "tickets that name no priority when they come in, normal is assumed: 1",
                        "rejected: 1 unreadable line, 1 wrong number of fields, 2 kind, 8 event or status, 4 date or time,"
                                + " 3 ticket, 5 value; see "
                                + folder.resolve("rejects.csv"),
                        "  line 3: ticket 1: the row repeats line 2")
                .contains("  and 19 more");
        List<CSVRecord> rejects = rows(folder.resolve("rejects.csv"));
        assertThat(rejects.stream().map(row -> row.get("line") + " " + row.get("reason")))
                .containsExactlyElementsOf("""
                        3 ticket 1: the row repeats line 2
                        4 ticket 1: the ticket came in before; leave out the later row
                        5 ticket 1: the time is before the ticket came in, at 2025-03-03T09:00:00Z
                        6 the ticket is empty; give its key
                        7 the time 'at' is empty; give a date or a time
                        8 at is not a date or time; accepted are such as 2025-03-30 and 2025-03-30T14:05:00+09:00
                        9 at is 1899-12-31T00:00:00Z; calendars reach from 1900-01-01 to 2199-12-31
                        10 the event is empty; give one
                        11 the event is unknown; accepted are the statuses of --desk common, and created, agreement_changed,\
                         priority_changed, assigned, reopened, public_reply, internal_note, resumed, paused,\
                         status_changed, solved, closed, named
                        12 a reply needs its actor_role; accepted are requester, agent and system
                        13 actor_role is unknown; accepted are requester, agent and system
                        14 Event STATUS_CHANGED at 2025-03-03T10:00:00Z has no value; give the new status, priority,\
                         agreement, reason or name
                        15 Event PAUSED at 2025-03-03T10:00:00Z has no value; give the new status, priority,\
                         agreement, reason or name
                        16 ticket 1: no pause of that reason has begun; add paused, or correct the time
                        18 ticket 1: a pause of that reason has begun before; it is one pause
                        19 ticket 1: the ticket is open, so there is nothing to reopen
                        20 ticket 1: no agreement has that name; known are round-the-clock, seoul, berlin, local
                        23 a priority of 33 characters; accepted are up to 32 without control characters
                        24 Value of event ASSIGNED has 201 characters; allowed are up to 200. Keep notes elsewhere
                        25 the site is unknown; accepted are local, seoul, berlin
                        26 the row has 3 fields, the header 8; put quotes around a field with commas
                        27 a quote is opened and never closed
                        28 ticket 9: no row says when the ticket came in; add created
                        29 ticket 9: no row says when the ticket came in; add created
                        """.lines().toList());
        assertThat(rejects).allSatisfy(row -> assertThat(row.get("text")).isEmpty());
    }

    @Test
    void rejectsOfAnEarlierRunDoNotStay() throws IOException {
        Files.writeString(folder.resolve("rejects.csv"), "old");
        assertThat(run("--out", folder.toString())).isZero();
        assertThat(Files.readString(folder.resolve("rejects.csv"))).isEqualTo("line,reason,text\n");
    }

    @Test
    void aFileMayBePackedAndItsColumnsInAnyOrder() throws IOException {
        Path packed = folder.resolve("events.csv.gz");
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(packed))) {
            to.write("Event,AT,Ticket\ncreated,2025-03-03,7\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run("--events", packed.toString())).isZero();
        assertThat(lines(out)).startsWith("read 1 = accepted 1 + rejected 0; tickets: 1");
    }

    @Test
    void whatIsNotUnderstoodIsTold() throws IOException {
        assertThat(run("--desk", "zendesk", "--events", file("""
                                ticket,at,event,value,priority,mood
                                1,2025-03-03,created,,odd,good
                                1,2025-03-04,status_changed,parked,,bad
                                """))).isZero();
        assertThat(lines(out))
                .contains(
                        "columns not used: mood",
                        "statuses that --desk zendesk does not know, in which clocks run: parked (1)",
                        "priorities without targets of their own, which have those of normal: odd (1)");
    }

    @Test
    void aDateMeansItsEndInTheZone() throws IOException {
        assertThat(run("--events", file(EVENTS), "--as-of", "2025-03-03", "--zone", "Asia/Seoul"))
                .isZero();
        assertThat(lines(out)).contains("Service levels as of 2025-03-03 23:59 (Asia/Seoul)");
    }

    @Test
    void whereNoTicketHadComeInThereIsNothingToRead() throws IOException {
        assertThat(run("--events", file(EVENTS), "--as-of", "2025-03-01", "--out", folder.toString()))
                .isZero();
        assertThat(lines(out)).contains("No ticket had come in by 2025-03-01T23:59:59.999999Z.", "Due next: 0");
        assertThat(Files.readAllLines(folder.resolve("sla.csv")))
                .containsExactly("ticket,metric,elapsed_s,target_s,due_at,breaches_after,state");
        out.reset();
        assertThat(run("--events", file(HEADER))).isZero();
        assertThat(lines(out)).startsWith("read 0 = accepted 0 + rejected 0; tickets: 0", "There is no ticket.");
    }

    @Test
    void helpTellsTheOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(ServiceDeskOptions.USAGE);
        assertThat(ServiceDeskOptions.USAGE.lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(112));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --events a.csv --incidents b.csv | --events and --incidents are both given; give one of them.
            --desk zendesk                   | --desk says what statuses in --events mean; give both, or none.
            --events a.csv --desk lotus      | --desk lotus is not known; allowed are common, zendesk, zammad, freshdesk, jira, servicenow, otrs, glpi, osticket, frappe, chatwoot.
            --site moon                      | --site moon is not known; allowed are local, seoul, berlin.
            --top 0                          | --top 0 is not allowed; allowed are whole numbers from 1 to 10000.
            --as-of 2025-13-01               | --as-of 2025-13-01 is not a date; allowed is year-month-day, as 2025-12-31.
            --as-of 2200-01-01               | --as-of 2200-01-01 cannot be: the end is 2200-01-01T23:59:59.999999Z; calendars reach from 1900-01-01 to 2199-12-31.
            --as-of noon                     | --as-of noon cannot be: 'noon' is not a date or time; accepted is a date such as 2025-03-30 or a time such as 2025-03-30T14:05:00, with Z or +09:00 if not local.
            --events no-such.csv             | no-such.csv does not exist.
            """)
    void aCommandLineThatCannotBeFollowedIsOneLine(String words, String message) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        assertThat(lines(err)).containsExactly(message);
        assertThat(out.size()).isZero();
    }

    @Test
    void aFileWithoutTheColumnsIsRefused() throws IOException {
        assertThat(run("--events", file("ticket,when,event\n"))).isEqualTo(2);
        assertThat(lines(err))
                .singleElement()
                .asString()
                .endsWith("no column for 'at'. Found: ticket, when, event. Accepted: ticket, at, event.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sla.csv", "rejects.csv", "sla.html"})
    void anInputIsNotOverwritten(String name) throws IOException {
        Path input = Files.writeString(folder.resolve(name), EVENTS);
        assertThat(run("--events", input.toString(), "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(lines(err))
                .containsExactly(input + " would be overwritten by --out " + folder + "; give another folder.");
        assertThat(Files.readString(input)).isEqualTo(EVENTS);
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("--out", file.toString())).isEqualTo(2);
        assertThat(lines(err))
                .containsExactly(file.resolve("rejects.csv") + " cannot be written: " + file
                        + ": this is a file, not a folder; give a folder that can be.");
    }

    private static Duration duration(String seconds) {
        return Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValueExact());
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private int run(String... args) {
        try (PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return ServiceDeskExample.run(List.of(args), to, errors);
        }
    }

    private String file(String csv) throws IOException {
        return Files.writeString(folder.resolve("events.csv"), csv).toString();
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
