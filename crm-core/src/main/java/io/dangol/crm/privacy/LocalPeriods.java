package io.dangol.crm.privacy;

import io.dangol.crm.EpochMicros;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/** Calendar periods counted in the local time of a zone; immutable and thread-safe. */
record LocalPeriods(ZoneId zone) {

    private static final Instant LAST = EpochMicros.toInstant(Long.MAX_VALUE);

    /** Returns the instant that is a period later; the last microsecond that can be stored if it would lie beyond. */
    @SuppressWarnings("UnusedException") // what lies beyond all dates lies beyond the last microsecond
    Instant after(Instant start, Period period) {
        try {
            Instant end = start.atZone(zone).plus(period).toInstant();
            return end.isBefore(LAST) ? end : LAST;
        } catch (DateTimeException | ArithmeticException e) {
            return LAST;
        }
    }

    /** Returns when a grant lapses; empty if it does not. */
    Optional<Instant> lapse(ConsentEvent grant, DataPurpose purpose) {
        return grant.basis() == LegalBasis.CONSENT
                ? purpose.consentValidity().map(validity -> after(grant.at(), validity))
                : Optional.empty();
    }
}
