package io.dangol.crm.conduct;

import static io.dangol.crm.conduct.ConductArbitraries.CUSTOMER;

import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Short words for incidents in examples. */
final class Incidents {

    static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    private Incidents() {}

    static Incident reported(String id, IncidentType type, int severity, Instant occurred) {
        return Incident.of(id, CUSTOMER, type, severity, occurred, "clerk-1", occurred);
    }

    static Incident verified(String id, IncidentType type, int severity, Instant occurred) {
        return verifiedBy(id, type, severity, occurred, "clerk-1");
    }

    static Incident verifiedBy(String id, IncidentType type, int severity, Instant occurred, String reporter) {
        return Incident.of(id, CUSTOMER, type, severity, occurred, reporter, occurred)
                .verified("lead-1", occurred);
    }

    static Money eur(long minor) {
        return Money.ofMinor(CurrencyUnit.EUR, minor);
    }
}
