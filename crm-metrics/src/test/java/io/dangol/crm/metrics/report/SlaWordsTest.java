package io.dangol.crm.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.sla.ClockState;
import io.dangol.crm.sla.SlaMetric;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlaWordsTest {

    private static final SlaWords ENGLISH = new SlaWords(Words.in(Language.ENGLISH));
    private static final SlaWords KOREAN = new SlaWords(Words.in(Language.KOREAN));

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 min, 0분",
        "PT0.999S, < 1 s, 1초 미만",
        "PT1S, 1 s, 1초",
        "PT59.999S, 59 s, 59초",
        "PT1M, 1 min, 1분",
        "PT1M29.999S, 1 min, 1분",
        "PT1M30S, 2 min, 2분",
        "PT59M30S, 1 h, 1시간",
        "PT1H, 1 h, 1시간",
        "PT3H20M, 3 h 20 min, 3시간 20분",
        "PT1234H1M, '1,234 h 1 min', '1,234시간 1분'"
    })
    void durationsAreHoursAndMinutes(Duration duration, String english, String korean) {
        assertThat(ENGLISH.duration(duration)).isEqualTo(english);
        assertThat(KOREAN.duration(duration)).isEqualTo(korean);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStateThatIsOpenAndEveryStandardMetricHasAName(Language language) {
        SlaWords words = new SlaWords(Words.in(language));
        for (ClockState state : ClockState.values()) {
            if (state.isOpen()) {
                assertThat(words.state(state)).isNotBlank();
            }
        }
        assertThat(List.of(
                        SlaMetric.FIRST_RESPONSE,
                        SlaMetric.NEXT_RESPONSE,
                        SlaMetric.PERIODIC_UPDATE,
                        SlaMetric.RESOLUTION))
                .allSatisfy(metric -> assertThat(words.metric(metric))
                        .isEqualTo(Words.in(language).text("metric." + metric.name())));
    }

    @ParameterizedTest
    @CsvSource({"0.95, 95 %", "0.9, 90 %", "1, 100 %", "0.995, 99.5 %", "0.29, 29 %"})
    void aChosenShareHasDecimalsOnlyWhereItNeedsThem(double share, String text) {
        assertThat(ENGLISH.percent(share)).isEqualTo(text);
    }
}
