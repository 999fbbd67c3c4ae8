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

    @Test
    void aLogIsReplayedAndTakenOver() throws IOException {
        Path log = Files.writeString(folder.resolve("log.csv"), """
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
                """);
        assertThat(run("--replay", log.toString(), "--zone", "Asia/Seoul")).isZero();
        assertThat(lines(out))
                .startsWith("rows 11, cases 4, changes of state 5")
                .contains(
                        "besides, between names of one state: 1",
                        "skipped, state unknown: -100 (1)",
                        "rejected: 2",
                        "  line 14: case_id is not 1 to 48 letters, digits, '.', '-' and '_'; it names the case",
                        "taken over in their first state: 4 complaints, 2 of them in mid-life",
                        "        1 AWAITING_THIRD_PARTY",
                        "        1 CLOSED",
                        "        2 RECEIVED");
    }

    @Test
    void helpTellsTheOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(ComplaintDeskOptions.USAGE);
        assertThat(ComplaintDeskOptions.USAGE.lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(112));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --replay            | --replay needs a value. --help shows which.
            --zone Europe/Paris | --zone is that of the times in --replay; give both, or none.
            --top 3             | Unknown option --top; allowed are --help, --replay, --zone.
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
