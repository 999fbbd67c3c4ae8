package io.dangol.crm.customer;

import io.dangol.crm.EpochMicros;
import io.dangol.crm.KeyText;
import io.dangol.crm.storage.Snapshot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;

/**
 * Where a personal field came from, when it was recorded there, and whether it was verified.
 *
 * <p>The instant is kept to the microsecond; what is finer is dropped towards the past. Immutable and thread-safe.
 *
 * @param system the system or way by which the field came, such as {@code web-shop}; 1 to 100 characters as
 *     {@link KeyText} allows them; it is shown, so it names no person
 * @param recordedAt when the field was recorded
 * @param verified whether somebody checked it, for example by a letter or a confirmed link
 */
public record FieldSource(
        @NotBlank @Size(max = FieldSource.MAX_SYSTEM) String system,
        @NotNull Instant recordedAt,
        boolean verified) {

    /** The most characters that the name of a system may have. */
    public static final int MAX_SYSTEM = 100;

    private static final String SNAPSHOT_TYPE = "field-source";

    public FieldSource {
        Objects.requireNonNull(system, "system");
        KeyText.require("System of a field source", system, MAX_SYSTEM);
        recordedAt = EpochMicros.toInstant(EpochMicros.truncate(recordedAt));
    }

    /**
     * Returns the source of a field that nobody checked.
     *
     * @throws IllegalArgumentException if the name of the system is not allowed
     */
    public static FieldSource of(String system, Instant recordedAt) {
        return new FieldSource(system, recordedAt, false);
    }

    /** Returns this source of a field that somebody checked. */
    public FieldSource asVerified() {
        return new FieldSource(system, recordedAt, true);
    }

    Snapshot snapshot() {
        return Snapshot.builder(SNAPSHOT_TYPE, 1)
                .text("system", system)
                .instant("recordedAt", recordedAt)
                .flag("verified", verified)
                .build();
    }

    static FieldSource restore(Snapshot snapshot) {
        snapshot.require(SNAPSHOT_TYPE, 1);
        return new FieldSource(snapshot.text("system"), snapshot.instant("recordedAt"), snapshot.flag("verified"));
    }
}
