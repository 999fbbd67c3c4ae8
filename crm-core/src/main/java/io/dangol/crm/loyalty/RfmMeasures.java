package io.dangol.crm.loyalty;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.purchase.LocalDays;
import io.dangol.crm.purchase.PurchaseLog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures the customers of a log in one pass over its rows.
 *
 * <p>The rows of a customer are neighbours in the order of time, so a customer is finished before the next begins and
 * needs no map. Rows are compared with the ends of the window in microseconds; a zone is asked once a customer, for the
 * day of the last sale, and again only for rows within a day of the begin, for rows at the end, and for purchase days.
 */
final class RfmMeasures {

    private static final long DAY = 86_400_000_000L;

    private final PurchaseLog log;
    private final LocalDays days;
    private final ZoneId zone;
    private final LocalDate asOf;
    private final long asOfDay;
    private final long sinceDay;
    /** Rows before are outside; a row less than a day later may be too, where a clock is set back over midnight. */
    private final long from;

    /** Rows before are inside; later ones are too where a clock is set back over midnight. */
    private final long until;

    private final FrequencyBasis frequencyBasis;
    private final MonetaryBasis monetaryBasis;

    RfmMeasures(
            PurchaseLog log,
            ZoneId zone,
            @Nullable LocalDate since,
            LocalDate asOf,
            FrequencyBasis frequencyBasis,
            MonetaryBasis monetaryBasis) {
        this.log = log;
        this.days = LocalDays.in(zone);
        this.zone = zone;
        this.asOf = asOf;
        this.asOfDay = asOf.toEpochDay();
        this.sinceDay = since == null ? Long.MIN_VALUE : since.toEpochDay();
        this.from = since == null ? Long.MIN_VALUE : start(since.plusDays(1), zone);
        this.until = start(asOf.plusDays(1), zone);
        this.frequencyBasis = frequencyBasis;
        this.monetaryBasis = monetaryBasis;
    }

    private static long start(LocalDate day, ZoneId zone) {
        try {
            return EpochMicros.truncate(day.atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "The window of an RFM table ends or begins on " + day + ", which is beyond all instants.", e);
        }
    }

    RfmTable table() {
        int customers = log.customers();
        CustomerId[] ids = new CustomerId[customers];
        int[] recency = new int[customers];
        int[] frequency = new int[customers];
        long[] revenue = new long[customers];
        long[] monetary = monetaryBasis == MonetaryBasis.NET_PER_DOCUMENT ? new long[customers] : revenue;
        int n = 0;
        for (int customer = 0; customer < customers; customer++) {
            long sales = 0;
            long returns = 0;
            int documents = 0;
            int lastSale = -1;
            int end = log.endRow(customer);
            for (int row = log.firstRow(customer); row < end; row++) {
                long at = log.micros(row);
                if (at >= until && days.epochDay(at) > asOfDay) {
                    throw late();
                }
                if (at < from || (at - DAY < from && days.epochDay(at) <= sinceDay)) {
                    continue;
                }
                if (log.isReturn(row)) {
                    returns += log.minor(row);
                } else {
                    sales += log.minor(row);
                    documents += log.opensDocument(row) ? 1 : 0;
                    lastSale = row;
                }
            }
            if (lastSale < 0) {
                continue;
            }
            ids[n] = log.customer(customer);
            recency[n] = (int) (asOfDay - days.epochDay(log.micros(lastSale)));
            frequency[n] = frequencyBasis == FrequencyBasis.DAYS ? purchaseDays(customer) : documents;
            revenue[n] = monetaryBasis == MonetaryBasis.GROSS ? sales : sales - returns;
            if (monetaryBasis == MonetaryBasis.NET_PER_DOCUMENT) {
                monetary[n] = mean(revenue[n], documents);
            }
            n++;
        }
        long[] totals = Arrays.copyOf(revenue, n);
        return new RfmTable(
                log.currency(),
                frequencyBasis,
                monetaryBasis,
                asOf,
                Arrays.copyOf(ids, n),
                Arrays.copyOf(recency, n),
                Arrays.copyOf(frequency, n),
                monetaryBasis == MonetaryBasis.NET_PER_DOCUMENT ? Arrays.copyOf(monetary, n) : totals,
                totals,
                customers - n);
    }

    /**
     * Counts the local days with a sale. Days rise with time, but where a clock is set back over midnight, as in
     * Newfoundland until 2011, a day can follow the next one once more.
     */
    private int purchaseDays(int customer) {
        long latest = Long.MIN_VALUE;
        boolean dayBeforeSeen = false;
        int count = 0;
        for (int row = log.firstRow(customer); row < log.endRow(customer); row++) {
            long day = log.isReturn(row) ? sinceDay : days.epochDay(log.micros(row));
            if (day <= sinceDay) {
                continue;
            }
            if (day > latest) {
                dayBeforeSeen = latest == day - 1;
                latest = day;
                count++;
            } else if (day < latest && !dayBeforeSeen) {
                dayBeforeSeen = true;
                count++;
            }
        }
        return count;
    }

    private static long mean(long total, int documents) {
        return BigDecimal.valueOf(total)
                .divide(BigDecimal.valueOf(documents), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private IllegalArgumentException late() {
        int count = 0;
        long first = Long.MAX_VALUE;
        for (int row = 0; row < log.size(); row++) {
            long at = log.micros(row);
            if (at >= until && days.epochDay(at) > asOfDay) {
                count++;
                first = Math.min(first, at);
            }
        }
        return new IllegalArgumentException(count
                + (count == 1 ? " purchase of the log is" : " purchases of the log are")
                + " after the analysis date " + asOf + " in " + zone + ", the first at " + EpochMicros.toInstant(first)
                + ". Choose a later date, or cut the log with log.until(Instant.parse(\"" + EpochMicros.toInstant(first)
                + "\")).");
    }
}
