package io.dangol.crm.metrics.report;

import io.dangol.crm.sla.TimeShare;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of the time of a clock that a picture shows as one piece.
 *
 * @param status of the ticket, empty before the first was known
 * @param time above zero
 * @param counted whether the clock ran, as opposed to paused
 */
record TimePart(String status, Duration time, boolean counted) {

    /** Returns the parts by status, whoever was the owner, in the order in which statuses first appear. */
    static List<TimePart> of(List<TimeShare> shares) {
        Map<String, Duration> counted = new LinkedHashMap<>();
        Map<String, Duration> paused = new LinkedHashMap<>();
        for (TimeShare share : shares) {
            counted.merge(share.status(), share.counted(), Duration::plus);
            paused.merge(share.status(), share.paused(), Duration::plus);
        }
        List<TimePart> parts = new ArrayList<>();
        counted.forEach((status, time) -> {
            parts.add(new TimePart(status, time, true));
            parts.add(new TimePart(status, paused.getOrDefault(status, Duration.ZERO), false));
        });
        parts.removeIf(part -> part.time().isZero());
        return List.copyOf(parts);
    }
}
