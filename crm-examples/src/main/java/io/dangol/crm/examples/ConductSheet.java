package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentStatus;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The incidents of one made-up customer as they are written down. Mutable, for one thread. */
final class ConductSheet {

    /**
     * When conduct is judged: a midnight, so that the first day of the gate begins two years before to the microsecond.
     */
    static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    /** Over how many years there are incidents. */
    static final int YEARS = 3;

    /** How many members of staff write reports. */
    private static final int STAFF = 40;

    private static final long AT_MICROS = EpochMicros.exact(AT);
    private static final double MICROS_PER_DAY = 86_400e6;

    private final CustomerId customer;
    private final Chance chance;
    private final List<Incident> into;
    private int written;

    ConductSheet(CustomerId customer, Chance chance, List<Incident> into) {
        this.customer = customer;
        this.chance = chance;
        this.into = into;
    }

    /** Returns one of several numbers with equal chance. */
    static int oneOf(Chance chance, int... numbers) {
        return numbers[(int) (chance.uniform() * numbers.length)];
    }

    /** Returns a type of Lovelock with equal chance. */
    static IncidentType anyType(Chance chance) {
        return IncidentType.LOVELOCK.get((int) (chance.uniform() * IncidentType.LOVELOCK.size()));
    }

    /** Returns a member of staff with equal chance. */
    String anyReporter() {
        return "staff-" + (1 + (int) (chance.uniform() * STAFF));
    }

    /** Returns the key of a piece of evidence that the next incident has for itself. */
    List<String> ownEvidence() {
        return List.of("file-" + customer.value() + "-" + written);
    }

    /**
     * Writes an incident down.
     *
     * @param ageDays how many days before the judgement it happened, above 0
     */
    void write(
            IncidentType type,
            int severity,
            double ageDays,
            String reporter,
            Verification verification,
            boolean provoked,
            List<String> evidence) {
        Instant occurred = EpochMicros.toInstant(AT_MICROS - 1 - (long) (ageDays * MICROS_PER_DAY));
        into.add(new Incident(
                customer.value() + "-" + written,
                customer,
                type,
                severity,
                occurred,
                occurred,
                reporter,
                Optional.empty(),
                new IncidentStatus(verification, provoked, evidence, occurred, reporter)));
        written++;
    }
}
