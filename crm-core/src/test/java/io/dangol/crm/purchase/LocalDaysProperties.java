package io.dangol.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.dangol.crm.EpochMicros;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class LocalDaysProperties {

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(List.copyOf(ZoneId.getAvailableZoneIds()).stream()
                        .sorted()
                        .toList())
                .map(ZoneId::of);
    }

    @Property
    void everyInstantHasTheDateOfJavaTime(
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = -5_000_000_000L, max = 260_000_000_000L) long second,
            @ForAll @LongRange(min = 0, max = 999_999) long micro) {
        Instant instant = Instant.ofEpochSecond(second, micro * 1_000);
        assertThat(LocalDays.in(zone).epochDay(EpochMicros.exact(instant)))
                .isEqualTo((int) instant.atZone(zone).toLocalDate().toEpochDay());
    }

    @Property
    void theEndsOfTheRangeAreDays(@ForAll("zones") ZoneId zone) {
        assertThat(LocalDays.in(zone).epochDay(Long.MIN_VALUE)).isBetween(-106_751_992, -106_751_990);
        assertThat(LocalDays.in(zone).epochDay(Long.MAX_VALUE)).isBetween(106_751_990, 106_751_992);
    }
}
