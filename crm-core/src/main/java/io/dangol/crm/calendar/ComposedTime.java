package io.dangol.crm.calendar;

import io.dangol.crm.EpochMicros;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The open time of two calendars put together.
 *
 * @param zone whose dates are asked for
 */
record ComposedTime(SetOperation operation, OpenTime first, OpenTime second, ZoneId zone) implements OpenTime {

    @Override
    public long[] edges(long from, long before) {
        return operation.combine(first.edges(from, before), second.edges(from, before));
    }

    /** A date on which either has hours for a union; else one of the first's, with open time left on it. */
    @Override
    public boolean isBusinessDay(LocalDate date) {
        return operation == SetOperation.UNION
                ? first.isBusinessDay(date) || second.isBusinessDay(date)
                : first.isBusinessDay(date) && hasOpenTime(this, date, zone);
    }

    static boolean hasOpenTime(OpenTime time, LocalDate date, ZoneId zone) {
        long from = EpochMicros.truncate(date.atStartOfDay(zone).toInstant());
        long before = EpochMicros.truncate(date.plusDays(1).atStartOfDay(zone).toInstant());
        return from < before && time.edges(from, before).length > 0;
    }

    @Override
    public String toString() {
        return "(" + first + " " + operation.name().toLowerCase(Locale.ROOT) + " " + second + ")";
    }
}
