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
import org.junit.jupiter.params.provider.ValueSource;

class ConductReviewExampleTest {

    private static final int MOST_COLUMNS = 125;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void withoutArgumentsThereIsTheStoryOfOneCustomer() {
        assertThat(run()).isZero();
        assertThat(lines(out))
                .isEqualTo(Golden.read("conduct-review.txt").lines().toList())
                .allMatch(line -> line.length() <= MOST_COLUMNS);
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"en, a made-up customer", "ko, 꾸며 낸 고객"})
    void withAFolderThereIsThePageForWhoeverDecides(String language, String title) throws IOException {
        assertThat(run("--out", folder.toString(), "--lang", language)).isZero();
        assertThat(Files.readString(folder.resolve("conduct.html")))
                .startsWith("<!DOCTYPE html>")
                .contains(title)
                .contains("violence after warning and restriction")
                .doesNotContain("20417")
                .doesNotContain("guard-2");
        assertThat(lines(out)).endsWith("written: " + folder.resolve("conduct.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "lived"})
    void oneSeedShowsTableRatesRulesRankingAndReliability(String generator) {
        assertThat(run("--simulate", "2000", "--seed", "7", "--generator", generator))
                .isZero();
        assertThat(lines(out))
                .startsWith("SYNTHETIC: customers, truth and incidents are made up. The figures compare rules on this"
                        + " generator,")
                .contains("Generator " + generator + ", seed 7, 2,000 customers a seed:")
                .anyMatch(line -> line.matches("  bad +\\d+ +\\d+"))
                .anyMatch(line -> line.matches("  not bad +\\d+ +[\\d,]+"))
                .anyMatch(line -> line.matches("  precision +0\\.\\d{3} \\[0\\.\\d{3}, [01]\\.\\d{3}]"))
                .anyMatch(line -> line.matches("  recall +0\\.\\d{3} \\[0\\.\\d{3}, [01]\\.\\d{3}]"))
                .anyMatch(line -> line.matches("  false-positive rate +\\d\\.\\d{3} \\[.*] %"))
                .anyMatch(line -> line.matches("  reformed flagged +\\d+\\.\\d\\d \\[.*] %, \\d+ of \\d+"))
                .anyMatch(line -> line.matches("  frequent flagged +\\d+\\.\\d\\d \\[.*] %, \\d+ of \\d+"))
                .anyMatch(line -> line.matches("  score +0\\.\\d{4} \\[0\\.\\d{4}, [01]\\.\\d{4}]"))
                .anyMatch(line -> line.matches("  Brier score 0\\.\\d{5} \\[0\\.\\d{5}, 0\\.\\d{5}]"))
                .allMatch(line -> line.length() <= MOST_COLUMNS);
        assertAllRulesAndBinsAreShown();
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "lived"})
    void severalSeedsShowMeanIntervalAndRange(String generator) {
        assertThat(run("--simulate=1000", "--seeds=3", "--generator=" + generator))
                .isZero();
        assertThat(lines(out))
                .startsWith("SYNTHETIC: customers, truth and incidents are made up. The figures compare rules on this"
                        + " generator,")
                .contains("Generator " + generator + ", seeds 1 to 3, 1,000 customers a seed:")
                .anyMatch(line -> line.matches(
                        "  precision +0\\.\\d{3} \\[-?\\d\\.\\d{3}, \\d\\.\\d{3}] [01]\\.\\d{3}-[01]\\.\\d{3}"))
                .anyMatch(line -> line.matches("  reformed +\\d+\\.\\d\\d \\[.*] .*-.*, \\d+ of \\d+"))
                .allMatch(line -> line.length() <= MOST_COLUMNS);
        assertAllRulesAndBinsAreShown();
    }

    private void assertAllRulesAndBinsAreShown() {
        for (ConductRule rule : ConductRule.values()) {
            assertThat(lines(out)).anyMatch(line -> line.startsWith("  " + rule.words() + " "));
        }
        assertThat(lines(out))
                .filteredOn(line -> line.matches("  \\d\\.\\d to \\d\\.\\d .*"))
                .hasSize(10);
    }

    @Test
    void theSameSeedHasTheSameOutputAndAnotherHasAnother() {
        run("--simulate", "500", "--seed", "-3");
        List<String> first = lines(out);
        out.reset();
        run("--seed", "-3", "--simulate", "500", "--seeds", "1", "--generator", "table");
        assertThat(lines(out)).isEqualTo(first);
        out.reset();
        run("--simulate", "500", "--seed", "4");
        assertThat(lines(out)).isNotEqualTo(first);
    }

    @Test
    void whatCannotBeHadIsADash() {
        assertThat(run("--simulate", "1", "--seeds", "2")).isZero();
        assertThat(lines(out)).contains("  precision            -").noneMatch(line -> line.contains("NaN"));
        out.reset();
        assertThat(run("--simulate", "1")).isZero();
        assertThat(lines(out)).contains("  precision            -").noneMatch(line -> line.contains("NaN"));
    }

    @Test
    void helpTellsTheOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(ConductReviewOptions.USAGE);
        assertThat(ConductReviewOptions.USAGE.lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(112));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            --seed 3                   | --seed is that of the simulation; give --simulate too, or leave --seed out.
            --seeds 3                  | --seeds is that of the simulation; give --simulate too, or leave --seeds out.
            --generator table          | --generator is that of the simulation; give --simulate too, or leave --generator out.
            --simulate 0               | --simulate 0 is not allowed; allowed are whole numbers from 1 to 1000000.
            --simulate 9 --seeds 1001  | --seeds 1001 is not allowed; allowed are whole numbers from 1 to 1000.
            --simulate 9 --seed 1.5    | --seed 1.5 is not allowed; allowed are whole numbers from -9223372036854775808 to 9223372036854775807.
            --simulate 9 --generator x | --generator x is not a generator; allowed are table, lived.
            --simulate                 | --simulate needs a value. --help shows which.
            --lang ko                  | --lang is that of the page; give --out too, or leave --lang out.
            --simulate 9 --out x       | --out is for the page of the story; leave --out or --simulate out.
            --top 3                    | Unknown option --top; allowed are --help, --generator, --lang, --out, --seed, --seeds, --simulate.
            """)
    void aCommandLineThatCannotBeFollowedIsOneLine(String words, String message) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        assertThat(lines(err)).containsExactly(message);
        assertThat(out.size()).isZero();
    }

    private int run(String... args) {
        try (PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return ConductReviewExample.run(List.of(args), to, errors);
        }
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
