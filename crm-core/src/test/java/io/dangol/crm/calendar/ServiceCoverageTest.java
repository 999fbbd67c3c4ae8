package io.dangol.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ServiceCoverageTest {

    private static final Instant MONDAY = Instant.parse("2024-01-08T00:00:00Z");
    private static final Instant NEXT_MONDAY = MONDAY.plus(Duration.ofDays(7));

    private static WorkCalendar office(String zone) {
        return WorkCalendar.in(ZoneId.of(zone))
                .weekly(WeekDays.from(DayOfWeek.MONDAY).to(DayOfWeek.FRIDAY), "09:00-17:00")
                .build();
    }

    @Test
    void twoOfficesCoverLessThanTheSumWhereTheyOverlap() {
        // London is open 9 to 17 UTC, Berlin 8 to 16 UTC: together 9 hours on five days of 168
        WorkCalendar desk = office("Europe/London").union(office("Europe/Berlin"));
        ServiceCoverage coverage = ServiceCoverage.of(desk, WorkCalendar.always(), MONDAY, NEXT_MONDAY);
        assertThat(coverage.asked()).isEqualTo(Duration.ofDays(7));
        assertThat(coverage.served()).isEqualTo(Duration.ofHours(45));
        assertThat(coverage.share().orElseThrow()).isCloseTo(45.0 / 168, Offset.offset(1e-12));
        assertThat(coverage.gaps())
                .hasSize(6)
                .first()
                .isEqualTo(new OpenInterval(MONDAY, MONDAY.plus(Duration.ofHours(8))));
    }

    @Test
    void customersInAnotherZoneAreServedInPart() {
        // New York is open 14 to 22 UTC in January, London until 17
        ServiceCoverage coverage =
                ServiceCoverage.of(office("Europe/London"), office("America/New_York"), MONDAY, NEXT_MONDAY);
        assertThat(coverage.asked()).isEqualTo(Duration.ofHours(40));
        assertThat(coverage.served()).isEqualTo(Duration.ofHours(15));
        assertThat(coverage.gaps()).hasSize(5);
    }

    @Test
    void servedAndGapsAddUpToWhatIsAskedFor() {
        ServiceCoverage coverage =
                ServiceCoverage.of(office("Asia/Seoul"), office("Europe/London"), MONDAY, NEXT_MONDAY);
        assertThat(coverage.gaps().stream().map(OpenInterval::duration).reduce(coverage.served(), Duration::plus))
                .isEqualTo(coverage.asked());
    }

    @Test
    void whereNothingIsAskedForThereIsNoShare() {
        WorkCalendar never = WorkCalendar.in(ZoneId.of("UTC")).build();
        ServiceCoverage coverage = ServiceCoverage.of(office("Asia/Seoul"), never, MONDAY, NEXT_MONDAY);
        assertThat(coverage.share()).isEmpty();
        assertThat(coverage.gaps()).isEmpty();
        assertThat(ServiceCoverage.of(WorkCalendar.always(), WorkCalendar.always(), MONDAY, MONDAY)
                        .share())
                .isEmpty();
    }

    @Test
    void theWholeHorizonHasAShare() {
        assertThat(ServiceCoverage.of(
                                WorkCalendar.always(),
                                WorkCalendar.always(),
                                WorkCalendar.HORIZON_START,
                                WorkCalendar.HORIZON_END)
                        .share())
                .hasValue(1);
    }

    @Test
    void aReversedWindowAndMoreServedThanAskedAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ServiceCoverage.of(WorkCalendar.always(), WorkCalendar.always(), NEXT_MONDAY, MONDAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceCoverage(Duration.ofHours(1), Duration.ofHours(2), List.of()))
                .withMessageContaining("from none to all");
    }
}
