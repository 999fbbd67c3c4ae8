package io.dangol.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.dangol.crm.CustomerId;
import io.dangol.crm.estimate.Estimate;
import io.dangol.crm.estimate.Quality;
import io.dangol.crm.estimate.QuantileMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromiseKeepingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static Promise promise(String id, int dueAfter) {
        return Promise.of(id, CustomerId.of("7"), "call", NOON, NOON.plusSeconds(dueAfter), "hotline");
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static List<Duration> minutes(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Duration::ofMinutes).toList();
    }

    @Test
    void onlyWhatIsOverCounts() {
        List<Promise> promises = List.of(
                promise("kept", 10).keep(at(5)),
                promise("late", 10).keep(at(50)),
                promise("late later", 10).keep(at(150)),
                promise("late later too", 10).keep(at(150)),
                promise("never", 10),
                promise("kept ahead", 200).keep(at(5)),
                promise("waiting", 200),
                promise("due now", 100),
                promise("withdrawn", 10).withdraw(at(5)),
                promise("withdrawn ahead", 200).withdraw(at(5)),
                promise("withdrawn late", 10).withdraw(at(50)));
        PromiseRecord record = PromiseRecord.of(promises, at(100));
        assertThat(record).isEqualTo(new PromiseRecord(at(100), 1, 5, 1, 2, 3));
        assertThat(record.due()).isEqualTo(6);
        assertThat(record.rate()).isEqualTo(Estimate.ofProportion(1, 6));
        assertThat(PromiseRecord.of(promises, at(-1))).isEqualTo(new PromiseRecord(at(-1), 0, 0, 0, 0, 0));
    }

    @Test
    void noPromiseDueIsNoData() {
        assertThat(PromiseRecord.of(List.of(), NOON).rate().quality()).isEqualTo(Quality.NO_DATA);
    }

    @Test
    void theRateHasTheWilsonIntervalOfNewcombe() {
        // 81 of 263: Newcombe 1998, Stat. Med. 17:857-872, table I, method 3
        Estimate rate = new PromiseRecord(NOON, 81, 182, 0, 0, 0).rate();
        assertThat(rate.low().getAsDouble()).isEqualTo(0.2553, within(5e-5));
        assertThat(rate.high().getAsDouble()).isEqualTo(0.3662, within(5e-5));
    }

    @Test
    void countsThatContradictEachOtherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromiseRecord(NOON, 0, 1, 2, 0, 0))
                .withMessageContaining("the late ones are among the broken");
        assertThatIllegalArgumentException().isThrownBy(() -> new PromiseRecord(NOON, -1, 0, 0, 0, 0));
    }

    @Test
    void timesTighterThanTheNinetiethPercentileAreWarnedOf() {
        PromiseCheck check = PromiseCheck.of(minutes(100), QuantileMethod.TYPE_1);
        PromiseAdvice tight = check.advise(Duration.ofMinutes(60));
        assertThat(tight.verdict()).isEqualTo(PromiseVerdict.TIGHT);
        assertThat(tight.measured()).contains(Duration.ofMinutes(90));
        assertThat(tight.met()).isEqualTo(Estimate.ofProportion(60, 100));
        assertThat(tight.warning().orElseThrow())
                .startsWith(
                        "Promised are PT1H, tighter than PT1H30M, the 90 % quantile (TYPE_1) of what was measured; 0.60 [")
                .endsWith("would have met it. Promise more time.");
        PromiseAdvice tenable = check.advise(Duration.ofMinutes(90));
        assertThat(tenable.verdict()).isEqualTo(PromiseVerdict.TENABLE);
        assertThat(tenable.warning()).isEmpty();
        assertThat(check.advise(Duration.ofMinutes(90).minusNanos(1_000)).verdict())
                .isEqualTo(PromiseVerdict.TIGHT);
    }

    @Test
    void theQuantileMethodIsTheCallersChoice() {
        // R: quantile(1:100, 0.9, type = 7) is 90.1
        assertThat(PromiseCheck.of(minutes(100), QuantileMethod.TYPE_7)
                        .advise(Duration.ofMinutes(90))
                        .measured())
                .contains(Duration.ofMinutes(90).plusSeconds(6));
        PromiseCheck median = PromiseCheck.of(minutes(5), QuantileMethod.TYPE_7).withShare(0.5);
        assertThat(median.advise(Duration.ofMinutes(3)).verdict()).isEqualTo(PromiseVerdict.TENABLE);
        assertThat(median.advise(Duration.ofMinutes(2)).warning().orElseThrow()).contains("the 50 % quantile (TYPE_7)");
    }

    @Test
    void smallSamplesAndNoneSaySo() {
        PromiseCheck few = PromiseCheck.of(minutes(29), QuantileMethod.TYPE_1);
        assertThat(few.advise(Duration.ofHours(1)).met().quality()).isEqualTo(Quality.LOW_SAMPLE);
        assertThat(few.withMinimum(29).advise(Duration.ofHours(1)).met().quality())
                .isEqualTo(Quality.OK);
        PromiseAdvice none = PromiseCheck.of(List.of(), QuantileMethod.TYPE_1).advise(Duration.ofHours(1));
        assertThat(none.verdict()).isEqualTo(PromiseVerdict.NO_DATA);
        assertThat(none.measured()).isEmpty();
        assertThat(none.met().quality()).isEqualTo(Quality.NO_DATA);
        assertThat(none.warning().orElseThrow()).contains("nothing was measured");
    }

    @ParameterizedTest
    @EnumSource(QuantileMethod.class)
    void oneMeasuredDurationIsItsOwnQuantileAndALowSample(QuantileMethod method) {
        PromiseCheck one = PromiseCheck.of(minutes(1), method);
        PromiseAdvice exact = one.advise(Duration.ofMinutes(1));
        assertThat(exact.verdict()).isEqualTo(PromiseVerdict.TENABLE);
        assertThat(exact.met().quality()).isEqualTo(Quality.LOW_SAMPLE);
        PromiseAdvice tight = one.advise(Duration.ofMinutes(1).minusNanos(1_000));
        assertThat(tight.verdict()).isEqualTo(PromiseVerdict.TIGHT);
        assertThat(tight.measured()).contains(Duration.ofMinutes(1));
        assertThat(tight.met().quality()).isEqualTo(Quality.LOW_SAMPLE);
    }

    @Test
    void theShortestAndTheLongestTimesAreTakenToTheMicrosecond() {
        Duration longest = Duration.ofDays(100_000);
        PromiseCheck check = PromiseCheck.of(List.of(Duration.ZERO, longest), QuantileMethod.TYPE_1);
        assertThat(check.advise(Duration.ZERO).measured()).contains(longest);
        assertThat(check.advise(longest).verdict()).isEqualTo(PromiseVerdict.TENABLE);
        assertThat(check.advise(longest.minusNanos(1_000)).verdict()).isEqualTo(PromiseVerdict.TIGHT);
        assertThatIllegalArgumentException().isThrownBy(() -> check.advise(longest.plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> check.advise(Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void wrongNumbersAreRefused() {
        PromiseCheck check = PromiseCheck.of(minutes(3), QuantileMethod.TYPE_1);
        assertThatIllegalArgumentException().isThrownBy(() -> check.withShare(0));
        assertThat(check.withShare(1).advise(Duration.ofMinutes(3)).measured()).contains(Duration.ofMinutes(3));
        assertThat(check.withMinimum(0).advise(Duration.ZERO).met().quality()).isEqualTo(Quality.OK);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.withShare(90))
                .withMessageContaining("Write 95 % as 0.95");
        assertThatIllegalArgumentException().isThrownBy(() -> check.withMinimum(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.advise(Duration.ofMinutes(-1)))
                .withMessageContaining("The promised time is PT-1M");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromiseCheck.of(List.of(Duration.ofMinutes(-1)), QuantileMethod.TYPE_1))
                .withMessageContaining("A measured duration is PT-1M");
        Estimate none = Estimate.ofProportion(0, 0);
        for (double share : new double[] {0, -0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PromiseAdvice(
                            Duration.ZERO,
                            share,
                            QuantileMethod.TYPE_1,
                            Optional.empty(),
                            none,
                            PromiseVerdict.NO_DATA))
                    .withMessageContaining("allowed is above 0 to 1");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PromiseAdvice(
                        Duration.ZERO, 0.9, QuantileMethod.TYPE_1, Optional.empty(), none, PromiseVerdict.TIGHT))
                .withMessageContaining("Advice TIGHT without a measured quantile");
    }

    @Test
    void theOrderOfTheMeasuredHasNoEffect() {
        List<Duration> reversed = new ArrayList<>(minutes(50));
        java.util.Collections.reverse(reversed);
        assertThat(PromiseCheck.of(reversed, QuantileMethod.TYPE_8).advise(Duration.ofMinutes(20)))
                .isEqualTo(PromiseCheck.of(minutes(50), QuantileMethod.TYPE_8).advise(Duration.ofMinutes(20)));
    }
}
