package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.sla.Attainment;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlaTextTest {

    private static SlaReport desk() {
        return SlaReport.of(Desks.attainment())
                .title("Help desk <1>")
                .target(0.9)
                .top(5)
                .byOwner()
                .open(Desks.readings());
    }

    @Test
    void aSmallDeskReadsAsItAlwaysDid() throws IOException {
        Golden.verify("help-desk.txt", desk().text());
    }

    @Test
    void aSmallDeskReadsInKorean() throws IOException {
        Golden.verify("help-desk-ko.txt", desk().in(Language.KOREAN).text());
    }

    @Test
    void noLineIsWiderThanThePage() {
        for (Attainment attainment :
                List.of(Desks.attainment(), Desks.empty(), Desks.hostile(), Desks.months(120, 3))) {
            for (Language language : Language.values()) {
                assertThat(SlaReport.of(attainment)
                                .title("가".repeat(80))
                                .target(0.999)
                                .byOwner()
                                .open(List.of())
                                .in(language)
                                .text()
                                .lines())
                        .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(100));
            }
        }
    }

    @Test
    void whatIsNotDefinedIsNeverPrintedAndLinesEndWithALineFeed() {
        for (Attainment attainment : List.of(Desks.attainment(), Desks.empty(), Desks.hostile(), Desks.month(true))) {
            assertThat(SlaReport.of(attainment).open(List.of()).text())
                    .endsWith("\n")
                    .doesNotContain("\r", " \n", "NaN", "Optional", "null", "{0}");
        }
    }

    @Test
    void nothingDecidedIsSaid() {
        assertThat(SlaReport.of(Desks.empty()).target(0.9).byOwner().text()).isEqualTo("""
                        Service levels
                        ==============
                        As of 2024-12-30 17:00 (Asia/Seoul)

                        No target has been decided yet.
                        """);
        assertThat(SlaReport.of(Desks.empty()).open(List.of()).text()).contains("Open clocks\n  No clock is open.\n");
    }

    @Test
    void allMetAndNoneMetAreWholeShares() {
        assertThat(SlaReport.of(Desks.month(true, true)).text())
                .containsPattern("first response +2 +2 +100\\.0 % +34\\.2 to 100\\.0 % +too few")
                .contains("No target was missed.");
        assertThat(SlaReport.of(Desks.month(false)).text())
                .containsPattern("first response +0 +1 +0\\.0 % +0\\.0 to 79\\.3 % +too few")
                .contains("1 target was decided: 0 met, 1 missed.", "1 target was missed.\n");
    }

    @Test
    void fewIsFewerThanThirty() {
        assertThat(SlaReport.of(Desks.months(1, 29)).text()).contains("too few");
        assertThat(SlaReport.of(Desks.months(1, 30)).text()).doesNotContain("too few");
    }
}
