package io.dangol.crm.conduct;

import io.dangol.crm.KeyText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A kind of misconduct, such as theft or abuse of staff.
 *
 * <p>The six constants are the jaycustomers of Lovelock (1994, <i>Product Plus</i>), customers whose conduct harms the firm,
 * its staff or other customers. A host adds its own with {@link #of} and gives it a weight in its {@link ConductPolicy}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name 1 to 40 characters as {@link KeyText} allows, compared by its characters
 */
public record IncidentType(
        @NotBlank @Size(max = IncidentType.MAX_NAME) String name) implements Comparable<IncidentType> {

    /** The most characters of a name. */
    public static final int MAX_NAME = 40;

    /** Takes or does not pay for the service, on purpose. */
    public static final IncidentType THIEF = new IncidentType("THIEF");

    /** Ignores rules that were made known; an illegitimate complaint, once verified, is one. */
    public static final IncidentType RULE_BREAKER = new IncidentType("RULE_BREAKER");

    /** Abuses or threatens staff, typically over trifles. */
    public static final IncidentType BELLIGERENT = new IncidentType("BELLIGERENT");

    /** Quarrels or fights with other customers, those of the own party included. */
    public static final IncidentType FAMILY_FEUDER = new IncidentType("FAMILY_FEUDER");

    /** Damages or soils premises or equipment. */
    public static final IncidentType VANDAL = new IncidentType("VANDAL");

    /** Does not pay for what was received. */
    public static final IncidentType DEADBEAT = new IncidentType("DEADBEAT");

    /** The six of Lovelock, in the order in which they are declared here; unmodifiable. */
    public static final List<IncidentType> LOVELOCK =
            List.of(THIEF, RULE_BREAKER, BELLIGERENT, FAMILY_FEUDER, VANDAL, DEADBEAT);

    public IncidentType {
        KeyText.require("Name of an incident type", name, MAX_NAME);
    }

    /**
     * Returns the type of a name.
     *
     * @throws IllegalArgumentException if the name is empty, too long, or not as {@link KeyText} allows
     */
    public static IncidentType of(String name) {
        return new IncidentType(name);
    }

    @Override
    public int compareTo(IncidentType other) {
        return name.compareTo(other.name);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
