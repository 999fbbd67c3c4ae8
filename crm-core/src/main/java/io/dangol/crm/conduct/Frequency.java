package io.dangol.crm.conduct;

import io.dangol.crm.CustomerId;
import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;

/**
 * How often something happened at how many visits, such as 3 returns of 40 orders.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the name of the {@link FrequencyRule} that weighs it
 * @param customer whose
 * @param events how often it happened, 0 to {@code visits}
 * @param visits at how many visits, orders or the like it could have happened
 * @param until the end of the time in which it was counted, from which it fades; kept to the microsecond
 */
public record Frequency(
        @NotBlank @Size(max = Incident.MAX_KEY) String rule,
        @NotNull CustomerId customer,
        @PositiveOrZero long events,
        @PositiveOrZero long visits,
        @NotNull Instant until) {

    private static final String SNAPSHOT_TYPE = "conduct-frequency";

    public Frequency {
        KeyText.require("Name of a frequency rule", rule, Incident.MAX_KEY);
        Objects.requireNonNull(customer, "customer");
        until = EpochMicros.toInstant(EpochMicros.truncate(until));
        if (events < 0 || events > visits) {
            throw new IllegalArgumentException("Frequency of " + rule + " is " + events + " in " + visits
                    + "; events must be 0 to the visits. Count at most one event for each visit.");
        }
    }

    /** Returns the frequency as plain values, from which {@link #restore} makes an equal one. */
    public Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, 1)
                .text("rule", rule)
                .text("customer", customer.value())
                .number("events", events)
                .number("visits", visits)
                .instant("until", until)
                .build();
    }

    /**
     * Returns the frequency of a snapshot.
     *
     * @throws IllegalArgumentException if the snapshot is of another type or a later version, or its fields make no frequency
     */
    public static Frequency restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, 1);
        return new Frequency(
                snapshot.text("rule"),
                CustomerId.of(snapshot.text("customer")),
                snapshot.number("events"),
                snapshot.number("visits"),
                snapshot.instant("until"));
    }

    /** Returns what was counted, not whose. */
    @Override
    public String toString() {
        return "Frequency[" + rule + ", " + events + " in " + visits + " until " + until + "]";
    }
}
