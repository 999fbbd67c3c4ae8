package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.PlainValue;
import io.dangol.crm.storage.Snapshot;
import io.dangol.crm.storage.SnapshotBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One thing that a customer is said to have done, with what shows it and how far it is established.
 *
 * <pre>{@code
 * Incident abuse = Incident.of("I-17", customer, IncidentType.BELLIGERENT, 2, happened, "clerk-4", reported)
 *         .withEvidence("call-8812")
 *         .verified("lead-2", nextDay);
 * }</pre>
 *
 * <p>It judges conduct and not persons: there is no field for a name, age, sex, nationality or the like. To file, escalate,
 * withdraw or win a complaint is no incident.
 *
 * <p>At a {@link ConductDesk} nobody establishes what they reported themselves; a record from elsewhere may come from one
 * source, such as a ledger, and still takes a second independent incident to open the {@link Gate}.
 *
 * <p>What becomes known later is a later {@linkplain #status status} of the same id; all else of an id stays as it is.
 * Instants are kept to the microsecond. Immutable and thread-safe.
 *
 * @param id the host's key, 1 to 64 characters as {@link KeyText} allows
 * @param customer whose conduct it is
 * @param type of which kind
 * @param severity 1 (a trifle) to 4 (violence, theft and the like)
 * @param occurredAt when it happened
 * @param reportedAt when it was reported, not before it happened
 * @param reporter the host's key of who or what reported it, not a name; 1 to 64 characters as {@link KeyText} allows
 * @param amount the damage or debt, not negative; empty if none or not known. It is for the reader, and weighs nothing.
 * @param status what is held of it
 */
public record Incident(
        @NotBlank @Size(max = Incident.MAX_KEY) String id,
        @NotNull CustomerId customer,
        @NotNull @Valid IncidentType type,
        @Min(1) @Max(Incident.MAX_SEVERITY) int severity,
        @NotNull Instant occurredAt,
        @NotNull Instant reportedAt,
        @NotBlank @Size(max = Incident.MAX_KEY) String reporter,
        Optional<Money> amount,
        @NotNull @Valid IncidentStatus status) {

    /** The most characters of an id, a reporter or a reference. */
    public static final int MAX_KEY = 64;

    /** The highest severity. */
    public static final int MAX_SEVERITY = 4;

    /** A {@code long} holds the minor units in a store. */
    private static final int MAX_AMOUNT_BITS = 63;

    /** The type of the snapshot of an incident. */
    public static final String SNAPSHOT_TYPE = "incident";

    /** The version of the fields of the snapshot. */
    public static final int SNAPSHOT_VERSION = 1;

    public Incident {
        KeyText.require("Id of an incident", id, MAX_KEY);
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(amount, "amount");
        KeyText.require("Reporter of incident " + id, reporter, MAX_KEY);
        if (severity < 1 || severity > MAX_SEVERITY) {
            throw new IllegalArgumentException("Incident " + id + " has severity " + severity
                    + "; allowed are 1, a trifle, to " + MAX_SEVERITY + ", such as violence.");
        }
        occurredAt = EpochMicros.toInstant(EpochMicros.truncate(occurredAt));
        reportedAt = EpochMicros.toInstant(EpochMicros.truncate(reportedAt));
        if (reportedAt.isBefore(occurredAt) || status.at().isBefore(reportedAt)) {
            throw new IllegalArgumentException("Incident " + id + " occurred at " + occurredAt + ", was reported at "
                    + reportedAt + " and has its status since " + status.at()
                    + "; each must not be before the one before it. Check the instants.");
        }
        if (amount.filter(money ->
                        money.isNegative() || money.getAmount().unscaledValue().bitLength() > MAX_AMOUNT_BITS)
                .isPresent()) {
            throw new IllegalArgumentException("Incident " + id + " has an amount that is negative or beyond "
                    + Long.MAX_VALUE + " minor units. Give the damage as a positive amount, or none.");
        }
    }

    /**
     * Returns an incident as it is reported, not provoked and without evidence.
     *
     * @throws IllegalArgumentException if a key is not allowed, the severity is not 1 to 4, or it was reported before it
     *     happened
     */
    public static Incident of(
            String id,
            CustomerId customer,
            IncidentType type,
            int severity,
            Instant occurredAt,
            String reporter,
            Instant reportedAt) {
        return new Incident(
                id,
                customer,
                type,
                severity,
                occurredAt,
                reportedAt,
                reporter,
                Optional.empty(),
                new IncidentStatus(Verification.REPORTED, false, List.of(), reportedAt, reporter));
    }

    /** Returns how far it is established. */
    public Verification verification() {
        return status.verification();
    }

    /** Returns this incident with a damage or debt. */
    public Incident withAmount(Money damage) {
        return new Incident(
                id, customer, type, severity, occurredAt, reportedAt, reporter, Optional.of(damage), status);
    }

    /** Returns this incident with its evidence from the beginning. */
    public Incident withEvidence(String... references) {
        return withEvidence(List.of(references));
    }

    /** Returns this incident with its evidence from the beginning. */
    public Incident withEvidence(Collection<String> references) {
        return with(new IncidentStatus(
                status.verification(), status.provoked(), List.copyOf(references), status.at(), status.by()));
    }

    /** Returns this incident as one that was provoked: an upheld complaint was open when it happened. */
    public Incident asProvoked() {
        return with(new IncidentStatus(status.verification(), true, status.evidence(), status.at(), status.by()));
    }

    /** Returns this incident with a later status. */
    public Incident with(IncidentStatus next) {
        return new Incident(id, customer, type, severity, occurredAt, reportedAt, reporter, amount, next);
    }

    /** Returns this incident as a second source makes it. */
    public Incident corroborated(String by, Instant at) {
        return with(status.as(Verification.CORROBORATED, by, at));
    }

    /**
     * Returns this incident as established by somebody.
     *
     * @throws IllegalArgumentException if the instant is before that of the report
     */
    public Incident verified(String by, Instant at) {
        return with(status.as(Verification.VERIFIED, by, at));
    }

    /** Returns this incident as contested. */
    public Incident disputed(String by, Instant at) {
        return with(status.as(Verification.DISPUTED, by, at));
    }

    /** Returns this incident as withdrawn. */
    public Incident retracted(String by, Instant at) {
        return with(status.as(Verification.RETRACTED, by, at));
    }

    /** Tells whether another row is of the same incident, whatever its status. */
    boolean isSameAs(Incident other) {
        return id.equals(other.id)
                && customer.equals(other.customer)
                && type.equals(other.type)
                && severity == other.severity
                && occurredAt.equals(other.occurredAt)
                && reportedAt.equals(other.reportedAt)
                && reporter.equals(other.reporter)
                && amount.equals(other.amount);
    }

    /** Returns the incident as plain values, from which {@link #restore} makes an equal one. */
    public Snapshot snapshot() {
        SnapshotBuilder builder = Snapshot.builder(SNAPSHOT_TYPE, SNAPSHOT_VERSION)
                .text("id", id)
                .text("customer", customer.value())
                .text("type", type.name())
                .number("severity", severity)
                .instant("occurredAt", occurredAt)
                .instant("reportedAt", reportedAt)
                .text("reporter", reporter)
                .constant("verification", status.verification())
                .flag("provoked", status.provoked())
                .list("evidence", status.evidence(), PlainValue::of)
                .instant("statedAt", status.at())
                .text("statedBy", status.by());
        amount.ifPresent(money -> builder.number("amountMinor", money.getAmountMinorLong())
                .text("currency", money.getCurrencyUnit().getCode()));
        return builder.build();
    }

    /**
     * Returns the incident of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no incident
     */
    public static Incident restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, SNAPSHOT_VERSION);
        return new Incident(
                snapshot.text("id"),
                CustomerId.of(snapshot.text("customer")),
                IncidentType.of(snapshot.text("type")),
                severity(snapshot),
                snapshot.instant("occurredAt"),
                snapshot.instant("reportedAt"),
                snapshot.text("reporter"),
                snapshot.optional("amountMinor", Snapshot::number)
                        .map(minor -> Money.ofMinor(CurrencyUnit.of(snapshot.text("currency")), minor)),
                new IncidentStatus(
                        snapshot.constant("verification", Verification.class),
                        snapshot.flag("provoked"),
                        snapshot.list("evidence", PlainValue::asText),
                        snapshot.instant("statedAt"),
                        snapshot.text("statedBy")));
    }

    private static int severity(Snapshot snapshot) {
        long severity = snapshot.number("severity");
        if (severity != (int) severity) {
            throw new IllegalArgumentException("A snapshot of an incident has severity " + severity
                    + "; allowed are 1 to " + MAX_SEVERITY + ". Restore what snapshot returned.");
        }
        return (int) severity;
    }

    /** Returns id, type, severity and verification; neither whose it is nor who reported it. */
    @Override
    public String toString() {
        return "Incident[" + id + ", " + type + ", severity " + severity + ", " + status.verification() + ", occurred "
                + occurredAt + "]";
    }
}
