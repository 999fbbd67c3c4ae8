package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintDeskExampleTest {

    private static final int MOST_LINES = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void withoutArgumentsThereIsAMadeUpDay() {
        assertThat(run()).isZero();
        assertThat(lines(out))
                .isEqualTo(Golden.read("complaint-desk.txt").lines().toList())
                .hasSizeLessThanOrEqualTo(MOST_LINES);
        assertThat(err.size()).isZero();
    }

    private static final String LOG = """
            case_id,state,updated_at,opened_at
            1,New,2025-03-03T09:00,2025-03-03T09:00
            1,Active,2025-03-03T10:00,2025-03-03T09:00
            1,Resolved,2025-03-03T11:00,2025-03-03T09:00
            1,Closed,2025-03-08T11:00,2025-03-03T09:00
            2,-100,2025-03-03T08:59,2025-03-03T09:00
            2,Awaiting Vendor,2025-03-03T08:59,2025-03-03T09:00
            2,Awaiting Problem,2025-03-03T09:30,2025-03-03T09:00
            2,Closed,2025-03-04T09:00,2025-03-03T09:00
            3,New,2025-03-03T09:00,2025-03-03T09:00
            3,Closed,2025-03-03T10:00,2025-03-03T09:00
            4,Closed,2025-03-03T10:00,2025-03-03T09:00
            4,New,never,2025-03-03T09:00
            no id,New,2025-03-03T10:00,2025-03-03T09:00
            """;

    @Test
    void aLogIsReplayedAndTakenOver() throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), LOG);
        assertThat(run("--replay", log.toString(), "--zone", "Asia/Seoul")).isZero();
        assertThat(lines(out))
                .startsWith("rows 11, cases 4, changes of state 5")
                .contains(
                        "besides, between names of one state: 1",
                        "skipped, state unknown: -100 (1)",
                        "rejected: 2; --out DIR lists them all in rejects.csv",
                        "  line 14: case_id is not 1 to 48 letters, digits, '.', '-' and '_'; it names the case",
                        "taken over in their first state: 4 complaints, 2 of them in mid-life",
                        "        1 AWAITING_THIRD_PARTY",
                        "        1 CLOSED",
                        "        2 RECEIVED",
                        "moved on from there as the log says: 5 times")
                .noneMatch(line -> line.contains("page"));
    }

    @Test
    void aLogIsOnThePageAsItStoodAtATime() throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), LOG);
        Path out1 = folder.resolve("new/end");
        assertThat(run("--replay", log.toString(), "--out", out1.toString())).isZero();
        assertThat(lines(out))
                .contains("rejected: 2; see " + out1.resolve("rejects.csv"))
                .endsWith(
                        "on the page, each change of state is LOGGED; the log does not say how cases ended, so all have"
                                + " the code NOT_UPHELD_EXPLAINED",
                        "written: " + out1.resolve("complaints.html") + " and rejects.csv beside it",
                        "written: " + out1.resolve("conformance.html") + ", how the log fits the workflow");
        assertThat(Files.readString(out1.resolve("conformance.html")))
                .contains("<html lang=\"en\">", "log.csv", "Awaiting Vendor")
                .doesNotContain("<script");
        assertThat(Files.readAllLines(out1.resolve("rejects.csv")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("13,"))
                .anyMatch(line -> line.startsWith("14,"));
        assertThat(Files.readString(out1.resolve("complaints.html")))
                .contains("log.csv, how cases ended is not in the log", "As of 2025-03-08 11:00 (UTC)", "LOGGED")
                .contains("No complaint is open.");
        assertThat(run("--replay", log.toString(), "--out", folder.toString(), "--as-of", "2025-03-03", "--lang", "ko"))
                .isZero();
        assertThat(Files.readString(folder.resolve("complaints.html")))
                .contains("<html lang=\"ko\">", "log.csv, 종결 결과는 기록에 없음", "I-1", "I-2")
                .doesNotContain("I-3");
        assertThat(Files.readString(folder.resolve("conformance.html"))).contains("<html lang=\"ko\">");
    }

    @Test
    void aFolderHasThePageOfAMadeUpHalfYearAndTheScreenSaysSo() throws IOException {
        Files.writeString(folder.resolve("rejects.csv"), "of an earlier run");
        assertThat(run("--out", folder.toString(), "--zone", "Asia/Seoul")).isZero();
        List<String> day = Golden.read("complaint-desk.txt").lines().toList();
        assertThat(lines(out).subList(0, day.size())).isEqualTo(day);
        assertThat(lines(out).subList(day.size(), lines(out).size()))
                .containsExactly(
                        "",
                        "On the page: half a year of another made-up desk (seed 20250101), 234 complaints.",
                        "written: " + folder.resolve("complaints.html") + " and rejects.csv beside it");
        assertThat(Files.readString(folder.resolve("rejects.csv"))).isEqualTo("line,reason,text\n");
        assertThat(Files.readString(folder.resolve("complaints.html")))
                .contains("<html lang=\"en\">", "a made-up desk (seed 20250101)", "As of 2025-07-01 02:00 (Asia/Seoul)")
                .doesNotContain("<script", "made up</");
    }

    @Test
    void anInputThatWouldBeOverwrittenIsRefusedAndUnharmed() throws IOException {
        for (String name : ComplaintFiles.NAMES) {
            err.reset();
            Path log = Files.writeString(folder.resolve(name), LOG);
            assertThat(run("--replay", log.toString(), "--out", folder.toString()))
                    .isEqualTo(2);
            assertThat(lines(err))
                    .containsExactly(log + " would be overwritten by --out " + folder + "; give another folder.");
            assertThat(Files.readString(log)).isEqualTo(LOG);
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void aFolderThatCannotBeMadeIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("--out", file.toString())).isEqualTo(2);
        assertThat(lines(err))
                .containsExactly(file.resolve("rejects.csv") + " cannot be written: " + file
                        + ": this is a file, not a folder; give a folder that can be.");
    }

    @Test
    void helpTellsTheOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(ComplaintDeskOptions.USAGE);
        assertThat(ComplaintDeskOptions.USAGE.lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(112));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            --replay            | --replay needs a value. --help shows which.
            --zone Europe/Paris | --zone is that of the times in --replay and of the page; give --replay or --out too, or leave --zone out.
            --lang ko           | --lang is that of the page; give --out too, or leave --lang out.
            --as-of 2025-01-01  | --as-of is that of the page; give --out too, or leave --as-of out.
            --out x --lang fr   | --lang fr is not a language of the report; allowed are en, ko.
            --out x --as-of now | --as-of now cannot be: 'now' is not a date or time; accepted is a date such as 2025-03-30 or a time such as 2025-03-30T14:05:00, with Z or +09:00 if not local.
            --top 3             | Unknown option --top; allowed are --help, --as-of, --lang, --out, --replay, --zone.
            --replay no-such.gz | no-such.gz does not exist.
            """)
    void aCommandLineThatCannotBeFollowedIsOneLine(String words, String message) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        assertThat(lines(err)).containsExactly(message);
        assertThat(out.size()).isZero();
    }

    @Test
    void aFileWithoutTheColumnsIsRefused() throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), "case_id,status,updated_at,opened_at\n");
        assertThat(run("--replay", log.toString())).isEqualTo(2);
        assertThat(lines(err))
                .singleElement()
                .asString()
                .endsWith("no column for 'state'. Found: case_id, status, updated_at, opened_at."
                        + " Accepted: case_id, state, updated_at, opened_at.");
    }

    @Test
    void theLogOfARealDeskFitsTheStandardWorkflow() {
        Path log = RealPurchasesTest.file("incident-log.csv.gz");
        assertThat(run("--replay", log.toString())).isZero();
        assertThat(lines(out))
                .startsWith(
                        "rows 141,712, cases 24,918, changes of state 64,012",
                        "  in one move             63,496",
                        "  in two moves               503",
                        "  only by a closing code      13",
                        "  in more than two moves       0",
                        "  impossible                   0",
                        "besides, between names of one state: 19",
                        "skipped, state unknown: -100 (5)")
                .anyMatch(line -> line.matches("taken over in their first state: 24,918 complaints, 8,521 of them .*"))
                .contains("moved on from there as the log says: 64,012 times")
                .last()
                .asString()
                .startsWith("processor time of the replay: ");
    }

    private int run(String... args) {
        try (PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return ComplaintDeskExample.run(List.of(args), to, errors);
        }
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
