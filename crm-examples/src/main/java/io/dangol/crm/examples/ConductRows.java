package io.dangol.crm.examples;

import io.dangol.crm.CustomerId;
import io.dangol.crm.conduct.Incident;
import io.dangol.crm.conduct.IncidentStatus;
import io.dangol.crm.conduct.IncidentType;
import io.dangol.crm.conduct.Verification;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * Makes incidents of misconduct of the rows of one file, and refuses those that cannot be. A row of an id that was there
 * before is a later status of it, or an earlier one. Mutable, for one thread.
 */
final class ConductRows implements RecordFile.Reader<Incident> {

    private static final Pattern BETWEEN_EVIDENCE = Pattern.compile("[\\s|]+");
    /** Stands in messages for the id, which may be anything where columns are mixed up. */
    private static final String THIS_ROW = "of-this-row";

    /** The first row of each incident. */
    private final Map<String, Incident> first = new HashMap<>();

    private final Map<String, Set<Instant>> stated = new HashMap<>();

    @Override
    public Incident read(RowFields row) throws RowRefusedException {
        String id = row.text("incident")
                .orElseThrow(() -> new RowRefusedException(
                        RejectReason.VALUE, "the incident is empty; give the id that all its rows have"));
        Incident incident = incident(row, id);
        Incident before = first.getOrDefault(id, incident);
        // all but the status of an incident stays as it is
        if (!before.with(incident.status()).equals(incident)) {
            throw new RowRefusedException(
                    RejectReason.VALUE,
                    "the incident was given in a line before with other content than its status; give this one an id of"
                            + " its own, or keep the content");
        }
        if (stated.getOrDefault(id, Set.of()).contains(incident.status().at())) {
            throw new RowRefusedException(
                    RejectReason.VALUE,
                    "the incident has a status of the same stated_at in a line before; keep one of the two, or say when"
                            + " the later one was stated");
        }
        first.put(id, before);
        stated.computeIfAbsent(id, key -> new HashSet<>()).add(incident.status().at());
        return incident;
    }

    private static Incident incident(RowFields row, String id) throws RowRefusedException {
        CustomerId customer = row.requiredCustomer();
        IncidentType type = type(row);
        int severity = severity(row);
        Instant occurredAt = row.requiredTime("occurred_at");
        Instant reportedAt = row.pastTime("reported_at").orElse(occurredAt);
        String reporter = row.text("reporter")
                .orElseThrow(() -> new RowRefusedException(
                        RejectReason.VALUE, "the reporter is empty; give the key of who or what reported it"));
        Verification verification = row.constant("verification", Verification.class, Verification.REPORTED);
        Instant statedAt = row.pastTime("stated_at").orElse(reportedAt);
        boolean provoked = row.flag("provoked");
        Optional<Money> amount = amount(row);
        requireOrder("occurred_at", occurredAt, "reported_at", reportedAt);
        requireOrder("reported_at", reportedAt, "stated_at", statedAt);
        try {
            IncidentStatus status = new IncidentStatus(
                    verification,
                    provoked,
                    evidence(row),
                    statedAt,
                    row.text("stated_by").orElse(reporter));
            new Incident(THIS_ROW, customer, type, severity, occurredAt, reportedAt, reporter, amount, status);
            return new Incident(id, customer, type, severity, occurredAt, reportedAt, reporter, amount, status);
        } catch (IllegalArgumentException e) {
            // the library shows nothing personal in its messages
            throw new RowRefusedException(RejectReason.VALUE, String.valueOf(e.getMessage()));
        }
    }

    private static IncidentType type(RowFields row) throws RowRefusedException {
        String name = row.text("type")
                .orElse("")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_')
                .replace(' ', '_');
        return IncidentType.LOVELOCK.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RowRefusedException(
                        RejectReason.KIND,
                        "type is empty or unknown; accepted are "
                                + IncidentType.LOVELOCK.stream()
                                        .map(type -> type.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    private static int severity(RowFields row) throws RowRefusedException {
        double severity = row.requiredNumber("severity");
        if (severity != Math.rint(severity) || severity < 1 || severity > Incident.MAX_SEVERITY) {
            throw new RowRefusedException(
                    RejectReason.VALUE,
                    "severity is not allowed; accepted are 1, a trifle, to " + Incident.MAX_SEVERITY
                            + ", such as violence");
        }
        return (int) severity;
    }

    private static List<String> evidence(RowFields row) {
        return row.text("evidence").stream()
                .flatMap(text -> Arrays.stream(BETWEEN_EVIDENCE.split(text)))
                .filter(reference -> !reference.isEmpty())
                .toList();
    }

    private static Optional<Money> amount(RowFields row) throws RowRefusedException {
        Optional<String> text = row.text("amount");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        CurrencyUnit currency = currency(row);
        long minor;
        try {
            minor = AmountText.minor(text.get(), currency, "amount");
        } catch (RowRefusedException e) {
            minor = -1;
        }
        if (minor < 0) {
            throw new RowRefusedException(
                    RejectReason.AMOUNT,
                    "amount is not a damage in " + currency
                            + "; accepted are digits with the decimals of the currency, as 1234.50, zero or more");
        }
        return Optional.of(Money.ofMinor(currency, minor));
    }

    private static CurrencyUnit currency(RowFields row) throws RowRefusedException {
        try {
            return CurrencyUnit.of(row.text("currency").orElse("").toUpperCase(Locale.ROOT));
        } catch (IllegalCurrencyException e) {
            throw new RowRefusedException(
                    RejectReason.CURRENCY,
                    "an amount needs its currency; give a code such as EUR in the column currency");
        }
    }

    private static void requireOrder(String first, Instant before, String second, Instant after)
            throws RowRefusedException {
        if (after.isBefore(before)) {
            throw new RowRefusedException(
                    RejectReason.VALUE,
                    second + " is " + after + ", before " + first + " at " + before + "; correct one of them");
        }
    }
}
