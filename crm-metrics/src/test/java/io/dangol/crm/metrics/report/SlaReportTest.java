package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.crm.sla.Attainment;
import io.dangol.crm.sla.ClockReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlaReportTest {

    private static final Attainment DESK = Desks.attainment();

    @Test
    void writersWriteWhatTheTextsHold() throws IOException {
        SlaReport report = SlaReport.of(DESK);
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        report.writeText(text);
        report.writeHtml(html);
        assertThat(text).hasToString(report.text());
        assertThat(html).hasToString(report.html());
    }

    @Test
    void theFailureOfATargetReachesTheCaller() {
        SlaReport report = SlaReport.of(DESK);
        assertThatIOException().isThrownBy(() -> report.writeText(new Full())).withMessage("disk full");
        assertThatIOException().isThrownBy(() -> report.writeHtml(new Full())).withMessage("disk full");
        assertThatIOException().isThrownBy(() -> report.writeCsv(new Full())).withMessage("disk full");
    }

    @Test
    void theOptionsLeaveTheReportTheyAreAskedOfAsItWas() {
        SlaReport report = SlaReport.of(DESK);
        String before = report.text();
        String other = report.title("Desk")
                .target(0.9)
                .top(1)
                .byOwner()
                .open(Desks.readings())
                .in(Language.KOREAN)
                .text();
        assertThat(other).contains("서비스 수준: Desk", "목표 90%", "담당자별", "진행 중인 목표");
        assertThat(report.text()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.01, 95, Double.NaN, Double.POSITIVE_INFINITY})
    void aTargetThatIsNoShareIsRefused(double target) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaReport.of(DESK).target(target))
                .withMessageContaining(Double.toString(target))
                .withMessageContaining("Write 95 % as 0.95");
    }

    @Test
    void aTitleSaysSomethingAndTheTopHasAtLeastOneClock() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaReport.of(DESK).title(" "))
                .withMessageContaining("blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaReport.of(DESK).top(0))
                .withMessage("Top 0 missed targets were asked for; the number must be 1 or more.");
    }

    @Test
    void aClockReadAtAnotherInstantIsRefused() {
        List<ClockReading> later = Desks.clocks().stream()
                .flatMap(clock -> clock.read(Desks.YEAR_END.plusSeconds(1)).stream())
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlaReport.of(DESK).open(later))
                .withMessageContaining("2024-12-30T08:00:01Z")
                .withMessageContaining("2024-12-30T08:00:00Z")
                .withMessageContaining("Read the clocks at the instant of the attainment");
    }

    @Test
    void theOrderOfTheOpenClocksHasNoEffect() {
        List<ClockReading> shuffled = new ArrayList<>(Desks.readings());
        Collections.shuffle(shuffled, new Random(1));
        assertThat(SlaReport.of(DESK).open(shuffled).html())
                .isEqualTo(SlaReport.of(DESK).open(Desks.readings()).html());
    }

    @Test
    void ownersAppearOnlyWhereTheyWereAskedFor() throws IOException {
        StringBuilder csv = new StringBuilder();
        SlaReport.of(DESK).byOwner().writeCsv(csv);
        SlaReport report = SlaReport.of(DESK).open(Desks.readings());
        assertThat(List.of(report.html(), report.text(), csv.toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("kim").doesNotContain(">lee<"));
        assertThat(report.byOwner().html()).contains("<bdi>kim</bdi>", "no ranking of people");
        assertThat(report.byOwner().text()).contains("kim", "nobody");
    }

    @Test
    void theLocaleOfTheMachineLeavesNoTrace() {
        String expected = SlaReport.of(DESK).html();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(SlaReport.of(DESK).html()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theFileHasALineForEachMetricAgreementAndMonth() throws IOException {
        StringBuilder csv = new StringBuilder();
        SlaReport.of(DESK).target(0.9).in(Language.KOREAN).writeCsv(csv);
        Golden.verify("help-desk.csv", csv.toString());
        assertThat(csv.toString().lines().skip(1).mapToInt(line -> {
                    String[] fields = line.split(",", -1);
                    assertThat(fields).hasSize(11);
                    return Integer.parseInt(fields[3]) + Integer.parseInt(fields[4]);
                }))
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(DESK.decided().size()));
    }

    @Test
    void namesAreQuotedInTheFileWhereTheyNeedIt() throws IOException {
        StringBuilder csv = new StringBuilder();
        SlaReport.of(Desks.hostile()).writeCsv(csv);
        assertThat(csv.toString())
                .startsWith("metric,agreement,month,met,missed,share,low,high,median_s,p90_s,p95_s\n"
                        + "\"</svg><script>\"\"&'\",\"]]> <!-- \"\"'\",2024-05,0,3,0.0,0.0,")
                .endsWith(",20000,20000,20000\n");
    }
}
