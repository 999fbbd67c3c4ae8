package io.dangol.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dangol.crm.metrics.report.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void nothingGivenIsTheMadeUpCompanyInUtc() throws CommandLineException {
        CommandLine options = CommandLine.parse(List.of());
        assertThat(options.purchases()).isEmpty();
        assertThat(options.asOf()).isEmpty();
        assertThat(options.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(options.currency()).isEmpty();
        assertThat(options.compareTo()).isEmpty();
        assertThat(options.top()).isEqualTo(10);
        assertThat(options.language()).isEqualTo(Language.ENGLISH);
        assertThat(options.inputs()).isEmpty();
        assertThat(options.out()).isEmpty();
        assertThat(options.help()).isFalse();
    }

    @Test
    void everyOptionIsTakenInTwoWordsOrOne() throws CommandLineException {
        CommandLine expected = new CommandLine(
                Optional.of(Path.of("a b.csv")),
                Optional.of(Path.of("c.csv")),
                Optional.of(Path.of("d.csv")),
                Optional.of(Path.of("e.csv")),
                Optional.of(Path.of("f.csv")),
                Optional.of(Path.of("g.csv")),
                Optional.of(LocalDate.of(2025, 12, 31)),
                ZoneId.of("Asia/Seoul"),
                Optional.of(CurrencyUnit.of("KRW")),
                Optional.of(LocalDate.of(2025, 6, 30)),
                5,
                Language.KOREAN,
                Optional.of(Path.of("out")),
                true);
        assertThat(CommandLine.parse(List.of(
                        "--purchases",
                        "a b.csv",
                        "--customers",
                        "c.csv",
                        "--contacts",
                        "d.csv",
                        "--surveys",
                        "e.csv",
                        "--complaints",
                        "f.csv",
                        "--incidents",
                        "g.csv",
                        "--as-of",
                        "2025-12-31",
                        "--zone",
                        "Asia/Seoul",
                        "--currency",
                        "krw",
                        "--compare-to",
                        "2025-06-30",
                        "--top",
                        "5",
                        "--lang",
                        "KO",
                        "--out",
                        "out",
                        "--help")))
                .isEqualTo(expected);
        assertThat(CommandLine.parse(List.of(
                        "--help",
                        "--purchases=a b.csv",
                        "--customers=c.csv",
                        "--contacts=d.csv",
                        "--surveys=e.csv",
                        "--complaints=f.csv",
                        "--incidents=g.csv",
                        "--lang=ko",
                        "--as-of=2025-12-31",
                        "--zone=Asia/Seoul",
                        "--currency=KRW",
                        "--compare-to=2025-06-30",
                        "--top=5",
                        "--out=out")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--verbose | Unknown option --verbose; allowed are --help, --as-of, --compare-to, --complaints, --contacts,",
                "shop.csv | Unknown option shop.csv; allowed are",
                "--help=yes | Unknown option --help=yes; allowed are",
                "--top | --top needs a value.",
                "--purchases --top 5 | --purchases needs a value.",
                "--out= | --out needs a value.",
                "--top 5 --top 6 | --top is given twice; give it once.",
                "--as-of 31.12.2025 | --as-of 31.12.2025 is not a date; allowed is year-month-day, as 2025-12-31.",
                "--as-of 2025-02-30 | --as-of 2025-02-30 is not a date",
                "--as-of +999999999-12-31 | --as-of +999999999-12-31 is not a date",
                "--compare-to today | --compare-to today is not a date",
                "--zone Mars/Base | --zone Mars/Base is not a time zone; allowed are names such as Europe/London, UTC,",
                "--currency pounds | --currency pounds is not a currency; allowed are ISO 4217 codes such as EUR or KRW.",
                "--top ten | --top ten is not allowed; allowed are whole numbers from 1 to 10000.",
                "--top 0 | --top 0 is not allowed",
                "--top 10001 | --top 10001 is not allowed",
                "--top 99999999999 | --top 99999999999 is not allowed",
                "--lang fr | --lang fr is not a language of the report; allowed are en, ko.",
                "--as-of 2025-06-30 --compare-to 2025-06-30 | --compare-to 2025-06-30 is not before --as-of 2025-06-30",
            })
    void whatCannotBeFollowedIsRefusedInOneLineWithWhatIsAllowed(String line, String message) {
        assertThatExceptionOfType(CommandLineException.class)
                .isThrownBy(() -> CommandLine.parse(List.of(line.split(" "))))
                .withMessageStartingWith(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aPathThatIsNoneIsRefused() {
        assertThatExceptionOfType(CommandLineException.class)
                .isThrownBy(() -> CommandLine.parse(List.of("--purchases", "a\0b")))
                .withMessage("--purchases a\uFFFDb is not a path of this system.");
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(CommandLine.USAGE)
                .contains("--purchases", "--as-of", "--zone", "--currency", "--compare-to", "--top", "--out", "--help")
                .contains("--customers", "--contacts", "--surveys", "--complaints", "--incidents", "--lang")
                .contains("rejected", "begins", "with C", "- and _");
    }
}
